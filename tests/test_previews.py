"""A forecast that follows the hand, without a window."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from workbench.engine import Workbench
from workbench.errors import DataError, TimeLimitError
from workbench.events import Event
from workbench.previews import preview
from workbench.requests import ForecastRequest, ForecastSpec, Selection


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Ten days of hours."""
    hours = np.arange("2026-01-01T00", "2026-01-11T00", dtype="datetime64[h]")
    place = tmp_path / "hours.csv"
    rows = [f"{one},{number % 24}" for number, one in enumerate(hours)]
    place.write_text("\n".join(["time,value", *rows]) + "\n")
    return place


def request(horizon: int = 24, **selection: int) -> ForecastRequest:
    data = Selection("hours", ("value",), context=selection.get("context"))
    return ForecastRequest(data, ForecastSpec("naive_forecaster", horizon, (0.1, 0.5, 0.9)))


def test_that_a_preview_is_the_forecast_that_a_job_gives_and_no_job(file: Path) -> None:
    with Workbench() as workbench:
        workbench.open(file)
        by_job = workbench.start_forecast(request(context=96)).result()
        told: list[Event] = []
        stop = workbench.events.subscribe(told.append)
        found = preview(workbench, request(context=96))
        stop()
        assert not told
        assert not workbench.jobs.unfinished()
        assert found.source == by_job.source
        assert found.spec == by_job.spec
        np.testing.assert_array_equal(found.series[0].mean, by_job.series[0].mean)
        np.testing.assert_array_equal(found.series[0].quantiles, by_job.series[0].quantiles)


def test_that_a_preview_that_takes_too_long_is_given_up(file: Path) -> None:
    with Workbench() as workbench:
        workbench.open(file)
        with pytest.raises(TimeLimitError, match="too long to follow each change"):
            preview(workbench, request(), seconds=0)


def test_that_a_preview_says_what_a_forecast_would_say(file: Path) -> None:
    with Workbench() as workbench, pytest.raises(DataError, match="hours"):
        preview(workbench, request())
