"""What is chosen for each table, and the request that it makes: Set-up without its widgets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from ui import tasks
from ui.live import LiveForecast, can_follow
from ui.session import SeriesRef, Session
from ui.setup.building import Built, build
from ui.setup.facts import SeriesFacts, gather
from ui.setup.form import ContextMode, FormState, chosen_models, start_state
from ui.setup.keeping import from_json, to_json
from ui.setup.view import View
from ui.text import translated
from workbench.errors import TimeLimitError
from workbench.registry.info import ModelInfo, Task
from workbench.requests import OptionValue
from workbench.settings import Settings

if TYPE_CHECKING:
    from concurrent.futures import Future

    import numpy as np

    from ui.controller import Controller
    from workbench.errors import WorkbenchError
    from workbench.sources import Table


class Choices(QObject):
    """Follows the session: another series, rows that are marked, models that come and go.

    Args:
        session: Gets the request as its draft.
        controller: Looks at series and models.
    """

    changed = Signal()
    """`view` is another, or there is none any more."""
    refused = Signal()
    """Another reason, or none, why no forecast follows by itself."""
    _gathered = Signal(int, object)

    def __init__(self, session: Session, controller: Controller, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._controller = session, controller
        self._models: tuple[ModelInfo, ...] = ()
        self._settings = Settings()
        self._states: dict[str, FormState] = {}
        self._latest: FormState | None = None
        self._unmarked: dict[str, ContextMode] = {}
        """The rows that were chosen for a table before some were marked on the plot."""
        self._facts: SeriesFacts | None = None
        self._ids: tuple[str, ...] = ()
        self._gathering = 0
        self._reading = 0
        self._refused, self._slow = "", False
        self.view: View | None = None
        """The choices for the series on the plot, with what they are judged by."""
        self.live = LiveForecast(session, controller, self)
        session.shown_changed.connect(self._on_shown)
        session.table_changed.connect(self._on_table)
        session.region_changed.connect(self._on_region)
        session.models_changed.connect(lambda: tasks.start(self._read_models()))
        session.model_renamed.connect(self._on_renamed)
        session.settings_changed.connect(lambda: tasks.start(self._read_models()))
        session.model_asked.connect(self.choose_model)
        session.model_tried.connect(self.choose_model)
        session.option_asked.connect(self.choose_option)
        session.horizon_asked.connect(self._on_horizon)
        session.split_asked.connect(self._on_split)
        self._gathered.connect(self._on_gathered)
        self.live.refused.connect(self._on_refused)
        tasks.start(self._read_models())
        if session.shown:
            self._on_shown()

    # What is chosen

    @property
    def form(self) -> FormState | None:
        """The choices for the table that is shown."""
        return None if self.view is None else self.view.state

    @property
    def shown(self) -> SeriesRef | None:
        """The series that they are for; None while another is being looked at."""
        return self._facts.ref if self.view is not None and self._facts is not None else None

    def take(self, state: FormState) -> None:
        """Take choices and make the request of them."""
        facts = self._facts
        table = None if facts is None else self._session.tables.get(facts.ref.table)
        if facts is None or table is None:
            return
        self._states[state.table] = self._latest = state
        self.view = self._make_view(state, facts, table)
        request, info = self.view.built.request, self.view.info
        followed = can_follow(request, info, table, self._settings.forecast)
        self._session.set_draft(request, follows=followed is not None)
        # Before the form is shown, so that the model works meanwhile.
        self.live.follow(followed, info)
        self.changed.emit()

    def choose_task(self, task: Task) -> None:
        """Set up a forecast, or a search for anomalies."""
        if self.view is not None and self.view.state.task is not task:
            self.take(replace(self.view.state, task=task))

    def choose_model(self, model: str) -> None:
        """Take another model, and the task that it is for; a classifier has no form."""
        usable = (one for one in self._models if one.task is not Task.CLASSIFY)
        info = next((one for one in usable if one.id == model), None)
        if self.view is not None and info is not None:
            self.take(replace(self.view.state, task=info.task).with_model(model))

    def choose_option(self, model: str, name: str, value: OptionValue) -> None:
        """Show an option that was chosen on the plot, where the form is about that model."""
        if self.view is not None and self.view.state.model == model:
            self.take(self.view.state.with_option(name, value, default=False))

    def look_again(self) -> None:
        """Take note of what the models chose in the results that there are now."""
        if self.view is not None:
            self.view = replace(self.view, choices=self._last_choices(self.view.state))

    # Between runs of the program

    def state(self) -> dict[str, object]:
        """The choices for each open table as plain values."""
        return {name: to_json(one) for name, one in self._states.items() if name in self._session.tables}

    def restore(self, raw: Mapping[str, Any]) -> None:
        """The choices as they were; what another version wrote is left out."""
        for name, one in raw.items():
            try:
                self._states[str(name)] = from_json(one)
            except (ValueError, TypeError, KeyError, AttributeError, IndexError):
                continue
        self._on_shown()

    # Reading what they are judged by

    async def _read_models(self) -> None:
        self._reading += 1
        number = self._reading
        models = await self._controller.models()
        # Together: the form must not start with models and without the settings.
        settings = await self._controller.engine.call(lambda wb: wb.settings)
        if number == self._reading:
            self._settings, self._models = settings, tuple(models)
            self._restart()

    def _on_renamed(self, model: str, name: str) -> None:
        """Keep the model chosen, for every table; what is being read knows it by its old id."""
        self._reading += 1
        self._models = tuple(replace(one, id=name) if one.id == model else one for one in self._models)
        self._states = {key: one.with_model_renamed(model, name) for key, one in self._states.items()}
        self._restart()

    def _on_shown(self) -> None:
        if self._session.shown:
            self._gather()
            return
        self._gathering += 1
        self._facts, self.view = None, None
        self._session.set_draft(None)
        self.live.follow(None)
        self.changed.emit()

    def _on_table(self, name: str) -> None:
        shown = self._session.shown
        if shown and shown[0].table == name:
            table = self._session.tables.get(name)
            # While a file is read its rows change ten times a second; the form waits for the last.
            if table is not None and (table.complete or self._facts is None):
                self.live.forget()
                self._gather()

    def _gather(self) -> None:
        """Have the engine's thread look at the first series on the plot, at once."""
        self._gathering += 1
        number, shown = self._gathering, self._session.shown
        table = self._session.tables.get(shown[0].table) if shown else None
        if table is None:
            return
        ref = shown[0]
        future = self._controller.engine.submit(lambda _: (gather(table, ref), table.ids()))
        future.add_done_callback(lambda done: self._gathered.emit(number, done))

    def _on_gathered(self, number: int, done: Future[tuple[SeriesFacts, tuple[str, ...]]]) -> None:
        facts, ids = done.result()
        if number == self._gathering and self._session.shown[:1] == (facts.ref,):
            self._facts, self._ids = facts, ids
            self._restart()

    def _restart(self) -> None:
        """Take up the choices for the table, or sensible ones, with the shown columns as targets."""
        facts, shown = self._facts, self._session.shown
        if facts is None or not self._models or not shown:
            return
        targets = tuple(one.column for one in shown)
        before = self._states.get(facts.ref.table)
        known = self._known(facts.ref.table)
        if before is None or not set(before.targets) <= known:
            state = start_state(facts, self._settings.forecast, self._models, targets, self._latest)
        else:
            past = tuple(one for one in before.past if one in known and one not in targets)
            future = tuple(one for one in before.future if one in known and one not in targets)
            models = chosen_models(before.models, self._settings.forecast, self._models)
            state = replace(before, targets=targets, past=past, future=future, models=models)
        self.take(self._without_region(state))

    def _known(self, table: str) -> set[str]:
        found = self._session.tables.get(table)
        return set() if found is None else {one.name for one in found.columns}

    def _make_view(self, state: FormState, facts: SeriesFacts, table: Table) -> View:
        region = self._session.region
        info = next((one for one in self._models if one.id == state.model), None)
        built: Built = build(state, facts, info, region)
        choices = self._last_choices(state)
        models = self._models
        said = self._refused, self._slow
        return View(state, table, facts, self._ids, models, info, region, built, choices, *said)

    def _last_choices(self, state: FormState) -> Mapping[str, OptionValue]:
        """Those for the series on the plot: another has a season of its own."""
        for kept in reversed(self._session.kept):
            series = self._session.series_of(kept)
            known = kept.forecast.source is not None and series is not None
            if known and kept.forecast.model == state.model and series is not None:
                return series.choices
        return {}

    # What is done on the plot

    def _on_region(self) -> None:
        """A region that is marked is meant; one that is taken away leaves what was chosen before."""
        if self.view is None:
            return
        state = self.view.state
        if self._session.region is not None:
            if state.context is not ContextMode.REGION:
                self._unmarked[state.table] = state.context
            state = state.with_context(ContextMode.REGION)
        self.take(self._without_region(state))

    def _without_region(self, state: FormState) -> FormState:
        if state.context is not ContextMode.REGION or self._session.region is not None:
            return state
        return state.with_context(self._unmarked.get(state.table, ContextMode.ALL))

    def _on_horizon(self, steps: int) -> None:
        if self.view is not None:
            self.take(self.view.state.with_horizon(steps))

    def _on_split(self, moment: np.datetime64) -> None:
        if self.view is not None and self._facts is not None:
            self.take(self.view.state.with_split(moment, self._facts))

    def _on_refused(self, error: WorkbenchError | None) -> None:
        """Say quietly why no forecast follows; a bar for each step of a drag would be too much."""
        self._refused = "" if error is None else _said(error)
        self._slow = isinstance(error, TimeLimitError)
        if self.view is not None:
            self.view = replace(self.view, refused=self._refused, slow=self._slow)
            self.refused.emit()


def _said(error: WorkbenchError) -> str:
    hint = "" if error.hint_text is None else translated(error.hint_text)
    return f"{translated(error.text)} {hint}".strip()
