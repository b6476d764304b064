"""Chronos-2: its own levels, words as covariates, groups, unusual configurations."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is not installed")

from torch import Tensor

from models.foundation.chronos2.categories import by_order, by_target
from models.foundation.chronos2.network import Chronos2
from models.foundation.chronos2.pipeline import Chronos2Pipeline
from models.foundation.quantiles import at_levels, weighted_quantiles
from models.foundation.weights import check_names
from tests.models.foundation.multivariate import FIXTURES, ask, forecast, quantiles, tiny
from tests.models.foundation.published import wave
from workbench.errors import ModelError
from workbench.pipelines import PipelineInput
from workbench.timeseries import Values

FIXTURE = FIXTURES / "chronos-2"


def network() -> Chronos2:
    found = tiny("chronos2").network
    assert isinstance(found, Chronos2)
    return found


def test_that_levels_between_the_trained_ones_are_interpolated_and_those_beyond_are_the_last() -> None:
    found = quantiles(forecast("chronos2", wave(100), 5, levels=(0.001, 0.01, 0.05, 0.07, 0.1, 0.999)))[0]
    assert np.array_equal(found[0], found[1])
    assert np.allclose(found[3], found[2] + 0.4 * (found[4] - found[2]))
    assert np.array_equal(found[5], quantiles(forecast("chronos2", wave(100), 5, levels=(0.99,)))[0, 0])


def test_that_interpolation_keeps_every_trained_level() -> None:
    trained = tiny("chronos2").levels
    values = np.random.default_rng(0).normal(size=(2, len(trained), 3))
    assert np.array_equal(at_levels(values, trained, trained), values)


def test_that_equal_weights_give_the_steps_of_the_empirical_distribution() -> None:
    samples = torch.tensor([[4.0, 1.0, 3.0, 2.0]], dtype=torch.float64)
    found = weighted_quantiles(samples, torch.ones(4), (0.1, 0.25, 0.375, 0.5, 0.75, 0.9))
    assert torch.allclose(found, torch.tensor([[1.0, 1.0, 1.5, 2.0, 3.0, 3.6]], dtype=torch.float64))


def words(*each: str | None) -> np.ndarray:
    return np.array(each, np.object_)


def test_that_a_word_stands_for_the_mean_of_the_target_where_it_occurs() -> None:
    target = np.array([1.0, 3.0, np.nan, 8.0])
    past, future = by_target(words("a", "a", "a", None), words("a", None, "new"), target)
    assert np.allclose(past, [8 / 3, 8 / 3, 8 / 3, 6.0])
    assert future is not None
    assert np.allclose(future, [8 / 3, 6.0, 4.0])


def test_that_words_are_numbered_in_their_order_when_there_are_several_targets() -> None:
    past, future = by_order(words("b", "a", None), words("a", "new", None))
    assert np.array_equal(past, [1.0, 0.0, 2.0])
    assert future is not None
    assert np.array_equal(future, [0.0, np.nan, 2.0], equal_nan=True)
    assert by_order(words("b"), None)[1] is None


@pytest.mark.parametrize("targets", [1, 2])
def test_that_words_change_the_forecast(targets: int) -> None:
    values = np.vstack([wave(96, seed) for seed in range(targets)])
    weather = np.array(["sun", "rain", "snow"], np.object_)[np.arange(96) // 7 % 3]
    plain: PipelineInput = {"targets": values}
    given: PipelineInput = {"targets": values, "past_categories": {"weather": weather}}
    known: PipelineInput = {**given, "future_categories": {"weather": weather[:20]}}
    found = [quantiles(forecast("chronos2", one, 20)) for one in (plain, given, known)]
    assert np.abs(found[0] - found[1]).max() > 1e-4 * values.std()
    assert np.abs(found[1] - found[2]).max() > 1e-4 * values.std()


def test_that_missing_words_fill_a_categorical_covariate_that_is_too_short() -> None:
    rain = np.full(40, "rain", np.object_)
    given: PipelineInput = {"targets": wave(50)[None], "past_categories": {"weather": rain}}
    given["future_categories"] = {"weather": rain[:3]}
    found = forecast("chronos2", given, 5)
    assert [note.params["count"] for note in found.notes] == [10, 2]


def test_that_a_horizon_beyond_one_pass_is_told() -> None:
    found = forecast("chronos2", wave(60), 50, max_output_patches=2)
    assert found.mean.shape == (1, 50)
    assert "32 steps at once" in str(found.notes[0])
    assert not forecast("chronos2", wave(60), 50).notes


def states(context: Values, **kwargs: object) -> Tensor:
    with torch.inference_mode():
        found = network()(torch.from_numpy(context), num_output_patches=2, **kwargs)
    assert isinstance(found, Tensor)
    return found


def test_that_groups_of_every_size_are_as_if_each_were_alone() -> None:
    rows = np.stack([wave(70, seed) for seed in range(7)])
    rows[3, :40] = np.nan
    ids = torch.tensor([5, 1, 5, 2, 1, 1, 9])
    together = states(rows, group_ids=ids)
    for one in ids.unique():
        members = (ids == one).nonzero().ravel()
        alone = states(rows[members.numpy()], group_ids=torch.zeros(len(members)))
        assert torch.allclose(together[members], alone, rtol=1e-5, atol=1e-4)


def test_that_a_traced_pass_gives_the_same_as_one_that_leaves_out_what_nobody_reads() -> None:
    rows = np.stack([wave(70, seed) for seed in range(3)])
    assert torch.allclose(states(rows), states(rows, trace={}), rtol=1e-5, atol=1e-4)


def test_that_a_configuration_without_a_register_token_and_arcsinh_loads_and_forecasts(
    tmp_path: Path,
) -> None:
    from safetensors.torch import load_file, save_file

    config = json.loads((FIXTURE / "config.json").read_text("utf-8"))
    del config["chronos_config"]["time_encoding_scale"]
    config["chronos_config"] |= {"use_reg_token": False, "use_arcsinh": False}
    (tmp_path / "config.json").write_text(json.dumps(config), "utf-8")
    tensors = load_file(FIXTURE / "model.safetensors")
    tensors["shared.weight"] = tensors["shared.weight"][:1].clone()
    save_file(tensors, tmp_path / "model.safetensors")
    pipeline = Chronos2Pipeline("chronos2", weights_folder=tmp_path)
    check_names(pipeline.network, tensors, "chronos2", tmp_path)
    assert pipeline.network.forecasting.time_scale == 8192
    with torch.inference_mode():
        assert pipeline.network(torch.from_numpy(wave(40)[None])).isfinite().all()


@pytest.mark.parametrize(
    ("change", "reason"),
    [({"output_patch_size": 8}, "reads patches of 16"), ({"quantiles": None}, "quantiles is missing")],
)
def test_that_an_unusable_configuration_is_told(
    change: dict[str, object], reason: str, tmp_path: Path
) -> None:
    config = json.loads((FIXTURE / "config.json").read_text("utf-8"))
    config["chronos_config"] |= change
    (tmp_path / "config.json").write_text(json.dumps(config), "utf-8")
    shutil.copy(FIXTURE / "model.safetensors", tmp_path)
    with pytest.raises(ModelError, match=reason):
        Chronos2Pipeline("chronos2", weights_folder=tmp_path)


def test_that_all_missing_rows_of_a_covariate_are_as_if_it_were_not_there() -> None:
    values, nothing = wave(96), np.full(96, np.nan)
    alone = quantiles(forecast("chronos2", values, 16))
    given: PipelineInput = {"targets": values[None], "past_covariates": {"x": nothing}}
    assert np.isfinite(quantiles(ask("chronos2", [given], 16)[0])).all()
    assert quantiles(ask("chronos2", [given], 16)[0]).shape == alone.shape
