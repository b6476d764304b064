"""What stands between the values of a CSV file, and before the decimals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from workbench.errors import OptionError

Delimiter = Literal[",", ";", "\t", "|"]
DecimalMark = Literal[".", ","]
DELIMITERS: tuple[Delimiter, ...] = get_args(Delimiter)
DECIMAL_MARKS: tuple[DecimalMark, ...] = get_args(DecimalMark)


@dataclass(frozen=True, slots=True)
class CsvFormat:
    """How a CSV file is written; the program reads each of these again.

    Attributes:
        delimiter: Between values. None is a comma, or beside a decimal comma a semicolon, as spreadsheets
            have it where the comma is the decimal mark.
        decimal: Before the decimals.

    Raises:
        OptionError: A comma was asked for in both places.
    """

    delimiter: Delimiter | None = None
    decimal: DecimalMark = "."

    def __post_init__(self) -> None:
        if self.delimiter == self.decimal:
            raise OptionError(
                "A comma cannot stand both between the values and before the decimals.",
                hint="Take a semicolon or a tab between the values.",
            )

    @property
    def separator(self) -> Delimiter:
        """What stands between values."""
        return self.delimiter or (";" if self.decimal == "," else ",")


COMMAS = CsvFormat()
"""The usual one: commas between values, points before decimals."""
