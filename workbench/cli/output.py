"""Where the result of a command goes: a file, or the terminal; and how it is written there."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from workbench.cli.options import Format
from workbench.cli.printing import print_rows

if TYPE_CHECKING:
    import pyarrow

    from workbench.export import CsvFormat, Exportable


@dataclass(frozen=True, slots=True)
class ResultOutput:
    """A file, or None for the terminal; the format of printed rows, and how times and CSV are written."""

    file: Path | None
    how: Format
    times: str
    csv: CsvFormat

    @classmethod
    def of(
        cls,
        file: Path | None,
        how: Format,
        delimiter: str | None,
        decimal: str | None,
        times: str = "iso",
    ) -> ResultOutput:
        """Read the options, and refuse at once what could only be refused after the work.

        Raises:
            OptionError: The file's ending, the time format or a mark is not known, or there is no CSV.
        """
        from workbench.cli import values
        from workbench.export import check_time_format, format_of

        check_time_format(times)
        kind: str = how.value
        if file is not None:
            kind = "csv" if file.is_char_device() else format_of(file)
        csv = values.csv_format(delimiter, decimal)
        if kind != "csv" and (delimiter or decimal):
            raise values.UsageError(
                "{option} is for CSV, and the result is {kind}.",
                hint="Add --format csv, or end the name after --output in .csv.",
                option="--delimiter" if delimiter else "--decimal",
                kind=kind,
            )
        return cls(file, how, times, csv)

    @property
    def told(self) -> TextIO:
        """The stream for what is said about the rows, which must not stand among them."""
        return sys.stderr if self.file is None else sys.stdout

    def give(self, source: Exportable, shown: pyarrow.Table | None = None) -> None:
        """Write the file, or print the rows: of a table for readers `shown` alone, where that is given."""
        from workbench.export import ExportOptions, as_table, export

        if self.file is not None:
            export(source, self.file, options=ExportOptions(time_format=self.times, csv=self.csv))
        else:
            table = shown if shown is not None and self.how is Format.TABLE else as_table(source)
            print_rows(table, self.how, self.times, csv=self.csv)

    def say_written(self) -> None:
        """Name the file, where there is one."""
        if self.file is not None:
            print(f"Written: {self.file}")
