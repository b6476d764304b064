"""Opening the window from the command line, without what only the commands need."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from pathlib import Path


def open_window(paths: Sequence[Path], *, sample: bool) -> int:
    """Open the window and return its exit code.

    Raises:
        MissingPackageError: Qt is not installed.
    """
    try:
        # By name: the core knows nothing of the window.
        app = importlib.import_module("ui.app")
    except ImportError as reason:
        from workbench.cli.plot import qt_missing

        raise qt_missing(reason) from reason
    return int(app.main(paths, sample=sample))
