"""Pages through the series of a panel's results: arrows, and a list that can be searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QWidget

from ui.belonging import panel_ids
from ui.widgets.buttons import icon_button

if TYPE_CHECKING:
    from ui.session import Session


class SeriesPager(QWidget):
    """Hidden while the results on the plot are of one series."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.previous = icon_button("chevron_left", self.tr("Previous series"))
        self.next = icon_button("chevron_right", self.tr("Next series"))
        self.series = QComboBox(self)
        self.series.setEditable(True)
        self.series.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.series.setAccessibleName(self.tr("Series of the results"))
        self.series.setToolTip(self.tr("Choose or search a series of the results"))
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
        """Show the series of the results that belong to the plot, and which of them is looked at."""
        ids = list(panel_ids(self._session))
        self.setVisible(len(ids) > 1)
        if [self.series.itemText(at) for at in range(self.series.count())] != ids:
            self.series.clear()
            self.series.addItems(ids)
        panel_id = self._session.panel_id
        at = ids.index(panel_id) if panel_id in ids else 0
        self.series.setCurrentIndex(at)
        self.previous.setEnabled(at > 0)
        self.next.setEnabled(at < len(ids) - 1)

    def _step(self, step: int) -> None:
        at = self.series.currentIndex() + step
        if 0 <= at < self.series.count():
            self._show(at)

    def _show(self, at: int) -> None:
        self._session.show_panel_id(self.series.itemText(at))
