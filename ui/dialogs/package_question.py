"""May the code of this package run: a sentence, the package itself, and the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from ui import tasks
from ui.dialogs.package_dialog import PackageDialog
from ui.packages.looking import Looked
from ui.theme import Theme
from ui.widgets.labels import PlainLabel
from workbench.errors import Cancelled, WorkbenchError
from workbench.jobs import Job

if TYPE_CHECKING:
    from ui.controller import Controller
    from workbench.engine import Workbench


class PackageQuestion(PackageDialog):
    """About a package that is known when the dialog opens, unlike one that is still to be chosen.

    Args:
        controller, theme: The window's.
    """

    def __init__(self, controller: Controller, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(controller, theme, "", "", parent)

    def ask(self, title: str, verb: str, sentence: str) -> None:
        """Say what it is about, and look at the package."""
        self.setWindowTitle(title)
        self.button.setText(verb)
        self.button.setAccessibleName(verb)
        self.sentence.setText(sentence)
        tasks.start(self._look())

    @override
    def _top(self) -> QVBoxLayout:
        self.sentence = PlainLabel("", self)
        self.sentence.setWordWrap(True)
        column = QVBoxLayout()
        column.addWidget(self.sentence)
        return column

    @override
    async def _look(self) -> None:
        try:
            looked = await self._controller.engine.job(self._start_look, self.began)
        except WorkbenchError as error:
            if not self._closed:
                self.ended()
                self.say(None if isinstance(error, Cancelled) else error)
            return
        if not self._closed:
            self.ended()
            self.show_looked(looked)
            self._follow_look(looked)

    def _start_look(self, workbench: Workbench) -> Job[Looked]:
        """Look at the package, on the engine's thread."""
        raise NotImplementedError

    def _follow_look(self, looked: Looked) -> None:
        """Say what was found, beyond the package itself."""
