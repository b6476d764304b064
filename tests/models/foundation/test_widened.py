"""Checkpoints in bfloat16 that instances map in float32."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

pytest.importorskip("torch", reason="torch is not installed")

import torch
from safetensors.torch import load_file, save_file

from models.foundation.widened import SUFFIX, widened


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    path = tmp_path / "model.safetensors"
    torch.manual_seed(3)
    save_file({"one": torch.randn(7, 5).bfloat16(), "two": torch.ones(3)}, path)
    return path


def ask(weights: Path) -> dict[str, torch.Tensor]:
    return dict(widened(load_file(weights), weights.parent / "cache", "time_moe", weights))


def test_that_the_values_are_those_of_the_file_exactly(weights: Path) -> None:
    published = load_file(weights)
    for found in (ask(weights), ask(weights)):
        assert {one.dtype for one in found.values()} == {torch.float32}
        assert all(torch.equal(found[name], published[name].float()) for name in published)
    (made,) = (weights.parent / "cache").iterdir()
    assert made.name.endswith(SUFFIX)


def test_that_a_file_in_float32_is_used_as_it_is(weights: Path) -> None:
    save_file({"one": torch.ones(4)}, weights)
    assert torch.equal(ask(weights)["one"], torch.ones(4))
    assert not (weights.parent / "cache").exists()


def test_that_other_weights_take_the_old_file_with_them(weights: Path) -> None:
    ask(weights)
    (old,) = (weights.parent / "cache").iterdir()
    os.utime(weights, (1, 1))
    ask(weights)
    (new,) = (weights.parent / "cache").iterdir()
    assert new != old


def test_that_a_damaged_file_is_made_anew(weights: Path) -> None:
    ask(weights)
    (made,) = (weights.parent / "cache").iterdir()
    made.write_bytes(made.read_bytes()[:40])
    assert ask(weights)["one"].dtype is torch.bfloat16
    assert ask(weights)["one"].dtype is torch.float32


def test_that_a_folder_that_cannot_be_written_is_done_without(weights: Path) -> None:
    (weights.parent / "cache").write_text("a file, not a folder")
    assert ask(weights)["one"].dtype is torch.bfloat16
