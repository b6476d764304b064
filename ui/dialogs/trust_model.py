"""The question of trust for a registered model: its code changed, or nobody has agreed to it here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.dialogs.package_question import PackageQuestion
from ui.packages.looking import Looked, start_looking_again
from ui.theme import Theme
from workbench.jobs import Job

if TYPE_CHECKING:
    from ui.controller import Controller
    from workbench.engine import Workbench
    from workbench.registry.user_models import Consent


class TrustModelDialog(PackageQuestion):
    """Shows a model's files as they are now; accepted when the model is active again.

    Args:
        model: Its id.
        controller, theme: The window's.
    """

    def __init__(
        self, model: str, controller: Controller, theme: Theme, parent: QWidget | None = None
    ) -> None:
        self._model = model
        super().__init__(controller, theme, parent)
        title = self.tr("Activate {model}").format(model=model)
        self.ask(title, self.tr("Activate model"), self.tr("Its files are looked at…"))

    @override
    def _model_id(self) -> str:
        return self._model

    @override
    def _copies(self) -> bool:
        return False

    @override
    def _start_look(self, workbench: Workbench) -> Job[Looked]:
        return start_looking_again(workbench, self._model)

    @override
    def _follow_look(self, looked: Looked) -> None:
        self.sentence.setText(self._why(looked))
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
