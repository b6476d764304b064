"""The precision of pretrained models on the command line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from sample_data import sample_path
from tests.cli.conftest import Run
from workbench.cli import values
from workbench.cli.values import UsageError
from workbench.home import find_home

TINY = Path(__file__).parents[1] / "models" / "parity" / "timer-xl"


@pytest.fixture
def tiny() -> None:
    """The tiny Timer-XL of the golden cases stands in the place of the published one."""
    pytest.importorskip("torch", reason="torch is not installed")
    folder = find_home().models / "builtin" / "timer_xl"
    folder.mkdir(parents=True)
    for name in ("config.json", "model.safetensors"):
        shutil.copyfile(TINY / name, folder / name)


def test_that_a_precision_is_one_of_three_or_the_settings() -> None:
    assert [values.precision(one) for one in ("INT8", "bfloat16", None)] == ["int8", "bfloat16", None]
    with pytest.raises(UsageError, match="There is no precision half"):
        values.precision("half")


@pytest.mark.usefixtures("tiny")
def test_that_a_forecast_runs_in_the_precision_asked_for(run: Run) -> None:
    asked = ("forecast", sample_path("power_demand"), "--target", "load_kw", "--model", "timer_xl")
    ended = run(*asked, "--horizon", "24", "--precision", "bfloat16")
    assert ended.code == 0, ended.err
    assert "The large layers ran in bfloat16" in ended.err


@pytest.mark.usefixtures("tiny")
def test_that_what_precisions_gain_is_measured_and_told(run: Run) -> None:
    ended = run("models", "measure", "timer_xl")
    assert ended.code == 0, ended.err
    assert "timer_xl in bfloat16 " in ended.out
    assert "of the time of float32" in ended.out


def test_that_a_model_that_is_not_there_is_not_measured(run: Run) -> None:
    ended = run("models", "measure", "timer_xl")
    assert ended.code == 1
    assert "timer_xl" in ended.err
