"""A user's own models, end to end: template, registration, forecast, drop; by command line and SQL."""

from __future__ import annotations

import importlib.util
import io
import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest

from tests.pipelines.ainode_networks import NETWORKS, derived, write_weights
from tests.pipelines.ainode_packages import ALL
from tests.registry.packages.making import (
    OWN_CLASSIFIER,
    PLAIN,
    hub_package,
    plain_package,
    transformers_package,
    write_folder,
    write_zip,
)
from workbench import Workbench
from workbench.cli.main import main
from workbench.cli.user_models import asking
from workbench.errors import Code, SqlError, WorkbenchError
from workbench.registry.packages.checker import check_package

ROOT = Path(__file__).parents[2]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Eight hours of readings."""
    file = tmp_path / "power.csv"
    rows = "".join(f"2026-01-01T0{hour}:00:00,{hour}\n" for hour in range(8))
    file.write_text(f"time,kw\n{rows}", encoding="utf-8")
    return file


def test_that_the_template_passes_its_own_test(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "my_model"

    assert main(["models", "new", "my_model", str(folder)]) == 0

    assert "Register it" in capsys.readouterr().out
    tested = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert tested.returncode == 0, tested.stdout


@pytest.mark.parametrize("arguments", [["my-model"], ["x"]])
def test_that_a_template_needs_a_proper_id(arguments: list[str], tmp_path: Path) -> None:
    assert main(["models", "new", *arguments, str(tmp_path / "x")]) == 1
    assert not (tmp_path / "x").exists()


def test_that_a_template_overwrites_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine.txt").write_text("x")

    assert main(["models", "new", "my_model", str(tmp_path)]) == 1
    assert "has files already" in capsys.readouterr().err


def test_that_a_template_is_registered_forecasts_and_is_dropped(
    tmp_path: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "my_model"
    main(["models", "new", "my_model", str(folder)])

    assert main(["models", "register", str(folder)]) == 1
    assert "Nobody has agreed" in capsys.readouterr().err
    assert main(["models", "register", str(folder), "--trust"]) == 0
    assert "my_model: active" in capsys.readouterr().out
    assert main(["models", "show", "my_model"]) == 0
    assert "Rows that the mean is taken of." in capsys.readouterr().out
    command = ["forecast", str(table), "--target", "kw", "--model", "my_model", "--horizon", "2"]
    assert main([*command, "--option", "rows=2", "--format", "csv"]) == 0
    assert "6.5" in capsys.readouterr().out
    assert main(["models", "rename", "my_model", "mine"]) == 0
    assert "mine: active" in capsys.readouterr().out
    assert main(["models", "export", "mine", str(tmp_path / "my.zip")]) == 0
    assert f"Written: {tmp_path / 'my.zip'}" in capsys.readouterr().out
    assert main(["models", "drop", "mine", "--stop", "--yes"]) == 0
    assert "mine is dropped." in capsys.readouterr().out
    assert main(["models", "drop", "mine", "--wait"]) == 1
    assert main(["models", "register", str(tmp_path / "my.zip"), "--id", "mine"]) == 0


def test_that_a_model_is_registered_used_and_dropped_in_sql(
    tmp_path: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    archive = write_zip(tmp_path / "last value.zip", plain_package())
    script = f"""
        CREATE MODEL LastValue USING URI 'file://{archive}';
        SHOW MODELS LastValue;
        CALL INFERENCE(LastValue, 'SELECT time, kw FROM power', outputLength=2);
        DROP MODEL LastValue;
        SHOW MODELS LastValue;
    """

    assert main(["sql", script, str(table)]) == 1
    assert "Nobody has agreed" in capsys.readouterr().err
    assert main(["sql", "--trust", "--format", "csv", script, str(table)]) == 0

    said = capsys.readouterr()
    assert "LastValue,last_value,user_defined,active" in said.out
    assert said.out.count("7.0") == 2
    assert said.out.count("LastValue,last_value") == 1
    assert "LastValue is registered and active." in said.err
    assert "LastValue is dropped." in said.err


def test_that_a_classifier_tells_classes_by_command_and_sql(
    tmp_path: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = write_folder(tmp_path / "package", plain_package(OWN_CLASSIFIER))
    assert main(["models", "register", str(place), "--id", "trend", "--trust"]) == 0
    assert main(["models"]) == 0
    assert "classify" in capsys.readouterr().out

    given = ["classify", str(table), "--target", "kw", "--model", "trend"]
    assert main([*given, "--format", "csv"]) == 0
    assert capsys.readouterr().out.split() == ["category", "rising"]
    assert main([*given, "--output", str(tmp_path / "classes.csv")]) == 0
    assert (tmp_path / "classes.csv").read_text().split() == ["category", "rising"]
    call = "CALL INFERENCE(trend, 'SELECT time, -kw AS down, kw FROM power'{})"
    assert main(["sql", "--format", "csv", call.format(""), str(table)]) == 0
    assert capsys.readouterr().out.split()[-2:] == ["category", "falling"]

    assert main(["sql", call.format(", outputLength=3"), str(table)]) == 1
    assert "outputLength has no meaning" in capsys.readouterr().err
    assert main(["forecast", *given[1:], "--horizon", "2"]) == 1
    assert "tells classes and does not forecast" in capsys.readouterr().err
    assert main(["detect", *given[1:]]) == 1
    assert "tells classes and does not look for anomalies" in capsys.readouterr().err
    assert main([*given[:-1], "auto_ets"]) == 1
    assert "does not tell classes" in capsys.readouterr().err


@pytest.mark.parametrize("given", ["()", "('x' * 2000,)"])
def test_that_what_a_model_gives_for_a_class_is_looked_at(given: str, tmp_path: Path, table: Path) -> None:
    code = OWN_CLASSIFIER.replace('("rising" if one else "falling",)', given)
    place = write_folder(tmp_path / "package", plain_package(code))

    with Workbench() as wb:
        wb.consent = True
        wb.open(table)
        with pytest.raises(WorkbenchError, match="something else than numbers or words for the classes"):
            wb.sql(
                f"CREATE MODEL trend USING URI 'file://{place}';"
                "CALL INFERENCE(trend, 'SELECT time, kw FROM power')"
            )


def test_that_a_package_that_cannot_be_made_is_refused_at_its_uri(tmp_path: Path) -> None:
    place = write_folder(tmp_path / "bad", plain_package("import no_such_library\nclass LastValue(X): pass"))
    statement = f"CREATE MODEL bad_one USING URI 'file://{place}'"

    with Workbench() as wb:
        wb.consent = True
        with pytest.raises(WorkbenchError, match="no_such_library") as refused:
            wb.sql(statement)
        assert wb.user_models.list() == ()

    assert refused.value.code == Code.CREATE_FAILED
    assert refused.value.span is not None
    assert statement[refused.value.span.start : refused.value.span.end] == f"'file://{place}'"


def test_that_the_question_at_the_terminal_tells_what_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    place = write_folder(tmp_path / "mine", plain_package())
    answers = io.StringIO("yes\nno\n")
    monkeypatch.setattr(answers, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", answers)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)

    with Workbench() as wb:
        consent = asking(wb, trust=False)
        assert not isinstance(consent, bool)
        first, code = check_package(place, "mine"), place / "pipeline.py"
        assert consent(first)
        assert "Changed since" not in capsys.readouterr().err
        wb.user_models.create("mine", place.as_uri(), consent=True)
        wb.user_models.drop("mine")
        code.write_text(code.read_text() + "print('\\x1b[2J')  # \x1b[2J\n")

        assert not consent(check_package(place, "mine"))

    told = capsys.readouterr().err
    assert "Changed since you agreed to it:" in told
    assert "  pipeline.py  changed" in told
    assert "    +print('\\x1b[2J')  # \\x1b[2J" in told
    assert "\x1b" not in told


@pytest.fixture
def changed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The file of a registered model whose code is other than what was agreed to."""
    place = write_folder(tmp_path / "mine", plain_package())
    assert main(["models", "register", str(place), "--trust"]) == 0
    folder = Path(capsys.readouterr().out.strip().partition(", ")[2])
    code = folder / "pipeline.py"
    code.write_text(code.read_text("utf-8") + "ADDED = True\n", "utf-8")
    return code


def test_that_a_loaded_model_whose_code_changed_can_be_unloaded(tmp_path: Path) -> None:
    place = write_folder(tmp_path / "mine", plain_package())
    with Workbench() as wb:
        info = wb.user_models.create("mine", place.as_uri(), consent=True)
        wb.sql("LOAD MODEL mine TO DEVICES 'cpu'")
        (info.folder / "pipeline.py").write_text("changed = True", "utf-8")
        with pytest.raises(WorkbenchError, match="inactive"):
            wb.sql("LOAD MODEL mine TO DEVICES 'cpu'")

        wb.sql("UNLOAD MODEL mine FROM DEVICES 'cpu'")

        assert wb.loaded() == ()


def test_that_a_forecast_with_changed_code_names_the_command_that_agrees_to_it(
    changed: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["forecast", str(table), "--target", "kw", "--model", "mine", "--horizon", "2"]) == 1

    said = capsys.readouterr().err
    assert "The model mine is inactive." in said
    assert f"Its file {changed.name} has changed since you agreed to it." in said
    assert "forecast-workbench models trust mine\n" in said
    assert main(["models", "show", "mine"]) == 0
    assert "forecast-workbench models trust mine\n" in capsys.readouterr().out
    assert main(["models"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert " inactive " in next(line for line in lines if line.startswith("mine "))


def test_that_changed_code_is_agreed_to_once_its_changes_were_shown(
    changed: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", "trust", "mine"]) == 1
    said = capsys.readouterr().err
    assert f"  {changed.name}  changed" in said
    assert "    +ADDED = True" in said
    assert "Nobody has agreed" in said
    assert "forecast-workbench models trust mine --yes" in said

    assert main(["models", "trust", "mine", "--yes"]) == 0

    told = capsys.readouterr()
    assert "    +ADDED = True" in told.err
    assert "mine: active" in told.out
    assert main(["forecast", str(table), "--target", "kw", "--model", "mine", "--horizon", "2"]) == 0


def test_that_agreeing_is_asked_about_at_a_terminal(changed: Path) -> None:
    assert changed.exists()
    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "workbench.cli.main", "models", "trust", "mine"]
    with subprocess.Popen(words, cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        assert b"+ADDED = True" in _read_until(ours, b"Run it? [y/N] ")
        os.write(ours, b"y\n")
        _read_until(ours, b"mine: active")
    os.close(ours)
    assert process.returncode == 0


def test_that_a_package_takes_the_place_of_its_earlier_self_once_that_is_asked_for(
    tmp_path: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = write_folder(tmp_path / "2nd-model", plain_package())
    assert main(["models", "register", str(place), "--trust"]) == 0
    assert "model_2nd_model: active" in capsys.readouterr().out
    code = place / "pipeline.py"
    code.write_text(code.read_text("utf-8").replace('one["targets"]', '(10 * one["targets"])'), "utf-8")

    assert main(["models", "register", str(place), "--trust"]) == 1
    assert "replace the model with --replace" in capsys.readouterr().err
    assert main(["models", "register", str(place), "--trust", "--replace"]) == 0

    capsys.readouterr()
    command = ["forecast", str(table), "--target", "kw", "--model", "model_2nd_model", "--horizon", "1"]
    assert main([*command, "--format", "csv"]) == 0
    assert capsys.readouterr().out.split()[-1].split(",")[1] == "70.0"


def test_that_a_model_s_files_are_checked(changed: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "check", "mine"]) == 1
    assert f"{changed.name} is not what was registered." in capsys.readouterr().err

    assert main(["models", "trust", "mine", "--yes"]) == 0
    assert main(["models", "check", "mine"]) == 0
    assert "The files of mine are those that were registered." in capsys.readouterr().out


def test_that_dropping_is_asked_about_at_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    place = write_folder(tmp_path / "mine", plain_package())
    assert main(["models", "register", str(place), "--trust"]) == 0
    answers = io.StringIO("\nyes\n")
    monkeypatch.setattr(answers, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", answers)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)

    assert main(["models", "drop", "mine"]) == 1
    assert "Remove mine and its files" in capsys.readouterr().err
    assert main(["models", "show", "mine"]) == 0
    assert main(["models", "drop", "mine"]) == 0
    assert main(["models", "show", "mine"]) == 1


@pytest.mark.parametrize("typed", [True, False])
def test_that_nothing_is_dropped_where_the_question_is_not_seen(
    typed: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    place = write_folder(tmp_path / "mine", plain_package())
    assert main(["models", "register", str(place), "--trust"]) == 0
    answers = io.StringIO("")
    # `2>log`: a person types, and what would ask goes to a file.
    monkeypatch.setattr(answers, "isatty", lambda: typed)
    monkeypatch.setattr(sys, "stdin", answers)
    assert main(["models", "drop", "mine"]) == 2
    assert "There is no terminal to ask that on. Add --yes if that is meant." in " ".join(
        capsys.readouterr().err.split()
    )
    assert main(["models", "show", "mine"]) == 0
    assert main(["models", "drop", "mine", "--yes"]) == 0


def test_that_an_export_replaces_a_file_only_where_that_was_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    place = write_folder(tmp_path / "mine", plain_package())
    assert main(["models", "register", str(place), "--trust"]) == 0
    monkeypatch.chdir(tmp_path)
    target = tmp_path / "mine.zip"
    target.write_text("dear to me", "utf-8")

    assert main(["models", "export", "mine"]) == 1
    assert f"{target} is there already." in capsys.readouterr().err
    assert main(["models", "export", "mine", str(place), "--overwrite"]) == 2
    assert target.read_text("utf-8") == "dear to me"

    assert main(["models", "export", "mine", "--overwrite"]) == 0
    assert check_package(target, "mine").problems == ()


def test_that_a_model_s_files_and_where_they_came_from_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = write_folder(tmp_path / "mine", plain_package())
    assert main(["models", "register", str(place), "--trust"]) == 0
    capsys.readouterr()

    assert main(["models", "show", "mine"]) == 0

    told = capsys.readouterr().out
    size = sum(map(len, plain_package().values()))
    assert told.count("A model of your own.") == 1
    assert f"files: 2, {size} B" in told
    assert f"from: {place}, 20" in told
    assert "pipeline.py: sha256 " in told


def test_that_a_forecast_of_nan_is_refused_with_a_sentence(
    tmp_path: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = PLAIN.replace('one["targets"]', 'float("nan") * one["targets"]')
    place = write_folder(tmp_path / "mine", plain_package(code))
    assert main(["models", "register", str(place), "--trust"]) == 0

    assert main(["forecast", str(table), "--target", "kw", "--model", "mine", "--horizon", "2"]) == 1

    said = capsys.readouterr().err
    assert "mine could not work on this series: the forecast is not a finite number." in said


def test_that_whoever_is_asked_may_say_no(tmp_path: Path) -> None:
    place = write_folder(tmp_path / "mine", plain_package())
    asked: list[str] = []

    with Workbench() as wb:

        def no(report: object) -> bool:
            asked.append(str(report))
            return False

        wb.consent = no
        with pytest.raises(WorkbenchError, match="Nobody has agreed"):
            wb.sql(f"CREATE MODEL mine USING URI 'file://{place}'")
        assert len(asked) == 1
        with pytest.raises(SqlError, match="does not begin"):
            wb.sql("CREATE TABLE x (a INT)")


@pytest.mark.torture
@pytest.mark.timeout(600)  # torch is imported three times, and processors may be busy
@pytest.mark.skipif(importlib.util.find_spec("torch") is None, reason="needs torch")
@pytest.mark.parametrize("name", ALL)
def test_that_each_package_for_ainode_registers_and_forecasts_in_sql_and_by_command(
    name: str, tmp_path: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = write_zip(tmp_path / "tiny_folders.zip", ALL[name]())
    assert main(["models", "register", str(place), "--trust"]) == 0
    assert "tiny_folders: active" in capsys.readouterr().out

    command = ["forecast", str(table), "--target", "kw", "--model", "tiny_folders", "--horizon", "2"]
    assert main([*command, "--format", "csv"]) == 0
    assert [line.split(",")[1] for line in capsys.readouterr().out.split()[1:]] == ["8.0", "9.0"]
    script = (
        "CALL INFERENCE(tiny_folders, 'SELECT time, kw FROM power', outputLength=2); DROP MODEL tiny_folders"
    )
    assert main(["sql", "--format", "csv", script, str(table)]) == 0
    assert capsys.readouterr().out.split()[1:] == ["8.0", "9.0"]


@pytest.mark.torture
@pytest.mark.timeout(600)  # torch is imported three times, and processors may be busy
@pytest.mark.skipif(importlib.util.find_spec("torch") is None, reason="needs torch")
@pytest.mark.parametrize("network", NETWORKS)
def test_that_each_network_of_ainode_s_registers_and_forecasts_in_sql_and_by_command(
    network: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = write_folder(tmp_path / "mine", derived(network))
    write_weights(place, network)
    table = tmp_path / "power.csv"
    hours = (f"2026-01-0{1 + hour // 24}T{hour % 24:02}:00:00,{hour % 7}\n" for hour in range(48))
    table.write_text("time,kw\n" + "".join(hours), encoding="utf-8")
    script = "CALL INFERENCE(mine, 'SELECT time, kw FROM power', outputLength=9)"

    assert main(["models", "register", str(place), "--trust"]) == 0
    capsys.readouterr()
    command = ["forecast", str(table), "--target", "kw", "--model", "mine", "--horizon", "9"]
    assert main([*command, "--format", "csv"]) == 0
    found = [float(line.split(",")[1]) for line in capsys.readouterr().out.split()[1:]]
    assert main(["sql", "--format", "csv", script, str(table)]) == 0
    again = [float(line) for line in capsys.readouterr().out.split()[1:]]

    assert len(found) == 9
    assert found == pytest.approx(again, rel=1e-4)
    assert len(set(found)) > 1


@pytest.mark.slow
@pytest.mark.skipif(importlib.util.find_spec("torch") is None, reason="needs torch")
@pytest.mark.parametrize("kind", ["preprocess", pytest.param("hub", marks=pytest.mark.torture)])
def test_that_a_package_for_ainode_forecasts_in_sql_as_it_is(
    kind: str, tmp_path: Path, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files, slope = (hub_package(), 1.5) if kind == "hub" else (transformers_package(), 1.0)
    place = write_folder(tmp_path / "package", files)
    script = f"""
        CREATE MODEL tiny_hub USING URI 'file://{place}';
        CALL INFERENCE(tiny_hub, 'SELECT time, kw FROM power', outputLength=2);
        DROP MODEL tiny_hub;
    """

    assert main(["sql", "--trust", "--format", "csv", script, str(table)]) == 0

    assert capsys.readouterr().out.split()[1:] == [str(7 + slope), str(7 + 2 * slope)]


@pytest.mark.slow
def test_that_the_question_is_not_drawn_over_by_the_progress(tmp_path: Path) -> None:
    place = write_folder(tmp_path / "mine", plain_package())
    program = Path(sys.executable).with_name("forecast-workbench")
    ours, theirs = pty.openpty()
    words = [str(program), "models", "register", str(place), "--id", "mine"]
    with subprocess.Popen(words, stdin=theirs, stdout=subprocess.DEVNULL, stderr=theirs) as process:
        os.close(theirs)
        asked = _read_until(ours, b"Run it? [y/N] ")
        before = len(asked)
        while select.select([ours], [], [], 0.5)[0]:
            asked += os.read(ours, 4096)
        os.write(ours, b"n\n")
        _read_until(ours, b"agreed")
    os.close(ours)
    assert asked[before:] == b""
    assert process.returncode == 1


def _read_until(terminal: int, words: bytes) -> bytes:
    said = b""
    while words not in said:
        said += os.read(terminal, 4096)
    return said
