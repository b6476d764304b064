"""The times of a forecast: those of the rows held back, then on at the series' own pace."""

from __future__ import annotations

import numpy as np

from workbench.errors import OptionError
from workbench.preparation import working_days_only
from workbench.requests import ForecastSpec
from workbench.timeseries import MOST_NUMBER, NUMBERED, Interval, SeriesFrame, Times, to_local, to_utc

_YEARS = 24
"""Rows that are looked at for the day of the month that a series keeps."""
_ENDS = {
    unit: float(np.datetime64(day, "s").astype(np.int64))
    for unit, day in (("us", "9999-01-01"), ("ns", "2262-01-01"))
}
"""By the unit of the times, in seconds since 1970: Python knows no year 10000, nanoseconds end in 2262."""


def output_times(whole: SeriesFrame, split: int, interval: Interval, spec: ForecastSpec) -> Times:
    """`(horizon,)` in the unit of the series.

    Args:
        whole: The rows that the model sees and, from `split` on, those that are held back.
        split: The first row held back.
        interval: The step.
        spec: Its `first_time` and `interval`, where given, put the times where the user wants them; else they
            are those of the rows held back and then follow the last row.

    Raises:
        OptionError: They would leave the calendar.
    """
    last = whole.time[split - 1] if spec.first_time is None else spec.first_time
    _check_reach(last, whole, interval, spec.horizon)
    zone = whole.zone
    if spec.first_time is not None:
        first = spec.first_time.astype(whole.time.dtype)
        return np.concatenate([np.array([first]), interval.after(first, spec.horizon - 1, zone)])
    if spec.interval is not None:
        return interval.after(whole.time[split - 1], spec.horizon, zone)
    held = whole.time[split:][: spec.horizon]
    return np.concatenate([held, _following(whole, interval, spec.horizon - len(held))])


def _check_reach(last: np.datetime64, whole: SeriesFrame, interval: Interval, horizon: int) -> None:
    """Raise where the last time would not be one of the axis' own (with a year to spare)."""
    counted = whole.zone == NUMBERED
    end = MOST_NUMBER if counted else _ENDS[np.datetime_data(whole.time.dtype)[0]]
    reached = float(last.astype("datetime64[s]").astype(np.int64)) + interval.seconds * horizon
    if reached <= end:
        return
    raise OptionError(
        "{count:,} steps of {interval} would end behind {end}, where the numbers of rows end."
        if counted
        else "{count:,} steps of {interval} would end behind {end}, where the calendar ends.",
        hint="Forecast fewer steps.",
        about="horizon",
        count=horizon,
        interval=interval,
        end=f"{end:.0f}" if counted else str(np.datetime64(int(end), "s"))[:10],
    )


def _following(frame: SeriesFrame, interval: Interval, steps: int) -> Times:
    if working_days_only(frame.time, interval, frame.zone):
        return _working_days(frame.time[-1], steps, frame.zone)
    if interval.months:
        return _months(frame.time[-_YEARS:], interval, steps, frame.zone)
    return interval.after(frame.time[-1], steps, frame.zone)


def _working_days(last: np.datetime64, steps: int, zone: str | None) -> Times:
    """The days from Monday to Friday after `last`, at its time of day."""
    local = to_local(np.array([last]), zone)[0] if zone else last
    day = local.astype("datetime64[D]")
    days = np.busday_offset(day, np.arange(1, steps + 1)).astype(local.dtype) + (
        local - day.astype(local.dtype)
    )
    return to_utc(days, zone) if zone else days


def _months(recent: Times, interval: Interval, steps: int, zone: str | None) -> Times:
    """Months from the row that shows the day best: after 28 February, 30 March where the day is 30."""
    local = to_local(recent, zone) if zone else recent
    month, date = local.astype("datetime64[M]"), local.astype("datetime64[D]")
    day = (date - month.astype("datetime64[D]")).astype(np.int64)
    at_end = date + 1 == (month + 1).astype("datetime64[D]")
    best = int(np.lexsort((~at_end, day))[-1])
    ahead = int((month[-1] - month[best]).astype(np.int64)) // interval.months
    times = interval.after(recent[best], ahead + steps, zone)
    if ahead and times[ahead - 1] != recent[-1]:
        return interval.after(recent[-1], steps, zone)
    return times[ahead:]
