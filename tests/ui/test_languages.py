"""A language is offered when all of it is there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from ui.languages import available, catalogue, resolve

ROOT = Path(__file__).parents[2]


def test_that_a_language_without_a_complete_catalogue_is_not_used() -> None:
    assert "en" in available()
    assert resolve("en") == "en"
    assert resolve("zh_CN") in available()
    assert resolve("system") in available()


def test_that_the_english_catalogue_says_what_the_code_says() -> None:
    own = QTranslator()
    assert own.load(str(catalogue("en")))
    assert own.translate("DataPanel", "Filter series") == "Filter series"


@pytest.mark.slow
def test_that_the_catalogues_hold_every_sentence_of_the_program() -> None:
    before = {file: file.read_bytes() for file in catalogue("en").parent.glob("*.ts")}
    subprocess.run([sys.executable, str(ROOT / "tools" / "translations.py")], check=True)
    stale = [file.name for file, content in before.items() if file.read_bytes() != content]
    for file, content in before.items():
        file.write_bytes(content)
    assert not stale, f"run python tools/translations.py: {', '.join(stale)} is older than the program"
