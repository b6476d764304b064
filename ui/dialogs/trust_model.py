"""The question of trust for a registered model: its code changed, or nobody has agreed to it here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from ui import tasks
from ui.dialogs.package_dialog import PackageDialog
from ui.packages.looking import Looked, start_looking_again
from ui.theme import Theme
from workbench.errors import Cancelled, WorkbenchError
from workbench.jobs import Job

if TYPE_CHECKING:
    from ui.controller import Controller
    from workbench.engine import Workbench
    from workbench.registry.user_models import Consent


class TrustModelDialog(PackageDialog):
    """Shows a model's files as they are now; accepted when the model is active again.

    Args:
        model: Its id.
        controller, theme: The window's.
    """

    def __init__(
        self, model: str, controller: Controller, theme: Theme, parent: QWidget | None = None
    ) -> None:
        self._model = model
        super().__init__(controller, theme, "", "", parent)
        self.setWindowTitle(self.tr("Activate {model}").format(model=model))
        self.button.setText(self.tr("Activate model"))
        self.button.setAccessibleName(self.button.text())
        tasks.start(self._look())

    @override
    def _top(self) -> QVBoxLayout:
        self.reason = QLabel(self.tr("Its files are looked at…"), self)
        self.reason.setWordWrap(True)
        column = QVBoxLayout()
        column.addWidget(self.reason)
        return column

    @override
    def _model_id(self) -> str:
        return self._model

    @override
    def _copies(self) -> bool:
        return False

    @override
    async def _look(self) -> None:
        try:
            looked = await self._controller.engine.job(
                lambda workbench: start_looking_again(workbench, self._model), self.began
            )
        except WorkbenchError as error:
            if not self._closed:
                self.ended()
                self.say(None if isinstance(error, Cancelled) else error)
            return
        if not self._closed:
            self.ended()
            self.show_looked(looked)
            self.reason.setText(self._why(looked))
            sound = looked.known and not looked.changed and not looked.report.problems
            self.button.setVisible(not sound)
            self.trust.setVisible(not sound)

    def _why(self, looked: Looked) -> str:
        if looked.report.problems:
            return self.tr("{model} cannot be used as its files are now.").format(model=self._model)
        if looked.changed:
            words = self.tr(
                "{model} does not run: %n of its files are not those that were registered.",
                "",
                len(looked.changed),
            )
            return words.format(model=self._model)
        if looked.known:
            words = self.tr("The files of {model} are those that were registered and agreed to.")
        else:
            words = self.tr("{model} does not run: nobody has agreed to its code on this computer.")
        return words.format(model=self._model)

    @override
    def _work(self) -> Callable[[Workbench, Consent], Job[Any]]:
        model = self._model
        return lambda workbench, consent: workbench.user_models.start_trust(model, consent=consent)
