"""Make `.venv` hold exactly what `requirements/all.txt` locks; quick when it does already.

Runs with the standard library alone, on any Python 3, because it is what checks the Python.
Uses uv where it is installed, else fetches it with pip, else falls back to pip itself.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import system_libraries

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools"
OLDEST, TOO_NEW = (3, 11), (3, 14)
UV = "uv>=0.9,<1"
OWN = ("workbench", "models", "ui", "sample_data")
LOCK_OPTIONS = [
    "--universal",
    "--generate-hashes",
    "--no-emit-index-url",
    "--no-header",
    "--python-version",
    "3.11",
]
NOT_IN_CORE = ["PySide6-Essentials", "shiboken6", "pyqtgraph", "qasync", "pytest-qt"]


def main() -> int:
    """Bring the asked environment up to date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--core", action="store_true", help="the environment without Qt, .venv-core")
    parser.add_argument("--lock", action="store_true", help="write requirements/*.txt anew")
    asked = parser.parse_args()
    if not OLDEST <= sys.version_info[:2] < TOO_NEW:
        return _run_with_a_fitting_python()
    if asked.lock:
        return _lock()
    if not asked.core and (problem := system_libraries.mend()):
        return _say(problem)
    name, lock = (".venv-core", "core.txt") if asked.core else (".venv", "all.txt")
    return _synchronise(ROOT / name, ROOT / "requirements" / lock)


def _synchronise(environment: Path, lock: Path) -> int:
    stamp = environment / ".stamp"
    wanted = _fingerprint(lock)
    if stamp.is_file() and stamp.read_text() == wanted and _python_of(environment).exists():
        return 0
    stamp.unlink(missing_ok=True)
    print(
        f"Setting up {environment.name}: the first time its packages are fetched, then compiled,"
        " which takes some minutes without a word ...",
        flush=True,
    )
    uv = find_uv()
    steps = _steps_with_uv(uv, environment, lock) if uv else _steps_with_pip(environment, lock)
    for step in steps:
        if subprocess.run(step, cwd=ROOT, check=False).returncode != 0:
            return _say(
                f"Setting up stopped at: {' '.join(step)}\n"
                "Check the network and the message above, then run it again."
            )
    stamp.write_text(wanted)
    return 0


def _steps_with_uv(uv: str, environment: Path, lock: Path) -> list[list[str]]:
    python = str(_python_of(environment))
    make = (
        []
        if _is_usable(environment)
        else [[uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(environment)]]
    )
    install = [
        uv,
        "pip",
        "install",
        "--quiet",
        "--python",
        python,
        "--no-deps",
        "--no-build-isolation",
        "--editable",
        str(ROOT),
    ]
    # Compiled here: where Python may not write it would do so again at each import, five times slower.
    sync = [uv, "pip", "sync", "--compile-bytecode", "--python", python, "--require-hashes", str(lock)]
    return [*make, sync, install, _compile(environment)]


def _steps_with_pip(environment: Path, lock: Path) -> list[list[str]]:
    pip = [str(_python_of(environment)), "-m", "pip", "install"]
    make = [] if _is_usable(environment) else [[sys.executable, "-m", "venv", "--clear", str(environment)]]
    ours = [*pip, "--quiet", "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    return [*make, [*pip, "--require-hashes", "--no-deps", "-r", str(lock)], ours, _compile(environment)]


def _compile(environment: Path) -> list[str]:
    """The program's own bytecode."""
    return [str(_python_of(environment)), "-m", "compileall", "-q", *OWN]


def _is_usable(environment: Path) -> bool:
    """Whether the environment is there, runs, and is of the version that runs this."""
    code = "import sys; print(sys.version_info[:2])"
    return _answer([str(_python_of(environment)), "-c", code]) == str(sys.version_info[:2])


def _python_of(environment: Path) -> Path:
    return environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def _fingerprint(lock: Path) -> str:
    """What the environment depends on: the lock, what the project declares, the Python, the place."""
    import tomllib

    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    content = hashlib.sha256(lock.read_bytes() + repr(declared["project"]).encode())
    return f"{sys.version_info[:2]} {ROOT} {content.hexdigest()}\n"


def find_uv() -> str | None:
    """Find uv on the path or in `.tools`; have pip fetch it into `.tools` if it is in neither."""
    own = TOOLS / "bin" / ("uv.exe" if os.name == "nt" else "uv")
    for candidate in (shutil.which("uv"), str(own)):
        if candidate and _answer([candidate, "--version"]):
            return candidate
    fetch = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(TOOLS), UV]
    subprocess.run(fetch, cwd=ROOT, check=False)
    return str(own) if _answer([str(own), "--version"]) else None


def _run_with_a_fitting_python() -> int:
    for minor in range(TOO_NEW[1] - 1, OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found and _answer([found, "-c", "print(1)"]):
            return subprocess.run([found, *sys.argv], check=False).returncode
    version = ".".join(str(part) for part in sys.version_info[:3])
    return _say(
        f"Python {version} cannot run this. Install Python 3.11, 3.12 or 3.13 "
        "and call: make setup PYTHON=python3.12"
    )


def _answer(command: list[str]) -> str:
    """What a command prints, empty when it cannot be run."""
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def _lock() -> int:
    uv = find_uv()
    if uv is None:
        return _say("Locking needs uv: python3 -m pip install uv")
    compile_ = [uv, "pip", "compile", "pyproject.toml", "--quiet", *LOCK_OPTIONS]
    all_ = [*compile_, "--all-extras", "--output-file", "requirements/all.txt"]
    without = [part for name in NOT_IN_CORE for part in ("--no-emit-package", name)]
    core = [
        *compile_,
        "--extra",
        "dev",
        "--constraint",
        "requirements/all.txt",
        *without,
        "--output-file",
        "requirements/core.txt",
    ]
    return max(subprocess.run(step, cwd=ROOT, check=False).returncode for step in (all_, core))


def _say(problem: str) -> int:
    print(problem, file=sys.stderr)
    return 1


if __name__ == "__main__":
    raise SystemExit(main())
