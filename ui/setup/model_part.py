"""The model field and the line that says what the model is."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from ui.icons import paint_icon
from ui.setup.building import unusable
from ui.setup.field import Field
from ui.setup.model_chooser import ModelChooser, model_icon
from ui.setup.view import View
from ui.text import translated_template
from ui.theme import Theme, tokens
from ui.widgets import LinkButton
from workbench.registry.info import ModelInfo, Task
from workbench.sizes import file_size


class ModelPart(QWidget):
    """Which model; a click opens the chooser."""

    changed = Signal(object)
    download_asked = Signal(object)
    """A model whose files are not here."""

    compare_asked = Signal()
    """Models shall be compared."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: View | None = None
        self.button = ModelButton(theme, self)
        self.field = Field(self.tr("Model"), [self.button], self)
        self.chooser = ModelChooser(theme, self)
        self.chooser.chosen.connect(self._choose)
        self.chooser.download_asked.connect(self.download_asked)
        self.button.clicked.connect(self.open_chooser)
        self.compare = LinkButton(self.tr("Compare models…"), self)
        self.compare.setProperty("flush", True)
        self.compare.setToolTip(self.tr("Find out which model is best for this series"))
        self.compare.clicked.connect(self.compare_asked)
        self.field.below.addWidget(self.compare)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)

    def show_view(self, view: View) -> None:
        """Show the model."""
        self._view = view
        self.field.label.setText(
            self.tr("Model") if view.state.task is Task.FORECAST else self.tr("Detector")
        )
        self.button.put(view.info)
        self.field.set_hint("" if view.info is None else translated_template(view.info.summary))
        self.compare.setVisible(view.state.task is Task.FORECAST)
        problem = view.problem("model")
        self.field.set_problem(problem or view.refused, serious=bool(problem) or not view.slow)

    def open_chooser(self) -> None:
        """Show the models of the task."""
        view = self._view
        if view is None:
            return
        models = [info for info in view.models if info.task is view.state.task]
        self.chooser.open_below(self.button, models, view.state.model, lambda info: self._reason(info, view))

    def _reason(self, info: ModelInfo, view: View) -> str | None:
        """Why a model of the list cannot be used; of one without files, what a click on it offers."""
        if info.fetchable:
            return self.tr("Download ({size})…").format(size=file_size(info.size_bytes or 0))
        return unusable(info, view.state, view.facts)

    def _choose(self, model: str) -> None:
        if self._view is not None:
            self.changed.emit(self._view.state.with_model(model))
        self.button.setFocus()


class ModelButton(QPushButton):
    """Looks like a combo box; its list is the chooser."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._info: ModelInfo | None = None
        self.setFixedHeight(28)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("Choose a model"))

    def put(self, info: ModelInfo | None) -> None:
        """Show a model's name."""
        self._info = info
        name = self.tr("Model") if info is None else info.id
        self.setAccessibleName(self.tr("Model: {name}").format(name=name))
        choose = self.tr("Choose a model")
        # A long name is cut on the button.
        self.setToolTip(choose if info is None else f"{info.id}\n{choose}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, 28)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colors = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wrong, focused = bool(self.property("problem")), self.hasFocus()
        line = 2.0 if focused else 1.0
        outline = colors.accent if focused else colors.error if wrong else colors.control
        ground = colors.error_ground if wrong else colors.hover if self.underMouse() else colors.base
        painter.setPen(QPen(QColor(outline), line))
        painter.setBrush(QColor(ground))
        inset = line / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 4, 4)
        paint_icon(painter, QRect(self.width() - 22, 6, 16, 16), "chevron_down", "text2")
        left = 9
        if self._info is not None:
            paint_icon(painter, QRect(left, 6, 16, 16), model_icon(self._info), "text2")
            left += 22
        painter.setPen(QColor(colors.text if self._info is not None else colors.text2))
        painter.setFont(self._theme.font("title"))
        area = self.rect().adjusted(left, 0, -28, 0)
        name = self.tr("Choose a model") if self._info is None else self._info.id
        shown = QFontMetrics(painter.font()).elidedText(name, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
