"""Fluent UI System Icons, drawn from SVG in the theme's colours at the size asked for."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme import tokens
from ui.tokens import ColorName
from workbench.overriding import override

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
        _render(painter, rect, self._name, str(getattr(tokens(), color)))

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        color: ColorName = "disabled" if mode is QIcon.Mode.Disabled else self._color
        image = _image(self._name, size.width(), size.height(), str(getattr(tokens(), color)))
        return QPixmap.fromImage(image)

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


def _render(painter: QPainter, rect: QRect, name: str, color: str) -> None:
    side = min(rect.width(), rect.height())
    target = QRectF(0, 0, side, side)
    target.moveCenter(QRectF(rect).center())
    _renderer(name, 20 if side >= 20 else 16, color).render(painter, target)


@lru_cache(maxsize=512)
def _image(name: str, width: int, height: int, color: str) -> QImage:
    """Drawn once: a tool bar asks for its icons whenever it paints itself."""
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    _render(painter, QRect(0, 0, width, height), name, color)
    painter.end()
    return image


@lru_cache(maxsize=512)
def _renderer(name: str, size: int, color: str) -> QSvgRenderer:
    drawing = (FOLDER / f"{name}_{size}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("<svg ", f'<svg fill="{color}" ', 1).encode()))
