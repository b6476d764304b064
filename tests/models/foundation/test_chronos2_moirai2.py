"""What Chronos-2 and Moirai-2 have in common: awkward series, neighbours, covariates that do not fit."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="torch is not installed")

from models.foundation.weights import check_names
from tests.models.foundation.multivariate import (
    MODELS,
    PARAMETERS,
    ask,
    forecast,
    published,
    quantiles,
    random_checkpoint,
    tiny,
)
from tests.models.foundation.published import wave
from workbench.errors import Cancelled, DataError
from workbench.pipelines import ForecastOutput, PipelineInput, RunContext

MIXED = ((192, 1.0), (300, 1e6), (192, 1e-4), (185, 30.0), (300, 1.0), (480, 1e12), (40, 1.0))
"""Lengths and units of series that share a call."""


@pytest.mark.parametrize("model", MODELS)
def test_that_the_published_size_has_the_published_number_of_parameters(model: str) -> None:
    assert sum(one.numel() for one in published(model).state_dict().values()) == PARAMETERS[model]


@pytest.mark.parametrize("model", MODELS)
def test_that_a_checkpoint_with_upstreams_names_and_shapes_fits_exactly(model: str) -> None:
    tensors, network = random_checkpoint(model), published(model)
    check_names(network, tensors, model, Path("model.safetensors"))
    network.load_state_dict(tensors, strict=True, assign=True)
    assert not any(one.is_meta for one in network.parameters())


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("value", [0.0, 3.5, -1e12, 1e-300])
def test_that_a_constant_series_is_continued_with_its_value(model: str, value: float) -> None:
    found = forecast(model, np.full(100, value), 200)
    assert (found.mean == value).all()
    assert (quantiles(found) == value).all()
    assert "constant" in str(found.notes[-1])


@pytest.mark.parametrize("model", MODELS)
def test_that_a_constant_target_leaves_the_other_one_its_forecast(model: str) -> None:
    found = forecast(model, np.vstack([np.full(100, 7.0), wave(100)]), 30)
    assert (found.mean[0] == 7.0).all()
    assert np.ptp(found.mean[1]) > 0


@pytest.mark.parametrize("model", MODELS)
def test_that_missing_values_are_read(model: str) -> None:
    values = wave(200)
    values[[3, 50, 51, 199]] = np.nan
    values[96:130] = np.nan
    found = forecast(model, values, 100)
    assert np.isfinite(found.mean).all()
    assert np.abs(found.mean).max() < 100 * np.nanstd(values)


@pytest.mark.parametrize("model", MODELS)
def test_that_missing_values_of_a_series_far_from_zero_stay_near_it(model: str) -> None:
    plain, lifted = wave(200), wave(200) + 1e6
    plain[60:70] = lifted[60:70] = np.nan
    away = forecast(model, lifted, 30).mean - 1e6
    assert np.abs(away).max() < 100 * np.nanstd(plain)


@pytest.mark.parametrize("model", MODELS)
def test_that_a_broken_series_is_refused_and_its_neighbours_are_not(model: str) -> None:
    infinite = wave(192)
    infinite[7] = np.inf
    empty, nothing = np.full(192, np.nan), np.empty(0)
    series = [wave(192), infinite, empty, nothing, wave(192, 1)]
    found = ask(model, [{"targets": np.atleast_2d(one)} for one in series])
    assert [isinstance(one, ForecastOutput) for one in found] == [True, False, False, False, True]
    wrong = [str(one) for one in found if isinstance(one, DataError)]
    assert "not finite" in wrong[0]
    assert "no value in any of its 192 rows" in wrong[1]
    assert "no rows" in wrong[2]


@pytest.mark.parametrize("model", MODELS)
def test_that_two_rows_are_enough(model: str) -> None:
    assert np.isfinite(forecast(model, np.array([1.0, 2.0])).mean).all()


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("horizon", [1, 97, 300])
def test_that_any_horizon_is_given(model: str, horizon: int) -> None:
    found = forecast(model, wave(150), horizon)
    assert found.mean.shape == (1, horizon)
    assert quantiles(found).shape == (1, 3, horizon)
    assert np.array_equal(found.mean, quantiles(found)[:, 1])


@pytest.mark.parametrize("model", MODELS)
def test_that_a_longer_context_than_the_model_reads_is_cut_and_told(model: str) -> None:
    values = wave(9000)
    found = forecast(model, values, 8)
    assert "reads the last 8,192 rows" in str(found.notes[0])
    assert np.array_equal(found.mean, forecast(model, values[-8192:], 8).mean)
    short = forecast(model, values, 8, context_length=64)
    assert "reads the last 64 rows" in str(short.notes[0])
    assert np.array_equal(short.mean, forecast(model, values[-64:], 8).mean)


@pytest.mark.parametrize("model", MODELS)
def test_that_the_callers_arrays_are_not_changed(model: str) -> None:
    targets, cause, ahead = np.vstack([wave(100), wave(100, 1)]), wave(100, 2), wave(90, 3)
    targets[0, 5] = np.nan
    before = [one.copy() for one in (targets, cause, ahead)]
    for one in (targets, cause, ahead):
        one.flags.writeable = False
    given: PipelineInput = {"targets": targets, "past_covariates": {"a": cause, "b": cause}}
    given["future_covariates"] = {"a": ahead}
    forecast(model, given, 90)
    for one, same in zip((targets, cause, ahead), before, strict=True):
        assert np.array_equal(one, same, equal_nan=True)
    assert given.keys() == {"targets", "past_covariates", "future_covariates"}


@pytest.mark.parametrize("model", MODELS)
def test_that_a_forecast_does_not_depend_on_its_neighbours(
    model: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    inputs: list[PipelineInput] = [
        {"targets": scale * wave(rows, seed)[None]} for seed, (rows, scale) in enumerate(MIXED)
    ]
    inputs[1] = {"targets": np.vstack([wave(300), wave(300, 7)]), "past_covariates": {"x": wave(300, 8)}}
    inputs[4]["targets"][0, 40:80] = np.nan
    together = ask(model, inputs, 100)
    reverse = ask(model, inputs[::-1], 100)[::-1]
    monkeypatch.setattr(type(tiny(model)), "batch_values", 400)
    apart = ask(model, inputs, 100)
    for index, one in enumerate(inputs):
        alone = quantiles(ask(model, [one], 100)[0])
        size = float(np.nanstd(one["targets"]))
        for other in (together[index], reverse[index], apart[index]):
            assert np.allclose(quantiles(other), alone, rtol=1e-5, atol=1e-5 * size)


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("scale", [2.0**-1000, 2.0**-60, 2.0**900])
def test_that_the_unit_of_a_series_does_not_matter(model: str, scale: float) -> None:
    values = wave(192) * 2.0**10
    other = forecast(model, values * scale, 24).mean / scale
    assert np.allclose(forecast(model, values, 24).mean, other, atol=1e-3 * values.std())


@pytest.mark.parametrize("model", MODELS)
def test_that_a_small_variation_on_a_large_level_is_not_lost(model: str) -> None:
    plain = forecast(model, wave(192), 24).mean
    lifted = forecast(model, wave(192) + 2.0**33, 24).mean - 2.0**33
    assert np.allclose(plain, lifted, atol=1e-3 * wave(192).std())


@pytest.mark.parametrize("model", MODELS)
def test_that_targets_and_covariates_are_read_together(model: str) -> None:
    values, cause, ahead = wave(128), wave(128, 1), wave(48, 2)
    alone = forecast(model, values, 48).mean
    past: PipelineInput = {"targets": values[None], "past_covariates": {"x": cause}}
    known: PipelineInput = {**past, "future_covariates": {"x": ahead}}
    joint = forecast(model, np.vstack([values, cause]), 48).mean[0]
    with_past, with_future = forecast(model, past, 48).mean[0], forecast(model, known, 48).mean[0]
    for one, other in ((alone[0], joint), (alone[0], with_past), (with_past, with_future)):
        assert np.abs(one - other).max() > 1e-4 * values.std()


@pytest.mark.parametrize("model", MODELS)
def test_that_covariates_that_do_not_fit_are_adapted_with_a_note_each(model: str) -> None:
    values = wave(100)
    given: PipelineInput = {
        "targets": values[None],
        "past_covariates": {"long": wave(130, 1), "short": wave(90, 2)},
        "future_covariates": {"long": wave(40, 3), "short": wave(20, 4), "stray": wave(24, 5)},
    }
    exact: PipelineInput = {
        "targets": values[None],
        "past_covariates": {"long": wave(130, 1)[-100:], "short": np.append(np.zeros(10), wave(90, 2))},
        "future_covariates": {"long": wave(40, 3)[:24], "short": np.append(wave(20, 4), np.zeros(4))},
    }
    found = forecast(model, given)
    assert np.array_equal(found.mean, forecast(model, exact).mean)
    notes = " ".join(str(note) for note in found.notes)
    for sentence in (
        "the last 100 values",
        "short is too short; 10 values",
        "the first 24 future values",
        "short ends too early; 4 values",
        "stray has no past",
    ):
        assert sentence in notes


@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize(
    ("past", "future", "reason"),
    [
        ({"x": np.zeros(99)}, {}, "99 values for the 100 rows"),
        ({"x": np.zeros(100)}, {"x": np.zeros(9)}, "9 future values for the 24 steps"),
        ({}, {"x": np.zeros(24)}, "a known future and no past"),
        ({"x": np.zeros((2, 100))}, {}, "2 dimensions"),
    ],
)
def test_that_covariates_that_do_not_fit_are_refused_where_they_may_not_be_adapted(
    model: str, past: dict[str, np.ndarray], future: dict[str, np.ndarray], reason: str
) -> None:
    given: PipelineInput = {
        "targets": wave(100)[None],
        "past_covariates": past,
        "future_covariates": future,
    }
    with pytest.raises(DataError, match=reason):
        forecast(model, given, auto_adapt=False)


@pytest.mark.parametrize("model", MODELS)
def test_that_bfloat16_stays_near_float32(model: str) -> None:
    exact = forecast(model, wave(480), 60).mean
    rounded = forecast(model, wave(480), 60, dtype="bfloat16").mean
    assert not np.array_equal(exact, rounded)
    assert np.median(np.abs(rounded - exact)) < 0.02 * wave(480).std()


@pytest.mark.parametrize("model", MODELS)
def test_that_a_cancel_ends_the_forecast_between_batches(model: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(tiny(model)), "batch_values", 400)
    asked = 0

    def check() -> None:
        nonlocal asked
        asked += 1
        if asked == 3:
            raise Cancelled

    inputs: list[PipelineInput] = [{"targets": wave(192, seed)[None]} for seed in range(6)]
    with pytest.raises(Cancelled):
        ask(model, inputs, 30, context=RunContext(check=check))
    assert asked == 3


@pytest.mark.parametrize("model", MODELS)
def test_that_progress_counts_the_series(model: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(tiny(model)), "batch_values", 400)
    told: list[tuple[int, int]] = []
    context = RunContext(progress=lambda done, total: told.append((done, total)))
    ask(model, [{"targets": wave(192, seed)[None]} for seed in range(5)], context=context)
    assert told == sorted(told)
    assert (told[0], told[-1]) == ((0, 5), (5, 5))
    assert len(set(told)) > 2
