"""Words for steps of time: `1 hour`, `4 days`, and the units in which a horizon can be given."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from workbench.timeseries import Interval

UNITS = ("ms", "s", "m", "h", "d", "w", "mo", "q", "y")
_LADDER = ("1s", "10s", "30s", "1m", "5m", "10m", "15m", "30m", "1h", "2h", "3h", "6h", "12h", "1d", "1w")
_MONTHS = ("1mo", "3mo", "1y")
_FEW = (2, 5, 10, 20, 50, 100)
STEPS = "steps"


def interval_words(interval: Interval) -> str:
    """`1 hour`, `15 minutes`, `1 month`."""
    number, unit = interval.parts
    if interval.counted and not float(number).is_integer():
        return f"{number:,.15g}"
    return counted(number, unit)


def counted(number: float, unit: str) -> str:
    """A number of units in words."""
    count = f"{number:,.0f}" if float(number).is_integer() else f"{number:,.1f}"
    one = number == 1
    translate = QCoreApplication.translate
    match unit:
        case "ns":
            words = (
                translate("Interval", "{n} nanosecond") if one else translate("Interval", "{n} nanoseconds")
            )
        case "us":
            words = (
                translate("Interval", "{n} microsecond") if one else translate("Interval", "{n} microseconds")
            )
        case "ms":
            words = (
                translate("Interval", "{n} millisecond") if one else translate("Interval", "{n} milliseconds")
            )
        case "s":
            words = translate("Interval", "{n} second") if one else translate("Interval", "{n} seconds")
        case "m":
            words = translate("Interval", "{n} minute") if one else translate("Interval", "{n} minutes")
        case "h":
            words = translate("Interval", "{n} hour") if one else translate("Interval", "{n} hours")
        case "d":
            words = translate("Interval", "{n} day") if one else translate("Interval", "{n} days")
        case "w":
            words = translate("Interval", "{n} week") if one else translate("Interval", "{n} weeks")
        case "mo":
            words = translate("Interval", "{n} month") if one else translate("Interval", "{n} months")
        case "q":
            words = translate("Interval", "{n} quarter") if one else translate("Interval", "{n} quarters")
        case "y":
            words = translate("Interval", "{n} year") if one else translate("Interval", "{n} years")
        case _:
            words = translate("Interval", "{n} step") if one else translate("Interval", "{n} steps")
    return words.format(n=count)


def unit_word(unit: str) -> str:
    """A unit for a list to choose from: `days`."""
    translate = QCoreApplication.translate
    return {
        STEPS: translate("Interval", "steps"),
        "ms": translate("Interval", "milliseconds"),
        "s": translate("Interval", "seconds"),
        "m": translate("Interval", "minutes"),
        "h": translate("Interval", "hours"),
        "d": translate("Interval", "days"),
        "w": translate("Interval", "weeks"),
        "mo": translate("Interval", "months"),
        "q": translate("Interval", "quarters"),
        "y": translate("Interval", "years"),
    }[unit]


def horizon_units(interval: Interval | None) -> dict[str, int]:
    """The units a horizon can be given in, each with its whole number of steps; `steps` is the first."""
    units = {STEPS: 1}
    if interval is None or interval.counted:
        return units
    for unit in UNITS:
        steps = _steps_in(Interval.of(1, unit), interval)
        if steps is not None and steps <= 1_000_000:
            units[unit] = steps
    return units


def coarser(interval: Interval | None) -> list[Interval]:
    """Intervals that a series of this step can be resampled to."""
    if interval is None:
        return []
    if interval.counted:
        return [replace(interval, nanos=steps * interval.nanos) for steps in _FEW]
    ladder = [_parse(one) for one in (*_LADDER, *_MONTHS)]
    return [one for one in ladder if one != interval and _resamples(one, interval)]


def span_words(steps: int, interval: Interval) -> str:
    """How long `steps` of `interval` are, in the largest unit that says it in a short number: `4 days`."""
    if interval.counted:
        return counted(steps, "step")
    if interval.months:
        months = steps * interval.months
        return counted(months / 12, "y") if months % 12 == 0 else counted(months, "mo")
    total = steps * interval.nanos
    for unit in ("w", "d", "h", "m", "s", "ms"):
        nanos = Interval.of(1, unit).nanos
        if total % nanos == 0 and not (unit == "w" and total // nanos < 2):
            return counted(total // nanos, unit)
    return counted(total, "ns")


def season_name(season: int, interval: Interval) -> str | None:
    """`day`, `week`, `year`, where a season is one; else None."""
    if interval.counted:
        return None
    seconds = season * interval.seconds
    translate = QCoreApplication.translate
    names = (
        (3_600.0, translate("Interval", "hour")),
        (86_400.0, translate("Interval", "day")),
        (604_800.0, translate("Interval", "week")),
        (31_556_952.0, translate("Interval", "year")),
    )
    for length, name in names:
        if abs(seconds - length) <= 0.006 * length:
            return name
    return None


def _steps_in(unit: Interval, interval: Interval) -> int | None:
    if bool(unit.months) != bool(interval.months):
        return None
    whole, part = (unit.months, interval.months) if unit.months else (unit.nanos, interval.nanos)
    return whole // part if whole >= part and whole % part == 0 else None


def _resamples(to: Interval, interval: Interval) -> bool:
    if to.months and not interval.months:
        return interval.nanos <= Interval.of(1, "w").nanos
    return (_steps_in(to, interval) or 0) > 1


def _parse(written: str) -> Interval:
    digits = "".join(one for one in written if one.isdigit())
    return Interval.of(int(digits), written[len(digits) :])
