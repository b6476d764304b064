"""From lark's trees to SELECT statements of the tree dialect."""

from __future__ import annotations

from typing import TypeVar

from lark import Token, v_args
from lark.tree import Meta

from workbench.errors import SqlError
from workbench.sql.expressions import (
    Argument,
    BooleanLiteral,
    DurationLiteral,
    Expression,
    FunctionCall,
    NullLiteral,
    NumberLiteral,
    Operation,
    Pair,
    Path,
    TextLiteral,
    TimeLiteral,
    Word,
)
from workbench.sql.literals import unquote
from workbench.sql.statements import Fill, GroupByTime, ResultColumn, Sort, TreeSelect
from workbench.sql.transform import Child, Common, Tail, only

T = TypeVar("T")


@v_args(meta=True)
class TreeSelects(Common):
    """SELECT of the tree dialect."""

    def tree_select(self, meta: Meta, children: list[Child]) -> TreeSelect:
        clauses: dict[str, object] = {}
        for tail in only(Tail, children):
            if tail.name in clauses:
                raise SqlError(
                    "{clause} stands here for the second time.",
                    hint="Keep one of them.",
                    code=701,
                    span=tail.span,
                    clause=tail.name,
                )
            clauses[tail.name] = tail.value

        def clause(name: str, kind: type[T]) -> T | None:
            value = clauses.get(name)
            return value if isinstance(value, kind) else None

        where = clauses.get("WHERE")
        having = clauses.get("HAVING")
        return TreeSelect(
            columns=tuple(only(ResultColumn, children)),
            prefixes=tuple(only(Path, children)),
            where=None if where is None else as_expression(where),
            group_by=clause("GROUP BY", GroupByTime),
            having=None if having is None else as_expression(having),
            fill=clause("FILL", Fill),
            order_by=clause("ORDER BY", tuple) or (),
            limit=clause("LIMIT", int),
            offset=clause("OFFSET", int) or 0,
            series_limit=clause("SLIMIT", int),
            series_offset=clause("SOFFSET", int) or 0,
            by_device="ALIGN BY DEVICE" in clauses,
            span=self.place(meta),
        )

    def result(self, meta: Meta, children: list[Child]) -> ResultColumn:
        del meta
        alias = children[2]
        return ResultColumn(as_expression(children[0]), alias.value if isinstance(alias, Word) else None)

    def alias(self, meta: Meta, children: list[Child]) -> Word:
        del meta
        return only(Word, children)[0]

    def quoted(self, meta: Meta, children: list[Child]) -> Word:
        return Word(unquote(str(children[0])), self.place(meta))

    # Paths

    def first_node(self, meta: Meta, children: list[Child]) -> tuple[str, bool]:
        del meta
        child = children[0]
        if isinstance(child, Word):
            return child.value, False
        written = str(child)
        return (unquote(written), False) if written[0] == "`" else (written, "*" in written)

    node = first_node

    def path(self, meta: Meta, children: list[Child]) -> Path:
        nodes = [one if isinstance(one, tuple) else (str(one), True) for one in children]
        return Path(tuple(name for name, _ in nodes), tuple(wild for _, wild in nodes), self.place(meta))

    prefix = path

    # Clauses

    def where(self, meta: Meta, children: list[Child]) -> Tail:
        return Tail("WHERE", children[-1], self.place(meta))

    def having(self, meta: Meta, children: list[Child]) -> Tail:
        return Tail("HAVING", children[-1], self.place(meta))

    def duration(self, meta: Meta, children: list[Child]) -> DurationLiteral:
        return DurationLiteral(str(children[0]), self.place(meta))

    def window_left(self, meta: Meta, children: list[Child]) -> tuple[Expression, Expression, bool]:
        del meta
        return as_expression(children[0]), as_expression(children[1]), True

    def window_right(self, meta: Meta, children: list[Child]) -> tuple[Expression, Expression, bool]:
        del meta
        return as_expression(children[0]), as_expression(children[1]), False

    def group_by(self, meta: Meta, children: list[Child]) -> Tail:
        start, end, left_closed = only(tuple, children)[0]
        interval, *step = only(DurationLiteral, children)
        place = self.place(meta)
        value = GroupByTime(start, end, interval, step[0] if step else None, left_closed, place)
        return Tail("GROUP BY", value, place)

    def fill(self, meta: Meta, children: list[Child]) -> Tail:
        method, value = only(tuple, children)[0]
        within = next(iter(only(DurationLiteral, children)), None)
        return Tail("FILL", Fill(method, value, within, self.place(meta)), self.place(meta))

    def fill_previous(self, meta: Meta, children: list[Child]) -> tuple[str, None]:
        del meta, children
        return "previous", None

    def fill_linear(self, meta: Meta, children: list[Child]) -> tuple[str, None]:
        del meta, children
        return "linear", None

    def fill_literal(self, meta: Meta, children: list[Child]) -> tuple[str, Argument]:
        return "value", self.literal(meta, children)

    def order_by(self, meta: Meta, children: list[Child]) -> Tail:
        return Tail("ORDER BY", tuple(only(Sort, children)), self.place(meta))

    def sort_key(self, meta: Meta, children: list[Child]) -> Child:
        del meta
        return children[0]

    def sort(self, meta: Meta, children: list[Child]) -> Sort:
        del meta
        words = [str(one).upper() for one in children[1:] if isinstance(one, Token)]
        nulls = next((one for one in words if one in ("FIRST", "LAST")), None)
        return Sort(as_expression(children[0]), "DESC" in words, nulls)

    def _number(self, name: str, meta: Meta, children: list[Child]) -> Tail:
        return Tail(name, int(str(children[1])), self.place(meta))

    def limit(self, meta: Meta, children: list[Child]) -> Tail:
        return self._number("LIMIT", meta, children)

    def offset(self, meta: Meta, children: list[Child]) -> Tail:
        return self._number("OFFSET", meta, children)

    def slimit(self, meta: Meta, children: list[Child]) -> Tail:
        return self._number("SLIMIT", meta, children)

    def soffset(self, meta: Meta, children: list[Child]) -> Tail:
        return self._number("SOFFSET", meta, children)

    def align(self, meta: Meta, children: list[Child]) -> Tail:
        del children
        return Tail("ALIGN BY DEVICE", True, self.place(meta))

    # Expressions

    def number(self, meta: Meta, children: list[Child]) -> NumberLiteral:
        return NumberLiteral(str(children[0]), self.place(meta))

    def text(self, meta: Meta, children: list[Child]) -> Child:
        del meta
        return children[0]

    def null(self, meta: Meta, children: list[Child]) -> NullLiteral:
        del children
        return NullLiteral(self.place(meta))

    def time_text(self, meta: Meta, children: list[Child]) -> TimeLiteral:
        return TimeLiteral(str(children[0]), self.place(meta))

    def duration_text(self, meta: Meta, children: list[Child]) -> DurationLiteral:
        return DurationLiteral(str(children[0]), self.place(meta))

    def _operation(self, operator: str, meta: Meta, *operands: Child) -> Operation:
        return Operation(operator, tuple(as_expression(one) for one in operands), self.place(meta))

    def group(self, meta: Meta, children: list[Child]) -> Operation:
        return self._operation("(", meta, children[0])

    def either(self, meta: Meta, children: list[Child]) -> Operation:
        return self._operation("or", meta, *(one for one in children if not isinstance(one, Token)))

    def both(self, meta: Meta, children: list[Child]) -> Operation:
        return self._operation("and", meta, *(one for one in children if not isinstance(one, Token)))

    def negate(self, meta: Meta, children: list[Child]) -> Operation:
        return self._operation("not", meta, children[-1])

    def compare(self, meta: Meta, children: list[Child]) -> Operation:
        written = str(children[1])
        operator = {"==": "=", "<>": "!="}.get(written, written)
        return self._operation(operator, meta, children[0], children[2])

    def binary(self, meta: Meta, children: list[Child]) -> Operation:
        return self._operation(str(children[1]), meta, children[0], children[2])

    def sign(self, meta: Meta, children: list[Child]) -> Operation:
        return self._operation("-" if children[0] == "-" else "+", meta, children[1])

    def _negatable(self, operator: str, meta: Meta, children: list[Child]) -> Operation:
        negated = any(isinstance(one, Token) and str(one).lower() == "not" for one in children)
        operands = [one for one in children if one is not None and not isinstance(one, Token)]
        return self._operation(f"not {operator}" if negated else operator, meta, *operands)

    def between(self, meta: Meta, children: list[Child]) -> Operation:
        return self._negatable("between", meta, children)

    def within(self, meta: Meta, children: list[Child]) -> Operation:
        return self._negatable("in", meta, children)

    def like(self, meta: Meta, children: list[Child]) -> Operation:
        return self._negatable("like", meta, children)

    def regexp(self, meta: Meta, children: list[Child]) -> Operation:
        return self._negatable("regexp", meta, children)

    def is_null(self, meta: Meta, children: list[Child]) -> Operation:
        return self._negatable("is null", meta, children)

    # Calls

    def call_arguments(self, meta: Meta, children: list[Child]) -> list[Child]:
        del meta
        return children

    def attribute(self, meta: Meta, children: list[Child]) -> Pair:
        del meta
        key, _, value = children
        if not isinstance(key, TextLiteral):
            raise TypeError(key)
        return Pair(Word(key.value, key.span), _argument(value))

    def function(self, meta: Meta, children: list[Child]) -> FunctionCall:
        name = only(Word, children)[0]
        given = next(iter(only(list, children)), [])
        expressions = tuple(as_expression(one) for one in given if not isinstance(one, Pair))
        return FunctionCall(name.value, expressions, tuple(only(Pair, given)), self.place(meta), name.span)

    def cast(self, meta: Meta, children: list[Child]) -> FunctionCall:
        value = as_expression(children[1])
        place = self.place(meta)
        pairs = only(Pair, children)
        if not pairs:
            kind = only(Word, children)[0]
            pairs = [Pair(Word("type", kind.span), Argument(kind.value, "word", kind.span))]
        return FunctionCall("cast", (value,), tuple(pairs), place, place)


def _argument(value: Child) -> Argument:
    if isinstance(value, TextLiteral):
        return Argument(value.value, "string", value.span)
    if isinstance(value, NumberLiteral):
        return Argument(value.text, "number", value.span)
    if isinstance(value, BooleanLiteral):
        return Argument("true" if value.value else "false", "boolean", value.span)
    raise TypeError(value)


def as_expression(value: Child) -> Expression:
    """The child as an expression; the grammar lets nothing else come here."""
    if isinstance(value, Expression):
        return value
    raise TypeError(value)
