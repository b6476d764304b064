"""An IoTDB server in the place of a file: its address, and the password that is asked for."""

from __future__ import annotations

import getpass
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.cli.values import UsageError

if TYPE_CHECKING:
    from workbench.engine import Workbench
    from workbench.sources.iotdb.address import ServerAddress
    from workbench.sources.iotdb.connection import Connection

_ADDRESS = re.compile(r"iotdb:/+")


def is_server(file: Path) -> bool:
    """Whether an address of a server stands in the place of a file."""
    return _ADDRESS.match(file.as_posix()) is not None


def address_of(written: str) -> ServerAddress:
    """Read an address, also one in which a path has joined the slashes.

    Raises:
        OptionError: It cannot be read, or holds a password.
    """
    from workbench.sources.iotdb.address import ServerAddress

    place = _ADDRESS.match(written)
    return ServerAddress.parse(f"iotdb://{written[place.end() :]}" if place else written)


def address_in(file: Path, query: str | None) -> ServerAddress | None:
    """The server that stands in the place of a file, None for a file.

    Raises:
        UsageError: A query without a server, or a server without a query.
        OptionError: The address cannot be read, or holds a password.
    """
    if not is_server(file):
        if query is not None:
            raise UsageError(
                "--query is for a server, and {file} is a file.",
                hint="Write an address in its place: iotdb://root@127.0.0.1:6667.",
                file=file.name,
            )
        return None
    address = address_of(file.as_posix())
    if query is None or not query.strip():
        raise UsageError(
            "{place} is a server; what is to be fetched from it is not said.",
            hint="Add --query with a SELECT, such as --query 'select OT from root.db.**'.",
            place=address.place,
        )
    return address


def connect(wb: Workbench, address: ServerAddress) -> Connection:
    """Log in; the password is asked for where neither the environment nor the keyring has it."""
    from workbench.sources.iotdb.passwords import find_password

    return wb.connect(address, find_password(address, _ask))


def _ask(address: ServerAddress) -> str | None:
    """Ask on the terminal, where there is one."""
    if sys.stdin is None or not sys.stdin.isatty():
        return None
    return getpass.getpass(f"Password of {address.user} on the IoTDB server {address.place}: ")
