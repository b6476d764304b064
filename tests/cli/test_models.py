"""The list of models and what one declares."""

from __future__ import annotations

from tests.cli.conftest import Run
from workbench.registry import Registry


def test_that_every_model_is_listed_with_its_task(run: Run) -> None:
    lines = {line.split()[0]: line for line in run("models").out.splitlines() if line.strip()}

    for info in Registry().list():
        assert info.task.value in lines[info.id]
    assert run("models", "list").out == run("models").out


def test_that_a_models_options_are_told_with_default_range_and_help(run: Run) -> None:
    ended = run("models", "show", "naive_forecaster")

    line = next(line for line in ended.out.splitlines() if line.startswith("sp "))
    option = Registry().get("naive_forecaster").options["sp"]
    assert ended.code == 0
    assert option.help in line
    assert "the model's choice" in line
    assert f"{option.minimum:g} to {option.maximum:g}" in line


def test_that_every_model_can_be_shown(run: Run) -> None:
    for info in Registry().list():
        ended = run("models", "show", info.id)
        assert (ended.code, ended.err) == (0, "")
        assert info.licence in ended.out


def test_that_the_devices_are_listed_with_their_memory(run: Run) -> None:
    ended = run("devices")

    assert (ended.code, ended.err) == (0, "")
    line = next(line for line in ended.out.splitlines() if line.startswith("cpu "))
    assert line.count(" GB") + line.count(" MB") == 3


def test_that_an_unknown_model_is_told_with_a_near_name(run: Run) -> None:
    ended = run("models", "show", "auto_est")

    assert ended.code == 1
    assert "auto_est" in ended.err
    assert "Did you mean auto_ets?" in ended.err


def test_that_no_name_is_offered_that_is_only_a_little_alike(run: Run) -> None:
    ended = run("models", "show", "my_model")

    assert (ended.code, "Did you mean" in ended.err) == (1, False), ended.err
