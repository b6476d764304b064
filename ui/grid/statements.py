"""A tab for each result of a script, and one for its messages."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.widgets.tab_row import TabRow
from workbench.results import ResultTable, ScriptRun

translate = QCoreApplication.translate


class Statements(TabRow):
    """In front is the first result, what still grows, or the messages where something went wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.growing = False
        """Rows of the last statement may still come."""
        self._tables: tuple[ResultTable, ...] = ()
        self.setAccessibleName(translate("ResultsPanel", "Results of the statements"))
        self.setDrawBase(False)

    @property
    def result(self) -> ResultTable | None:
        """The result whose tab is in front, None for the messages."""
        at = self.currentIndex()
        return self._tables[at] if 0 <= at < len(self._tables) else None

    def show_run(self, run: ScriptRun, messages: int, *, shown: bool) -> bool:
        """Show the results of a script, and say whether they are those that were `shown` and have grown.

        Args:
            run: With all its results.
            messages: How many there are.
            shown: These tabs could be seen until now.
        """
        self._tables = tuple(one for one in run.results if one.table.num_columns)
        grown = shown and self.growing and self.count() == len(self._tables) + 1
        self.growing = run.growing
        if not grown or run.error is not None:
            self._make_anew(run)
        words = translate("ResultsPanel", "Messages ({count})")
        self.setTabText(len(self._tables), words.format(count=messages))
        return grown

    def _make_anew(self, run: ScriptRun) -> None:
        tables = self._tables
        self.blockSignals(True)
        while self.count():
            self.removeTab(0)
        for number, result in enumerate(tables, 1):
            at = self.addTab(translate("ResultsPanel", "Result {number}").format(number=number))
            self.setTabToolTip(at, result.statement)
        self.addTab("")
        in_front = len(tables) if run.error is not None or not tables else 0
        self.setCurrentIndex(len(tables) - 1 if run.growing and tables else in_front)
        self.blockSignals(False)
