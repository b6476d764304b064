"""What was checked of a package: all that is wrong, or that it is sound and what its test forecast gave."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.icons import icon
from ui.text import translated
from ui.tokens import ColorName
from ui.widgets import SmallButton
from ui.widgets.labels import PlainLabel
from workbench.registry.packages.checker import PackageReport
from workbench.registry.packages.problems import Problem

_MOST_HEIGHT = 240
_WIDTH = 300


class Checks(QWidget):
    """Rows with a sign; below those of a sound package the test and its button."""

    test_asked = Signal()
    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._running = False
        self._rows = QWidget(self)
        self._rows.setLayout(QVBoxLayout())
        self._area = QScrollArea(self)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setAccessibleName(self.tr("What is wrong"))
        self.test = _Row("beaker", "text2", "", self)
        self.button = SmallButton(self.tr("Run test"), "play", self)
        self.button.clicked.connect(self._on_button)
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(self.test, 1)
        last.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._layout.addWidget(self._area)
        self._layout.addLayout(last)
        self.setVisible(False)

    @property
    def testing(self) -> bool:
        """Whether the test runs."""
        return self._running

    @property
    def problems(self) -> list[str]:
        """The sentences about what is wrong, as they are shown."""
        return [one.text() for one in self._rows.findChildren(QLabel, "problem")]

    def show_report(self, report: PackageReport) -> None:
        """Show what is wrong, or what is right."""
        problems = [_words(one) for one in report.problems]
        rows = [_Row("error_circle", "error", words, name="problem") for words in problems]
        if not problems:
            rows = [_Row("checkmark_circle", "success", words) for words in self._sound(report)]
        self._fill(rows)
        needed = self._rows.heightForWidth(_WIDTH)
        self._area.setFixedHeight(min(_MOST_HEIGHT, needed))
        self.test.setVisible(not problems)
        self.button.setVisible(not problems)
        self.show_test("beaker", "text2", self.tr("Test forecast on sample data"))
        self.setVisible(True)

    def allow_test(self, reason: str) -> None:
        """Allow the test, unless a reason is given why not."""
        self.button.setEnabled(self._running or not reason)
        self.button.setToolTip(reason or self.tr("Run the model once, in a process that is thrown away"))

    def show_test(self, sign: str, tone: ColorName, words: str, *, running: bool = False) -> None:
        """Say how the test stands."""
        self._running = running
        self.test.tell(sign, tone, words)
        self.button.setText(self.tr("Stop") if running else self.tr("Run test"))
        self.button.setAccessibleName(self.button.text())
        self.button.setIcon(icon("record_stop" if running else "play"))

    def _on_button(self) -> None:
        (self.stop_asked if self._running else self.test_asked).emit()

    def _sound(self, report: PackageReport) -> list[str]:
        weights = self.tr("Weights: header, sizes and types are sound")
        return [
            self.tr("Configuration and classes agree"),
            *([] if report.weights is None else [weights]),
            self.tr("No name leaves the folder, no pickle, no program"),
        ]

    def _fill(self, rows: Sequence[QWidget]) -> None:
        self._rows = QWidget()
        layout = QVBoxLayout(self._rows)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for row in rows:
            layout.addWidget(row)
        layout.addStretch(1)
        self._area.setWidget(self._rows)


class _Row(QWidget):
    """A sign and a sentence."""

    def __init__(
        self, sign: str, tone: ColorName, words: str, parent: QWidget | None = None, name: str = "sound"
    ) -> None:
        super().__init__(parent)
        self._sign = PlainLabel("", self)
        self._sign.setFixedWidth(16)
        self._words = PlainLabel("", self)
        self._words.setObjectName(name)
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 3, 0, 3)
        layout.setSpacing(8)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        self.tell(sign, tone, words)

    @property
    def words(self) -> str:
        """The sentence."""
        return self._words.text()

    def tell(self, sign: str, tone: ColorName, words: str) -> None:
        """Say something else."""
        self._sign.setPixmap(icon(sign, tone).pixmap(QSize(16, 16)))
        self._words.setText(words)
        self.setAccessibleName(words)


def _words(problem: Problem) -> str:
    return f"{translated(problem.what)} {translated(problem.todo)}"
