"""What is drawn of millions of rows."""

from __future__ import annotations

import numpy as np
import pytest

from ui.plot.decimation import BLOCK, Blocks, Trace, decimate, sorted_by_time

COLUMNS = 800


def noise(rows: int, *, uneven: bool = False, missing: float = 0.0) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(5)
    steps = random.exponential(1000.0, rows).astype(np.int64) + 1 if uneven else np.full(rows, 1000)
    values = random.normal(size=rows)
    values[random.random(rows) < missing] = np.nan
    return np.cumsum(steps), values


def whole(time: np.ndarray, values: np.ndarray, *, longest_step: int | None = None) -> Trace:
    blocks = Blocks.of(values)
    return decimate(time, values, blocks, int(time[0]), int(time[-1]), COLUMNS, longest_step)


@pytest.mark.parametrize("rows", [3_000, 150_000, 1_000_037])
def test_that_no_extreme_is_lost(rows: int) -> None:
    time, values = noise(rows, uneven=True, missing=0.01)
    spikes = np.random.default_rng(1).choice(rows, 40, replace=False)
    values[spikes] = np.where(np.arange(40) % 2, 50.0, -50.0) + np.arange(40) / 100
    trace = whole(time, values)
    column = np.minimum(COLUMNS * (time[spikes] - time[0]) // (time[-1] - time[0] + 1), COLUMNS - 1)
    for low in (False, True):
        expected = {
            int(one): (min if low else max)(values[spikes][column == one])
            for one in np.unique(column)
            if np.any((values[spikes][column == one] < 0) == low)
        }
        for value in expected.values():
            assert value in trace.values
    assert np.nanmin(trace.values) == np.nanmin(values)
    assert np.nanmax(trace.values) == np.nanmax(values)


@pytest.mark.parametrize("uneven", [False, True])
def test_that_blocks_give_the_same_as_all_rows(uneven: bool) -> None:
    time, values = noise(700_003, uneven=uneven, missing=0.02)
    values[100_000:103_000] = np.nan
    first, last = int(time[1234]), int(time[690_001])
    from_rows = decimate(time, values, None, first, last, COLUMNS)
    from_blocks = decimate(time, values, Blocks.of(values), first, last, COLUMNS)
    np.testing.assert_array_equal(from_rows.time, from_blocks.time)
    np.testing.assert_array_equal(from_rows.values, from_blocks.values)


def test_that_sparse_rows_beside_dense_ones_are_all_drawn() -> None:
    daily = np.arange(600) * 86_400_000
    dense = 600 * 86_400_000 + np.arange(2_000_000) * 100
    time = np.concatenate((daily, dense))
    values = np.concatenate((np.arange(600.0) + 10, np.zeros(2_000_000)))
    assert set(values[:600]) <= set(whole(time, values).values)


def test_that_a_gap_of_missing_values_breaks_the_line() -> None:
    time, values = noise(1_000_000)
    values[400_000:500_000] = np.nan
    trace = whole(time, values)
    inside = (trace.time >= time[401_500]) & (trace.time <= time[498_500])
    assert inside.any()
    assert np.isnan(trace.values[inside]).all()


def test_that_missing_rows_break_the_line_where_a_step_is_known() -> None:
    time, values = noise(200_000)
    keep = (np.arange(200_000) < 80_000) | (np.arange(200_000) > 120_000)
    time, values = time[keep], values[keep]
    assert not np.isnan(whole(time, values).values).any()
    broken = whole(time, values, longest_step=1500)
    assert np.isnan(broken.values).sum() == 1
    near = decimate(time, values, None, int(time[79_990]), int(time[80_010]), COLUMNS, 1500)
    assert np.isnan(near.values).sum() == 1


def test_that_uneven_steps_without_missing_values_stay_joined() -> None:
    time, values = noise(50_000, uneven=True)
    assert not np.isnan(whole(time, values).values).any()


def test_that_a_row_alone_between_gaps_is_still_drawn() -> None:
    time = np.arange(5) * 1000
    values = np.array([1.0, np.nan, 3.0, np.nan, np.nan])
    trace = whole(time, values)
    assert (trace.values == 3.0).sum() == 2


def test_that_infinities_count_as_missing() -> None:
    time, values = noise(300_000)
    values[1_000], values[2_000] = np.inf, -np.inf
    assert not np.isinf(whole(time, values).values).any()
    assert not np.isinf(Blocks.of(values).high).any()


def test_that_the_line_enters_and_leaves_the_view() -> None:
    time, values = noise(1_000)
    trace = decimate(time, values, None, int(time[500]) + 1, int(time[500]) + 2, COLUMNS)
    assert trace.time.tolist() == [int(time[500]), int(time[501])]


def test_that_no_rows_give_no_points() -> None:
    empty = decimate(np.array([], np.int64), np.array([]), None, 0, 10, COLUMNS)
    assert len(empty.time) == 0


def test_that_a_growing_series_is_summarised_as_if_read_at_once() -> None:
    _, values = noise(500_000, missing=0.3)
    first = Blocks.of(values[: 130 * BLOCK + 7])
    grown = Blocks.of(values, first)
    np.testing.assert_array_equal(grown.low, Blocks.of(values).low)
    np.testing.assert_array_equal(grown.high, Blocks.of(values).high)


def test_that_rows_are_put_in_order_of_time() -> None:
    time = np.array(["2020-01-03", "NaT", "2020-01-01"], "datetime64[us]")
    ordered, values = sorted_by_time(time, np.array([3.0, 2.0, 1.0]))
    assert ordered.tolist() == sorted(time[[0, 2]].tolist())
    assert values.tolist() == [1.0, 3.0]


def test_that_rows_that_were_looked_at_are_not_looked_at_again() -> None:
    time = np.array([3, 1, 5, 7], "datetime64[s]")
    values = np.arange(4.0)
    assert sorted_by_time(time, values, looked_at=2)[0] is time
    assert sorted_by_time(time, values)[0].tolist() == sorted(time.tolist())
    late = np.array([1, 5, 3], "datetime64[s]")
    assert sorted_by_time(late, values[:3], looked_at=2)[1].tolist() == [0.0, 2.0, 1.0]
