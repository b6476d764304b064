"""Results: of forecasts, of the search for anomalies, of statements; and the rows of any open file."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QStackedLayout, QVBoxLayout, QWidget

from ui import tasks
from ui.belonging import look_at
from ui.controller import Controller
from ui.evaluation.shown import ShownEvaluation
from ui.exporting import Exporting
from ui.forecast_names import forecast_names
from ui.grid.columns import GridColumn, columns_of
from ui.grid.contents import accuracy_columns, compared_words, range_columns, row_columns, value_columns
from ui.grid.messages import Messages, message_lines
from ui.grid.model import PAGE, GridModel, swatch
from ui.grid.remove_button import remove_button
from ui.grid.statements import Statements
from ui.grid.view import GridView
from ui.notices import Place
from ui.placing import KeptForecast
from ui.removing import remove_forecasts, remove_selected
from ui.session import Session
from ui.theme import Theme
from ui.widgets.buttons import SegmentedButtons, icon_button
from ui.widgets.labels import EmptyState, HintLabel
from ui.widgets.notice_bar import NoticeBar
from ui.widgets.panel_bar import PanelBar
from workbench.results import Detection, ResultTable

if TYPE_CHECKING:
    from workbench.export import Exportable

_WHILE_GROWING = 200_000


class Kind(StrEnum):
    """What the panel shows."""

    NOTHING = "nothing"
    FORECAST = "forecast"
    ANOMALIES = "anomalies"
    EVALUATION = "evaluation"
    QUERY = "query"
    TABLE = "table"


class ResultsPanel(QWidget):
    """Shows what came last: a forecast, anomalies, a script's results, or the rows of an open file."""

    def __init__(
        self, session: Session, controller: Controller, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._controller, self._theme = session, controller, theme
        self.kind = Kind.NOTHING
        self.table: str | None = None
        """Of which open file rows are shown, where they are."""
        self._wanted: int | None = None
        """The one forecast that the user chose to see; None shows all."""
        self._aside: Detection | None = None
        """Anomalies that were listed until a series was shown that has forecasts and none of them."""
        self._paged_to: str | None = None
        """The series of a panel whose rows are shown."""
        self._build()
        self.exporting = Exporting(self, session, controller)
        session.results_changed.connect(self._on_results)
        session.selected_changed.connect(self._on_selected)
        session.shown_changed.connect(self._on_shown)
        session.forecast_asked.connect(self._on_forecast_asked)
        session.detection_changed.connect(self._on_detection)
        session.query_changed.connect(self._on_query)
        session.evaluation_changed.connect(self._on_evaluation)
        self.evaluation.view.changed.connect(self.refresh)
        self.evaluation.toggle.clicked.connect(self._show_evaluation)
        session.rows_asked.connect(self.show_table)
        session.plot_asked.connect(self._on_plot_asked)
        session.table_changed.connect(self._on_table)
        theme.changed.connect(self.refresh)
        self._catch_up()

    def _catch_up(self) -> None:
        """Show what the session holds already."""
        self.refresh()
        if self._session.kept:
            self._on_forecasts()
        if self._session.detection is not None:
            self._on_detection()
        if self._session.query is not None:
            self._on_query()

    def _build(self) -> None:
        self.subject = SegmentedButtons(
            ((Kind.FORECAST, self.tr("Forecast")), (Kind.ANOMALIES, self.tr("Anomalies"))),
            self.tr("Show"),
            stretch=False,
        )
        self.forecast_view = SegmentedButtons(
            (("values", self.tr("Values")), ("accuracy", self.tr("Accuracy"))), self.tr("Show"), stretch=False
        )
        self.anomaly_view = SegmentedButtons(
            (("ranges", self.tr("Ranges")), ("rows", self.tr("All rows"))), self.tr("Show"), stretch=False
        )
        self.which = QComboBox(self)
        self.which.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.which.setAccessibleName(self.tr("Forecasts in the table"))
        self.which.setToolTip(self.tr("Forecasts in the table"))
        self.remove = remove_button(self._session, self._theme)
        self.evaluation = ShownEvaluation(self._session, self)
        self.statements = Statements(self)
        self.count = HintLabel("", self, small=False)
        self.count.setWordWrap(False)
        self.count.setContentsMargins(8, 0, 0, 0)
        self.previous = icon_button("chevron_left", self.tr("Previous"), "Shift+F8", with_text=True)
        self.next = icon_button("chevron_right", self.tr("Next"), "F8", with_text=True)
        self.plot = icon_button("data_line", self.tr("Plot"), with_text=True)
        self.copy = icon_button("copy", self.tr("Copy with headers"), "Ctrl+Shift+C", with_text=True)
        self.export_button = icon_button("arrow_export_up", self.tr("Export…"), "Ctrl+E", with_text=True)
        self.write_button = icon_button("database_arrow_up", self.tr("Write to IoTDB…"), "Ctrl+Shift+E")
        bar = self.bar = PanelBar(self)
        for left in (
            self.subject,
            self.forecast_view,
            self.anomaly_view,
            self.which,
            self.remove,
            self.evaluation.view,
            self.evaluation.toggle,
            self.statements,
            self.count,
        ):
            bar.add(left)
        bar.stretch()
        for right in (self.previous, self.next, self.plot, self.copy, self.write_button, self.export_button):
            bar.add(right)
        giving = (self.copy,), (self.previous, self.next), (self.plot,), (self.export_button,)
        bar.give_way(*giving, (self.evaluation.toggle,))
        self.model = GridModel(self._theme, self)
        self.grid = GridView(self.model, self._theme, self)
        self.messages = Messages(self)
        self._pages = QStackedLayout()
        self.empty = EmptyState("", self)
        for page in (self.empty, self.grid, self.messages):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addLayout(self._pages, 1)
        layout.addWidget(NoticeBar(self._session, Place.RESULTS, self))
        self.subject.changed.connect(self._on_subject)
        self.forecast_view.changed.connect(self.refresh)
        self.anomaly_view.changed.connect(self.refresh)
        self.which.activated.connect(self._on_which)
        self.statements.currentChanged.connect(self.refresh)
        self.previous.clicked.connect(lambda: self._step(-1))
        self.next.clicked.connect(lambda: self._step(1))
        self.plot.clicked.connect(self.show_on_plot)
        self.copy.clicked.connect(lambda: self.grid.copy(headers=True))
        self.export_button.clicked.connect(self.export)
        self.write_button.clicked.connect(self._session.write_asked)
        self.grid.removal_asked.connect(self._remove)
        self.grid.clicked.connect(lambda index: self._on_row(self.model.row_of(index.row())))

    # The session

    def _on_forecasts(self) -> None:
        newest = self._session.selected
        asked = newest is not None and not newest.live
        listed = self.kind is Kind.ANOMALIES and self._session.found is not None
        # A forecast that the user asks for takes the anomalies away; no other takes their list.
        if listed or (not asked and self.kind in (Kind.QUERY, Kind.TABLE, Kind.EVALUATION)):
            return
        if self._session.drawn or (self._session.kept and self._session.found is None):
            self.kind = Kind.FORECAST
        else:
            self.kind = Kind.NOTHING if self._session.found is None else Kind.ANOMALIES
        self._list_forecasts()

    def _list_forecasts(self) -> None:
        drawn = self._session.drawn
        self.which.clear()
        if len(drawn) > 1:
            both = self.tr("Both forecasts") if len(drawn) == 2 else self.tr("All forecasts")
            self.which.addItem(both, None)
        names = forecast_names(self._session, drawn)
        for one in drawn:
            self.which.addItem(swatch(self._theme, one.slot), str(names[one.key]), one.key)
        self.which.setCurrentIndex(max(self.which.findData(self._wanted), 0))
        self.refresh()

    def _on_which(self) -> None:
        self._wanted = self.which.currentData()
        self.refresh()

    def _on_results(self) -> None:
        newest = self._session.selected
        if newest is not None and not newest.live:
            self._aside = None
        elif self.kind is Kind.ANOMALIES and self._session.found is None:
            self._aside = self._session.detection
        self._on_forecasts()

    def _on_subject(self, chosen: str) -> None:
        """The switch was moved, or follows what is shown."""
        if chosen != self.kind:
            self.kind = Kind(chosen)
            self._list_forecasts()

    def _on_forecast_asked(self, key: int) -> None:
        """Show its rows in place of all that there is a way back to."""
        if self.kind is Kind.QUERY:
            return
        if self._wanted is not None:
            self._wanted = key
        self.kind = Kind.FORECAST
        self._list_forecasts()

    def _on_selected(self) -> None:
        """Rows change with the series that is paged to, not with the forecast that is drawn boldly."""
        if self.kind in (Kind.FORECAST, Kind.ANOMALIES) and self._session.panel_id != self._paged_to:
            self.refresh()

    def _on_shown(self) -> None:
        if self.kind is Kind.EVALUATION and self.evaluation.found is None:
            self.kind = Kind.NOTHING
        found, detection = self._session.found, self._session.detection
        if self.kind is Kind.ANOMALIES and found is None and self._session.drawn:
            self._aside, self.kind = detection, Kind.FORECAST
        elif self.kind in (Kind.FORECAST, Kind.NOTHING) and found is not None and self._aside is detection:
            self._aside, self.kind = None, Kind.ANOMALIES
        if self.kind in (Kind.FORECAST, Kind.NOTHING):
            self._on_forecasts()
        elif self.kind is Kind.ANOMALIES:
            self.refresh()

    def _on_plot_asked(self) -> None:
        """Whoever wants to see a series is done with the rows of a query."""
        if self.kind is Kind.QUERY:
            self.kind = Kind.NOTHING
            self._on_forecasts()

    def _on_detection(self) -> None:
        if self._session.detection is not None:
            self.kind = Kind.ANOMALIES
        elif self.kind is Kind.ANOMALIES:
            self.kind = Kind.FORECAST if self._session.kept else Kind.NOTHING
        self.refresh()

    def _on_evaluation(self, made: bool) -> None:
        if made and self._session.evaluation is not None:
            self._show_evaluation(wanted=True)
        else:
            self.refresh()

    def _show_evaluation(self, wanted: bool) -> None:
        self.kind = Kind.EVALUATION if wanted else Kind.FORECAST
        if wanted:
            self.refresh()
        else:
            self._on_forecasts()

    def _on_query(self) -> None:
        run = self._session.query
        if run is None:
            return
        lines = message_lines(run)
        grown = self.statements.show_run(run, len(lines), shown=self.kind is Kind.QUERY)
        self.kind = Kind.QUERY
        self.messages.show_lines(lines)
        self._show(self.model.grow if grown else self.model.show_columns)

    def _on_table(self, name: str) -> None:
        if self.kind is Kind.TABLE and name == self.table and self._session.tables[name].complete:
            self.refresh()

    def show_table(self, name: str) -> None:
        """Show the rows of an open file."""
        self.table = name
        self.kind = Kind.TABLE
        self.refresh()

    # Showing

    def refresh(self, *_: object) -> None:
        """Show what there is."""
        self._show(self.model.show_columns)

    def _show(self, fill: Callable[[tuple[GridColumn, ...]], None]) -> None:
        kind, self._paged_to = self.kind, self._session.panel_id
        switched = kind in (Kind.FORECAST, Kind.ANOMALIES)
        self.subject.setVisible(switched and self._session.found is not None and bool(self._session.drawn))
        if switched:
            self.subject.set_value(kind)
        self.forecast_view.setVisible(kind is Kind.FORECAST)
        self.which.setVisible(kind is Kind.FORECAST and self.which.count() > 0)
        self.remove.setVisible(kind is Kind.FORECAST and bool(self._session.drawn))
        self.anomaly_view.setVisible(kind is Kind.ANOMALIES)
        self.statements.setVisible(kind is Kind.QUERY)
        possible = kind in (Kind.FORECAST, Kind.NOTHING)
        self.evaluation.show_in_bar(shown=kind is Kind.EVALUATION, possible=possible)
        for button in (self.previous, self.next):
            button.setVisible(kind is Kind.ANOMALIES)
            button.setEnabled(self._session.finds)
        result = self.result()
        drawable = result is not None and (result.forecast is not None or result.detection is not None)
        self.plot.setVisible(kind is Kind.QUERY and drawable)
        on_messages = kind is Kind.QUERY and result is None
        nothing = kind is Kind.NOTHING or (kind is Kind.FORECAST and not self._chosen())
        nothing |= kind is Kind.ANOMALIES and self._session.found is None
        nothing |= self._compares_nothing
        self.copy.setEnabled(not nothing and not on_messages)
        self.export_button.setEnabled(not nothing and not on_messages)
        writes = not nothing and not on_messages and kind is not Kind.EVALUATION
        self.write_button.setEnabled(writes)
        self._session.set_writable(writes)
        ranges = kind is Kind.ANOMALIES and self.anomaly_view.value == "ranges"
        self.grid.verticalHeader().setVisible(not ranges and kind is not Kind.EVALUATION)
        fill(() if on_messages else self._columns())
        self.empty.set_sentence(self._empty_words())
        self._pages.setCurrentIndex(0 if nothing else 2 if on_messages else 1)
        self.count.setText(self._count_words())
        self.bar.fit()

    @property
    def _compares_nothing(self) -> bool:
        """Accuracy is wanted, and none of the forecasts had rows held back."""
        wanted = self.kind is Kind.FORECAST and self.forecast_view.value == "accuracy"
        return wanted and not any(one.forecast.metrics for one in self._chosen())

    def _empty_words(self) -> str:
        if self._compares_nothing and self._chosen():
            return self.tr(
                "No rows were held back to compare the forecast with. Tick Hold back in Set-up, "
                "or drag the beginning of the forecast on the plot to the left."
            )
        if self._session.undrawn is not None and (self._session.kept or self._session.detection):
            return self.tr("Choose a series in Data to see its results.")
        if self.kind in (Kind.FORECAST, Kind.ANOMALIES) and self._session.shown:
            first = self._session.shown[0]
            forecast, anomalies = (
                self.tr("No forecast of {series} yet."),
                self.tr("Find anomalies in {series} to see them here."),
            )
            words = forecast if self.kind is Kind.FORECAST else anomalies
            # As Data's card calls it.
            return words.format(series=" \N{MIDDLE DOT} ".join(filter(None, (first.id, first.column))))
        return self.tr("No results yet. Run a forecast or a query.")

    def _columns(self) -> tuple[GridColumn, ...]:
        match self.kind:
            case Kind.FORECAST:
                kept, names = self._chosen(), forecast_names(self._session, self._session.drawn)
                if self.forecast_view.value == "accuracy":
                    return accuracy_columns(kept, names)
                return value_columns(kept, self._session.panel_id, names)
            case Kind.ANOMALIES:
                found = self._session.found
                if found is None:
                    return ()
                return range_columns(found) if self.anomaly_view.value == "ranges" else row_columns(found)
            case Kind.EVALUATION:
                return self.evaluation.columns()
            case Kind.QUERY:
                result = self.result()
                if result is None:
                    return ()
                # While rows come only the first are shown: making columns of all each time would be felt.
                return columns_of(
                    result.table.slice(0, _WHILE_GROWING) if self.statements.growing else result.table
                )
            case Kind.TABLE:
                table = self._session.tables.get(self.table or "")
                return () if table is None else columns_of(table.arrow(), table.zone)
            case Kind.NOTHING:
                return ()

    def _count_words(self) -> str:
        total = self.model.total
        rows = self.tr("1 row") if total == 1 else self.tr("{rows} rows").format(rows=f"{total:,}")
        if self._pages.currentWidget() is self.empty:
            return ""
        if self.kind is Kind.ANOMALIES and (found := self._session.found) is not None:
            ranges = len(range_columns(found)[0])
            words = self.tr("{ranges} ranges in {rows} rows")
            return words.format(ranges=ranges, rows=f"{len(found.time):,}")
        if self.kind is Kind.EVALUATION:
            return self.evaluation.words()
        if self.kind is Kind.QUERY:
            result = self.result()
            if result is not None and self.statements.growing:
                return self.tr("{rows} rows so far").format(rows=f"{result.table.num_rows:,}")
            return "" if result is None else f"{rows} \N{MIDDLE DOT} {result.duration_s * 1000:,.0f} ms"
        if self.kind is Kind.FORECAST and self.forecast_view.value == "accuracy":
            return compared_words(self._chosen())
        if self.kind is Kind.TABLE:
            rows = f"{self.table} \N{MIDDLE DOT} {rows}"
        if self.model.total > PAGE:
            words = self.tr("{rows}, page {page} of {pages}")
            return words.format(rows=rows, page=self.model.page + 1, pages=self.model.pages)
        return rows

    def _chosen(self) -> tuple[KeptForecast, ...]:
        key = self.which.currentData()
        return tuple(one for one in self._session.drawn if key is None or one.key == key)

    def result(self) -> ResultTable | None:
        """The result of the statement whose tab is in front."""
        return self.statements.result if self.kind is Kind.QUERY else None

    # What the user does

    def _step(self, step: int) -> None:
        if not self._session.finds:
            return
        if self.kind is not Kind.ANOMALIES:
            self.kind = Kind.ANOMALIES
            self.refresh()
        self.anomaly_view.set_value("ranges")
        rows = self.model.total
        if rows == 0:
            return
        current = self.grid.currentIndex().row()
        at = (current + step) % rows if current >= 0 else 0 if step > 0 else rows - 1
        self.grid.selectRow(at)
        self._show_range(self.model.row_of(at))

    def next_anomaly(self) -> None:
        """Go to the next range."""
        self._step(1)

    def previous_anomaly(self) -> None:
        """Go to the range before."""
        self._step(-1)

    def _on_row(self, number: int) -> None:
        if self.kind is Kind.EVALUATION:
            self.evaluation.choose(number)
        else:
            self._show_range(number)

    def _show_range(self, number: int) -> None:
        if self.kind is Kind.ANOMALIES and self.anomaly_view.value == "ranges":
            self._session.anomaly_asked.emit(number)

    def _remove(self) -> None:
        """Take away the one forecast that is shown, else the selected one."""
        if self.kind is not Kind.FORECAST:
            return
        key = self.which.currentData()
        if key is None:
            remove_selected(self._session)
        else:
            remove_forecasts(self._session, (key,))

    def show_on_plot(self) -> None:
        """Put the forecast or the anomalies of a statement on the plot."""
        result = self.result()
        if result is None:
            return
        if result.rows_of is not None:
            tasks.start(self._controller.plot_results([result]))
        elif result.forecast is not None:
            self._session.keep(result.forecast)
            look_at(self._session, result.forecast)
        elif result.detection is not None:
            self._session.set_detection(result.detection)
            look_at(self._session, result.detection)

    def exported(self) -> Exportable | None:
        """What Export offers first: what is shown, a forecast or detection whole."""
        return self.exporting.exported()

    def export(self) -> None:
        """Ask what goes into which file, and write it."""
        self.exporting.ask()
