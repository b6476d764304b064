"""Pretrained networks in worker processes, on the tiny checkpoints of the golden cases."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil
import pytest

from tests.runtime.odd import Harness, wait_until, workers
from tests.runtime.test_residents import load
from workbench.errors import Cancelled, ModelError
from workbench.pipelines import ForecastOutput, ForecastPipeline, PipelineInput, RunContext
from workbench.pipelines.loading import load_pipeline
from workbench.registry.declaration import read_declaration
from workbench.registry.info import ModelInfo, Task
from workbench.runtime import PipelineCall, following
from workbench.runtime.following import RUNNING

ROOT = Path(__file__).parents[2]
FIXTURES = {"chronos2": "chronos-2", "sundial": "sundial"}
RNG = np.random.default_rng(5)
SERIES = [
    RNG.normal(size=(1, rows)).cumsum(axis=1) * 10.0**place for place, rows in enumerate((96, 64, 96, 80))
]


def pretrained(model: str) -> ModelInfo:
    folder = ROOT / "tests" / "models" / "parity" / FIXTURES[model]
    return replace(read_declaration(model, ROOT / "models" / "foundation" / model), weights_folder=folder)


POCKET = read_declaration("pocket", ROOT / "models" / "pocket")


def in_bfloat16(info: ModelInfo, folder: Path) -> ModelInfo:
    """The same model with a file as some are published."""
    from safetensors.torch import load_file, save_file

    assert info.weights_folder is not None
    tensors = load_file(info.weights_folder / "model.safetensors")
    save_file({name: one.bfloat16() for name, one in tensors.items()}, folder / "model.safetensors")
    (folder / "config.json").write_bytes((info.weights_folder / "config.json").read_bytes())
    return replace(info, weights_folder=folder)


def call(info: ModelInfo, *inputs: PipelineInput, steps: int = 12, **options: int) -> PipelineCall:
    defaults = {name: option.default for name, option in info.options.items()}
    return PipelineCall(Task.FORECAST, inputs, steps, (0.1, 0.9), defaults | options)


def here(info: ModelInfo, the_call: PipelineCall) -> list[ForecastOutput]:
    """What the pipeline answers in this process."""
    pipeline = load_pipeline(info)
    assert isinstance(pipeline, ForecastPipeline)
    found = pipeline.forecast(
        the_call.inputs,
        output_length=the_call.output_length,
        quantile_levels=the_call.quantile_levels,
        options=the_call.options,
        context=RunContext(),
    )
    return [one for one in found if isinstance(one, ForecastOutput)]


@pytest.mark.parametrize("model", FIXTURES)
def test_that_requests_at_once_get_what_each_gets_alone(
    model: str, make_harness: Callable[..., Harness]
) -> None:
    info = pretrained(model)
    harness = make_harness(batch_series=len(SERIES), batch_wait_ms=10_000.0)
    jobs = [harness.start(call(info, {"targets": one}), info) for one in SERIES]
    for job, series in zip(jobs, SERIES, strict=True):
        (joined,) = job.result(60)
        (alone,) = here(info, call(info, {"targets": series}))
        assert isinstance(joined, ForecastOutput)
        assert joined.quantiles is not None
        assert alone.quantiles is not None
        size = float(np.abs(alone.mean).max())
        assert np.abs(joined.mean - alone.mean).max() <= 1e-5 * size
        assert np.abs(joined.quantiles - alone.quantiles).max() <= 1e-5 * size
    assert len(workers()) == 1


def test_that_words_and_numbers_reach_chronos2(make_harness: Callable[..., Harness]) -> None:
    info = pretrained("chronos2")
    words = np.array(["rain", "sun"] * 48, np.object_)
    given: PipelineInput = {
        "targets": SERIES[0],
        "past_categories": {"weather": words},
        "future_categories": {"weather": words[:12]},
        "past_covariates": {"wind": RNG.normal(size=96)},
    }
    (found,) = make_harness(batch_wait_ms=0.0).run(call(info, given), info)
    (expected,) = here(info, call(info, given))
    (without,) = here(info, call(info, {"targets": SERIES[0]}))
    assert isinstance(found, ForecastOutput)
    assert np.allclose(found.mean, expected.mean, rtol=1e-5)
    assert not np.allclose(found.mean, without.mean, rtol=1e-3)


@pytest.mark.skipif(sys.platform != "linux", reason="the pages of a mapping are told on Linux alone")
@pytest.mark.parametrize(("precision", "published"), [("float32", ""), ("int8", ""), ("float32", "bfloat16")])
def test_that_instances_map_one_file_of_weights(
    precision: str, published: str, make_harness: Callable[..., Harness], tmp_path: Path
) -> None:
    info = replace(pretrained("sundial"), threads=1)
    cache = tmp_path / "cache"
    if published:
        info = in_bfloat16(info, tmp_path)
    assert info.weights_folder is not None
    harness = make_harness(cache=cache, precision=precision)
    load(harness, info, 2).result(60)
    (resident,) = harness.runtime.loaded()
    count = resident.instances
    assert count == min(2, psutil.cpu_count() or 1)
    calls = [call(info, {"targets": SERIES[0]}, steps=12 + place) for place in range(count)]
    for job in [harness.start(one, info) for one in calls]:
        job.result(60)
    made = list(cache.iterdir()) if cache.exists() else []
    (file,) = made or [info.weights_folder / "model.safetensors"]
    assert bool(made) == (precision == "int8" or bool(published))
    size = file.stat().st_size
    for process in workers():
        maps = [one for one in process.memory_maps() if one.path == str(file)]
        assert sum(one.rss for one in maps) > 0.8 * size
        assert sum(one.private_dirty for one in maps) == 0


def test_that_a_cancelled_sundial_lets_go_between_its_steps(
    make_harness: Callable[..., Harness], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(following, "GRACE_SECONDS", 20.0)  # a busy machine is not what is tested
    info = pretrained("sundial")
    harness = make_harness(batch_wait_ms=0.0)
    load(harness, info).result(60)
    (before,) = workers()
    long = call(info, {"targets": SERIES[0]}, steps=40_000, num_samples=20)
    job = harness.start(long, info)
    wait_until(lambda: job.snapshot().message == RUNNING, 30)
    job.cancel()
    with pytest.raises(Cancelled):
        job.result(30)
    wait_until(lambda: harness.runtime.loaded()[0].busy == 0, 30)
    assert [one.pid for one in workers()] == [before.pid]


@pytest.mark.parametrize("info", [pretrained("sundial"), POCKET], ids=lambda info: info.id)
def test_that_an_accelerator_that_torch_does_not_find_is_refused(info: ModelInfo) -> None:
    with pytest.raises(ModelError, match=f"{info.id} cannot be loaded on cuda:99") as caught:
        load_pipeline(info, device="cuda:99")
    assert caught.value.code == 1509


@pytest.mark.parametrize("model", FIXTURES)
def test_that_bfloat16_says_what_it_gains_here(model: str, make_harness: Callable[..., Harness]) -> None:
    info = pretrained(model)
    harness = make_harness(precision="bfloat16", batch_wait_ms=0.0)
    (rounded,) = harness.run(call(info, {"targets": SERIES[0]}), info)
    (exact,) = here(info, call(info, {"targets": SERIES[0]}))
    assert isinstance(rounded, ForecastOutput)
    assert [one for one in rounded.notes if "ran in bfloat16, whose products took" in str(one)]
    assert not [one for one in exact.notes if "bfloat16" in str(one)]
    assert not np.array_equal(rounded.mean, exact.mean)
