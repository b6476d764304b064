"""Text files whose columns are set apart by blanks, as many as align them: written anew with tabs."""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
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
_RULER = re.compile(r"[-=_~+\s]+")
_DATE = re.compile(r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}|\d{1,2}([-/.])[A-Za-z]{3,9}\2\d{2,4}")
_TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?")
_OFFSET = re.compile(r" (?:([-+]\d\d:?\d\d)|z|utc|gmt)$", re.IGNORECASE)
_WITH_SUFFIX = 3
"""Words of a date, its time of day, and AM or an offset."""
_AFTER_TIME = re.compile(r"[ap]\.?m\.?|z|utc|gmt|[+-]\d\d:?\d\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Blanks:
    """Where the table of such a file is.

    Attributes:
        line: The line of its names, or of its first row where it has none; from 0.
        rows: The line of its first row; what is between is units, rulers or the name of the index.
        names: Of the columns; empty without.
        header: Whether `line` has names; None where that is not plain.
        width: Words in a row.
        moment: The words of a row that are one time, from and to: a date, a time of day, AM or an offset.
        above, between: Lines with words above `line`, and between it and the rows, that no name comes from.
    """

    line: int
    rows: int
    names: tuple[str, ...]
    header: bool | None
    width: int
    moment: Stretch | None = None
    above: int = 0
    between: int = 0


def find_blanks(path: Path) -> Blanks | None:
    """How blanks divide a file in UTF-8 into columns; None where something else does, or nothing.

    Most of its rows have as many words and none has more, a column has times or numbers alone, and no other
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
    before = {at: lines[at] for at in filled if at < first and not _RULER.fullmatch(lines[at])}
    heading = _heading(before, words, width, moments)
    head, names, moment = heading or (first, (), next(iter(moments), None))
    above = [at for at in filled if at < head]
    nearest = words.get(max(before), ()) if before and heading is None else ()
    if nearest and len(nearest) <= width and not any(map(_is_value, nearest)):
        return None  # names, but not of these columns
    if max(map(len, rows)) > width or len(full) < max(_FEWEST_ROWS, len(rows) / 2):
        return None
    if _have_rows([words[at] for at in above if at in words], width):
        return None
    table = [lines[at] for at in filled if at == head or (at > head and at in words)]
    if not _is_table(table, full, moment, names=names):
        return None
    plain = all(_is_value(word) or _is_moment(word) for word in words[first])
    header = True if names else False if plain else None
    between = sum(head < at < first and not set(row) <= set(names) for at, row in words.items())
    return Blanks(head, first, names, header, width, moment, len(above), between)


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
                elif number >= found.rows and not _is_comment(line) and (words := _words(line)):
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
    return _OFFSET.sub(lambda found: found[1] or "Z", " ".join(moment))


def _is_value(word: str) -> bool:
    return word in NULLS or is_number(word)


def _is_moment(word: str) -> bool:
    date, _, _ = word.partition("T")
    return _DATE.fullmatch(date) is not None or _TIME.fullmatch(word) is not None


def _have_rows(above: Sequence[Words], width: int) -> bool:
    """Whether rows that lack something, or have a word for a number, are among the lines above the others."""
    if any(_is_value(row[0]) or _is_moment(row[0]) for row in above):
        return True
    return sum(len(row) == width and any(map(_is_value, row)) for row in above) > 1


def _first_row(words: Mapping[int, Words], width: int) -> int | None:
    """The line from which on the rows that lack nothing have a column of numbers or times in common."""
    first, common = None, set(range(width))
    for at, row in reversed(list(words.items())):
        if len(row) == width:
            common &= {column for column, word in enumerate(row) if _is_value(word) or _is_moment(word)}
            if not common:
                break
            first = at
    return first


def _heading(
    before: Mapping[int, str], words: Mapping[int, Words], width: int, moments: Sequence[Stretch]
) -> tuple[int, tuple[str, ...], Stretch | None] | None:
    """The names in the lines before the rows: where, and what.

    They are in one of the comments right above the rows or in the line above those. Of several such lines
    with as many words the first has the names and the others the units.
    """
    upwards = list(before.items())[::-1]
    for place, (at, line) in enumerate(upwards):
        found = _names_in(line, width, moments)
        if found is not None:
            for upper, other in upwards[place + 1 : place + 2]:
                names = _names_in(other, width, moments)
                alike = _is_comment(line) == _is_comment(other) and at - upper == 1
                if alike and names is not None and names[1] == found[1]:
                    return upper, *names
            return at, *found
        if at in words:
            return _with_named_index(line, upwards[place + 1 : place + 2], width, moments)
    return None


def _with_named_index(
    line: str, upper: Sequence[tuple[int, str]], width: int, moments: Sequence[Stretch]
) -> tuple[int, tuple[str, ...], Stretch | None] | None:
    """The names where the first column's stands alone below those of the others, as pandas prints them."""
    moment = next(iter(moments), None)
    columns = width - (moment[1] - moment[0] - 1 if moment else 0)
    for at, other in upper:
        index, names = _words(line), _words(other)
        if len(index) == 1 and len(names) == columns - 1 and not any(map(_is_value, names)):
            return at, (*index, *names), moment
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
        for moment in (*moments, None) if _is_split(moments) else (None, *moments):
            columns = width - (moment[1] - moment[0] - 1 if moment else 0)
            if len(words) == columns:
                return tuple(words), moment
            if moment and moment[1] - moment[0] == _WITH_SUFFIX and columns < len(words) <= width:
                begin, end = moment[0], moment[0] + 1 + len(words) - columns
                return (*words[:begin], " ".join(words[begin:end]), *words[end:]), moment
            if len(words) == columns - 1 and begins and moment == next(iter(moments), None):
                return ("index", *words), moment
    return None


def _is_table(lines: Sequence[str], rows: Sequence[Words], moment: Stretch | None, *, names: Words) -> bool:
    """Whether no delimiter is there, and a column has numbers alone, or times beside another column."""
    if any(mark in line for line in lines for mark in ";|\t"):
        return False
    with_comma = [word for row in rows for word in row if "," in word]
    if with_comma and (not names or "," in lines[0] or not all(map(is_number, with_comma))):
        return False
    if all(_GROUPED.fullmatch(" ".join(row)) for row in rows):
        counts = [int(row[0]) for row in rows]
        if any(before >= after for before, after in pairwise(counts)):
            return False  # 2 000, 2 123: numbers with groups of digits
    begin, end = moment or (0, 0)
    columns = enumerate(zip(*rows, strict=True))
    for at, column in columns:
        if all(map(_is_moment, column)) and end - begin < len(rows[0]):
            return True
        if all(map(_is_value, column)) and not begin <= at < end:
            return True
    return False


def _moments(rows: Sequence[Words]) -> list[Stretch]:
    """The words of each row that may be one time, the longest first."""
    date_and_time = _stretch(rows, (_DATE, _TIME))
    with_zone = _stretch(rows, (_TIME, _AFTER_TIME))
    if date_and_time and with_zone and with_zone[0] == date_and_time[0] + 1:
        return [(date_and_time[0], with_zone[1])]
    return [one for one in (date_and_time, with_zone) if one]


def _is_split(moments: Sequence[Stretch]) -> bool:
    """Whether a time has three words: also where each has a name, they are one column."""
    return any(end - begin == _WITH_SUFFIX for begin, end in moments)


def _stretch(rows: Sequence[Words], kinds: Sequence[re.Pattern[str]]) -> Stretch | None:
    """Where each row has words of these kinds, one after the other."""
    for begin in range(len(rows[0]) - len(kinds) + 1):
        if all(kind.fullmatch(word) for row in rows for kind, word in zip(kinds, row[begin:], strict=False)):
            return begin, begin + len(kinds)
    return None
