"""Text files whose columns are set apart by blanks, as many as align them: written anew with tabs."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from workbench.sources.csv_dialect import NULLS, is_number

_LOOKED_AT = 1 << 16
_LINES = 200
_FEWEST_ROWS = 2
_BETWEEN_CHECKS = 100_000
_WORD = re.compile(r'"[^"]*"|[^\s"]+')
_GROUPED = re.compile(r"[+-]?\d{1,3}( \d{3})+([.,]\d+)?")
_APART = re.compile(r"\s{2,}")
_DATE = re.compile(r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}")
_TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?")


@dataclass(frozen=True, slots=True)
class Blanks:
    """Where the table of such a file is.

    Attributes:
        above: Lines with words before its names, or before its first row where it has none.
        names: Of the columns; empty without.
        joined: The place of a date that the next word, a time of day, belongs to; None without.
    """

    above: int
    names: tuple[str, ...] = ()
    joined: int | None = None


def find_blanks(path: Path) -> Blanks | None:
    """How blanks divide a file in UTF-8 into columns; None where something else does, or nothing.

    Its rows have as many words each, at least one column of them is numbers, and no other delimiter is there.
    """
    lines = _beginning(path)
    words = [_WORD.findall(line) for line in lines]
    width = len(words[-1]) if words else 0
    first = next((at + 1 for at in reversed(range(len(words))) if len(words[at]) != width), 0)
    named = width > 1 and first < len(words) and _are_names(words[first])
    rows = words[first + named :]
    if width < 2 or len(rows) < _FEWEST_ROWS or not _is_table(lines[first:], rows):
        return None
    if named:
        return Blanks(first, (words[first][0].removeprefix("#"), *words[first][1:]))
    joined = _date_and_time(rows)
    names = _names(lines[first - 1], width - (joined is not None)) if first else ()
    if not names and all(_GROUPED.fullmatch(" ".join(row)) for row in rows):
        return None
    return Blanks(first - bool(names), names, joined)


def write_with_tabs(path: Path, found: Blanks, check: Callable[[], None]) -> Path:
    """Write the file with a tab between columns, without the lines above the table, into a temporary one.

    Args:
        path: The file in UTF-8.
        found: Where its table is.
        check: Called now and then; may raise.
    """
    with (
        path.open("r", encoding="utf-8-sig", errors="replace") as file,
        tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="\n", suffix=".csv", delete=False) as out,
    ):
        try:
            lines = (line for line in file if line.strip())
            for number, line in enumerate(islice(lines, found.above, None)):
                words = _WORD.findall(line)
                if number == 0 and found.names:
                    words = list(found.names)
                elif found.joined is not None and found.joined + 1 < len(words):
                    words[found.joined] += " " + words.pop(found.joined + 1)
                out.write("\t".join(words) + "\n")
                if number % _BETWEEN_CHECKS == 0:
                    check()
        except BaseException:
            Path(out.name).unlink()
            raise
    return Path(out.name)


def _beginning(path: Path) -> list[str]:
    """The first lines that are not empty."""
    with path.open("r", encoding="utf-8-sig", errors="replace") as file:
        *lines, last = file.read(_LOOKED_AT).split("\n")
        lines += [] if file.read(1) else [last]
    return [line.strip() for line in lines[:_LINES] if line.strip()]


def _are_names(row: Sequence[str]) -> bool:
    return not any(_is_value(word) or _DATE.fullmatch(word) or _TIME.fullmatch(word) for word in row)


def _names(line: str, wanted: int) -> tuple[str, ...]:
    """The names in a line with another number of words than the rows: a comment, or blanks within names."""
    plain = line.lstrip("#").strip()
    for words in (_WORD.findall(plain), _APART.split(plain)):
        if len(words) == wanted and _are_names(words):
            return tuple(words)
    return ()


def _is_table(lines: Sequence[str], rows: Sequence[Sequence[str]]) -> bool:
    if any(mark in line for line in lines for mark in ";|\t"):
        return False
    if any("," in word and not is_number(word) for row in rows for word in row):
        return False
    return any(all(map(_is_value, column)) for column in zip(*rows, strict=True))


def _is_value(word: str) -> bool:
    return word in NULLS or is_number(word)


def _date_and_time(rows: Sequence[Sequence[str]]) -> int | None:
    """Where each row has a date and then a time of day."""
    for place in range(len(rows[0]) - 1):
        if all(_DATE.fullmatch(row[place]) and _TIME.fullmatch(row[place + 1]) for row in rows):
            return place
    return None
