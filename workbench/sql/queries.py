"""Runs a SELECT of either dialect and gives its rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from workbench.errors import Cancelled, WorkbenchError
from workbench.jobs import Job
from workbench.results import Forecast
from workbench.sources.query_errors import UnknownTableError
from workbench.sql.expressions import FunctionCall
from workbench.sql.forecast_function import run_forecast_call
from workbench.sql.host import SqlHost
from workbench.sql.server_running import rows_beside, rows_for_model
from workbench.sql.statements import Query, ServerForecast, ServerText, TableSelect, TreeSelect
from workbench.sql.table_dialect import Rewritten, rewrite
from workbench.sql.tree_dialect import translate
from workbench.sql.tree_expressions import walk
from workbench.sql.tree_forecast import run_tree_forecast
from workbench.text import Text, text

if TYPE_CHECKING:
    import pyarrow as pa

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Rowset:
    """The rows of a query, and the forecasts that were made on the way."""

    table: pa.Table
    forecasts: tuple[Forecast, ...] = ()

    @property
    def notes(self) -> tuple[Text, ...]:
        """What was done to the data."""
        return tuple({str(note): note for one in self.forecasts for note in one.notes}.values())


def run_query(query: Query, host: SqlHost, job: Job[T]) -> Rowset:
    """Run a SELECT.

    Raises:
        WorkbenchError: With the place in the user's text.
    """
    if isinstance(query, ServerText):
        return Rowset(rows_for_model(query, host, job))
    if isinstance(query, ServerForecast):
        return Rowset(*run_tree_forecast(query, host, job))
    if isinstance(query, TreeSelect):
        if any(_is_forecast(one) for column in query.columns for one in walk(column.expression)):
            return Rowset(*run_tree_forecast(query, host, job))
        return Rowset(_run_tree(query, host, job))
    return _run_table(query, host, job)


def _is_forecast(expression: object) -> bool:
    return isinstance(expression, FunctionCall) and expression.name.lower() == "forecast"


def _run_tree(select: TreeSelect, host: SqlHost, job: Job[T]) -> pa.Table:
    translated = translate(select, host.tables.tables)
    try:
        return host.query(translated.sql, None, job)
    except Cancelled:
        raise
    except WorkbenchError as error:
        error.span = select.span
        raise


def _run_table(select: TableSelect, host: SqlHost, job: Job[T]) -> Rowset:
    rewritten = rewrite(select)
    extra, forecasts = {}, []
    for call, name in zip(select.forecasts, rewritten.forecast_names, strict=True):

        def inner(query: Query) -> pa.Table:
            return run_query(query, host, job).table

        extra[name], forecast = run_forecast_call(call, host, job, inner)
        forecasts.append(forecast)
    for other, name in zip(select.others, rewritten.server_names, strict=True):
        extra[name] = rows_beside(other.query, host, job)
    try:
        found = host.query(rewritten.sql, extra, job)
    except Cancelled:
        raise
    except WorkbenchError as error:
        raise _led_back(_with_server(error, select), rewritten) from None
    names = [rewritten.column_name(name) for name in found.column_names]
    return Rowset(found.rename_columns(names), tuple(forecasts))


def _with_server(error: WorkbenchError, select: TableSelect) -> WorkbenchError:
    """The error of a table that is not open with the server that has not got it either."""
    queries = (one.source.query for one in select.forecasts if one.source is not None)
    server = next((one.server for one in queries if isinstance(one, ServerText)), None)
    if server is None or not isinstance(error, UnknownTableError):
        return error
    place = server.address.place
    if server.database is None:
        error.hint_text = text(
            "The login to {place} names no database: write database.table for its tables.", place=place
        )
    else:
        error.hint_text = text(
            "Database {database} of {place} has no such table either; of another write database.table.",
            place=place,
            database=server.database,
        )
    return error


def _led_back(error: WorkbenchError, rewritten: Rewritten) -> WorkbenchError:
    """The error with its place in the user's text."""
    if error.span is None:
        error.span = rewritten.fragment.all
        return error
    error.span = rewritten.origin(error.span.start, error.span.end)
    return error
