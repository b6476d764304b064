"""The database of a connection to tables: typed, or chosen among those of the server."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget


class DatabaseField(QComboBox):
    """A list that can be typed into; it is empty until the server has told its databases."""

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Database"))
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.lineEdit()
        assert line is not None
        line.setPlaceholderText(hint)
        line.setAccessibleName(self.tr("Database"))

    @property
    def database(self) -> str | None:
        """What was chosen or typed, None for nothing."""
        return self.currentText().strip() or None

    def set_database(self, name: str | None) -> None:
        """Show a database."""
        self.setEditText(name or "")

    def offer(self, names: Sequence[str]) -> None:
        """Put databases into the list; what is written in the field stays."""
        before = self.currentText()
        self.clear()
        self.addItems(list(names))
        self.setEditText(before)
