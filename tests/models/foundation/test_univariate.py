"""Timer-XL, Sundial and Time-MoE on awkward series, alone and among others."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("torch", reason="torch is not installed")

from tests.models.foundation.published import UNIVARIATE, ask, forecast, tiny, wave
from workbench.errors import Cancelled, DataError, OptionError, WorkbenchError
from workbench.pipelines import ForecastOutput, PipelineInput, RunContext
from workbench.timeseries import Values

MIXED = ((192, 1.0), (300, 1e6), (192, 1e-4), (192, 30.0), (300, 1.0), (480, 1e12), (192, 1.0))
"""Lengths and units of series that share a call."""


def inputs_of(*series: Values) -> list[PipelineInput]:
    return [{"targets": np.atleast_2d(one)} for one in series]


def outputs_of(found: list[ForecastOutput | Exception]) -> list[ForecastOutput]:
    assert all(isinstance(one, ForecastOutput) for one in found), found
    return [one for one in found if isinstance(one, ForecastOutput)]


def near(ours: Values, other: Values, scale: float) -> bool:
    return bool(np.allclose(ours, other, rtol=1e-5, atol=1e-5 * scale))


@pytest.mark.parametrize("model", UNIVARIATE)
@pytest.mark.parametrize("value", [0.0, 3.5, -1e12, 1e-300])
def test_that_a_constant_series_is_continued_with_its_value(model: str, value: float) -> None:
    found = forecast(model, np.full(200, value), 800)
    assert (found.mean == value).all()
    assert "constant" in str(found.notes[-1])


@pytest.mark.parametrize("model", UNIVARIATE)
@pytest.mark.parametrize("wrong", [np.nan, np.inf])
def test_that_a_missing_value_is_refused_and_the_neighbours_are_not(model: str, wrong: float) -> None:
    broken = wave(192)
    broken[7] = wrong
    found = ask(model, inputs_of(wave(192), broken, wave(192, 1)))
    assert isinstance(found[1], DataError)
    assert "missing or not finite" in found[1].message
    assert isinstance(found[0], ForecastOutput)
    assert isinstance(found[2], ForecastOutput)


@pytest.mark.parametrize("model", UNIVARIATE)
def test_that_a_series_without_rows_is_refused(model: str) -> None:
    assert isinstance(ask(model, inputs_of(np.empty(0)))[0], DataError)


def test_that_timer_refuses_less_than_a_patch_and_says_what_it_leaves_out() -> None:
    with pytest.raises(DataError, match="at least 96 rows and got 95"):
        forecast("timer_xl", wave(95))
    found = forecast("timer_xl", wave(250))
    assert "oldest 58 rows" in str(found.notes[0])
    assert np.array_equal(found.mean, forecast("timer_xl", wave(250)[58:]).mean)


def test_that_sundial_says_that_a_context_is_shorter_than_a_patch() -> None:
    found = forecast("sundial", wave(5))
    assert np.isfinite(found.mean).all()
    assert "5 rows of this series" in str(found.notes[0])


def test_that_time_moe_reads_two_values() -> None:
    assert np.isfinite(forecast("time_moe", np.array([1.0, 2.0])).mean).all()


@pytest.mark.parametrize("model", UNIVARIATE)
@pytest.mark.parametrize("horizon", [1, 97, 1000])
def test_that_any_horizon_is_given(model: str, horizon: int) -> None:
    found = forecast(model, wave(300), horizon)
    assert found.mean.shape == (1, horizon)
    assert np.isfinite(found.mean).all()


@pytest.mark.parametrize("model", UNIVARIATE)
def test_that_a_context_longer_than_any_in_training_is_read(model: str) -> None:
    assert np.isfinite(forecast(model, wave(6000), 8).mean).all()


@pytest.mark.parametrize("model", UNIVARIATE)
def test_that_the_callers_array_is_not_changed(model: str) -> None:
    values = np.vstack([wave(200), np.full(200, 2.0)])
    before = values.copy()
    ask(model, [{"targets": values}], 100)
    assert np.array_equal(values, before)
    values.flags.writeable = False
    ask(model, [{"targets": values}], 100)


@pytest.mark.parametrize("model", UNIVARIATE)
def test_that_a_forecast_does_not_depend_on_its_neighbours(
    model: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    series = [scale * wave(rows, seed) for seed, (rows, scale) in enumerate(MIXED)]
    together = outputs_of(ask(model, inputs_of(*series), 150))
    reverse = outputs_of(ask(model, inputs_of(*series[::-1]), 150))[::-1]
    monkeypatch.setattr(type(tiny(model, "float32")), "batch_values", 400)
    apart = outputs_of(ask(model, inputs_of(*series), 150))
    for index, one in enumerate(series):
        alone = forecast(model, one, 150).mean
        for other in (together[index].mean, reverse[index].mean, apart[index].mean):
            assert near(other, alone, float(one.std()))


@pytest.mark.parametrize("model", UNIVARIATE)
def test_that_several_targets_of_an_input_are_as_if_each_were_alone(model: str) -> None:
    found = outputs_of(ask(model, [{"targets": np.vstack([wave(192), 5.0 + wave(192, 1)])}], 30))[0]
    assert found.mean.shape == (2, 30)
    assert near(found.mean[1], forecast(model, 5.0 + wave(192, 1), 30).mean[0], 5.0)


@pytest.mark.parametrize("model", UNIVARIATE)
def test_that_a_small_variation_on_a_large_level_is_not_lost(model: str) -> None:
    plain = forecast(model, wave(192), 24).mean
    lifted = forecast(model, wave(192) + 2.0**33, 24).mean - 2.0**33
    assert np.allclose(plain, lifted, atol=1e-3 * wave(192).std())


@pytest.mark.parametrize("model", UNIVARIATE)
@pytest.mark.parametrize("scale", [2.0**-1000, 2.0**-60, 2.0**900])
def test_that_the_unit_of_a_series_does_not_matter(model: str, scale: float) -> None:
    plain = forecast(model, wave(192), 24).mean
    other = forecast(model, wave(192) * scale, 24).mean / scale
    assert np.allclose(plain, other, atol=1e-4 * wave(192).std())


@pytest.mark.parametrize("model", UNIVARIATE)
def test_that_bfloat16_stays_near_float32(model: str) -> None:
    values = wave(480)
    exact = forecast(model, values, 96).mean
    rounded = forecast(model, values, 96, dtype="bfloat16").mean
    assert not np.array_equal(exact, rounded)
    assert np.median(np.abs(rounded - exact)) < 0.01 * values.std()


def test_that_another_precision_is_refused() -> None:
    with pytest.raises(OptionError, match="The precision float16"):
        tiny("timer_xl", "float16")


@pytest.mark.parametrize("model", UNIVARIATE)
def test_that_a_cancel_ends_the_forecast_between_steps(model: str) -> None:
    asked = 0

    def check() -> None:
        nonlocal asked
        asked += 1
        if asked == 3:
            raise Cancelled

    with pytest.raises(Cancelled):
        ask(model, inputs_of(wave(192)), 1500, context=RunContext(check=check))
    assert asked == 3


@pytest.mark.parametrize("model", UNIVARIATE)
def test_that_progress_counts_the_series(model: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(tiny(model, "float32")), "batch_values", 400)
    told: list[tuple[int, int]] = []
    context = RunContext(progress=lambda done, total: told.append((done, total)))
    ask(model, inputs_of(*[wave(192, seed) for seed in range(5)]), context=context)
    assert told == sorted(told)
    assert (told[0], told[-1]) == ((0, 5), (5, 5))
    assert len(set(told)) > 2


def test_that_timer_without_its_cache_normalises_anew_in_every_pass() -> None:
    cached = forecast("timer_xl", wave(192), 200).mean
    anew = forecast("timer_xl", wave(192), 200, use_cache=False).mean
    assert near(cached[:, :96], anew[:, :96], 5.0)
    assert not near(cached[:, 96:], anew[:, 96:], 5.0)


@pytest.mark.parametrize("model", ["timer_xl", "sundial"])
def test_that_revin_can_be_switched_off(model: str) -> None:
    assert not np.array_equal(
        forecast(model, 9.0 + wave(192), 24).mean, forecast(model, 9.0 + wave(192), 24, revin=False).mean
    )


def test_that_the_same_seed_gives_the_same_samples() -> None:
    first = forecast("sundial", wave(100), 800, levels=(0.1, 0.9))
    again = forecast("sundial", wave(100), 800, levels=(0.1, 0.9))
    other = forecast("sundial", wave(100), 800, levels=(0.1, 0.9), seed=1)
    assert np.array_equal(first.mean, again.mean)
    assert first.quantiles is not None
    assert again.quantiles is not None
    assert np.array_equal(first.quantiles, again.quantiles)
    assert not np.array_equal(first.mean, other.mean)


def test_that_sundials_quantiles_are_those_of_its_samples() -> None:
    found = forecast("sundial", wave(100), 30, levels=(0.0001, 0.5, 0.9999), num_samples=5)
    assert found.quantiles is not None
    assert found.quantiles.shape == (1, 3, 30)
    low, _, high = found.quantiles[0]
    assert (low <= found.mean[0]).all()
    assert (found.mean[0] <= high).all()
    assert (low < high).all()


def test_that_an_error_of_the_network_is_told_for_its_series(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("not enough memory")

    monkeypatch.setattr(tiny("timer_xl", "float32").network, "generate", fail)
    found = ask("timer_xl", inputs_of(wave(192), np.full(192, 1.0)))
    assert isinstance(found[0], WorkbenchError)
    assert "not enough memory" in found[0].message
    assert isinstance(found[1], ForecastOutput)
