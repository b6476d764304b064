"""Lengths, numbers and names as scripts give them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from workbench import Workbench
from workbench.asked import Length, as_count, as_interval, as_missing, as_names, as_resample
from workbench.errors import DataError, OptionError, WorkbenchError
from workbench.requests import Missing, Resample
from workbench.timeseries import Interval

NAIVE = "naive_forecaster"


@pytest.mark.parametrize(
    ("written", "interval"),
    [
        ("90m", Interval.of(90, "m")),
        (dt.timedelta(minutes=90), Interval.of(90, "m")),
        (pd.Timedelta("90min"), Interval.of(90, "m")),
        (np.timedelta64(90, "m"), Interval.of(90, "m")),
        (np.timedelta64(3, "M"), Interval.of(3, "mo")),
        (np.timedelta64(2, "Y"), Interval.of(2, "y")),
        (np.timedelta64(2, ("M", 3)), Interval.of(6, "mo")),
        (10, Interval(nanos=10 * 10**9, counted=True)),
        (np.float64(0.5), Interval(nanos=5 * 10**8, counted=True)),
        (Interval.of(1, "d"), Interval.of(1, "d")),
    ],
)
def test_that_a_length_of_time_is_read_in_every_type_that_has_one(
    written: Length | float, interval: Interval
) -> None:
    assert as_interval(written, counted=True) == interval
    assert as_resample(written) == Resample(interval)


@pytest.mark.parametrize(
    "written",
    [
        dt.timedelta(0),
        np.timedelta64(-1, "h"),
        np.timedelta64(0, "M"),
        np.timedelta64("NaT"),
        np.timedelta64(5),
    ],
)
def test_that_a_length_that_is_none_is_refused(written: Length) -> None:
    with pytest.raises(OptionError, match="is no length of time"):
        as_interval(written)


@pytest.mark.parametrize("written", [dt.timedelta(days=200_000), np.timedelta64(200_000, "D"), "200000d"])
def test_that_a_length_that_nothing_can_be_counted_in_is_called_too_long(written: Length) -> None:
    with pytest.raises(OptionError, match="is longer than an interval can be"):
        as_interval(written)


def test_that_a_number_is_a_step_of_a_numbered_index_alone(wb: Workbench) -> None:
    for other in (10, pd.NaT, pd.DateOffset(months=1)):
        with pytest.raises(OptionError, match=f"“{other}” is not an interval"):
            as_interval(other)  # type: ignore[arg-type]
    rows = wb.open({"v": np.arange(40.0)}, name="numbered")
    assert wb.forecast(rows, model=NAIVE, horizon=2, resample=10).to_arrow()["row"].to_pylist() == [40, 50]


def test_that_rows_are_counted_by_numbers_of_every_type() -> None:
    assert [as_count(one, "context") for one in (3, 3.0, np.int64(3), np.float32(3), None)] == [
        3,
        3,
        3,
        3,
        None,
    ]
    for odd in (2.5, float("nan"), "3"):
        with pytest.raises(OptionError, match=f"context is a whole number, and {odd} is given"):
            as_count(odd, "context")  # type: ignore[arg-type]


def test_that_one_name_stands_for_itself_and_numbers_may_name_series() -> None:
    assert as_names("north") == ("north",)
    assert as_names(["a", "b"]) == ("a", "b")
    assert as_names(2) == ("2",)  # type: ignore[arg-type]
    assert as_names(None) == ()
    assert as_names([1, np.int64(2)]) == ("1", "2")  # type: ignore[list-item]
    assert as_missing(None) is Missing.DEFAULT


@pytest.fixture(scope="module")
def wb(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    with Workbench(home=tmp_path_factory.mktemp("home")) as workbench:
        hours = pd.date_range("2024-01-01", periods=60, freq="h")
        rows = {
            "sensor": np.repeat([1, 2], 60),
            "time": [*hours, *hours],
            "kw": np.tile(np.arange(60) % 24, 2),
        }
        workbench.open(rows, name="panel", id_column="sensor")
        workbench.open({"time": hours, "kw": np.arange(60) % 24}, name="meter")
        yield workbench


@pytest.mark.parametrize(
    "horizon", [dt.timedelta(hours=3), "3h", "3", 3.0, np.int64(3), np.timedelta64(3, "h")]
)
def test_that_a_horizon_is_steps_or_a_length_of_any_type(wb: Workbench, horizon: float | Length) -> None:
    assert wb.forecast("meter", model=NAIVE, horizon=horizon, quantiles=None).spec.horizon == 3


@pytest.mark.parametrize(
    "rows", [24, "24", "1d", dt.timedelta(days=1), np.timedelta64(24, "h"), np.int64(24)]
)
def test_that_rows_are_a_number_or_how_long_they_last(wb: Workbench, rows: Length | int) -> None:
    made = wb.forecast("meter", model=NAIVE, horizon=2, context=rows, hold_back=rows)
    assert (made.series[0].context_rows, made.spec.hold_back) == (24, 24)
    compared = wb.evaluate("meter", models=NAIVE, horizon=2, windows=2, step=rows, context=36)
    assert compared.windows == 2


def test_that_lengths_are_counted_in_rows_of_the_coarser_interval(wb: Workbench) -> None:
    made = wb.forecast("meter", model=NAIVE, horizon=2, hold_back="6h", context="1d", resample="6h")
    assert (made.spec.hold_back, made.series[0].context_rows) == (1, 4)
    compared = wb.evaluate(
        "meter", models=NAIVE, horizon=1, windows=2, step="12h", context="1d", resample="6h"
    )
    assert compared.windows == 2


def test_that_series_and_models_may_be_named_one_alone(wb: Workbench) -> None:
    alone = wb.forecast("panel", model=NAIVE, horizon=2, ids=[2], options={"sp": np.int64(24)})  # type: ignore[list-item,dict-item]
    assert [one.id for one in alone.series] == ["2"]
    assert [one.id for one in wb.forecast("panel", model=NAIVE, horizon=2, ids="1").series] == ["1"]
    found = wb.evaluate("meter", models=NAIVE, horizon=2, windows=1, quantiles="0.1,0.9")
    assert [one.model for one in found.models] == [NAIVE]
    with pytest.raises(DataError, match="panel has no series “3”") as refused:
        wb.forecast("panel", model=NAIVE, ids=["1", "3"])
    assert str(refused.value.hint) == "Its id column is sensor; its series are 1, 2."
    with pytest.raises(WorkbenchError, match="has no column “cold”"):
        wb.forecast("meter", past_covariates="cold")


def test_that_a_comparison_of_models_is_exported_like_any_result(wb: Workbench, tmp_path: Path) -> None:
    found = wb.evaluate("meter", models=[NAIVE], horizon=2, windows=1)
    wb.export(found, tmp_path / "scores.csv")
    assert (tmp_path / "scores.csv").read_text(encoding="utf-8").startswith("model,series,windows,mase,")


def test_that_what_is_no_open_table_and_no_statement_is_refused_in_words(wb: Workbench) -> None:
    with pytest.raises(DataError, match="type DataFrame are no open table"):
        wb.forecast(pd.DataFrame({"v": [1.0]}))  # type: ignore[arg-type]
    with pytest.raises(OptionError, match="There is no statement"):
        wb.sql("  ")
    with pytest.raises(OptionError, match="A bound of the forecast is not a number"):
        wb.forecast("meter", model=NAIVE, horizon=2, lower=float("nan"))
