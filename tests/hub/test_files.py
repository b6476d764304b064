"""Files from a folder, files put in place by hand, and files that change afterwards."""

from __future__ import annotations

import dataclasses
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.hub.conftest import MODEL
from tests.hub.server import Hub, declared, write_checkpoint, write_weights
from workbench.errors import ModelError
from workbench.events import Event, ModelsChanged
from workbench.home import Home
from workbench.registry import HubModels, ModelInfo, ModelState, hub_models
from workbench.registry.builtin import with_state
from workbench.registry.checkpoint import check_checkpoint, expected_names
from workbench.registry.lock import FileLock

PARITY = Path(__file__).parents[1] / "models" / "parity"
FIXTURES = {
    "timer_xl": "timer-xl",
    "sundial": "sundial",
    "time_moe": "time-moe",
    "time_moe_200m": "time-moe/bf16-checkpoint",
    "chronos2": "chronos-2",
    "moirai2": "moirai-2",
}


def _now(models: HubModels) -> ModelInfo:
    info = models.get(MODEL)
    assert info is not None
    return info


@pytest.mark.parametrize("model", FIXTURES)
def test_that_a_models_checkpoint_is_taken_from_a_folder(models: HubModels, model: str) -> None:
    source = PARITY / FIXTURES[model]
    info = models.start_import(model, source).result(30)
    assert info.state is ModelState.ACTIVE
    manifest = models.manifest(model)
    assert manifest is not None
    assert (manifest.source, manifest.origin, manifest.compared) == ("folder", str(source), False)
    copied = models.folder(model) / "model.safetensors"
    assert copied.read_bytes() == (source / "model.safetensors").read_bytes()


def test_that_a_stick_with_a_folder_for_each_model_may_be_named_itself(
    models: HubModels, tmp_path: Path
) -> None:
    write_checkpoint(tmp_path / "stick" / MODEL)
    assert models.start_import(MODEL, tmp_path / "stick").result(30).state is ModelState.ACTIVE


def test_that_the_disk_use_is_counted_while_a_download_moves_its_files(
    models: HubModels, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_checkpoint(models.folder(MODEL))
    still = models.disk_use(MODEL)
    staged = models._staging / MODEL
    blobs = staged / "blobs"
    blobs.mkdir(parents=True)
    (staged / "config.json.part").write_bytes(b"12345")
    listing = os.scandir

    def placed_just_before(path: os.PathLike[str] | str) -> Iterator[os.DirEntry[str]]:
        if os.fspath(path) == os.fspath(blobs):
            blobs.rmdir()
        return listing(os.fspath(path))

    monkeypatch.setattr(os, "scandir", placed_just_before)
    assert models.disk_use(MODEL) == still + 5
    assert not blobs.exists()


def test_that_files_put_in_place_by_hand_are_used(models: HubModels) -> None:
    write_checkpoint(models.folder(MODEL))
    assert _now(models).state is ModelState.ACTIVE
    assert models.manifest(MODEL) is None


@pytest.mark.parametrize("model", FIXTURES)
def test_that_a_declarations_own_configuration_names_a_whole_network(model: str) -> None:
    info = declared(model)
    names = expected_names(info, info.folder)
    assert len(names) > 20
    assert not [name for name in names if "{" in name]


def test_that_names_that_are_missing_or_unexpected_are_said(models: HubModels, release: Path) -> None:
    names = sorted(expected_names(declared(MODEL), release))
    wrong = ["model.other.weight", *(name for name in names if name != "model.norm.weight")]
    write_weights(release / "model.safetensors", wrong, 4)
    with pytest.raises(
        ModelError, match=r"1 names are missing \(model\.norm\.weight\) and 1 are unexpected"
    ) as caught:
        models.start_import(MODEL, release).result(30)
    assert caught.value.details == "Missing: model.norm.weight\nUnexpected: model.other.weight"
    assert "Its files are not here yet" in str(_now(models).reason)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"model_type": "sundial"}, "is of the model type sundial; timer_xl is of the type timer"),
        ({"num_hidden_layers": "many"}, "the entry num_hidden_layers is many"),
        ({"num_hidden_layers": 10**9}, "the entry num_hidden_layers is 1000000000"),
        ({"num_hidden_layers": 2}, "0 names are missing"),
        ({"hidden_size": None}, "the entry hidden_size is missing"),
    ],
)
def test_that_a_configuration_that_does_not_fit_is_refused(
    release: Path, change: dict[str, object], said: str
) -> None:
    path = release / "config.json"
    config = {**json.loads(path.read_text("utf-8")), **change}
    path.write_text(json.dumps({name: value for name, value in config.items() if value is not None}), "utf-8")
    with pytest.raises(ModelError, match=said):
        check_checkpoint(declared(MODEL), release)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"PK\x03\x04" + bytes(100), id="a zip"),
        pytest.param(b"\xff" * 100, id="no length"),
        pytest.param(b"\x10\x27" + bytes(6) + b"[" * 10_000, id="deep"),
        pytest.param(b"\x22" + bytes(7) + b'{"a": {"data_offsets": [0, 1e999]}}', id="a cut header"),
        pytest.param(b"\x23" + bytes(7) + b'{"a": {"data_offsets": [0, 1e999]}}', id="an infinite place"),
        pytest.param(b"\x02" + bytes(7) + b"[]", id="a list"),
        pytest.param(b"\x0c" + bytes(7) + b'{"a":{"x":1}}', id="no places"),
    ],
)
def test_that_weights_of_another_format_are_refused(release: Path, content: bytes) -> None:
    (release / "model.safetensors").write_bytes(content)
    with pytest.raises(ModelError, match="it is not a safetensors file"):
        check_checkpoint(declared(MODEL), release)


@pytest.mark.parametrize("content", ["{", "[]", "[" * 100_000, None], ids=["cut", "list", "deep", "gone"])
def test_that_a_configuration_that_is_none_is_refused(release: Path, content: str | None) -> None:
    path = release / "config.json"
    path.unlink()
    if content is not None:
        path.write_text(content, "utf-8")
    with pytest.raises(ModelError, match=r"config\.json cannot be used for timer_xl"):
        check_checkpoint(declared(MODEL), release)


def test_that_a_file_that_was_cut_off_on_a_stick_is_refused(models: HubModels, release: Path) -> None:
    weights = release / "model.safetensors"
    os.truncate(weights, weights.stat().st_size - 1000)
    with pytest.raises(ModelError, match="bytes where its header speaks of"):
        models.start_import(MODEL, release).result(30)
    write_checkpoint(models.folder(MODEL))
    os.truncate(models.folder(MODEL) / "model.safetensors", 500_000)
    info = _now(models)
    assert (info.state, info.fetchable) == (ModelState.INACTIVE, True)
    assert "cut off" in str(info.reason)


def test_that_a_file_that_changed_after_it_was_checked_is_not_used(
    models: HubModels, release: Path, place: Home
) -> None:
    models.start_import(MODEL, release).result(30)
    weights = models.folder(MODEL) / "model.safetensors"
    content = bytearray(weights.read_bytes())
    content[-1] ^= 1
    weights.write_bytes(content)
    assert "has changed since it was checked" in str(_now(models).reason)
    (models.folder(MODEL) / "config.json").unlink()
    assert "config.json is missing" in str(_now(HubModels(place.models)).reason)


def test_that_a_home_that_was_copied_is_compared_once_and_used(
    models: HubModels, release: Path, tmp_path: Path
) -> None:
    models.start_import(MODEL, release).result(30)
    other = HubModels(tmp_path / "copy" / "models")
    shutil.copytree(models.folder(MODEL), other.folder(MODEL), copy_function=shutil.copyfile)
    assert _now(other).state is ModelState.ACTIVE
    manifest = other.manifest(MODEL)
    assert manifest is not None
    weights = other.folder(MODEL) / "model.safetensors"
    assert manifest.files["model.safetensors"].modified_ns == weights.stat().st_mtime_ns


def test_that_new_files_take_the_place_of_old_ones_in_one_step(models: HubModels, release: Path) -> None:
    write_checkpoint(models.folder(MODEL))
    models.start_import(MODEL, release).result(30)
    copied = models.folder(MODEL) / "model.safetensors"
    assert copied.read_bytes() == (release / "model.safetensors").read_bytes()


def test_that_other_files_make_another_model_for_the_workers(models: HubModels, release: Path) -> None:
    models.start_import(MODEL, release).result(30)
    first, again = _now(models), _now(models)
    models.start_import(MODEL, write_checkpoint(release, size=2_000_000)).result(30)
    assert first == again
    assert _now(models) != first


def test_that_removed_files_are_gone_and_the_model_inactive(
    models: HubModels, release: Path, heard: list[Event], place: Home
) -> None:
    models.start_import(MODEL, release).result(30)
    place.weights.mkdir(parents=True)
    made, other = place.weights / f"{MODEL}-0123.packed", place.weights / f"{MODEL}_large-0123.packed"
    made.touch()
    other.touch()
    heard.clear()
    models.remove(MODEL)
    assert list(place.weights.iterdir()) == [other]
    assert not models.folder(MODEL).exists()
    assert _now(models).state is ModelState.INACTIVE
    assert heard == [ModelsChanged()]
    models.remove(MODEL)


def test_that_files_that_are_being_fetched_are_not_removed(models: HubModels, place: Home) -> None:
    with (
        FileLock(place.models / "builtin" / ".fetching" / f"{MODEL}.lock"),
        pytest.raises(ModelError, match="being fetched now"),
    ):
        models.remove(MODEL)


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (None, "there is no such folder"),
        ([], "neither config.json nor model.safetensors is in it"),
        (["config.json"], "model.safetensors is not in it"),
        (["model.safetensors"], "config.json is not in it"),
    ],
)
@pytest.mark.parametrize("inner", ["", MODEL])
def test_that_a_folder_without_a_models_files_is_refused_and_leaves_the_model_as_it_was(
    models: HubModels, release: Path, left: list[str] | None, said: str, inner: str
) -> None:
    folder = release.with_name("stick")
    if left is not None:
        (folder / inner).mkdir(parents=True)
    for name in left or ():
        shutil.copy(release / name, folder / inner / name)
    before = _now(models)

    with pytest.raises(ModelError, match=f"cannot be taken from .*stick: {said}") as caught:
        models.start_import(MODEL, folder)

    assert "of thuml/timer-base-84m" in str(caught.value.hint)
    assert _now(models) == before


def test_that_a_folder_of_another_model_leaves_the_reason_of_the_last_download(
    hub: Hub, models: HubModels, release: Path
) -> None:
    hub.faults.status = 418
    with pytest.raises(ModelError, match="status 418"):
        models.start_download(MODEL).result(30)
    (release / "config.json").write_text('{"model_type": "sundial"}', "utf-8")

    with pytest.raises(ModelError, match="is of the model type sundial"):
        models.start_import(MODEL, release).result(30)

    assert "status 418" in str(_now(models).reason)


def test_that_a_model_whose_packages_are_missing_says_so_first(
    monkeypatch: pytest.MonkeyPatch, place: Home
) -> None:
    needy = tuple(with_state(dataclasses.replace(one, requires=("no_such_package",))) for one in hub_models())
    monkeypatch.setattr("workbench.registry.hub.hub_models", lambda: needy)
    info = HubModels(place.models).get(MODEL)
    assert info is not None
    assert 'pip install "forecast-workbench[foundation]"' in str(info.reason)
    assert not info.fetchable
