"""The servers that were logged in to last, without their passwords."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from workbench.errors import OptionError
from workbench.settings import write_atomically
from workbench.sources.iotdb.address import ServerAddress

MOST = 12


@dataclass(frozen=True, slots=True)
class RecentServer:
    """A server as the user described it. `name`: what it is called in the window, empty for its place."""

    address: ServerAddress
    name: str = ""
    keep_password: bool = True


class RecentServers(QObject):
    """Newest first; kept in a file of the home."""

    changed = Signal()

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._servers = _read(file)

    @property
    def servers(self) -> tuple[RecentServer, ...]:
        """The servers, newest first."""
        return tuple(self._servers)

    def find(self, address: ServerAddress) -> RecentServer | None:
        """What is known of an address."""
        return next((one for one in self._servers if one.address == address), None)

    def name(self, address: ServerAddress) -> str:
        """What a server is called: the user's name for it, else host and port."""
        known = self.find(address)
        return known.name if known is not None and known.name else address.place

    def add(self, server: RecentServer) -> None:
        """Put a server in front."""
        rest = [one for one in self._servers if one.address != server.address]
        self._servers = [server, *rest][:MOST]
        self._write()

    def remove(self, address: ServerAddress) -> None:
        """Forget a server."""
        self._servers = [one for one in self._servers if one.address != address]
        self._write()

    def _write(self) -> None:
        content = [
            {"address": str(one.address), "name": one.name, "keep_password": one.keep_password}
            for one in self._servers
        ]
        write_atomically(self._file, json.dumps(content, indent=1, ensure_ascii=False).encode())
        self.changed.emit()


def _read(file: Path) -> list[RecentServer]:
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    found = []
    for one in raw if isinstance(raw, list) else []:
        try:
            address = ServerAddress.parse(str(one["address"]))
            found.append(
                RecentServer(address, str(one.get("name", "")), bool(one.get("keep_password", True)))
            )
        except (OptionError, TypeError, KeyError, AttributeError):  # edited by hand
            continue
    return found
