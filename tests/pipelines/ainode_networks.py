"""Packages that are made of AINode's own networks, with the names of weights that their authors publish."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.registry.packages.making import Files

_OWN = "iotdb.ainode.core.model"


@dataclass(frozen=True, slots=True)
class Made:
    """A package made of one of AINode's networks.

    Attributes:
        entries: Of its config.json, a tiny network.
        configuration, modeling, pipeline: The module below AINode's, and the class of it.
        written: The name of a weight in the file, by that in the network.
        rows: Of the series that it reads.
        targets: As many as it reads.
    """

    entries: Mapping[str, object]
    configuration: tuple[str, str]
    modeling: tuple[str, str]
    pipeline: tuple[str, str]
    written: Callable[[str], str] = str
    rows: int = 40
    targets: int = 2


def _fused(name: str) -> str:
    """Toto's published file is of another library's feed-forward."""
    return name.replace("mlp.0.", "mlp.0.w12.").replace("mlp.2.", "mlp.0.w3.")


NETWORKS: Mapping[str, Made] = {
    "timer_xl": Made(
        {
            "input_token_len": 4,
            "hidden_size": 16,
            "intermediate_size": 16,
            "output_token_lens": [8],
            "num_hidden_layers": 1,
            "num_attention_heads": 2,
        },
        ("timer_xl.configuration_timer", "TimerConfig"),
        ("timer_xl.modeling_timer", "TimerForPrediction"),
        ("timer_xl.pipeline_timer", "TimerPipeline"),
        targets=1,
    ),
    "chronos2": Made(
        {
            "d_model": 16,
            "d_kv": 8,
            "d_ff": 24,
            "num_layers": 2,
            "num_heads": 2,
            "chronos_config": {
                "context_length": 64,
                "input_patch_size": 4,
                "input_patch_stride": 4,
                "output_patch_size": 4,
                "max_output_patches": 2,
                "quantiles": [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
                "use_reg_token": True,
                "use_arcsinh": True,
            },
        },
        ("chronos2.config", "Chronos2CoreConfig"),
        ("chronos2.model", "Chronos2Model"),
        ("chronos2.pipeline_chronos2", "Chronos2Pipeline"),
    ),
    "moirai2": Made(
        {"d_model": 64, "d_ff": 32, "num_layers": 1, "patch_size": 4, "num_predict_token": 2},
        ("moirai2.configuration_moirai2", "Moirai2Config"),
        ("moirai2.modeling_moirai2", "Moirai2ForPrediction"),
        ("moirai2.pipeline_moirai2", "Moirai2Pipeline"),
        lambda name: name.removeprefix("model."),
    ),
    "toto": Made(
        {
            "patch_size": 8,
            "stride": 8,
            "embed_dim": 16,
            "num_layers": 3,
            "num_heads": 2,
            "mlp_hidden_dim": 24,
            "scaler_cls": "<class 'model.scaler.CausalPatchStdMeanScaler'>",
            "output_distribution_classes": ["<class 'model.distribution.MixtureOfStudentTsOutput'>"],
        },
        ("toto.configuration_toto", "TotoConfig"),
        ("toto.modeling_toto", "TotoForPrediction"),
        ("toto.pipeline_toto", "TotoPipeline"),
        _fused,
    ),
    "moment": Made(
        {
            "seq_len": 32,
            "forecast_horizon": 6,
            "t5_config": {"d_model": 16, "d_kv": 8, "d_ff": 24, "num_layers": 1, "num_heads": 2},
        },
        ("moment.configuration_moment", "MomentConfig"),
        ("moment.modeling_moment", "MomentForPrediction"),
        ("moment.pipeline_moment", "MomentPipeline"),
        lambda name: name.removeprefix("moment."),
    ),
}


def derived(network: str) -> Files:
    """Classes of the package's own that derive from AINode's; the pipeline doubles what it gets."""
    made = NETWORKS[network]
    parts = {"MyConfig": made.configuration, "MyModel": made.modeling, "MyPipeline": made.pipeline}
    config, model, pipeline = (f"from {_OWN}.{file} import {name}\n" for file, name in parts.values())
    files = {
        "config.json": _config(
            made, "configuration_mine.MyConfig", "modeling_mine.MyModel", "pipeline_mine.MyPipeline"
        ),
        "configuration_mine.py": f"""
{config}

class MyConfig({made.configuration[1]}):
    model_type = "mine_{network}"

    def __init__(self, factor=1.0, **kwargs):
        self.factor = factor
        super().__init__(**kwargs)
""",
        "modeling_mine.py": f"""
{model}
from .configuration_mine import MyConfig


class MyModel({made.modeling[1]}):
    config_class = MyConfig
""",
        "pipeline_mine.py": f"""
{pipeline}

class MyPipeline({made.pipeline[1]}):
    def __init__(self, model_info, **model_kwargs):
        super().__init__(model_info, **model_kwargs)
        self.factor = self.model.config.factor

    def postprocess(self, outputs, **infer_kwargs):
        return [self.factor * one for one in super().postprocess(outputs, **infer_kwargs)]
""",
    }
    return {name: content.encode() for name, content in files.items()}


def taken(network: str) -> Files:
    """AINode's classes as they are, from one file, old hooks and all."""
    made = NETWORKS[network]
    parts = (made.configuration, made.modeling, made.pipeline)
    lines = [f"from {_OWN}.{file} import {name}" for file, name in parts]
    names = [f"main.{name}" for _, name in parts]
    return {
        "config.json": _config(made, *names, model_type=None).encode(),
        "main.py": ("\n".join(lines) + "\n").encode(),
    }


def _config(made: Made, config: str, model: str, pipeline: str, **entries: object) -> str:
    written: dict[str, object] = {
        "auto_map": {"AutoConfig": config, "AutoModelForCausalLM": model},
        "pipeline_cls": pipeline,
        "factor": 2.0,
        **made.entries,
        **entries,
    }
    return json.dumps({name: value for name, value in written.items() if value is not None})


def write_weights(folder: Path, network: str) -> None:
    """Weights of a tiny network, spread so that inputs matter, under the names of the published file."""
    import importlib

    import torch
    from safetensors.torch import save_file

    from models.ainode.hosting import offer_names

    offer_names()
    made = NETWORKS[network]
    (config_file, config), (model_file, model) = made.configuration, made.modeling
    kind = getattr(importlib.import_module(f"{_OWN}.{config_file}"), config)
    torch.manual_seed(1)
    made_network = getattr(importlib.import_module(f"{_OWN}.{model_file}"), model)(kind(**made.entries))
    with torch.no_grad():
        tensors = {name: torch.randn_like(one) * 0.3 for name, one in made_network.state_dict().items()}
    if network == "moment":
        del tensors["moment.encoder.encoder.embed_tokens.weight"]
    save_file({made.written(name): one for name, one in tensors.items()}, folder / "model.safetensors")
