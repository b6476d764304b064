"""Planted anomalies are found, ordinary rows are left alone, every row has a score."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest
from numpy.typing import NDArray

from models.detectors.stray.pipeline import gap_distances, gap_threshold
from tests.models.conftest import Finder
from workbench.errors import DataError
from workbench.timeseries import Values

DETECTORS = ["gaussian_hmm", "gmm_hmm", "stray"]
KINDS = ["spike", "shift", "flat"]
ROWS = 1000


def planted(kind: str, seed: int) -> tuple[Values, NDArray[np.bool_], NDArray[np.bool_]]:
    """A noisy daily cycle with one anomaly: values, the rows to find, the rows that may be labelled."""
    generator = np.random.default_rng(seed)
    hours = np.arange(ROWS)
    values = 50 + 5 * np.sin(2 * np.pi * hours / 24) + 2 * np.sin(4 * np.pi * hours / 24 + 1)
    values = values + generator.normal(size=ROWS)
    at = int(generator.integers(100, ROWS - 150))
    true, allowed = np.zeros(ROWS, np.bool_), np.zeros(ROWS, np.bool_)
    if kind == "spike":
        values[at] += 4 * values.std() * generator.choice([-1, 1])
        true[at] = True
        allowed[at - 2 : at + 3] = True
    elif kind == "shift":
        values[at:] += 4 * values.std()
        true[at - 12 : at + 13] = allowed[at - 12 : at + 13] = True
    else:
        values[at : at + 24] = values[at]
        true[at : at + 24] = True
        allowed[at - 6 : at + 36] = True
    return values, true, allowed


def found_and_false(detect: Finder, model: str, kind: str, seeds: range) -> tuple[float, float]:
    found, wrong = [], []
    for seed in seeds:
        values, true, allowed = planted(kind, seed)
        label = detect(model, values, 24).label
        found.append(bool((label & true).any()))
        wrong.append(float((label & ~allowed).mean()))
    return float(np.mean(found)), max(wrong)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("model", DETECTORS)
def test_that_a_planted_anomaly_is_found(model: str, kind: str, detect: Finder) -> None:
    found, wrong = found_and_false(detect, model, kind, range(5))
    assert found == 1.0
    assert wrong <= 0.02


@pytest.mark.torture
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("model", DETECTORS)
def test_that_planted_anomalies_are_found_with_twenty_seeds(model: str, kind: str, detect: Finder) -> None:
    found, wrong = found_and_false(detect, model, kind, range(20))
    assert found >= 0.9
    assert wrong <= 0.02


AWKWARD: Mapping[str, Values] = {
    "constant": np.full(40, 2.0),
    "ten rows": np.random.default_rng(0).normal(size=10),
    "a step": np.repeat([0.0, 1.0], 50),
    "a line": np.arange(100.0),
    "mostly zero": np.where(np.random.default_rng(0).random(300) < 0.05, 1.0, 0.0),
    "whole numbers": np.random.default_rng(0).integers(0, 3, 300).astype(np.float64),
    "huge": np.random.default_rng(0).normal(size=200) * 1e300,
    "tiny": np.random.default_rng(0).normal(size=200) * 1e-300,
}


@pytest.mark.parametrize("name", AWKWARD)
@pytest.mark.parametrize("model", DETECTORS)
def test_that_every_row_of_an_awkward_series_has_a_score_and_a_label(
    model: str, name: str, detect: Finder
) -> None:
    values = AWKWARD[name]
    found = detect(model, values)
    assert found.score.shape == found.label.shape == values.shape
    assert np.isfinite(found.score).all()
    assert found.label.mean() <= 0.5
    assert (found.label == (found.score > found.threshold)).all()


@pytest.mark.parametrize("values", [np.zeros(0), np.arange(3.0), np.array([1.0, np.nan] * 20)])
@pytest.mark.parametrize("model", DETECTORS)
def test_that_a_series_that_cannot_be_scored_is_refused(model: str, values: Values, detect: Finder) -> None:
    with pytest.raises(DataError) as caught:
        detect(model, values)
    assert caught.value.hint


@pytest.mark.parametrize("model", DETECTORS)
def test_that_share_and_threshold_set_the_labels(model: str, detect: Finder) -> None:
    values = planted("spike", 1)[0]
    shared = detect(model, values, 24, share=0.05)
    assert shared.label.sum() == pytest.approx(50, abs=1)
    asked = detect(model, values, 24, threshold=float(np.median(shared.score)), share=0.01)
    assert asked.label.sum() == 500


@pytest.mark.parametrize("model", DETECTORS)
def test_that_scores_are_the_same_each_time(model: str, detect: Finder) -> None:
    values = planted("flat", 2)[0]
    assert detect(model, values, 24).score.tobytes() == detect(model, values, 24).score.tobytes()


@pytest.mark.parametrize("covariance", ["spherical", "diag", "full", "tied"])
@pytest.mark.parametrize("model", ["gaussian_hmm", "gmm_hmm"])
def test_that_every_form_of_covariance_is_taken(model: str, covariance: str, detect: Finder) -> None:
    values, true, _ = planted("spike", 3)
    found = detect(model, values, 24, covariance_type=covariance, n_components=2)
    assert int(np.argmax(found.score)) == int(np.argmax(true))


def test_that_strays_distances_and_gap_are_the_published_algorithms() -> None:
    stray = pytest.importorskip("sktime.detection.stray")
    points = np.random.default_rng(5).normal(size=(300, 2))
    points[7] = [9.0, 9.0]
    points[8] = [-8.0, 9.0]
    reference = stray.STRAY(k=10).fit(points)
    distances = gap_distances(points, 10, "brute")
    assert distances == pytest.approx(reference.score_)
    threshold = gap_threshold(distances, alpha=0.01, share=0.5, sample=50)
    assert (distances > threshold).tolist() == reference.y_.astype(bool).tolist()
    assert (distances > threshold).sum() == 2
