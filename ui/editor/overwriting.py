"""Asks before a statement that writes a forecast to a server replaces rows that are there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.widgets.message_box import PlainBox
from workbench.sources.iotdb.writing import WritePlan


class OverwriteQuestion(PlainBox):
    """Says where, and how many rows are there; `agreed` once it is closed."""

    def __init__(self, plan: WritePlan, parent: QWidget) -> None:
        super().__init__(parent)
        translate = QCoreApplication.translate
        self.setIcon(QMessageBox.Icon.Warning)
        self.setWindowTitle(translate("Overwriting", "Write to the server"))
        self.setText(
            translate("Overwriting", "{target} has {rows} of these {count} rows already.").format(
                target=plan.target, rows=f"{plan.overwritten:,}", count=f"{plan.rows:,}"
            )
        )
        self.setInformativeText(translate("Overwriting", "Their values would be replaced by the forecast."))
        self.overwrite = self.addButton(
            translate("Overwriting", "Overwrite them"), QMessageBox.ButtonRole.DestructiveRole
        )
        self.cancel = self.addButton(translate("Overwriting", "Cancel"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.cancel)
        self.setEscapeButton(self.cancel)

    @property
    def agreed(self) -> bool:
        """Whether the rows may be replaced."""
        return self.clickedButton() is self.overwrite
