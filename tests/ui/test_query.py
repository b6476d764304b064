"""The query panel: run, errors at their place, completion, tabs, history, files."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.house import House, open_house
from ui.editor.snippets import snippets
from ui.grid.messages import message_lines
from ui.notices import Place
from ui.panels.query import QueryPanel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    with open_house(qapp, tmp_path) as one:
        yield one


@pytest.fixture
def panel(house: House, monkeypatch: pytest.MonkeyPatch) -> QueryPanel:
    house.open_sample("power_demand")
    one = house.keep(QueryPanel(house.session, house.controller, house.theme))
    monkeypatch.setattr(one, "_may_lose", lambda _: True)
    one.resize(900, 500)
    one.show()
    return one


def run_and_wait(house: House, panel: QueryPanel) -> None:
    house.session.set_query(None)
    panel.run()
    house.until(lambda: house.session.query is not None)
    house.settle()


def test_that_a_new_tab_shows_an_example_for_the_open_table(panel: QueryPanel) -> None:
    panel.new_tab()
    assert "-- FROM power_demand" in panel.editor.text()
    assert all(line.startswith("--") or not line for line in panel.editor.text().split("\n"))


def test_that_the_statement_at_the_caret_runs(house: House, panel: QueryPanel) -> None:
    panel.put("SELECT 1 AS one;\nSELECT load_kw FROM power_demand LIMIT 3;")
    panel.editor.go_to(25)
    run_and_wait(house, panel)
    run = house.session.query
    assert run is not None
    assert [one.table.num_rows for one in run.results] == [3]


def test_that_a_selection_runs_alone_and_a_script_whole(house: House, panel: QueryPanel) -> None:
    panel.put("SELECT 1 AS a;\nSELECT 2 AS b;")
    panel.run_script()
    house.until(lambda: house.session.query is not None)
    assert house.session.query is not None
    assert len(house.session.query.results) == 2
    cursor = panel.editor.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(14, cursor.MoveMode.KeepAnchor)
    panel.editor.setTextCursor(cursor)
    run_and_wait(house, panel)
    assert house.session.query.results[0].table.column_names == ["a"]


def test_that_an_error_is_underlined_and_mended_with_one_click(house: House, panel: QueryPanel) -> None:
    panel.put("SELECT 1;\nCALL INFERENCE(naive_forecastr,\n 'SELECT time, load_kw FROM power_demand');")
    panel.editor.go_to(30)
    run_and_wait(house, panel)
    mark = panel.editor.error_mark
    assert mark is not None
    assert panel.editor.text()[mark.start : mark.end] == "naive_forecastr"
    assert panel.error_bar.isVisible()
    assert panel.error_bar.accessibleName().startswith("Line 2, column 16:")
    assert panel.error_bar.replace.text() == "Replace with naive_forecaster"
    asked: list[bool] = []
    house.session.models_asked.connect(lambda: asked.append(True))
    panel.error_bar.models.click()
    assert asked
    panel.error_bar.replace.click()
    assert "INFERENCE(naive_forecaster," in panel.editor.text()
    assert panel.error_bar.isHidden()
    run_and_wait(house, panel)
    assert house.session.query is not None
    assert house.session.query.error is None


def test_that_f8_goes_to_the_error(house: House, panel: QueryPanel) -> None:
    panel.put("SELECT 1;\nSELECT nothing_here FROM power_demand;")
    panel.run_script()
    house.until(lambda: panel.editor.error_mark is not None)
    panel.editor.go_to(0)
    QTest.keyClick(panel.editor, Qt.Key.Key_F8)
    mark = panel.editor.error_mark
    assert mark is not None
    assert panel.editor.caret() == mark.start


def test_that_bar_and_messages_name_the_same_place_of_an_error(house: House, panel: QueryPanel) -> None:
    whole = "SELECT 1;\n\nSELECT nothing_here FROM power_demand;\n"
    panel.put(whole)
    panel.editor.go_to(whole.index("nothing_here"))
    panel.run()
    house.until(lambda: panel.editor.error_mark is not None)
    mark = panel.editor.error_mark
    assert mark is not None
    assert whole[mark.start : mark.end] == "nothing_here"
    run = house.session.query
    assert run is not None
    assert message_lines(run)[-1][1].startswith("Line 3, column 8: There is no column")
    assert "Line 3, column 8:" in panel.error_bar.label.text()


def test_that_typing_two_letters_proposes_and_return_writes(house: House, panel: QueryPanel) -> None:
    panel.put("SELECT load_kw FROM ")
    panel.editor.go_to(len("SELECT load_kw FROM "))
    QTest.keyClicks(panel.editor, "po")
    house.until(panel.completer.popup.isVisible)
    current = panel.completer.popup.current
    assert current is not None
    assert current.text == "power_demand"
    QTest.keyClick(panel.editor, Qt.Key.Key_Return)
    assert panel.editor.text().startswith("SELECT load_kw FROM power_demand")
    assert panel.completer.popup.isHidden()


def test_that_escape_closes_the_proposals_and_types_nothing(house: House, panel: QueryPanel) -> None:
    panel.put("SEL")
    panel.editor.go_to(3)
    QTest.keyClick(panel.editor, Qt.Key.Key_Space, CONTROL)
    house.until(panel.completer.popup.isVisible)
    QTest.keyClick(panel.editor, Qt.Key.Key_Escape)
    assert panel.completer.popup.isHidden()
    assert panel.editor.text() == "SEL\n"


def test_that_ctrl_return_runs_and_esc_stops(house: House, panel: QueryPanel) -> None:
    panel.put("CALL INFERENCE(auto_arima, 'SELECT time, load_kw FROM power_demand', outputLength=4);")
    panel.editor.go_to(3)
    QTest.keyClick(panel.editor, Qt.Key.Key_Return, CONTROL)
    house.until(lambda: house.controller.running(Place.QUERY))
    assert panel.bar.stop.isEnabled()
    assert not panel.bar.run.isEnabled()
    QTest.keyClick(panel.editor, Qt.Key.Key_Escape)
    house.until(lambda: not house.controller.running(Place.QUERY))
    assert panel.bar.run.isEnabled()
    assert house.session.query is None


def test_that_what_was_run_is_found_in_the_history_of_the_next_panel(house: House, panel: QueryPanel) -> None:
    panel.put("SELECT 41 AS answer;")
    panel.editor.go_to(3)
    run_and_wait(house, panel)
    other = house.keep(QueryPanel(house.session, house.controller, house.theme))
    other.show_history()
    house.until(other.history_popup.isVisible)
    assert other.screen().availableGeometry().contains(other.history_popup.geometry())
    other.history_popup.field.setText("answer 41")
    assert [one.text for one in other.history_popup.model.rows] == ["SELECT 41 AS answer"]
    QTest.keyClick(other.history_popup, Qt.Key.Key_Return)
    assert other.editor.text() == "SELECT 41 AS answer\n"


def test_that_every_snippet_runs(house: House, panel: QueryPanel) -> None:
    table = house.session.tables["power_demand"]
    for one in snippets(table, model="naive_forecaster"):
        if "stray" in one.sql:
            continue
        run = house.await_(house.controller.run_script(one.sql))
        assert run is not None
        assert run.error is None, (one.name, run.error)


def test_that_tabs_open_close_and_tell_what_is_not_saved(panel: QueryPanel, tmp_path: Path) -> None:
    QTest.keyClick(panel.editor, Qt.Key.Key_T, CONTROL)
    assert panel.tab_bar.count() == 2
    panel.put("SELECT 1;")
    assert panel.tab_bar.tabText(1) == "Query 2 •"
    file = tmp_path / "day.sql"
    panel.tab.save(file)
    assert panel.tab_bar.tabText(1) == "day.sql"
    assert file.read_text("utf-8") == "SELECT 1;\n"
    QTest.keyClick(panel.editor, Qt.Key.Key_W, CONTROL)
    assert panel.tab_bar.count() == 1
    panel.close_tab()
    assert panel.tab_bar.count() == 1


def test_that_a_query_file_is_opened_and_a_binary_one_refused(
    house: House, panel: QueryPanel, tmp_path: Path
) -> None:
    good, bad = tmp_path / "good.sql", tmp_path / "bad.sql"
    good.write_text("SELECT '数';\n", "utf-8")
    bad.write_bytes(b"\xff\xfe\x00\xd8")
    panel.open_file(good)
    assert panel.editor.text() == "SELECT '数';\n"
    panel.open_file(bad)
    assert str(house.notices[-1].sentence).startswith("bad.sql could not be read")


def test_that_tabs_come_back_with_their_text(house: House, panel: QueryPanel) -> None:
    panel.put("SELECT 7;")
    panel.new_tab("SELECT 8;\n")
    kept = json.loads(json.dumps(panel.state()))
    other = house.keep(QueryPanel(house.session, house.controller, house.theme))
    other.restore(kept)
    assert [tab.editor.text() for tab in other._tabs] == ["SELECT 7;\n", "SELECT 8;\n"]
    other.restore({"tabs": 3})
    assert other.tab_bar.count() == 2


def test_that_another_panel_can_bring_a_script(house: House, panel: QueryPanel) -> None:
    house.session.query_asked.emit("SHOW MODELS;", None)
    assert panel.editor.text() == "SHOW MODELS;\n"
    assert panel.tab.server is None
    house.session.query_asked.emit("SHOW DEVICES;", "iotdb://root@127.0.0.1:1")
    assert panel.editor.text() == "SHOW DEVICES;\n"
    assert panel.tab.server == "iotdb://root@127.0.0.1:1"
