"""The statements that were run, kept between runs in one file of JSON lines, newest last."""

from __future__ import annotations

import json
import time
from dataclasses import asdict, dataclass
from pathlib import Path

from workbench.settings import write_atomically

FILE_NAME = "query_history.jsonl"


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A script as it was run.

    Attributes:
        text: The statements.
        at: When it was run last, in seconds since 1970.
        ok: Whether it ran to its end.
        seconds: How long it took.
    """

    text: str
    at: float
    ok: bool
    seconds: float


class QueryHistory:
    """Remembers up to `length` scripts. A script that is run again moves to the end.

    Args:
        folder: Where the file is kept; made when the first script is added.
        length: How many are kept; 0 keeps none.
    """

    def __init__(self, folder: Path, length: int = 1000) -> None:
        self.file = folder / FILE_NAME
        self._length = length
        self._entries = {one.text: one for one in _read(self.file)}

    def __len__(self) -> int:
        return len(self._entries)

    def add(self, script: str, *, ok: bool = True, seconds: float = 0.0) -> None:
        """Remember a script that has been run. Blank ones are not remembered.

        Raises:
            OSError: The file cannot be written; the script is remembered until the program ends.
        """
        script = script.strip()
        if not script or self._length <= 0:
            return
        self._entries.pop(script, None)
        self._entries[script] = HistoryEntry(script, time.time(), ok, seconds)
        for old in list(self._entries)[: -self._length]:
            del self._entries[old]
        self._write()

    def search(self, words: str = "") -> list[HistoryEntry]:
        """The scripts that hold all of the words, newest first; letter case is not minded."""
        wanted = words.lower().split()
        return [
            one
            for one in reversed(self._entries.values())
            if all(word in one.text.lower() for word in wanted)
        ]

    def clear(self) -> None:
        """Forget every script."""
        self._entries.clear()
        self._write()

    def _write(self) -> None:
        lines = (json.dumps(asdict(one), ensure_ascii=False) for one in self._entries.values())
        write_atomically(self.file, "".join(f"{line}\n" for line in lines).encode())


def _read(file: Path) -> list[HistoryEntry]:
    """The entries of a file. A line that is no entry, cut off by a power cut say, is passed over."""
    try:
        lines = file.read_text("utf-8", errors="replace").split("\n")
    except OSError:
        return []
    return [entry for line in lines if (entry := _entry(line)) is not None]


def _entry(line: str) -> HistoryEntry | None:
    try:
        raw = json.loads(line)
        return HistoryEntry(str(raw["text"]), float(raw["at"]), bool(raw["ok"]), float(raw["seconds"]))
    except (ValueError, KeyError, TypeError):
        return None
