"""The interval of a time index, and what a profile tells about it."""

from __future__ import annotations

import numpy as np
import pytest

from workbench.errors import OptionError
from workbench.intervals import infer_interval, parse_interval, profile_times
from workbench.timeseries import NUMBERED, Interval, Times, to_utc

HOUR = np.timedelta64(1, "h")
START = np.datetime64("2024-01-01", "us")


def _hours(rows: int) -> Times:
    return START + np.arange(rows) * HOUR


@pytest.mark.parametrize(
    ("written", "interval"),
    [
        ("15m", Interval.of(15, "m")),
        ("15min", Interval.of(15, "m")),
        ("1h", Interval.of(1, "h")),
        ("h", Interval.of(1, "h")),
        ("1 day", Interval.of(1, "d")),
        ("2w", Interval.of(2, "w")),
        ("1mo", Interval.of(1, "mo")),
        ("1M", Interval.of(1, "mo")),
        ("1q", Interval.of(3, "mo")),
        ("1y", Interval.of(12, "mo")),
        ("500ms", Interval.of(500, "ms")),
    ],
)
def test_that_an_interval_is_read_as_people_write_it(written: str, interval: Interval) -> None:
    assert parse_interval(written) == interval


@pytest.mark.parametrize("written", ["1", "60", "0.25", "0.00002", "0.333333333", "0.000000001", "999999999"])
def test_that_a_step_of_numbers_is_written_as_it_is_read(written: str) -> None:
    assert str(parse_interval(written, counted=True)) == written


@pytest.mark.parametrize(
    "written", ["", "0h", "-1h", "1.5h", "soon", "15", "1 fortnight", "99999999999h", "20000w"]
)
def test_that_what_is_no_interval_is_refused_with_its_own_words(written: str) -> None:
    with pytest.raises(OptionError) as caught:
        parse_interval(written)
    assert written in caught.value.message
    assert caught.value.hint is not None


def test_that_a_written_interval_is_read_back() -> None:
    for interval in (Interval.of(15, "m"), Interval.of(1, "w"), Interval.of(1, "q"), Interval.of(7, "ns")):
        assert parse_interval(str(interval)) == interval


@pytest.mark.parametrize(
    ("step", "unit", "expected"),
    [
        (1, "M", "1mo"),
        (3, "M", "3mo"),
        (12, "M", "1y"),
        (7, "D", "1w"),
        (1, "D", "1d"),
        (15, "m", "15m"),
        (10, "s", "10s"),
    ],
)
def test_that_the_step_of_an_even_index_is_found(step: int, unit: str, expected: str) -> None:
    base = np.datetime64("2000-01", "M") if unit == "M" else np.datetime64("2000-01-01", "s")
    times = (base + (step * np.arange(40)).astype(f"timedelta64[{unit}]")).astype("datetime64[us]")
    profile = profile_times(times)
    assert str(profile.interval) == expected
    assert profile.regular
    assert profile.missing_rows == 0


def test_that_month_ends_are_a_month_apart() -> None:
    ends = (np.arange(np.datetime64("2020-02"), np.datetime64("2023-02")).astype("datetime64[D]") - 1).astype(
        "M8[us]"
    )
    profile = profile_times(ends)
    assert str(profile.interval) == "1mo"
    assert profile.regular


@pytest.mark.parametrize(
    "days",
    [
        ["01-30", "02-28", "03-30", "04-30", "05-30", "06-30"],
        ["01-29", "02-28", "03-29", "04-29", "05-29", "06-29"],
        ["01-31", "02-28", "03-31", "04-29", "05-31", "06-30", "07-29"],
    ],
)
def test_that_a_day_of_each_month_is_a_month_apart_however_long_the_month(days: list[str]) -> None:
    times = np.array([f"2022-{day}" for day in days], "M8[us]")
    assert str(infer_interval(times)) == "1mo"


def test_that_thirty_days_are_no_month() -> None:
    times = np.datetime64("2022-01-01", "us") + np.arange(30) * np.timedelta64(30, "D")
    assert str(infer_interval(times)) == "30d"


def test_that_gaps_are_counted_and_do_not_change_the_step() -> None:
    kept = np.ones(500, np.bool_)
    kept[[10, 11, 12, 300]] = False
    profile = profile_times(_hours(500)[kept])
    assert str(profile.interval) == "1h"
    assert (profile.gaps, profile.missing_rows, profile.largest_gap) == (2, 4, 3)
    assert profile.regular


def test_that_duplicates_and_unsorted_rows_are_counted() -> None:
    times = np.concatenate([_hours(50), _hours(3)])
    profile = profile_times(times)
    assert profile.duplicates == 3
    assert profile.unsorted == 1
    assert str(profile.interval) == "1h"


def test_that_months_with_gaps_stay_months() -> None:
    months = np.arange(np.datetime64("2000-01"), np.datetime64("2010-01"))
    profile = profile_times(np.delete(months, [5, 6, 50]).astype("datetime64[us]"))
    assert str(profile.interval) == "1mo"
    assert (profile.gaps, profile.missing_rows) == (2, 3)


def test_that_jitter_gives_the_step_that_was_meant() -> None:
    noise = np.random.default_rng(1).integers(-900, 900, 300) * np.timedelta64(1, "ms")
    profile = profile_times(START + np.arange(300) * np.timedelta64(60, "s") + noise)
    assert str(profile.interval) == "1m"
    assert not profile.regular


def test_that_times_centuries_apart_keep_their_step_or_have_none() -> None:
    centuries = np.array(["1000-01-01", "1400-01-01", "1800-01-01", "2200-01-01"], "datetime64[us]")
    assert infer_interval(centuries) == Interval(months=4800)
    uneven = np.array(["1000-01-01", "1400-01-04", "1800-01-13", "2200-01-28"], "datetime64[us]")
    assert infer_interval(uneven) is None
    assert profile_times(uneven).duplicates == 0
    days = np.arange("2024-01-01", "2024-02-01", dtype="datetime64[D]").astype("datetime64[us]")
    profile = profile_times(np.append(days, np.datetime64("9999-12-31", "us")))
    assert (profile.interval, profile.gaps) == (Interval.of(1, "d"), 1)
    assert profile.largest_gap > 100_000


@pytest.mark.parametrize(("step", "found"), [(9 * 10**9, True), (95 * 10**8, False)])
def test_that_numbers_have_a_step_up_to_nine_billion(step: int, found: bool) -> None:
    numbers = (np.arange(20) * step).astype("datetime64[s]").astype("datetime64[us]")
    assert (infer_interval(numbers, NUMBERED) is not None) == found


def test_that_days_in_a_zone_are_regular_over_a_clock_change() -> None:
    local = np.datetime64("2024-03-20", "us") + np.arange(30) * np.timedelta64(1, "D")
    profile = profile_times(to_utc(local, "Europe/Berlin"), "Europe/Berlin")
    assert str(profile.interval) == "1d"
    assert profile.regular
    assert profile.missing_rows == 0


def test_that_fewer_than_two_different_times_have_no_step() -> None:
    assert infer_interval(_hours(0)) is None
    assert infer_interval(_hours(1)) is None
    assert profile_times(np.repeat(_hours(1), 5)).interval is None
    assert profile_times(_hours(0)).first is None


def test_that_a_gap_in_a_million_rows_is_found() -> None:
    times = START + np.arange(1_000_000) * np.timedelta64(1, "m")
    profile = profile_times(np.delete(times, np.arange(1000, 2000)))
    assert str(profile.interval) == "1m"
    assert profile.missing_rows == 1000


@pytest.mark.parametrize("unit", ["us", "ns"])
def test_that_rows_are_counted_in_the_one_uneven_part_of_millions_of_even_ones(unit: str) -> None:
    times = (START + np.arange(2_500_000) * np.timedelta64(1, "s")).astype(f"datetime64[{unit}]")
    even = profile_times(times)
    assert (str(even.interval), even.regular, even.gaps, even.duplicates) == ("1s", True, 0, 0)
    times[1_600_000:] += np.timedelta64(5, "s")
    times[1_700_000] = times[1_699_999]
    uneven = profile_times(times)
    assert (uneven.gaps, uneven.missing_rows, uneven.largest_gap, uneven.duplicates) == (2, 6, 5, 1)
