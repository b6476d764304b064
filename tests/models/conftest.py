"""Models as a worker holds them, and a way to ask one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
import pytest

from workbench.pipelines import (
    DetectionOutput,
    DetectionPipeline,
    ForecastOutput,
    ForecastPipeline,
    PipelineInput,
    RunContext,
)
from workbench.pipelines.loading import load_pipeline
from workbench.registry import Registry
from workbench.timeseries import Values

LEVELS = (0.1, 0.5, 0.9)
Forecaster = Callable[..., ForecastOutput]
Finder = Callable[..., DetectionOutput]


@cache
def _loaded(model: str) -> ForecastPipeline | DetectionPipeline:
    pipeline = load_pipeline(Registry().get(model))
    assert isinstance(pipeline, ForecastPipeline | DetectionPipeline)
    return pipeline


def forecast_all(
    model: str,
    inputs: Sequence[PipelineInput],
    horizon: int = 24,
    levels: Sequence[float] = LEVELS,
    **options: object,
) -> list[ForecastOutput | Exception]:
    """What the model answers for each input, errors included."""
    registry = Registry()
    pipeline = _loaded(model)
    assert isinstance(pipeline, ForecastPipeline)
    return pipeline.forecast(
        inputs,
        output_length=horizon,
        quantile_levels=levels,
        options=registry.validate_options(registry.get(model), options),
        context=RunContext(),
    )


def _forecast(
    model: str,
    values: Values,
    season: int = 1,
    horizon: int = 24,
    levels: Sequence[float] = LEVELS,
    **options: object,
) -> ForecastOutput:
    given: PipelineInput = {"targets": np.atleast_2d(values), "season_length": season}
    found = forecast_all(model, [given], horizon, levels, **options)[0]
    if isinstance(found, Exception):
        raise found
    return found


def _detect(model: str, values: Values, season: int = 1, **options: object) -> DetectionOutput:
    registry = Registry()
    pipeline = _loaded(model)
    assert isinstance(pipeline, DetectionPipeline)
    given: PipelineInput = {"targets": np.atleast_2d(values), "season_length": season}
    checked = registry.validate_options(registry.get(model), options)
    found = pipeline.detect([given], options=checked, context=RunContext())[0]
    if isinstance(found, Exception):
        raise found
    return found


@pytest.fixture
def forecast() -> Forecaster:
    """Ask a forecaster for one series; errors are raised."""
    return _forecast


@pytest.fixture
def detect() -> Finder:
    """Ask a detector for one series; errors are raised."""
    return _detect
