"""The network in torch on an accelerator. On a processor numpy takes no longer, see `docs/pocket.md`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file

from models.foundation.device import find_device
from models.pocket.features import Features
from models.pocket.network import build
from models.pocket.rowwise import Array

BATCH = 1024
"""Series that an accelerator is given at a time."""


class TorchNetwork:
    """Quantiles of the normalised future from features: those of `NumpyNetwork` within 1e-4.

    Args:
        folder: With `model.safetensors` (float16).
        fields: Of `config.json`.
        device: As torch names it, `cuda:0`.
        model_id: For messages.

    Raises:
        ModelError: Torch finds no such device.
    """

    def __init__(self, folder: Path, fields: Mapping[str, Any], device: str, model_id: str) -> None:
        self._device = find_device(device, model_id)
        network = build(dict(fields))
        weights = load_file(folder / "model.safetensors")
        network.load_state_dict({name: value.float() for name, value in weights.items()})
        self._network = network.to(self._device).eval()

    def __call__(self, features: Features) -> Array:
        """Quantiles `(n, levels, horizon)`, ascending, in deviations of the context around its mean."""
        parts = (features.tokens, features.summary, features.candidates, features.scales)
        with torch.inference_mode():
            found = self._network(*(torch.from_numpy(part).to(self._device) for part in parts))
        result: Array = found.cpu().numpy()
        return result
