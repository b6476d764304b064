"""Registering a model: from a folder, a zip or the hub, read and tested before anybody agrees to its code."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui import tasks
from ui.dialogs.package_dialog import PackageDialog
from ui.icons import icon
from ui.packages.ids import id_trouble
from ui.packages.looking import Looked, start_reading
from ui.theme import Theme
from ui.widgets import HintLabel
from ui.widgets.labels import PlainLabel
from workbench.errors import Cancelled, WorkbenchError
from workbench.jobs import Job
from workbench.registry.info import Category
from workbench.registry.packages.candidate import Candidate, start_look
from workbench.registry.packages.fetching import HUB
from workbench.registry.packages.names import id_for

if TYPE_CHECKING:
    from ui.controller import Controller
    from workbench.engine import Workbench
    from workbench.registry.user_models import Consent

_TYPING_MS = 400
_FILE = "file://"


class RegisterModelDialog(PackageDialog):
    """Looks at a folder or a zip while it is chosen; a repository is fetched when the user says so.

    Args:
        controller: Looks, tests and registers.
        theme: The window's.
    """

    def __init__(self, controller: Controller, theme: Theme, parent: QWidget | None = None) -> None:
        self._asked = 0
        self._taken: frozenset[str] = frozenset()
        self._own: frozenset[str] = frozenset()
        """Those of the taken ids whose models are the user's, and can be replaced."""
        super().__init__(controller, theme, "", "", parent)
        self.setWindowTitle(self.tr("Register a model"))
        self._follow_id()
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self._on_typed)
        self.source.setFocus()
        tasks.start(self._read_taken())

    # Building

    @override
    def _top(self) -> QVBoxLayout:
        self._make_fields()
        folder = QPushButton(self.tr("Folder…"), self)
        folder.clicked.connect(self._choose_folder)
        archive = QPushButton(self.tr("Zip…"), self)
        archive.clicked.connect(self._choose_zip)
        hub = QPushButton(self.tr("Hub…"), self)
        hub.setToolTip(self.tr("A repository of the hub, written as hf://owner/name"))
        hub.clicked.connect(self._begin_hub)
        for button in (folder, archive, hub, self.fetch):
            button.setAutoDefault(False)
        label, name = PlainLabel(self.tr("Source"), self), PlainLabel(self.tr("Id"), self)
        label.setBuddy(self.source)
        name.setBuddy(self.id)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget in (label, self.source, self.fetch, folder, archive, hub):
            row.addWidget(widget, 1 if widget is self.source else 0)
        row.addSpacing(8)
        row.addWidget(name)
        row.addWidget(self.id)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addLayout(row)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.id_problem, 1)
        below.addWidget(self.replace)
        column.addLayout(below)
        return column

    def _make_fields(self) -> None:
        self.source = QLineEdit(self)
        self.source.setAccessibleName(self.tr("Source"))
        self.source.setPlaceholderText(self.tr("A folder, a zip, or hf://owner/name"))
        self.source.textChanged.connect(self._on_source)
        self.source.returnPressed.connect(self.look)
        self.fetch = QPushButton(icon("arrow_download"), self.tr("Fetch"), self)
        self.fetch.setToolTip(self.tr("Download the repository and look at it; nothing of it is run"))
        self.fetch.clicked.connect(self.look)
        self.fetch.hide()
        self.id = QLineEdit(self)
        self.id.setAccessibleName(self.tr("Id"))
        self.id.setFixedWidth(190)
        self.id.textChanged.connect(self._on_id)
        self.id_problem = HintLabel("", self)
        self.id_problem.hide()
        self.replace = QCheckBox(self)
        self.replace.toggled.connect(lambda _: self._follow_id())
        self.replace.hide()

    # Choosing

    def choose(self, place: Path) -> None:
        """Look at the package at this place."""
        self.source.setText(str(place))

    def look(self) -> None:
        """Look at what the source names, now."""
        self._typing.stop()
        tasks.start(self._look())

    def _choose_folder(self) -> None:
        chooser = self._chooser(self.tr("The model's folder"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.open()

    def _choose_zip(self) -> None:
        chooser = self._chooser(self.tr("The model's zip"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilter(self.tr("Zip archives (*.zip)"))
        chooser.open()

    def _chooser(self, title: str) -> QFileDialog:
        chooser = QFileDialog(self, title)
        if not self._is_hub() and self.source.text().strip():
            chooser.setDirectory(str(Path(self.source.text().strip()).expanduser().parent))
        chooser.fileSelected.connect(lambda place: self.choose(Path(place)))
        chooser.finished.connect(chooser.deleteLater)
        return chooser

    def _begin_hub(self) -> None:
        if not self._is_hub():
            self.source.setText(HUB)
        self.source.setFocus()

    def _on_source(self, words: str) -> None:
        if words.strip() and not self.id.isModified():
            self.id.setText(id_for(words.strip()))
        self.fetch.setVisible(self._is_hub())
        self._forget()  # what is shown is of another source
        self._typing.start()

    def _on_typed(self) -> None:
        if not self._is_hub():
            self.look()

    def _is_hub(self) -> bool:
        return self.source.text().strip().startswith(HUB)

    @override
    def _model_id(self) -> str:
        name = self.id.text().strip()
        return "" if self._trouble(name) else name

    async def _read_taken(self) -> None:
        models = await self._controller.models()
        if not self._closed:
            self._taken = frozenset(one.id for one in models)
            self._own = frozenset(one.id for one in models if one.category is Category.USER_DEFINED)
            self._follow_id()

    def _on_id(self, _: str) -> None:
        """A yes was for the model of the id that stood there."""
        self.replace.setChecked(False)
        self._follow_id()

    def _follow_id(self) -> None:
        name = self.id.text().strip()
        trouble, replaces = self._trouble(name) if name else "", self._replaces(name)
        told = self.tr(
            "This version takes its place once its requests have ended. If it cannot be made, "
            "the registered one stays."
        )
        self.id_problem.set_tone("text2" if replaces else "error")
        self.id_problem.setText(told if replaces else trouble)
        self.id_problem.setVisible(bool(trouble) or replaces)
        self.replace.setText(self.tr("Replace {model}").format(model=name))
        self.replace.setVisible(name in self._own)
        self.button.setText(self.tr("Replace") if replaces else self.tr("Register"))
        self.button.setAccessibleName(self.button.text())
        self.button.setIcon(icon("arrow_sync" if replaces else "add", "on_fill"))
        self.follow()

    def _replaces(self, name: str) -> bool:
        return name in self._own and self.replace.isChecked()

    def _trouble(self, name: str) -> str:
        """Why the model cannot have this id; empty where it can."""
        if name not in self._own:
            return id_trouble(name, self._taken)
        if self.replace.isChecked():
            return ""
        words = self.tr("You have a model {model} already. Choose another id, or replace it.")
        return words.format(model=name)

    @override
    def follow(self) -> None:
        super().follow()
        self.fetch.setEnabled(self._job is None)

    @override
    def _why_not(self) -> str:
        name = self.id.text().strip()
        return self._trouble(name) if name else self.tr("Give the model an id")

    # Looking

    @override
    async def _look(self) -> None:
        self._forget()
        number = self._asked
        uri = uri_of(self.source.text().strip())
        if not uri:
            return
        try:
            looked = await self._found(uri, number)
        except WorkbenchError as error:
            if number == self._asked and not self._closed:
                self.ended()
                self.say(None if isinstance(error, Cancelled) else error)
            return
        if number != self._asked or self._closed:
            self.let_go(looked)
            return
        self.ended()
        self.show_looked(looked)

    def _forget(self) -> None:
        self._asked += 1
        self.stop()
        self.ended()
        self.let_go(self._looked)
        self.say(None)
        self.show_looked(None)

    async def _found(self, uri: str, number: int) -> Looked:
        """What is there; whoever takes it closes its candidate."""
        engine = self._controller.engine
        began = partial(self._began, number)
        name = self.id.text().strip() or "model"
        candidate: Candidate = await engine.job(
            lambda workbench: start_look(workbench.user_models.store, workbench.jobs, uri, name), began
        )
        try:
            return await engine.job(
                lambda workbench: start_reading(workbench, candidate.report, candidate), began
            )
        except BaseException:
            engine.post(lambda _: candidate.close())
            raise

    def _began(self, number: int, job: Job[Any]) -> None:
        if number == self._asked and not self._closed:
            self.began(job)
        else:
            job.cancel()

    # Registering

    @override
    def _work(self) -> Callable[[Workbench, Consent], Job[Any]]:
        model = self.id.text().strip()
        replaces = self._replaces(model)
        candidate = None if self._looked is None else self._looked.candidate
        assert candidate is not None, "what was looked at here has its files held"
        return lambda workbench, consent: workbench.user_models.start_create(
            model, candidate.uri, consent=consent, fetched=candidate.place, replace=replaces
        )

    @override
    def done(self, result: int) -> None:
        self._typing.stop()
        super().done(result)


def uri_of(words: str) -> str:
    """What was typed as a URI: a path becomes one."""
    if not words or words.startswith((HUB, _FILE)):
        return words
    return Path(words).expanduser().absolute().as_uri()
