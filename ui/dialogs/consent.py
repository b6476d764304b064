"""The question of trust about a package that a statement registers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.dialogs.package_question import PackageQuestion
from ui.packages.looking import Looked, start_reading
from ui.theme import Theme
from workbench.jobs import Job

if TYPE_CHECKING:
    from ui.controller import Controller
    from workbench.engine import Workbench
    from workbench.registry.packages.checker import PackageReport


class ConsentDialog(PackageQuestion):
    """Accepted when the code of the package may run.

    Args:
        report: Of a sound package.
        controller, theme: The window's.
    """

    def __init__(
        self, report: PackageReport, controller: Controller, theme: Theme, parent: QWidget | None = None
    ) -> None:
        self._report = report
        super().__init__(controller, theme, parent)
        words = self.tr("A statement registers {model} from {place}.")
        sentence = words.format(model=self._model_id(), place=report.place)
        self.ask(self.tr("Register a model"), self.tr("Register"), sentence)

    @override
    def _model_id(self) -> str:
        return "" if self._report.model is None else self._report.model.id

    @override
    def _start_look(self, workbench: Workbench) -> Job[Looked]:
        return start_reading(workbench, self._report)

    @override
    async def _agree(self) -> None:
        """The job that asked compares what it copies with what was shown."""
        self.accept()
