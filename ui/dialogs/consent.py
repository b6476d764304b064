"""The question of trust about a package that a statement registers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from ui import tasks
from ui.dialogs.package_dialog import PackageDialog
from ui.packages.looking import start_reading
from ui.theme import Theme
from workbench.errors import Cancelled, WorkbenchError

if TYPE_CHECKING:
    from ui.controller import Controller
    from workbench.registry.packages.checker import PackageReport


class ConsentDialog(PackageDialog):
    """Accepted when the code of the package may run.

    Args:
        report: Of a sound package.
        controller, theme: The window's.
    """

    def __init__(
        self, report: PackageReport, controller: Controller, theme: Theme, parent: QWidget | None = None
    ) -> None:
        self._report = report
        super().__init__(controller, theme, "", "", parent)
        self.setWindowTitle(self.tr("Register a model"))
        self.button.setText(self.tr("Register"))
        self.button.setAccessibleName(self.button.text())
        tasks.start(self._look())

    @override
    def _top(self) -> QVBoxLayout:
        words = self.tr("A statement registers {model} from {place}.")
        model = self._model_id()
        column = QVBoxLayout()
        self.sentence = QLabel(words.format(model=model, place=self._report.place), self)
        self.sentence.setWordWrap(True)
        column.addWidget(self.sentence)
        return column

    @override
    def _model_id(self) -> str:
        return "" if self._report.model is None else self._report.model.id

    @override
    async def _look(self) -> None:
        try:
            looked = await self._controller.engine.job(
                lambda workbench: start_reading(workbench, self._report), self.began
            )
        except WorkbenchError as error:
            if not self._closed:
                self.ended()
                self.say(None if isinstance(error, Cancelled) else error)
            return
        if not self._closed:
            self.ended()
            self.show_looked(looked)

    @override
    async def _agree(self) -> None:
        """The job that asked compares what it copies with what was shown."""
        self.accept()
