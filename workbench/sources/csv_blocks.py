"""Where the table stands in a text file that has other lines above and below it."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import compress, groupby
from pathlib import Path

from workbench.sources.csv_dialect import is_number

_LINES = 2000
"""So many are looked at."""
_LONGEST = 1 << 16
_TAIL = 1 << 14
_LONGEST_NUMBER = 64
_FEWEST = 3
_BEGINS_AS_ROW = re.compile(r"[\s\"']*[\d+-]")
_MOMENT = re.compile(r"[\d\s.,:/+-]*\d[\d\s.,:/+-]*[TZ]?[\d:.+-]*Z?")


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines with as many fields each, one below the other; `with_numbers`: those with one among them."""

    delimiter: str
    first: int
    lines: int
    fields: int
    with_numbers: int


@dataclass(frozen=True, slots=True)
class Block:
    """Lines one below the other with as many fields each, and the names above them.

    Attributes:
        delimiter: Between the fields.
        first: The number of its first line, from 0: of the names where there are any.
        rows_seen: How many have numbers, of those that were looked at.
        names: None where the first line is a row.
        rows: The others' fields.
        ends: Whether they go on to the end of the file, as far as that was looked at.
        overflows: Whether lines below have more fields.
    """

    delimiter: str
    first: int
    rows_seen: int
    names: tuple[str, ...] | None
    rows: tuple[tuple[str, ...], ...]
    ends: bool
    overflows: bool

    @property
    def fields(self) -> int:
        """How many columns there are."""
        return max(len(self.rows[0]), len(self.names or ()))


def find_block(path: Path, delimiters: Sequence[str]) -> Block | None:
    """The block with the most rows, of those with as many that with the most columns.

    None where there is none, or where rows stand above it.
    """
    lines = _first_lines(path)
    runs = [run for delimiter in delimiters for run in _runs(lines, delimiter)]
    found = max(runs, key=lambda run: (run.with_numbers, run.fields), default=None)
    if found is None or found.with_numbers < _FEWEST:
        return None
    delimiter, first, fields = found.delimiter, found.first, found.fields
    last = first + found.lines
    rows = [_fields(line, delimiter) for line in lines[first:last]]
    names = rows.pop(0) if _are_names(rows[0]) else None
    if names is None and first > 0:
        above = _fields(lines[first - 1], delimiter)
        if len(above) in (fields - 1, fields + 1) and len(above) > 1 and _are_names(above):
            # One less than the columns: the first has the rows' own numbers, or the last no name.
            numbered = len(above) < fields and _count_up([row[0] for row in rows])
            first, names = first - 1, [*([""] if numbered else []), *above]
    if _may_be_one_field(lines[:first]):
        return None
    known = {row[0] for row in rows}
    for line in lines[:first]:
        if delimiter in line and (_BEGINS_AS_ROW.match(line) or _fields(line, delimiter)[0] in known):
            return None
    rest = [*lines[last:], *(_last_lines(path) if len(lines) == _LINES else [])]
    below = [len(_fields(line, delimiter)) for line in rest if line.strip()]
    ends, overflows = all(count == fields for count in below), any(count > fields for count in below)
    known_names = None if names is None else tuple(names)
    return Block(delimiter, first, found.with_numbers, known_names, tuple(map(tuple, rows)), ends, overflows)


def rows_of(path: Path, delimiter: str, first: int, fields: int) -> tuple[bool, int]:
    """Whether a line has so many fields, and how many have, and numbers among them, from there on.

    Of the lines that are looked at, but for empty ones.
    """
    lines = [line for line in _first_lines(path)[first:] if line.strip()]
    fitting = [count == fields for count in _counts(lines, delimiter)]
    numbers = (has_numbers(_fields(line, delimiter)) for line in compress(lines, fitting))
    return fitting[:1] == [True], sum(numbers)


def line_of(path: Path, delimiter: str, first: int, fields: Sequence[str]) -> int | None:
    """The number of the first line from one on that has these fields."""
    lines = _first_lines(path)
    numbered = enumerate(lines[first:], first)
    found = next((at for at, line in numbered if _fields(line, delimiter) == list(fields)), None)
    return None if found is None or _may_be_one_field(lines[:found]) else found


def _may_be_one_field(lines: Sequence[str]) -> bool:
    """Whether one of the lines ends within quotes: DuckDB then counts it and the next as one."""
    return any(line.count('"') % 2 for line in lines)


def _first_lines(path: Path) -> list[str]:
    with path.open("r", encoding="utf-8-sig", errors="replace") as file:
        lines = [file.readline(_LONGEST) for _ in range(_LINES)]
    return [line.rstrip("\r\n") for line in lines if line]


def _last_lines(path: Path) -> list[str]:
    size = path.stat().st_size
    with path.open("rb") as file:
        file.seek(max(size - _TAIL, 0))
        lines = file.read().decode("utf-8", errors="replace").splitlines()
    return lines[1:] if size > _TAIL else lines


def _fields(line: str, delimiter: str) -> list[str]:
    if '"' not in line:
        return [field.strip() for field in line.split(delimiter)]
    return [field.strip() for field in next(csv.reader([line], delimiter=delimiter))]


def _counts(lines: Sequence[str], delimiter: str) -> Iterator[int]:
    """The fields of each line, 0 of an empty one."""
    for line in lines:
        if not line.strip():
            yield 0
        elif '"' in line:
            yield len(_fields(line, delimiter))
        else:
            yield line.count(delimiter) + 1


def _runs(lines: Sequence[str], delimiter: str) -> Iterator[_Run]:
    first = 0
    for fields, run in groupby(_counts(lines, delimiter)):
        length = len(list(run))
        if fields > 1 and length >= _FEWEST:
            numbers = sum(has_numbers(_fields(line, delimiter)) for line in lines[first : first + length])
            yield _Run(delimiter, first, length, fields, numbers)
        first += length


def _count_up(words: Sequence[str]) -> bool:
    if not all(word.isdecimal() for word in words):
        return False
    return all(int(word) - int(words[0]) == at for at, word in enumerate(words))


def _are_names(fields: Sequence[str]) -> bool:
    return any(fields) and not has_numbers(fields)


def has_numbers(fields: Sequence[str]) -> bool:
    """Whether one of the fields is a number or a time."""
    return any(is_number_or_time(field) for field in fields)


def is_number_or_time(field: str) -> bool:
    """Whether a field is a number or a time in digits."""
    return 0 < len(field) <= _LONGEST_NUMBER and (is_number(field) or _MOMENT.fullmatch(field) is not None)
