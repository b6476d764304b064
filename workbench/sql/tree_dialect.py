"""The tree dialect: a SELECT over paths as one SELECT of DuckDB's.

The steps are those of IoTDB: paths become series, one column for each combination; WHERE; windows of time and
aggregates; HAVING; FILL; ORDER BY; LIMIT.
"""

# ruff: noqa: S608 - writing SQL is what this module is for; names and texts are quoted

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

import numpy as np

from workbench.errors import SqlError
from workbench.sources import Table
from workbench.sources.columns import literal, quoted
from workbench.sql.expressions import Expression, Path
from workbench.sql.literals import interval_sql, parse_duration
from workbench.sql.statements import Fill, GroupByTime, ResultColumn, Sort, TreeSelect
from workbench.sql.tree_expressions import (
    Binding,
    Compiler,
    bindings,
    header,
    is_aggregate,
    number_sql,
    paths_in,
    plain_names,
)
from workbench.sql.tree_paths import Series, Tree, join_path
from workbench.sql.tree_sources import Sources, zone_of
from workbench.sql.tree_time import constant_time, time_literal
from workbench.timeseries import NUMBERED

MAX_WINDOWS: Final = 2_000_000


@dataclass(frozen=True, slots=True)
class OutputColumn:
    """A column of the result: what it shows, of which series, under which name."""

    expression: Expression
    bound: Binding
    name: str
    alias: str | None


@dataclass(frozen=True, slots=True)
class Translated:
    """A tree SELECT for DuckDB.

    Attributes:
        sql: The SELECT; its columns are those of the result, named.
        columns: The result's columns behind `Time` (and `Device`).
        has_time: Whether `Time` comes first; an aggregation without windows has none.
    """

    sql: str
    columns: tuple[OutputColumn, ...]
    has_time: bool


def translate(select: TreeSelect, tables: Mapping[str, Table]) -> Translated:
    """Write the SELECT for DuckDB.

    Raises:
        DataError: A path names no series.
        SqlError: Something cannot stand where it stands.
    """
    tree = Tree(tables)
    if select.by_device:
        return _by_device(select, tree)
    columns = _columns(select, tree)
    sql, has_time = _Query(select, columns, partial(tree.match, select.prefixes)).sql()
    return Translated(sql, tuple(columns), has_time)


def output_columns(select: TreeSelect, tables: Mapping[str, Table]) -> list[OutputColumn]:
    """The columns of the result, paths put in; raises as `translate`."""
    return _columns(select, Tree(tables))


def _columns(select: TreeSelect, tree: Tree) -> list[OutputColumn]:
    resolve = partial(tree.match, select.prefixes)
    columns = [
        OutputColumn(
            one.expression, bound, one.alias or header(one.expression, plain_names(bound)), one.alias
        )
        for one in select.columns
        if not (isinstance(one.expression, Path) and one.expression.is_time)
        for bound in bindings(one.expression, resolve)
    ]
    last = None if select.series_limit is None else select.series_offset + select.series_limit
    kept = columns[select.series_offset : last]
    if not kept:
        raise SqlError(
            "No column is left to show.",
            hint="Lower SOFFSET, or name a series.",
            code=701,
            span=select.span,
        )
    return kept


class _Query:
    """One SELECT over one set of paths."""

    def __init__(
        self,
        select: TreeSelect,
        columns: Sequence[OutputColumn],
        resolve: partial[list[Series]],
        device: str | None = None,
    ) -> None:
        self.select = select
        self.columns = columns
        self.resolve = resolve
        self.device = device
        self.sources = Sources()
        shown = [one for column in columns for one in column.bound.values()]
        self.shown = [self.sources.column(one) for one in shown]
        self.zone = zone_of(shown)
        self.aggregating = any(is_aggregate(one.expression) for one in columns)
        if select.group_by is not None or self.aggregating:
            self._all_aggregates()

    def _all_aggregates(self) -> None:
        for one in self.columns:
            if not is_aggregate(one.expression) and paths_in(one.expression):
                raise SqlError(
                    "Raw data and aggregations cannot be mixed in one SELECT.",
                    hint="Put an aggregate such as avg() around {name}, or select it alone.",
                    code=701,
                    span=one.expression.span,
                    name=one.name,
                )

    def sql(self) -> tuple[str, bool]:
        """The SELECT, and whether its first column is `Time`."""
        body, has_time = self.body()
        names = [f"x{index} AS {quoted(one.name)}" for index, one in enumerate(self.columns)]
        shown = [*(['t AS "Time"'] if has_time else []), *names]
        return (
            f"SELECT {', '.join(shown)} FROM ({body}) ORDER BY {self.order(has_time)}{self.limit()}",
            has_time,
        )

    def limit(self) -> str:
        """LIMIT and OFFSET, with a blank before them."""
        limit = "" if self.select.limit is None else f" LIMIT {self.select.limit}"
        return limit + (f" OFFSET {self.select.offset}" if self.select.offset else "")

    def order(self, has_time: bool) -> str:
        """The keys behind ORDER BY, by the names inside `body`."""
        keys = []
        for index, key in enumerate(self.select.order_by):
            path = key.expression
            if isinstance(path, Path) and path.is_time:
                keys.append(("t" if has_time else "x0", key))
            else:
                keys.append((f"o{index}", key))
        written = [f"{name} {'DESC' if key.descending else 'ASC'}{_nulls(key)}" for name, key in keys]
        if has_time and "t" not in [name for name, _ in keys]:
            written.append("t ASC")
        return ", ".join(written) if written else "x0"

    def body(self) -> tuple[str, bool]:
        """`SELECT t, x0, x1, ..., o0, ...`, filled, not sorted."""
        compiler = Compiler(self.sources.column, "t", self.zone, self.aggregating)
        columns = [
            f"{compiler.sql(one.expression, one.bound)} AS x{index}" for index, one in enumerate(self.columns)
        ]
        columns += self._sort_columns(compiler)
        having = self._condition(self.select.having, compiler)
        where = self._condition(self.select.where, Compiler(self.sources.column, "t", self.zone, False))
        self._refuse_mixed_rows()
        if self.select.group_by is not None:
            return self._fill(self._windows(self.select.group_by, columns, where, having)), True
        rows = f"SELECT * FROM ({self.sources.relation()}){where}"
        if self.aggregating:
            after = having.replace(" WHERE ", " HAVING ", 1)
            return f"SELECT {', '.join(columns)} FROM ({rows}){after}", False
        present = " OR ".join(f"{one} IS NOT NULL" for one in dict.fromkeys(self.shown)) or "TRUE"
        return self._fill(f"SELECT t, {', '.join(columns)} FROM ({rows}) WHERE {present}"), True

    def _refuse_mixed_rows(self) -> None:
        """Rows with numbers and rows with times have nothing to be joined on."""
        tables = self.sources.tables
        numbered = [table.name for table in tables if table.zone == NUMBERED]
        if 0 < len(numbered) < len(tables):
            raise SqlError(
                "The rows of {names} have numbers and no times, those of other series have times.",
                hint="Select series whose rows all have times, or all have numbers.",
                code=701,
                span=self.select.span,
                names=", ".join(numbered),
            )

    def _sort_columns(self, compiler: Compiler) -> list[str]:
        written = []
        for index, key in enumerate(self.select.order_by):
            expression = key.expression
            if isinstance(expression, Path) and expression.is_time:
                continue
            alias = self._aliased(expression)
            if alias is not None:
                sql = compiler.sql(alias.expression, alias.bound)
            else:
                sql = compiler.sql(expression, self._one(expression))
            written.append(f"{sql} AS o{index}")
        return written

    def _aliased(self, expression: Expression) -> OutputColumn | None:
        if isinstance(expression, Path) and len(expression.nodes) == 1:
            return next((one for one in self.columns if one.alias == expression.nodes[0]), None)
        return None

    def _one(self, expression: Expression) -> Binding:
        found = bindings(expression, self.resolve)
        if len(found) > 1:
            raise SqlError(
                "ORDER BY needs one series; this names {count}.",
                hint="Write its path in full behind FROM, or use an alias.",
                code=701,
                span=expression.span,
                count=len(found),
            )
        return found[0]

    def _condition(self, expression: Expression | None, compiler: Compiler) -> str:
        if expression is None:
            return ""
        written = [compiler.sql(expression, bound) for bound in bindings(expression, self.resolve)]
        return f" WHERE {' AND '.join(written)}"

    # GROUP BY ([t0, t1), interval, step)

    def _windows(self, group: GroupByTime, columns: Sequence[str], where: str, having: str) -> str:
        if self.zone == NUMBERED:
            raise SqlError(
                "The rows have numbers and no times, so they cannot be grouped by time.",
                hint="Leave GROUP BY out, or take rows together by floor(row / 10) in a SELECT of the table.",
                code=701,
                span=group.span,
            )
        start = constant_time(group.start, self.zone)
        end = constant_time(group.end, self.zone)
        interval = parse_duration(group.interval.text, group.interval.span)
        step = interval if group.step is None else parse_duration(group.step.text, group.step.span)
        count = (end - start) / np.timedelta64(1, "s") / step.seconds
        if start >= end or count > MAX_WINDOWS:
            raise SqlError(
                "The range of GROUP BY holds {count:,.0f} windows.",
                hint="Its end must lie after its start, with at most {limit:,} windows between.",
                code=701,
                span=group.span,
                count=max(count, 0),
                limit=MAX_WINDOWS,
            )
        low, high = time_literal(start, self.zone), time_literal(end, self.zone)
        starts = f"SELECT unnest(range({low}, {high}, {interval_sql(step)})) AS w0"
        both = f"SELECT w0, least(w0 + {interval_sql(interval)}, {high}) AS w1 FROM ({starts})"
        rows = f"SELECT * FROM ({self.sources.relation()}){where}"
        inside = "t >= w0 AND t < w1" if group.left_closed else "t > w0 AND t <= w1"
        shown = "w0" if group.left_closed else "w1"
        after = having.replace(" WHERE ", " HAVING ", 1)
        return (
            f"SELECT {shown} AS t, {', '.join(columns)} FROM ({both}) LEFT JOIN ({rows}) ON {inside}"
            f" GROUP BY w0, w1{after}"
        )

    # FILL

    def _fill(self, body: str) -> str:
        fill = self.select.fill
        if fill is None:
            return body
        names = [f"x{index}" for index in range(len(self.columns))]
        numbered = self.zone == NUMBERED
        filled = ", ".join(f"{_filled(name, fill, numbered=numbered)} AS {name}" for name in names)
        return f"SELECT * REPLACE ({filled}) FROM ({body})"


def _filled(name: str, fill: Fill, *, numbered: bool) -> str:
    if fill.method == "value" and fill.value is not None:
        written = fill.value.text
        value = number_sql(written) if fill.value.kind in ("number", "boolean") else literal(written)
        return f"coalesce({name}, {value})"
    known = f"CASE WHEN {name} IS NOT NULL THEN t END"
    before = "OVER (ORDER BY t ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)"
    after = "OVER (ORDER BY t ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING)"
    last, last_t = f"last_value({name} IGNORE NULLS) {before}", f"last_value({known} IGNORE NULLS) {before}"
    if fill.method == "previous":
        near = ""
        if fill.within is not None and numbered:
            raise SqlError(
                "The rows have numbers and no times, so none is {within} behind another.",
                hint="Leave the duration out of FILL.",
                code=701,
                span=fill.within.span,
                within=fill.within.text,
            )
        if fill.within is not None:
            limit = interval_sql(parse_duration(fill.within.text, fill.within.span))
            near = f" AND t - {last_t} <= {limit}"
        return f"CASE WHEN {name} IS NULL{near} THEN {last} ELSE {name} END"
    following = f"first_value({name} IGNORE NULLS) {after}"
    following_t = f"first_value({known} IGNORE NULLS) {after}"
    here, left, right = (one if numbered else f"epoch_us({one})" for one in ("t", last_t, following_t))
    share = f"({here} - {left}) / ({right} - {left})"
    return f"coalesce({name}, {last} + ({following} - {last}) * {share})"


def _nulls(key: Sort) -> str:
    return f" NULLS {key.nulls}" if key.nulls else ""


# ALIGN BY DEVICE


def _by_device(select: TreeSelect, tree: Tree) -> Translated:
    """A SELECT for every device, one below the other, with a column for every measurement."""
    devices = _devices(select, tree)
    parts: list[str] = []
    names: dict[str, OutputColumn] = {}
    has_time = True
    for device in devices:
        prefix = Path(device, (False,) * len(device), select.prefixes[0].span)
        columns = _device_columns(select, tree, prefix)
        if not columns:
            continue
        query = _Query(select, columns, partial(tree.match, [prefix]))
        body, has_time = query.body()
        for one in columns:
            names.setdefault(one.name, one)
        shown = [f"x{index} AS {quoted(one.name)}" for index, one in enumerate(columns)]
        sorts = [f"o{i}" for i, key in enumerate(select.order_by) if not _by_time_or_device(key)]
        time = ['t AS "Time"'] if has_time else []
        cells = ", ".join([*time, f'{literal(join_path(device))} AS "Device"', *shown, *sorts])
        parts.append(f"SELECT {cells} FROM ({body})")
    last = None if select.series_limit is None else select.series_offset + select.series_limit
    kept = list(names.values())[select.series_offset : last]
    shown_names = [*(["Time"] if has_time else []), "Device", *(one.name for one in kept)]
    listed = ", ".join(quoted(one) for one in shown_names)
    limit = "" if select.limit is None else f" LIMIT {select.limit}"
    limit += f" OFFSET {select.offset}" if select.offset else ""
    union = " UNION ALL BY NAME ".join(parts)
    sql = f"SELECT {listed} FROM ({union}) ORDER BY {_device_order(select, has_time=has_time)}{limit}"
    return Translated(sql, tuple(kept), has_time)


def _by_time_or_device(key: Sort) -> bool:
    path = key.expression
    return isinstance(path, Path) and (path.is_time or str(path).lower() == "device")


def _device_order(select: TreeSelect, *, has_time: bool) -> str:
    keys = []
    for index, key in enumerate(select.order_by):
        path = key.expression
        name = f"o{index}"
        if isinstance(path, Path) and _by_time_or_device(key):
            name = '"Time"' if path.is_time else '"Device"'
        keys.append(f"{name} {'DESC' if key.descending else 'ASC'}{_nulls(key)}")
    return ", ".join([*keys, '"Device" ASC', *(['"Time" ASC'] if has_time else [])])


def _devices(select: TreeSelect, tree: Tree) -> list[tuple[str, ...]]:
    found: dict[tuple[str, ...], None] = {}
    for column in select.columns:
        for path in paths_in(column.expression):
            if len(path.nodes) > 1:
                raise SqlError(
                    "With ALIGN BY DEVICE a column is one node; {path} has more.",
                    hint="Write the device behind FROM and the measurement here.",
                    code=701,
                    span=path.span,
                    path=str(path),
                )
            for series in tree.match(select.prefixes, path):
                found.setdefault(series.device)
    return list(found)


def _device_columns(select: TreeSelect, tree: Tree, prefix: Path) -> list[OutputColumn]:
    columns: list[OutputColumn] = []
    for one in select.columns:
        if all(tree.has(prefix, path) for path in paths_in(one.expression)):
            columns += _named_for_device(one, tree, prefix)
    return columns


def _named_for_device(one: ResultColumn, tree: Tree, prefix: Path) -> list[OutputColumn]:
    columns = []
    for bound in bindings(one.expression, partial(tree.match, [prefix])):
        names = {path: join_path((series.nodes[-1],)) for path, series in bound.items()}
        name = one.alias or header(one.expression, names.__getitem__)
        columns.append(OutputColumn(one.expression, bound, name, one.alias))
    return columns
