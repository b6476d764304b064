"""What the login dialog says of a password that is not typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from tests.ui.house import House, open_house
from ui.dialogs.connect import ConnectDialog
from ui.servers.recent import RecentServers
from workbench.sources.iotdb.address import ServerAddress
from workbench.sources.iotdb.passwords import ENVIRONMENT_VARIABLE

keyring = pytest.importorskip("keyring", reason="the extra iotdb, which brings keyring, is not installed")
from keyring.backend import KeyringBackend  # noqa: E402
from keyring.backends import fail  # noqa: E402

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class _Ring(KeyringBackend):
    priority = 1

    @override
    def get_password(self, service: str, username: str) -> str | None:
        return None

    @override
    def set_password(self, service: str, username: str, password: str) -> None:
        raise AssertionError("nothing is logged in to here")


@pytest.fixture
def house(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    monkeypatch.delenv(ENVIRONMENT_VARIABLE, raising=False)
    with open_house(qapp, tmp_path) as one:
        yield one


def opened(house: House, folder: Path, address: ServerAddress | None = None) -> ConnectDialog:
    """The dialog, once it knows of the keyring."""
    dialog = ConnectDialog(house.controller, house.theme, RecentServers(folder / "servers.json"), address)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    house.keep(dialog).show()
    house.settle()
    return dialog


def test_that_a_login_that_something_waits_for_says_whose_password_is_needed_where(
    house: House, tmp_path: Path
) -> None:
    assert opened(house, tmp_path).why.isHidden()
    dialog = opened(house, tmp_path, ServerAddress.parse("iotdb://reader@203.0.113.17:6667"))
    assert dialog.why.isVisible()
    assert dialog.why.text().startswith("reader is not logged in to 203.0.113.17:6667.")


def test_that_no_keyring_is_promised_where_there_is_none(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", fail.Keyring())  # type: ignore[no-untyped-call]
    dialog = opened(house, tmp_path)
    assert dialog.password.placeholderText() == ""
    assert not dialog.keep.isEnabled()
    assert not dialog.server.keep_password


def test_that_a_keyring_or_the_environment_gives_what_is_left_empty(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", _Ring())  # type: ignore[no-untyped-call]
    dialog = opened(house, tmp_path)
    assert "keyring" in dialog.password.placeholderText()
    assert dialog.keep.isEnabled()
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, "given")
    assert ENVIRONMENT_VARIABLE in opened(house, tmp_path).password.placeholderText()
