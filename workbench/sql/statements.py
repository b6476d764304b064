"""The statements of the dialect as frozen values; every part knows its place in the text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from workbench.errors import Span
from workbench.sql.expressions import (
    Argument,
    DurationLiteral,
    Expression,
    FunctionCall,
    Pair,
    Path,
    TextLiteral,
    Word,
)
from workbench.sql.fragments import Fragment

if TYPE_CHECKING:
    from workbench.sources.iotdb.connection import Connection


@dataclass(frozen=True, slots=True)
class Source:
    """The table argument of FORECAST: a sub-query, or a table's name."""

    query: Query | None
    table: Word | None
    partition_by: tuple[Word, ...]
    order_by: tuple[Word, ...]
    descending: bool
    span: Span


@dataclass(frozen=True, slots=True)
class ForecastCall:
    """`FORECAST(...)` in the FROM of a table SELECT.

    Attributes:
        source: None when it is missing.
        arguments: In order; a value without a name has got the name of its position.
        start, end: From `FORECAST` to behind the closing bracket, in the text of the SELECT.
        span: The same in the whole text.
    """

    source: Source | None
    arguments: tuple[Pair, ...]
    start: int
    end: int
    span: Span


@dataclass(frozen=True, slots=True)
class ServerTable:
    """A table of a server, or a query in brackets, that stands beside FORECAST( ... ).

    Attributes:
        start, end: Its place in the text of the SELECT; of a query that inside its brackets.
        query: What the server is asked.
        name: What a table is called where the SELECT gives it no other name; None of a query.
    """

    start: int
    end: int
    query: ServerText
    name: str | None


@dataclass(frozen=True, slots=True)
class TableSelect:
    """One SELECT of DuckDB's, with the FORECAST calls inside it and what a server gives beside them."""

    fragment: Fragment
    forecasts: tuple[ForecastCall, ...]
    span: Span
    others: tuple[ServerTable, ...] = ()


@dataclass(frozen=True, slots=True)
class ResultColumn:
    """What to show, and under which name."""

    expression: Expression
    alias: str | None


@dataclass(frozen=True, slots=True)
class GroupByTime:
    """`group by ([start, end), interval, step)`; `left_closed` false is `(start, end]`."""

    start: Expression
    end: Expression
    interval: DurationLiteral
    step: DurationLiteral | None
    left_closed: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Fill:
    """What stands in for missing values."""

    method: Literal["previous", "linear", "value"]
    value: Argument | None
    within: DurationLiteral | None
    span: Span


@dataclass(frozen=True, slots=True)
class Sort:
    """One key of ORDER BY."""

    expression: Expression
    descending: bool
    nulls: str | None


@dataclass(frozen=True, slots=True)
class TreeSelect:
    """One SELECT of the tree dialect."""

    columns: tuple[ResultColumn, ...]
    prefixes: tuple[Path, ...]
    where: Expression | None
    group_by: GroupByTime | None
    having: Expression | None
    fill: Fill | None
    order_by: tuple[Sort, ...]
    limit: int | None
    offset: int
    series_limit: int | None
    series_offset: int
    by_device: bool
    span: Span


@dataclass(frozen=True, slots=True)
class ServerText:
    """What a server runs as it is written: a statement of its own, or the query of a model's series.

    Attributes:
        server: Where it runs.
        sql: What is sent.
        origin: The place in the user's text of `[start, end)` of `sql`.
        span: The place of the whole.
        is_query: Whether it asks for rows and changes nothing.
    """

    server: Connection
    sql: str
    origin: Callable[[int, int], Span]
    span: Span
    is_query: bool = True


@dataclass(frozen=True, slots=True)
class ServerSeries:
    """One `forecast(s, ...) [as alias]` of a tree SELECT, and the query that gives its series."""

    call: FunctionCall
    alias: str | None
    query: ServerText


@dataclass(frozen=True, slots=True)
class ServerForecast:
    """`select forecast(s, ...), ... from ...` of the tree dialect whose series a server reads.

    Attributes:
        series: The calls in order.
        limit, offset: Of the rows that are shown.
        descending: Show the last time first.
        span: See there.
    """

    series: tuple[ServerSeries, ...]
    limit: int | None
    offset: int
    descending: bool
    span: Span


@dataclass(frozen=True, slots=True)
class WriteInto:
    """Rows of a forecast for a server: `INSERT INTO t(...) SELECT ...`, `select forecast(...) into ...`.

    Attributes:
        server: Where they are written.
        target: A table with or without its database, or a device's path, as written.
        columns: The names of the query's columns there, without that of the time in the tree; none are the
            query's own.
        query: Gives the rows.
        span: See there.
    """

    server: Connection
    target: Word
    columns: tuple[Word, ...]
    query: TableSelect | ServerForecast
    span: Span


@dataclass(frozen=True, slots=True)
class CallInference:
    """`CALL INFERENCE(model, 'query', key=value, ...)`; places in `query` are in the whole text."""

    model: Word
    query: Query
    query_span: Span
    pairs: tuple[Pair, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class ShowModels:
    """`SHOW MODELS [id]`."""

    model: Word | None
    span: Span


@dataclass(frozen=True, slots=True)
class ShowTables:
    """`SHOW TABLES`: the open files."""

    span: Span


@dataclass(frozen=True, slots=True)
class ShowDevices:
    """`SHOW AI_DEVICES`."""

    span: Span


@dataclass(frozen=True, slots=True)
class ShowLoaded:
    """`SHOW LOADED MODELS ['cpu,0']`; no devices means all."""

    devices: tuple[Word, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class LoadModel:
    """`LOAD MODEL x TO DEVICES 'cpu,0' [WITH (precision='int8', instances=2)]`."""

    model: Word
    devices: tuple[Word, ...]
    options: tuple[Pair, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class UnloadModel:
    """`UNLOAD MODEL x FROM DEVICES 'cpu,0'`."""

    model: Word
    devices: tuple[Word, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class CreateModel:
    """`CREATE MODEL x USING URI 'file:///path'`."""

    model: Word
    uri: TextLiteral
    span: Span


@dataclass(frozen=True, slots=True)
class DropModel:
    """`DROP MODEL x`."""

    model: Word
    span: Span


Query = TableSelect | TreeSelect | ServerText | ServerForecast
Statement = (
    Query
    | WriteInto
    | CallInference
    | ShowModels
    | ShowTables
    | ShowDevices
    | ShowLoaded
    | LoadModel
    | UnloadModel
    | CreateModel
    | DropModel
)
