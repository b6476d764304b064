"""Fluent UI System Icons, drawn from SVG in the theme's colours at the size asked for."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.overriding import override
from ui.theme import tokens
from ui.tokens import ColorName

FOLDER = Path(__file__).parent / "resources" / "icons"


class _Engine(QIconEngine):
    """Looks the colour up when it draws, so that a change of theme needs no new icons."""

    def __init__(self, name: str, color: ColorName) -> None:
        super().__init__()
        self._name = name
        self._color = color

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        color: ColorName = "disabled" if mode is QIcon.Mode.Disabled else self._color
        side = min(rect.width(), rect.height())
        renderer = _renderer(self._name, 20 if side >= 20 else 16, str(getattr(tokens(), color)))
        target = QRectF(0, 0, side, side)
        target.moveCenter(QRectF(rect).center())
        renderer.render(painter, target)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    @override
    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._color)

    @override
    def key(self) -> str:
        return "fluent"


@lru_cache(maxsize=256)
def icon(name: str, color: ColorName = "text") -> QIcon:
    """The Fluent icon of that name (`folder_open`, `data_trending`, ...).

    Args:
        name: A file of `ui/resources/icons` without size and suffix.
        color: The colour it has when enabled; on a primary button `on_fill`.

    Raises:
        FileNotFoundError: There is no such icon.
    """
    file = FOLDER / f"{name}_16.svg"
    if not file.is_file():
        raise FileNotFoundError(file)
    return QIcon(_Engine(name, color))


def paint_icon(painter: QPainter, rect: QRect, name: str, color: ColorName = "text") -> None:
    """Draw an icon in a delegate."""
    icon(name, color).paint(painter, rect)


@lru_cache(maxsize=512)
def _renderer(name: str, size: int, color: str) -> QSvgRenderer:
    drawing = (FOLDER / f"{name}_{size}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("<svg ", f'<svg fill="{color}" ', 1).encode()))
