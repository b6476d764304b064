"""What a server's own AINode answered, as a forecast beside the one made here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from workbench.arrow import as_numpy
from workbench.results import Forecast, SeriesForecast
from workbench.text import Text, plural
from workbench.timeseries import Times, Values

if TYPE_CHECKING:
    import pyarrow as pa

    from workbench.sources.iotdb.connection import Connection


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
