from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from tests.iotdb.filling import insert_power
from workbench.engine import Workbench
from workbench.errors import OptionError, WorkbenchError
from workbench.events import Event, ServerConnected, ServerDisconnected
from workbench.sources.iotdb.connection import Connection
from workbench.text import text


@pytest.fixture
def wb(tmp_path: Path) -> Workbench:
    return Workbench(tmp_path / "home")


def test_that_connections_are_listed_and_their_coming_and_going_is_told(
    wb: Workbench, tree: Connection
) -> None:
    heard: list[Event] = []
    wb.events.subscribe(heard.append)
    with wb:
        kept = wb.servers.connect(tree.address, "root")
        assert wb.servers.connect(str(tree.address)) is kept is wb.servers.get(tree.address)
        assert dict(wb.servers.open) == {str(tree.address): kept}
        wb.servers.disconnect(kept)
        wb.servers.disconnect(kept)
        assert not wb.servers.open
        wb.servers.connect(tree.address, "root")
    told = [one for one in heard if isinstance(one, ServerConnected | ServerDisconnected)]
    assert told == [ServerConnected(tree.address), ServerDisconnected(tree.address)] * 2


def test_that_whoever_is_there_is_asked_for_the_password(
    wb: Workbench, tree: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("FORECAST_WORKBENCH_PASSWORD", raising=False)
    asked = []

    def ask(address: object) -> str:
        asked.append(address)
        return "root"

    with wb:
        facts = wb.servers.test(tree.address, ask=ask)
        assert (facts.user, facts.precision, asked) == ("root", "ms", [tree.address])
        assert not wb.servers.open
        with pytest.raises(OptionError, match="no password for root"):
            wb.servers.connect(tree.address, ask=lambda _: None)
        with pytest.raises(WorkbenchError, match="password"):
            wb.servers.test(tree.address, "wrong")
        nobody = dataclasses.replace(tree.address, port=1)
        with pytest.raises(WorkbenchError, match=r"127\.0\.0\.1:1"):
            wb.servers.test(nobody, "root")


def test_that_the_schema_is_asked_as_a_job(wb: Workbench, tree: Connection) -> None:
    insert_power(tree)
    with wb:
        wb.servers.connect(tree.address, "root")
        job = wb.servers.start_ask(tree.address, text("Browse"), lambda schema: schema.search("load"))
        assert job.kind == "browse"
        assert [one.path for one in job.result(30).items] == ["root.plant.power.load_kw"]
