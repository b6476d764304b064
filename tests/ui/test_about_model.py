"""What a model says of itself, in the window's language where it has a page in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from ui.dialogs.about_model import AboutModelDialog, page_of

POCKET = Path(__file__).parents[2] / "models" / "pocket"


@pytest.fixture
def chinese() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("zh_CN"))
    yield
    QLocale.setDefault(before)


def test_that_a_page_is_shown_as_it_reads(qtbot: QtBot) -> None:
    page = page_of(POCKET)
    assert page is not None
    dialog = AboutModelDialog("pocket", page)
    qtbot.addWidget(dialog)
    words = dialog.text.toPlainText()
    assert words.startswith("pocket, the forecaster in the box")
    assert "##" not in words
    assert "M4 Hourly, 414 series, 48 steps" in words


@pytest.mark.usefixtures("chinese")
def test_that_the_chinese_window_shows_the_chinese_page(tmp_path: Path) -> None:
    assert page_of(POCKET) == POCKET / "about.zh_CN.md"
    assert page_of(tmp_path) is None
    (tmp_path / "about.md").write_text("# only so", encoding="utf-8")
    assert page_of(tmp_path) == tmp_path / "about.md"


def test_that_the_chinese_page_has_the_figures_of_the_english_one() -> None:
    english, chinese = (
        (POCKET / name).read_text(encoding="utf-8") for name in ("about.md", "about.zh_CN.md")
    )
    assert _figures(chinese) == _figures(english)
    assert chinese.count("\n## ") == english.count("\n## ")


def _figures(page: str) -> list[list[str]]:
    """Of each row of the table."""
    rows = (line for line in page.splitlines() if line.startswith("|"))
    return [re.findall(r"\d[\d.,]*\d|\d", row.replace("at least", "")) for row in rows]
