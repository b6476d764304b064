"""Asking the user, from a job, whether a package's code may run: `CREATE MODEL` in the editor."""

from __future__ import annotations

from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from workbench.errors import Cancelled

if TYPE_CHECKING:
    from ui.controller import Controller
    from ui.theme import Theme
    from workbench.engine import Workbench
    from workbench.registry.packages.checker import PackageReport


class Asking(QObject):
    """The window's answer to `Workbench.consent`.

    Args:
        window: The question opens over it.
        controller, theme: The window's.
    """

    _asked = Signal(object, object)

    def __init__(self, window: QWidget, controller: Controller, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._controller = controller
        self._theme = theme
        self._open: list[Future[bool]] = []
        self._asked.connect(self._ask)
        controller.engine.post(self._offer)

    def consent(self, report: PackageReport) -> bool:
        """Ask and wait for the answer; called in the thread of a job.

        Raises:
            Cancelled: The answer is no, which is a decision and nothing that went wrong.
        """
        answer: Future[bool] = Future()
        self._asked.emit(report, answer)
        if not answer.result():
            model = "" if report.model is None else report.model.id
            raise Cancelled("{model} was not registered: you closed the question with Cancel.", model=model)
        return True

    def refuse(self) -> None:
        """Answer what is asked now with no; the window closes."""
        for answer in self._open:
            _settle(answer, agreed=False)

    def _offer(self, workbench: Workbench) -> None:
        workbench.consent = self.consent

    def _ask(self, report: PackageReport, answer: Future[bool]) -> None:
        # Not needed before the first statement that registers a model.
        from ui.dialogs.consent import ConsentDialog

        self._open.append(answer)
        dialog = ConsentDialog(report, self._controller, self._theme, self._window)

        def answered(result: int) -> None:
            self._open.remove(answer)
            _settle(answer, agreed=result == QDialog.DialogCode.Accepted)

        dialog.finished.connect(answered)
        dialog.open()


def _settle(answer: Future[bool], *, agreed: bool) -> None:
    with suppress(InvalidStateError):  # the window was closed meanwhile
        answer.set_result(agreed)
