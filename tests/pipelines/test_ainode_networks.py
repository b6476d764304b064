"""Packages that are made of AINode's own networks register and forecast as they are."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.pipelines.ainode_networks import NETWORKS, derived, taken, write_weights
from tests.registry.packages.making import write_folder
from workbench.errors import ModelError
from workbench.pipelines import ForecastPipeline, PipelineInput, RunContext
from workbench.pipelines.loading import load_pipeline
from workbench.registry.packages.checker import check_package
from workbench.timeseries import Values

pytest.importorskip("torch")

STEPS = 13


@pytest.fixture(autouse=True)
def shared_modules() -> Iterator[None]:
    """Leave the finders of modules as they were."""
    finders = list(sys.meta_path)
    yield
    sys.meta_path[:] = finders


def pipeline_of(folder: Path) -> ForecastPipeline:
    """The pipeline of a package."""
    report = check_package(folder, "mine")
    report.require()
    assert report.model is not None
    pipeline = load_pipeline(report.model)
    assert isinstance(pipeline, ForecastPipeline)
    return pipeline


def forecast(folder: Path, series: PipelineInput) -> Values:
    """Steps of a package's model."""
    result = pipeline_of(folder).forecast(
        [series], output_length=STEPS, quantile_levels=(), options={}, context=RunContext()
    )[0]
    if isinstance(result, Exception):
        raise result
    return result.mean


def series_for(network: str) -> PipelineInput:
    """A walk that the network can read."""
    made = NETWORKS[network]
    steps = np.random.default_rng(0).normal(size=(made.targets, made.rows))
    return PipelineInput(targets=steps.cumsum(axis=1))


@pytest.mark.parametrize("network", NETWORKS)
def test_that_a_package_made_of_ainode_s_network_runs(
    network: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    mine, plain = (
        write_folder(tmp_path / name, made(network)) for name, made in (("a", derived), ("b", taken))
    )
    write_weights(mine, network)
    (plain / "model.safetensors").write_bytes((mine / "model.safetensors").read_bytes())
    series = series_for(network)

    found, unchanged = forecast(mine, series), forecast(plain, series)

    assert found.shape == (NETWORKS[network].targets, STEPS)
    assert np.isfinite(found).all()
    assert np.ptp(found) > 0.0
    np.testing.assert_allclose(found, 2.0 * unchanged, rtol=1e-5)
    told = [one.getMessage() for one in caplog.records if one.name == "ainode"]
    assert [one for one in told if "has no" in one or "has not" in one] == []


@pytest.mark.parametrize(
    ("line", "name", "module"),
    [
        ("from iotdb.ainode.core.model.chronos2.layers import MHA", "chronos2.layers", "layers"),
        ("import iotdb.ainode.core.model.toto.model.rope", "toto.model.rope", "model.rope"),
        (
            "from iotdb.ainode.core.model.timer_xl.modeling_timer import TimerModel",
            "timer_xl.modeling_timer.TimerModel",
            "modeling_timer.TimerModel",
        ),
    ],
)
def test_that_a_part_of_ainode_that_is_not_there_is_named_with_the_line(
    line: str, name: str, module: str, tmp_path: Path
) -> None:
    files = taken("timer_xl")
    folder = write_folder(tmp_path, {**files, "main.py": f"\n{line}\n".encode() + files["main.py"]})
    write_weights(folder, "timer_xl")

    with pytest.raises(ModelError) as refused:
        pipeline_of(folder)

    assert f"Line 2 of main.py imports iotdb.ainode.core.model.{name}," in refused.value.message
    assert f"as .{module}" in (refused.value.hint or "")
    assert type(pickle.loads(pickle.dumps(refused.value))) is ModelError  # as a worker's reply has it


def test_that_a_package_may_do_without_a_part_or_bring_it(tmp_path: Path) -> None:
    guarded = b"""
try:
    from iotdb.ainode.core.model.timer_xl.quicker import Quicker
except ImportError:
    Quicker = object
from iotdb.ainode.core.model.timer_xl.kept import KEPT
import iotdb.ainode.core.model.timer_xl.kept as kept

assert Quicker is object and kept.KEPT is KEPT
"""
    files = taken("timer_xl")
    files |= {"kept.py": b"KEPT = object()\n", "main.py": guarded + files["main.py"]}
    folder = write_folder(tmp_path, files)
    write_weights(folder, "timer_xl")

    assert forecast(folder, series_for("timer_xl")).shape == (1, STEPS)


def test_that_chronos_2_of_ainode_reads_covariates(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, derived("chronos2"))
    write_weights(folder, "chronos2")
    series = series_for("chronos2")
    rows, later = np.sin(np.arange(40.0)), np.cos(np.arange(float(STEPS)))
    past = PipelineInput(targets=series["targets"], past_covariates={"a": rows, "b": -rows})

    plain, with_past = forecast(folder, series), forecast(folder, past)
    past["future_covariates"] = {"b": later}
    ahead = forecast(folder, past)

    assert np.abs(with_past - plain).max() > 1e-4
    assert np.abs(ahead - with_past).max() > 1e-4


def test_that_chronos_2_of_ainode_gives_the_numbers_of_the_program_s(tmp_path: Path) -> None:
    import torch

    from models.ainode.chronos2.model import Chronos2Model
    from models.foundation.chronos2.unrolling import Rows
    from models.foundation.chronos2.unrolling import forecast as unrolled

    folder = write_folder(tmp_path, taken("chronos2"))
    write_weights(folder, "chronos2")
    pipeline = pipeline_of(folder)
    series = series_for("chronos2")
    model = pipeline._inner.model  # type: ignore[attr-defined]
    assert isinstance(model, Chronos2Model)
    context = torch.from_numpy(series["targets"]).float()
    rows = Rows(context, torch.full((2, STEPS), torch.nan), torch.zeros(2, dtype=torch.long))

    with torch.inference_mode():
        wanted = unrolled(model.network, rows)[:, 4].numpy()

    np.testing.assert_allclose(forecast(folder, series), wanted, rtol=1e-5, atol=1e-6)


def test_that_missing_values_reach_networks_that_take_them() -> None:
    from models.ainode.moirai2.model import causal_mean

    nan = np.nan
    columns = np.array([[nan, nan], [2.0, nan], [nan, nan], [5.0, nan], [nan, nan]])

    filled = causal_mean(columns)

    assert filled[:, 0].tolist() == [2.0, 2.0, 2.0, 5.0, 2.75]
    assert filled[:, 1].tolist() == [0.0] * 5
