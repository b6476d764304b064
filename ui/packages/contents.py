"""A package to look through: facts and files at the left, a file's words or a test forecast at the right."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.editor.python_highlighter import PythonHighlighter
from ui.icons import icon
from ui.packages.checks import Checks
from ui.packages.looking import Looked
from ui.packages.trial_view import TrialView
from ui.theme import Theme
from ui.tokens import ColorName
from ui.widgets import ElidedLabel, HintLabel, SegmentedButtons
from ui.widgets.labels import PlainLabel
from workbench.registry.info import Task
from workbench.registry.packages.checker import PackageReport
from workbench.sizes import file_size
from workbench.trials import Trial

_CODE, _TEST = "code", "test"
_ROW = 24


class PackageContents(QWidget):
    """Shows a `Looked`, or that there is none yet."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._looked: Looked | None = None
        self.trial: TrialView | None = None
        self._make_left()
        self._make_right()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        left = QWidget(self)
        left.setFixedWidth(320)
        left.setLayout(self._left())
        layout.addWidget(left)
        layout.addLayout(self._right(), 1)
        self.show_looked(None)

    # Building

    def _make_left(self) -> None:
        self.facts = QFormLayout()
        self.facts.setHorizontalSpacing(12)
        self.facts.setVerticalSpacing(6)
        self.facts.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.files = QTreeWidget(self)
        self.files.setAccessibleName(self.tr("Files"))
        self.files.setColumnCount(2)
        self.files.setHeaderHidden(True)
        self.files.setRootIsDecorated(False)
        self.files.setProperty("framed", True)
        self.files.setUniformRowHeights(True)
        self.files.setIconSize(QSize(16, 16))
        self.files.setMinimumHeight(76)
        header = self.files.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.files.currentItemChanged.connect(lambda now, _: self._show_file(now))
        self.files.itemClicked.connect(lambda *_: self.pages.set_value(_CODE))
        self.checks = Checks(self)

    def _make_right(self) -> None:
        self.name = PlainLabel("", self)
        self.name.setFont(self._theme.font("title"))
        self.checksum = ElidedLabel("", self, Qt.TextElideMode.ElideMiddle)
        self.checksum.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.checksum.setForegroundRole(HintLabel("", self).foregroundRole())
        self.pages = SegmentedButtons(
            [(_CODE, self.tr("Files")), (_TEST, self.tr("Test forecast"))],
            self.tr("Shown"),
            stretch=False,
            parent=self,
        )
        self.pages.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.pages.changed.connect(self._on_page)
        self.code = QPlainTextEdit(self)
        self.code.setReadOnly(True)
        self.code.setProperty("framed", True)
        self.code.setFont(self._theme.font("code"))
        self.code.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.code.setAccessibleName(self.tr("The file's words"))
        self.code.setPlaceholderText(self.tr("The code is shown here before any of it runs."))
        self.code.document().setDocumentMargin(8)
        self._highlighter = PythonHighlighter(self.code.document(), self._theme)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.code)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._heading(self.tr("Found")))
        column.addLayout(self.facts)
        column.addSpacing(4)
        column.addWidget(self._heading(self.tr("Files")))
        column.addWidget(self.files, 1)
        column.addSpacing(4)
        self._checks_heading = self._heading(self.tr("Checks"))
        column.addWidget(self._checks_heading)
        column.addWidget(self.checks)
        return column

    def _right(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.name)
        row.addWidget(self.checksum, 1)
        row.addWidget(self.pages)
        column.addLayout(row)
        column.addWidget(self._stack, 1)
        return column

    def _heading(self, words: str) -> QLabel:
        label = PlainLabel(words, self)
        label.setFont(self._theme.font("title"))
        return label

    # Showing

    def show_looked(self, looked: Looked | None) -> None:
        """Show a package, its first file of code in front."""
        self._looked = looked
        while self.facts.rowCount():
            self.facts.removeRow(0)
        self.files.clear()
        self.code.clear()
        self.name.setText("")
        self.checksum.setText("")
        self.show_trial(None)
        self.checks.setVisible(looked is not None)
        self._checks_heading.setVisible(looked is not None)
        if looked is None:
            hint = HintLabel(self.tr("Nothing yet."), self, small=False)
            self.facts.addRow(hint)
            return
        for name, value, tone in self._facts(looked.report):
            self.facts.addRow(HintLabel(name, self, small=False), _fact(name, value, tone, self))
        for one in looked.report.files:
            self._add_file(one.name, one.size, changed=one.name in looked.changed)
        if (first := self.files.topLevelItem(self._first(looked))) is not None:
            self.files.setCurrentItem(first)
        self.checks.show_report(looked.report)

    def show_trial(self, trial: Trial | None) -> None:
        """Show what came of a test forecast, in front; None takes the last one away."""
        if self.trial is not None:
            self._stack.removeWidget(self.trial)
            self.trial.deleteLater()
            self.trial = None
        self.pages.setVisible(trial is not None)
        if trial is not None:
            self.trial = TrialView(trial, self._theme, self)
            self._stack.addWidget(self.trial)
        self.pages.set_value(_CODE if trial is None else _TEST)
        self._on_page(self.pages.value)

    def _on_page(self, page: str) -> None:
        testing = page == _TEST and self.trial is not None
        self._stack.setCurrentWidget(self.trial if testing and self.trial is not None else self.code)
        item = self.files.currentItem()
        self.checksum.setVisible(not testing)
        if testing:
            self.name.setText(self.tr("Test forecast"))
        elif item is not None:
            self.name.setText(str(item.data(0, Qt.ItemDataRole.UserRole)))

    def _first(self, looked: Looked) -> int:
        """The row to begin with: a file that changed, else the first one of code."""
        names = [one.name for one in looked.report.files]
        wanted = [name for name in names if name in looked.changed] or [
            name for name in names if name.endswith(".py")
        ]
        return names.index(wanted[0]) if wanted else 0

    def _add_file(self, name: str, size: int, *, changed: bool) -> None:
        words = self.tr("{file}, changed").format(file=name) if changed else name
        tone: ColorName = "warning" if changed else "text2"
        item = QTreeWidgetItem(self.files, [words, file_size(size)])
        item.setIcon(0, icon("code" if name.endswith(".py") else "document", tone))
        item.setToolTip(0, words)
        item.setData(0, Qt.ItemDataRole.UserRole, name)
        item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        item.setForeground(1, self.palette().placeholderText())
        item.setSizeHint(0, QSize(0, _ROW))

    def _show_file(self, item: QTreeWidgetItem | None) -> None:
        if item is None or self._looked is None:
            return
        name = str(item.data(0, Qt.ItemDataRole.UserRole))
        found = next(one for one in self._looked.report.files if one.name == name)
        self.name.setText(name)
        self.checksum.setText(f"sha256 {found.sha256}")
        words = self._looked.words.get(name, self.tr("Not shown: it is no text, or too long."))
        self.code.setPlainText(words)
        self.pages.set_value(_CODE)

    def _facts(self, report: PackageReport) -> list[tuple[str, str, str]]:
        none, unknown = self.tr("none stated"), ("", "unknown")
        model = report.model
        facts: list[tuple[str, str, str]] = []
        if model is not None:
            task = {
                Task.FORECAST: self.tr("Forecasts"),
                Task.DETECT: self.tr("Finds anomalies"),
                Task.CLASSIFY: self.tr("Tells the class of a series"),
            }[model.task]
            facts = [(self.tr("Type"), model.type or none, "text"), (self.tr("Task"), task, "text")]
        facts.append((self.tr("Class"), report.architecture or none, "text"))
        if report.weights is not None:
            count, types = f"{report.weights.parameters:,}", ", ".join(report.weights.dtypes)
            facts.append((self.tr("Parameters"), f"{count}, {types}", "text"))
        total = self.tr("%n files, {size}", "", len(report.files)).format(size=file_size(report.size))
        facts.append((self.tr("Size"), total, "text"))
        stated = "" if model is None or model.licence in unknown else model.licence
        licence = stated or report.licence_file or ""
        facts.append((self.tr("Licence"), licence or none, "text" if licence else "warning"))
        return facts


def _fact(name: str, value: str, tone: str, parent: QWidget) -> QWidget:
    label = ElidedLabel(value, parent)
    if tone == "warning":
        hint = HintLabel(value, parent, small=False)
        hint.set_tone(tone)
        hint.setAccessibleName(f"{name}: {value}")
        label.deleteLater()
        return hint
    label.setAccessibleName(f"{name}: {value}")
    return label
