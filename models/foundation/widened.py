"""A checkpoint in bfloat16 as a file in float32, for instances that stay: they map one copy of it."""

from __future__ import annotations

import contextlib
import json
import tempfile
from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor

from models.foundation.packed import digest_of, made_of

SUFFIX = ".widened.safetensors"


def widened(tensors: Mapping[str, Tensor], folder: Path, model: str, weights: Path) -> Mapping[str, Tensor]:
    """`tensors` in float32, over a file of `folder` that is made if need be.

    Args:
        tensors: Of the checkpoint; they come back as they are where all are float32 already.
        folder: Of a cache; made when it is needed.
        model: The model's id.
        weights: The checkpoint's file.

    Returns:
        The same as `tensors` where the file cannot be written: each instance then has its own copy.
    """
    if all(tensor.dtype is torch.float32 for tensor in tensors.values()):
        return tensors
    file = folder / f"{model}-{digest_of(weights)}{SUFFIX}"
    if not file.exists() and not _write(tensors, file, weights):
        return tensors
    try:
        return load_file(file)
    except (OSError, SafetensorError):  # it was damaged: made anew the next time
        file.unlink(missing_ok=True)
        return tensors


def _write(tensors: Mapping[str, Tensor], file: Path, weights: Path) -> bool:
    """The whole file or none; False where there is no room for it."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        _remove_stale(file.parent)
        with tempfile.TemporaryDirectory(dir=file.parent) as folder:
            made = Path(folder) / file.name
            content = {name: tensor.float() for name, tensor in tensors.items()}
            save_file(content, made, metadata={"of": json.dumps(made_of(weights))})
            made.replace(file)
    except (OSError, SafetensorError):  # a full disk, a folder that cannot be written
        return False
    return True


def _remove_stale(folder: Path) -> None:
    """Remove files whose weights are gone or are others now."""
    for file in folder.glob(f"*{SUFFIX}"):
        with contextlib.suppress(OSError):  # in use, where the system minds
            if not _is_fresh(file):
                file.unlink()


def _is_fresh(file: Path) -> bool:
    try:
        with safe_open(file, "pt") as opened:
            of = json.loads(opened.metadata()["of"])
        return bool(of == made_of(Path(of["weights"])))
    except (OSError, SafetensorError, ValueError, KeyError, TypeError):
        return False
