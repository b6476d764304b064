"""What worker processes print: it goes to the log under the model's name, and its end explains failures."""

from __future__ import annotations

import logging
import os
import threading
import time
from collections import deque
from collections.abc import Callable

LOGGER = "workbench.worker"
_LONGEST_LINE = 4096
_MOST_CHARACTERS = 2_000_000
"""Of what one worker prints; a model that prints without end must not fill the log."""


class Output:
    """Reads what processes print and hands it to the log; keeps the last lines to explain a failed start."""

    def __init__(self) -> None:
        self.tail: deque[str] = deque(maxlen=60)
        self._readers: list[threading.Thread] = []

    def follow(self, descriptor: int, label: Callable[[], str]) -> None:
        """Read lines until the last process that can write has closed its end."""
        reader = threading.Thread(
            target=self._read, args=(descriptor, label), name="worker-output", daemon=True
        )
        self._readers = [one for one in self._readers if one.is_alive()] + [reader]
        reader.start()

    def settle(self, seconds: float) -> None:
        """Wait, so long at most, until what ended processes have printed is read."""
        until = time.monotonic() + seconds
        for reader in self._readers:
            reader.join(max(0.0, until - time.monotonic()))

    def _read(self, descriptor: int, label: Callable[[], str]) -> None:
        with os.fdopen(descriptor, "r", encoding="utf-8", errors="replace") as stream:
            left = _MOST_CHARACTERS
            while line := stream.readline(_LONGEST_LINE):
                left -= len(line)
                if left < 0 <= left + len(line):
                    logging.getLogger(f"{LOGGER}.{label()}").warning("What it prints further is left out.")
                if left >= 0:
                    self.tail.append(line.rstrip())
                    logging.getLogger(f"{LOGGER}.{label()}").info("%s", line.rstrip())
