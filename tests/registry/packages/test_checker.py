from __future__ import annotations

import json
from pathlib import Path

import pytest

from models.catalog import CATALOG
from tests.registry.packages.hostile import CASES, MARK, Case
from tests.registry.packages.making import (
    NEW_HOOKS,
    config,
    hub_package,
    plain_package,
    safetensors,
    transformers_package,
    with_header,
    write_folder,
    write_zip,
)
from workbench.errors import Code, ModelError
from workbench.registry.info import Category, ModelState, Task
from workbench.registry.packages.checker import check_package
from workbench.registry.packages.names import check_model_id


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_that_a_bad_package_is_refused_without_running_it(case: Case, tmp_path: Path) -> None:
    place = case.make(tmp_path)

    report = check_package(place)

    assert case.word in " ".join(str(problem.what) for problem in report.problems)
    assert all(str(problem.todo) for problem in report.problems)
    with pytest.raises(ModelError) as refused:
        report.require()
    assert refused.value.code == Code.CREATE_FAILED
    assert refused.value.hint
    assert not (tmp_path / MARK).exists()
    assert not (tmp_path / "evil.py").exists()


@pytest.mark.parametrize("files", [transformers_package(), transformers_package(NEW_HOOKS), hub_package()])
def test_that_a_package_for_ainode_has_no_problems(files: dict[str, bytes], tmp_path: Path) -> None:
    report = check_package(write_folder(tmp_path, files), "tiny")

    assert report.problems == ()
    assert report.model is not None
    assert (report.model.id, report.model.category) == ("tiny", Category.USER_DEFINED)
    assert report.weights is not None
    assert (report.weights.tensors, report.weights.parameters, report.weights.dtypes) == (1, 1, ("F32",))
    assert report.architecture in ("TinyForPrediction", "TinyHub")
    assert {one.name for one in report.files} == set(files)
    assert report.size == sum(map(len, files.values()))


@pytest.mark.parametrize("entry", CATALOG, ids=lambda entry: entry.id)
def test_that_a_builtin_package_passes_the_same_checks(entry: object) -> None:
    report = check_package(entry.folder, entry.id)  # type: ignore[attr-defined]

    assert report.problems == ()
    assert report.model is not None


def test_that_a_zip_is_read_like_the_folder(tmp_path: Path) -> None:
    files = transformers_package()
    folder = check_package(write_folder(tmp_path / "folder", files))

    flat = check_package(write_zip(tmp_path / "flat.zip", files))
    wrapped = check_package(write_zip(tmp_path / "wrapped.zip", files, "owner-name-1a2b/"))

    assert flat.problems == wrapped.problems == ()
    assert {one.name: one.sha256 for one in flat.files} == {one.name: one.sha256 for one in folder.files}
    assert flat.code_digest == wrapped.code_digest == folder.code_digest


def test_that_all_problems_are_told_at_once(tmp_path: Path) -> None:
    files = {**transformers_package(), "pipeline_tiny.py": b"def", "model.safetensors": b"short"}
    (tmp_path / "package").mkdir()
    (tmp_path / "package" / "link").symlink_to("/etc/passwd")

    report = check_package(write_folder(tmp_path / "package", files))

    assert {problem.file for problem in report.problems} == {"pipeline_tiny.py", "model.safetensors", "link"}
    with pytest.raises(ModelError, match="3 problems") as refused:
        report.require()
    assert [part.hint for part in refused.value.parts] == [str(one.todo) for one in report.problems]
    assert all(
        name in str(refused.value.details) for name in ("pipeline_tiny.py", "model.safetensors", "link")
    )


def test_that_consent_is_about_code_and_configuration_only(tmp_path: Path) -> None:
    files = transformers_package()
    first = check_package(write_folder(tmp_path / "a", files))
    notes = check_package(write_folder(tmp_path / "b", {**files, "README.md": b"hello"}))
    weights = check_package(
        write_folder(tmp_path / "c", {**files, "model.safetensors": safetensors({"s": [1, 2]})})
    )
    code = check_package(write_folder(tmp_path / "d", {**files, "more.py": b"x = 1\n"}))
    other = check_package(write_folder(tmp_path / "e", {**files, "config.json": config(slope=5)}))

    assert first.code_digest == notes.code_digest == weights.code_digest
    assert len({first.code_digest, code.code_digest, other.code_digest}) == 3


def test_that_a_declared_package_has_its_options_and_limits(tmp_path: Path) -> None:
    options = {"k": {"type": "integer", "default": 3, "minimum": 1, "maximum": 9, "description": "Rows."}}
    part = {
        "options": options,
        "limits": {"max_horizon": 24, "missing": True},
        "licence": "MIT",
        "threads": 999,
    }
    report = check_package(write_folder(tmp_path, plain_package(workbench=part)), "mine")

    assert report.model is not None
    assert report.model.options["k"].maximum == 9
    assert report.model.limits.max_horizon == 24
    assert (report.model.licence, report.model.task) == ("MIT", Task.FORECAST)
    assert report.model.threads <= 64
    assert not report.model.in_process


def test_that_a_package_cannot_ask_to_run_in_the_program_s_own_process(tmp_path: Path) -> None:
    report = check_package(
        write_folder(tmp_path, plain_package(workbench={"in_process": True, "preload": ["os"]}))
    )

    assert report.model is not None
    assert not report.model.in_process
    assert report.model.preload == ()


def test_that_slow_libraries_are_imported_before_a_worker_is_forked(tmp_path: Path) -> None:
    code = plain_package()["pipeline.py"].decode()
    plain = check_package(write_folder(tmp_path / "a", plain_package(f"import os\n{code}")))
    torch = check_package(write_folder(tmp_path / "b", plain_package(f"import torch.nn as nn\n{code}")))
    ainode = check_package(write_folder(tmp_path / "c", transformers_package()))

    found = [one.model.preload for one in (plain, torch, ainode) if one.model is not None]
    assert found == [(), ("torch",), ("models.ainode.adapting",)]


def test_that_a_missing_library_leaves_the_model_inactive(tmp_path: Path) -> None:
    report = check_package(write_folder(tmp_path, plain_package(workbench={"requires": ["no_such_library"]})))

    assert report.problems == ()
    assert report.model is not None
    assert report.model.state is ModelState.INACTIVE


def test_that_covariates_are_taken_where_the_code_speaks_of_them(tmp_path: Path) -> None:
    code = NEW_HOOKS + "\nKEYS = ['past_covariates']\n"
    report = check_package(write_folder(tmp_path, transformers_package(code)))

    assert report.model is not None
    assert report.model.limits.past_covariates
    assert not report.model.limits.future_covariates
    assert report.model.limits.max_targets is None


@pytest.mark.parametrize("length", [0x80 + 256 * 2, 0x80 + 256 * 9, 0x4B50])
def test_that_a_sound_header_may_begin_as_a_pickle_or_a_zip_does(length: int, tmp_path: Path) -> None:
    sound = json.loads(safetensors()[8:-4])
    written = json.dumps(sound).encode().ljust(length)
    weights = with_header(written, safetensors()[-4:])
    files = transformers_package() | {"model.safetensors": weights, "adapter_model.safetensors": weights}

    report = check_package(write_folder(tmp_path, files))

    assert weights[:2] in (b"\x80\x02", b"\x80\x09", b"PK")
    assert report.problems == ()


def test_that_every_file_of_tensors_is_looked_into(tmp_path: Path) -> None:
    files = transformers_package() | {"adapter_model.safetensors": safetensors()[:-2]}

    report = check_package(write_folder(tmp_path, files))

    assert [str(one.what)[:26] for one in report.problems] == ["adapter_model.safetensors "]


def test_that_caches_are_left_out(tmp_path: Path) -> None:
    files = {**transformers_package(), "__pycache__/x.pyc": b"1", ".git/config": b"2"}
    report = check_package(write_folder(tmp_path, files))

    assert report.problems == ()
    assert not any("pycache" in one.name or ".git" in one.name for one in report.files)


def test_that_a_config_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    files = plain_package()
    files["config.json"] = b"\xef\xbb\xbf" + files["config.json"]

    assert check_package(write_folder(tmp_path, files)).problems == ()


@pytest.mark.parametrize(
    ("model_id", "sentence"),
    [
        ("a", "ModelId should be 2-64 characters"),
        ("a" * 65, "ModelId should be 2-64 characters"),
        ("", "ModelId should be 2-64 characters"),
        ("_ab", "ModelId should not start with '_'"),
        ("1ab", "ModelId should not start with a digit"),
        ("a-b", "ModelId can only contain letters, numbers, and underscores"),
        ("模型", "ModelId can only contain letters, numbers, and underscores"),
        ("../ab", "ModelId can only contain letters, numbers, and underscores"),
        ("ab\n", "ModelId can only contain letters, numbers, and underscores"),
    ],
)
def test_that_an_id_is_held_to_the_rules(model_id: str, sentence: str) -> None:
    with pytest.raises(ModelError) as refused:
        check_model_id(model_id)
    assert refused.value.message == sentence
    assert refused.value.code == Code.SEMANTIC


@pytest.mark.parametrize("model_id", ["ab", "a" * 64, "Json", "my_model_2"])
def test_that_a_plain_id_is_fine(model_id: str) -> None:
    check_model_id(model_id)


def test_that_the_report_is_the_same_each_time(tmp_path: Path) -> None:
    place = write_folder(tmp_path, transformers_package())

    assert check_package(place) == check_package(place)
    assert json.dumps([one.name for one in check_package(place).files])
