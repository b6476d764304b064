"""Looking at a package before it is registered, and agreeing to files that changed after it was."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.registry.packages.making import plain_package, transformers_package, write_folder, write_zip
from tests.registry.packages.test_hub_packages import Hub, hub
from tests.waiting import until
from workbench.errors import Cancelled, ModelError
from workbench.events import EventBus
from workbench.jobs import JobRunner
from workbench.registry.info import ModelState
from workbench.registry.packages.candidate import start_look
from workbench.registry.packages.checker import PackageReport
from workbench.registry.user_models import UserModels

__all__ = ["hub"]


@pytest.fixture
def models(tmp_path: Path) -> UserModels:
    return UserModels(tmp_path / "models", tmp_path / "agreed.json")


@pytest.fixture
def jobs() -> Iterator[JobRunner]:
    runner = JobRunner(EventBus())
    yield runner
    runner.close()


def left(models: UserModels) -> list[Path]:
    """What lies in the staging folder."""
    folder = models.store._staging
    return list(folder.iterdir()) if folder.exists() else []


@pytest.mark.parametrize("zipped", [False, True], ids=["folder", "zip"])
def test_that_a_look_tells_what_a_package_is_and_leaves_nothing(
    models: UserModels, jobs: JobRunner, tmp_path: Path, zipped: bool
) -> None:
    place = tmp_path / ("mine.zip" if zipped else "mine")
    (write_zip if zipped else write_folder)(place, transformers_package())

    candidate = start_look(models.store, jobs, place.as_uri(), "mine").result()

    assert candidate.place == place
    assert candidate.report.architecture == "TinyForPrediction"
    assert candidate.report.model is not None
    assert candidate.report.model.id == "mine"
    candidate.close()
    assert place.exists()
    assert not left(models)


def test_that_a_repository_is_fetched_once_for_the_look_and_the_registration(
    hub: Hub, models: UserModels, jobs: JobRunner
) -> None:
    candidate = start_look(models.store, jobs, "hf://me/last_value").result()
    assert len(candidate.report.code) == 1
    hub.asked.clear()

    made = models.start_create("mine", candidate.uri, consent=True, fetched=candidate.place).result()

    assert made.state is ModelState.ACTIVE
    manifest = models.manifest("mine")
    assert manifest is not None
    assert manifest.origin == "hf://me/last_value"
    assert not hub.asked.is_set()
    candidate.close()
    candidate.close()
    assert not left(models)


def test_that_a_fetch_tells_how_much_of_how_much_has_come(hub: Hub, models: UserModels) -> None:
    hub.files["notes.pdf"] = b"x" * 10_000_000  # neither fetched nor counted
    hub.files["README.md"] = b"y" * 2_000_000
    told: list[str] = []
    events = EventBus()
    events.subscribe(lambda event: told.append(str(event)))
    jobs = JobRunner(events)

    start_look(models.store, jobs, "hf://me/last_value").result().close()

    jobs.close()
    assert any("{total} downloaded" in one and "'total': '2.0 MB'" in one for one in told)


def test_that_a_look_at_a_repository_can_be_stopped(hub: Hub, models: UserModels, jobs: JobRunner) -> None:
    hub.go_on.clear()
    job = start_look(models.store, jobs, "hf://me/last_value")
    assert hub.asked.wait(30)

    job.cancel()

    with pytest.raises(Cancelled):
        job.result(5)
    hub.go_on.set()
    until(lambda: not left(models))


def test_that_changed_files_are_agreed_to_and_registered_as_they_are(
    models: UserModels, tmp_path: Path
) -> None:
    info = models.create("mine", write_folder(tmp_path / "mine", plain_package()).as_uri(), consent=True)
    (info.folder / "pipeline.py").write_text((info.folder / "pipeline.py").read_text() + "\n# mine now\n")
    (info.folder / "notes.txt").write_text("new")
    asked: list[PackageReport] = []

    def consent(report: PackageReport) -> bool:
        asked.append(report)
        return True

    changed = models.get("mine")
    assert changed is not None
    assert changed.state is ModelState.INACTIVE
    assert models.start_trust("mine", consent=consent).result().state is ModelState.ACTIVE

    assert len(asked) == 1
    assert models.recheck("mine") == ()
    manifest = models.manifest("mine")
    assert manifest is not None
    assert "notes.txt" in manifest.files
    assert manifest.origin.endswith("/mine")
    again = models.get("mine")
    assert again is not None
    assert again.state is ModelState.ACTIVE


def test_that_changed_code_that_nobody_agrees_to_stays_inactive(models: UserModels, tmp_path: Path) -> None:
    info = models.create("mine", write_folder(tmp_path / "mine", plain_package()).as_uri(), consent=True)
    (info.folder / "pipeline.py").write_text((info.folder / "pipeline.py").read_text() + "\n# changed\n")

    with pytest.raises(ModelError, match="Nobody has agreed"):
        models.trust("mine", consent=False)

    found = models.get("mine")
    assert found is not None
    assert found.state is ModelState.INACTIVE


def test_that_a_model_whose_manifest_is_damaged_is_made_whole(models: UserModels, tmp_path: Path) -> None:
    info = models.create("mine", write_folder(tmp_path / "mine", plain_package()).as_uri(), consent=True)
    (info.folder.parent / "manifest.json").write_text("{")
    (tmp_path / "models" / "user_defined").touch()
    damaged = models.get("mine")
    assert damaged is not None
    assert damaged.state is ModelState.INACTIVE

    assert models.trust("mine").state is ModelState.ACTIVE

    assert models.recheck("mine") == ()


def test_that_a_model_that_cannot_be_made_any_more_is_not_activated(tmp_path: Path) -> None:
    def broken(*_: object) -> None:
        raise ModelError("It cannot be made.")

    place = write_folder(tmp_path / "mine", plain_package())
    UserModels(tmp_path / "models", tmp_path / "agreed.json").create("mine", place.as_uri(), consent=True)
    models = UserModels(tmp_path / "models", tmp_path / "agreed.json", probe=broken)
    package = tmp_path / "models" / "user_defined" / "mine" / "package"
    (package / "pipeline.py").write_text((package / "pipeline.py").read_text() + "\n# changed\n")

    with pytest.raises(ModelError, match="It cannot be made"):
        models.trust("mine")

    found = models.get("mine")
    assert found is not None
    assert found.state is ModelState.INACTIVE
