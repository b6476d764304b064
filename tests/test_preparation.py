"""What is done to a series before a model sees it, and what is said about it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.nasty import Nasty, nasty_series
from workbench.errors import DataError, WorkbenchError
from workbench.preparation import Prepared, in_order, prepare
from workbench.requests import Aggregate, Missing, Resample
from workbench.timeseries import Interval, SeriesFrame, Values, to_utc

START = np.datetime64("2024-01-01", "us")
HOUR = np.timedelta64(1, "h")


def _frame(values: list[float] | Values, hours: list[int] | None = None) -> SeriesFrame:
    data = np.asarray(values, np.float64)
    steps = np.arange(len(data)) if hours is None else np.asarray(hours)
    return SeriesFrame(START + steps * HOUR, {"v": data})


def _notes(prepared: Prepared) -> list[str]:
    return [str(note) for note in prepared.notes]


def test_that_missing_rows_are_put_in_and_interpolated() -> None:
    prepared = prepare(_frame([0, 1, 4, 5, 6, 7], [0, 1, 4, 5, 6, 7]))
    assert prepared.frame.channels["v"].tolist() == [0, 1, 2, 3, 4, 5, 6, 7]
    assert np.flatnonzero(prepared.filled["v"]).tolist() == [2, 3]
    assert _notes(prepared) == ["Missing in the rows used, and interpolated: 2 rows."]


def test_that_missing_values_are_filled_forward_from_the_first_one() -> None:
    prepared = prepare(_frame([1, np.nan, 3, np.nan]), missing=Missing.FORWARD_FILL)
    assert prepared.frame.channels["v"].tolist() == [1, 1, 3, 3]
    assert _notes(prepared) == ["Missing in the rows used, and filled forward: 2 values of v."]


def test_that_a_covariate_that_begins_late_is_filled_with_its_first_value() -> None:
    frame = SeriesFrame(
        START + np.arange(4) * HOUR, {"v": np.arange(4.0), "c": np.array([np.nan, np.nan, 5, 6])}
    )
    for missing in (Missing.FORWARD_FILL, Missing.INTERPOLATE):
        assert prepare(frame, missing=missing, targets=("v",)).frame.channels["c"].tolist() == [5, 5, 5, 6]


def test_that_refusing_names_the_number_and_the_first_place() -> None:
    with pytest.raises(
        DataError, match=r"^Missing in the rows used: 1 value of v. The first is v at 2024-01-01 02"
    ):
        prepare(_frame([1, 2, np.nan, 4]), missing=Missing.REFUSE)


def test_that_passing_on_needs_a_model_that_takes_missing_values() -> None:
    frame = _frame([1, 2, np.nan, 4])
    assert np.isnan(prepare(frame, missing=Missing.PASS, accepts_missing=True).frame.channels["v"][2])
    assert np.isnan(prepare(frame, accepts_missing=True).frame.channels["v"][2])
    with pytest.raises(DataError, match="does not take missing values"):
        prepare(frame, missing=Missing.PASS)


def test_that_unsorted_rows_are_sorted_and_the_last_of_equal_times_is_kept() -> None:
    prepared = prepare(_frame([3, 0, 1, 2, 9], [3, 0, 1, 2, 3]))
    assert prepared.frame.channels["v"].tolist() == [0, 1, 2, 9]
    assert _notes(prepared) == [
        "Rows that were not in time order were sorted.",
        "1 row had the time of another; the later one was kept.",
    ]


def test_that_rows_and_values_that_are_missing_are_told_apart() -> None:
    frame = _frame([0, 1, np.nan, 5, 6, 7], [0, 1, 4, 5, 6, 7])
    frame = replace(frame, channels={**frame.channels, "w": np.where(frame.time == START, np.nan, 1.0)})
    told = "2 rows and 2 values of v, w"
    assert _notes(prepare(frame)) == [f"Missing in the rows used, and interpolated: {told}."]
    passed = f"Missing in the rows used, and passed on to the model: {told}."
    assert _notes(prepare(frame, accepts_missing=True)) == [passed]
    with pytest.raises(DataError, match=f"Missing in the rows used: {told}. The first is w at 2024-01-01 00"):
        prepare(frame, missing=Missing.REFUSE)


def test_that_rows_put_in_before_are_told_as_rows_of_the_part_that_is_used() -> None:
    whole = in_order(_frame([0, 1, 4, 5, np.nan, 7, 9], [0, 1, 4, 5, 6, 7, 9]))
    assert (_notes(whole), np.flatnonzero(whole.added).tolist()) == ([], [2, 3, 8])
    for first, told in ((0, "3 rows and 1 value of v"), (3, "1 row and 1 value of v"), (7, "1 row")):
        part = prepare(whole.frame.rows(first), added=whole.added[first:])
        assert _notes(part)[-1] == f"Missing in the rows used, and interpolated: {told}."


def test_that_infinities_are_missing_values() -> None:
    prepared = prepare(_frame([1, np.inf, 3, -np.inf, 5]))
    assert prepared.frame.channels["v"].tolist() == [1, 2, 3, 4, 5]
    assert _notes(prepared)[0] == "2 infinite values were treated as missing."


def test_that_an_empty_start_is_left_out_and_an_empty_series_refused() -> None:
    prepared = prepare(_frame([np.nan, np.nan, 3, 4]))
    assert len(prepared.frame) == 2
    assert _notes(prepared) == ["The first 2 rows have no value and were left out."]
    with pytest.raises(DataError, match="v has no values"):
        prepare(_frame([np.nan, np.nan]))
    with pytest.raises(DataError, match="no rows"):
        prepare(_frame([]))


def test_that_uneven_times_are_used_as_evenly_spaced_and_that_is_said() -> None:
    series = next(one for one in nasty_series(large=False) if one.name == "irregular")
    prepared = prepare(series.frame())
    assert len(prepared.frame) == len(series.values)
    assert "uneven" in _notes(prepared)[0]


def test_that_working_days_get_no_weekends() -> None:
    days = np.arange(np.datetime64("2024-01-01"), np.datetime64("2024-03-01"))
    days = days[(days.astype(np.int64) + 3) % 7 < 5].astype("datetime64[us]")
    prepared = prepare(SeriesFrame(days, {"v": np.arange(float(len(days)))}))
    assert len(prepared.frame) == len(days)
    assert "weekends" in _notes(prepared)[0]


def test_that_missing_months_are_put_on_the_calendar() -> None:
    months = np.array(["2024-01", "2024-02", "2024-04", "2024-05", "2024-06", "2024-07"], "M8[M]").astype(
        "M8[us]"
    )
    prepared = prepare(SeriesFrame(months, {"v": np.array([1.0, 2, 4, 5, 6, 7])}))
    assert prepared.frame.time[2] == np.datetime64("2024-03-01", "us")
    assert prepared.frame.channels["v"].tolist() == [1, 2, 3, 4, 5, 6, 7]


def test_that_no_grid_means_the_rows_as_they_are() -> None:
    prepared = prepare(_frame([0, 1, 4, 5, 6, 7], [0, 1, 4, 5, 6, 7]), grid=False)
    assert len(prepared.frame) == 6
    assert prepared.notes == ()


@pytest.mark.parametrize(
    ("aggregate", "expected"), [("mean", 1.0), ("sum", 3.0), ("last", 2.0), ("min", 0.0), ("max", 2.0)]
)
def test_that_a_coarser_row_is_the_aggregate_of_its_rows(aggregate: Aggregate, expected: float) -> None:
    resample = Resample(Interval.of(3, "h"), aggregate)
    prepared = prepare(_frame(np.arange(12.0)), resample=resample)
    assert len(prepared.frame) == 4
    assert prepared.frame.channels["v"][0] == expected
    assert prepared.frame.interval == Interval.of(3, "h")


def test_that_a_last_row_made_of_fewer_rows_is_told() -> None:
    prepared = prepare(_frame(np.arange(30.0)), resample=Resample(Interval.of(1, "d")))
    assert any("made of fewer rows" in note for note in _notes(prepared))
    whole = prepare(_frame(np.arange(48.0)), resample=Resample(Interval.of(1, "d")))
    assert not any("made of fewer rows" in note for note in _notes(whole))


def test_that_days_are_those_of_the_zone_over_a_clock_change() -> None:
    local = np.datetime64("2024-03-30", "us") + np.arange(3) * np.timedelta64(1, "D")
    edges = to_utc(local, "Europe/Berlin")
    times = np.arange(edges[0], edges[2], HOUR)
    frame = SeriesFrame(times, {"v": np.ones(len(times))}, None, "Europe/Berlin")
    prepared = prepare(frame, resample=Resample(Interval.of(1, "d"), "sum"))
    assert prepared.frame.channels["v"].tolist() == [24, 23]
    assert prepared.frame.time.tolist() == edges[:2].tolist()


def test_that_an_hour_that_a_clock_change_repeats_is_two_coarser_rows() -> None:
    quarters = np.datetime64("2023-10-28T22:00", "us") + np.arange(20) * np.timedelta64(15, "m")
    frame = SeriesFrame(quarters, {"v": np.arange(20.0)}, None, "Europe/Berlin")
    prepared = prepare(frame, resample=Resample(Interval.of(1, "h"), "sum"))
    assert prepared.frame.time.tolist() == quarters[::4].tolist()
    assert prepared.frame.channels["v"].tolist() == [6, 22, 38, 54, 70]
    assert not any("missing" in note for note in _notes(prepared))


def test_that_parts_of_a_series_have_the_same_bins() -> None:
    resample = Resample(Interval.of(5, "h"))
    whole = prepare(_frame(np.arange(48.0)), resample=resample).frame
    later = prepare(_frame(np.arange(48.0)[25:], list(range(25, 48))), resample=resample, anchor=START).frame
    assert later.time.tolist() == whole.time[5:].tolist()
    assert later.channels["v"].tolist() == whole.channels["v"][5:].tolist()


def test_that_a_detector_gets_both_rows_of_a_time() -> None:
    prepared = prepare(_frame([1, 2, 90, 3], [0, 1, 1, 2]), grid=False)
    assert prepared.frame.channels["v"].tolist() == [1, 2, 90, 3]


def test_that_missing_values_do_not_count_in_a_coarser_row() -> None:
    frame = _frame([1, np.nan, 3, np.nan, np.nan, np.nan, 7, 8, 9])
    prepared = prepare(
        frame, resample=Resample(Interval.of(3, "h")), missing=Missing.PASS, accepts_missing=True
    )
    assert np.array_equal(prepared.frame.channels["v"], [2, np.nan, 8], equal_nan=True)


def test_that_a_series_cannot_be_made_finer() -> None:
    with pytest.raises(DataError, match="cannot be made finer"):
        prepare(_frame(np.arange(10.0)), resample=Resample(Interval.of(1, "m")))


@pytest.mark.parametrize("series", nasty_series(large=False), ids=lambda one: one.name)
@pytest.mark.parametrize("missing", list(Missing))
def test_that_every_nasty_series_is_put_in_order_or_refused(series: Nasty, missing: Missing) -> None:
    for resample in (None, Resample(Interval.of(1, "d"), "mean"), Resample(Interval.of(1, "mo"), "sum")):
        refusal, prepared = None, None
        try:
            prepared = prepare(series.frame(), missing=missing, resample=resample)
        except WorkbenchError as error:
            refusal = error
        if prepared is None:
            assert refusal is not None
            assert refusal.hint
            continue
        values = prepared.frame.channels["value"]
        assert len(values) == len(prepared.frame.time) > 0
        assert np.isfinite(values).all() or series.name.startswith("huge")
        assert (np.diff(prepared.frame.time) > np.timedelta64(0, "us")).all()
