"""Packages as AINode's users write them register and forecast as they are."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.pipelines.ainode_packages import ALL, goes_on, made_of_sundial
from tests.registry.packages.making import Files, safetensors, write_folder, write_zip
from workbench.errors import ModelError
from workbench.pipelines import ForecastPipeline, PipelineInput, RunContext
from workbench.pipelines.loading import load_pipeline
from workbench.registry.packages.checker import check_package
from workbench.timeseries import Values

pytest.importorskip("torch")


@pytest.fixture(autouse=True)
def shared_modules() -> Iterator[None]:
    """Leave the finders of modules as they were."""
    finders = list(sys.meta_path)
    yield
    sys.meta_path[:] = finders


def forecast(folder: Path, series: PipelineInput, model_id: str) -> Values:
    """Three steps of a package's model."""
    report = check_package(folder, model_id)
    report.require()
    assert report.model is not None
    pipeline = load_pipeline(report.model)
    assert isinstance(pipeline, ForecastPipeline)
    result = pipeline.forecast(
        [series], output_length=3, quantile_levels=(), options={}, context=RunContext()
    )[0]
    if isinstance(result, Exception):
        raise result
    return result.mean


@pytest.mark.filterwarnings("ignore:The attention mask API:FutureWarning")
@pytest.mark.parametrize("name", ALL)
def test_that_a_package_for_ainode_forecasts_unchanged(name: str, tmp_path: Path) -> None:
    model_id = "tiny_folders" if name == "in_folders" else "mine"
    series = PipelineInput(targets=np.array([[1.0, 2.0, 3.0], [11.0, 12.0, 13.0]]))

    found = forecast(write_folder(tmp_path, ALL[name]()), series, model_id)

    assert found.tolist() == [[4.0, 5.0, 6.0], [14.0, 15.0, 16.0]]


@pytest.mark.parametrize(("network", "samples"), [("timer_xl", False), ("sundial", True)])
def test_that_a_copied_network_may_take_its_generation_from_ainode(
    network: str, samples: bool, tmp_path: Path
) -> None:
    folder = write_folder(tmp_path, goes_on(network, samples))
    rows = (
        np.array([[9.0, 1.0, 2.0, 3.0, 4.0]]) if network == "timer_xl" else np.array([[1.0, 2.0, 3.0, 4.0]])
    )

    found = forecast(folder, PipelineInput(targets=rows), "mine")

    np.testing.assert_allclose(found, [[5.0, 6.0, 7.0]], rtol=1e-5)
    with pytest.raises(Exception, match="at least 2"):
        forecast(folder, PipelineInput(targets=np.ones((1, 1))), "mine")


@pytest.mark.parametrize(
    "write", [write_folder, lambda path, files: write_zip(path / "a.zip", files, "a-main/")]
)
def test_that_folders_are_the_same_in_a_zip(write: Callable[[Path, Files], Path], tmp_path: Path) -> None:
    report = check_package(write(tmp_path, ALL["in_folders"]()))

    assert report.problems == ()
    assert report.architecture == "TinyForPrediction"
    assert [one.name for one in report.code if "/" in one.name] != []


def test_that_a_model_can_be_made_of_ainode_s_own_network(tmp_path: Path) -> None:
    from models.ainode.configurations import SundialConfig
    from models.ainode.networks import SundialForPrediction

    config = SundialConfig(
        input_token_len=4,
        hidden_size=16,
        intermediate_size=16,
        output_token_lens=(8,),
        num_hidden_layers=1,
        num_attention_heads=2,
        flow_loss_depth=1,
        num_sampling_steps=2,
    )
    SundialForPrediction(config).save_pretrained(tmp_path)
    write_folder(tmp_path, made_of_sundial())
    (tmp_path / "generation_config.json").unlink(missing_ok=True)
    rows = PipelineInput(targets=np.arange(32.0)[None])

    found = forecast(tmp_path, rows, "mine")

    assert found.shape == (1, 3)
    assert np.isfinite(found).all()
    with pytest.raises(Exception, match="at least 4"):
        forecast(tmp_path, PipelineInput(targets=np.ones((1, 3))), "mine")
    with pytest.raises(Exception, match="only supports univariate"):
        forecast(tmp_path, PipelineInput(targets=np.ones((2, 8))), "mine")


@pytest.mark.parametrize(
    ("weights", "found"),
    [
        ({"step": [0.5], "rope.inv_freq": [1.0, 2.0]}, 4.0),
        ({"net.step": [0.5]}, 4.0),
        ({"other": [1.0]}, 3.0),
    ],
)
def test_that_names_of_weights_match_with_and_without_a_prefix(
    weights: dict[str, list[float]], found: float, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    files = ALL["documented"]()
    code = files["modeling_tiny.py"].decode()
    code = code.replace("    config_class", '    base_model_prefix = "net"\n    config_class')
    files |= {"modeling_tiny.py": code.encode(), "model.safetensors": safetensors(weights)}

    made = forecast(write_folder(tmp_path, files), PipelineInput(targets=np.array([[3.0]])), "mine")

    assert made[0, 0] == found
    told = " ".join(one.getMessage() for one in caplog.records if one.name == "ainode")
    assert ("other, which the network has not" in told) == ("other" in weights)
    assert ("has no step" in told) == ("other" in weights)


def test_that_weights_of_another_shape_are_refused(tmp_path: Path) -> None:
    files = {**ALL["documented"](), "model.safetensors": safetensors({"step": [1.0, 2.0]})}

    with pytest.raises(ModelError, match=r"step of model.safetensors has the shape \(2,\)"):
        forecast(write_folder(tmp_path, files), PipelineInput(targets=np.ones((1, 3))), "mine")
