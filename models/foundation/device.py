"""The device that a network runs on."""

from __future__ import annotations

import torch

from workbench.errors import Code, ModelError


def find_device(name: str, model_id: str) -> torch.device:
    """The device that torch knows by this name.

    Raises:
        ModelError: The torch that is installed finds no such device.
    """
    device = torch.device(name)
    there = {"cpu": 1, "cuda": torch.cuda.device_count(), "mps": torch.backends.mps.is_available()}
    if (device.index or 0) >= there.get(device.type, 0):
        raise ModelError(
            "{model} cannot be loaded on {device}: the torch that is installed finds no such accelerator.",
            hint="Load it to 'cpu', or install the build of torch {version} for this accelerator.",
            code=Code.LOAD_FAILED,
            model=model_id,
            device=name,
            version=torch.__version__.partition("+")[0],
        )
    return device
