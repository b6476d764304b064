"""The rows below a tree SELECT: the series it names, out of their tables, joined on time."""

# ruff: noqa: S608 - writing SQL is what this module is for; names and texts are quoted

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from workbench.sources import Table
from workbench.sources.columns import literal, quoted
from workbench.sql.tree_paths import Series
from workbench.timeseries import NUMBERED


@dataclass
class Sources:
    """Collects the series that a SELECT uses and writes the relation `(t, c0, c1, ...)` that holds them."""

    _series: dict[Series, str] = field(default_factory=dict)

    def column(self, series: Series) -> str:
        """The column of the relation that holds the series."""
        return self._series.setdefault(series, f"c{len(self._series)}")

    @property
    def tables(self) -> list[Table]:
        """The tables used, each once."""
        return list({one.table.name: one.table for one in self._series}.values())

    @property
    def zone(self) -> str | None:
        """The zone of the times: that of the first table that has one."""
        return zone_of(self._series)

    def relation(self) -> str:
        """A SELECT of time and series; tables are joined on time, rows that only one of them has included."""
        if not self._series:
            return "SELECT NULL::TIMESTAMP AS t WHERE FALSE"
        kind = "TIMESTAMPTZ" if self.zone is not None else "TIMESTAMP"
        if self.zone == NUMBERED:
            times = {table.column(table.time_column).type for table in self.tables}
            kind = "BIGINT" if times == {"BIGINT"} else "DOUBLE"
        groups: dict[tuple[str, str | None], list[Series]] = {}
        for one in self._series:
            groups.setdefault((one.table.name, None if self._is_panel(one.table) else one.id), []).append(one)
        selects = [self._select(group, kind) for group in groups.values()]
        if len(selects) == 1:
            return selects[0]
        joined = " FULL JOIN ".join(
            f"({sql}) s{index}" + (" USING (t)" if index else "") for index, sql in enumerate(selects)
        )
        return f"SELECT t, {', '.join(self._series.values())} FROM {joined}"

    def _is_panel(self, table: Table) -> bool:
        return len({one.id for one in self._series if one.table is table}) > 1

    def _select(self, group: Sequence[Series], kind: str) -> str:
        table = group[0].table
        time = f"CAST({quoted(table.time_column)} AS {kind})"
        key = quoted(table.id_column) if table.id_column else ""
        if len({one.id for one in group}) > 1:
            return self._panel(group, time, f"CAST({key} AS VARCHAR)")
        columns = ", ".join(f"{quoted(one.column)} AS {self._series[one]}" for one in group)
        chosen = f" WHERE CAST({key} AS VARCHAR) = {literal(group[0].id)}" if group[0].id is not None else ""
        return f"SELECT {time} AS t, {columns} FROM {quoted(table.name)}{chosen}"

    def _panel(self, group: Sequence[Series], time: str, key: str) -> str:
        """Series of one long table side by side, by PIVOT, which takes one pass however many there are."""
        table = group[0].table
        columns = {one: number for number, one in enumerate(dict.fromkeys(one.column for one in group))}
        ids = {one: number for number, one in enumerate(dict.fromkeys(one.id or "" for one in group))}
        values = ", ".join(quoted(one) for one in columns)
        firsts = ", ".join(f"first({quoted(one)}) AS v{number}" for one, number in columns.items())
        names = ", ".join(f"{literal(one)} AS k{number}" for one, number in ids.items())
        shown = ", ".join(
            f"k{ids[one.id or '']}_v{columns[one.column]} AS {self._series[one]}" for one in group
        )
        rows = f"SELECT {time} AS t, {key} AS k, {values} FROM {quoted(table.name)}"
        return f"SELECT t, {shown} FROM ({rows}) PIVOT ({firsts} FOR k IN ({names}) GROUP BY t)"


def zone_of(series: Sequence[Series] | dict[Series, str]) -> str | None:
    """The zone in which the times of these series are read."""
    return next((one.table.zone for one in series if one.table.zone is not None), None)
