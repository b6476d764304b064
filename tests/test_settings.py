"""Settings: read, kept, and never in the way of a start."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from workbench.errors import SettingsError
from workbench.home import find_home
from workbench.settings import (
    AppearanceSettings,
    ForecastSettings,
    RuntimeSettings,
    Settings,
    load_settings,
    save_settings,
    write_atomically,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.json"


def _write(file: Path, content: object) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")


def test_that_a_first_start_has_the_defaults_and_writes_nothing(file: Path) -> None:
    assert load_settings(file) == (Settings(), ())
    assert not file.parent.exists()


def test_that_what_was_saved_is_read_again(file: Path) -> None:
    settings = Settings(
        appearance=AppearanceSettings(theme="dark", language="zh_CN"),
        forecast=ForecastSettings(model="mstl", quantiles=(0.1, 0.9), horizon=96),
        runtime=RuntimeSettings(workers=2, request_seconds=30.0, memory_share=0.5),
    )

    save_settings(settings, file)

    assert load_settings(file) == (settings, ())


@pytest.mark.parametrize(
    ("section", "name", "value"),
    [
        ("appearance", "theme", "sepia"),
        ("forecast", "model", 3),
        ("forecast", "quantiles", [0.1, "a"]),
        ("forecast", "quantiles", [0.5, 1.5]),
        ("forecast", "quantiles", [0.9, 0.1]),
        ("forecast", "horizon", 0),
        ("forecast", "horizon", True),
        ("runtime", "workers", 1.5),
        ("runtime", "workers", 0),
        ("runtime", "memory_share", 7),
        ("runtime", "request_seconds", -1),
        ("runtime", "low_priority", "yes"),
        ("sql", "history_length", -5),
        ("data", "zone", "Mars/Olympus"),
    ],
)
def test_that_a_bad_value_alone_is_set_aside_and_named(
    file: Path, section: str, name: str, value: object
) -> None:
    kept = {"appearance": {"language": "zh_CN"}}
    _write(file, {"schema": 1, **kept, section: {**kept.get(section, {}), name: value}})

    settings, problems = load_settings(file)

    assert settings == replace(Settings(), appearance=AppearanceSettings(language="zh_CN"))
    assert [problem.params["name"] for problem in problems] == [f"{section}.{name}"]
    assert file.with_name("settings.json.bak").exists()


def test_that_a_section_of_the_wrong_kind_falls_back_to_its_defaults(file: Path) -> None:
    _write(file, {"schema": 1, "runtime": [1, 2]})

    settings, problems = load_settings(file)

    assert settings == Settings()
    assert "runtime" in str(problems[0])


@pytest.mark.parametrize("content", ["", "{", "[]", "null", "\x00\x01"])
def test_that_an_unreadable_file_is_kept_beside_and_defaults_are_used(file: Path, content: str) -> None:
    _write(file, content)

    settings, problems = load_settings(file)

    assert settings == Settings()
    assert "defaults are used" in str(problems[0])
    assert file.with_name("settings.json.bak").read_text(encoding="utf-8") == content


def test_that_bytes_that_are_no_text_are_set_aside(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"\xff\xfe\xfa")

    settings, problems = load_settings(file)

    assert settings == Settings()
    assert len(problems) == 1


def test_that_a_newer_schema_is_read_as_far_as_it_is_known(file: Path) -> None:
    _write(file, {"schema": 99, "appearance": {"theme": "dark"}, "hologram": {"on": True}})

    settings, problems = load_settings(file)

    assert settings.appearance.theme == "dark"
    assert "newer version" in str(problems[0])


def test_that_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("not a folder")

    with pytest.raises(SettingsError, match="a file") as caught:
        save_settings(Settings(), blocked / "settings.json")

    assert "FORECAST_WORKBENCH_HOME" in str(caught.value.hint)


def test_that_an_interrupted_write_leaves_the_old_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "kept.json"
    target.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_atomically(target, b"new")

    assert [one.name for one in tmp_path.iterdir()] == ["kept.json"]
    assert target.read_bytes() == b"old"


def test_that_one_variable_moves_every_folder(home: Path) -> None:
    found = find_home()

    assert found.settings_file == home / "settings.json"
    assert all(one.is_relative_to(home) for one in (found.data, found.cache, found.logs, found.models))


def test_that_a_given_folder_wins_over_the_variable(tmp_path: Path) -> None:
    assert find_home(tmp_path / "other").config == tmp_path / "other"


def test_that_without_the_variable_the_platform_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FORECAST_WORKBENCH_HOME")

    found = find_home()

    assert "forecast-workbench" in str(found.config)
    assert found.config.is_absolute()
