"""Painting that cannot take the program with it."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from PySide6.QtGui import QPainter

P = ParamSpec("P")
Self = TypeVar("Self")


def contained(
    paint: Callable[Concatenate[Self, QPainter, P], None],
) -> Callable[Concatenate[Self, QPainter, P], None]:
    """Report an exception of a `paint` to `sys.excepthook` and leave the painter as it was.

    Two exceptions that leave overridden methods during one call of Qt's end the process (seen with
    PySide6 6.11.3), so none may leave.
    """

    @functools.wraps(paint)
    def painted(self: Self, painter: QPainter, /, *args: P.args, **kwargs: P.kwargs) -> None:
        painter.save()
        try:
            paint(self, painter, *args, **kwargs)
        except Exception as error:
            sys.excepthook(type(error), error, error.__traceback__)
        finally:
            painter.restore()

    return painted
