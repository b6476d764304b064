"""What `make setup` says and does about the machine it finds."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

TOOLS = Path(__file__).parents[1] / "tools"


@pytest.fixture
def libraries() -> ModuleType:
    spec = importlib.util.spec_from_file_location("system_libraries", TOOLS / "system_libraries.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_that_an_environment_that_is_up_to_date_is_left_alone() -> None:
    environment = Path(sys.prefix)
    core = ["--core"] if environment.name == ".venv-core" else []

    done = subprocess.run(
        [sys.executable, TOOLS / "setup.py", *core], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (0, "")


def test_that_missing_libraries_are_named_with_the_line_that_mends_it(
    libraries: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setitem(libraries.NEEDED, "libnowhere.so.7", "libnowhere7")

    problem = libraries.mend()

    assert problem is not None
    assert problem.splitlines()[-1].startswith("  sudo apt-get install -y ")
    assert "libnowhere7" in problem


def test_that_what_is_only_useful_does_not_stop_the_setup(
    libraries: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(libraries, "NEEDED", {})
    monkeypatch.setitem(libraries.FOR_X11, "libnowhere.so.7", "libnowhere7")

    assert libraries.mend() is None
    assert "libnowhere7" in capsys.readouterr().err


def test_that_root_has_them_installed(libraries: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    installed: list[str] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(libraries.shutil, "which", lambda _: "/usr/bin/apt-get")
    monkeypatch.setattr(libraries, "_missing", lambda: (["libegl1"] if not installed else [], []))
    monkeypatch.setattr(libraries, "_install", installed.extend)

    assert libraries.mend() is None
    assert installed == ["libegl1"]


def test_that_other_systems_bring_their_own(libraries: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")

    assert libraries.mend() is None


def test_that_the_window_can_be_imported_here() -> None:
    pytest.importorskip("PySide6")
    done = subprocess.run(
        [sys.executable, "-c", "import PySide6.QtWidgets, PySide6.QtSvg"], capture_output=True, check=False
    )

    assert done.returncode == 0, done.stderr


def test_that_a_server_that_cannot_be_had_is_said_and_ends_nothing(tmp_path: Path) -> None:
    command = [sys.executable, str(TOOLS / "iotdb_server.py"), "--fetch"]
    environment = os.environ | {"IOTDB_HOME": str(tmp_path)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert str(tmp_path) in done.stderr
    assert "left out" in done.stderr
