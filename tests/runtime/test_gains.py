"""What precisions gain here: measured in a process of its own, kept, told in one sentence."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.runtime.odd import ODD
from workbench import Workbench
from workbench.errors import Cancelled, ModelError
from workbench.events import EventBus
from workbench.jobs import Job, JobRunner
from workbench.registry.declaration import read_declaration
from workbench.registry.info import ModelInfo
from workbench.runtime import measuring
from workbench.runtime.gains import Gain, Gains, told
from workbench.text import text

ROOT = Path(__file__).parents[2]
TIMER = replace(
    read_declaration("timer_xl", ROOT / "models" / "foundation" / "timer_xl"),
    weights_folder=ROOT / "tests" / "models" / "parity" / "timer-xl",
)


@pytest.fixture
def jobs() -> Iterator[JobRunner]:
    made = JobRunner(EventBus())
    yield made
    made.close()


def measure(jobs: JobRunner, gains: Gains, model: ModelInfo = TIMER) -> Job[tuple[Gain, ...]]:
    return jobs.start("measure", text("Measure"), lambda job: gains.measure(model, job))


def test_that_a_measurement_is_kept_until_the_files_are_others(jobs: JobRunner, tmp_path: Path) -> None:
    pytest.importorskip("torch", reason="torch is not installed")
    gains = Gains(tmp_path / "cache" / "precisions.json")
    assert gains.known(TIMER) is None
    measured = measure(jobs, gains).result(100)
    assert "bfloat16" in [one.precision for one in measured]
    assert all(one.share > 0 and 0 < one.change < 0.1 for one in measured)
    assert Gains(tmp_path / "cache" / "precisions.json").known(TIMER) == measured
    assert gains.known(replace(TIMER, weights_folder=tmp_path)) is None


def test_that_a_file_that_cannot_be_used_is_as_none(jobs: JobRunner, tmp_path: Path) -> None:
    file = tmp_path / "precisions.json"
    for content in ("{", "[1]", json.dumps({"timer_xl": 3})):
        file.write_text(content, "utf-8")
        assert Gains(file).known(TIMER) is None


def test_that_what_cannot_be_measured_is_told(jobs: JobRunner, tmp_path: Path) -> None:
    gains = Gains(tmp_path / "precisions.json")
    with pytest.raises(ModelError, match="odd has no precision to choose"):
        measure(jobs, gains, ODD).result(10)
    with pytest.raises(ModelError, match="timer_xl could not be measured") as caught:
        measure(jobs, gains, replace(TIMER, weights_folder=tmp_path)).result(60)
    assert caught.value.details


def test_that_a_cancel_ends_the_measuring(jobs: JobRunner, tmp_path: Path) -> None:
    job = measure(jobs, Gains(tmp_path / "precisions.json"))
    job.cancel()
    with pytest.raises(Cancelled):
        job.result(30)
    assert not (tmp_path / "precisions.json").exists()


def test_that_a_precision_that_does_not_run_here_is_left_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(info: ModelInfo, precision: str, threads: int) -> dict[str, float] | None:
        assert (info.id, threads) == ("timer_xl", 1)
        return None if precision == "int8" else {"share": 0.5, "change": 0.01}

    monkeypatch.setattr(measuring, "measure", refused)
    monkeypatch.setattr(measuring, "end_with_parent", lambda _: None)
    monkeypatch.setattr(measuring, "lower_priority", lambda: None)
    measuring.main(["timer_xl", str(TIMER.folder), str(TIMER.weights_folder), "1"])
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines == [{"precision": "bfloat16", "share": 0.5, "change": 0.01}]


def test_that_the_sentence_says_what_it_gains_or_that_it_does_not() -> None:
    assert str(told("sundial", Gain("int8", 0.432, 0.0026))) == (
        "sundial in int8 takes 43% of the time of float32 here; its forecast changes by 0.3% of the"
        " context's deviation."
    )
    assert str(told("sundial", Gain("bfloat16", 1.9, 0.001))) == (
        "sundial in bfloat16 is no gain here: it takes 190% of the time of float32."
    )


def test_that_the_workbench_measures_only_what_is_there(tmp_path: Path) -> None:
    with Workbench(tmp_path) as wb, pytest.raises(ModelError):
        wb.start_measure("sundial")
