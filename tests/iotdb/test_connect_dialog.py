"""The dialog that logs in, against a real server: what it says, what it keeps, what it never keeps."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from tests.ui.house import House, open_house
from ui.dialogs.connect import ConnectDialog
from ui.servers.recent import RecentServer, RecentServers
from workbench.jobs import JobState
from workbench.sources.iotdb.address import Dialect, ServerAddress, Tls
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.passwords import ENVIRONMENT_VARIABLE, kept_password

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def house(
    qapp: QApplication, tmp_path: Path, memory_keyring: None, monkeypatch: pytest.MonkeyPatch
) -> Iterator[House]:
    monkeypatch.delenv(ENVIRONMENT_VARIABLE, raising=False)
    with open_house(qapp, tmp_path) as one:
        yield one


@pytest.fixture
def memory_keyring() -> Iterator[None]:
    """A keyring that ends with the test."""
    import keyring
    from keyring.backend import KeyringBackend

    class Memory(KeyringBackend):
        priority = 1

        def __init__(self) -> None:
            super().__init__()  # type: ignore[no-untyped-call]
            self.kept: dict[tuple[str, str], str] = {}

        @override
        def get_password(self, service: str, username: str) -> str | None:
            return self.kept.get((service, username))

        @override
        def set_password(self, service: str, username: str, password: str) -> None:
            self.kept[service, username] = password

        @override
        def delete_password(self, service: str, username: str) -> None:
            self.kept.pop((service, username), None)

    before = keyring.get_keyring()
    keyring.set_keyring(Memory())
    yield
    keyring.set_keyring(before)


@pytest.fixture
def recent(tmp_path: Path) -> RecentServers:
    return RecentServers(tmp_path / "servers.json")


def dialog_of(house: House, recent: RecentServers, address: ServerAddress | None = None) -> ConnectDialog:
    house.keep(QWidget()).show()  # with the last window the loop ends
    dialog = ConnectDialog(house.controller, house.theme, recent, address)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    house.keep(dialog)
    dialog.show()
    return dialog


def answer_to(house: House, dialog: ConnectDialog) -> str:
    """Press Test and wait for what the bar says."""
    QTest.mouseClick(dialog.test_button, Qt.MouseButton.LeftButton)
    house.until(lambda: dialog.bar.notice is not None)
    return dialog.bar.accessibleName()


def test_that_a_wrong_password_is_told_and_the_right_one_connects(
    house: House, recent: RecentServers, tree: Connection
) -> None:
    dialog = dialog_of(house, recent, tree.address)
    assert dialog.focusWidget() is dialog.password
    QTest.keyClicks(dialog.password, "wrong")
    assert "does not accept the password of user root" in answer_to(house, dialog)
    dialog.password.setText("root")
    assert answer_to(house, dialog).startswith("root is let in: IoTDB")
    assert not house.session.servers
    dialog.name.setText("boiler house")
    QTest.keyClick(dialog.name, Qt.Key.Key_Return)
    house.until(lambda: dialog.result() == ConnectDialog.DialogCode.Accepted)
    house.until(lambda: house.session.servers)
    (address,) = house.session.servers.values()
    assert house.session.server_name(address) == "boiler house"
    assert kept_password(address) == "root"
    assert [(one.address, one.name) for one in recent.servers] == [(address, "boiler house")]


def test_that_a_login_to_tables_without_a_database_is_asked_for_one(
    house: House, recent: RecentServers, table: Connection
) -> None:
    only = dialog_of(house, recent, table.address)
    only.password.setText("root")
    QTest.mouseClick(only.connect_button, Qt.MouseButton.LeftButton)
    house.until(lambda: only.bar.notice is not None)
    assert only.bar.accessibleName().startswith("The login names no database; plant is the only one")
    assert only.server.address.database == "plant"
    table.execute("CREATE DATABASE other")
    dialog = dialog_of(house, recent, table.address)
    dialog.password.setText("root")
    QTest.mouseClick(dialog.connect_button, Qt.MouseButton.LeftButton)
    house.until(lambda: dialog.bar.notice is not None)
    assert dialog.bar.accessibleName().startswith("No database is chosen")
    assert not house.session.servers
    assert [dialog.database.itemText(at) for at in range(dialog.database.count())] == ["other", "plant"]
    assert dialog.server.address.database is None
    QTest.mouseClick(dialog.connect_button, Qt.MouseButton.LeftButton)
    house.until(lambda: dialog.result() == ConnectDialog.DialogCode.Accepted)
    house.until(lambda: house.session.servers)
    assert [one.database for one in house.session.servers.values()] == [None]


def test_that_no_password_is_kept_unless_that_is_ticked(
    house: House, recent: RecentServers, tree: Connection, tmp_path: Path
) -> None:
    dialog = dialog_of(house, recent, tree.address)
    dialog.password.setText("root")
    dialog.keep.setChecked(False)
    dialog.log_in()
    house.until(lambda: house.session.servers)
    house.settle()
    assert kept_password(dialog.server.address) is None
    assert "root@" in (tmp_path / "servers.json").read_text(encoding="utf-8")
    again = dialog_of(house, RecentServers(tmp_path / "servers.json"))
    assert again.password.text() == ""
    assert not again.keep.isChecked()
    assert "There is no password for root" in answer_to(house, again)


def test_that_what_does_not_answer_is_told(house: House, recent: RecentServers) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    dialog = dialog_of(house, recent, ServerAddress("127.0.0.1", port))
    dialog.password.setText("root")
    assert answer_to(house, dialog).startswith(f"No server answers at 127.0.0.1:{port}")


def test_that_a_test_can_be_stopped(house: House, recent: RecentServers) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        dialog = dialog_of(house, recent, ServerAddress("127.0.0.1", silent.getsockname()[1]))
        dialog.password.setText("root")
        dialog.test()
        house.until(lambda: dialog._job is not None)
        assert dialog.cancel_button.text() == "Stop"
        QTest.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
        house.until(lambda: dialog.cancel_button.text() == "Cancel")
        assert dialog.isVisible()
        assert dialog.bar.notice is None
        (job,) = house.session.jobs.values()
        assert job.state is JobState.CANCELLED


def test_that_an_earlier_server_fills_every_field(
    house: House, recent: RecentServers, tmp_path: Path
) -> None:
    place = ServerAddress(
        "10.0.4.17", 6668, "ops", Dialect.TABLE, "plant", "Asia/Shanghai", Tls("ca.pem", "own.pem", "own.key")
    )
    recent.add(RecentServer(place, "plant"))
    recent.add(RecentServer(ServerAddress("10.0.4.18")))
    dialog = dialog_of(house, RecentServers(tmp_path / "servers.json"))
    assert dialog.server.address == ServerAddress("10.0.4.18")
    assert not dialog.database.isEnabled()
    index = dialog.earlier.findText("plant", Qt.MatchFlag.MatchContains)
    dialog.earlier.setCurrentIndex(index)
    dialog.earlier.activated.emit(index)
    assert dialog.server == RecentServer(place, "plant")
    assert dialog.earlier.currentIndex() == index
    assert dialog.tls.isVisible()
    assert answer_to(house, dialog).startswith("There is no file ca.pem.")


def test_that_an_address_in_one_piece_is_taken_apart(house: House, recent: RecentServers) -> None:
    dialog = dialog_of(house, recent)
    dialog.host.clear()
    QTest.keyClicks(dialog.host, "iotdb://ops@10.0.4.17:6668/plant?dialect=table")
    dialog.host.editingFinished.emit()  # as when the focus leaves it
    expected = ServerAddress("10.0.4.17", 6668, "ops", Dialect.TABLE, "plant")
    assert (dialog.server.address, dialog.host.text()) == (expected, "10.0.4.17")


def test_that_a_server_without_a_name_cannot_be_asked(house: House, recent: RecentServers) -> None:
    dialog = dialog_of(house, recent)
    dialog.host.clear()
    assert not dialog.connect_button.isEnabled()
    assert dialog.connect_button.toolTip() == "Name the server and the user first"
    dialog.host.setText("x")
    assert dialog.connect_button.isEnabled()


def test_that_servers_edited_by_hand_are_passed_over(tmp_path: Path) -> None:
    file = tmp_path / "servers.json"
    file.write_text('[{"address": "ftp://x"}, 3, {"address": "iotdb://a@b", "name": "c"}]', encoding="utf-8")
    recent = RecentServers(file)
    assert [one.name for one in recent.servers] == ["c"]
    assert recent.name(ServerAddress("b", user="a")) == "c"
    recent.remove(ServerAddress("b", user="a"))
    assert RecentServers(file).servers == ()
