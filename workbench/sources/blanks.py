"""Text files whose columns are set apart by blanks, as many as align them: written anew with tabs."""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from workbench.sources.csv_dialect import NULLS, is_number

Words: TypeAlias = Sequence[str]
Stretch: TypeAlias = tuple[int, int]
"""Words of a row, from and to."""

_LOOKED_AT = 1 << 16
_LINES = 200
_FEWEST_ROWS = 2
_BETWEEN_CHECKS = 100_000
_WORD = re.compile(r'"[^"]*"(?!\S)|\S+')
_WITH_UNIT = re.compile(r'"[^"]*"(?!\S)|\S+(?:\s[(\[][^)\]]*[)\]])?')
_APART = re.compile(r"\s{2,}")
_GROUPED = re.compile(r"[+-]?\d{1,3}( \d{3})+([.,]\d+)?")
_DATE = re.compile(r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}")
_TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?")
_AFTER_TIME = re.compile(r"[ap]\.?m\.?|z|utc|gmt|[+-]\d\d:?\d\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Blanks:
    """Where the table of such a file is.

    Attributes:
        line: The line of its names, or of its first row where it has none; from 0.
        names: Of the columns; empty without.
        header: Whether `line` has names; None where that is not plain.
        width: Words in a row.
        moment: The words of a row that are one time, from and to: a date, a time of day, AM or an offset.
        above: Lines with words above `line`.
    """

    line: int
    names: tuple[str, ...]
    header: bool | None
    width: int
    moment: Stretch | None = None
    above: int = 0


def find_blanks(path: Path) -> Blanks | None:
    """How blanks divide a file in UTF-8 into columns; None where something else does, or nothing.

    Most of its rows have as many words and none has more, one of the columns has numbers alone, and no other
    delimiter is there. Lines that begin with # are no rows; the one above the rows may have the names.
    """
    lines = _beginning(path)
    filled = [at for at, line in enumerate(lines) if line.strip()]
    words = {at: _words(lines[at]) for at in filled if not _is_comment(lines[at])}
    counts = Counter(map(len, words.values()))
    width = max(counts, key=lambda one: (counts[one], one), default=0)
    first = _first_row(words, width)
    if width < 2 or first is None:
        return None
    rows = [row for at, row in words.items() if at >= first]
    full = [row for row in rows if len(row) == width]
    moments = _moments(full)
    heading = _heading(lines, [at for at in filled if at < first], words, width, moments)
    head, names, moment = heading or (first, (), next(iter(moments), None))
    above = [at for at in filled if at < head]
    if max(map(len, rows)) > width or len(full) < max(_FEWEST_ROWS, len(rows) / 2):
        return None
    if any(_is_value(words[at][0]) or _is_moment(words[at][0]) for at in above if at in words):
        return None  # rows, of which something is missing
    if not _is_table([lines[at] for at in filled if at >= head], full, moment, names=names):
        return None
    plain = all(_is_value(word) or _is_moment(word) for word in words[first])
    header = True if names else False if plain else None
    return Blanks(head, names, header, width, moment, len(above))


def write_with_tabs(path: Path, found: Blanks, check: Callable[[], None]) -> tuple[Path, bool]:
    """Write the file with a tab between columns into a temporary one, in which each line keeps its number.

    What a row lacks cannot be told where blanks are all there is between columns, so a row that lacks
    something keeps its time alone.

    Args:
        path: The file in UTF-8.
        found: Where its table is.
        check: Called now and then; may raise.

    Returns:
        The temporary file, and whether there are rows that lack something.
    """
    lacking = False
    with (
        path.open("r", encoding="utf-8-sig", errors="replace") as file,
        tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="\n", suffix=".csv", delete=False) as out,
    ):
        try:
            for number, line in enumerate(file):
                if number == found.line and found.names:
                    out.write("\t".join(found.names))
                elif number >= found.line and not _is_comment(line) and (words := _words(line)):
                    lacking |= len(words) < found.width
                    out.write("\t".join(_cells(words, found)))
                out.write("\n")
                if number % _BETWEEN_CHECKS == 0:
                    check()
        except BaseException:
            Path(out.name).unlink()
            raise
    return Path(out.name), lacking


def _beginning(path: Path) -> list[str]:
    """The first lines, without the last where it may be cut off."""
    with path.open("r", encoding="utf-8-sig", errors="replace") as file:
        *lines, last = file.read(_LOOKED_AT).split("\n")
        lines += [] if file.read(1) else [last]
    return lines[:_LINES]


def _words(line: str) -> list[str]:
    return _WORD.findall(line) if '"' in line else line.split()


def _is_comment(line: str) -> bool:
    return line.lstrip().startswith("#")


def _cells(words: Words, found: Blanks) -> list[str]:
    """The words of a row as columns."""
    begin, end = found.moment or (0, 1)
    columns = found.width - (end - begin - 1)
    if len(words) >= found.width:
        return [*words[:begin], _joined(words[begin:end]), *words[end:]]
    kept = 1
    while kept < len(words) and (_TIME.fullmatch(words[kept]) or _AFTER_TIME.fullmatch(words[kept])):
        kept += 1
    cells = [_joined(words[:kept])] if found.moment else list(words[:kept])
    return cells + [""] * (columns - len(cells))


def _joined(moment: Words) -> str:
    """`2024-01-31 13:45 +0100` with its offset as it is usually written."""
    return re.sub(r" ([-+]\d{2}:?\d{2}|[zZ])$", r"\1", " ".join(moment))


def _is_value(word: str) -> bool:
    return word in NULLS or is_number(word)


def _is_moment(word: str) -> bool:
    return _DATE.fullmatch(word) is not None or _TIME.fullmatch(word) is not None


def _first_row(words: Mapping[int, Words], width: int) -> int | None:
    """The line from which on the rows that lack nothing have a column of numbers in common."""
    first, numbers = None, set(range(width))
    for at, row in reversed(list(words.items())):
        if len(row) == width:
            numbers &= {column for column, word in enumerate(row) if _is_value(word)}
            if not numbers:
                break
            first = at
    return first


def _heading(
    lines: Sequence[str],
    above: Sequence[int],
    words: Mapping[int, Words],
    width: int,
    moments: Sequence[Stretch],
) -> tuple[int, tuple[str, ...], Stretch | None] | None:
    """Names in one of the comments right above the rows or in the line above those: where, and what."""
    for at in reversed(above):
        if (found := _names_in(lines[at], width, moments)) is not None:
            return at, *found
        if at in words:
            break
    return None


def _names_in(
    line: str, width: int, moments: Sequence[Stretch]
) -> tuple[tuple[str, ...], Stretch | None] | None:
    """The names in the line above the rows, and which words of a row are one time.

    It may be a comment; a date and its time of day may have one name, a unit may stand behind a name, names
    may have blanks within where more are between them, and the first column, the rows' numbers, none.
    """
    plain = line.strip().lstrip("#").strip()
    begins = not _is_comment(line) and (line[0].isspace() or line.startswith('"'))
    for words in (_words(plain), _WITH_UNIT.findall(plain), _APART.split(plain)):
        if any(_is_value(word) or _is_moment(word) for word in words):
            continue
        for moment in (None, *moments):
            columns = width - (moment[1] - moment[0] - 1 if moment else 0)
            if len(words) == columns:
                return tuple(words), moment
            if len(words) == columns - 1 and begins and moment == next(iter(moments), None):
                return ("index", *words), moment
    return None


def _is_table(lines: Sequence[str], rows: Sequence[Words], moment: Stretch | None, *, names: Words) -> bool:
    """Whether no delimiter is there, and a column has numbers alone."""
    if any(mark in line for line in lines for mark in ";|\t"):
        return False
    with_comma = [word for row in rows for word in row if "," in word]
    if with_comma and (not names or "," in lines[0] or not all(map(is_number, with_comma))):
        return False
    if not names and all(_GROUPED.fullmatch(" ".join(row)) for row in rows):
        return False
    begin, end = moment or (0, 0)
    columns = enumerate(zip(*rows, strict=True))
    return any(not begin <= at < end and all(map(_is_value, column)) for at, column in columns)


def _moments(rows: Sequence[Words]) -> list[Stretch]:
    """The words of each row that may be one time, the longest first."""
    kinds: list[Callable[[str], object]] = [_DATE.fullmatch, _TIME.fullmatch, _AFTER_TIME.fullmatch]
    return list(_stretches(rows, (kinds, kinds[:2], kinds[1:])))


def _stretches(
    rows: Sequence[Words], wanted: Sequence[Sequence[Callable[[str], object]]]
) -> Iterator[Stretch]:
    for kinds in wanted:
        for begin in range(len(rows[0]) - len(kinds) + 1):
            if all(kind(word) for row in rows for kind, word in zip(kinds, row[begin:], strict=False)):
                yield begin, begin + len(kinds)
                break
