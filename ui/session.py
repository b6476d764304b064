"""What the window shows: open tables, series on the plot, the marked context, results."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from ui.belonging import belongs
from ui.notices import Level, Notice, Place
from ui.placing import KeptForecast, alike, brought_back, free_slot, meant, replaced_by
from ui.surroundings import Surroundings
from ui.undrawn import Undrawn
from workbench.requests import DetectRequest, ForecastRequest
from workbench.results import Detection, Forecast, ScriptRun, SeriesDetection, SeriesForecast
from workbench.sources import Table

if TYPE_CHECKING:
    from workbench.evaluation.rolling import Evaluation


_UNDONE = 20
"""So many removals of forecasts can be undone."""


@dataclass(frozen=True, slots=True)
class SeriesRef:
    """One column of an open table; `id` names the series of a long table."""

    table: str
    column: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of time, both ends included; in the series' own times (`SeriesFrame.time`)."""

    start: np.datetime64
    end: np.datetime64


@dataclass(slots=True)
class _State:
    tables: dict[str, Table] = field(default_factory=dict)
    shown: tuple[SeriesRef, ...] = ()
    undrawn: Undrawn | None = None
    place: tuple[str, str | None] | None = None
    region: Region | None = None
    draft: ForecastRequest | DetectRequest | None = None
    follows: bool = False
    kept: dict[int, KeptForecast] = field(default_factory=dict)
    removed: tuple[tuple[KeptForecast, ...], ...] = ()
    preview: KeptForecast | None = None
    held: bool = False
    selected: int | None = None
    panel_id: str | None = None
    detection: Detection | None = None
    evaluation: Evaluation | None = None
    writable: bool = False
    query: ScriptRun | None = None


class Session(Surroundings):
    """The window's state. Every change is announced by one signal; nobody else keeps a copy."""

    tables_changed = Signal()
    table_changed = Signal(str)
    """More rows, another reading, or a change on disk."""
    table_newer = Signal(str)
    """The file behind a table was changed by another program."""
    shown_changed = Signal()
    region_changed = Signal()
    draft_changed = Signal()
    results_changed = Signal()
    preview_changed = Signal()
    held_changed = Signal()
    selected_changed = Signal()
    detection_changed = Signal()
    evaluation_changed = Signal(bool)
    """Whether it is to be looked at: it was just made."""
    query_changed = Signal()
    writable_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._state = _State()
        self._keys = itertools.count(1)

    # Tables

    @property
    def tables(self) -> Mapping[str, Table]:
        """The open tables by name, in the order of opening."""
        return self._state.tables

    def put_table(self, table: Table) -> None:
        """Add a table, or replace the one of that name."""
        known = table.name in self._state.tables
        self._state.tables[table.name] = table
        self._recheck_undrawn(table)
        if known:
            self.table_changed.emit(table.name)
        else:
            self.tables_changed.emit()

    def _recheck_undrawn(self, table: Table) -> None:
        """Read in another way a table may have what it had not before."""
        undrawn = self._state.undrawn
        if undrawn is None or undrawn.table != table.name:
            return
        names = {one.name for one in table.columns if one not in table.value_columns}
        gone = bool(table.value_columns) if undrawn.column is None else undrawn.column not in names
        if gone:
            self.show_undrawn(None)

    def drop_table(self, name: str) -> None:
        """Forget a closed table and the series of it that are shown."""
        if self._state.tables.pop(name, None) is not None:
            undrawn = self._state.undrawn
            if undrawn is not None and undrawn.table == name:
                self._put_shown((), None)
            elif any(one.table == name for one in self._state.shown):
                self.show_series(tuple(one for one in self._state.shown if one.table != name))
            self.tables_changed.emit()

    # The plot's series and the context

    @property
    def shown(self) -> tuple[SeriesRef, ...]:
        """The series on the plot, all of one table; the first is the one that Set-up starts from."""
        return self._state.shown

    def show_series(self, series: tuple[SeriesRef, ...]) -> None:
        """Put these series on the plot. Another table or id takes the marked region and old results away."""
        self._put_shown(series, None)

    @property
    def undrawn(self) -> Undrawn | None:
        """What was chosen in the place of a series and cannot be drawn: the plot then says why."""
        return self._state.undrawn

    def show_undrawn(self, undrawn: Undrawn | None) -> None:
        """Say in the plot's place why what was chosen cannot be drawn; None for nothing more of that."""
        if undrawn is not None or self._state.undrawn is not None:
            self._put_shown((), undrawn)

    def _put_shown(self, series: tuple[SeriesRef, ...], undrawn: Undrawn | None) -> None:
        if (series, undrawn) == (self._state.shown, self._state.undrawn):
            return
        self._state.shown, self._state.undrawn = series, undrawn
        if series and series[0].id is not None:
            self._state.panel_id = series[0].id
        place = (series[0].table, series[0].id) if series else None
        if undrawn is None and place != self._state.place:
            # A look at what cannot be drawn takes nothing away from whoever comes back.
            self._state.place = place
            self.mark_region(None)
        drawn = self.drawn
        if drawn and self.selected not in drawn:
            self._state.selected = drawn[-1].key
            self.selected_changed.emit()
        self.shown_changed.emit()

    @property
    def region(self) -> Region | None:
        """The rows marked on the plot to forecast from."""
        return self._state.region

    def mark_region(self, region: Region | None) -> None:
        """Mark rows to forecast from."""
        if region != self._state.region:
            self._state.region = region
            self.region_changed.emit()

    @property
    def draft(self) -> ForecastRequest | DetectRequest | None:
        """What the button in Set-up would run now; None when it can run nothing."""
        return self._state.draft

    def set_draft(self, draft: ForecastRequest | DetectRequest | None, *, follows: bool = False) -> None:
        """Tell what Set-up holds, and whether each change of it is forecast at once."""
        state = self._state
        if (draft, follows) != (state.draft, state.follows):
            state.draft, state.follows = draft, follows
            self.draft_changed.emit()

    # Forecasts

    @property
    def kept(self) -> tuple[KeptForecast, ...]:
        """The forecasts that are kept, oldest first."""
        return tuple(self._state.kept.values())

    @property
    def drawn(self) -> tuple[KeptForecast, ...]:
        """Those that belong to the series on the plot, oldest first; all while nothing is chosen."""
        if self.undrawn is not None:
            return ()
        return tuple(one for one in self.kept if not self.shown or self.series_of(one) is not None)

    def series_of(self, kept: KeptForecast) -> SeriesForecast | None:
        """The series of a forecast that belongs to the ones on the plot; None where there is none."""
        columns = {ref.column for ref in self.shown}
        own = (one for one in kept.forecast.series if self.belongs(kept.forecast, one.id))
        return next((one for one in own if columns & set(one.targets)), None)

    @property
    def selected(self) -> KeptForecast | None:
        """The forecast that Results and the bold legend row show."""
        return None if self._state.selected is None else self._state.kept.get(self._state.selected)

    def keep(self, forecast: Forecast, *, live: bool = False, beside: bool = False) -> KeptForecast:
        """Put a new forecast in the place of the one that it replaces (`replaced_by`), or beside the others.

        A `live` one takes the place of the live one before it, from whatever rows; one that goes `beside` the
        others replaces none.
        """
        key, slot = self._own_place(forecast, live=live) if beside else self._place_of(forecast, live=live)
        if live:
            for other in self.kept:
                if other.live and other.key != key and alike(other.forecast, forecast):
                    del self._state.kept[other.key]
        kept = KeptForecast(key, forecast, slot, live=live)
        self._state.kept[key] = kept
        preview = self._state.preview
        if preview is not None and (preview.key == key or alike(preview.forecast, forecast)):
            self._state.preview = None
        return self._select_new(kept)

    @property
    def preview(self) -> KeptForecast | None:
        """The forecast of what the user is just choosing, in the place that it would be kept in.

        It is drawn there; results, export and the last session do not know of it.
        """
        return self._state.preview

    @property
    def drawn_with_preview(self) -> tuple[KeptForecast, ...]:
        """`drawn`, with the preview in its place."""
        preview = self._state.preview
        if preview is None or self.undrawn or (self.shown and self.series_of(preview) is None):
            return self.drawn
        places = {one.key: one for one in self.drawn} | {preview.key: preview}
        return tuple(places.values())

    @property
    def pulled(self) -> KeptForecast | None:
        """The drawn forecast whose ends can be moved: that of what Set-up holds, where it follows."""
        draft = self.draft
        if not self._state.follows or not isinstance(draft, ForecastRequest):
            return None
        drawn = self.drawn_with_preview
        preview = self._state.preview
        return preview if preview is not None and preview in drawn else meant(draft, drawn)

    def show_preview(self, forecast: Forecast) -> None:
        """Draw a forecast that may soon be another."""
        key, slot = self._place_of(forecast, live=True)
        self._state.preview = KeptForecast(key, forecast, slot, live=True)
        self.preview_changed.emit()

    def drop_preview(self) -> None:
        """Draw what is kept."""
        if self._state.preview is not None:
            self._state.preview = None
            self.preview_changed.emit()

    @property
    def held(self) -> bool:
        """Whether the user has something of the plot in hand, so that more changes follow."""
        return self._state.held

    def hold(self, held: bool) -> None:
        """Something of the plot was taken, or let go."""
        if held != self._state.held:
            self._state.held = held
            self.held_changed.emit()

    def _place_of(self, forecast: Forecast, *, live: bool) -> tuple[int, int]:
        """Key and slot of a forecast: those of the one that it replaces, or new ones."""
        preview = self._state.preview
        known = self.kept if preview is None else (*self.kept, preview)
        before = replaced_by(forecast, known, live=live)
        if before is not None:
            return before.key, before.slot
        return self._own_place(forecast, live=live)

    def _own_place(self, forecast: Forecast, *, live: bool) -> tuple[int, int]:
        return next(self._keys), free_slot(forecast, self.kept, live=live)

    def remove_forecast(self, key: int) -> None:
        """Take a forecast away."""
        self.remove_forecasts((key,))

    def remove_forecasts(self, keys: Collection[int]) -> None:
        """Take forecasts away; `bring_back` undoes it."""
        state = self._state
        gone = tuple(one for one in self.kept if one.key in keys)
        if not gone:
            if state.preview is not None and state.preview.key in keys:
                self.drop_preview()
            return
        for one in gone:
            del state.kept[one.key]
        state.removed, state.preview = (*state.removed, gone)[-_UNDONE:], None
        if state.selected in keys:
            left = self.drawn or self.kept
            state.selected = left[-1].key if left else None
            self.selected_changed.emit()
        self.results_changed.emit()

    @property
    def removed(self) -> tuple[tuple[KeptForecast, ...], ...]:
        """The forecasts that can be brought back: those taken away at once together, the last at the end."""
        return self._state.removed

    def bring_back(self) -> None:
        """Show the forecasts again that were taken away last."""
        state = self._state
        if not state.removed:
            return
        *before, back = state.removed
        state.removed = tuple(before)
        state.kept = {one.key: one for one in brought_back(back, self.kept)}
        again = [state.kept[one.key] for one in back]
        self._select_new(([one for one in again if one in self.drawn] or again)[-1])

    def select_forecast(self, key: int) -> None:
        """Make one forecast the one that Results shows."""
        if key not in self._state.kept:
            return
        if key != self._state.selected:
            self._state.selected = key
            self.selected_changed.emit()
        self.forecast_asked.emit(key)

    def set_visible(self, key: int, visible: bool) -> None:
        """Hide or show a forecast with its bands."""
        one = self._state.kept.get(key)
        if one is not None and one.visible != visible:
            self._state.kept[key] = replace(one, visible=visible)
            self.results_changed.emit()

    def _select_new(self, kept: KeptForecast) -> KeptForecast:
        self._state.selected = kept.key
        ids = [one.id for one in kept.forecast.series]
        pinned = bool(self.shown) and self.shown[0].id is not None
        if not pinned and ids and self.panel_id not in ids:
            self._state.panel_id = ids[0]
        self.results_changed.emit()
        self.selected_changed.emit()
        return kept

    # Which series is looked at

    @property
    def panel_id(self) -> str | None:
        """Which series of panels is looked at: the named one on the plot, else the one paged to."""
        return self._state.panel_id

    def show_panel_id(self, series_id: str) -> None:
        """Page to another series of a panel; the plot goes along where it shows one of them by its name."""
        if series_id == self._state.panel_id:
            return
        if self.shown and self.shown[0].id is not None:
            self.show_series(tuple(replace(one, id=series_id) for one in self.shown))
        else:
            self._state.panel_id = series_id
            self.selected_changed.emit()

    def belongs(self, result: Forecast | Detection, series_id: str | None) -> bool:
        """Whether a series of a result is the one of the table on the plot that is looked at."""
        return belongs(result.source, series_id, self.shown, self.panel_id)

    # Anomalies, comparisons, queries

    @property
    def detection(self) -> Detection | None:
        """The anomalies that were found last, of all series; `found` are those on the plot."""
        return self._state.detection

    @property
    def found(self) -> SeriesDetection | None:
        """The anomalies of the series on the plot; while nothing is chosen, of the one looked at."""
        detection = self._state.detection
        if detection is None or self.undrawn is not None:
            return None
        if not self.shown:
            own = (one for one in detection.series if one.id == self.panel_id)
            return next(own, next(iter(detection.series), None))
        columns = {ref.column for ref in self.shown}
        own = (one for one in detection.series if self.belongs(detection, one.id))
        return next((one for one in own if one.target in columns), None)

    @property
    def finds(self) -> bool:
        """Whether there are anomalies in the series on the plot to go to."""
        return self.found is not None and bool(self.found.label.any())

    def set_detection(self, detection: Detection | None, *, again: bool = False) -> None:
        """Show anomalies, or none; what is to be known of them was told already where they come `again`."""
        if detection is not self._state.detection:
            self._state.detection = detection
            self.detection_changed.emit()
            if detection is not None and not again:
                for note in detection.notes:
                    self.tell(Notice(Level.INFO, Place.RESULTS, note))

    @property
    def evaluation(self) -> Evaluation | None:
        """The last comparison of models."""
        return self._state.evaluation

    def set_evaluation(self, found: Evaluation | None, *, again: bool = False) -> None:
        """Show how models compare; a comparison that comes `again` can be shown, and is not."""
        self._state.evaluation = found
        self.evaluation_changed.emit(not again)

    @property
    def writable(self) -> bool:
        """Whether Results shows what can be written to a server."""
        return self._state.writable

    def set_writable(self, writable: bool) -> None:
        """Tell whether it does."""
        if writable is not self._state.writable:
            self._state.writable = writable
            self.writable_changed.emit()

    @property
    def query(self) -> ScriptRun | None:
        """What the last script gave."""
        return self._state.query

    def set_query(self, run: ScriptRun | None) -> None:
        """Show what a script gave."""
        self._state.query = run
        self.query_changed.emit()
