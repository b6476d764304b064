"""`--plot`: the picture of a forecast, drawn by the window's plot without a window."""

from __future__ import annotations

import importlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import MissingPackageError

if TYPE_CHECKING:
    from workbench.engine import Workbench
    from workbench.results import Forecast

QT_PACKAGES = "pip install PySide6-Essentials pyqtgraph qasync"


def draw(wb: Workbench, forecast: Forecast, path: Path) -> None:
    """Write the forecast with the end of its history to a .png or .svg file.

    Raises:
        MissingPackageError: Qt is not installed.
        WorkbenchError: The file cannot be written, or its ending is another one.
    """
    from workbench.sources import read_selection

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        # By name: the core knows nothing of the window.
        picture = importlib.import_module("ui.plot.picture")
    except ImportError as reason:
        raise qt_missing(reason) from reason
    history = read_selection(wb.tables, forecast.source) if forecast.source else []
    picture.render_forecast(forecast, history, path)


def qt_missing(reason: ImportError) -> MissingPackageError:
    """Say that Qt is not installed, with the command that adds it."""
    return MissingPackageError(
        "Windows and pictures need Qt, which cannot be loaded: {reason}.",
        hint="Run: {command}",
        reason=str(reason),
        command=QT_PACKAGES,
    )
