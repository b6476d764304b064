"""How numbers are written as text: the decimal mark, digits in groups, a unit behind each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workbench.sources.columns import UNITS, literal
from workbench.text import text

_SIGN = "[+\N{MINUS SIGN}-]?"
_POWER = r"(?:[eE][+-]?\d+)?"
_APART = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}'\N{RIGHT SINGLE QUOTATION MARK}"
"""What groups digits whatever the decimal mark is."""
_OTHER = {".": ",", ",": "."}
_FEW = 20
_SHARE = 0.8
"""Of the first words so many are numbers, or the column is not counted through."""
_SURELY = {
    mark: re.compile(
        rf"{_SIGN}(?:\d*{own}(?:\d{{1,2}}|\d{{4,}})|(?:0|\d{{4,}}){own}\d+|\d{{1,3}}(?:{other}\d{{3}})+{own}\d*"
        rf"|\d{{1,3}}(?:{other}\d{{3}}){{2,}}|\d*{own}\d+[eE][+-]?\d+|\d*[{_APART}]\d{{3}}{own}\d+)"
    )
    for mark, own, other in ((".", r"\.", ","), (",", ",", r"\."))
}
"""Numbers of which the decimal mark is certain."""
_UNDECIDED = re.compile(rf"{_SIGN}[1-9]\d{{0,2}}([.,])\d{{3}}")
_WHOLE = re.compile(rf"{_SIGN}(\d+)")
_SUFFIX = re.compile(rf"{_SIGN}[\d.,{_APART}]*\d[.,]?{_POWER}\s*([^\d\s.,+\-()][^\d\s()]{{0,7}})")
_CURRENCY = re.compile(rf"({_SIGN})\s*([$€£¥₹])\s*({_SIGN}[\d.,].*)")
_BEGINS_WITH_NUMBER = re.compile(r".{0,3}\d.*", re.DOTALL)
_NOT_OF_NUMBERS = re.compile(r"[^\d.,eE+-]|(?<!\d)[eE]|[eE](?!\d)")
_CODE = re.compile(r"0\d+")
_KNOWN_UNITS = frozenset({"%", "‰", "°", "€", "$", "£", "¥", "₹", *UNITS, *map(str.lower, UNITS.values())})


DECIMAL_COMMA: Final = text("Numbers were read with a decimal comma.")
"""The note on a file that has it."""


@dataclass(frozen=True, slots=True)
class Writing:
    """How a column writes its numbers.

    Attributes:
        decimal: The mark before decimals; the other one of `.` and `,`, a blank or an apostrophe may group
            the digits before it by threes.
        unit: What stands behind every number, or before it where it is a currency; empty without one.
    """

    decimal: str
    unit: str = ""

    @property
    def pattern(self) -> str:
        """A regular expression, for Python and DuckDB, that such numbers match as a whole."""
        own, other = re.escape(self.decimal), re.escape(_OTHER[self.decimal])
        groups = rf"\d{{1,3}}(?:(?:{other}\d{{3}})+|(?:[{_APART}]\d{{3}})+)"
        number = rf"{_SIGN}(?:(?:\d+|{groups})(?:{own}\d*)?{_POWER}|{own}\d+{_POWER}|(?i:inf(?:inity)?))"
        if not self.unit:
            return number
        unit = re.escape(self.unit)
        if self.unit in "$€£¥₹":
            return rf"{_SIGN}(?:{unit}\s*)?{number}(?:\s*{unit})?"
        return rf"{number}(?:\s*{unit})?"

    def number(self, name: str) -> str:
        """The SQL of a column's value as DOUBLE; NULL where it is no such number."""
        bare = f"regexp_replace(trim({name}), {literal(f'[{_APART}{_OTHER[self.decimal]}]')}, '', 'g')"
        if self.unit:
            bare = f"trim(replace({bare}, {literal(self.unit)}, ''))"
        bare = f"replace(replace({bare}, {literal(self.decimal)}, '.'), '\N{MINUS SIGN}', '-')"
        whole = f"regexp_full_match(trim({name}), {literal(self.pattern)})"
        return f"(CASE WHEN {whole} THEN TRY_CAST({bare} AS DOUBLE) END)"

    def groups(self, word: str) -> bool:
        """Whether a word is such a number, its digits in groups by the mark that others take for decimals."""
        return _OTHER[self.decimal] in word and re.fullmatch(self.pattern, word) is not None

    def plain(self, word: str) -> str:
        """Such a number as everybody understands it, without its unit."""
        digits = _NOT_OF_NUMBERS.sub("", word.replace(_OTHER[self.decimal], ""))
        return digits.replace(self.decimal, ".")


def find_writing(words: Sequence[str], *, decimal: str | None = None, delimiter: str = ",") -> Writing | None:
    """How most of some words are written as numbers, None where they are no numbers.

    `1,020` is a thousand and twenty, or one and a bit: other numbers of the column decide, then whether the
    file divides its columns by commas, which whoever writes decimal commas avoids.

    Args:
        words: Without those that mean "missing".
        decimal: The decimal mark where it is known.
        delimiter: Between the columns.
    """
    if not words or _share(words[:_FEW], _BEGINS_WITH_NUMBER) < _SHARE or any(map(_CODE.fullmatch, words)):
        return None
    unit = _unit(words)
    bare = [_without(unit, word) for word in words] if unit else list(words)
    writing = Writing(decimal or _decimal(bare, delimiter), unit)
    return writing if _share(words, re.compile(writing.pattern)) >= _SHARE else None


def _share(words: Sequence[str], pattern: re.Pattern[str]) -> float:
    return sum(pattern.fullmatch(word) is not None for word in words) / len(words)


def _unit(words: Sequence[str]) -> str:
    """The unit that most words carry, where it is one that is known."""
    found = Counter(
        match[2] if match.re is _CURRENCY else match[1]
        for word in words
        if (match := _CURRENCY.fullmatch(word) or _SUFFIX.fullmatch(word))
    )
    for unit, count in found.most_common(1):
        if count >= _SHARE * len(words) and unit.lower() in _KNOWN_UNITS:
            return unit
    return ""


def _without(unit: str, word: str) -> str:
    return word.replace(unit, "").strip()


def _decimal(words: Sequence[str], delimiter: str) -> str:
    sure = {
        mark: sum(pattern.fullmatch(word) is not None for word in words) for mark, pattern in _SURELY.items()
    }
    if any(sure.values()):
        return "," if sure[","] > sure["."] else "."
    undecided = [match for word in words if (match := _UNDECIDED.fullmatch(word))]
    if not undecided:
        return "."
    mark = undecided[0][1]
    if _divides_thousands(mark, undecided, words):
        return _OTHER[mark]
    return "." if mark == "." or (delimiter == "," and not _has_long_whole(words)) else ","


def _divides_thousands(mark: str, undecided: Sequence[re.Match[str]], words: Sequence[str]) -> bool:
    """Whether `1,100` stands beside `950`, which decimals would make `950,000`, or `1,1` of the other."""
    below = any(_WHOLE.fullmatch(word) for word in words) and not _has_long_whole(words)
    alike = all(match[1] == mark for match in undecided)
    return below and alike and any(match[0].endswith("0") for match in undecided)


def _has_long_whole(words: Sequence[str]) -> bool:
    return any((match := _WHOLE.fullmatch(word)) is not None and len(match[1]) > 3 for word in words)
