"""An exception while painting is reported and costs nothing else."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from ui.painting import contained


class _Drawing:
    @contained
    def paint(self, painter: QPainter, how: str) -> None:
        painter.setOpacity(0.5)
        raise ValueError(how)


def test_that_an_exception_of_a_paint_is_reported_and_the_painter_is_as_before(
    qapp: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    reported: list[str] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, trace: reported.append(str(error)))
    image = QImage(4, 4, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    _Drawing().paint(painter, "first")
    _Drawing().paint(painter, "second")
    assert painter.opacity() == 1.0
    painter.end()
    assert reported == ["first", "second"]
