"""The tree function forecast( ... )."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, TypeVar

from workbench.errors import Cancelled, SqlError, WorkbenchError
from workbench.jobs import Job
from workbench.results import Forecast
from workbench.sources.columns import unique_names
from workbench.sql.ainode_times import function_times
from workbench.sql.expressions import FunctionCall, Path
from workbench.sql.forecast_arguments import Arguments, tree_arguments
from workbench.sql.forecast_function import run_model
from workbench.sql.forecast_rows import forecast_values, time_array
from workbench.sql.host import SqlHost
from workbench.sql.inputs import frame_of, sort_out
from workbench.sql.server_running import rows_for_model
from workbench.sql.statements import ResultColumn, ServerForecast, TreeSelect
from workbench.sql.tree_dialect import output_columns, translate
from workbench.sql.tree_expressions import as_forecast, header
from workbench.sql.tree_paths import split_path
from workbench.timeseries import SeriesFrame

if TYPE_CHECKING:
    import pyarrow as pa

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Part:
    """One series: its rows (`Time` and the values), the call that forecasts it, the name of the result."""

    name: str
    call: FunctionCall
    arguments: Arguments
    rows: pa.Table


def run_tree_forecast(
    select: TreeSelect | ServerForecast, host: SqlHost, job: Job[T]
) -> tuple[pa.Table, tuple[Forecast, ...]]:
    """Compute `select forecast(OT, 'MODEL_ID'='...') from ...`: `Time` and a column for every series.

    Raises:
        WorkbenchError: With the place in the user's text.
    """
    if isinstance(select, TreeSelect):
        parts = _open_parts(select, host, job)
    else:
        parts = _server_parts(select, host, job)
    merged: pa.Table | None = None
    forecasts: list[Forecast] = []
    for _, alike in groupby(parts, key=lambda part: part.call):
        for part, frame, forecast in _forecast_together(list(alike), host, job):
            forecasts.append(forecast)
            table = _tree_table(part.name, part.arguments, frame, forecast, host)
            merged = table if merged is None else _beside(merged, table)
    if merged is None:
        raise SqlError("There is no column.", hint="Select one.", code=701, span=select.span)
    ordered = merged if len(forecasts) == 1 else merged.sort_by("Time")
    if _last_first(select):
        ordered = ordered.sort_by([("Time", "descending")])
    return ordered.slice(select.offset, select.limit), tuple(forecasts)


def _forecast_together(
    parts: Sequence[_Part], host: SqlHost, job: Job[T]
) -> Iterator[tuple[_Part, SeriesFrame, Forecast]]:
    """The series of one call, forecast in one go: models work on many series at once.

    Raises:
        WorkbenchError: One of them cannot be forecast.
    """
    sorted_out = [sort_out(part.rows, part.call.span) for part in parts]
    frames = [frame_of(rows) for rows in sorted_out]
    arguments, span = parts[0].arguments, parts[0].call.span
    if len(parts) == 1:
        yield parts[0], frames[0], run_model(arguments, sorted_out[0], frames, host, job, span)
        return
    first = sorted_out[0].values[0]
    called = (split_path(first) or (first,))[-1]
    panel = [
        replace(frame, id=str(at), channels={called: frame.channels[rows.values[0]]})
        for at, (frame, rows) in enumerate(zip(frames, sorted_out, strict=True))
    ]
    found = run_model(arguments, replace(sorted_out[0], values=(called,)), panel, host, job, span)
    for missing in found.failures:  # alone it says itself what is wrong
        run_model(arguments, sorted_out[int(missing)], [frames[int(missing)]], host, job, span)
    for one in found.series:
        at = int(one.id or 0)
        target = sorted_out[at].values[0]
        accuracy = {target: one.accuracy[called]} if one.accuracy else {}
        alone = replace(one, id=None, targets=(target,), accuracy=accuracy)
        yield parts[at], frames[at], replace(found, series=(alone,))


def _beside(left: pa.Table, right: pa.Table) -> pa.Table:
    """Two tables that have `Time` first, joined by it."""
    if left.column("Time").equals(right.column("Time")):
        for field in list(right.schema)[1:]:
            left = left.append_column(field, right.column(field.name))
        return left
    return left.join(right, "Time", join_type="full outer")


def _last_first(select: TreeSelect | ServerForecast) -> bool:
    """Whether ORDER BY TIME DESC is asked for: as LIMIT it is about the rows of the forecast."""
    if isinstance(select, ServerForecast):
        return select.descending
    key = next(iter(select.order_by), None)
    return key is not None and isinstance(key.expression, Path) and key.expression.is_time and key.descending


def _open_parts(select: TreeSelect, host: SqlHost, job: Job[T]) -> Iterator[_Part]:
    """The series of the open tables."""
    for column in select.columns:
        call = as_forecast(column.expression, column.expression.span)
        arguments = _arguments(call, host)
        bare = replace(select, columns=(ResultColumn(call.arguments[0], None),), limit=None, offset=0)
        found = output_columns(replace(select, columns=(column,)), host.tables.tables)
        translated = translate(bare, host.tables.tables)
        try:
            table = host.query(translated.sql, None, job)
        except Cancelled:
            raise
        except WorkbenchError as error:
            error.span = select.span
            raise
        for output, source in zip(found, translated.columns, strict=True):
            yield _Part(output.name, call, arguments, table.select(["Time", source.name]))


def _server_parts(select: ServerForecast, host: SqlHost, job: Job[T]) -> Iterator[_Part]:
    """The series that a server reads."""
    used: list[str] = []
    for one in select.series:
        arguments = _arguments(one.call, host)
        table = rows_for_model(one.query, host, job)
        series = table.column_names[1:]
        called = [one.alias or header(one.call, lambda _, name=name: name) for name in series]  # type: ignore[misc]
        for name, shown in zip(series, unique_names([*used, *called])[len(used) :], strict=True):
            yield _Part(shown, one.call, arguments, table.select(["Time", name]))
        used += called


def _arguments(call: FunctionCall, host: SqlHost) -> Arguments:
    if len(call.arguments) != 1:
        raise SqlError(
            "forecast() takes one series; {count} are given.",
            hint="Write forecast(OT, 'MODEL_ID'='auto_ets') for each.",
            code=701,
            span=call.span,
            count=len(call.arguments),
        )
    return tree_arguments(call, host)


def _tree_table(
    name: str, arguments: Arguments, frame: SeriesFrame, forecast: Forecast, host: SqlHost
) -> pa.Table:
    import pyarrow as pa

    (one,) = forecast.series
    time = one.time
    if host.settings.sql.ainode_timestamps:
        given = one.time[0] if arguments.start is not None else None
        time = function_times(frame.time, len(one.time), arguments.interval, given)
    values = forecast_values(one, arguments.options.quantiles, lambda _: name)
    columns = {"Time": time_array(time, one.zone), **values}
    if not arguments.preserve_input:
        return pa.table(columns)
    series = next(iter(frame.channels.values()))
    before = pa.table({"Time": time_array(frame.time, frame.zone), name: pa.array(series, from_pandas=True)})
    return pa.concat_tables([before, pa.table(columns)], promote_options="permissive")
