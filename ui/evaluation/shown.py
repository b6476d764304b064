"""The comparison of models in Results: its table, and the model of a row for Set-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.evaluation.contents import model_at, model_columns, series_columns
from ui.grid.columns import GridColumn
from ui.session import Session
from ui.widgets.buttons import SegmentedButtons, icon_button

if TYPE_CHECKING:
    from workbench.evaluation.rolling import Evaluation


class ShownEvaluation(QObject):
    """Belongs to Results, whose bar has `toggle` and `view`."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.toggle = icon_button(
            "beaker", self.tr("Comparison"), with_text=True, checkable=True, parent=parent
        )
        self.toggle.setToolTip(self.tr("Show the comparison of models"))
        self.view = SegmentedButtons(
            (("models", self.tr("Models")), ("series", self.tr("Series"))), self.tr("Show"), stretch=False
        )

    @property
    def found(self) -> Evaluation | None:
        """The comparison that belongs to the series on the plot."""
        found = self._session.evaluation
        source = None if found is None else found.source
        shown = self._session.shown
        if source is None or not shown or source.table not in self._session.tables:
            return None
        own = [one for one in shown if one.table == source.table and one.column in source.targets]
        return found if own and (source.ids is None or own[0].id in source.ids) else None

    def show_in_bar(self, *, shown: bool, possible: bool) -> None:
        """Show what belongs in the bar.

        Args:
            shown: The table of the comparison is what is shown.
            possible: It can be asked for where it is not.
        """
        found = self.found
        self.toggle.setVisible((shown or possible) and found is not None)
        self.toggle.setChecked(shown)
        several = found is not None and len({one.series for one in found.scores}) > 1
        self.view.setVisible(shown and several)
        if not several:
            self.view.set_value("models")

    def columns(self) -> tuple[GridColumn, ...]:
        """The table, of models or of series."""
        found = self.found
        if found is None:
            return ()
        return series_columns(found) if self.view.value == "series" else model_columns(found)

    def words(self) -> str:
        """What the figures are the means of, and what a click does."""
        found = self.found
        if found is None:
            return ""
        if found.windows == 1:
            made = self.tr("1 window of {steps} steps").format(steps=f"{found.horizon:,}")
        else:
            made = self.tr("{windows} windows of {steps} steps").format(
                windows=found.windows, steps=f"{found.horizon:,}"
            )
        return self.tr("{windows} · click a model to set it up").format(windows=made)

    def choose(self, row: int) -> None:
        """Have Set-up use the model of a row of the table, as it was made."""
        model = model_at(self.columns(), row)
        if model is not None:
            self._session.model_tried.emit(model)
