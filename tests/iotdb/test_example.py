"""AINode's own example, from the editor to the exported file: as from the file, digit for digit."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.house import House, open_house
from ui.panels.query import QueryPanel
from ui.panels.results import ResultsPanel
from workbench import Workbench
from workbench.results import ScriptRun
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.passwords import ENVIRONMENT_VARIABLE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
HORIZON = 48


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, "root")
    with open_house(qapp, tmp_path) as one:
        yield one


def import_example(house: House, address: str, file: Path) -> int:
    """Every column as DOUBLE, its times as instants, by the program's own import; returns the rows."""

    def write(workbench: Workbench) -> int:
        table = workbench.open(file, name="example")
        names = [column.name for column in table.value_columns]
        types = dict.fromkeys(names, "DOUBLE")
        plan = workbench.servers.start_plan_write(address, table, "root.db.etth", types=types).result(30)
        assert {column.type for column in plan.columns} == {"DOUBLE"}
        written = workbench.servers.start_write(address, plan).result(30).rows
        workbench.close_table(table.name)
        return written

    return house.await_(house.engine.call(write))


def run(house: House, panel: QueryPanel, script: str) -> ScriptRun:
    panel.editor.setPlainText(script)
    house.session.set_query(None)
    panel.run_script()
    house.until(lambda: house.session.query is not None and not house.session.query.growing)
    house.settle()
    assert house.session.query is not None
    assert house.session.query.error is None, house.session.query.error
    return house.session.query


@pytest.mark.parametrize(
    ("model", "options"),
    [
        ("naive_forecaster", ", quantiles='0.1,0.9'"),
        ("holtwinters", ""),
    ],
)
def test_that_the_example_from_the_editor_is_that_from_the_file(
    house: House, tree: Connection, data_folder: Path, tmp_path: Path, model: str, options: str
) -> None:
    file = data_folder / "ETTh-tree.csv"
    count = import_example(house, str(tree.address), file)
    panel = house.keep(QueryPanel(house.session, house.controller, house.theme))
    results = house.keep(ResultsPanel(house.session, house.controller, house.theme))
    select = "select OT from root.db.**"
    call = f'call inference({model}, "{select}", generateTime=true, outputLength={HORIZON}{options})'
    written = {}
    for name, place in (("server", str(tree.address)), ("file", None)):
        if place is None:
            house.open(file)
        panel.run_on(place)
        rows, forecast = run(house, panel, f"{select};\n{call};").results
        assert rows.table.num_rows == count
        assert forecast.table.num_rows == HORIZON
        results.statements.setCurrentIndex(1)
        exported = results.exported()
        assert exported is not None
        path = house.await_(house.controller.export(exported, tmp_path / f"{name}.csv"))
        assert path is not None
        with path.open(encoding="utf-8") as stream:
            written[name] = list(csv.reader(stream))
    results.model.close()
    assert written["server"][0] == written["file"][0]
    server, local = written["server"][1:], written["file"][1:]
    assert [row[1:] for row in server] == [row[1:] for row in local]
    assert [dt.datetime.fromisoformat(row[0]) for row in server] == [
        dt.datetime.fromisoformat(row[0]) for row in local
    ]
