"""Reading what was written on the command line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar, get_args

import numpy as np

from workbench.asked import as_missing, as_moment, as_resample
from workbench.errors import OptionError, SqlError
from workbench.export.csv_format import DECIMAL_MARKS, DELIMITERS, CsvFormat, DecimalMark
from workbench.intervals import parse_interval
from workbench.requests import Missing, Resample
from workbench.settings import Precision
from workbench.timeseries import Interval

_Mark = TypeVar("_Mark", bound=str)
_NUMBER = re.compile(r"\s*[-+]?[\d.,]+\s*")
_NAMES = {"\t": "tab", " ": "blank"}
_MARKS = {"tab": "\t", r"\t": "\t", "blank": " ", "space": " "}


class UsageError(OptionError):
    """What was written on the command line cannot be read; nothing was done."""


def names(written: Sequence[str] | None) -> tuple[str, ...]:
    """`["a,b", "c"]` as `("a", "b", "c")`."""
    parts = (part.strip() for one in written or () for part in one.split(","))
    return tuple(dict.fromkeys(part for part in parts if part))


def quantiles(written: str | None) -> tuple[float, ...]:
    """`0.1,0.5,0.9` in ascending order.

    Raises:
        UsageError: One is not a number between 0 and 1.
    """
    try:
        levels = sorted({float(part) for part in names([written or ""])})
    except ValueError:
        levels = [np.nan]
    if not all(0 < level < 1 for level in levels):
        raise UsageError(
            "--quantiles {written} are not levels between 0 and 1.",
            hint="Write for example 0.1,0.5,0.9.",
            written=written,
        )
    return tuple(levels)


def whole(option: str, written: str, least: int) -> int:
    """A whole number that `option` was given.

    Raises:
        UsageError: It is none, or less than `least`.
    """
    try:
        number = int(written)
    except ValueError:
        number = least - 1
    if number < least:
        raise UsageError(
            "{option} {written} is not a whole number from {least} on.",
            hint="Write for example {option} {example}.",
            option=option,
            written=written,
            least=least,
            example=max(least, 12),
        )
    return number


def number(option: str, written: str) -> float:
    """A number that `option` was given.

    Raises:
        UsageError: It is none.
    """
    try:
        value = float(written)
    except ValueError:
        value = np.nan
    if not np.isfinite(value):
        raise UsageError(
            "{option} {written} is not a number.",
            hint="Write for example {option} 0.5.",
            option=option,
            written=written,
        )
    return value


def model_options(written: Sequence[str] | None) -> dict[str, str]:
    """`["sp=24", "trend=add"]` by name.

    Raises:
        UsageError: One is not name=value.
    """
    options: dict[str, str] = {}
    for one in written or ():
        name, equals, value = one.partition("=")
        if not equals or not name.strip():
            raise UsageError(
                "--option {written} is not name=value.", hint="Write for example --option sp=24.", written=one
            )
        options[name.strip()] = value.strip()
    return options


def column_types(written: Sequence[str] | None) -> dict[str, str]:
    """`["OT=DOUBLE"]` by column.

    Raises:
        UsageError: One is not column=type.
    """
    types: dict[str, str] = {}
    for one in written or ():
        name, equals, value = one.rpartition("=")
        if not equals or not name.strip() or not value.strip():
            raise UsageError(
                "--type {written} is not column=type.",
                hint="Write for example --type OT=DOUBLE.",
                written=one,
            )
        types[name.strip()] = value.strip()
    return types


def missing(written: str) -> Missing:
    """One of the ways to treat missing values.

    Raises:
        UsageError: There is no such way.
    """
    try:
        return as_missing(written)
    except OptionError as reason:
        raise _usage("--missing", reason) from None


def precision(written: str | None) -> Precision | None:
    """One of the precisions of pretrained models; None leaves it to the settings.

    Raises:
        UsageError: There is no such precision.
    """
    known: dict[str, Precision] = {name: name for name in get_args(Precision)}
    if written is None or written.lower() in known:
        return None if written is None else known[written.lower()]
    raise UsageError(
        "There is no precision {name}.",
        hint="Known are {known}.",
        name=written,
        known=", ".join(known),
    )


def csv_format(delimiter: str | None, decimal: str | None) -> CsvFormat:
    """`;` or `tab` between values, `,` before decimals; None is what `CsvFormat` has.

    Raises:
        UsageError: One is not among the known marks, or a comma stands in both places.
    """
    between = _delimiter("--delimiter", delimiter, DELIMITERS)
    mark = _decimal("--decimal", decimal or ".")
    try:
        return CsvFormat(between, mark)
    except OptionError as reason:
        raise UsageError("{reason}", hint=reason.hint, reason=reason.message) from None


def read_marks(delimiter: str | None, decimal: str | None) -> tuple[str | None, str | None]:
    """The delimiter and the decimal mark of a file that is read; None is found in it.

    A comma may be both: quotes keep them apart.

    Raises:
        UsageError: One is not among the known marks.
    """
    known: tuple[str, ...] = (*DELIMITERS, " ")
    between = _delimiter("--read-delimiter", delimiter, known)
    return between, None if decimal is None else _decimal("--read-decimal", decimal)


def _delimiter(option: str, written: str | None, known: Sequence[_Mark]) -> _Mark | None:
    named = _MARKS.get((written or "").lower(), written)
    found = next((mark for mark in known if mark == named), None)
    if written is not None and found is None:
        raise UsageError(
            "{option} {written} cannot stand between values.",
            hint="Known are {known}.",
            option=option,
            written=written,
            known=", ".join(_NAMES.get(mark, f"'{mark}'") for mark in known),
        )
    return found


def _decimal(option: str, written: str) -> DecimalMark:
    found = next((mark for mark in DECIMAL_MARKS if mark == written), None)
    if found is None:
        raise UsageError(
            "{option} {written} cannot stand before decimals.",
            hint="Write . or ,.",
            option=option,
            written=written,
        )
    return found


def resample(written: str | None) -> Resample | None:
    """`1h` or `1h:sum`.

    Raises:
        UsageError: The interval or the aggregate is not known.
    """
    try:
        return as_resample(written)
    except OptionError as reason:
        raise _usage("--resample", reason) from None


def rows(option: str, written: str | None, least: int) -> int | Interval | None:
    """A number of rows, or how long they last: `2w`.

    Raises:
        UsageError: It is neither.
    """
    if written is None:
        return None
    if _NUMBER.fullmatch(written):
        return whole(option, written, least)
    try:
        return parse_interval(written)
    except OptionError:
        raise UsageError(
            "{option} {written} is not a number of rows.",
            hint="Write at least {least}, or a duration: 2w.",
            option=option,
            written=written,
            least=least,
        ) from None


def horizon(written: str | None) -> int | Interval | None:
    """A number of steps, or a duration such as `4d`.

    Raises:
        UsageError: It is neither.
    """
    if written is None:
        return None
    if written.strip().isdecimal():
        steps = int(written)
        if steps > 0:
            return steps
    elif not _NUMBER.fullmatch(written):
        try:
            return parse_interval(written)
        except OptionError as reason:
            raise _usage("--horizon", reason) from None
    raise UsageError(
        "--horizon {written} is not a number of steps.",
        hint="Write at least 1, or a duration: 4d.",
        written=written,
    )


def interval(written: str | None) -> Interval | None:
    """The step of a forecast's times: `1h`, or a number for numbered rows.

    Raises:
        UsageError: It is none.
    """
    if written is None:
        return None
    try:
        return parse_interval(written, counted=True)
    except OptionError as reason:
        raise _usage("--interval", reason) from None


def moment(written: str | None, zone: str | None) -> np.datetime64 | None:
    """A time as the series has it: an instant in UTC where its zone is known, else wall clock.

    A time written without an offset is read on the clock of the series' zone.

    Raises:
        UsageError: It is not a time.
    """
    try:
        return as_moment(written, zone)
    except SqlError as reason:
        raise UsageError("{reason}", hint=reason.hint, reason=reason.message) from None


def _usage(option: str, reason: OptionError) -> UsageError:
    return UsageError("{option}: {reason}", hint=reason.hint, option=option, reason=reason.message)
