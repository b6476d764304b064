"""The statement that a click is equal to gives the click's numbers."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from workbench import Workbench
from workbench.requests import (
    DetectRequest,
    DetectSpec,
    ForecastRequest,
    ForecastSpec,
    Missing,
    Resample,
    Selection,
)
from workbench.sql.writer import call_inference_text, name_sql
from workbench.timeseries import Interval

ETTH = Selection("etth", ("OT",))
SPEC = ForecastSpec("naive_forecaster", 5, options={"sp": 24})


def _selection(**changes: object) -> Selection:
    return dataclasses.replace(ETTH, **changes)  # type: ignore[arg-type]


def _spec(**changes: object) -> ForecastSpec:
    return dataclasses.replace(SPEC, **changes)  # type: ignore[arg-type]


REQUESTS = [
    ForecastRequest(ETTH, SPEC),
    ForecastRequest(_selection(targets=("OT", "HUFL")), SPEC),
    ForecastRequest(_selection(context=30), SPEC),
    ForecastRequest(_selection(context=30), _spec(hold_back=12)),
    ForecastRequest(_selection(start=np.datetime64("2016-07-02T03:00:00", "us")), SPEC),
    ForecastRequest(_selection(until=np.datetime64("2016-07-05T03:00:00", "us")), SPEC),
    ForecastRequest(_selection(context=50, until=np.datetime64("2016-07-05T03:30:00.250", "us")), SPEC),
    ForecastRequest(_selection(resample=Resample(Interval.of(6, "h"), "sum")), _spec(options={"sp": 4})),
    ForecastRequest(_selection(resample=Resample(Interval.of(1, "d")), context=4), _spec(options={"sp": 1})),
    ForecastRequest(ETTH, _spec(lower=1.5, upper=3.25)),
    ForecastRequest(_selection(targets=("MISS",)), _spec(missing=Missing.FORWARD_FILL, options={"sp": 1})),
    ForecastRequest(_selection(targets=("MISS",)), _spec(missing=Missing.INTERPOLATE)),
    ForecastRequest(ETTH, _spec(options={"strategy": "drift", "window_length": None})),
    ForecastRequest(ETTH, _spec(quantiles=(0.1, 0.5, 0.9))),
    ForecastRequest(Selection("panel", ("load",), ids=("b",)), SPEC),
    ForecastRequest(Selection("变电站", ("温度", "select")), SPEC),
    ForecastRequest(Selection("exported", ("d1.s1", "1a")), _spec(options={"sp": 6})),
    ForecastRequest(
        Selection("exported", ("d1.s1",), until=np.datetime64("2016-07-01T03:00:00", "us")),
        _spec(options={"sp": 1}),
    ),
]


@pytest.mark.parametrize("request_", REQUESTS, ids=lambda one: str(one.data.targets) + str(one.spec.missing))
def test_that_the_statement_gives_the_numbers_of_the_click(
    shared_workbench: Workbench, request_: ForecastRequest
) -> None:
    clicked = shared_workbench.start_forecast(request_).result(60)
    sql = call_inference_text(request_, shared_workbench.tables.find(request_.data.table))
    typed = shared_workbench.sql(sql).forecast
    assert typed is not None
    (one,), (other,) = clicked.series, typed.series
    assert other.targets == one.targets
    np.testing.assert_array_equal(other.time, one.time)
    np.testing.assert_array_equal(other.mean, one.mean)
    assert (one.quantiles is None) == (other.quantiles is None)
    if one.quantiles is not None:
        np.testing.assert_array_equal(other.quantiles, one.quantiles)
    assert other.context_rows == one.context_rows
    assert typed.metrics.keys() == clicked.metrics.keys()


@pytest.mark.parametrize("ids", [None, ("a", "c")])
def test_that_the_statement_for_a_panel_gives_every_series(
    shared_workbench: Workbench, ids: tuple[str, ...] | None
) -> None:
    request = ForecastRequest(
        Selection("panel", ("load",), ids=ids), _spec(quantiles=(0.1, 0.9), hold_back=2, lower=3)
    )
    clicked = shared_workbench.start_forecast(request).result(60)
    sql = call_inference_text(request, shared_workbench.tables.find("panel"))
    typed = shared_workbench.sql(sql).forecast
    assert typed is not None
    assert [one.id for one in typed.series] == [one.id for one in clicked.series]
    for one, other in zip(clicked.series, typed.series, strict=True):
        np.testing.assert_array_equal(other.mean, one.mean)
        np.testing.assert_array_equal(other.quantiles, one.quantiles)
        np.testing.assert_array_equal(other.time, one.time)


def test_that_a_statement_for_a_detector_has_no_length(shared_workbench: Workbench) -> None:
    request = DetectRequest(_selection(context=48), DetectSpec("stray", {"k": 5}))
    sql = call_inference_text(request, shared_workbench.tables.find("etth"))
    assert sql == "CALL INFERENCE(stray, 'SELECT time, OT FROM etth ORDER BY time', context=48, k=5)"


def test_that_covariates_and_their_future_are_written(shared_workbench: Workbench) -> None:
    selection = _selection(
        past_covariates=("HUFL",), future_covariates=("MISS",), until=np.datetime64("2016-07-05", "us")
    )
    sql = call_inference_text(ForecastRequest(selection, SPEC), shared_workbench.tables.find("etth"))
    assert "past_covariates='HUFL', future_covariates='MISS'" in sql
    assert "CASE WHEN time <= 2016-07-05T00:00:00 THEN OT END AS OT" in sql
    inner = sql.split("'")[1]
    last = shared_workbench.sql(inner).table.slice(239).to_pylist()[0]
    assert (last["OT"], last["HUFL"], last["MISS"]) == (None, None, 239.0)


def test_that_names_are_quoted_only_where_they_must_be() -> None:
    names = {"OT": "OT", "time": "time", "select": '"select"', "a b": '"a b"', "1a": '"1a"', 'x"y': '"x""y"'}
    assert {one: name_sql(one) for one in names} == names
