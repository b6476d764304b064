"""Processes that are killed, and disks that are full: what is there then, and how it goes on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.hub.conftest import MODEL
from tests.hub.server import Hub
from tests.waiting import until
from workbench.errors import ModelError
from workbench.home import Home
from workbench.registry import HubModels, ModelState
from workbench.registry.downloads.task import partial_bytes
from workbench.registry.lock import FileLock

ROOT = Path(__file__).parents[2]
_COMMAND = [sys.executable, "-m", "workbench.cli.main", "models", "download", MODEL, "--yes"]


def _start() -> subprocess.Popen[str]:
    return subprocess.Popen(_COMMAND, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _lock(place: Home) -> FileLock:
    return FileLock(place.models / "builtin" / ".fetching" / f"{MODEL}.lock")


def test_that_a_killed_program_takes_its_download_with_it_and_the_next_goes_on(
    hub: Hub, models: HubModels, place: Home
) -> None:
    hub.faults.pause_at = 500_000
    staging = place.models / "builtin" / ".fetching" / MODEL
    with _start() as program:
        until(lambda: partial_bytes(staging) > 400_000, 60)
        program.kill()
    lock = _lock(place)
    until(lock.try_acquire)
    lock.release()
    info = models.get(MODEL)
    assert info is not None
    assert info.state is ModelState.INACTIVE
    assert "not finished" in str(info.reason)
    hub.faults.pause_at = None
    hub.go_on.set()
    assert models.start_download(MODEL).result(30).state is ModelState.ACTIVE
    assert hub.begins()[0] == 0
    assert hub.begins()[-1] > 400_000
    assert not staging.exists()


def test_that_a_kill_between_fetching_and_placing_costs_no_second_download(
    hub: Hub, models: HubModels, place: Home
) -> None:
    models.start_download(MODEL).result(30)
    staging = place.models / "builtin" / ".fetching" / MODEL
    staging.mkdir()
    manifest = models.manifest(MODEL)
    assert manifest is not None
    checksum = manifest.files["model.safetensors"].sha256[:16]
    weights = models.folder(MODEL) / "model.safetensors"
    weights.rename(staging / f"model.safetensors.{checksum}.part")
    hub.asked.clear()
    assert models.start_download(MODEL).result(30).state is ModelState.ACTIVE
    assert hub.begins() == []


def test_that_a_kill_before_the_last_step_costs_no_second_download(
    hub: Hub, models: HubModels, place: Home
) -> None:
    models.start_download(MODEL).result(30)
    staging = place.models / "builtin" / ".fetching" / MODEL
    staging.mkdir()
    models.folder(MODEL).rename(staging / "ready")
    info = models.get(MODEL)
    assert info is not None
    assert info.state is ModelState.INACTIVE
    hub.asked.clear()
    assert models.start_download(MODEL).result(30).state is ModelState.ACTIVE
    assert hub.asked == []
    assert not staging.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit on a file's size")
def test_that_a_full_disk_is_said_and_the_download_goes_on_when_there_is_room(
    hub: Hub, models: HubModels, place: Home
) -> None:
    code = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000));"
        f"from workbench.cli.main import main; sys.exit(main(['models', 'download', {MODEL!r}, '--yes']))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert ended.returncode == 1
    assert "free, and timer_xl needs" in ended.stderr
    info = models.get(MODEL)
    assert info is not None
    assert "free, and timer_xl needs" in str(info.reason)
    assert partial_bytes(place.models / "builtin" / ".fetching" / MODEL) > 500_000
    models.start_download(MODEL).result(30)
    assert hub.begins()[-1] > 500_000


def test_that_a_folder_that_cannot_be_written_is_said(hub: Hub, models: HubModels, place: Home) -> None:
    place.models.parent.mkdir(parents=True)
    place.models.write_text("in the way", "utf-8")
    with pytest.raises(ModelError, match="The files of timer_xl cannot be written"):
        models.start_download(MODEL).result(30)
    info = models.get(MODEL)
    assert info is not None
    assert info.state is ModelState.INACTIVE
    assert hub.asked == []
