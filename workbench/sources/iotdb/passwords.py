"""Where a password comes from: the environment, the system's keyring, or whoever is asked. Never shown."""

from __future__ import annotations

import os
from collections.abc import Callable

from workbench.sources.iotdb.address import ServerAddress

ENVIRONMENT_VARIABLE = "FORECAST_WORKBENCH_PASSWORD"
_SERVICE = "forecast-workbench"


def find_password(address: ServerAddress, ask: Callable[[ServerAddress], str | None]) -> str | None:
    """Find the password of an address's user.

    Args:
        address: Whose password.
        ask: Called when neither the environment nor the keyring has it; None when the user gives none.
    """
    given = os.environ.get(ENVIRONMENT_VARIABLE)
    if given is not None:
        return given
    kept = kept_password(address)
    return kept if kept is not None else ask(address)


def kept_password(address: ServerAddress) -> str | None:
    """The keyring's password, None where it has none or there is no keyring (a machine without a desktop)."""
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        return None
    try:
        return keyring.get_password(_SERVICE, _account(address))
    except KeyringError:
        return None


def has_keyring() -> bool:
    """Whether there is a keyring that keeps passwords; looking for it may take a moment."""
    try:
        import keyring
        from keyring.backends import fail, null
    except ImportError:
        return False
    return not isinstance(keyring.get_keyring(), fail.Keyring | null.Keyring)


def keep_password(address: ServerAddress, password: str) -> bool:
    """Put a password into the keyring; says whether there is one that took it."""
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        return False
    try:
        keyring.set_password(_SERVICE, _account(address), password)
    except KeyringError:
        return False
    return True


def forget_password(address: ServerAddress) -> None:
    """Take a password out of the keyring, if it is there."""
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        return
    try:
        keyring.delete_password(_SERVICE, _account(address))
    except KeyringError:  # it has none, or there is no keyring
        return


def _account(address: ServerAddress) -> str:
    return f"{address.user}@{address.place}"
