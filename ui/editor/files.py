"""Asks about the files of queries: which to open, where to save, and what becomes of what is not saved."""

from __future__ import annotations

from enum import Enum
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from ui.widgets.message_box import PlainBox


class Fate(Enum):
    """What becomes of a query that is closed."""

    SAVE = 1
    LOSE = 2
    STAY = 3


def ask_for_query(parent: QWidget) -> Path | None:
    """The file that the user chooses to open."""
    title = QCoreApplication.translate("QueryPanel", "Open a query")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, "", _kinds())
    return Path(chosen) if chosen else None


def ask_where_to_save(parent: QWidget, proposed: str) -> Path | None:
    """The file that the user chooses to save to."""
    title = QCoreApplication.translate("QueryPanel", "Save the query")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, proposed, _kinds())
    return Path(chosen) if chosen else None


def ask_what_becomes_of(parent: QWidget, name: str) -> Fate:
    """Ask before a query with changes is closed."""
    translate = QCoreApplication.translate
    box = PlainBox(parent)
    box.setWindowTitle(translate("QueryPanel", "Close the query"))
    box.setText(translate("QueryPanel", "{name} has changes that are not saved.").format(name=name))
    save = box.addButton(translate("QueryPanel", "Save…"), QMessageBox.ButtonRole.AcceptRole)
    lose = box.addButton(
        translate("QueryPanel", "Close without saving"), QMessageBox.ButtonRole.DestructiveRole
    )
    box.addButton(translate("QueryPanel", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(save)
    box.exec()
    answer = box.clickedButton()
    box.deleteLater()
    return Fate.SAVE if answer is save else Fate.LOSE if answer is lose else Fate.STAY


def _kinds() -> str:
    return QCoreApplication.translate("QueryPanel", "SQL (*.sql);;All files (*)")
