"""Another id for a model that the user has registered."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from ui.packages.ids import id_rule, id_trouble
from ui.widgets import HintLabel, PrimaryButton
from ui.widgets.labels import PlainLabel


class RenameModelDialog(QDialog):
    """Accepted when `name` is an id that the model can have.

    Args:
        model: Its id now.
        taken: The ids that there are.
        running: How many of its requests run.
    """

    def __init__(
        self, model: str, taken: Collection[str], running: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Rename a model"))
        self.setMinimumWidth(420)
        self._model = model
        self._taken = taken
        label = PlainLabel(self.tr("New id of {model}").format(model=model), self)
        self.field = QLineEdit(model, self)
        self.field.setAccessibleName(self.tr("New id"))
        self.field.selectAll()
        self.field.textChanged.connect(self._follow)
        label.setBuddy(self.field)
        self.problem = HintLabel("", self)
        # Room for both sentences, so that nothing moves while one types.
        self.problem.setMinimumHeight(2 * self.problem.fontMetrics().lineSpacing())
        self.problem.setAlignment(Qt.AlignmentFlag.AlignTop)
        hint = self.tr("Scripts and queries that name {model} do not change with it.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(label)
        layout.addWidget(self.field)
        layout.addWidget(self.problem)
        layout.addWidget(HintLabel(hint.format(model=model), self))
        if running:
            words = self.tr("%n requests for it run; it is renamed when they have ended.", "", running)
            layout.addWidget(HintLabel(words, self))
        layout.addSpacing(8)
        layout.addLayout(self._buttons())
        self._follow()

    @property
    def name(self) -> str:
        """The id that was written."""
        return self.field.text().strip()

    def _buttons(self) -> QHBoxLayout:
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        self.button = PrimaryButton(self.tr("Rename"), parent=self)
        self.button.setDefault(True)
        self.button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.button)
        return row

    def _follow(self) -> None:
        trouble = self._trouble()
        self.problem.setText(trouble or id_rule())
        self.problem.set_tone("error" if trouble else "text2")
        self.button.setEnabled(not trouble and self.name != self._model)
        self.button.setToolTip(trouble)

    def _trouble(self) -> str:
        return "" if self.name == self._model else id_trouble(self.name, self._taken)
