"""From lark's trees to the arguments of FORECAST( ... )."""

from __future__ import annotations

from lark import Token, v_args
from lark.tree import Meta

from workbench.sql.expressions import Argument, TextLiteral, Word
from workbench.sql.fragments import Fragment
from workbench.sql.literals import unquote
from workbench.sql.statements import Query, Source
from workbench.sql.transform import Child, Common, QueryParser, Tail, only


@v_args(meta=True)
class ForecastArguments(Common):
    """The arguments of FORECAST( ... ); sub-queries, blank in `masked`, are parsed by `parse_query`."""

    def __init__(self, fragment: Fragment, masked: str, parse_query: QueryParser) -> None:
        super().__init__(fragment)
        self.masked = masked
        self.parse_query = parse_query

    def forecast_args(self, meta: Meta, children: list[Child]) -> list[tuple[Word | None, Source | Argument]]:
        del meta
        return [one for one in children if isinstance(one, tuple)]

    def argument(self, meta: Meta, children: list[Child]) -> tuple[Word | None, Child]:
        del meta
        name = children[0]
        if not isinstance(name, Token):
            return None, children[-1]
        start = name.start_pos or 0
        return Word(str(name).upper(), self.fragment.span(start, start + len(name))), children[-1]

    def time_text(self, meta: Meta, children: list[Child]) -> Argument:
        return Argument(str(children[0]), "time", self.place(meta))

    def duration_text(self, meta: Meta, children: list[Child]) -> Argument:
        return Argument(str(children[0]), "duration", self.place(meta))

    def timestamp_text(self, meta: Meta, children: list[Child]) -> Argument:
        return Argument(only(TextLiteral, children)[0].value, "time", self.place(meta))

    def interval_text(self, meta: Meta, children: list[Child]) -> Argument:
        quoted = only(TextLiteral, children)
        amount = quoted[0].value if quoted else str(children[1])
        unit = "".join(one.value for one in only(Word, children))
        return Argument(f"{amount} {unit}".strip(), "interval", self.place(meta))

    def descriptor(self, meta: Meta, children: list[Child]) -> Argument:
        return Argument(only(Word, children)[0].value, "word", self.place(meta))

    def column(self, meta: Meta, children: list[Child]) -> Word:
        child = children[0]
        return child if isinstance(child, Word) else Word(unquote(str(child)), self.place(meta))

    def partition(self, meta: Meta, children: list[Child]) -> Tail:
        return Tail("PARTITION BY", tuple(only(Word, children)), self.place(meta))

    def ordering(self, meta: Meta, children: list[Child]) -> Tail:
        descending = any(str(one).upper() == "DESC" for one in only(Token, children))
        return Tail("DESC" if descending else "ASC", only(Word, children)[0], self.place(meta))

    def subquery(self, meta: Meta, children: list[Child]) -> Query | None:
        del children
        bracket = self.masked.index("(", meta.start_pos)
        return self.parse_query(self.fragment.part(bracket + 1, meta.end_pos - 1))

    def named_table(self, meta: Meta, children: list[Child]) -> Word:
        del meta
        return only(Word, children)[0]

    def table(self, meta: Meta, children: list[Child]) -> Source:
        source = children[0]
        tails = only(Tail, children)
        partition = next((one.value for one in tails if isinstance(one.value, tuple)), ())
        order = tuple(one.value for one in tails if isinstance(one.value, Word))
        return Source(
            query=source if isinstance(source, Query) else None,
            table=source if isinstance(source, Word) else None,
            partition_by=partition,
            order_by=order,
            descending=any(one.name == "DESC" for one in tails),
            span=self.place(meta),
        )
