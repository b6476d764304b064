"""The time zone of a connection: UTC, this computer's, or any other by its name."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimeZone
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget


class ZoneField(QComboBox):
    """A list that can be typed into; what is typed is found anywhere in a name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Time zone"))
        self.setToolTip(self.tr("Times are shown, and typed ones are read, in this zone"))
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for words, zone in self._zones():
            self.addItem(words, zone)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)

    @property
    def zone(self) -> str | None:
        """The IANA name, None for UTC; a name that is not in the list is given as it was typed."""
        index = self.findText(self.currentText())
        if index >= 0:
            data = self.itemData(index)
            return None if data is None else str(data)
        return self.currentText().strip() or None

    def set_zone(self, zone: str | None) -> None:
        """Show a zone."""
        index = self.findData(zone)
        if index >= 0:
            self.setCurrentIndex(index)
        else:
            self.setEditText(zone or "")

    def _zones(self) -> list[tuple[str, str | None]]:
        here = bytes(QTimeZone.systemTimeZoneId().data()).decode()
        names = sorted(
            name
            for one in QTimeZone.availableTimeZoneIds()
            if "/" in (name := bytes(one.data()).decode()) and not name.startswith("Etc/")
        )
        first: list[tuple[str, str | None]] = [(self.tr("UTC, as the server keeps them"), None)]
        if "/" in here and not here.startswith("Etc/"):
            first.append((self.tr("{zone} (this computer)").format(zone=here), here))
        return [*first, *((name, name) for name in names if name != here)]
