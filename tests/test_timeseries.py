"""Steps on the calendar and on the clock, time zones, frames."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import numpy as np
import pytest

from workbench.text import text
from workbench.timeseries import Interval, SeriesFrame, to_local, to_utc, tzinfo_of


def _at(written: str) -> np.datetime64:
    return np.datetime64(written, "us")


def test_that_an_interval_is_months_or_nanoseconds_and_not_both() -> None:
    for months, nanos in ((0, 0), (1, 1), (-1, 0)):
        with pytest.raises(ValueError, match="positive"):
            Interval(months=months, nanos=nanos)


def test_that_a_month_end_stays_one() -> None:
    times = Interval.of(1, "mo").after(_at("2024-01-31"), 3)
    assert [str(one)[:10] for one in times] == ["2024-02-29", "2024-03-31", "2024-04-30"]


def test_that_years_from_a_leap_day_end_in_february() -> None:
    times = Interval.of(1, "y").after(_at("2024-02-29T06:00"), 2)
    assert [str(one)[:16] for one in times] == ["2025-02-28T06:00", "2026-02-28T06:00"]


def test_that_days_in_a_zone_keep_the_wall_clock_and_hours_do_not() -> None:
    last = to_utc(np.array([_at("2024-03-30T12:00")]), "Europe/Berlin")[0]
    days = to_local(Interval.of(1, "d").after(last, 2, "Europe/Berlin"), "Europe/Berlin")
    assert [str(one)[:16] for one in days] == ["2024-03-31T12:00", "2024-04-01T12:00"]
    hours = to_local(Interval.of(24, "h").after(last, 1, "+01:00"), "Europe/Berlin")
    assert str(hours[0])[:16] == "2024-03-31T13:00"


@pytest.mark.parametrize(
    "zone",
    ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC", "+05:45", "-03:30"],
)
def test_that_local_times_are_those_of_the_standard_library(zone: str) -> None:
    instants = _at("2024-01-01") + np.arange(0, 366 * 24 * 4, 7) * np.timedelta64(15, "m")
    local = to_local(instants, zone)
    info = tzinfo_of(zone)
    for instant, moment in zip(instants[::50], local[::50], strict=True):
        expected = instant.item().replace(tzinfo=dt.UTC).astimezone(info).replace(tzinfo=None)
        assert moment.item() == expected
    back = to_utc(local, zone)
    ambiguous = back != instants
    assert ambiguous.mean() < 0.001


def test_that_the_first_and_last_days_of_the_calendar_have_no_offset_that_breaks() -> None:
    edges = np.array(["0001-01-01", "9999-12-31"], "M8[us]")
    assert to_local(edges, "Europe/Berlin").shape == (2,)
    assert to_local(edges[:0], "Europe/Berlin").shape == (0,)


def test_that_an_unknown_zone_is_told() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        tzinfo_of("Europe/Atlantis")
    assert tzinfo_of("Z") is dt.UTC
    assert tzinfo_of("Asia/Shanghai") == ZoneInfo("Asia/Shanghai")


def test_that_rows_of_a_frame_are_views_with_all_that_belongs_to_it() -> None:
    values = np.arange(5.0)
    times = _at("2024-01-01") + np.arange(5) * np.timedelta64(1, "h")
    frame = SeriesFrame(times, {"v": values}, Interval.of(1, "h"), "UTC", "a", {"v": "kW"}, (text("Read."),))
    part = frame.rows(1, 3)
    assert len(part) == 2
    assert np.shares_memory(part.channels["v"], values)
    assert (part.interval, part.zone, part.id, part.units, part.notes) == (
        frame.interval,
        "UTC",
        "a",
        {"v": "kW"},
        frame.notes,
    )
