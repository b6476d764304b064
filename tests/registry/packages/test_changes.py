"""What of a package's code changed since somebody agreed to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.registry.packages.making import transformers_package, write_folder, write_zip
from workbench.registry.packages.changes import Change
from workbench.registry.packages.checker import check_package
from workbench.registry.user_models import UserModels


@pytest.fixture
def models(tmp_path: Path) -> UserModels:
    return UserModels(tmp_path / "models", tmp_path / "agreed.json")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "tiny", transformers_package())


def test_that_nothing_is_told_where_nobody_agreed_before(models: UserModels, place: Path) -> None:
    assert models.changes(check_package(place, "tiny"), "tiny") == ()


def test_that_each_changed_file_of_a_registered_model_is_told_line_by_line(
    models: UserModels, place: Path
) -> None:
    package = models.create("tiny", place.as_uri(), consent=True).folder
    code = package / "modeling_tiny.py"
    code.write_text(code.read_text().replace("torch.zeros(1)", "torch.ones(1)"))
    (package / "more.py").write_text("x = 1\n")
    (package / "configuration_tiny.py").unlink()
    weights = package / "model.safetensors"
    weights.write_bytes(weights.read_bytes())

    found = {one.name: one for one in models.changes(check_package(package, "tiny"), "tiny")}

    assert list(found) == ["configuration_tiny.py", "modeling_tiny.py", "more.py"]
    changed = found["modeling_tiny.py"]
    assert (changed.before, changed.now) == (True, True)
    assert changed.lines is not None
    assert [one for one in changed.lines if one[:1] in "+-" and one[:3] not in ("+++", "---")] == [
        "-        self.step = nn.Parameter(torch.zeros(1))",
        "+        self.step = nn.Parameter(torch.ones(1))",
    ]
    assert found["more.py"] == Change(
        "more.py", before=False, now=True, lines=("--- more.py", "+++ more.py", "@@ -0,0 +1 @@", "+x = 1")
    )
    gone = found["configuration_tiny.py"]
    assert (gone.before, gone.now) == (True, False)


def test_that_a_new_release_is_compared_with_what_was_agreed_to_last(
    models: UserModels, place: Path, tmp_path: Path
) -> None:
    models.create("tiny", place.as_uri(), consent=True)
    models.drop("tiny")
    files = transformers_package()
    newer = {**files, "pipeline_tiny.py": files["pipeline_tiny.py"] + b"# newer\n"}
    archive = write_zip(tmp_path / "newer.zip", newer)

    found = models.changes(check_package(archive, "tiny"), "tiny")

    assert [(one.name, (one.lines or ())[-1]) for one in found] == [("pipeline_tiny.py", "+# newer")]
    assert models.changes(check_package(archive, "other"), "other") == ()


@pytest.mark.parametrize("harm", ["unlink", "change"])
def test_that_a_file_that_is_not_kept_is_told_by_its_name(
    models: UserModels, place: Path, tmp_path: Path, harm: str
) -> None:
    package = models.create("tiny", place.as_uri(), consent=True).folder
    for file in (tmp_path / "agreed").iterdir():
        file.unlink() if harm == "unlink" else file.write_text("else")
    (package / "modeling_tiny.py").write_text("import os")

    found = models.changes(check_package(package, "tiny"), "tiny")

    assert found == (Change("modeling_tiny.py", before=True, now=True, lines=None),)


def test_that_a_file_that_changes_once_more_is_not_shown_as_another(models: UserModels, place: Path) -> None:
    package = models.create("tiny", place.as_uri(), consent=True).folder
    (package / "modeling_tiny.py").write_text("import os")
    report = check_package(package, "tiny")
    (package / "modeling_tiny.py").write_text("import sys")

    with pytest.raises(OSError, match=r"modeling_tiny\.py has changed"):
        models.changes(report, "tiny")
