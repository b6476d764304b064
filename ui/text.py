"""Sentences, numbers, times and amounts of memory as the window shows them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.controls import Controls, Program
from workbench.sizes import memory_size
from workbench.text import Text

if TYPE_CHECKING:
    import numpy as np

CONTEXT = "workbench"
"""The catalogue's context with the sentences of the core."""
_MOST = 2**31 - 1
NONE = "\N{EN DASH}"
"""What a cell shows that has no value."""


def translated(text: Text, *, in_sql: bool = False) -> str:
    """A sentence of the core in the window's language; sentences among its values too.

    A control that it names is called as in the window, or with `in_sql` as in a statement.
    """
    template = _looked_up(text)
    params: Mapping[str, object] = {
        name: translated(value, in_sql=in_sql) if isinstance(value, Text) else value
        for name, value in text.params.items()
    }
    controls = Controls(Program.WINDOW, in_sql=in_sql, translate=translated_template)
    return Text(template, params).render(template, controls)


def _looked_up(text: Text) -> str:
    """The template in the window's language, in the form that its number takes there."""
    if text.count is None:
        return QCoreApplication.translate(CONTEXT, text.template)
    found = QCoreApplication.translate(CONTEXT, text.template, None, min(text.count, _MOST))
    return text.english if found == text.template else found


def translated_template(template: str) -> str:
    """A sentence of a declaration (a model's summary, an option's help) in the window's language."""
    return QCoreApplication.translate(CONTEXT, template)


def number(value: float, digits: int = 6) -> str:
    """A number with at most `digits` significant digits and thousands apart; a dash for a missing one."""
    if math.isnan(value):
        return NONE
    if math.isinf(value):
        return "\N{INFINITY}" if value > 0 else "\N{MINUS SIGN}\N{INFINITY}"
    size = abs(value)
    if size != 0 and (size >= 10**9 or size < 10**-4):
        return f"{value:.{digits}g}"
    places = digits - 1 - (math.floor(math.log10(size)) if size else 0)
    shown = f"{value:,.{min(max(places, 0), 12)}f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def zone_words(zone: str | None, without: str) -> str:
    """A zone by its name, the words for none, or that there are no times at all."""
    from workbench.timeseries import NUMBERED

    return QCoreApplication.translate("Zone", "numbered rows") if zone == NUMBERED else zone or without


def moment(time: np.datetime64, zone: str | None = None) -> str:
    """A time as `2026-02-25 07:00`, with seconds only where it has them, in its zone where that is known.

    Args:
        time: In UTC when `zone` is given, else as the clock on the wall showed it.
        zone: An IANA name; with `NUMBERED` it is a number, `1,024` or `0.25`.
    """
    import numpy as np

    from workbench.timeseries import NUMBERED, numbers, to_local

    if np.isnat(time):
        return NONE
    if zone == NUMBERED:
        return number(float(numbers(np.array([time]))[0]), 15)
    local = time if zone is None else to_local(np.array([time]), zone)[0]
    shown = str(local.astype("datetime64[us]")).replace("T", " ")
    date_and_minute, seconds = shown[:16], shown[17:]
    if float(seconds or 0) == 0:
        return date_and_minute
    return f"{date_and_minute}:{seconds.rstrip('0').rstrip('.') if '.' in seconds else seconds}"


def duration(seconds: float) -> str:
    """A length of time, short: `0.31 s`, `2 min 5 s`, `1 h 3 min`."""
    if seconds < 60:
        return f"{seconds:.2f} s" if seconds < 10 else f"{seconds:.0f} s"
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 60:
        return f"{minutes} min {rest} s" if rest else f"{minutes} min"
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min" if minutes else f"{hours} h"


def memory(amount: float) -> str:
    """Bytes in the unit that people use: `512 MB`, `3.9 GB`."""
    return memory_size(amount)
