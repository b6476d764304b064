"""Results as bytes without pickle."""

from __future__ import annotations

import dataclasses
import io
import zipfile

import numpy as np
import pytest

from ui import keeping
from workbench.requests import DetectSpec, ForecastSpec, Missing, Resample, Selection
from workbench.results import Accuracy, Detection, Forecast, SeriesDetection, SeriesForecast
from workbench.text import text
from workbench.timeseries import Interval

TIMES = np.datetime64("2026-01-01T00:00", "us") + np.arange(3) * np.timedelta64(1, "h")
SOURCE = Selection(
    "power",
    ("load_kw",),
    ids=("a",),
    start=np.datetime64("2025-01-01", "us"),
    resample=Resample(Interval.of(1, "h"), "mean"),
)


def forecast() -> Forecast:
    """One with every field that a window's forecast can have."""
    one = SeriesForecast(
        id="a",
        targets=("load_kw",),
        time=TIMES,
        mean=np.array([[1.0, np.nan, 3.0]]),
        quantiles=np.arange(6.0).reshape(1, 2, 3),
        last_time=TIMES[0],
        last_values=np.array([5.0]),
        context_rows=100,
        interval=Interval.of(1, "h"),
        zone="Asia/Shanghai",
        actual=np.array([[1.0, 2.0, 3.0]]),
        accuracy={"load_kw": Accuracy(0.9, 5.5, float("nan"), 0.8)},
        choices={"sp": 24, "order": [1, 0, 1]},
        notes=(text("{count:,} values were missing.", count=2),),
        units={"load_kw": "kW"},
    )
    spec = ForecastSpec("mstl", 3, (0.1, 0.9), {"sp": 24}, Missing.INTERPOLATE, 3, lower=0.0)
    return Forecast((one,), spec, SOURCE, 0.31, {"b": text("It is empty.")})


def test_that_a_forecast_comes_back_whole() -> None:
    before = forecast()
    after = keeping.read(keeping.write(before))
    assert isinstance(after, Forecast)
    assert after.spec == before.spec
    assert after.spec.missing is Missing.INTERPOLATE
    assert after.source == before.source
    assert after.failures == before.failures
    one, other = before.series[0], after.series[0]
    for part in dataclasses.fields(one):
        was, now = getattr(one, part.name), getattr(other, part.name)
        if isinstance(was, np.ndarray):
            np.testing.assert_array_equal(now, was)
            assert now.dtype == was.dtype
        elif part.name != "accuracy":
            assert now == was
    assert str(other.accuracy) == str(one.accuracy)


def test_that_a_detection_comes_back_whole() -> None:
    labels = np.array([False, True, False])
    series = SeriesDetection(
        None, "load_kw", TIMES, np.ones(3), np.array([0.0, 9.0, 1.0]), labels, 5.0, np.zeros(3, bool)
    )
    after = keeping.read(keeping.write(Detection((series,), DetectSpec("stray"), SOURCE, 0.1)))
    assert isinstance(after, Detection)
    np.testing.assert_array_equal(after.series[0].label, labels)
    assert after.series[0].threshold == 5.0


def test_that_pickled_objects_are_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("content.json", '{"array": 0}')
        part = io.BytesIO()
        np.save(part, np.array([{"an": "object"}], dtype=object), allow_pickle=True)
        archive.writestr("0.npy", part.getvalue())
    with pytest.raises(ValueError, match="pickle"):
        keeping.read(stream.getvalue())


def test_that_an_unknown_kind_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("content.json", '{"kind": "Path", "fields": {}}')
    with pytest.raises(KeyError):
        keeping.read(stream.getvalue())
