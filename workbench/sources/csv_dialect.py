"""How a text file is divided into cells, and which of its cells are numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from workbench.sources.columns import literal
from workbench.sources.number_writing import (
    goes_on_from_hundreds,
    has_sure_point,
    looks_like_numbers,
    sure_marks,
)

NULLS: Final = ("", "NA", "N/A", "n/a", "NULL", "null", "None", "NaN", "nan", "-", "--", "#N/A", "?", ".")
"""The words that mean "missing"."""
_FEWEST_COUNTED = 4
_FIRST = 200
_DECIMAL_COMMA = re.compile(r"[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+),\d+(?:[eE][+-]?\d+)?")
_PLAIN = re.compile(r"[+-]?\d+(?:[eE][+-]?\d+)?|[+-]?\d{1,3}(?:\.\d{3})+|[+-]?(?i:inf(?:inity)?)")
_FLOAT = re.compile(r"[+-]?(?:\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+|inf(?:inity)?)", re.IGNORECASE)
_COMMA = re.compile(r"[+-]?\d+,\d+(?:[eE][+-]?\d+)?")
_INTEGER = re.compile(r"[+-]?\d+(?:[eE][+-]?\d+)?|[+-]?(?i:inf(?:inity)?)")
_WHOLE_NUMBER = re.compile(r"[+-]?\d{1,18}")
_MOMENT = re.compile(r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?:[T ]\d\d?:[\d:.,]+\S*)?")
_WHOLE = re.compile(r"[+-]?\d+(?:_\d+)?|column\d+")
_GROUPED_POINT = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+\.\d+")


@dataclass(frozen=True, slots=True)
class CsvDialect:
    """How the text is divided.

    `ragged`: rows may be shorter than the header. `told`: the decimal mark that numbers have for certain.
    """

    delimiter: str
    quote: str
    escape: str
    skip: int
    header: bool
    names: tuple[str, ...]
    types: tuple[str, ...]
    comment: str = ""
    ragged: bool = False
    lenient: bool = False
    decimal: str = "."
    told: str | None = None

    @property
    def arguments(self) -> str:
        """For `read_csv` with everything said and nothing left to guess."""
        parts = [
            "auto_detect = false",
            f"delim = {literal(self.delimiter)}",
            f"quote = {literal(self.quote)}",
            f"escape = {literal(self.escape)}",
            f"skip = {self.skip}",
            f"header = {str(self.header).lower()}",
            "max_line_size = 4000000",
            # Half of the usual 32 MB: as fast, and the peak of memory is 130 MB lower.
            "buffer_size = 16000000",
        ]
        parts += [f"comment = {literal(self.comment)}"] if self.comment else []
        parts += ["null_padding = true"] if self.ragged else []
        parts += ["strict_mode = false"] if self.lenient else []
        return ", ".join(parts)


def begins_with_row(dialect: CsvDialect, below: Sequence[str | None]) -> bool:
    """Whether DuckDB took a row for names: its time stands above other times, 1.5 above whole numbers."""
    if not dialect.header or not all(_MOMENT.fullmatch(one or "") for one in (dialect.names[0], below[0])):
        return False
    columns = zip(dialect.names, dialect.types, strict=True)
    return all(kind == "VARCHAR" or _is_number_or_nothing(name) for name, kind in columns)


def without_header(dialect: CsvDialect) -> CsvDialect:
    """The same where what was taken for names is a row."""
    types = (
        "DOUBLE" if kind == "BIGINT" and not _WHOLE.fullmatch(name) else kind
        for name, kind in zip(dialect.names, dialect.types, strict=True)
    )
    names = tuple(f"column{number}" for number in range(len(dialect.names)))
    return replace(dialect, header=False, names=names, types=tuple(types))


def _is_number_or_nothing(name: str) -> bool:
    """Whether a cell that became a name was no word: DuckDB calls one without `column1`, a second 5 `5_1`."""
    return name in NULLS or is_number(name) or re.fullmatch(r"column\d+|[+-]?[\d.]+_\d+", name) is not None


def is_header(sample: list[tuple[str | None, ...]]) -> bool:
    """Whether the first row has names over columns of numbers that DuckDB takes for text: decimal commas."""
    if len(sample) < 2:
        return False
    if _counts_columns(sample[0]):
        return True
    columns = list(zip(*([(word or "").strip() for word in row] for row in sample), strict=True))
    numeric = [column[0] for column in columns if _are_numbers(column[1:])]
    if not numeric or any(is_number(name) or name in NULLS for name in numeric):
        return False
    # A first row that has a digit where all rows of words have one is a row: a time, a device's number.
    return not any(
        word[:1].isdigit() and all(other[:1].isdigit() for other in words)
        for word, *words in columns
        if not _are_numbers(words)
    )


def _counts_columns(row: Sequence[str | None]) -> bool:
    """Whether a row is a header that counts: of a series a row, `id`, 1, 2, 3, 4; of an array, 0, 1, 2, 3."""
    words = [(word or "").strip() for word in row]
    first, *others = words
    counts = [str(number) for number in range(len(words) + 1)]
    if len(words) >= _FEWEST_COUNTED and words == counts[:-1]:
        return True
    if len(others) < _FEWEST_COUNTED or first[:1].isdigit() or is_number(first):
        return False
    return others in (counts[: len(others)], counts[1 : len(others) + 1])


def _are_numbers(words: Sequence[str]) -> bool:
    given = [word for word in words if word not in NULLS]
    return bool(given) and (all(map(is_number, given)) or looks_like_numbers(given))


def is_number(word: str) -> bool:
    """Whether a word is a number as some file writes it: with a decimal comma, grouped digits, infinite."""
    return any(kind.fullmatch(word) for kind in (_DECIMAL_COMMA, _PLAIN, _FLOAT, _GROUPED_POINT))


def type_of_words(words: Sequence[str]) -> str:
    """The type that all of some words have: `BIGINT`, `DOUBLE` or `VARCHAR`."""
    given = [word for word in words if word not in NULLS]
    if given and all(map(_WHOLE_NUMBER.fullmatch, given)):
        return "BIGINT"
    return "DOUBLE" if given and all(map(_FLOAT.fullmatch, given)) else "VARCHAR"


def with_numbers(
    dialect: CsvDialect, sample: list[tuple[str | None, ...]], decimal: str | None, *, trusting: bool
) -> CsvDialect:
    """Text columns that hold numbers of a kind DuckDB does not see by itself become numbers.

    These are numbers with a decimal comma, infinities, and columns without any value. What is written with
    more than that is left for later, as text: units, and digits in groups, of which DuckDB would read `1.5`
    as 15, and `1.849` beside `50,27` as 1.849.

    Args:
        dialect: How the text is divided.
        sample: The first rows.
        decimal: The decimal mark that the user names.
        trusting: Whether what the first rows hold is expected of all.
    """
    if dialect.lenient:  # a reading that trusted the sample may have failed already
        return replace(dialect, decimal=decimal or ".", told=decimal)
    columns = _Words(sample)
    told = decimal or _told(dialect, columns)
    types = [
        _read_as(kind, columns, index, told, dialect.delimiter, trusting=trusting)
        for index, kind in enumerate(dialect.types)
    ]
    commas = told == "," and any(
        kind == "DOUBLE" and was == "VARCHAR" and any("," in word for word in columns[index])
        for index, (kind, was) in enumerate(zip(types, dialect.types, strict=True))
    )
    return replace(dialect, types=tuple(types), decimal=decimal or ("," if commas else "."), told=told)


class _Words(dict[int, list[str]]):
    """The words of each column in the first rows, once they are asked for: most columns need no look."""

    def __init__(self, sample: list[tuple[str | None, ...]]) -> None:
        super().__init__()
        self._sample = sample

    def __missing__(self, index: int) -> list[str]:
        words = (row[index] for row in self._sample)
        self[index] = [word for one in words if (word := (one or "").strip()) not in NULLS]
        return self[index]

    def has_whole(self, index: int) -> bool:
        """Whether a number of a column has no point, at the cost of a glance."""
        return any("." not in (row[index] or ".") for row in self._sample)


def _told(dialect: CsvDialect, columns: _Words) -> str | None:
    """The decimal mark that columns have for certain, None where they have both or none."""
    texts = (columns[index] for index, kind in enumerate(dialect.types) if kind == "VARCHAR")
    numbers = [words for words in texts if looks_like_numbers(words)]
    marks = frozenset[str]().union(*map(sure_marks, numbers))
    if numbers and "." not in marks:
        doubles = (columns[index] for index, kind in enumerate(dialect.types) if kind == "DOUBLE")
        marks |= {"."} if any(has_sure_point(words[:_FIRST]) for words in doubles) else frozenset()
    return next(iter(marks)) if len(marks) == 1 else None


def _read_as(
    kind: str, columns: _Words, index: int, told: str | None, delimiter: str, *, trusting: bool
) -> str:
    """The type to read a column with, by its first words and the decimal mark of all columns."""
    if kind == "DOUBLE" and (told == "," or (told is None and delimiter != ",")):
        if told is None:
            groups = columns.has_whole(index) and goes_on_from_hundreds(columns[index], ".")
        else:
            groups = any("." in word for word in columns[index])
        return "VARCHAR" if groups else kind
    if kind != "VARCHAR":
        return kind
    words = columns[index]
    if not words:
        return "DOUBLE"
    if all(_FLOAT.fullmatch(word) for word in words):
        # Ordinary numbers DuckDB would have seen itself: further down there is a word that is none.
        unusual = any(len(word) >= 18 or "inf" in word.lower() for word in words)
        return "DOUBLE" if unusual and trusting else kind
    commas = told == "," and all(_COMMA.fullmatch(word) or _INTEGER.fullmatch(word) for word in words)
    return "DOUBLE" if commas and trusting else kind
