"""Following a server's series: fetched again and again, forecast again, a server that was away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.iotdb.proxy import Proxy
from tests.ui.house import House, open_house
from ui.dialogs.follow import FollowDialog
from ui.notices import Level, Notice
from ui.servers.follow import Following, summary
from workbench.jobs import JobState
from workbench.requests import DetectRequest, DetectSpec, ForecastRequest, ForecastSpec, Selection
from workbench.sources import Table
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.passwords import ENVIRONMENT_VARIABLE
from workbench.text import Text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
SQL = "SELECT x FROM root.plant.d"
HOUR = 3_600_000


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, "root")
    with open_house(qapp, tmp_path) as one:
        yield one


@pytest.fixture
def following(house: House, monkeypatch: pytest.MonkeyPatch) -> Following:
    monkeypatch.setattr(Following, "minute_s", 0.05)
    return Following(house.controller)


def insert(tree: Connection, start: int, end: int) -> None:
    values = ", ".join(f"({at * HOUR}, {at % 24})" for at in range(start, end))
    tree.execute(f"INSERT INTO root.plant.d(time, x) VALUES {values}")


def fetch(house: House, address: object) -> Table:
    table = house.await_(house.controller.engine.job(lambda wb: wb.start_open_query(str(address), SQL)))
    house.session.put_table(table)
    house.await_(house.controller.show_first_series(table))
    return table


def request(start: np.datetime64 | None = None, until: np.datetime64 | None = None) -> ForecastRequest:
    return ForecastRequest(
        Selection("d", ("x",), start=start, until=until), ForecastSpec("naive_forecaster", 3)
    )


def test_that_rows_that_were_added_are_fetched_and_forecast_again(
    house: House, following: Following, tree: Connection
) -> None:
    insert(tree, 0, 96)
    assert fetch(house, tree.address).rows == 96
    house.await_(house.controller.forecast(request()))
    house.await_(following.start("d", 1, request()))
    house.until(lambda: len(house.session.kept) == 1 and house.session.kept[0].live)
    insert(tree, 96, 100)
    house.until(lambda: house.session.tables["d"].rows == 100)
    wanted = np.datetime64(100 * HOUR, "ms")
    house.until(lambda: house.session.kept[0].forecast.series[0].time[0] == wanted)
    assert len(house.session.kept) == 1
    assert [one.title.template for one in house.session.jobs.values() if one.kind == "follow"] == [
        "Follow {name}: every {count:,} minutes"
    ]
    following.stop("d")
    assert following.minutes("d") is None


def test_that_a_marked_context_moves_on_with_the_series(
    house: House, following: Following, tree: Connection
) -> None:
    insert(tree, 0, 96)
    fetch(house, tree.address)
    asked = request(np.datetime64(24 * HOUR, "ms"), np.datetime64(95 * HOUR, "ms"))
    house.await_(following.start("d", 1, asked))
    insert(tree, 96, 100)
    wanted = np.datetime64(100 * HOUR, "ms")
    house.until(lambda: any(one.forecast.series[0].time[0] == wanted for one in house.session.kept))
    source = house.session.kept[-1].forecast.source
    assert source is not None
    assert (source.start, source.until) == (
        np.datetime64(28 * HOUR, "ms"),
        np.datetime64(99 * HOUR, "ms"),
    )


def test_that_anomalies_are_looked_for_again(house: House, following: Following, tree: Connection) -> None:
    insert(tree, 0, 96)
    fetch(house, tree.address)
    asked = DetectRequest(Selection("d", ("x",)), DetectSpec("stray"))
    house.await_(following.start("d", 1, asked))
    house.until(lambda: house.session.detection is not None)
    assert summary(asked) == Text(
        "look for anomalies in {targets} with {model}", {"targets": "x", "model": "stray"}
    )


def test_that_a_server_that_is_away_is_told_once_and_tried_again(
    house: House, following: Following, tree: Connection
) -> None:
    insert(tree, 0, 24)
    place = tree.address
    with Proxy(place.host, place.port) as proxy:
        fetch(house, f"iotdb://root@127.0.0.1:{proxy.port}?timeout=5")
        house.await_(following.start("d", 1, None))
    house.until(lambda: told(house))
    first = told(house)[0]
    tried = opened(house)
    house.until(lambda: opened(house) > tried + 2)
    assert len(told(house)) == 1
    assert first.level is Level.WARNING
    insert(tree, 24, 30)
    with Proxy(place.host, place.port, at=proxy.port):
        house.until(lambda: house.session.tables["d"].rows == 30)
        house.until(lambda: str(house.notices[-1].sentence) == "d was fetched again.")
        first.actions[0].run()
        assert following.minutes("d") is None
        house.settle()


def told(house: House) -> list[Notice]:
    return [one for one in house.notices if "could not be fetched" in str(one.sentence)]


def opened(house: House) -> int:
    return max(one.id for one in house.session.jobs.values() if one.kind == "open")


def test_that_it_ends_with_its_job_and_with_its_table(
    house: House, following: Following, tree: Connection
) -> None:
    insert(tree, 0, 24)
    fetch(house, tree.address)
    house.await_(following.start("d", 5, None))
    (job,) = [one for one in house.session.jobs.values() if one.kind == "follow"]
    house.until(lambda: "next at" in str(house.session.jobs[job.id].message))
    house.controller.cancel_job(job.id)
    house.until(lambda: following.minutes("d") is None)
    house.await_(following.start("d", 5, None))
    house.await_(house.controller.close_table("d"))
    assert following.minutes("d") is None
    house.until(
        lambda: all(
            one.state is JobState.CANCELLED for one in house.session.jobs.values() if one.kind == "follow"
        )
    )


def test_that_the_dialog_asks_how_often_and_whether_to_forecast(house: House) -> None:
    dialog = house.keep(FollowDialog("d", None, request(), house.theme))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    assert dialog.again.text() == "Then forecast 3 steps of x with naive_forecaster"
    QTest.keyClicks(dialog.every, "15")
    QTest.keyClick(dialog.every, Qt.Key.Key_Return)
    house.until(lambda: dialog.result() == FollowDialog.DialogCode.Accepted)
    assert (dialog.minutes, dialog.wanted, dialog.stop_asked) == (15, request(), False)
    dialog.again.setChecked(False)
    assert dialog.wanted is None


def test_that_following_can_be_ended_in_the_dialog(house: House) -> None:
    dialog = house.keep(FollowDialog("d", 30, None, house.theme))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    assert dialog.minutes == 30
    assert not dialog.again.isEnabled()
    dialog._stop()
    assert dialog.stop_asked
