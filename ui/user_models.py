"""Asking the user about models of their own: registering, checking their files, dropping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from ui import tasks
from ui.session import Level, Notice, Place
from ui.text import translated
from workbench.registry.info import ModelInfo
from workbench.text import text

if TYPE_CHECKING:
    from ui.controller import Controller
    from ui.dialogs.register_model import RegisterModelDialog
    from ui.session import Session
    from ui.theme import Theme


class UserModelActions(QObject):
    """Questions over Models, and what follows from the answers.

    Args:
        panel: The dialogs open over it.
        session, controller, theme: The window's.
    """

    def __init__(self, panel: QWidget, session: Session, controller: Controller, theme: Theme) -> None:
        super().__init__(panel)
        self._panel = panel
        self._session = session
        self._controller = controller
        self._theme = theme

    def register(self) -> RegisterModelDialog:
        """Open the dialog that registers a model."""
        # Not needed before the first registration.
        from ui.dialogs.register_model import RegisterModelDialog

        dialog = RegisterModelDialog(self._controller, self._theme, self._panel.window())
        dialog.open()
        return dialog

    def ask_drop(self, info: ModelInfo) -> QMessageBox:
        """Ask whether a model shall be dropped, and drop it."""
        box = QMessageBox(self._panel.window())
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("Drop a model"))
        box.setText(
            self.tr("Drop {model}? Its files are removed from the models folder.").format(model=info.id)
        )
        drop = box.addButton(self.tr("Drop model"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        drop.clicked.connect(lambda: tasks.start(self._drop(info.id)))
        box.open()
        return box

    def recheck(self, info: ModelInfo) -> None:
        """Compare a model's files with what was registered."""
        tasks.start(self._recheck(info.id))

    async def _drop(self, model: str) -> None:
        done = await self._controller.run_job(Place.MODELS, lambda wb: wb.user_models.start_drop(model))
        if done is not None:
            self._session.tell(Notice(Level.INFO, Place.MODELS, done))

    async def _recheck(self, model: str) -> None:
        found = await self._controller.engine.call(lambda wb: wb.user_models.recheck(model))
        if not found:
            sound = text("The files of {model} are those that were registered.", model=model)
            self._session.tell(Notice(Level.INFO, Place.MODELS, sound))
            return
        first = found[0]
        details = "\n".join(f"{translated(one.what)} {translated(one.todo)}" for one in found)
        self._session.tell(Notice(Level.ERROR, Place.MODELS, first.what, first.todo, details))
