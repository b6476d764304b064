"""Pages through the series of a panel's forecast: arrows, and a list that can be searched."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QWidget

from ui.widgets.buttons import icon_button

if TYPE_CHECKING:
    from ui.session import Session


class SeriesPager(QWidget):
    """Hidden while the selected forecast has one series."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.previous = icon_button("chevron_left", self.tr("Previous series"))
        self.next = icon_button("chevron_right", self.tr("Next series"))
        self.series = QComboBox(self)
        self.series.setEditable(True)
        self.series.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.series.setAccessibleName(self.tr("Series of the forecast"))
        self.series.setToolTip(self.tr("Choose or search a series of the forecast"))
        completer = QCompleter(self.series.model(), self.series)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.series.setCompleter(completer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self.previous, self.series, self.next):
            row.addWidget(widget)
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        self.series.activated.connect(self._show)
        self.hide()

    def follow(self) -> None:
        """Show the series of the selected forecast, and which of them is looked at."""
        kept = self._session.selected
        panel = kept is not None and kept.forecast.is_panel
        ids = [one.id for one in kept.forecast.series if one.id] if kept is not None and panel else []
        self.setVisible(len(ids) > 1)
        if [self.series.itemText(at) for at in range(self.series.count())] != ids:
            self.series.clear()
            self.series.addItems(ids)
        if self._session.panel_id in ids:
            at = ids.index(self._session.panel_id)
            self.series.setCurrentIndex(at)
            self.previous.setEnabled(at > 0)
            self.next.setEnabled(at < len(ids) - 1)

    def _step(self, step: int) -> None:
        at = self.series.currentIndex() + step
        if 0 <= at < self.series.count():
            self._show(at)

    def _show(self, at: int) -> None:
        name = self.series.itemText(at)
        self._session.show_panel_id(name)
        if self._session.shown and self._session.shown[0].id is not None:
            self._session.show_series(tuple(replace(one, id=name) for one in self._session.shown))
