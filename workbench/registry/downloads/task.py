"""What the helper process is asked to do, and the words that it tells in return; both as JSON."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

PARTIAL = ".part"


@dataclass(frozen=True, slots=True)
class Task:
    """Fetch one model's files.

    Attributes:
        model: Its id in the catalogue.
        target: Where its checkpoint is to stand.
        staging: Where partial files wait between tries; on the same disk as `target`.
        lock: The file whose lock keeps others from doing the same.
        source: The folder to copy from; None for the hub.
    """

    model: str
    target: str
    staging: str
    lock: str
    source: str | None = None

    @property
    def staging_folder(self) -> Path:
        """`staging` as a path."""
        return Path(self.staging)


def partial_bytes(staging: Path) -> int:
    """How much of a download is there already."""
    try:
        return sum(one.stat().st_size for one in staging.glob(f"*{PARTIAL}"))
    except OSError:
        return 0
