from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.registry.packages.making import Files, plain_package, transformers_package, write_folder, write_zip
from workbench.errors import Code, ModelError
from workbench.registry.packages.checker import check_package
from workbench.registry.packages.store import PackageStore, Stored
from workbench.registry.user_models import UserModels


def register(store: PackageStore, place: Path, model_id: str = "tiny") -> Stored:
    """A CREATE."""
    with store.stage(model_id, check_package(place), place.as_uri()) as staged:
        return store.commit(staged)


def every_file(folder: Path) -> set[str]:
    """All files and folders below one."""
    return {str(one.relative_to(folder)) for one in folder.rglob("*")}


@pytest.fixture
def store(tmp_path: Path) -> PackageStore:
    return PackageStore(tmp_path / "models")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "package", transformers_package())


def test_that_a_registered_package_is_the_package(store: PackageStore, place: Path) -> None:
    stored = register(store, place)

    files = transformers_package()
    assert {name: (stored.package / name).read_bytes() for name in files} == files
    assert stored.manifest is not None
    assert set(stored.manifest.files) == set(files)
    assert stored.manifest.origin == place.as_uri()
    assert stored.manifest.architecture == "TinyForPrediction"
    assert stored.manifest.parameters == 1
    assert list(store) == [stored]
    assert store.get("tiny") == stored


def test_that_nothing_is_made_before_a_model_is_registered(store: PackageStore, tmp_path: Path) -> None:
    store.recover()

    assert list(store) == []
    assert store.get("tiny") is None
    assert not (tmp_path / "models").exists()


def test_that_a_zip_is_registered_like_its_folder(store: PackageStore, tmp_path: Path) -> None:
    archive = write_zip(tmp_path / "model.zip", transformers_package(), "inner/")

    stored = register(store, archive)

    assert every_file(stored.package) == set(transformers_package())


def test_that_a_dropped_model_leaves_nothing(store: PackageStore, place: Path, tmp_path: Path) -> None:
    register(store, place)

    store.remove("tiny")

    assert list(store) == []
    left = {path for path in every_file(tmp_path / "models") if (tmp_path / "models" / path).is_file()}
    assert left == {".user_models.lock"}


def test_that_a_package_that_is_not_committed_leaves_nothing(
    store: PackageStore, place: Path, tmp_path: Path
) -> None:
    with store.stage("tiny", check_package(place), "file://x") as staged:
        assert (staged.package / "config.json").is_file()

    assert every_file(tmp_path / "models") == {".user_models.lock", ".staging"}


def test_that_an_id_is_taken_once(store: PackageStore, place: Path) -> None:
    register(store, place)

    with pytest.raises(ModelError, match="Model tiny already exists") as refused:
        register(store, place)

    assert refused.value.code == Code.MODEL_EXISTS


def test_that_of_two_who_register_one_id_the_second_is_refused(store: PackageStore, place: Path) -> None:
    report = check_package(place)
    with (
        store.stage("tiny", report, "file://a") as first,
        PackageStore(store._models).stage("tiny", report, "file://b") as second,
    ):
        store.commit(first)
        with pytest.raises(ModelError) as refused:
            store.commit(second)

    assert refused.value.code == Code.MODEL_EXISTS
    assert [one.manifest.origin for one in store if one.manifest] == ["file://a"]


def test_that_a_package_that_changes_while_it_is_copied_is_refused(store: PackageStore, place: Path) -> None:
    report = check_package(place)
    (place / "pipeline_tiny.py").write_text("class TinyPipeline(ForecastPipeline): pass")

    with pytest.raises(ModelError, match="changed while it was copied"), store.stage("tiny", report, "x"):
        pytest.fail("it was staged")

    assert list(store) == []


def test_that_what_another_process_is_staging_is_left_alone(
    store: PackageStore, place: Path, tmp_path: Path
) -> None:
    with store.stage("tiny", check_package(place), "x") as staged:
        PackageStore(tmp_path / "models").recover()
        assert (staged.package / "config.json").is_file()
        store.commit(staged)

    assert [one.id for one in store] == ["tiny"]


def test_that_a_model_that_is_renamed_keeps_its_files(store: PackageStore, place: Path) -> None:
    first = register(store, place)

    second = store.rename("tiny", "Small")

    assert second.manifest == first.manifest
    assert [one.id for one in store] == ["Small"]
    with pytest.raises(ModelError, match="Model tiny does not exist"):
        store.rename("tiny", "other")


def test_that_ids_differ_in_case(store: PackageStore, place: Path) -> None:
    register(store, place, "tiny")
    register(store, place, "Tiny")

    assert [one.id for one in store] == ["Tiny", "tiny"]


def test_that_a_damaged_manifest_harms_only_its_model(store: PackageStore, place: Path) -> None:
    register(store, place, "good")
    bad = register(store, place, "torn")
    (bad.folder / "manifest.json").write_bytes(b'{"origin": "x"')

    assert [(one.id, one.manifest is None) for one in store] == [("good", False), ("torn", True)]
    store.remove("torn")
    assert [one.id for one in store] == ["good"]


def test_that_processes_that_register_and_drop_at_once_leave_whole_models(
    store: PackageStore, place: Path, tmp_path: Path
) -> None:
    report = check_package(place)
    refused: list[int | None] = []

    def work(own: str) -> None:
        mine = PackageStore(tmp_path / "models")
        for turn in range(6):
            for model_id in (own, "shared"):
                try:
                    mine.recover()
                    with mine.stage(model_id, report, "x") as staged:
                        mine.commit(staged)
                    if turn < 5:
                        mine.remove(model_id)
                except ModelError as error:
                    refused.append(error.code)

    threads = [threading.Thread(target=work, args=(f"own_{number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert set(refused) <= {Code.MODEL_EXISTS, Code.MODEL_UNKNOWN}
    assert {one.id for one in store} >= {f"own_{number}" for number in range(4)}
    assert all(one.manifest is not None for one in store)
    assert not list((tmp_path / "models" / ".staging").iterdir())
    assert not list((tmp_path / "models" / ".trash").iterdir())


_MOUNTED = """
import sys
from pathlib import Path
from workbench.errors import WorkbenchError
from workbench.registry.packages.checker import check_package
from workbench.registry.packages.store import PackageStore
models, package = Path(sys.argv[1]), Path(sys.argv[2])
store = PackageStore(models)
try:
    with store.stage("tiny", check_package(package), "x") as staged:
        store.commit(staged)
except WorkbenchError as error:
    print(error.code, error.message, "|", error.hint)
print(sorted(str(one.relative_to(models)) for one in models.rglob("*")))
print([one.id for one in store])
"""


def on_a_mounted_folder(tmp_path: Path, files: Files, mount: str) -> list[str]:
    """What a CREATE says where `models` is a file system of its own, made by the shell line `mount`."""
    package = write_folder(tmp_path / "package", files)
    models = tmp_path / "models"
    models.mkdir()
    script = f'{mount} && exec "$PYTHON" -c "$CODE" {models} {package}'
    told = subprocess.run(
        ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script],
        env={
            **os.environ,
            "PYTHON": sys.executable,
            "CODE": _MOUNTED,
            "MODELS": str(models),
            "PYTHONPATH": str(Path(__file__).parents[3]),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    return told.stdout.splitlines()


def _can_mount() -> bool:
    command = ["unshare", "--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]
    return shutil.which("unshare") is not None and subprocess.run(command, check=False).returncode == 0


mounting = pytest.mark.skipif(
    sys.platform != "linux" or not _can_mount(),
    reason="this system lets nobody mount in a namespace of his own",
)


@mounting
def test_that_a_full_disk_is_told_before_anything_is_written(tmp_path: Path) -> None:
    said, files, models = on_a_mounted_folder(
        tmp_path, transformers_package(), 'mount -t tmpfs -o size=1m tmpfs "$MODELS"'
    )

    assert said.startswith("1505 The disk of ")
    assert f"{tmp_path / 'models'} has" in said
    assert "free, and 16 MB are needed; nothing was registered" in said
    assert "FORECAST_WORKBENCH_HOME" in said
    assert files == "['.staging', '.user_models.lock']"
    assert models == "[]"


@mounting
def test_that_a_disk_that_fills_up_while_a_package_is_copied_leaves_nothing(tmp_path: Path) -> None:
    many = {f"notes/{number}.txt": b"" for number in range(200)}
    said, files, models = on_a_mounted_folder(
        tmp_path,
        {**transformers_package(), **many},
        'mount -t tmpfs -o size=64m,nr_inodes=60 tmpfs "$MODELS"',
    )

    assert said.startswith("1505 The disk of ")
    assert files == "['.staging', '.user_models.lock']"
    assert models == "[]"


def test_that_nothing_is_said_of_a_folder_without_leftovers_that_cannot_be_written(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    models = tmp_path / "models"
    (models / ".user_models.lock").mkdir(parents=True)  # so that no lock can be had
    (models / ".staging").mkdir()

    PackageStore(models).recover()
    assert caplog.text == ""

    (models / ".staging" / "left").mkdir()
    PackageStore(models).recover()
    assert "cannot be removed" in caplog.text


@mounting
def test_that_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    said, files, models = on_a_mounted_folder(
        tmp_path, transformers_package(), 'mount -t tmpfs -o ro tmpfs "$MODELS"'
    )

    assert said.startswith("1505 The folder of the models, ")
    assert "cannot be written" in said
    assert files == "[]"
    assert models == "[]"


@pytest.mark.slow
def test_that_a_thousand_models_are_listed(store: PackageStore, tmp_path: Path) -> None:
    first = register(store, write_folder(tmp_path / "plain", plain_package()), "first")
    content = (first.folder / "manifest.json").read_bytes()
    for number in range(1_000):
        one = first.folder.parent / f"model_{number:05}"
        one.mkdir()
        (one / "manifest.json").write_bytes(content)

    models = UserModels(tmp_path / "models", tmp_path / "agreed.json")

    assert len(models.list()) == 1_001


def test_that_a_model_has_its_place_again_where_another_cannot_take_it(
    store: PackageStore, place: Path
) -> None:
    first = register(store, place)

    with store.stage("tiny", check_package(place), place.as_uri(), replace=True) as staged:
        shutil.rmtree(staged.folder)
        with pytest.raises(ModelError):
            store.commit(staged, replace=True)

    assert list(store) == [first]


def test_that_a_model_that_was_replaced_never_comes_back(
    store: PackageStore, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    register(store, place)
    with (
        monkeypatch.context() as here,
        store.stage("tiny", check_package(place), "b", replace=True) as staged,
    ):
        here.setattr("workbench.registry.packages.store._clear", lambda folder: None)
        store.commit(staged, replace=True)
    assert any((tmp_path / "models" / ".trash").iterdir())

    store.remove("tiny")
    store.recover()

    assert list(store) == []
