"""Packed weights in a file that instances map."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("torch", reason="torch is not installed")

import torch
from torch import nn

from models.foundation.int8 import Int8Linear, store_in
from models.foundation.packed import SUFFIX, Store, remove_stale
from models.foundation.pipeline import FoundationPipeline
from models.foundation.timer_xl.pipeline import TimerXlPipeline
from tests.models.foundation import published
from tests.models.foundation.published import wave
from workbench.pipelines import ForecastOutput, RunContext


@pytest.fixture
def weights(tmp_path: Path) -> Path:
    """A file that stands for a checkpoint's."""
    path = tmp_path / "model.safetensors"
    path.write_bytes(b"weights")
    return path


@pytest.fixture
def store(tmp_path: Path, weights: Path) -> Store:
    return store_in(tmp_path / "cache", "sundial", weights)


@pytest.fixture
def layer() -> Int8Linear:
    torch.manual_seed(5)
    return Int8Linear(nn.Linear(96, 24))


def timer(folder: Path, cache: Path | None) -> FoundationPipeline:
    return TimerXlPipeline("timer_xl", weights_folder=folder, dtype="int8", cache_folder=cache)


def test_that_mapped_layers_answer_as_those_they_were_made_of(store: Store, layer: Int8Linear) -> None:
    states = torch.randn(70, 96)
    own = layer(states)
    assert store.read() == {}
    assert store.write({"one": layer.layer, "two": Int8Linear(nn.Linear(64, 64)).layer})
    there = store.read()
    assert sorted(there) == ["one", "two"]
    layer.take(there["one"])
    assert layer.layer.mapping is there["two"].mapping
    assert torch.equal(layer(states), own)


@pytest.mark.parametrize("left", [0, 4, 1000])
def test_that_a_file_that_was_cut_is_not_used_and_then_replaced(
    left: int, store: Store, layer: Int8Linear
) -> None:
    store.write({"one": layer.layer})
    store.file.write_bytes(store.file.read_bytes()[:left])
    assert store.read() == {}
    assert store.write({"one": layer.layer})
    assert list(store.read()) == ["one"]


def test_that_weights_that_changed_or_are_gone_take_their_files_with_them(
    store: Store, layer: Int8Linear, weights: Path
) -> None:
    store.write({"one": layer.layer})
    before = store.file
    os.utime(weights, (1, 1))
    assert store.file != before
    assert store.read() == {}
    store.write({"one": layer.layer})
    assert list(before.parent.iterdir()) == [store.file]
    remove_stale(before.parent)
    assert store.file.exists()
    weights.unlink()
    remove_stale(before.parent)
    assert list(before.parent.iterdir()) == []


def test_that_a_folder_that_cannot_be_written_is_done_without(
    tmp_path: Path, weights: Path, layer: Int8Linear
) -> None:
    (tmp_path / "cache").write_text("a file, not a folder")
    assert not store_in(tmp_path / "cache", "sundial", weights).write({"one": layer.layer})


def test_that_a_network_forecasts_the_same_with_its_weights_mapped(tmp_path: Path) -> None:
    folder = published.FIXTURES / "timer-xl"
    found = []
    for cache in (None, tmp_path, tmp_path):
        (output,) = timer(folder, cache).forecast(
            [{"targets": wave(480)[None]}],
            output_length=96,
            quantile_levels=(),
            options={"revin": True, "use_cache": True},
            context=RunContext(),
        )
        assert isinstance(output, ForecastOutput)
        found.append(output.mean)
    assert [one.suffix for one in tmp_path.iterdir()] == [SUFFIX]
    assert np.array_equal(found[0], found[1])
    assert np.array_equal(found[0], found[2])
