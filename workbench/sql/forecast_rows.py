"""A forecast as the rows of a statement."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from workbench.arrow import time_array as number_array
from workbench.export.tables import quantile_column
from workbench.results import SeriesForecast
from workbench.sql.ainode_times import function_times
from workbench.sql.forecast_arguments import Arguments
from workbench.sql.host import SqlHost
from workbench.sql.inputs import Rows
from workbench.timeseries import NUMBERED, SeriesFrame, Times

if TYPE_CHECKING:
    import pyarrow as pa


@dataclass(frozen=True, slots=True)
class ForecastRows:
    """Writes the rows of FORECAST."""

    arguments: Arguments
    rows: Rows
    keys: Sequence[str]
    time: str
    host: SqlHost

    def table(self, series: Sequence[tuple[SeriesForecast, tuple[object, ...], SeriesFrame]]) -> pa.Table:
        """Series after series; of each the input rows first when they are asked for."""
        import pyarrow as pa

        blocks = []
        for one, key, frame in series:
            if self.arguments.preserve_input:
                blocks.append(self._input(key, frame))
            blocks.append(self._output(one, key, frame))
        return pa.concat_tables(blocks, promote_options="permissive")

    def _keys(self, key: tuple[object, ...], count: int) -> dict[str, pa.Array]:
        import pyarrow as pa

        kinds = {name: self.rows.table.schema.field(name).type for name in self.keys}
        return {
            name: pa.array([value] * count, kinds[name]) for name, value in zip(self.keys, key, strict=True)
        }

    def _block(
        self,
        key: tuple[object, ...],
        time: Times,
        zone: str | None,
        values: dict[str, pa.Array],
        *,
        is_input: bool,
    ) -> pa.Table:
        import pyarrow as pa

        columns = self._keys(key, len(time))
        columns[self.time] = time_array(time, zone)
        columns |= values
        if self.arguments.preserve_input:
            columns["is_input"] = pa.array([is_input] * len(time), pa.bool_())
        return pa.table(columns)

    def _input(self, key: tuple[object, ...], frame: SeriesFrame) -> pa.Table:
        import pyarrow as pa

        values = {name: pa.array(frame.channels[name], from_pandas=True) for name in frame.channels}
        return self._block(key, frame.time, frame.zone, values, is_input=True)

    def _output(self, one: SeriesForecast, key: tuple[object, ...], frame: SeriesFrame) -> pa.Table:
        time = one.time
        if self.host.settings.sql.ainode_timestamps:
            time = function_times(
                frame.time, len(one.time), self.arguments.interval, one.time[0] if self._starts else None
            )
        values = forecast_values(one, self.arguments.options.quantiles, lambda name: name)
        return self._block(key, time, one.zone, values, is_input=False)

    @property
    def _starts(self) -> bool:
        return self.arguments.start is not None


def time_array(time: Times, zone: str | None) -> pa.Array:
    """Times as Arrow, with their zone; the numbers of a numbered index."""
    import pyarrow as pa

    if zone == NUMBERED:
        return number_array(time, zone)
    unit = "ns" if np.datetime_data(time.dtype)[0] == "ns" else "us"
    return pa.array(time.astype(f"datetime64[{unit}]"), pa.timestamp(unit, "UTC" if zone == "Z" else zone))


def forecast_values(
    one: SeriesForecast, levels: Sequence[float], name_of: Callable[[str], str]
) -> dict[str, pa.Array]:
    """The point forecast of every target and its quantiles, by column name."""
    import pyarrow as pa

    values: dict[str, pa.Array] = {}
    for index, target in enumerate(one.targets):
        name = name_of(target)
        values[name] = pa.array(np.ascontiguousarray(one.mean[index]), from_pandas=True)
        for position, level in enumerate(levels):
            if one.quantiles is not None:
                column = np.ascontiguousarray(one.quantiles[index, position])
                values[quantile_column(name, level)] = pa.array(column, from_pandas=True)
    return values
