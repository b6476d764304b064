"""The options that several commands share, each declared once."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Format(StrEnum):
    """How rows are printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def whole(option: str, least: int) -> Callable[[str], int]:
    """How typer reads a number of rows or steps, so that a wrong one is refused in our words."""

    def read(written: str) -> int:
        from workbench.cli import values

        return values.whole(option, str(written), least)  # a default comes as a number

    return read


def number(option: str) -> Callable[[str], float]:
    """As `whole`, for any number."""

    def read(written: str) -> float:
        from workbench.cli import values

        return values.number(option, str(written))

    return read


def _format(written: str) -> Format:
    from workbench.cli.values import UsageError

    known = {one.value: one for one in Format}
    if written.lower() in known:
        return known[written.lower()]
    raise UsageError(
        "There is no format {name} to print rows in.",
        hint="Known are {known}; --output writes .parquet and .xlsx too.",
        name=written,
        known=", ".join(known),
    )


_FILE, _DATA, _MODEL, _OUTPUT = "Reading the file", "Which rows", "The model", "The result"

File = Annotated[
    Path,
    typer.Argument(
        help="CSV, Parquet, TsFile or Excel; or with --query a server: iotdb://user@host:port.",
        show_default=False,
    ),
]
Query = Annotated[
    str | None,
    typer.Option(help="What to fetch from the IoTDB server that FILE names.", rich_help_panel=_FILE),
]
Files = Annotated[
    list[Path], typer.Argument(help="Files; each is a table named after it.", show_default=False)
]

TimeColumn = Annotated[
    str | None, typer.Option(help="The column with the times, where it is not found.", rich_help_panel=_FILE)
]
TimeFormat = Annotated[
    str | None,
    typer.Option(help="iso, epoch_s, month, number, row, ... or a pattern: %d/%m/%Y.", rich_help_panel=_FILE),
]
IdColumn = Annotated[
    str | None, typer.Option(help="The column that names the series of a long table.", rich_help_panel=_FILE)
]
Zone = Annotated[
    str | None, typer.Option(help="The times' zone: Europe/Berlin, +08:00.", rich_help_panel=_FILE)
]
Sheet = Annotated[
    str | None, typer.Option(help="The sheet of a workbook, the table of a TsFile.", rich_help_panel=_FILE)
]
ReadDelimiter = Annotated[
    str | None,
    typer.Option(
        "--read-delimiter",
        metavar="MARK",
        help="Between the values of a text file: ',', ';', '|', tab or blank.",
        rich_help_panel=_FILE,
    ),
]
ReadDecimal = Annotated[
    str | None,
    typer.Option(
        "--read-decimal",
        metavar="MARK",
        help="Before the decimals in a file: . or , where 1,020 is not read as it was meant.",
        rich_help_panel=_FILE,
    ),
]
Encoding = Annotated[
    str | None, typer.Option(help="Of a text file: utf-8, gb18030, cp1252, ...", rich_help_panel=_FILE)
]

Target = Annotated[
    list[str] | None,
    typer.Option(
        "--target",
        help="The column to work on; again, or a,b, for more. All numbers without it.",
        rich_help_panel=_DATA,
    ),
]
Id = Annotated[
    list[str] | None,
    typer.Option(
        "--id",
        help="A series of a long table; again, or a,b, for more. All without it.",
        rich_help_panel=_DATA,
    ),
]
Context = Annotated[
    str | None,
    typer.Option(
        metavar="N",
        help="Use the last N rows, or a duration such as 2w. All without it.",
        rich_help_panel=_DATA,
    ),
]
Start = Annotated[str | None, typer.Option(help="Use rows at or after this time.", rich_help_panel=_DATA)]
Until = Annotated[str | None, typer.Option(help="Use rows at or before this time.", rich_help_panel=_DATA)]
ResampleBy = Annotated[
    str | None,
    typer.Option(
        "--resample",
        help="First to a coarser interval: 1h, 1d:sum (mean, sum, last, min, max).",
        rich_help_panel=_DATA,
    ),
]
Season = Annotated[
    int | None,
    typer.Option(
        parser=whole("--season", 1),
        metavar="N",
        help="Rows in a season, for models and the scale of MASE. Found in the data without it.",
        rich_help_panel=_MODEL,
    ),
]
MissingAs = Annotated[
    str,
    typer.Option(
        "--missing",
        help="Missing values: pass, interpolate, ffill, refuse. By default passed on to a model that takes "
        "them, else interpolated; the result says which.",
        rich_help_panel=_DATA,
    ),
]
ModelOption = Annotated[
    list[str] | None,
    typer.Option(
        "--option",
        help="An option of the model, name=value; again for more. See: models show ID.",
        rich_help_panel=_MODEL,
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        help="Write to .csv, .parquet, .xlsx or .json, in the place of a file that is there.",
        rich_help_panel=_OUTPUT,
    ),
]
PrintAs = Annotated[
    Format,
    typer.Option(
        "--format",
        parser=_format,
        metavar="|".join(Format),
        help="How rows are printed without --output.",
        rich_help_panel=_OUTPUT,
    ),
]
OutputTimes = Annotated[
    str,
    typer.Option(
        "--output-times",
        help="Times in the result: iso, s, ms, us, ns or a pattern: %Y-%m-%d.",
        rich_help_panel=_OUTPUT,
    ),
]
Delimiter = Annotated[
    str | None,
    typer.Option(
        "--delimiter",
        help="Between the values of a CSV: ',', ';', '|' or tab. A semicolon beside a decimal comma.",
        rich_help_panel=_OUTPUT,
    ),
]
Decimal = Annotated[
    str | None,
    typer.Option(
        "--decimal", metavar="MARK", help="Before the decimals of a CSV: . or ,", rich_help_panel=_OUTPUT
    ),
]
