"""Asking the user, from a job of the editor's: may a package's code run, may rows on a server be replaced."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from workbench.errors import Cancelled

if TYPE_CHECKING:
    from ui.controller import Controller
    from ui.theme import Theme
    from workbench.engine import Workbench
    from workbench.registry.packages.checker import PackageReport
    from workbench.sources.iotdb.writing import WritePlan

_Question: TypeAlias = "tuple[QDialog, Callable[[], bool]]"
"""What is shown, and whether it was agreed to once that is closed."""


class Asking(QObject):
    """The window's answers to `Workbench.consent` and `Workbench.overwrite`.

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
        self._lock = Lock()
        self._open: list[Future[bool]] = []
        self._refusing = False
        self._asked.connect(self._ask)
        controller.engine.post(self._offer)

    def consent(self, report: PackageReport) -> bool:
        """Ask and wait for the answer; called in the thread of a job.

        Raises:
            Cancelled: The answer is no, which is a decision and nothing that went wrong.
        """
        if not self._answer(lambda: self._consent_question(report)):
            model = "" if report.model is None else report.model.id
            raise Cancelled("{model} was not registered: you closed the question with Cancel.", model=model)
        return True

    def overwrite(self, plan: WritePlan) -> bool:
        """As `consent`, about the rows of a server that a statement would replace.

        Raises:
            Cancelled: The answer is no.
        """
        if not self._answer(lambda: self._overwrite_question(plan)):
            raise Cancelled("Nothing was written to {target}.", target=plan.target)
        return True

    def refuse(self) -> None:
        """Answer what is asked, and what will be, with no; the window closes."""
        with self._lock:
            self._refusing = True
            waiting = tuple(self._open)
        for answer in waiting:
            _settle(answer, agreed=False)

    def _offer(self, workbench: Workbench) -> None:
        workbench.consent = self.consent
        workbench.overwrite = self.overwrite

    def _answer(self, question: Callable[[], _Question]) -> bool:
        """Ask and wait; called in the thread of a job, which may be behind `refuse` at any line."""
        answer: Future[bool] = Future()
        with self._lock:
            if self._refusing:
                return False
            self._open.append(answer)
        self._asked.emit(question, answer)
        try:
            return answer.result()
        finally:
            with self._lock:
                self._open.remove(answer)

    def _ask(self, question: Callable[[], _Question], answer: Future[bool]) -> None:
        if answer.done():  # refused before the window came to it
            return
        try:
            dialog, agreed = question()
        except BaseException as error:
            answer.set_exception(error)  # the job waits
            raise
        dialog.finished.connect(lambda: _settle(answer, agreed=agreed()))
        dialog.open()

    # Neither is needed before the first statement of its kind.

    def _consent_question(self, report: PackageReport) -> _Question:
        from ui.dialogs.consent import ConsentDialog

        dialog = ConsentDialog(report, self._controller, self._theme, self._window)
        return dialog, lambda: dialog.result() == QDialog.DialogCode.Accepted

    def _overwrite_question(self, plan: WritePlan) -> _Question:
        from ui.editor.overwriting import OverwriteQuestion

        box = OverwriteQuestion(plan, self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return box, lambda: box.agreed


def _settle(answer: Future[bool], *, agreed: bool) -> None:
    with suppress(InvalidStateError):  # the window was closed meanwhile
        answer.set_result(agreed)
