"""Where the docks are: the two default layouts, and keeping what the user made of them."""

from __future__ import annotations

import base64
import binascii
import json
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRect, Qt
from PySide6.QtGui import QFont, QFontInfo, QGuiApplication

from workbench.settings import write_atomically

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow

    from ui.main_window import MainWindow

VERSION = 1
"""Goes up when a dock is added or renamed: older states are then not restored."""
CENTRE = ("plot", "query", "models")
"""The docks of the inner window."""
WIDE = 1680
"""Available width, px, from which the wide layout is the default."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Sizes:
    """The default sizes of a layout, px."""

    data: int
    right: int
    bottom: int
    jobs: int | None
    """Width of Jobs and Log beside Results; None where the three are tabs."""


_LETTERS = 13
"""The height of letters, px, that the sizes are for."""
_MOST = 1.4
SMALL_SIZES = Sizes(data=232, right=296, bottom=215, jobs=None)
WIDE_SIZES = Sizes(data=288, right=360, bottom=310, jobs=430)


def scaled(sizes: Sizes, font: QFont) -> Sizes:
    """The sizes for letters of this height: larger ones get wider panels at the sides."""
    times = min(max(QFontInfo(font).pixelSize() / _LETTERS, 1.0), _MOST)
    return Sizes(
        round(sizes.data * times),
        round(sizes.right * times),
        sizes.bottom,
        None if sizes.jobs is None else round(sizes.jobs * times),
    )


def is_wide(window: QMainWindow) -> bool:
    """Whether the screen has room for the wide layout."""
    return window.screen().availableGeometry().width() >= WIDE


def arrange(window: MainWindow) -> Sizes:
    """Put all docks where the design has them for this screen, and hide those that fill up later."""
    sizes = WIDE_SIZES if is_wide(window) else SMALL_SIZES
    docks, area = window.docks, Qt.DockWidgetArea
    inner = window.inner
    for key, dock in docks.items():
        # Where Qt has put a saved state it would leave room for docks that go elsewhere.
        (inner if key in CENTRE else window).removeDockWidget(dock)
        dock.setFloating(False)
        dock.show()
    for key in CENTRE:
        inner.addDockWidget(area.TopDockWidgetArea, docks[key])
    inner.tabifyDockWidget(docks["plot"], docks["query"])
    inner.tabifyDockWidget(docks["query"], docks["models"])
    window.addDockWidget(area.LeftDockWidgetArea, docks["data"])
    for key in ("setup", "devices"):
        window.addDockWidget(area.RightDockWidgetArea, docks[key])
    window.tabifyDockWidget(docks["setup"], docks["devices"])
    window.addDockWidget(area.BottomDockWidgetArea, docks["results"])
    if sizes.jobs is None:
        window.tabifyDockWidget(docks["results"], docks["jobs"])
    else:
        window.splitDockWidget(docks["results"], docks["jobs"], Qt.Orientation.Horizontal)
    window.tabifyDockWidget(docks["jobs"], docks["log"])
    for key in ("results", "jobs", "log"):
        docks[key].hide()
    for key in ("plot", "setup", "results"):
        docks[key].raise_()
    return sizes


def save(window: MainWindow, file: Path) -> None:
    """Write the window's place and both dock states."""
    content = {
        "version": VERSION,
        "geometry": _written(window.saveGeometry()),
        "outer": _written(window.saveState(VERSION)),
        "inner": _written(window.inner.saveState(VERSION)),
        "grown": sorted(window.grown),
    }
    try:
        write_atomically(file, json.dumps(content).encode())
    except OSError as reason:
        _log.warning("The layout could not be saved: %s", reason)


def restore(window: MainWindow, file: Path) -> bool:
    """Bring a saved layout back; False when there is none that fits this version and these screens."""
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
        if raw["version"] != VERSION:
            return False
        states = [QByteArray(base64.b64decode(raw[name])) for name in ("geometry", "outer", "inner")]
        grown = [str(name) for name in raw.get("grown", ())]
    except FileNotFoundError:
        return False
    except (OSError, ValueError, KeyError, TypeError, binascii.Error) as reason:
        _log.warning("The saved layout could not be read: %s", reason)
        return False
    geometry, outer, inner = states
    done = window.restoreGeometry(geometry)
    done = window.restoreState(outer, VERSION) and done
    done = window.inner.restoreState(inner, VERSION) and done
    if done and _on_a_screen(window.frameGeometry()):
        window.grown.update(grown)
        return True
    return False


def _on_a_screen(frame: QRect) -> bool:
    """Whether enough of the window can be seen to grab it."""
    for screen in QGuiApplication.screens():
        seen = screen.availableGeometry().intersected(frame)
        if seen.width() >= 200 and seen.height() >= 100:
            return True
    return False


def _written(state: QByteArray) -> str:
    return base64.b64encode(state.data()).decode("ascii")
