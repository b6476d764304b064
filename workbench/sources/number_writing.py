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
_MINUS = "[\N{MINUS SIGN}-]?"
_POWER = r"(?:[eE][+-]?\d+)?"
_BLANKS = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
_APART = " '\N{RIGHT SINGLE QUOTATION MARK}"
"""What groups digits whatever the decimal mark is."""
_OTHER = {".": ",", ",": "."}
_SHARE = 0.5
"""Of the first words so many are numbers, or the column is not counted through."""
_SURE = {
    mark: {
        f"groups{mark}": rf"{_SIGN}[1-9]\d{{0,2}}(?:(?:{other}\d{{3}})+{own}\d*|(?:{other}\d{{3}}){{2,}})",
        f"apart{mark}": rf"{_MINUS}[1-9]\d{{0,2}}(?:[{_APART}]\d{{3}})+{own}\d+",
        f"decimal{mark}": rf"{_SIGN}(?:\d*{own}(?:\d{{1,2}}|\d{{4,}})|(?:0\d*|\d{{4,}}){own}\d+|\d+{own}"
        rf"|\d*{own}\d+[eE][+-]?\d+)",
    }
    for mark, own, other in ((".", r"\.", ","), (",", ",", r"\."))
}
KINDS: Final = {
    "lakhs": rf"{_SIGN}[1-9]\d?(?:,\d{{2}})+,\d{{3}}(?:\.\d*)?",
    **_SURE["."],
    **_SURE[","],
    "apart": rf"{_MINUS}[1-9]\d{{0,2}}(?:[{_APART}]\d{{3}})+",
    "undecided.0": rf"{_SIGN}[1-9]\d{{0,2}}\.\d\d0",
    "undecided.": rf"{_SIGN}[1-9]\d{{0,2}}\.\d{{3}}",
    "undecided,0": rf"{_SIGN}[1-9]\d{{0,2}},\d\d0",
    "undecided,": rf"{_SIGN}[1-9]\d{{0,2}},\d{{3}}",
    "hundreds": r"[1-9]\d\d",
    "long": r"[+-]?[1-9]\d{3,}",
    "padded": r"0\d+",
    "whole": rf"{_SIGN}(?:\d+{_POWER}|(?i:inf(?:inity)?))",
}
"""Kinds of numbers, the first that a bare word matches counts.

With a mark at the end it is certain that this is the decimal mark; but where they are `undecided` it may
divide thousands as well, and a 0 says that this is the last digit.
"""
_SURELY = {mark: re.compile("|".join(kinds.values())) for mark, kinds in _SURE.items()}
_BLANK = re.compile(f"[{_BLANKS}]")
_IN_BRACKETS = re.compile(r"^\((.*)\)$")
_MINUS_BEHIND = re.compile(r"^(.*\d)-$")
_BEGINS_WITH_NUMBER = re.compile(r".{0,3}\d")
_SOME = 200
"""So many words tell what a column may be; what it is, all of them."""
_NAMED = (
    "°C °F °K degC degF ° % ‰ W kW MW GW mW kw KW Wh kWh MWh GWh kwh KWH VA kVA kvar V kV mV A mA Hz kHz MHz"
    " rpm Pa hPa kPa MPa mbar bar psi m mm cm km m³ m3 l L ml m/s km/h mph kn m³/h m3/h l/h l/s l/min"
    " W/m² W/m2 µg/m³ ug/m3 mg/l ppm ppb g kg t h min s ms d lx dB USD EUR GBP CHF CNY JPY INR"
)
_CURRENCIES = "$€£¥₹"
_UNITS_OF_VALUES = tuple(sorted((*_NAMED.split(), *_CURRENCIES), key=len, reverse=True))
_UNIT = re.compile(
    rf"{_SIGN}[\d.,{_APART}]*\d[.,]?{_POWER}(\s*)({'|'.join(map(re.escape, _UNITS_OF_VALUES))})"
    rf"|{_SIGN}\s*([{_CURRENCIES}])\s*{_SIGN}[\d.,{_APART}]*\d[.,]?"
)
DECIMAL_COMMA: Final = text("Numbers were read with a decimal comma.")
"""The note on a file that has it."""


@dataclass(frozen=True, slots=True)
class Writing:
    """How a column writes its numbers.

    Attributes:
        decimal: The mark before decimals; the other one of `.` and `,`, a blank or an apostrophe may group
            the digits before it by threes.
        unit: What stands behind every number but 0, or before it where it is a currency; empty without one.
    """

    decimal: str
    unit: str = ""

    @property
    def pattern(self) -> str:
        """A regular expression that such numbers match as a whole, once `bare`."""
        own, other = re.escape(self.decimal), re.escape(_OTHER[self.decimal])
        lakhs = r"|[1-9]\d?(?:,\d{2})+,\d{3}" if self.decimal == "." else ""
        groups = rf"[1-9]\d{{0,2}}(?:{other}\d{{3}})+{lakhs}"
        # A plus before digits set apart by blanks is that of a telephone number.
        apart = rf"{_MINUS}[1-9]\d{{0,2}}(?:[{_APART}]\d{{3}})+(?:{own}\d*)?"
        plain = rf"(?:\d+|{groups})(?:{own}\d*)?{_POWER}|{own}\d+{_POWER}|(?i:inf(?:inity)?)"
        return rf"{_SIGN}(?:{plain})|{apart}"

    def number(self, bare: str) -> str:
        """The SQL of a bare word's value as DOUBLE; NULL where it is no such number."""
        digits = f"regexp_replace({bare}, {literal(f'[{_APART}{_OTHER[self.decimal]}]')}, '', 'g')"
        plain = f"replace(replace({digits}, {literal(self.decimal)}, '.'), '\N{MINUS SIGN}', '-')"
        whole = f"regexp_full_match({bare}, {literal(self.pattern)})"
        return f"(CASE WHEN {whole} THEN TRY_CAST({plain} AS DOUBLE) END)"

    def plain(self, word: str) -> str:
        """Such a number as everybody understands it, without its unit."""
        digits = re.sub(f"[{_APART}{re.escape(_OTHER[self.decimal])}]", "", bare(word, self.unit))
        return digits.replace(self.decimal, ".")


def normal(name: str) -> str:
    """The SQL of a word without blanks around it, those within it ordinary ones."""
    blanks = literal(f"[{_BLANKS}]")
    return f"trim(regexp_replace({name}, {blanks}, ' ', 'g'), E' \\t\\r\\n')"


def bare_sql(word: str, unit: str) -> str:
    """The SQL of what `bare` gives of a normal word; NULL where it lacks the unit and is not 0."""
    turned = f"regexp_replace(regexp_replace({word}, '^\\((.*)\\)$', '-\\1'), '^(.*\\d)-$', '-\\1')"
    if not unit:
        return turned
    has = f"contains({word}, {literal(unit)}) OR regexp_full_match({word}, '0+([.,]0+)?')"
    unit_and_blanks = literal(rf"\s*{re.escape(unit)}\s*")
    return f"(CASE WHEN {has} THEN regexp_replace({turned}, {unit_and_blanks}, '') END)"


def bare(word: str, unit: str = "") -> str:
    """A word without its unit; with a minus before it, of one in brackets or with the minus behind it."""
    # Looked at first, since most words have nothing of it, and there are hundreds of thousands.
    turned = word if word.isascii() else _BLANK.sub(" ", word)
    turned = turned.strip()
    if turned.startswith("("):
        turned = _IN_BRACKETS.sub(r"-\1", turned)
    if turned.endswith("-"):
        turned = _MINUS_BEHIND.sub(r"-\1", turned)
    return re.sub(rf"\s*{re.escape(unit)}\s*", "", turned, count=1) if unit else turned


def looks_like_numbers(words: Sequence[str]) -> bool:
    """Whether many of some words are numbers in one of the two writings, whatever their unit."""
    words = _thinned(words)
    if sum(_BEGINS_WITH_NUMBER.match(word) is not None for word in words) * 4 < len(words):
        return False
    unit = unit_of_words(words)
    patterns = [re.compile(Writing(decimal).pattern) for decimal in _OTHER]
    numbers = sum(any(one.fullmatch(bare(word, unit)) for one in patterns) for word in words)
    return bool(words) and numbers >= _SHARE * len(words)


def _thinned(words: Sequence[str]) -> Sequence[str]:
    return words[:: len(words) // _SOME + 1]


def unit_of_words(words: Sequence[str]) -> str:
    """The unit that most words carry, where it is one that is known; of one letter it stands apart."""
    words = _thinned(words)
    found = Counter(
        match[3] or match[2]
        for word in words
        if (match := _UNIT.fullmatch(bare(word))) and (match[3] or match[1] or not _is_letter(match[2]))
    )
    for unit, count in found.most_common(1):
        if count >= _SHARE * len(words):
            return unit
    return ""


def _is_letter(unit: str) -> bool:
    return len(unit) == 1 and unit.isalpha()


def shown_unit(unit: str) -> str:
    """A unit as the program writes it: `degC` -> `°C`; `mW` is none of `MW`."""
    own = UNITS.get(unit.lower(), unit)
    return own if own.lower() != unit.lower() or unit.islower() else unit


def goes_on_from_hundreds(words: Sequence[str], mark: str) -> bool:
    """Whether 950 and 980 stand before `1,020` and `1,100`, which decimals would give three decimals too.

    Args:
        words: Of a whole column, or its first.
        mark: The only one that they have, `.` or `,`.
    """
    undecided = re.compile(KINDS[f"undecided{mark}"])
    if not all(undecided.fullmatch(word) for word in _thinned(words) if mark in word):
        return False
    whole = {word for word in words if mark not in word}
    return (
        all(undecided.fullmatch(word) for word in words if mark in word)
        and not any(re.fullmatch(KINDS["long"], word) for word in whole)
        and sum(re.fullmatch(KINDS["hundreds"], word) is not None for word in whole) > 1
        and any(word.endswith("0") for word in words if mark in word)
    )


def sure_marks(words: Sequence[str]) -> frozenset[str]:
    """The decimal marks that some of the words have for certain."""
    words = _thinned(words)
    unit = unit_of_words(words)
    bared = [bare(word, unit) for word in words]
    return frozenset(mark for mark, one in _SURELY.items() if any(map(one.fullmatch, bared)))


def has_sure_point(words: Sequence[str]) -> bool:
    """Whether one of some plain numbers has a decimal point for certain."""
    return any(map(_SURELY["."].fullmatch, words))
