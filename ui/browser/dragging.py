"""Rows of Data that are dragged: what they carry, and where they may be dropped."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.browser.naming import sql_name
from ui.browser.node import Node
from ui.session import Session

ROWS = "application/x-forecast-workbench-rows"
"""Says that the rows that are chosen in Data are dragged; the text beside it has their names."""


def carried(nodes: Sequence[Node]) -> QMimeData:
    """What rows take with them: their names, as a statement has them."""
    names = [name for node in nodes if (name := sql_name(node))]
    data = QMimeData()
    data.setText(", ".join(names))
    data.setData(ROWS, b"1")
    return data


class DropTarget(QObject):
    """Lets rows of Data be dropped on a widget, which puts them on the plot.

    Args:
        widget: Where to.
        session: Carries the wish to Data, which knows the rows.
    """

    def __init__(self, widget: QWidget, session: Session) -> None:
        super().__init__(widget)
        self._session = session
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop)
        if event.type() not in kinds or not isinstance(event, QDropEvent):
            return False
        if not event.mimeData().hasFormat(ROWS):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() is QEvent.Type.Drop:
            self._session.rows_dropped.emit()
        return True
