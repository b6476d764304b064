"""Asking the user about a model's files, and then fetching or removing them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget

from ui import tasks
from ui.notices import Place
from ui.widgets.message_box import PlainBox
from workbench.registry.info import ModelInfo

if TYPE_CHECKING:
    from ui.controller import Controller
    from ui.session import Session
    from ui.theme import Theme


class Fetching(QObject):
    """Questions over a panel, and what follows from the answers.

    Args:
        panel: The dialogs open over it.
        session, controller, theme: The window's.
        place: Where a refusal is shown. From Set-up, a model that has come is chosen there.
    """

    def __init__(
        self, panel: QWidget, session: Session, controller: Controller, theme: Theme, place: Place
    ) -> None:
        super().__init__(panel)
        self._place = place
        self._panel = panel
        self._session = session
        self._controller = controller
        self._theme = theme

    def ask(self, info: ModelInfo) -> None:
        """Ask whether to download a model's files."""
        from ui.dialogs.download import DownloadDialog

        dialog = DownloadDialog(info, self._theme, self._panel)
        dialog.accepted.connect(lambda: tasks.start(self._download(info.id)))
        dialog.folder_asked.connect(lambda: self.ask_folder(info))
        dialog.open()

    def ask_folder(self, info: ModelInfo) -> None:
        """Have a folder chosen and copy a model's files from it."""
        dialog = QFileDialog(self._panel, self.tr("Folder with config.json and model.safetensors"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: tasks.start(self._import(info.id, Path(folder))))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_removal(self, info: ModelInfo) -> None:
        """Ask whether to remove a model's files."""
        box = PlainBox(self._panel)
        box.setIcon(QMessageBox.Icon.Question)
        sentence = self.tr("Remove the files of {model}? It has to be downloaded again before its next use.")
        box.setText(sentence.format(model=info.id))
        keep = QPushButton(self.tr("Keep files"), box)
        remove = QPushButton(self.tr("Remove files"), box)
        box.addButton(remove, QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(keep, QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)

        def answered() -> None:
            if box.clickedButton() is remove:
                tasks.start(self._controller.remove_model_files(info.id))
            box.deleteLater()

        box.finished.connect(answered)
        box.open()

    async def _download(self, model: str) -> None:
        self._then(model, await self._controller.download_model(model, accepted=True, place=self._place))

    async def _import(self, model: str, folder: Path) -> None:
        self._then(model, await self._controller.import_model(model, folder, self._place))

    def _then(self, model: str, fetched: bool) -> None:
        if fetched and self._place is Place.SETUP:
            self._session.model_asked.emit(model)
