"""`Workbench`: the one object that the window, the command line and scripts talk to."""

from __future__ import annotations

import dataclasses
import logging
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from workbench.errors import WorkbenchError
from workbench.events import EventBus, RowsArrived, SettingsChanged
from workbench.forecasting import Roles, classify_frames, detect_frames, forecast_frames
from workbench.home import find_home
from workbench.jobs import Job, JobRunner
from workbench.registry import FixedModels, HubModels, Registry, builtin_models
from workbench.registry.info import ModelInfo, Task
from workbench.registry.packages.folders import in_use
from workbench.registry.providers import Postponed
from workbench.requests import (
    ClassifyRequest,
    ClassifySpec,
    DetectRequest,
    DetectSpec,
    ForecastRequest,
    ForecastSpec,
    Missing,
    OptionValue,
    Resample,
    Selection,
)
from workbench.results import Classification, Detection, Forecast, ResultTable, ScriptRun
from workbench.runtime import Device, Resident, Runtime
from workbench.runtime.gains import Gain, Gains
from workbench.servers import Servers, Writable
from workbench.settings import Precision, Settings, load_settings, save_settings
from workbench.sources import (
    OpenOptions,
    QueryEngine,
    Reading,
    Table,
    TableStore,
    read_each,
    with_own_names,
)
from workbench.sql.run_on import RunOn
from workbench.sql.server_names import NamesOfServers
from workbench.text import Text, plural, text
from workbench.timeseries import Interval, SeriesFrame

if TYPE_CHECKING:
    import numpy as np
    import pyarrow

    from workbench.export import Exportable, ExportOptions, TableFormat
    from workbench.registry.user_models import Consent, UserModels
    from workbench.sources.iotdb.address import ServerAddress
    from workbench.sources.iotdb.connection import Connection
    from workbench.sources.iotdb.writing import WriteReport
    from workbench.sql.completion import Completion

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Workbench:
    """Open files, forecast, look for anomalies, run SQL; without a window.

    Methods block and are made for scripts; each long one has a `start_...` twin that returns a `Job`. All of
    them may be called from any thread.

    Attributes:
        consent: Whether code of packages that SQL registers may run, or who is asked; see `UserModels`.

    Args:
        home: One folder for settings, models, history, logs and caches; None for `$FORECAST_WORKBENCH_HOME`
            or the platform's places.
        settings: Used in place of the settings file's.

    Example:
        >>> with Workbench() as wb:
        ...     table = wb.open("ETTh1.csv")
        ...     wb.forecast(table, targets=["OT"], model="auto_ets", horizon=48).to_frame()
    """

    def __init__(self, home: Path | str | None = None, settings: Settings | None = None) -> None:
        self.home = find_home(home)
        self.settings, problems = (settings, ()) if settings else load_settings(self.home.settings_file)
        for problem in problems:
            _log.warning("%s", problem)
        self.events = EventBus()
        self.jobs = JobRunner(self.events)
        self.tables = TableStore(self.events)
        self.queries = QueryEngine(self.tables)
        self.hub = HubModels(self.home.models, self.jobs, self.events)
        self.runtime = Runtime(self.settings.runtime, self.events)
        self.gains = Gains(self.home.gains)
        self._user_models = Postponed(self._make_user_models, lambda: in_use(self.home.models))
        self.consent: Consent | bool = False
        self.registry = Registry([FixedModels(builtin_models), self.hub, self._user_models])
        self.servers = Servers(self.events, self.jobs, self.tables)
        self.names = NamesOfServers(self.events)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    @property
    def user_models(self) -> UserModels:
        """The user's own models."""
        return self._user_models.provider

    def _make_user_models(self) -> UserModels:
        from workbench.registry import UserModels

        return UserModels(
            self.home.models,
            self.home.agreed_code,
            self.jobs,
            self.events,
            probe=self.runtime.probe,
            release=lambda model, stop, job: self.runtime.retire(model, job, stop=stop),
        )

    def close(self) -> None:
        """Stop what runs and end the model processes. Further calls raise."""
        self.jobs.close()
        self.runtime.close()
        self.queries.close()
        self.tables.close_all()
        self.servers.close()
        self.names.close()

    # Data

    def open(self, path: Path | str, **options: str | None) -> Table:
        """Open a file as a table.

        Args:
            path: CSV, Parquet, TsFile or Excel.
            options: As in `OpenOptions`: name, time_column, time_format, id_column, zone, sheet, ...

        Raises:
            DataError: The file cannot be read as time series; the message says why and what to do.
        """
        return self.start_open(path, OpenOptions(**options)).result()

    def start_open(self, path: Path | str, options: OpenOptions | None = None) -> Job[Table]:
        """Open a file as a job; TableOpened tells when its first rows can be drawn."""
        place = Path(path)
        title = text("Open {file}", file=place.name)
        return self.jobs.start(
            "open", title, lambda job: self.tables.open(place, options or OpenOptions(), job)
        )

    def start_paste(self, table_text: str, options: OpenOptions | None = None) -> Job[Table]:
        """Open a table copied from a spreadsheet."""
        chosen = options or OpenOptions()
        return self.jobs.start("open", text("Paste a table"), lambda _: self.tables.paste(table_text, chosen))

    def start_reload(self, name: str, options: OpenOptions | None = None) -> Job[Table]:
        """Read a table's file again, by other options if some are given."""
        title = text("Read {name} again", name=name)
        return self.jobs.start("open", title, lambda job: self.tables.reload(name, options, job))

    def connect(self, address: ServerAddress | str, password: str | None = None) -> Connection:
        """Log in to an IoTDB server until the workbench is closed; see `Servers.connect`."""
        return self.servers.connect(address, password)

    def open_query(self, server: Connection | ServerAddress | str, sql: str, **options: str | None) -> Table:
        """Fetch the rows of a server's query as a table.

        Args:
            server: From `connect`, or an address.
            sql: In the dialect of the address.
            options: As in `OpenOptions`: name, time_column, id_column, zone.

        Raises:
            WorkbenchError: What the server refuses; there are no rows, with the reason.
        """
        return self.start_open_query(server, sql, OpenOptions(**options)).result()

    def start_open_query(
        self, server: Connection | ServerAddress | str, sql: str, options: OpenOptions | None = None
    ) -> Job[Table]:
        """Fetch as a job; see `Servers.start_open_query`."""
        return self.servers.start_open_query(server, sql, options)

    def write(
        self,
        source: Writable,
        server: Connection | ServerAddress | str,
        target: str,
        *,
        columns: Sequence[str] | None = None,
        types: Mapping[str, str] | None = None,
        overwrite: bool = False,
    ) -> WriteReport:
        """Write a forecast, a detection or an open table to an IoTDB server; `Servers` has it in two steps.

        Args:
            source: See `Servers.start_plan_write`, as the others.
            server: From `connect`, or an address.
            target: A device's path, or a table's name in the table dialect. What is missing is made.
            columns: Those to write; None for all.
            types: The server's types, where they shall not be the ones that suit best.
            overwrite: Rows that are there may be replaced.

        Raises:
            WorkbenchError: What the server refuses; rows are there already; interrupted, with what arrived.
        """
        plan = self.servers.start_plan_write(server, source, target, columns=columns, types=types).result()
        return self.servers.start_write(server, plan, overwrite=overwrite).result()

    def close_table(self, name: str) -> None:
        """Close a table; its file is untouched."""
        self.tables.close(name)

    # Forecasts and anomalies

    def forecast(
        self,
        table: Table | str,
        *,
        targets: Sequence[str],
        model: str | None = None,
        horizon: int,
        quantiles: Sequence[float] = (),
        options: Mapping[str, OptionValue] | None = None,
        context: int | None = None,
        start: np.datetime64 | None = None,
        until: np.datetime64 | None = None,
        hold_back: int = 0,
        missing: Missing | str = Missing.DEFAULT,
        resample: Resample | None = None,
        past_covariates: Sequence[str] = (),
        future_covariates: Sequence[str] = (),
        future_table: Table | str | None = None,
        ids: Sequence[str] | None = None,
        id_column: str | None = None,
        lower: float | None = None,
        upper: float | None = None,
        interval: Interval | None = None,
    ) -> Forecast:
        """Continue one or more columns of a table.

        Args:
            table: An open table or its name.
            targets: Columns to forecast.
            model: The model's id; None for the settings' default.
            horizon: Steps at the series' interval (the resampled one, if resampled).
            quantiles: Levels in (0, 1).
            options: The model's options.
            context: Rows to use at the end; None for all.
            start, until: Use rows within these times.
            hold_back: Rows at the end to hide from the model and to compare with; see `Forecast.metrics`.
            missing: What to do with missing values: default, pass, interpolate, ffill, refuse.
            resample: To a coarser interval first.
            past_covariates, future_covariates: Columns that help, for models that take them.
            future_table: A table with future values of `future_covariates`.
            ids: Series of a long table; None for all.
            id_column: The column that names the series, where it was not found when opening.
            lower, upper: Bounds for every forecast value.
            interval: The output's step, where it cannot or shall not be inferred.

        Raises:
            WorkbenchError: What is wrong with the data, the model or an option, and what to do.
        """
        name = self._by_id(table, id_column)
        selection = Selection(
            table=name,
            targets=tuple(targets),
            past_covariates=tuple(past_covariates),
            future_covariates=tuple(future_covariates),
            ids=None if ids is None else tuple(ids),
            context=context,
            start=start,
            until=until,
            resample=resample,
            future_table=future_table.name if isinstance(future_table, Table) else future_table,
        )
        spec = ForecastSpec(
            model=model or self.settings.forecast.model,
            horizon=horizon,
            quantiles=tuple(sorted(quantiles)),
            options=dict(options or {}),
            missing=Missing(missing),
            hold_back=hold_back,
            lower=lower,
            upper=upper,
            interval=interval,
        )
        return self.start_forecast(ForecastRequest(selection, spec)).result()

    def start_forecast(self, request: ForecastRequest) -> Job[Forecast]:
        """Forecast as a job."""
        spec, data = request.spec, request.data

        def work(job: Job[Forecast]) -> Forecast:
            info = self.registry.require_active(spec.model, Task.FORECAST)
            named = with_own_names(self.tables, data)
            read = self._read(named)
            return self.forecast_frames(read.frames, spec, job, source=named, info=info, unread=read.failures)

        return self.jobs.start("forecast", _title(text("Forecast"), data, spec.model), work)

    def detect(
        self,
        table: Table | str,
        *,
        targets: Sequence[str],
        model: str,
        options: Mapping[str, OptionValue] | None = None,
        context: int | None = None,
        start: np.datetime64 | None = None,
        until: np.datetime64 | None = None,
        missing: Missing | str = Missing.DEFAULT,
        resample: Resample | None = None,
        ids: Sequence[str] | None = None,
        id_column: str | None = None,
    ) -> Detection:
        """Score and label every row of one or more columns. Arguments as in `forecast`."""
        name = self._by_id(table, id_column)
        selection = Selection(
            table=name,
            targets=tuple(targets),
            ids=None if ids is None else tuple(ids),
            context=context,
            start=start,
            until=until,
            resample=resample,
        )
        spec = DetectSpec(model=model, options=dict(options or {}), missing=Missing(missing))
        return self.start_detect(DetectRequest(selection, spec)).result()

    def start_detect(self, request: DetectRequest) -> Job[Detection]:
        """Look for anomalies as a job."""
        spec, data = request.spec, request.data

        def work(job: Job[Detection]) -> Detection:
            info = self.registry.require_active(spec.model, Task.DETECT)
            named = with_own_names(self.tables, data)
            read = self._read(named)
            return self.detect_frames(read.frames, spec, job, source=named, info=info, unread=read.failures)

        return self.jobs.start("detect", _title(text("Find anomalies in"), data, spec.model), work)

    def start_classify(self, request: ClassifyRequest) -> Job[Classification]:
        """Tell the classes of series as a job."""
        spec, data = request.spec, request.data

        def work(job: Job[Classification]) -> Classification:
            info = self.registry.require_active(spec.model, Task.CLASSIFY)
            named = with_own_names(self.tables, data)
            read = self._read(named)
            return self.classify_frames(read.frames, spec, job, source=named, info=info, unread=read.failures)

        return self.jobs.start("classify", _title(text("Classify"), data, spec.model), work)

    def forecast_frames(
        self,
        frames: Sequence[SeriesFrame],
        spec: ForecastSpec,
        job: Job[T],
        *,
        roles: Roles | None = None,
        source: Selection | None = None,
        info: ModelInfo | None = None,
        unread: Mapping[str, WorkbenchError] | None = None,
    ) -> Forecast:
        """Forecast series that were read already (by SQL, say), `unread` ones left out; runs within `job`."""
        info = info or self.registry.require_active(spec.model, Task.FORECAST)
        options = self.registry.validate_options(info, spec.options)
        spec = dataclasses.replace(spec, options=options)
        own = roles or Roles.of(source)
        return forecast_frames(frames, spec, info, self.runtime, job, roles=own, source=source, unread=unread)

    def detect_frames(
        self,
        frames: Sequence[SeriesFrame],
        spec: DetectSpec,
        job: Job[T],
        *,
        roles: Roles | None = None,
        source: Selection | None = None,
        info: ModelInfo | None = None,
        unread: Mapping[str, WorkbenchError] | None = None,
    ) -> Detection:
        """Look for anomalies in series that were read already; runs within `job`."""
        info = info or self.registry.require_active(spec.model, Task.DETECT)
        options = self.registry.validate_options(info, spec.options)
        spec = dataclasses.replace(spec, options=options)
        own = roles or Roles.of(source)
        return detect_frames(frames, spec, info, self.runtime, job, roles=own, source=source, unread=unread)

    def classify_frames(
        self,
        frames: Sequence[SeriesFrame],
        spec: ClassifySpec,
        job: Job[T],
        *,
        roles: Roles | None = None,
        source: Selection | None = None,
        info: ModelInfo | None = None,
        unread: Mapping[str, WorkbenchError] | None = None,
    ) -> Classification:
        """Tell the classes of series that were read already; runs within `job`."""
        info = info or self.registry.require_active(spec.model, Task.CLASSIFY)
        options = self.registry.validate_options(info, spec.options)
        spec = dataclasses.replace(spec, options=options)
        own = roles or Roles.of(source)
        return classify_frames(frames, spec, info, self.runtime, job, roles=own, source=source, unread=unread)

    # SQL

    def sql(self, statement: str, server: Connection | ServerAddress | str | None = None) -> ResultTable:
        """Run one statement (or several; the last one's result counts).

        Args:
            statement: Over the open tables, or for `server`; see `start_script`.
            server: From `connect`, or an address.

        Raises:
            WorkbenchError: With the place in the text.
        """
        return self.sql_script(statement, server)[-1]

    def sql_script(
        self, script: str, server: Connection | ServerAddress | str | None = None
    ) -> list[ResultTable]:
        """Run statements in order and raise the first error; `start_script` keeps what ran before it."""
        run = self.start_script(script, server).result()
        if run.error is not None:
            raise run.error
        return list(run.results)

    def start_script(
        self,
        script: str,
        server: Connection | ServerAddress | str | None = None,
        *,
        run_on: RunOn = RunOn.HERE,
    ) -> Job[ScriptRun]:
        """Run statements as a job; an error ends the script and is kept beside the results before it.

        Args:
            script: Statements with `;` between.
            server: An IoTDB server that runs what is its own and reads the series of models; RowsArrived
                tells of rows as they come. None for the open tables.
            run_on: Where the models of a script with a server run.
        """

        def work(job: Job[ScriptRun]) -> ScriptRun:
            # The parser is imported with the first statement, not with the window.
            from workbench.sql.execution import Executor

            began = time.perf_counter()
            results: list[ResultTable] = []

            def arrived(part: ResultTable) -> None:
                self.events.publish(RowsArrived(job.id, (*results, part)))

            error: WorkbenchError | None = None
            try:
                connection = None if server is None else self.servers.get(server)
                executor = Executor(self, connection, run_on=run_on, arrived=arrived)
                for result in executor.run_each(script, job):
                    results.append(result)
                    self.names.note(connection, result.statement)
            except WorkbenchError as reason:
                job.check()
                error = reason
            return ScriptRun(tuple(results), error, time.perf_counter() - began)

        title = text("Run statements")
        if server is not None:
            title = text("Run statements on {place}", place=self.servers.place(server))
        return self.jobs.start("sql", title, work)

    def query(
        self, sql: str, extra_tables: Mapping[str, pyarrow.Table] | None = None, job: Job[T] | None = None
    ) -> pyarrow.Table:
        """Run one DuckDB SELECT over the open tables, in the locked instance."""
        return self.queries.run(sql, extra_tables or {}, job)

    def complete(self, script: str, offset: int, server: str | None = None) -> list[Completion]:
        """What could be written at `offset` of `script`, which is run on the open tables or on a server.

        Never waits for the server: NamesRead tells when there is more to propose.
        """
        from workbench.sql.completion import complete

        connection = None if server is None else self.servers.open.get(server)
        names = None if connection is None else self.names.of(connection)
        return complete(script, offset, self, names)

    # Models and devices

    def models(self) -> list[ModelInfo]:
        """The registry's models."""
        return list(self.registry.list())

    def warm(self, model: str | None = None) -> None:
        """Start the model processes in the background: one model's, or those that are likely to be next.

        That is the default model's, or where it needs none the first one's that does: whoever compares models
        takes it next.
        """
        chosen = self.registry.get(model or self.settings.forecast.model)
        if model is None and chosen.in_process:
            others = (one for one in self.registry.list(Task.FORECAST) if not one.in_process)
            chosen = next(others, chosen)
        self.runtime.warm([chosen])

    def devices(self) -> tuple[Device, ...]:
        """The devices, accelerators first, the cpu last."""
        return self.runtime.devices()

    def loaded(self, device_ids: Sequence[str] | None = None) -> tuple[Resident, ...]:
        """What is kept loaded, and where."""
        return self.runtime.loaded(device_ids)

    def load(
        self,
        model: str,
        device_ids: Sequence[str],
        job: Job[T],
        *,
        instances: int | None = None,
        precision: Precision | None = None,
    ) -> Text:
        """Keep a model loaded; runs within `job` and returns what was done."""
        info = self.registry.require_active(model)
        return self.runtime.load(info, device_ids, job, instances, precision)

    def unload(self, model: str, device_ids: Sequence[str], job: Job[T]) -> Text:
        """Free a loaded model; runs within `job` and returns what was done."""
        return self.runtime.unload(self.registry.require_active(model), device_ids, job)

    def create_model(self, model: str, uri: str, job: Job[T]) -> Text:
        """Register a package within `job`; see `UserModels.start_create`. `consent` says if it may run."""
        registering = self.user_models.start_create(model, uri, consent=self.consent)
        job.on_cancel(registering.cancel)
        info = registering.result()
        return text("{model} is registered and {state}.", model=info.id, state=info.state.value)

    def drop_model(self, model: str, job: Job[T]) -> Text:
        """Remove a registered model within `job`, after its requests; see `UserModels.start_drop`."""
        dropping = self.user_models.start_drop(model)
        job.on_cancel(dropping.cancel)
        return dropping.result()

    def start_load(
        self,
        model: str,
        device_ids: Sequence[str],
        instances: int | None = None,
        precision: Precision | None = None,
    ) -> Job[Text]:
        """Keep a model loaded, as a job that ends in success or a reason.

        Args:
            model, device_ids: What, and where.
            instances: How many; None for as many as fit, or as are loaded.
            precision: Of a pretrained model's large layers; None leaves what is loaded as it is, else takes
                the settings'.
        """
        title = text("Load {model} on {devices}", model=model, devices=", ".join(device_ids))

        def work(job: Job[Text]) -> Text:
            return self.load(model, device_ids, job, instances=instances, precision=precision)

        return self.jobs.start("load", title, work)

    def start_measure(self, model: str) -> Job[tuple[Gain, ...]]:
        """Measure what the other precisions gain with a pretrained model here, and what they change."""
        info = self.registry.require_active(model)
        return self.jobs.start(
            "measure", text("Measure {model}", model=model), lambda job: self.gains.measure(info, job)
        )

    def start_unload(self, model: str, device_ids: Sequence[str]) -> Job[Text]:
        """Free a loaded model, as a job."""
        title = text("Unload {model} from {devices}", model=model, devices=", ".join(device_ids))
        return self.jobs.start("unload", title, lambda job: self.unload(model, device_ids, job))

    def start_remove_files(self, model: str) -> Job[None]:
        """Unload a pretrained model and remove its files, as a job."""

        def work(job: Job[None]) -> None:
            places = [one.device_id for one in self.loaded() if one.model_id == model]
            if places:
                self.runtime.unload(self.registry.get(model), places, job)
            self.hub.remove(model)

        return self.jobs.start("remove", text("Remove the files of {model}", model=model), work)

    # Export and settings

    def export(self, source: Exportable, path: Path | str, format_: TableFormat | None = None) -> Path:
        """Write a forecast, a detection, a statement's rows or an Arrow table to a file."""
        return self.start_export(source, path, format_).result()

    def start_export(
        self,
        source: Exportable,
        path: Path | str,
        format_: TableFormat | None = None,
        options: ExportOptions | None = None,
    ) -> Job[Path]:
        """Write a result as a job."""
        from workbench.export import export

        title = text("Export to {file}", file=Path(path).name)
        return self.jobs.start("export", title, lambda _: export(source, Path(path), format_, options))

    def save_settings(self, settings: Settings) -> None:
        """Use these settings from now on and keep them in the file."""
        save_settings(settings, self.home.settings_file)
        self.settings = settings
        self.runtime.settings = settings.runtime
        self.events.publish(SettingsChanged())

    # Behind

    def _read(self, selection: Selection) -> Reading:
        return read_each(self.tables, dataclasses.replace(selection, context=None, resample=None))

    def _by_id(self, table: Table | str, id_column: str | None) -> str:
        found = self.tables.find(table.name if isinstance(table, Table) else table)
        if id_column is not None and found.id_column != id_column:
            options = dataclasses.replace(found.options, id_column=id_column)
            found = self.start_reload(found.name, options).result()
        return found.name


def _title(verb: Text, data: Selection, model: str) -> Text:
    count = len(data.targets)
    what: Text | str = data.targets[0]
    if count != 1:
        what = plural("1 column", "{count} columns", count=count)
    if data.ids is not None and len(data.ids) == 1:
        what = text("{what} of {series}", series=data.ids[0], what=what)
    elif data.ids is not None:
        what = plural("{what} of 1 series", "{what} of {count:,} series", what=what, count=len(data.ids))
    if verb.template == "Forecast":
        return text("Forecast {what} with {model}", what=what, model=model)
    return text("Find anomalies in {what} with {model}", what=what, model=model)


__all__ = ["Workbench"]
