"""What a server's own AINode answered, as a forecast that can be drawn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from workbench.arrow import as_numpy
from workbench.errors import Cancelled, DataError, WorkbenchError
from workbench.forecasting.times import output_times
from workbench.jobs import Job
from workbench.preparation import in_order
from workbench.registry.info import Task
from workbench.requests import ForecastSpec
from workbench.results import Forecast, ResultTable, SeriesForecast
from workbench.sql.expressions import Pair
from workbench.sql.fragments import Fragment
from workbench.sql.host import SqlHost
from workbench.sql.inputs import frame_of, named_for_model, sort_out
from workbench.sql.server_running import rows_for_model
from workbench.sql.server_statements import parse_for_server
from workbench.sql.statements import (
    CallInference,
    ForecastCall,
    ServerForecast,
    ServerText,
    Source,
    Statement,
    TableSelect,
)
from workbench.text import Text, plural, text
from workbench.timeseries import SeriesFrame, Times, Values

if TYPE_CHECKING:
    import pyarrow as pa

    from workbench.sources.iotdb.connection import Connection

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Asked:
    """Which model is asked about the rows of which query; `named`: the answer has the targets' names."""

    model: str
    query: ServerText
    named: bool = False


def drawn_alone(
    result: ResultTable, fragment: Fragment, server: Connection, host: SqlHost, job: Job[T]
) -> ResultTable:
    """The rows of a server's AINode with the forecast that they are, where no model ran here.

    The query of the statement is run once more, for the series that the forecast continues. A statement that
    this program cannot read, a panel, and rows that do not look like a forecast stay as they are.

    Args:
        result: The rows.
        fragment: The statement.
        server: Who answered.
        host: Knows the models by whose names detectors are told from forecasters.
        job: Its cancel ends the query.
    """
    asked = _asked(fragment, server)
    if asked is None or _is_detector(asked.model, host) or not _has_points(result.table):
        return result
    try:
        forecast = _continued(result.table, asked, server, host, job)
    except Cancelled:
        raise
    except WorkbenchError as error:
        note = text("The server's forecast is not drawn: {reason}", reason=error.message)
        return replace(result, notes=(*result.notes, note))
    if forecast is None:
        return result
    from workbench.sources.iotdb.tables import ServerQuery

    rows_of = ServerQuery(asked.query.server, asked.query.sql)
    return replace(result, forecast=forecast, notes=(*result.notes, *forecast.notes), rows_of=rows_of)


def _asked(fragment: Fragment, server: Connection) -> _Asked | None:
    try:
        statement: Statement = parse_for_server(fragment, server)
    except WorkbenchError:
        return None  # the server's own dialect has more than is read here
    match statement:
        case CallInference(query=ServerText() as query):
            return _Asked(statement.model.value, query)
        case ServerForecast(series=(only,)):
            return _Asked(_model(only.call.attributes), only.query)
        case TableSelect(forecasts=(ForecastCall(source=Source(query=ServerText() as query)) as call,)):
            named = call.source is not None and not call.source.partition_by
            return _Asked(_model(call.arguments), query, named=True) if named else None
    return None


def _model(pairs: tuple[Pair, ...]) -> str:
    return next((one.value.text for one in pairs if one.key.value.upper() == "MODEL_ID"), "")


def _is_detector(model: str, host: SqlHost) -> bool:
    try:
        return host.registry.get(model).task is Task.DETECT
    except WorkbenchError:
        return False  # a model that only the server has


def _continued(
    table: pa.Table, asked: _Asked, server: Connection, host: SqlHost, job: Job[T]
) -> Forecast | None:
    """The rows as those that follow the series of the statement's query."""
    rows = sort_out(named_for_model(rows_for_model(asked.query, host, job), asked.query), asked.query.span)
    frame = in_order(frame_of(rows), targets=rows.values).frame
    if frame.interval is None:
        raise DataError(
            "The interval between rows cannot be told from a single row.",
            hint="Give more rows, or the interval of the forecast.",
        )
    values = _forecast_rows(table)
    targets = tuple(one for one in rows.values if not asked.named or one in values.column_names)
    if not targets:
        return None  # something was computed of the forecast
    steps = values.num_rows
    spec = ForecastSpec(asked.model, steps)
    one = _of_series(frame, targets, output_times(frame, len(frame), frame.interval, spec))
    return answered(values, Forecast((one,), spec, None, 0.0), server)


def _has_points(table: pa.Table) -> bool:
    """Whether there are numbers with fractions: a detector's labels are whole."""
    import pyarrow as pa

    return bool(table.num_rows) and any(pa.types.is_floating(one.type) for one in table.schema)


def _forecast_rows(table: pa.Table) -> pa.Table:
    """The rows without those of the input, which `PRESERVE_INPUT` repeats."""
    import pyarrow.compute as pc

    if "is_input" not in table.column_names:
        return table
    return table.filter(pc.invert(table.column("is_input"))).drop_columns(["is_input"])


def _of_series(frame: SeriesFrame, targets: tuple[str, ...], time: Times) -> SeriesForecast:
    assert frame.interval is not None
    return SeriesForecast(
        id=None,
        targets=targets,
        time=time,
        mean=np.full((len(targets), len(time)), np.nan),
        quantiles=None,
        last_time=frame.time[-1],
        last_values=np.array([frame.channels[name][-1] for name in targets]),
        context_rows=len(frame),
        interval=frame.interval,
        zone=frame.zone,
    )


def answered(table: pa.Table, ours: Forecast, server: Connection) -> Forecast | None:
    """The rows of a server's AINode as a forecast of the series that `ours` forecasts.

    AINode gives `output0, output1, ...` or `output` without times, or the times first, or the columns by
    their names. The n-th column of numbers belongs to the n-th target; where there are no times, the n-th row
    belongs to the n-th step.

    Args:
        table: The rows.
        ours: The forecast made here for the same statement.
        server: Who answered.

    Returns:
        None where the rows do not fit: a panel, or no column of numbers for each target.
    """
    import pyarrow as pa

    if len(ours.series) != 1:
        return None
    (one,) = ours.series
    numeric = [name for name in table.column_names if _is_number(table.schema.field(name).type)]
    if len(numeric) < len(one.targets) or table.num_rows == 0:
        return None
    values = [as_numpy(table.column(name).cast(pa.float64())) for name in numeric[: len(one.targets)]]
    model = f"{ours.model} ({server.address.place})"
    series = _series(one, np.stack(values), _times(table))
    return replace(ours, series=(series,), spec=replace(ours.spec, model=model, quantiles=()))


def _is_number(kind: pa.DataType) -> bool:
    import pyarrow as pa

    return bool(pa.types.is_floating(kind) or pa.types.is_integer(kind))


def _times(table: pa.Table) -> Times | None:
    import pyarrow as pa

    for name in table.column_names:
        kind = table.schema.field(name).type
        if pa.types.is_timestamp(kind):
            unit = "ns" if kind.unit == "ns" else "us"
            column = table.column(name).cast(pa.timestamp(unit, kind.tz))
            return as_numpy(column.cast(pa.int64())).view(f"datetime64[{unit}]")
    return None


def _series(one: SeriesForecast, mean: Values, time: Times | None) -> SeriesForecast:
    steps = mean.shape[1]
    notes: tuple[Text, ...] = ()
    if time is None:
        kept = min(steps, len(one.time))
        if kept < steps:
            notes = (
                plural(
                    "The server's last step goes beyond what was asked for; it is not drawn.",
                    "The server's last {count} steps go beyond what was asked for; they are not drawn.",
                    count=steps - kept,
                ),
            )
        time, mean = one.time[:kept], mean[:, :kept]
    return replace(
        one, time=time, mean=mean, quantiles=None, actual=None, accuracy={}, choices={}, notes=notes
    )
