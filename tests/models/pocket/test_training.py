"""The series it learns from, and a training that stops and goes on."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from models.pocket.features import make_features
from models.pocket.forward import NumpyNetwork
from models.pocket.training.batches import crop, endless
from models.pocket.training.generator import make_series

torch = pytest.importorskip(
    "torch", reason="training needs torch: uv pip install 'forecast-workbench[foundation]'"
)


def test_that_the_series_are_finite_and_differ() -> None:
    series = make_series(200, 300, np.random.default_rng(0))

    assert series.shape == (200, 300)
    assert np.isfinite(series).all()
    assert (series.std(axis=1) > 0).mean() > 0.95


def test_that_the_same_seed_gives_the_same_batches() -> None:
    first, second = next(endless(3, size=64)), next(endless(3, size=64))

    assert np.array_equal(first.features.tokens, second.features.tokens)
    assert np.array_equal(first.future, second.future)
    assert not np.array_equal(first.future[:8, :8], next(endless(4, size=64)).future[:8, :8])


def test_that_every_crop_keeps_three_values() -> None:
    rng = np.random.default_rng(5)
    series = make_series(256, 300, rng)

    batch = crop(series, 64, 32, 256, rng)

    seen = batch.features.tokens.reshape(256, 6, -1, 16)[:, :4, 2].sum(axis=(1, 2))
    assert seen.min() >= 3


@pytest.mark.slow
def test_that_numpy_and_torch_agree() -> None:
    from models.pocket.network import PocketNetwork, Shape

    torch.manual_seed(0)
    network = PocketNetwork(Shape(width=64, layers=2, heads=2, inner=128))
    context = np.cumsum(np.random.default_rng(6).standard_normal((16, 100)), axis=1)
    features = make_features(context, 48)
    parts = (features.tokens, features.summary, features.candidates, features.scales)
    with torch.inference_mode():
        expected = network(*(torch.from_numpy(part) for part in parts)).numpy()

    weights = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    found = NumpyNetwork(weights, heads=2, levels=network.shape.levels)(features)

    assert np.abs(found - expected).max() < 1e-4


def test_that_the_rate_warms_up_and_falls_to_zero_twice() -> None:
    from models.pocket.training.trainer import scheduled

    assert [scheduled(step, 0.0) for step in (0, 74, 149, 10_000)] == pytest.approx([1 / 150, 0.5, 1, 1])
    shares = [minutes / 180 for minutes in (28.75, 71.875, 114.9999, 115, 147.5, 180)]
    expected = [1, 0.5, 0, 0.4815, 0.2407, 0]
    assert [scheduled(10_000, share) for share in shares] == pytest.approx(expected, abs=1e-4)


@pytest.mark.slow
def test_that_a_stopped_training_goes_on_and_writes_its_weights(tmp_path: Path) -> None:
    from models.pocket.network import Shape
    from models.pocket.training.trainer import Plan, Trainer

    shape = Shape(width=32, layers=1, heads=1, inner=32)
    first = Trainer(Plan(0.03, 0, tmp_path, bank=64, shape=shape))
    first.run()
    second = Trainer(Plan(0.06, 0, tmp_path, bank=64, shape=shape))
    assert (second.steps, second.samples) == (first.steps, first.samples)
    assert all(
        torch.equal(value, first.network.state_dict()[name])
        for name, value in second.network.state_dict().items()
    )

    second.run()

    assert second.steps > first.steps
    lines = [json.loads(line) for line in (tmp_path / "curve.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["steps"] for line in lines] == [first.steps, second.steps]
    levels = json.loads((tmp_path / "shape.json").read_text(encoding="utf-8"))["levels"]
    network = NumpyNetwork.load(tmp_path, heads=1, levels=levels)
    assert np.isfinite(network(make_features(np.arange(30.0)[None], 16))).all()
