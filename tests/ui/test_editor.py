"""The SQL text field: numbers, colours, comments, finding, places beyond the basic plane."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.editor.code_edit import CodeEdit, Mark
from ui.editor.find_bar import FindBar
from ui.editor.offsets import from_qt, to_qt
from ui.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def theme(qapp: QApplication, tmp_path: Path) -> Theme:
    one = Theme(tmp_path)
    one.set_mode("light")
    one.apply(qapp)
    return one


@pytest.fixture
def editor(theme: Theme) -> Iterator[CodeEdit]:
    one = CodeEdit(theme)
    one.resize(600, 400)
    one.show()
    yield one
    one.close()
    one.deleteLater()


def colors(editor: CodeEdit, line: int) -> dict[str, str]:
    """The coloured stretches of a line."""
    block = editor.document().findBlockByNumber(line)
    found = {}
    for part in block.layout().formats():
        words = block.text()[part.start : part.start + part.length]
        form: QTextCharFormat = part.format
        found[words] = form.foreground().color().name().upper()
    return found


def test_that_each_kind_of_word_has_its_colour(editor: CodeEdit, theme: Theme) -> None:
    editor.setPlainText(
        "SELECT avg(load) FROM t WHERE time >= 2026-02-21T00:00:00 -- note\n  MODEL_ID => 'x'"
    )
    first = colors(editor, 0)
    assert first["SELECT"] == theme.tokens.keyword.upper()
    assert first["avg"] == theme.tokens.function.upper()
    assert first["2026-02-21T00:00:00"] == theme.tokens.number.upper()
    assert first["-- note"] == theme.tokens.comment.upper()
    second = colors(editor, 1)
    assert second == {"MODEL_ID": theme.tokens.function.upper(), "'x'": theme.tokens.string.upper()}


def test_that_a_string_over_several_lines_stays_a_string(editor: CodeEdit, theme: Theme) -> None:
    editor.setPlainText("CALL INFERENCE(m, 'SELECT ''a''\n FROM t\n WHERE x', outputLength=4)")
    assert colors(editor, 1) == {" FROM t": theme.tokens.string.upper()}
    assert colors(editor, 2)["4"] == theme.tokens.number.upper()
    editor.setPlainText("/* one\ntwo */ SELECT 1")
    assert colors(editor, 1)["two */"] == theme.tokens.comment.upper()
    assert colors(editor, 1)["SELECT"] == theme.tokens.keyword.upper()


def test_that_colours_follow_the_theme(editor: CodeEdit, theme: Theme) -> None:
    editor.setPlainText("SELECT 1")
    theme.set_mode("dark")
    assert colors(editor, 0)["SELECT"] == theme.tokens.keyword.upper()


@pytest.mark.parametrize(
    ("text", "offset", "position"), [("a数b", 2, 2), ("𝛼x", 1, 2), ("x𝛼𝛽", 3, 5), ("", 0, 0)]
)
def test_that_places_count_characters_beyond_the_basic_plane_once(
    text: str, offset: int, position: int
) -> None:
    assert to_qt(text, offset) == position
    assert from_qt(text, position) == offset


def test_that_lines_become_comments_and_text_again(editor: CodeEdit) -> None:
    editor.setPlainText("SELECT 1\n  FROM t\n\nLIMIT 2")
    editor.selectAll()
    editor.toggle_comment()
    assert editor.text() == "-- SELECT 1\n-- FROM t\n\n-- LIMIT 2".replace("-- FROM", "--   FROM")
    editor.selectAll()
    editor.toggle_comment()
    assert editor.text() == "SELECT 1\n  FROM t\n\nLIMIT 2"


def test_that_tab_indents_and_shift_tab_takes_it_back(editor: CodeEdit) -> None:
    editor.setPlainText("a\nb")
    editor.selectAll()
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert editor.text() == "  a\n  b"
    QTest.keyClick(editor, Qt.Key.Key_Backtab)
    assert editor.text() == "a\nb"


def test_that_a_new_line_keeps_the_indentation(editor: CodeEdit) -> None:
    editor.setPlainText("  a")
    editor.go_to(3)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text() == "  a\n  "


def test_that_the_bar_stands_beside_the_statement_at_the_caret(editor: CodeEdit) -> None:
    editor.setPlainText("SELECT 1;\n\nSELECT\n 2;")
    editor.go_to(editor.text().index("2"))
    editor._find_statement()
    assert editor._statement_lines == (2, 3)


def test_that_an_underline_goes_when_the_text_changes(editor: CodeEdit) -> None:
    editor.setPlainText("SELECT x")
    editor.mark_error(Mark(7, 8))
    assert len(editor.extraSelections()) == 1
    editor.go_to(0)
    QTest.keyClicks(editor, "a")
    assert editor.error_mark is None
    assert editor.extraSelections() == []


def test_that_blanks_are_no_selection(editor: CodeEdit) -> None:
    editor.setPlainText("a  b")
    assert editor.selected() is None
    editor.selectAll()
    assert editor.selected() == ("a  b", 0)


def test_that_words_are_found_and_stepped_through(editor: CodeEdit) -> None:
    editor.setPlainText("load, Load, other, LOAD")
    bar = FindBar(editor)
    bar.open_for(editor)
    bar.field.setText("load")
    assert bar.count.text() == "3 found"
    assert len(editor.extraSelections()) == 3
    bar.step(1)
    assert editor.textCursor().selectionStart() == 0
    bar.step(-1)
    assert editor.textCursor().selectionStart() == 19
    bar.field.setText("nowhere")
    assert bar.count.text() == "Not found"
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert editor.extraSelections() == []
    assert bar.isHidden()
