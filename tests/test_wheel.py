"""An installed wheel, away from the checkout: the commands run and the sample data is there."""

from __future__ import annotations

import os
import shutil
import site
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `bin` of a fresh environment that has the wheel, and the libraries of this one."""
    place = tmp_path_factory.mktemp("environment")
    venv.create(place, with_pip=False)
    packages = next((place / "lib").glob("python*")) / "site-packages"
    # A path of libraries does not bring its own .pth files along, so that the checkout stays out of sight.
    (packages / "libraries.pth").write_text("\n".join(site.getsitepackages()))
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    return place / "bin"


def _run(installed: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    code = "import sys; from workbench.cli.main import main; sys.exit(main())"
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    command = [str(installed / "python"), "-c", code, *words]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_that_the_wheel_has_the_packages_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        tops = {name.partition("/")[0] for name in archive.namelist()}

    assert tops == {"workbench", "models", "ui", "sample_data", "forecast_workbench-0.1.0.dist-info"}


def test_that_the_wheel_declares_the_command(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        declared = archive.read("forecast_workbench-0.1.0.dist-info/entry_points.txt").decode()

    assert "forecast-workbench = workbench.cli.main:main" in declared


def test_that_the_installed_code_is_the_wheels(installed: Path, tmp_path: Path) -> None:
    code = "import workbench, models, sample_data; print(workbench.__file__)"
    done = subprocess.run(
        [installed / "python", "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert str(installed.parent) in done.stdout, done.stderr


def test_that_the_installed_models_are_listed(installed: Path, tmp_path: Path) -> None:
    done = _run(installed, tmp_path, "models")

    assert done.returncode == 0, done.stderr
    assert "auto_ets" in done.stdout


def test_that_the_installed_sample_data_is_forecast(installed: Path, tmp_path: Path) -> None:
    code = "from sample_data import sample_path; print(sample_path('power_demand.csv'))"
    found = subprocess.run([installed / "python", "-c", code], capture_output=True, text=True, check=True)
    sample = shutil.copy(found.stdout.strip(), tmp_path / "mine.csv")
    words = ["forecast", str(sample), "--target", "load_kw", "--model", "naive_forecaster", "--horizon", "4"]

    done = _run(installed, tmp_path, *words, "--output", "out.csv")

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out.csv").read_text().splitlines()[0] == "time,load_kw"
