"""Registering a model: what the package is, what is wrong with it, its code, the question of trust."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui import tasks
from ui.editor.python_highlighter import PythonHighlighter
from ui.icons import icon
from ui.text import translated
from ui.theme import Theme
from ui.widgets import ElidedLabel, HintLabel, PrimaryButton
from workbench.errors import Cancelled, WorkbenchError
from workbench.jobs import Job
from workbench.text import Text, text

if TYPE_CHECKING:
    from ui.controller import Controller
    from workbench.engine import Workbench
    from workbench.registry.info import ModelInfo
    from workbench.registry.packages.checker import PackageReport

_TYPING_MS = 400
_LARGEST_SHOWN = 1 << 20
_READABLE = (".py", ".json", ".md", ".txt")


@dataclass(frozen=True, slots=True)
class Looked:
    """What a package is, what this system cannot keep its code from, and the words of its files by name."""

    report: PackageReport
    missing: tuple[Text, ...]
    words: dict[str, str]


class RegisterModelDialog(QDialog):
    """Looks at the package while it is chosen; nothing of it runs before the user agrees and registers.

    Args:
        controller: Looks and registers.
        theme: The window's.
    """

    def __init__(self, controller: Controller, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Register a model"))
        self.resize(980, 640)
        self._controller = controller
        self._theme = theme
        self._looked: Looked | None = None
        self._job: Job[ModelInfo] | Job[Looked] | None = None
        self._asked = 0
        self._closed = False
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(lambda: tasks.start(self._look()))
        self._make_fields()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(self._source_row())
        columns = QHBoxLayout()
        columns.setSpacing(16)
        columns.addLayout(self._left(), 4)
        columns.addLayout(self._right(), 7)
        layout.addLayout(columns, 1)
        layout.addWidget(self._trust_box())
        layout.addWidget(self.problem)
        layout.addLayout(self._buttons())
        self._show()

    # Building

    def _make_fields(self) -> None:
        self.source = QLineEdit(self)
        self.source.setAccessibleName(self.tr("Source"))
        self.source.setPlaceholderText(self.tr("A folder or a zip with config.json and the code"))
        self.source.textChanged.connect(self._on_source)
        self.id = QLineEdit(self)
        self.id.setAccessibleName(self.tr("Id"))
        self.id.setMaximumWidth(200)
        self.id.textEdited.connect(lambda _: self._typing.start())
        self.facts = QFormLayout()
        self.facts.setHorizontalSpacing(12)
        self.facts.setVerticalSpacing(4)
        self.files = QListWidget(self)
        self.files.setAccessibleName(self.tr("Files"))
        self.files.setIconSize(QSize(16, 16))
        self.files.currentItemChanged.connect(lambda now, _: self._show_file(now))
        self.problems = HintLabel("", self, small=False)
        self.problems.set_tone("error")
        self.name = QLabel("", self)
        self.checksum = ElidedLabel("", self, Qt.TextElideMode.ElideMiddle)
        self.code = QPlainTextEdit(self)
        self.code.setReadOnly(True)
        self.code.setFrameShape(QFrame.Shape.StyledPanel)
        self.code.setFont(self._theme.font("code"))
        self.code.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.code.setAccessibleName(self.tr("The file's words"))
        self._highlighter = PythonHighlighter(self.code.document(), self._theme)
        self.problem = HintLabel("", self, small=False)
        self.problem.set_tone("error")

    def _source_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        folder = QPushButton(self.tr("Folder…"), self)
        folder.clicked.connect(self._choose_folder)
        archive = QPushButton(self.tr("Zip…"), self)
        archive.clicked.connect(self._choose_zip)
        for button in (folder, archive):
            button.setAutoDefault(False)
        label, name = QLabel(self.tr("Source"), self), QLabel(self.tr("Id"), self)
        label.setBuddy(self.source)
        name.setBuddy(self.id)
        for widget in (label, self.source, folder, archive, name, self.id):
            row.addWidget(widget, 1 if widget is self.source else 0)
        return row

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._heading(self.tr("Found")))
        column.addLayout(self.facts)
        column.addWidget(self._heading(self.tr("Files")))
        column.addWidget(self.files, 1)
        column.addWidget(self.problems)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        row = QHBoxLayout()
        self.name.setFont(self._theme.font("heading"))
        row.addWidget(self.name)
        row.addWidget(self.checksum, 1)
        column.addLayout(row)
        column.addWidget(self.code, 1)
        return column

    def _heading(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setFont(self._theme.font("heading"))
        return label

    def _trust_box(self) -> QFrame:
        self.box = QFrame(self)
        palette = self.box.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self._theme.tokens.warning_ground))
        self.box.setPalette(palette)
        self.box.setAutoFillBackground(True)
        self.question = QLabel(self.box)
        self.question.setWordWrap(True)
        self.agree = QCheckBox(self.tr("I have read the code and trust it"), self.box)
        self.agree.toggled.connect(self._follow)
        inner = QVBoxLayout(self.box)
        inner.addWidget(self.question)
        inner.addWidget(self.agree)
        return self.box

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.copied = HintLabel("", self, small=False)
        self.copied.setWordWrap(False)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.button = PrimaryButton(self.tr("Register"), "add", self)
        self.button.clicked.connect(lambda: tasks.start(self._register()))
        row.addWidget(self.copied, 1)
        row.addWidget(cancel)
        row.addWidget(self.button)
        return row

    # Choosing

    def choose(self, place: Path) -> None:
        """Look at the package at this place."""
        self.source.setText(str(place))

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("The model's folder"), self.source.text())
        if chosen:
            self.choose(Path(chosen))

    def _choose_zip(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("The model's zip"), self.source.text(), self.tr("Zip archives (*.zip)")
        )
        if chosen:
            self.choose(Path(chosen))

    def _on_source(self, words: str) -> None:
        if words.strip() and not self.id.isModified():
            self.id.setText(_id_for(Path(words.strip())))
        self._typing.start()

    # Looking

    async def _look(self) -> None:
        self._asked += 1
        number = self._asked
        place, model_id = Path(self.source.text().strip()).expanduser(), self.id.text().strip()
        self._looked = None
        self.problem.setText("")
        if self.source.text().strip():
            try:
                looked = await self._controller.engine.job(
                    lambda workbench: _start_look(workbench, place, model_id), self._began
                )
            except Cancelled:
                return
            except WorkbenchError as error:
                if number == self._asked and not self._closed:
                    self._say(error)
                    self._show()
                return
            if number != self._asked or self._closed:
                return
            self._looked = looked
        self._show()

    def _began(self, job: Job[ModelInfo] | Job[Looked]) -> None:
        self._job = job

    def _show(self) -> None:
        while self.facts.rowCount():
            self.facts.removeRow(0)
        self.files.clear()
        self.code.clear()
        self.name.setText("")
        self.checksum.setText("")
        looked = self._looked
        problems = [] if looked is None else list(looked.report.problems)
        self.problems.setText(
            "\n".join(f"{translated(one.what)} {translated(one.todo)}" for one in problems[:8])
        )
        self.problems.setVisible(bool(problems))
        self.box.setVisible(looked is not None and not problems and bool(looked.report.code))
        self.agree.setChecked(False)
        self.copied.setText("")
        if looked is not None:
            self._show_report(looked)
        self._follow()

    def _show_report(self, looked: Looked) -> None:
        report = looked.report
        for name, value in self._facts(report):
            label = ElidedLabel(value, self)
            label.setAccessibleName(f"{name}: {value}")
            self.facts.addRow(HintLabel(name, self, small=False), label)
        for one in report.files:
            item = QListWidgetItem(icon(_icon_of(one.name)), f"{one.name}   {_size(one.size)}")
            item.setData(Qt.ItemDataRole.UserRole, one.name)
            self.files.addItem(item)
        first = next((row for row, one in enumerate(report.files) if one.name.endswith(".py")), 0)
        self.files.setCurrentRow(first)
        limits = [translated(one) for one in looked.missing]
        apart = self.tr("It runs in a process of its own, without network, with a limit of memory and time.")
        parts = [
            self.tr("These files contain code that will run on your computer."),
            apart
            if not limits
            else self.tr("This system does not confine it wholly.") + " " + " ".join(limits),
            self.tr("Agree only if you trust where they come from; changed code asks again."),
        ]
        self.question.setText(" ".join(parts))
        words = self.tr("Copies {size} to the models folder")
        self.copied.setText(words.format(size=_size(report.size)))

    def _facts(self, report: PackageReport) -> list[tuple[str, str]]:
        none = self.tr("none stated")
        model = report.model
        facts = []
        if model is not None:
            facts = [(self.tr("Type"), model.type), (self.tr("Task"), str(model.task))]
        facts.append((self.tr("Class"), report.architecture or none))
        if report.weights is not None:
            count = self.tr("{count}, {types}").format(
                count=f"{report.weights.parameters:,}", types=", ".join(report.weights.dtypes)
            )
            facts.append((self.tr("Parameters"), count))
        licence = model.licence if model is not None and model.licence else report.licence_file
        facts.append((self.tr("Licence"), licence or none))
        return facts

    def _show_file(self, item: QListWidgetItem | None) -> None:
        if item is None or self._looked is None:
            return
        name = str(item.data(Qt.ItemDataRole.UserRole))
        found = next(one for one in self._looked.report.files if one.name == name)
        self.name.setText(name)
        self.checksum.setText(f"sha256 {found.sha256}")
        self.code.setPlainText(
            self._looked.words.get(name, self.tr("Not shown: it is no text, or too long."))
        )

    def _follow(self) -> None:
        self.problem.setVisible(bool(self.problem.text()))
        looked = self._looked
        sound = looked is not None and not looked.report.problems
        trusted = self.agree.isChecked() or self.box.isHidden()
        self.button.setEnabled(sound and trusted and bool(self.id.text().strip()))
        tip = self.tr("Choose a folder or a zip first")
        if looked is not None:
            tip = self.tr("Say first that you trust the code") if sound else self.tr("Mend the package first")
        self.button.setToolTip("" if self.button.isEnabled() else tip)

    def _say(self, error: WorkbenchError) -> None:
        parts = [translated(error.text)] + ([translated(error.hint_text)] if error.hint_text else [])
        self.problem.setText(" ".join(parts))
        self.problem.show()

    # Registering

    async def _register(self) -> None:
        uri = Path(self.source.text().strip()).expanduser().absolute().as_uri()
        model_id = self.id.text().strip()
        self.problem.setText("")
        self.button.setEnabled(False)
        self.button.setToolTip(self.tr("It is being registered"))
        try:
            await self._controller.engine.job(
                lambda workbench: workbench.user_models.start_create(model_id, uri, consent=True),
                self._began,
            )
        except Cancelled:
            return
        except WorkbenchError as error:
            if not self._closed:
                self._say(error)
                self._follow()
            return
        if not self._closed:
            self.accept()

    @override
    def done(self, result: int) -> None:
        self._closed = True
        self._typing.stop()
        if self._job is not None and result == QDialog.DialogCode.Rejected:
            self._job.cancel()
        super().done(result)


def _start_look(workbench: Workbench, place: Path, model_id: str) -> Job[Looked]:
    def work(_job: Job[Looked]) -> Looked:
        from workbench.runtime.sandbox import missing

        report = workbench.user_models.check(place.absolute().as_uri(), model_id or "model")
        return Looked(report, missing(), _words(report))

    return workbench.jobs.start("browse", text("Look at {file}", file=place.name), work)


def _words(report: PackageReport) -> dict[str, str]:
    """The texts of a folder's files; those of a zip are read from it."""
    import zipfile

    shown = [one for one in report.files if one.size <= _LARGEST_SHOWN and one.name.endswith(_READABLE)]
    found = {}
    if report.place.is_dir():
        for one in shown:
            file = report.place / one.name
            if file.is_file() and not file.is_symlink():
                found[one.name] = file.read_text(encoding="utf-8", errors="replace")
    elif zipfile.is_zipfile(report.place):
        with zipfile.ZipFile(report.place) as archive:
            names = {name: name for name in archive.namelist()}
            for one in shown:
                held = next(
                    (name for name in names if name == one.name or name.endswith(f"/{one.name}")), None
                )
                if held is not None:
                    with archive.open(held) as stream:
                        found[one.name] = stream.read(_LARGEST_SHOWN).decode("utf-8", errors="replace")
    return found


def _id_for(place: Path) -> str:
    """An id out of a folder's or a zip's name."""
    name = re.sub(r"\W+", "_", place.name.removesuffix(".zip"), flags=re.ASCII).strip("_")
    return (name if name[:1].isalpha() else f"model_{name}")[:64]


def _icon_of(name: str) -> str:
    return "code" if name.endswith(".py") else "document_table"


def _size(count: int) -> str:
    for unit, size in (("GB", 1e9), ("MB", 1e6), ("kB", 1e3)):
        if count >= size:
            return f"{count / size:.1f} {unit}"
    return f"{count} B"
