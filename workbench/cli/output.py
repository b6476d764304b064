"""Where the result of a command goes: a file, or the terminal; and how it is written there."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TextIO

from typing_extensions import override

from workbench.cli import options as shared
from workbench.cli.options import Format
from workbench.cli.printing import print_rows

if TYPE_CHECKING:
    import pyarrow

    from workbench.export import CsvFormat, Exportable
    from workbench.text import Text


class Told(Protocol):
    """A result, with what is said about it."""

    @property
    def notes(self) -> tuple[Text, ...]:
        """What was done to the data."""
        ...

    @property
    def failures(self) -> Mapping[str, Text]:
        """Series without a result, with the reason."""
        ...


@dataclass(frozen=True, slots=True)
class ResultOutput:
    """A file, or the terminal; what cannot be written as it is asked for is refused before the work.

    Raises:
        OptionError: The file's ending, the time format or a mark is not known, or there is no CSV.
    """

    output: shared.Output = None
    print_as: shared.PrintAs = Format.TABLE
    delimiter: shared.Delimiter = None
    decimal: shared.Decimal = None

    def __post_init__(self) -> None:
        from workbench.cli.values import UsageError
        from workbench.export import check_time_format, format_of

        check_time_format(self.times)
        kind: str = self.print_as.value
        if self.output is not None:
            kind = "csv" if self.output.is_char_device() else format_of(self.output)
        if self.csv is not None and kind != "csv":
            raise UsageError(
                "{option} is for CSV, and the result is {kind}.",
                hint="Add --format csv, or end the name after --output in .csv.",
                option="--delimiter" if self.delimiter else "--decimal",
                kind=kind,
            )

    @property
    def times(self) -> str:
        """How times are written, as in `ExportOptions`."""
        return "iso"

    @property
    def csv(self) -> CsvFormat | None:
        """The marks of a CSV, None where none were asked for."""
        from workbench.cli import values

        asked = self.delimiter is not None or self.decimal is not None
        return values.csv_format(self.delimiter, self.decimal) if asked else None

    @property
    def told(self) -> TextIO:
        """The stream for what is said about the rows, which must not stand among them."""
        return sys.stderr if self.output is None else sys.stdout

    def give(self, source: Exportable, shown: pyarrow.Table | None = None) -> None:
        """Write the file, or print the rows: of a table for readers `shown` alone, where that is given."""
        from workbench.export import CsvFormat, ExportOptions, as_table, export

        if self.output is not None:
            chosen = ExportOptions(time_format=self.times, csv=self.csv or CsvFormat())
            export(source, self.output, options=chosen)
        else:
            table = shown if shown is not None and self.print_as is Format.TABLE else as_table(source)
            print_rows(table, self.print_as, self.times, csv=self.csv)

    def say_written(self) -> None:
        """Name the file, where there is one."""
        if self.output is not None:
            print(f"Written: {self.output}")

    def tell(self, result: Told) -> None:
        """Say what was done to the data, where the rows are, and which series have none."""
        for note in result.notes:
            print(note, file=self.told)
        self.say_written()
        for series, reason in result.failures.items():
            print(f"{series}: {reason}", file=sys.stderr)


@dataclass(frozen=True, slots=True)
class TimedOutput(ResultOutput):
    """As `ResultOutput`, of rows that have times."""

    output_times: shared.OutputTimes = "iso"

    @property
    @override
    def times(self) -> str:
        return self.output_times
