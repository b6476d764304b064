"""The files that were opened last."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from workbench.paths import whole_path
from workbench.settings import write_atomically

MOST = 12


class RecentFiles(QObject):
    """Newest first; kept in a file of the home."""

    changed = Signal()

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._paths = _read(file)

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files, newest first; those that were removed since are left out."""
        return tuple(path for path in self._paths if path.is_file())

    def add(self, path: Path) -> None:
        """Put a file in front."""
        path = whole_path(path)
        self._paths = [path, *(one for one in self._paths if one != path)][:MOST]
        self._write()

    def clear(self) -> None:
        """Forget all files."""
        self._paths = []
        self._write()

    def folder(self) -> str:
        """The folder of the newest file, empty when there is none."""
        paths = self.paths
        return str(paths[0].parent) if paths else ""

    def _write(self) -> None:
        write_atomically(self._file, json.dumps([str(one) for one in self._paths], indent=1).encode())
        self.changed.emit()


def _read(file: Path) -> list[Path]:
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [Path(one) for one in raw if isinstance(one, str)] if isinstance(raw, list) else []
