"""Expressions of the tree dialect: the series they name, their header as IoTDB writes it, their SQL."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from workbench.errors import Span, SqlError
from workbench.sources.columns import literal
from workbench.sql.expressions import (
    BooleanLiteral,
    DurationLiteral,
    Expression,
    FunctionCall,
    NullLiteral,
    NumberLiteral,
    Operation,
    Path,
    TextLiteral,
    TimeLiteral,
)
from workbench.sql.keywords import AGGREGATES, SCALARS, closest
from workbench.sql.literals import interval_sql, parse_duration
from workbench.sql.tree_paths import Series
from workbench.sql.tree_time import constant_time, is_time, time_literal
from workbench.sql.unsupported import FUNCTIONS

Binding = Mapping[Path, Series]
"""Which series each path of an expression stands for. Paths at different places are different keys."""

_COMPARISONS: Final = frozenset({"=", "!=", "<", "<=", ">", ">="})
_CASTS: Final = {
    "BOOLEAN": "BOOLEAN",
    "INT32": "INTEGER",
    "INT64": "BIGINT",
    "FLOAT": "FLOAT",
    "DOUBLE": "DOUBLE",
    "TEXT": "VARCHAR",
    "STRING": "VARCHAR",
}
MAX_COLUMNS: Final = 5_000


def parts(expression: Expression) -> tuple[Expression, ...]:
    """The expressions directly inside."""
    if isinstance(expression, Operation):
        return expression.operands
    return expression.arguments if isinstance(expression, FunctionCall) else ()


def walk(expression: Expression) -> Iterator[Expression]:
    """The expression and everything inside it."""
    yield expression
    for one in parts(expression):
        yield from walk(one)


def paths_in(expression: Expression) -> list[Path]:
    """The paths of series in the expression, in order; the time column is none."""
    return [one for one in walk(expression) if isinstance(one, Path) and not one.is_time]


def is_aggregate(expression: Expression) -> bool:
    """Whether an aggregate function stands anywhere inside."""
    return any(isinstance(one, FunctionCall) and one.name.lower() in AGGREGATES for one in walk(expression))


def bindings(expression: Expression, resolve: Callable[[Path], list[Series]]) -> list[Binding]:
    """All ways to put series in the place of the paths; paths that read alike stand for the same series.

    Raises:
        DataError: A path names no series.
        SqlError: There are too many ways.
    """
    by_text: dict[tuple[str, ...], list[Path]] = {}
    for path in paths_in(expression):
        by_text.setdefault(path.nodes, []).append(path)
    choices = [resolve(same[0]) for same in by_text.values()]
    count = 1
    for one in choices:
        count *= len(one)
    if count > MAX_COLUMNS:
        raise SqlError(
            "The wildcards stand for {count:,} columns; at most {limit:,} can be shown.",
            hint="Name fewer series.",
            code=701,
            span=expression.span,
            count=count,
            limit=MAX_COLUMNS,
        )
    return [
        {path: series for same, series in zip(by_text.values(), combination, strict=True) for path in same}
        for combination in itertools.product(*choices)
    ]


def header(expression: Expression, name_of: Callable[[Path], str]) -> str:
    """The expression as IoTDB names its column."""
    match expression:
        case Path():
            return "Time" if expression.is_time else name_of(expression)
        case NumberLiteral() | TimeLiteral() | DurationLiteral():
            return expression.text
        case TextLiteral():
            return literal(expression.value)
        case BooleanLiteral():
            return "true" if expression.value else "false"
        case NullLiteral():
            return "null"
        case FunctionCall():
            inner = [header(one, name_of) for one in expression.arguments]
            inner += [f'"{pair.key.value}"="{pair.value.text}"' for pair in expression.attributes]
            return f"{expression.name}({', '.join(inner)})"
        case Operation():
            return _operation_header(expression, [header(one, name_of) for one in expression.operands])


def _operation_header(expression: Operation, shown: list[str]) -> str:
    operator = expression.operator
    if operator == "(":
        return f"({shown[0]})"
    if len(shown) == 1:
        return f"{shown[0]} {operator}" if "null" in operator else f"{operator}{shown[0]}"
    if operator.endswith("between"):
        return f"{shown[0]} {operator} {shown[1]} and {shown[2]}"
    if operator.endswith(" in") or operator == "in":
        return f"{shown[0]} {operator} ({', '.join(shown[1:])})"
    return f" {operator} ".join(shown)


@dataclass(frozen=True, slots=True)
class Compiler:
    """Writes expressions for DuckDB.

    Attributes:
        column: The SQL of a series.
        time: The SQL of the time.
        zone: Of the series' times.
        aggregating: Whether aggregate functions may stand here.
    """

    column: Callable[[Series], str]
    time: str
    zone: str | None
    aggregating: bool

    def sql(self, expression: Expression, bound: Binding) -> str:
        """The expression for DuckDB.

        Raises:
            SqlError: A function is unknown or stands where it cannot.
        """
        match expression:
            case Path():
                return self.time if expression.is_time else self.column(bound[expression])
            case NumberLiteral():
                return number_sql(expression.text)
            case TextLiteral():
                return literal(expression.value)
            case BooleanLiteral():
                return "TRUE" if expression.value else "FALSE"
            case NullLiteral():
                return "NULL"
            case TimeLiteral():
                return time_literal(constant_time(expression, self.zone), self.zone)
            case DurationLiteral():
                return interval_sql(parse_duration(expression.text, expression.span))
            case FunctionCall():
                return self._call(expression, bound)
            case Operation():
                return self._operation(expression, bound)

    def _operation(self, expression: Operation, bound: Binding) -> str:
        operator, operands = expression.operator, expression.operands
        negated = "NOT " if operator.startswith("not ") else ""
        kind = operator.removeprefix("not ")
        compares = kind in _COMPARISONS or kind in ("between", "in")
        timed = compares and any(is_time(one) for one in operands)
        written = [self._operand(one, bound, timed=timed) for one in operands]
        if kind == "(":
            return f"({written[0]})"
        if kind == "between":
            return f"({written[0]} {negated}BETWEEN {written[1]} AND {written[2]})"
        if kind == "in":
            return f"({written[0]} {negated}IN ({', '.join(written[1:])}))"
        if kind == "is null":
            return f"({written[0]} IS {negated}NULL)"
        if kind == "like":
            return f"(CAST({written[0]} AS VARCHAR) {negated}LIKE {written[1]} ESCAPE '\\')"
        if kind == "regexp":
            return f"({negated}regexp_full_match(CAST({written[0]} AS VARCHAR), {written[1]}))"
        if len(written) == 1:
            return f"({kind.upper()} {written[0]})"
        if kind == "/":
            return f"(CAST({written[0]} AS DOUBLE) / nullif({written[1]}, 0))"
        if kind == "%":
            return f"({written[0]} % nullif({written[1]}, 0))"
        return f"({f' {kind.upper()} '.join(written)})"

    def _operand(self, expression: Expression, bound: Binding, *, timed: bool) -> str:
        if timed and not any(isinstance(one, Path) for one in walk(expression)):
            return time_literal(constant_time(expression, self.zone), self.zone)
        return self.sql(expression, bound)

    def _call(self, call: FunctionCall, bound: Binding) -> str:
        name = call.name.lower()
        if name == "now" and not call.arguments:
            return time_literal(constant_time(call, self.zone), self.zone)
        if name in AGGREGATES:
            return self._aggregate(call, name, bound)
        if name == "cast":
            return self._cast(call, bound)
        if name == "round" and len(call.arguments) in (1, 2):
            return f"round({', '.join(self.sql(one, bound) for one in call.arguments)})"
        if name in ("diff", "difference") and len(call.arguments) == 1:
            value = self.sql(call.arguments[0], bound)
            return f"({value} - lag({value}) OVER (ORDER BY {self.time}))"
        if name in SCALARS and len(call.arguments) == SCALARS[name]:
            return f"{name}({self.sql(call.arguments[0], bound)})"
        raise self._unknown(call, name)

    def _aggregate(self, call: FunctionCall, name: str, bound: Binding) -> str:
        nested = any(is_aggregate(one) for one in call.arguments)
        if len(call.arguments) != 1 or nested or not self.aggregating:
            raise SqlError(
                "{name}() cannot stand here in this way.",
                hint="Write {name}(series) in the columns, in HAVING or in ORDER BY of an aggregation.",
                code=701,
                span=call.span,
                name=name,
            )
        return AGGREGATES[name].format(self.sql(call.arguments[0], bound), t=self.time)

    def _cast(self, call: FunctionCall, bound: Binding) -> str:
        pair = next((one for one in call.attributes if one.key.value.lower() == "type"), None)
        kind = _CASTS.get(pair.value.text.upper()) if pair is not None else None
        if kind is None or len(call.arguments) != 1:
            raise SqlError(
                "The type to cast to is not known.",
                hint="Write CAST(series AS type) with one of {types}.",
                code=701,
                span=pair.value.span if pair else call.span,
                types=", ".join(_CASTS),
            )
        return f"TRY_CAST({self.sql(call.arguments[0], bound)} AS {kind})"

    def _unknown(self, call: FunctionCall, name: str) -> SqlError:
        known = [*AGGREGATES, *SCALARS, "now", "cast", "round", "diff"]
        if name in known:
            return SqlError(
                "{name}() was given {count} values.",
                singular="{name}() was given 1 value.",
                hint="It takes {wanted}.",
                code=701,
                span=call.span,
                name=name,
                count=len(call.arguments),
                wanted=SCALARS.get(name, 1),
            )
        meant = None if name in FUNCTIONS else closest(name, known)
        return SqlError(
            "There is no function {name}() in the tree dialect.",
            hint="Did you mean {meant}()?"
            if meant
            else "Use the table dialect for more: SELECT {name}(OT) FROM etth.",
            code=701,
            span=call.name_span,
            replacement=meant,
            name=call.name,
            meant=meant,
        )


def plain_names(bound: Binding) -> Callable[[Path], str]:
    """Names paths by the series they stand for."""
    return lambda path: bound[path].path


def number_sql(written: str) -> str:
    """The number for DuckDB: with a point it is a double, as in IoTDB, and not a decimal."""
    return f"{written}e0" if "." in written and "e" not in written.lower() else written


def as_forecast(expression: Expression, span: Span) -> FunctionCall:
    """A column of a SELECT that forecasts; `span` is its place.

    Raises:
        SqlError: It is something else.
    """
    if isinstance(expression, FunctionCall) and expression.name.lower() == "forecast":
        return expression
    raise SqlError(
        "Beside forecast() no other column can be selected.",
        hint="Select the series in a statement of its own.",
        code=701,
        span=span,
    )
