"""A package's first forecast, before it is registered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.registry.packages.making import PLAIN, Files, plain_package, write_folder
from workbench.engine import Workbench
from workbench.errors import ModelError, WorkerError
from workbench.registry.packages.checker import check_package
from workbench.results import Detection, Forecast
from workbench.trials import Trial, sample_frame, start_trial

_DETECTOR = '''
import numpy as np
from workbench.pipelines import DetectionOutput, DetectionPipeline


class LastValue(DetectionPipeline):
    """Labels the highest value."""

    def detect(self, inputs, *, options, context):
        found = []
        for one in inputs:
            values = one["targets"][0]
            found.append(DetectionOutput(values, values == values.max(), float(values.max()) - 0.5))
        return found
'''


@pytest.fixture
def wb(home: Path) -> Iterator[Workbench]:
    del home
    with Workbench() as one:
        yield one


def tried(wb: Workbench, folder: Path, files: Files) -> Trial:
    report = check_package(write_folder(folder / "package", files), "mine")
    report.require()
    trial = start_trial(wb, report, "mine").result()
    assert not list(wb.user_models.store._staging.iterdir())
    assert wb.user_models.list() == ()
    return trial


def test_that_a_package_forecasts_the_sample_and_what_it_prints_is_kept(
    wb: Workbench, tmp_path: Path
) -> None:
    code = PLAIN.replace("        return [", "        print('I was here', flush=True)\n        return [")

    trial = tried(wb, tmp_path, plain_package(code))

    assert isinstance(trial.result, Forecast)
    assert trial.error is None
    series = trial.result.series[0]
    assert series.mean.shape == (1, 48)
    assert series.actual is not None
    assert set(series.mean[0]) == {float(trial.frame.channels["load_kw"][-49])}
    assert "I was here" in trial.printed


def test_that_a_package_that_raises_or_dies_is_explained(wb: Workbench, tmp_path: Path) -> None:
    raising = PLAIN.replace("        return [", "        raise ValueError('no luck')\n        return [")
    dying = PLAIN.replace("        return [", "        import os\n        os._exit(3)\n        return [")

    first = tried(wb, tmp_path / "raising", plain_package(raising))
    second = tried(wb, tmp_path / "dying", plain_package(dying))

    assert first.result is None
    assert "no luck" in f"{first.error} {first.error and first.error.details}"
    assert isinstance(second.error, WorkerError)
    assert "exit code 3" in str(second.error)


def test_that_a_detector_scores_the_sample(wb: Workbench, tmp_path: Path) -> None:
    trial = tried(wb, tmp_path, plain_package(_DETECTOR, workbench={"task": "detect"}))

    assert isinstance(trial.result, Detection)
    assert trial.result.series[0].label.sum() == 1


def test_that_a_model_sees_as_many_rows_as_it_asks_for(wb: Workbench, tmp_path: Path) -> None:
    limits = {"min_context": 500, "max_horizon": 12}

    trial = tried(wb, tmp_path, plain_package(workbench={"limits": limits}))

    assert isinstance(trial.result, Forecast)
    assert trial.result.series[0].context_rows == 500
    assert len(trial.result.series[0].time) == 12


def test_that_what_a_model_lacks_is_said(wb: Workbench, tmp_path: Path) -> None:
    trial = tried(wb, tmp_path, plain_package(workbench={"requires": ["not_installed_here"]}))

    assert isinstance(trial.error, ModelError)
    assert "not_installed_here" in str(trial.error)


def test_that_code_that_changed_after_the_look_is_not_run(wb: Workbench, tmp_path: Path) -> None:
    place = write_folder(tmp_path / "mine", plain_package())
    report = check_package(place, "mine")
    (place / "pipeline.py").write_text(PLAIN + "\n# changed\n")

    with pytest.raises(ModelError, match="changed while it was copied"):
        start_trial(wb, report, "mine").result()


def test_that_the_sample_has_rows_enough_for_every_model() -> None:
    assert len(sample_frame(100_000)) == 8_760
    assert len(sample_frame(10)) == 10
