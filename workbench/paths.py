"""The one way a file's path is written, by which it is known again."""

from __future__ import annotations

import os
from pathlib import Path


def whole_path(path: Path) -> Path:
    """The path from the root, without `.` and `..`; links are not followed: a link has its own name."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - `absolute` leaves `..`, and `resolve` follows links
