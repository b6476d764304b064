"""What servers are called, and the names under which rows are written to them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pyarrow as pa
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QTableView

from tests.ui.program import Program
from ui.dialogs.connect import ConnectDialog
from ui.dialogs.write_back import WriteDialog
from ui.panels.results import Kind
from ui.servers.recent import RecentServer, RecentServers
from ui.servers.written import rows_to_write
from workbench.home import find_home
from workbench.requests import DetectRequest, DetectSpec, Selection
from workbench.sources.iotdb.address import ServerAddress

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
PLACE = ServerAddress("10.0.4.17", zone="Asia/Shanghai")


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    RecentServers(find_home().data / "servers.json").add(RecentServer(PLACE, "锅炉房"))
    running = Program(qapp)
    yield running
    running.close()


def test_that_a_server_keeps_its_name_over_a_restart(program: Program) -> None:
    program.start()
    assert program.session.server_name(PLACE) == "锅炉房"
    assert program.session.server_name(ServerAddress("10.0.4.18")) == "10.0.4.18:6667"


def test_that_the_status_bar_counts_the_servers(program: Program) -> None:
    program.start()
    shown = program.window.status_bar.servers
    assert not shown.isVisibleTo(program.window)
    for place in (PLACE, ServerAddress("10.0.4.18")):
        program.session.put_server(place)
    assert shown.isVisibleTo(program.window)
    assert shown.accessibleDescription().startswith("2 ")
    assert f"锅炉房 ({PLACE})" in shown.toolTip()
    program.session.drop_server(PLACE)
    program.session.drop_server(ServerAddress("10.0.4.18"))
    assert not shown.isVisibleTo(program.window)


def test_that_every_field_of_the_servers_dialogs_has_a_name(program: Program) -> None:
    program.start(sample=True)
    program.until(lambda: program.session.kept)
    program.actions.update()
    for action, kind in (("connect", ConnectDialog), ("write-back", WriteDialog)):
        program.actions.qt[action].trigger()
        dialog = program.window.findChild(kind)
        assert isinstance(dialog, kind)
        fields = [one for type_ in (QLineEdit, QComboBox, QTableView) for one in dialog.findChildren(type_)]
        fields = [one for one in fields if not isinstance(one.parent(), QComboBox) and one.objectName() == ""]
        assert len(fields) > 2
        assert not [one for one in fields if one.isVisible() and not one.accessibleName()]
        buttons = dialog.findChildren(QAbstractButton)
        shown = [
            one for one in buttons if one.isVisible() and one.metaObject().className() != "QTableCornerButton"
        ]
        assert not [one for one in shown if not (one.text() or one.accessibleName() or one.toolTip())]
        dialog.reject()


def test_that_what_is_written_is_what_results_shows(program: Program) -> None:
    program.start(sample=True)
    program.until(lambda: program.session.kept)
    controller, data = program.desk.controller, Selection("power_demand", ("load_kw",))

    def offered() -> tuple[object, str]:
        program.actions.update()
        program.actions.qt["write-back"].trigger()
        dialog = program.window.findChild(WriteDialog)
        assert isinstance(dialog, WriteDialog)
        source, path = dialog._source, ".".join(dialog.proposed_path())
        dialog.reject()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return source, path

    assert offered() == (program.session.kept[0].forecast, "root.forecast.power_demand")
    program.loop.run_until_complete(controller.detect(DetectRequest(data, DetectSpec("stray"))))
    program.until(lambda: program.desk.panels.results.kind is Kind.ANOMALIES)
    assert offered() == (program.session.detection, "root.anomalies.power_demand")
    program.loop.run_until_complete(controller.run_script("SELECT time AS t, load_kw FROM power_demand"))
    program.until(lambda: program.desk.panels.results.kind is Kind.QUERY)
    rows, path = offered()
    assert isinstance(rows, pa.Table)
    assert (rows.column_names, path) == (["time", "load_kw"], "root.results.query")


def test_that_rows_of_a_query_are_written_under_the_end_of_their_path() -> None:
    moment = pa.array([datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)])
    one = pa.array([1.0])
    rows = pa.table({"Time": moment, "root.db.a.x": one, "root.db.b.x": one, "root.db.b.`y z`": one})
    assert rows_to_write(rows).column_names == ["time", "a.x", "b.x", "y z"]
    assert rows_to_write(pa.table({"x": one, "t": moment})).column_names == ["x", "time"]
    assert rows_to_write(pa.table({"time": moment, "t": moment})).column_names == ["time", "t"]
    assert rows_to_write(pa.table({"x": one})).column_names == ["x"]
