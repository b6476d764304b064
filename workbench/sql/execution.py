"""Runs scripts: statement after statement, results as they come.

The parser and its library are imported with the first statement, so that a program that starts need not wait.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from workbench.errors import WorkbenchError
from workbench.events import EventBus
from workbench.jobs import Job
from workbench.results import ResultTable
from workbench.sql.fragments import Fragment
from workbench.sql.host import SqlHost
from workbench.sql.run_on import RunOn
from workbench.sql.shows import (
    create_model,
    drop_model,
    load_model,
    show_devices,
    show_loaded,
    show_models,
    show_tables,
    unload_model,
)
from workbench.sql.statements import (
    CallInference,
    CreateModel,
    DropModel,
    LoadModel,
    ServerForecast,
    ServerText,
    ShowDevices,
    ShowLoaded,
    ShowModels,
    ShowTables,
    Statement,
    TableSelect,
    UnloadModel,
    WriteInto,
)
from workbench.text import text

if TYPE_CHECKING:
    from workbench.sources.iotdb.connection import Connection
    from workbench.sources.iotdb.tables import ServerQuery
    from workbench.sql.server_writing import MayOverwrite

T = TypeVar("T")


class Executor:
    """Runs statements for a host.

    Args:
        host: Tables, models, processes; `Workbench`.
        server: What reads the series and runs what is its own; None for the open tables.
        run_on: Where models run.
        arrived: Gets the rows of a server's statement that have come so far.
        overwrite: Whether a forecast that is written to the server may replace rows that are there.
    """

    def __init__(
        self,
        host: SqlHost,
        server: Connection | None = None,
        *,
        run_on: RunOn = RunOn.HERE,
        arrived: Callable[[ResultTable], None] | None = None,
        overwrite: MayOverwrite = False,
    ) -> None:
        self._host = host
        self._server = server
        self._run_on = run_on
        self._arrived = arrived
        self._overwrite = overwrite

    def run(self, script: str, job: Job[T] | None = None) -> list[ResultTable]:
        """Run all statements.

        Raises:
            WorkbenchError: At the first that cannot be read or run, with its place; `run_each` keeps the
                results before it.
        """
        return list(self.run_each(script, job))

    def run_each(self, script: str, job: Job[T] | None = None) -> Iterator[ResultTable]:
        """Run statement after statement, giving each result before the next statement is looked at.

        Raises:
            WorkbenchError: As `run`; nothing behind the statement is run.
        """
        if job is None:
            own: Job[object] = Job("sql", text("Run statements"), EventBus())
            yield from self._run_each(script, own)
        else:
            yield from self._run_each(script, job)

    def _run_each(self, script: str, job: Job[T]) -> Iterator[ResultTable]:
        from workbench.sql.parser import fragments

        for fragment in fragments(script):
            job.check()
            if self._server is None:
                yield self._run_one(fragment, job, lambda one=fragment: _parse(one))  # type: ignore[misc]
            else:
                yield from self._run_with(self._server, fragment, job)

    def _run_with(self, server: Connection, fragment: Fragment, job: Job[T]) -> Iterator[ResultTable]:
        """Run one statement against a server."""
        from workbench.sql.server_answers import answered, drawn_alone
        from workbench.sql.server_statements import as_written, parse_for_server

        if self._run_on is RunOn.SERVER:
            alone = self._run_one(fragment, job, lambda: as_written(fragment, server))
            yield drawn_alone(alone, fragment, server, self._host, job)
            return
        ours = self._run_one(fragment, job, lambda: parse_for_server(fragment, server))
        yield ours
        if self._run_on is RunOn.BOTH and (ours.forecast is not None or ours.detection is not None):
            theirs = self._run_one(fragment, job, lambda: as_written(fragment, server))
            drawn = None if ours.forecast is None else answered(theirs.table, ours.forecast, server)
            notes = theirs.notes if drawn is None else (*theirs.notes, *drawn.notes)
            yield replace(theirs, forecast=drawn, notes=notes, rows_of=ours.rows_of)

    def _run_one(self, fragment: Fragment, job: Job[T], parse: Callable[[], Statement]) -> ResultTable:
        from workbench.sql.parser import too_deep

        began = time.perf_counter()
        try:
            result = self._dispatch(parse(), job, fragment)
        except WorkbenchError as error:
            raise error.at(fragment.all) from error.__cause__
        except RecursionError:
            raise too_deep(fragment.all) from None
        return replace(result, duration_s=time.perf_counter() - began, statement=fragment.text)

    def _dispatch(self, statement: Statement, job: Job[T], fragment: Fragment) -> ResultTable:
        from workbench.sql.inference import call_inference
        from workbench.sql.queries import run_query
        from workbench.sql.server_running import run_text
        from workbench.sql.server_writing import write_into

        match statement:
            case WriteInto():
                return write_into(statement, self._host, job, self._overwrite)
            case ServerText():
                return run_text(statement, self._host, job, self._telling(fragment))
            case CallInference():
                result = call_inference(statement, self._host, job)
                return replace(result, rows_of=_rows_of(statement))
            case ShowModels():
                return show_models(statement, self._host)
            case ShowTables():
                return show_tables(statement, self._host)
            case ShowDevices():
                return show_devices(statement, self._host)
            case ShowLoaded():
                return show_loaded(statement, self._host)
            case LoadModel():
                return load_model(statement, self._host, job)
            case CreateModel():
                return create_model(statement, self._host, job)
            case DropModel():
                return drop_model(statement, self._host, job)
            case UnloadModel():
                return unload_model(statement, self._host, job)
            case _:
                rows = run_query(statement, self._host, job)
                forecast = rows.forecasts[0] if len(rows.forecasts) == 1 else None
                drawn = _rows_of(statement) if forecast is not None else None
                return ResultTable(rows.table, notes=rows.notes, forecast=forecast, rows_of=drawn)

    def _telling(self, fragment: Fragment) -> Callable[[ResultTable], None] | None:
        arrived = self._arrived
        if arrived is None:
            return None
        return lambda part: arrived(replace(part, statement=fragment.text))


def _parse(fragment: Fragment) -> Statement:
    from workbench.sql.parser import parse_statement

    return parse_statement(fragment)


def _rows_of(statement: Statement) -> ServerQuery | None:
    """The one query of a server that a model's series come from."""
    match statement:
        case CallInference(query=ServerText() as query):
            pass
        case ServerForecast(series=(only,)):
            query = only.query
        case TableSelect(forecasts=(call,)) if call.source is not None and isinstance(
            call.source.query, ServerText
        ):
            query = call.source.query
        case _:
            return None
    from workbench.sources.iotdb.tables import ServerQuery

    return ServerQuery(query.server, query.sql)
