"""Names from files, servers and packages are shown as they are, whatever they look like."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QLabel

import ui
from tests.write_plans import REPLACING
from ui.editor.overwriting import OverwriteQuestion
from ui.widgets import ElidedLabel, EmptyState, HintLabel
from ui.widgets.labels import PlainLabel, plain_tip
from ui.widgets.message_box import PlainBox

_NAME = '<img src="/etc/logo.png"><b>root.forecast</b>'
_OWN = ("labels.py", "message_box.py")


@pytest.mark.parametrize("kind", [PlainLabel, HintLabel, ElidedLabel])
def test_that_a_label_shows_letters_where_a_name_looks_like_html(
    qapp: QApplication, kind: type[PlainLabel]
) -> None:
    label = kind(_NAME)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == _NAME


def test_that_the_sentence_of_an_empty_panel_is_plain(qapp: QApplication) -> None:
    assert EmptyState(_NAME).label.textFormat() == Qt.TextFormat.PlainText


def test_that_a_question_shows_both_its_texts_as_they_are(qapp: QApplication) -> None:
    box = PlainBox()
    box.setText(_NAME)
    box.setInformativeText(_NAME)
    told = [label for label in box.findChildren(QLabel) if label.text() == _NAME]
    assert [label.textFormat() for label in told] == [Qt.TextFormat.PlainText] * 2


def test_that_the_question_before_rows_are_replaced_is_plain(qapp: QApplication) -> None:
    parent = PlainLabel()
    assert OverwriteQuestion(REPLACING, parent).textFormat() == Qt.TextFormat.PlainText


def test_that_a_cut_name_is_plain_in_its_tool_tip_too(qapp: QApplication) -> None:
    label = ElidedLabel(_NAME)
    label.resize(40, 20)
    label.render(QPixmap(label.size()))
    assert label.toolTip() == plain_tip(_NAME)
    assert "&lt;b&gt;" in label.toolTip()
    label.resize(4000, 20)
    label.render(QPixmap(label.size()))
    assert label.toolTip() == ""
    assert plain_tip("root.forecast < 3") == "root.forecast < 3"


def test_that_no_part_of_the_window_leaves_qt_to_guess_at_html() -> None:
    root = Path(ui.__file__).parent
    files = [one for one in root.rglob("*.py") if one.name not in _OWN]
    assert len(files) > 100
    guessing = [
        f"{file.relative_to(root)}:{call.lineno}"
        for file in files
        for call in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in ("QLabel", "QMessageBox")
    ]
    assert guessing == []
