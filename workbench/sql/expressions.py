"""Expressions of the tree dialect, and what statements of both dialects are made of; all know their place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from typing_extensions import override

from workbench.errors import Span


@dataclass(frozen=True, slots=True)
class NumberLiteral:
    """A number as written."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class TextLiteral:
    """A string without its quotes."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class BooleanLiteral:
    """`true` or `false`."""

    value: bool
    span: Span


@dataclass(frozen=True, slots=True)
class NullLiteral:
    """`null`."""

    span: Span


@dataclass(frozen=True, slots=True)
class TimeLiteral:
    """A date or time, written with or without quotes."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class DurationLiteral:
    """`1h`, `1d12h`, `1mo`."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Path:
    """A path of nodes; `*` stands for one node, `**` for one or more.

    Attributes:
        nodes: Without back quotes.
        wild: Which nodes are patterns (`*`, `**`, `et*`) and not names.
        span: See there.
    """

    nodes: tuple[str, ...]
    wild: tuple[bool, ...]
    span: Span

    @property
    def is_time(self) -> bool:
        """Whether this is the time column."""
        return len(self.nodes) == 1 and self.nodes[0].lower() in ("time", "timestamp")

    @override
    def __str__(self) -> str:
        return ".".join(self.nodes)


@dataclass(frozen=True, slots=True)
class Operation:
    """Operator and operands: `+ - * / %`, comparisons, `and`, `or`, `not`, `is null`, `(` for brackets..."""

    operator: str
    operands: tuple[Expression, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class FunctionCall:
    """A call, with the attributes that IoTDB writes as `'KEY'='value'`."""

    name: str
    arguments: tuple[Expression, ...]
    attributes: tuple[Pair, ...]
    span: Span
    name_span: Span


Expression = (
    NumberLiteral
    | TextLiteral
    | BooleanLiteral
    | NullLiteral
    | TimeLiteral
    | DurationLiteral
    | Path
    | Operation
    | FunctionCall
)


# Shared parts


@dataclass(frozen=True, slots=True)
class Word:
    """A name with its place."""

    value: str
    span: Span


@dataclass(frozen=True, slots=True)
class Argument:
    """The value of an option: text without its quotes, and what it was written as."""

    text: str
    kind: Literal["string", "number", "boolean", "null", "time", "duration", "word", "window", "interval"]
    span: Span


@dataclass(frozen=True, slots=True)
class Pair:
    """`key=value`."""

    key: Word
    value: Argument
