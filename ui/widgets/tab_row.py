"""Tabs within a panel: of queries, of results."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QTabBar

from workbench.overriding import override


class TabRow(QTabBar):
    """As wide as its tabs; Qt's own keeps room for scroll buttons that few tabs do not need."""

    @override
    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().boundedTo(self.sizeHint())
