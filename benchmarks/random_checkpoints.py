"""Checkpoints of the published sizes with random weights, as the hub would give them."""

from __future__ import annotations

import importlib
import json
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import Tensor

from models.foundation.pipeline import FoundationPipeline

FOLDER = Path(__file__).parents[1] / "models" / "foundation"
_OURS = ("workbench", "pipeline_cls")
_DEVIATION = 0.02


def pipeline_class(model: str) -> type[FoundationPipeline]:
    """The class that a model's declaration names."""
    declared = json.loads((FOLDER / model / "config.json").read_text("utf-8"))
    module, _, name = declared["pipeline_cls"].rpartition(".")
    found = getattr(importlib.import_module(f"models.foundation.{model}.{module}"), name)
    assert isinstance(found, type)
    assert issubclass(found, FoundationPipeline)
    return found


def write_checkpoint(model: str, folder: Path) -> None:
    """Write `config.json` and `model.safetensors` of a model into `folder`.

    Matrices are normal with the deviation 0.02, as the authors begin their training; norms are 1, biases 0.
    """
    kind = pipeline_class(model)
    declaration = FOLDER / model / "config.json"
    config = json.loads(declaration.read_text("utf-8"))
    pipeline = kind.__new__(kind)
    pipeline.model_id = model
    network = pipeline.build_network(config, declaration)
    generator = torch.Generator().manual_seed(0)

    def drawn(name: str, shape: torch.Size) -> Tensor:
        if len(shape) > 1:
            return torch.randn(shape, generator=generator).mul_(_DEVIATION)
        return torch.zeros(shape) if name.endswith("bias") else torch.ones(shape)

    tensors = {name: drawn(name, one.shape) for name, one in network.state_dict().items()}
    folder.mkdir(parents=True, exist_ok=True)
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
    published = {name: value for name, value in config.items() if name not in _OURS}
    (folder / "config.json").write_text(json.dumps(published), "utf-8")
