"""What the user does with models of their own: register, rename, export, check, agree to, drop."""

from __future__ import annotations

import importlib.util
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from ui import tasks
from ui.icons import icon
from ui.notices import Level, Notice, NoticeAction, Place
from workbench.jobs import Job
from workbench.registry.info import Category, ModelInfo, ModelState
from workbench.registry.packages.problems import Problem, refusal
from workbench.sizes import file_size
from workbench.text import text

if TYPE_CHECKING:
    from ui.controller import Controller
    from ui.dialogs.drop_model import DropModelDialog
    from ui.dialogs.register_model import RegisterModelDialog
    from ui.dialogs.trust_model import TrustModelDialog
    from ui.session import Session
    from ui.theme import Theme
    from workbench.engine import Workbench

Problems = tuple[Problem, ...]
_COUNT_AGAIN_MS = 500


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
        session.retry_asked.connect(lambda model: tasks.start(self._retry_by_id(model)))

    def menu(self, info: ModelInfo) -> QMenu:
        """What can be done with a registered model; the caller shows it."""
        menu = QMenu(self._panel)
        menu.setAccessibleName(self.tr("What can be done with {model}").format(model=info.id))
        rest = info.state in (ModelState.ACTIVE, ModelState.INACTIVE)
        for name, sign, work in (
            (self.tr("Rename…"), "rename", self.ask_rename),
            (self.tr("Export as zip…"), "folder_zip", self.ask_export),
            (self.tr("Open folder"), "folder_open", self.open_folder),
            (self.tr("Check files"), "checkmark_circle", self.recheck),
            (self.tr("Read its code…"), "code", self.ask_trust),
            (self.tr("Drop…"), "delete", self.ask_drop),
        ):
            if sign == "delete":
                menu.addSeparator()
            action = menu.addAction(icon(sign), name)
            action.setEnabled(rest)
            action.triggered.connect(lambda _=False, one=work: one(info))
        return menu

    # Registering, agreeing

    def register(self) -> RegisterModelDialog:
        """Open the dialog that registers a model."""
        # Not needed before the first registration.
        from ui.dialogs.register_model import RegisterModelDialog

        dialog = RegisterModelDialog(self._controller, self._theme, self._panel.window())
        dialog.accepted.connect(lambda: self._session.model_shown.emit(dialog.id.text().strip()))
        dialog.open()
        return dialog

    def ask_trust(self, info: ModelInfo) -> TrustModelDialog:
        """Show a model's files as they are now, and ask whether their code may run."""
        from ui.dialogs.trust_model import TrustModelDialog

        dialog = TrustModelDialog(info.id, self._controller, self._theme, self._panel.window())
        dialog.open()
        return dialog

    def retry(self, info: ModelInfo) -> None:
        """Look again whether a model can run; where its code is the reason, ask about that."""
        tasks.start(self._retry(info))

    async def _retry_by_id(self, model: str) -> None:
        self._session.clear_notices(Place.SETUP)
        await self._retry(await self._controller.engine.call(lambda wb: wb.registry.get(model)))

    async def _retry(self, info: ModelInfo) -> None:
        self._session.clear_notices(Place.MODELS)
        now = await self._controller.engine.call(lambda wb: _again(wb, info.id))
        self._session.models_changed.emit()
        if now.state is ModelState.ACTIVE:
            self._tell(Notice(Level.INFO, Place.MODELS, text("{model} is active.", model=info.id)))
        elif now.category is Category.USER_DEFINED and not _missing(now):
            self.ask_trust(now)
        else:
            still = text("{model} is still not active.", model=info.id)
            self._tell(Notice(Level.WARNING, Place.MODELS, still, now.reason))

    # Renaming, exporting, looking

    def ask_rename(self, info: ModelInfo) -> None:
        """Ask for another id."""
        tasks.start(self._ask_rename(info))

    async def _ask_rename(self, info: ModelInfo) -> None:
        from ui.dialogs.rename_model import RenameModelDialog

        taken = frozenset(one.id for one in await self._controller.models())
        running = await self._running(info.id)
        dialog = RenameModelDialog(info.id, taken, running, self._panel.window())
        # Read in the slot itself: by the time that a task runs the dialog is gone.
        dialog.accepted.connect(lambda: tasks.start(self._rename(info.id, dialog.name)))
        dialog.open()

    async def _rename(self, model: str, name: str) -> None:
        self._session.clear_notices(Place.MODELS)
        made = await self._controller.run_job(
            Place.MODELS, lambda wb: wb.user_models.start_rename(model, name)
        )
        if made is not None:
            self._tell(
                Notice(Level.INFO, Place.MODELS, text("{model} is now {name}.", model=model, name=name))
            )
            self._session.model_shown.emit(name)

    def ask_export(self, info: ModelInfo) -> QFileDialog:
        """Have a file chosen and write the model's package into it as a zip."""
        dialog = QFileDialog(self._panel.window(), self.tr("Export {model} as a zip").format(model=info.id))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Zip archives (*.zip)"))
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(f"{info.id}.zip")
        dialog.fileSelected.connect(lambda file: tasks.start(self._export(info.id, Path(file))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    async def _export(self, model: str, file: Path) -> None:
        self._session.clear_notices(Place.MODELS)
        written = await self._controller.run_job(
            Place.MODELS, lambda wb: wb.user_models.start_export(model, file)
        )
        if written is not None:
            done = text("{model} is written to {file}.", model=model, file=str(written))
            show = NoticeAction(text("Open folder"), lambda: self._open(written.parent))
            self._tell(Notice(Level.INFO, Place.MODELS, done, actions=(show,)))

    def open_folder(self, info: ModelInfo) -> None:
        """Show a model's files in the system's file manager."""
        self._open(info.folder)

    def _open(self, folder: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
            place = text("Nothing here can show folders; it is {folder}.", folder=str(folder))
            self._tell(Notice(Level.WARNING, Place.MODELS, place))

    # Checking

    def recheck(self, info: ModelInfo) -> None:
        """Compare a model's files with what was registered."""
        tasks.start(self._recheck(info))

    async def _recheck(self, info: ModelInfo) -> None:
        self._session.clear_notices(Place.MODELS)

        def start(workbench: Workbench) -> Job[Problems]:
            title = text("Check the files of {model}", model=info.id)
            return workbench.jobs.start("test", title, lambda _: workbench.user_models.recheck(info.id))

        found = await self._controller.run_job(Place.MODELS, start)
        if found is None:
            return
        if not found:
            sound = text("The files of {model} are those that were registered.", model=info.id)
            self._tell(Notice(Level.INFO, Place.MODELS, sound))
            return
        self._session.models_changed.emit()
        look = NoticeAction(text("Look at the files…"), lambda: self._look_at(info))
        error = refusal(found)
        self._tell(replace(Notice.of(error, Place.MODELS), details=None, actions=(look,)))

    # Dropping

    def ask_drop(self, info: ModelInfo) -> None:
        """Ask whether a model shall be dropped, and what becomes of its requests; then drop it."""
        tasks.start(self._ask_drop(info))

    async def _ask_drop(self, info: ModelInfo) -> None:
        from ui.dialogs.drop_model import DropModelDialog

        running = await self._running(info.id)
        dialog = DropModelDialog(info.id, file_size(info.size_bytes or 0), self._theme, self._panel.window())
        dialog.tell_running(running)

        again = QTimer(dialog, interval=_COUNT_AGAIN_MS)
        again.timeout.connect(lambda: tasks.start(self._count(info.id, dialog)))
        again.start()
        dialog.finished.connect(again.stop)
        dialog.accepted.connect(lambda: tasks.start(self._drop(info.id, stop=dialog.chosen == "stop")))
        dialog.open()

    async def _count(self, model: str, dialog: DropModelDialog) -> None:
        running = await self._running(model)
        if not dialog.closed:
            dialog.tell_running(running)

    async def _drop(self, model: str, *, stop: bool) -> None:
        self._session.clear_notices(Place.MODELS)
        done = await self._controller.run_job(
            Place.MODELS,
            lambda wb: wb.user_models.start_drop(model, running="stop" if stop else "wait"),
        )
        if done is not None:
            self._tell(Notice(Level.INFO, Place.MODELS, done))

    # Behind

    def _look_at(self, info: ModelInfo) -> None:
        self.ask_trust(info)

    async def _running(self, model: str) -> int:
        """How many requests for a model run or wait."""
        return await self._controller.engine.call(lambda wb: wb.runtime.requests_of(wb.registry.get(model)))

    def _tell(self, notice: Notice) -> None:
        self._session.tell(notice)


def _again(workbench: Workbench, model: str) -> ModelInfo:
    """The model, with what is installed looked for again."""
    from workbench.registry.builtin import look_again

    look_again()
    return workbench.registry.get(model)


def _missing(info: ModelInfo) -> bool:
    """Whether something that it requires is not installed."""
    return any(importlib.util.find_spec(one) is None for one in info.requires)
