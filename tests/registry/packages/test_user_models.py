from __future__ import annotations

import threading
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.registry.packages.hostile import CASES, MARK, Case
from tests.registry.packages.making import (
    Files,
    plain_package,
    safetensors,
    transformers_package,
    write_folder,
)
from workbench.errors import Cancelled, Code, ModelError
from workbench.events import Event, EventBus, ModelsChanged
from workbench.jobs import Job
from workbench.registry import Registry
from workbench.registry.info import Category, ModelInfo, ModelState
from workbench.registry.packages.checker import PackageReport
from workbench.registry.packages.use import DiskUse
from workbench.registry.user_models import UserModels


@pytest.fixture
def models(tmp_path: Path) -> UserModels:
    return UserModels(tmp_path / "models", tmp_path / "agreed.json")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "package", transformers_package())


def registered_files(models: UserModels) -> list[str]:
    """The files of all registered models."""
    folder = models.store._registered
    return sorted(str(one.relative_to(folder)) for one in folder.rglob("*") if one.is_file())


def test_that_a_registered_model_is_active_and_in_the_registry(models: UserModels, place: Path) -> None:
    info = models.create("tiny", place.as_uri(), consent=True)

    assert (info.id, info.type, info.state) == ("tiny", "tiny_line", ModelState.ACTIVE)
    assert info.category is Category.USER_DEFINED
    assert info.weights_folder == info.folder
    assert (info.folder / "model.safetensors").is_file()
    assert models.list() == (info,)
    assert models.get("tiny") == info
    assert Registry([models]).require_active("tiny") == info


def test_that_another_start_finds_the_model(models: UserModels, place: Path, tmp_path: Path) -> None:
    info = models.create("tiny", place.as_uri(), consent=True)

    assert UserModels(tmp_path / "models", tmp_path / "agreed.json").list() == (info,)


def test_that_two_open_registries_see_each_other_s_models(
    models: UserModels, place: Path, tmp_path: Path
) -> None:
    other = UserModels(tmp_path / "models", tmp_path / "agreed.json")
    assert other.list() == ()

    models.create("tiny", place.as_uri(), consent=True)
    assert [one.id for one in other.list()] == ["tiny"]
    other.drop("tiny")
    assert models.list() == ()


@pytest.mark.parametrize("case", CASES[::4], ids=lambda case: case.name)
def test_that_a_bad_package_leaves_the_registry_as_it_was(
    case: Case, models: UserModels, place: Path, tmp_path: Path
) -> None:
    models.create("tiny", place.as_uri(), consent=True)
    before = registered_files(models)
    asked: list[PackageReport] = []

    def consent(report: PackageReport) -> bool:
        asked.append(report)
        return True

    with pytest.raises(ModelError) as refused:
        models.create("bad", f"file://{case.make(tmp_path / 'bad')}", consent=consent)

    assert refused.value.code == Code.CREATE_FAILED
    assert asked == []
    assert not (tmp_path / "bad" / MARK).exists()
    assert registered_files(models) == before
    assert [one.id for one in models.list()] == ["tiny"]


# Consent


def test_that_code_is_not_registered_before_somebody_agrees(models: UserModels, place: Path) -> None:
    with pytest.raises(ModelError, match="Nobody has agreed") as refused:
        models.create("tiny", place.as_uri())

    assert "pipeline_tiny.py" in refused.value.message
    assert "--trust" in str(refused.value.hint)
    assert models.list() == ()


def test_that_whoever_is_asked_sees_the_files(models: UserModels, place: Path) -> None:
    asked: list[PackageReport] = []

    def consent(report: PackageReport) -> bool:
        asked.append(report)
        return True

    models.create("tiny", place.as_uri(), consent=consent)

    assert {one.name for one in asked[0].code} == {
        "configuration_tiny.py",
        "modeling_tiny.py",
        "pipeline_tiny.py",
    }


def test_that_the_same_code_is_asked_for_once_and_changed_code_again(
    models: UserModels, place: Path, tmp_path: Path
) -> None:
    asked: list[PackageReport] = []

    def consent(report: PackageReport) -> bool:
        asked.append(report)
        return True

    models.create("one", place.as_uri(), consent=consent)
    models.drop("one")
    UserModels(tmp_path / "models", tmp_path / "agreed.json").create("two", place.as_uri(), consent=consent)
    assert len(asked) == 1

    (place / "modeling_tiny.py").write_text((place / "modeling_tiny.py").read_text() + "\n# changed\n")
    models.create("three", place.as_uri(), consent=consent)
    assert len(asked) == 2


def test_that_a_model_that_came_without_consent_is_inactive_until_trusted(
    models: UserModels, place: Path, tmp_path: Path
) -> None:
    models.create("tiny", place.as_uri(), consent=True)
    elsewhere = UserModels(tmp_path / "models", tmp_path / "other" / "agreed.json")

    info = elsewhere.get("tiny")
    assert info is not None
    assert info.state is ModelState.INACTIVE
    assert "agreed" in str(info.reason)
    with pytest.raises(ModelError, match="inactive"):
        Registry([elsewhere]).require_active("tiny")

    assert elsewhere.trust("tiny").state is ModelState.ACTIVE
    assert elsewhere.get("tiny") == models.get("tiny")


def test_that_an_unreadable_consent_file_asks_again(models: UserModels, place: Path, tmp_path: Path) -> None:
    models.create("tiny", place.as_uri(), consent=True)
    (tmp_path / "agreed.json").write_text("{")

    assert [one.state for one in models.list()] == [ModelState.INACTIVE]
    assert models.trust("tiny").state is ModelState.ACTIVE


@pytest.mark.parametrize("name", ["modeling_tiny.py", "config.json"])
def test_that_changed_code_does_not_run(models: UserModels, place: Path, name: str) -> None:
    info = models.create("tiny", place.as_uri(), consent=True)
    (info.folder / name).write_text("import os")

    found = models.get("tiny")

    assert found is not None
    assert found.state is ModelState.INACTIVE
    assert name in str(found.reason)
    with pytest.raises(ModelError):
        models.trust("tiny")


@pytest.mark.parametrize("name", ["more.py", "modeling_tiny/__init__.py", "net/fast.so", "linked"])
def test_that_a_model_does_not_run_with_code_that_was_added(
    models: UserModels, place: Path, name: str, tmp_path: Path
) -> None:
    info = models.create("tiny", place.as_uri(), consent=True)
    assert models.get("tiny") == info
    added = info.folder / name
    added.parent.mkdir(exist_ok=True)
    if name == "linked":
        added.symlink_to(tmp_path, target_is_directory=True)
    else:
        added.write_text("import os")

    found = models.get("tiny")

    assert found is not None
    assert found.state is ModelState.INACTIVE
    assert f"{name} has come" in str(found.reason)
    if name == "more.py":
        assert models.trust("tiny").state is ModelState.ACTIVE


def test_that_a_file_that_cannot_run_may_be_added(models: UserModels, place: Path) -> None:
    info = models.create("tiny", place.as_uri(), consent=True)
    (info.folder / "notes.txt").write_text("mine")
    (info.folder / "__pycache__").mkdir()
    (info.folder / "__pycache__" / "modeling_tiny.cpython-311.pyc").write_bytes(b"")

    assert models.get("tiny") == info


def test_that_a_manifest_that_lies_about_its_code_is_noticed(models: UserModels, place: Path) -> None:
    info = models.create("tiny", place.as_uri(), consent=True)
    manifest = info.folder.parent / "manifest.json"
    record = models.manifest("tiny")
    assert record is not None
    manifest.write_text(manifest.read_text().replace(record.files["modeling_tiny.py"][1], "0" * 64))

    found = models.get("tiny")

    assert found is not None
    assert found.state is ModelState.INACTIVE


# Ids and URIs


@pytest.mark.parametrize("model_id", ["auto_ets", "chronos2"])
def test_that_a_builtin_id_is_taken(models: UserModels, place: Path, model_id: str) -> None:
    with pytest.raises(ModelError, match="already exists") as refused:
        models.create(model_id, place.as_uri(), consent=True)
    assert refused.value.code == Code.MODEL_EXISTS
    with pytest.raises(ModelError, match=f"Cannot delete built-in model: {model_id}") as kept:
        models.drop(model_id)
    assert kept.value.code == Code.DROP_BUILTIN


@pytest.mark.parametrize("model_id", ["json", "numpy", "torch", "Auto_ETS"])
def test_that_a_library_s_name_is_an_id_like_any_other(
    models: UserModels, place: Path, model_id: str
) -> None:
    assert models.create(model_id, place.as_uri(), consent=True).id == model_id


@pytest.mark.parametrize(
    ("uri", "code", "sentence"),
    [
        ("", 701, "URI is empty, please specify the URI."),
        (
            "http://host/x",
            1505,
            "Unknown uri type http://host/x, currently supporting formats: file://, hf://",
        ),
        ("hf://nobody", 1505, "specified uri is invalid: hf://nobody"),
        ("hf://../../x/y", 1505, "specified uri is invalid"),
        ("/tmp/model", 1505, "Unknown uri type /tmp/model"),
        ("file:///no/such/folder", 1505, "Source path does not exist: /no/such/folder"),
        ("file:///a\0b", 1505, "Source path does not exist"),
    ],
)
def test_that_a_uri_is_refused_in_ainode_s_words(
    models: UserModels, uri: str, code: int, sentence: str
) -> None:
    with pytest.raises(ModelError) as refused:
        models.create("tiny", uri, consent=True)
    assert refused.value.code == code
    assert sentence in refused.value.message


def test_that_a_uri_may_have_blanks_as_they_are_or_written_out(models: UserModels, tmp_path: Path) -> None:
    place = write_folder(tmp_path / "my model", plain_package())

    models.create("plain", f"file://{place}", consent=True)
    models.create("coded", place.as_uri(), consent=True)

    assert "%20" in place.as_uri()
    assert [one.id for one in models.list()] == ["coded", "plain"]


def test_that_dropping_what_is_not_there_is_refused(models: UserModels) -> None:
    with pytest.raises(ModelError, match="Model nobody does not exist") as refused:
        models.drop("nobody")
    assert refused.value.code == Code.MODEL_UNKNOWN


# States, probing, letting go


class Probing:
    """A probe that waits until it is told to go on, or raises."""

    def __init__(self, error: Exception | None = None) -> None:
        self.entered, self.go_on = threading.Event(), threading.Event()
        self.seen: list[ModelInfo] = []
        self._error = error

    def __call__(self, info: ModelInfo, job: Job[Any]) -> None:
        job.check()
        self.seen.append(info)
        self.entered.set()
        assert self.go_on.wait(10)
        if self._error is not None:
            raise self._error


def test_that_a_model_is_activating_while_it_is_tried_out(tmp_path: Path, place: Path) -> None:
    probe, bus, heard = Probing(), EventBus(), list[Event]()
    bus.subscribe(heard.append)
    models = UserModels(tmp_path / "models", tmp_path / "agreed.json", events=bus, probe=probe)

    job = models.start_create("tiny", place.as_uri(), consent=True)
    assert probe.entered.wait(10)
    info = models.get("tiny")
    assert info is not None
    assert (info.state, info.job_id) == (ModelState.ACTIVATING, job.id)
    assert [one.id for one in models.list()] == ["tiny"]
    assert (probe.seen[0].folder / "config.json").is_file()
    with pytest.raises(ModelError, match="activating already"):
        models.start_create("tiny", place.as_uri(), consent=True)
    with pytest.raises(ModelError, match="activating"):
        Registry([models]).require_active("tiny")
    probe.go_on.set()

    assert job.result(10).state is ModelState.ACTIVE
    assert ModelsChanged() in heard


def test_that_a_model_that_cannot_be_made_is_not_registered(tmp_path: Path, place: Path) -> None:
    probe = Probing(ModelError("No module named 'nothing'"))
    probe.go_on.set()
    models = UserModels(tmp_path / "models", tmp_path / "agreed.json", probe=probe)

    with pytest.raises(ModelError, match="No module named"):
        models.create("tiny", place.as_uri(), consent=True)

    assert models.list() == ()
    assert not list((tmp_path / "models" / ".staging").iterdir())


def test_that_a_cancelled_registration_leaves_nothing(tmp_path: Path, place: Path) -> None:
    probe, done = Probing(), threading.Event()
    models = UserModels(tmp_path / "models", tmp_path / "agreed.json", probe=probe)
    job = models.start_create("tiny", place.as_uri(), consent=True)
    assert probe.entered.wait(10)

    job.cancel()
    with pytest.raises(Cancelled):
        job.result(10)
    probe.go_on.set()
    while any(models.store._staging.iterdir()):
        done.wait(0.01)

    assert models.list() == ()


def test_that_a_model_is_dropping_while_its_requests_end(tmp_path: Path, place: Path) -> None:
    entered, go_on = threading.Event(), threading.Event()
    asked: list[tuple[str, bool]] = []

    def release(model: ModelInfo, stop: bool, job: Job[Any]) -> None:
        asked.append((model.id, stop))
        entered.set()
        assert go_on.wait(10)

    models = UserModels(tmp_path / "models", tmp_path / "agreed.json", release=release)
    models.create("tiny", place.as_uri(), consent=True)

    job = models.start_drop("tiny", running="stop")
    assert entered.wait(10)
    info = models.get("tiny")
    assert info is not None
    assert info.state is ModelState.DROPPING
    assert str(job.title) == "Drop tiny"
    go_on.set()

    assert str(job.result(10)) == "tiny is dropped."
    assert asked == [("tiny", True)]
    assert models.list() == ()


# Rename, export, check again


def test_that_a_renamed_model_keeps_its_consent(models: UserModels, place: Path) -> None:
    models.create("tiny", place.as_uri(), consent=True)

    info = models.rename("tiny", "small")

    assert (info.id, info.state) == ("small", ModelState.ACTIVE)
    assert models.get("tiny") is None
    with pytest.raises(ModelError, match="already exists"):
        models.rename("small", "auto_ets")


def test_that_a_model_is_activating_while_it_is_renamed(tmp_path: Path, place: Path) -> None:
    entered, go_on = threading.Event(), threading.Event()
    asked: list[tuple[str, bool]] = []

    def release(model: ModelInfo, stop: bool, job: Job[Any]) -> None:
        asked.append((model.id, stop))
        entered.set()
        assert go_on.wait(10)

    models = UserModels(tmp_path / "models", tmp_path / "agreed.json", release=release)
    models.create("tiny", place.as_uri(), consent=True)

    job = models.start_rename("tiny", "small", running="stop")
    assert entered.wait(10)
    info = models.get("tiny")
    assert info is not None
    assert info.state is ModelState.ACTIVATING
    assert "renamed to small" in str(info.reason)
    with pytest.raises(ModelError, match="activating"):
        Registry([models]).require_active("tiny")
    with pytest.raises(ModelError, match="activating already"):
        models.start_drop("tiny")
    go_on.set()

    assert job.result(10).id == "small"
    assert asked == [("tiny", True)]
    assert [one.id for one in models.list()] == ["small"]


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("tiny", "other", 1503),
        ("tiny", "naive_forecaster", 1503),
        ("tiny", "9lives", 701),
        ("nobody", "small", 1504),
        ("auto_ets", "small", 1505),
    ],
)
def test_that_a_rename_that_cannot_be_is_refused(
    models: UserModels, place: Path, old: str, new: str, code: int
) -> None:
    models.create("tiny", place.as_uri(), consent=True)
    models.create("other", place.as_uri(), consent=True)

    with pytest.raises(ModelError) as refused:
        models.rename(old, new)

    assert refused.value.code == code
    assert [one.id for one in models.list()] == ["other", "tiny"]


def test_that_an_exported_model_can_be_registered_again(
    models: UserModels, place: Path, tmp_path: Path
) -> None:
    models.create("tiny", place.as_uri(), consent=True)

    path = models.export("tiny", tmp_path / "tiny.zip")

    with zipfile.ZipFile(path) as archive:
        files: Files = {name: archive.read(name) for name in archive.namelist()}
    assert files == transformers_package()
    assert models.create("again", path.as_uri()).state is ModelState.ACTIVE


def test_that_an_export_of_weights_that_shrink_to_nothing_is_no_trap(
    models: UserModels, tmp_path: Path
) -> None:
    zeros = safetensors({"step": [0.0] * 1_500_000})
    place = write_folder(tmp_path / "large", {**transformers_package(), "model.safetensors": zeros})
    models.create("large", place.as_uri(), consent=True)

    path = models.export("large", tmp_path / "large.zip")

    assert models.create("again", path.as_uri()).state is ModelState.ACTIVE


def test_that_a_model_takes_the_place_of_another_where_that_is_asked_for(
    models: UserModels, place: Path
) -> None:
    first = models.create("tiny", place.as_uri(), consent=True)
    code = place / "modeling_tiny.py"
    code.write_text(code.read_text() + "\n# changed\n")
    asked: list[PackageReport] = []

    def consent(report: PackageReport) -> bool:
        asked.append(report)
        assert [one.name for one in models.changes(report, "tiny")] == ["modeling_tiny.py"]
        return True

    with pytest.raises(ModelError, match="already exists"):
        models.create("tiny", place.as_uri(), consent=True)
    with pytest.raises(ModelError, match="Nobody has agreed") as refused:
        models.create("tiny", place.as_uri(), replace=True)
    assert f"models register {place} --id tiny --replace --trust" in str(refused.value.hint)
    assert models.get("tiny") == first

    second = models.create("tiny", place.as_uri(), consent=consent, replace=True)

    assert len(asked) == 1
    assert second.state is ModelState.ACTIVE
    assert (second.folder / "modeling_tiny.py").read_text().endswith("# changed\n")
    assert models.recheck("tiny") == ()
    assert not list((place.parent / "models" / ".trash").iterdir())


def test_that_a_model_is_replaced_after_its_requests(tmp_path: Path, place: Path) -> None:
    told: list[tuple[str, bool]] = []

    def release(info: ModelInfo, stop: bool, job: Job[object]) -> None:
        told.append((info.id, stop))

    models = UserModels(tmp_path / "models", tmp_path / "agreed.json", release=release)
    models.create("tiny", place.as_uri(), consent=True, replace=True)
    assert told == []

    models.create("tiny", place.as_uri(), replace=True)

    assert told == [("tiny", False)]


@pytest.mark.parametrize("call", ["trust", "rename", "export", "drop", "recheck"])
def test_that_a_builtin_model_is_not_taken_for_one_of_the_user_s(
    models: UserModels, call: str, tmp_path: Path
) -> None:
    more: dict[str, tuple[object, ...]] = {"rename": ("mine",), "export": (tmp_path / "x.zip",)}

    with pytest.raises(ModelError, match=r"auto_ets came with the program|built-in model: auto_ets"):
        getattr(models, call)("auto_ets", *more.get(call, ()))


def test_that_what_was_not_registered_is_not_exported(
    models: UserModels, place: Path, tmp_path: Path
) -> None:
    info = models.create("tiny", place.as_uri(), consent=True)
    (info.folder / "modeling_tiny.py").write_text("x = 1")

    with pytest.raises(ModelError, match=r"modeling_tiny.py is not what was registered"):
        models.export("tiny", tmp_path / "tiny.zip")
    (info.folder.parent / "manifest.json").unlink()
    with pytest.raises(ModelError, match="cannot be exported"):
        models.export("tiny", tmp_path / "tiny.zip")

    assert not list(tmp_path.glob("*tiny.zip*"))


def test_that_an_export_to_nowhere_is_refused(models: UserModels, place: Path, tmp_path: Path) -> None:
    models.create("tiny", place.as_uri(), consent=True)

    with pytest.raises(ModelError, match="cannot be exported"):
        models.export("tiny", tmp_path / "no" / "tiny.zip")


def test_that_a_re_check_names_what_changed(models: UserModels, place: Path) -> None:
    info = models.create("tiny", place.as_uri(), consent=True)
    assert models.recheck("tiny") == ()

    (info.folder / "model.safetensors").write_bytes(safetensors({"step": [0.75]}))
    (info.folder / "modeling_tiny.py").unlink()
    (info.folder / "new.txt").write_text("x")

    changed = {problem.file for problem in models.recheck("tiny")}
    assert changed == {"modeling_tiny.py", "model.safetensors", "new.txt"}


def test_that_a_model_with_a_damaged_manifest_can_be_seen_and_dropped(
    models: UserModels, place: Path
) -> None:
    info = models.create("tiny", place.as_uri(), consent=True)
    (info.folder.parent / "manifest.json").write_text('{"declaration": 3}')

    found = models.get("tiny")
    assert found is not None
    assert found.state is ModelState.INACTIVE
    assert len(models.recheck("tiny")) == 1
    models.drop("tiny")
    assert models.list() == ()


def test_that_the_disk_use_is_the_files_sizes(models: UserModels, place: Path) -> None:
    models.create("tiny", place.as_uri(), consent=True)

    files = transformers_package()
    weights = len(files.pop("model.safetensors"))
    assert models.disk_use() == {"tiny": DiskUse(weights, sum(map(len, files.values())))}
    assert models.disk_use()["tiny"].total == weights + sum(map(len, files.values()))


def test_that_a_damaged_package_s_disk_use_is_looked_up(models: UserModels, place: Path) -> None:
    info = models.create("tiny", place.as_uri(), consent=True)
    before = models.disk_use()
    (info.folder.parent / "manifest.json").unlink()

    assert models.disk_use() == before


def test_that_a_report_can_be_had_without_registering(
    models: UserModels, place: Path, tmp_path: Path
) -> None:
    report = models.check(place.as_uri(), "tiny")

    assert report.problems == ()
    assert not (tmp_path / "models").exists()
