from __future__ import annotations

import pytest
from typing_extensions import override

keyring = pytest.importorskip("keyring", reason="the extra iotdb, which brings keyring, is not installed")
from keyring.backend import KeyringBackend  # noqa: E402
from keyring.backends import fail  # noqa: E402
from keyring.errors import PasswordDeleteError  # noqa: E402

from workbench.sources.iotdb import passwords  # noqa: E402
from workbench.sources.iotdb.address import ServerAddress  # noqa: E402

ADDRESS = ServerAddress("plant", user="mei")


class Memory(KeyringBackend):
    priority = 1.0

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
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Memory:
    monkeypatch.delenv(passwords.ENVIRONMENT_VARIABLE, raising=False)
    memory = Memory()
    monkeypatch.setattr(keyring.core, "_keyring_backend", memory)
    return memory


def test_that_a_kept_password_is_found_and_forgotten(ring: Memory) -> None:
    assert passwords.keep_password(ADDRESS, "pw")
    assert passwords.find_password(ADDRESS, lambda _: None) == "pw"
    assert list(ring.kept) == [("forecast-workbench", "mei@plant:6667")]
    passwords.forget_password(ADDRESS)
    passwords.forget_password(ADDRESS)
    assert passwords.find_password(ADDRESS, lambda _: "asked") == "asked"


def test_that_the_environment_comes_first(ring: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    passwords.keep_password(ADDRESS, "kept")
    monkeypatch.setenv(passwords.ENVIRONMENT_VARIABLE, "given")
    assert passwords.find_password(ADDRESS, lambda _: None) == "given"


def test_that_without_a_keyring_the_user_is_asked(ring: Memory, monkeypatch: pytest.MonkeyPatch) -> None:
    assert passwords.has_keyring()
    monkeypatch.setattr(keyring.core, "_keyring_backend", fail.Keyring())  # type: ignore[no-untyped-call]
    assert passwords.find_password(ADDRESS, lambda address: f"asked {address.user}") == "asked mei"
    assert not passwords.has_keyring()
    assert not passwords.keep_password(ADDRESS, "pw")
    passwords.forget_password(ADDRESS)
