"""`forecast-workbench models download`, `remove`, and a first use, with and without a terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.hub.conftest import MODEL
from tests.hub.server import Hub
from workbench.cli.main import main
from workbench.engine import Workbench
from workbench.errors import ModelError
from workbench.registry import HubModels, ModelState

ROOT = Path(__file__).parents[2]
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def no_terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nobody to ask."""
    with Path(os.devnull).open(encoding="utf-8") as nobody:
        monkeypatch.setattr(sys, "stdin", nobody)
        yield


@contextmanager
def _terminal(*arguments: str) -> Iterator[int]:
    """Run the program in a terminal of its own; gives the end that types and reads."""
    pty = pytest.importorskip("pty", reason="there are no such terminals here")
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "workbench.cli.main", *arguments]
    with subprocess.Popen(command, cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs) as program:
        os.close(theirs)
        try:
            yield ours
            program.wait(20)
        finally:
            program.kill()
            os.close(ours)


def _read_until(terminal: int, *words: str) -> str:
    """What the terminal shows until one of the words is there, or until the program ends."""
    shown = ""
    while not any(word in shown for word in words):
        try:
            shown += os.read(terminal, 4096).decode(errors="replace")
        except OSError:
            break
    return shown


@pytest.mark.usefixtures("no_terminal", "hub")
def test_that_a_model_is_downloaded_listed_and_removed(models: HubModels, capsys: Captured) -> None:
    assert main(["models", "download", MODEL]) == 0
    told = capsys.readouterr()
    assert (told.out, told.err) == (f"timer_xl: active, {models.folder(MODEL)}\n", "")
    main(["models"])
    line = next(line for line in capsys.readouterr().out.splitlines() if line.startswith(MODEL))
    assert line.split()[1:6] == ["forecast", "timer", "active", "337", "MB"]
    main(["models", "show", MODEL])
    shown = capsys.readouterr().out
    manifest = models.manifest(MODEL)
    assert manifest is not None
    assert f"sha256 {manifest.files['model.safetensors'].sha256}" in shown
    assert "thuml/timer-base-84m, commit 0123456789ab" in shown
    assert main(["models", "remove", MODEL]) == 2
    refused = capsys.readouterr().err
    assert f"Remove {models.folder(MODEL)}, 1.0 MB? There is no terminal to ask that on." in refused
    assert "Add --yes if that is meant." in refused
    assert models.folder(MODEL).exists()
    assert main(["models", "remove", MODEL, "--yes"]) == 0
    assert capsys.readouterr().out == f"Removed: {models.folder(MODEL)}, 1.0 MB\n"
    assert not models.folder(MODEL).exists()
    assert main(["models", "remove", MODEL]) == 0
    assert "There are no files of timer_xl" in capsys.readouterr().out


@pytest.mark.usefixtures("no_terminal")
def test_that_a_models_files_are_copied_from_a_folder(
    release: Path, models: HubModels, capsys: Captured
) -> None:
    assert main(["models", "download", MODEL, "--from", str(release)]) == 0
    assert "active" in capsys.readouterr().out
    info = models.get(MODEL)
    assert info is not None
    assert info.state is ModelState.ACTIVE


@pytest.mark.usefixtures("no_terminal")
def test_that_nobody_agrees_to_a_licence_without_a_terminal(capsys: Captured) -> None:
    assert main(["models", "download", "moirai2"]) == 1
    told = capsys.readouterr().err
    assert "CC-BY-NC-4.0, forbids commercial use" in told
    assert "forecast-workbench models download moirai2 --yes" in told


@pytest.mark.usefixtures("no_terminal")
@pytest.mark.parametrize("command", ["download", "remove"])
def test_that_a_model_without_files_is_refused(command: str, capsys: Captured) -> None:
    assert main(["models", command, "auto_ets"]) == 1
    assert "auto_ets is no model whose files can be downloaded" in capsys.readouterr().err


@pytest.mark.usefixtures("no_terminal")
def test_that_a_first_use_without_a_terminal_tells_the_command(tmp_path: Path, capsys: Captured) -> None:
    data = tmp_path / "data.csv"
    data.write_text("time,v\n" + "".join(f"2026-01-{day:02},{day}\n" for day in range(1, 29)), "utf-8")
    assert main(["forecast", str(data), "--target", "v", "--model", MODEL]) == 1
    told = capsys.readouterr().err
    assert "The model timer_xl is inactive" in told
    assert "337 MB, Apache-2.0" in told
    assert "forecast-workbench models download timer_xl" in told


@pytest.mark.slow
@pytest.mark.usefixtures("no_terminal")
def test_that_a_first_use_with_yes_downloads_and_forecasts(
    hub: Hub, tmp_path: Path, models: HubModels, capsys: Captured
) -> None:
    pytest.importorskip("torch", reason="torch is not installed")
    hub.serve(MODEL, ROOT / "tests" / "models" / "parity" / "timer-xl")
    data = tmp_path / "data.csv"
    rows = (f"2026-01-{1 + row // 24:02} {row % 24:02}:00,{row % 24}\n" for row in range(480))
    data.write_text("time,v\n" + "".join(rows), "utf-8")
    words = ["forecast", str(data), "--target", "v", "--model", MODEL, "--horizon", "96", "--yes"]
    assert main(words) == 0
    assert "with timer_xl from 480 rows" in capsys.readouterr().err
    info = models.get(MODEL)
    assert info is not None
    assert info.state is ModelState.ACTIVE


def test_that_sql_refuses_a_model_without_files_with_ainodes_code_and_the_command() -> None:
    with Workbench() as wb:
        states = wb.sql("SHOW MODELS timer_xl").table.to_pylist()
        with pytest.raises(ModelError) as caught:
            wb.sql(f"LOAD MODEL {MODEL} TO DEVICES 'cpu'")
    assert states == [
        {"ModelId": "timer_xl", "ModelType": "timer", "Category": "builtin", "State": "inactive"}
    ]
    assert caught.value.code == 1509
    assert "forecast-workbench models download timer_xl" in str(caught.value.hint)


def test_that_a_terminal_is_asked_and_shows_a_bar(hub: Hub, models: HubModels) -> None:
    hub.faults.pause_at = 500_000
    with _terminal("models", "download", MODEL) as terminal:
        asked = _read_until(terminal, "[y/N]")
        assert "Download timer_xl from thuml/timer-base-84m: 337 MB, licence Apache-2.0?" in asked
        os.write(terminal, b"y\n")
        assert "Download timer_xl" in _read_until(terminal, " of 1.0 MB")
        hub.go_on.set()
        assert "timer_xl: active" in _read_until(terminal, "timer_xl: active")
    info = models.get(MODEL)
    assert info is not None
    assert info.state is ModelState.ACTIVE


def test_that_no_is_taken_for_an_answer(hub: Hub) -> None:
    with _terminal("models", "download", MODEL) as terminal:
        _read_until(terminal, "[y/N]")
        os.write(terminal, b"\n")
        assert "stopped" in _read_until(terminal, "stopped")
    assert hub.asked == []
