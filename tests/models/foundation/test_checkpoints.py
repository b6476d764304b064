"""Full-size networks, and checkpoints that do or do not fit."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="torch is not installed")

from safetensors.torch import load_file, save_file

from models.foundation.sundial.pipeline import SundialPipeline
from models.foundation.time_moe.pipeline import TimeMoePipeline
from models.foundation.timer_xl.pipeline import TimerXlPipeline
from models.foundation.weights import check_names, load_weights
from tests.models.foundation.published import FIXTURES, PARAMETERS, published, random_tensor, upstream_shapes
from workbench.errors import ModelError

KINDS: Mapping[str, Callable[..., object]] = {
    "timer_xl": TimerXlPipeline,
    "sundial": SundialPipeline,
    "time_moe": TimeMoePipeline,
}


@pytest.mark.parametrize("model", PARAMETERS)
def test_that_the_published_size_has_the_published_number_of_parameters(model: str) -> None:
    assert sum(one.numel() for one in published(model).state_dict().values()) == PARAMETERS[model]


@pytest.mark.parametrize("model", PARAMETERS)
def test_that_a_checkpoint_with_upstreams_names_and_shapes_fits_exactly(model: str) -> None:
    tensors = {name: random_tensor(shape) for name, shape in upstream_shapes(model).items()}
    network = published(model)
    check_names(network, tensors, model, Path("model.safetensors"))
    network.load_state_dict(tensors, strict=True, assign=True)
    assert not any(one.is_meta for one in network.parameters())


_BUILD = """
import importlib, json, sys
from workbench.registry import hub_models

for model in sys.argv[1:]:
    own = importlib.import_module(f"models.foundation.{model}.pipeline")
    info = next(one for one in hub_models() if one.id == model)
    kind = getattr(own, info.pipeline_cls.split(".")[1])
    made = kind.__new__(kind)
    made.model_id = info.id
    path = info.folder / "config.json"
    made.build_network(json.loads(path.read_text("utf-8")), path)
    print(model, *(one for one in ("sympy", "torch._dynamo", "triton") if one in sys.modules))
"""


def test_that_building_a_network_imports_no_compiler() -> None:
    models = [*KINDS, "chronos2", "moirai2"]
    done = subprocess.run([sys.executable, "-c", _BUILD, *models], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == models


@pytest.mark.slow
@pytest.mark.parametrize("model", ["timer_xl", "sundial", "time_moe"])
def test_that_a_full_size_file_in_bfloat16_is_widened_exactly(model: str, tmp_path: Path) -> None:
    source = Path(__file__).parents[3] / "models" / "foundation" / model / "config.json"
    shutil.copy(source, tmp_path / "config.json")
    shapes = upstream_shapes(model)
    tensors = {
        name: (0.02 * random_tensor(shape)).to(torch.bfloat16).contiguous() for name, shape in shapes.items()
    }
    save_file(tensors, tmp_path / "model.safetensors")
    network = published(model)
    load_weights(network, tmp_path, model)
    assert {one.dtype for one in network.parameters()} == {torch.float32}
    name = next(iter(shapes))
    assert torch.equal(network.state_dict()[name], tensors[name].float())


@pytest.mark.parametrize("model", KINDS)
def test_that_a_missing_and_an_unexpected_tensor_are_named_in_one_error(model: str, tmp_path: Path) -> None:
    fixture = FIXTURES / {"timer_xl": "timer-xl", "sundial": "sundial", "time_moe": "time-moe"}[model]
    shutil.copy(fixture / "config.json", tmp_path)
    tensors = load_file(fixture / "model.safetensors")
    tensors["model.extra.weight"] = tensors.pop("model.norm.weight")
    save_file(tensors, tmp_path / "model.safetensors")
    with pytest.raises(ModelError, match="1 tensors are missing, 1 are unexpected") as caught:
        KINDS[model](model, weights_folder=tmp_path)
    assert caught.value.details is not None
    assert "model.norm.weight" in caught.value.details
    assert "model.extra.weight" in caught.value.details


def test_that_weights_of_another_size_are_refused(tmp_path: Path) -> None:
    shutil.copy(FIXTURES / "timer-xl" / "model.safetensors", tmp_path)
    config = json.loads((FIXTURES / "timer-xl" / "config.json").read_text("utf-8"))
    (tmp_path / "config.json").write_text(json.dumps(config | {"intermediate_size": 48}), "utf-8")
    with pytest.raises(ModelError, match="9 have another shape"):
        TimerXlPipeline("timer_xl", weights_folder=tmp_path)


def test_that_a_model_without_files_says_so(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="has no files yet"):
        TimerXlPipeline("timer_xl")
    with pytest.raises(ModelError, match="has no files yet"):
        TimerXlPipeline("timer_xl", weights_folder=tmp_path)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "Expecting property name"),
        ("[]", "not an object"),
        ('{"model_type": "timer"}', "input_token_len is missing"),
        ('{"input_token_len": "96"}', "'96' is not of the type int"),
    ],
)
def test_that_an_unusable_configuration_is_told_with_its_reason(
    text: str, reason: str, tmp_path: Path
) -> None:
    shutil.copy(FIXTURES / "timer-xl" / "model.safetensors", tmp_path)
    (tmp_path / "config.json").write_text(text, "utf-8")
    with pytest.raises(ModelError, match=r"config\.json cannot be used") as caught:
        TimerXlPipeline("timer_xl", weights_folder=tmp_path)
    assert reason in caught.value.message


def test_that_a_file_cut_short_is_told(tmp_path: Path) -> None:
    shutil.copy(FIXTURES / "timer-xl" / "config.json", tmp_path)
    whole = (FIXTURES / "timer-xl" / "model.safetensors").read_bytes()
    (tmp_path / "model.safetensors").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ModelError, match="cannot be read"):
        TimerXlPipeline("timer_xl", weights_folder=tmp_path)


def test_that_an_unknown_activation_is_refused(tmp_path: Path) -> None:
    shutil.copy(FIXTURES / "timer-xl" / "model.safetensors", tmp_path)
    config = json.loads((FIXTURES / "timer-xl" / "config.json").read_text("utf-8"))
    (tmp_path / "config.json").write_text(json.dumps(config | {"hidden_act": "snake"}), "utf-8")
    with pytest.raises(ModelError, match="the activation snake"):
        TimerXlPipeline("timer_xl", weights_folder=tmp_path)
