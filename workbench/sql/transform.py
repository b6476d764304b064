"""From lark's trees to statements: what all three grammars share, and the commands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from lark import Token, Transformer, v_args
from lark.tree import Meta

from workbench.errors import Span
from workbench.sql.expressions import Argument, BooleanLiteral, NumberLiteral, Pair, TextLiteral, Word
from workbench.sql.fragments import Fragment
from workbench.sql.literals import unquote
from workbench.sql.statements import (
    CallInference,
    CreateModel,
    DropModel,
    LoadModel,
    Query,
    ShowDevices,
    ShowLoaded,
    ShowModels,
    UnloadModel,
)

T = TypeVar("T")
Child = object
QueryParser = Callable[[Fragment], Query]


@dataclass(frozen=True, slots=True)
class Tail:
    """A clause behind FROM, by name."""

    name: str
    value: object
    span: Span


def only(kind: type[T], children: list[Child]) -> list[T]:
    """The children of one kind, in order."""
    return [one for one in children if isinstance(one, kind)]


@v_args(meta=True)
class Common(Transformer[Token, object]):
    """Words, strings and numbers, alike in all three grammars."""

    def __init__(self, fragment: Fragment) -> None:
        super().__init__()
        self.fragment = fragment

    def place(self, meta: Meta) -> Span:
        """Where a rule's text stands in the user's text."""
        if meta.empty:
            return self.fragment.span(len(self.fragment.text), len(self.fragment.text))
        return self.fragment.span(meta.start_pos, meta.end_pos)

    def keyword(self, meta: Meta, children: list[Child]) -> Word:
        return Word(str(children[0]), self.place(meta))

    def word(self, meta: Meta, children: list[Child]) -> Word:
        child = children[0]
        return child if isinstance(child, Word) else Word(str(child), self.place(meta))

    def string(self, meta: Meta, children: list[Child]) -> TextLiteral:
        return TextLiteral(unquote(str(children[0])), self.place(meta))

    def boolean(self, meta: Meta, children: list[Child]) -> BooleanLiteral:
        return BooleanLiteral(str(children[0]).lower() == "true", self.place(meta))

    def signed(self, meta: Meta, children: list[Child]) -> NumberLiteral:
        sign = "-" if children[0] == "-" else ""
        return NumberLiteral(sign + str(children[1]), self.place(meta))

    # Values of options

    def literal(self, meta: Meta, children: list[Child]) -> Argument:
        value, place = children[0], self.place(meta)
        if isinstance(value, NumberLiteral):
            return Argument(value.text, "number", place)
        if isinstance(value, BooleanLiteral):
            return Argument("true" if value.value else "false", "boolean", place)
        if isinstance(value, TextLiteral):
            return Argument(value.value, "string", place)
        written = str(value)
        return (
            Argument(unquote(written), "string", place)
            if written[0] == "'"
            else Argument("null", "null", place)
        )

    def bare(self, meta: Meta, children: list[Child]) -> Argument:
        return Argument(only(Word, children)[0].value, "word", self.place(meta))

    def window_function(self, meta: Meta, children: list[Child]) -> Argument:
        return Argument(only(Word, children)[0].value, "window", self.place(meta))


@v_args(meta=True)
class Commands(Common):
    """CALL INFERENCE, SHOW, LOAD, UNLOAD; the quoted query is parsed by `parse_query`."""

    def __init__(self, fragment: Fragment, parse_query: QueryParser) -> None:
        super().__init__(fragment)
        self.parse_query = parse_query

    def command(self, meta: Meta, children: list[Child]) -> Child:
        del meta
        return children[0]

    def time_text(self, meta: Meta, children: list[Child]) -> Argument:
        return Argument(str(children[0]), "time", self.place(meta))

    def duration_text(self, meta: Meta, children: list[Child]) -> Argument:
        return Argument(str(children[0]), "duration", self.place(meta))

    def model(self, meta: Meta, children: list[Child]) -> Word:
        child = children[0]
        value = child.value if isinstance(child, Word | TextLiteral) else ""
        return Word(value, self.place(meta))

    key = model

    def device(self, meta: Meta, children: list[Child]) -> Word:
        child = children[0]
        return child if isinstance(child, Word) else Word(str(child), self.place(meta))

    def device_list(self, meta: Meta, children: list[Child]) -> tuple[Word, ...]:
        quoted = only(TextLiteral, children)
        if not quoted:
            return tuple(only(Word, children))
        inner = self.fragment.unquoted(meta.start_pos, meta.end_pos)
        devices, start = [], 0
        for part in inner.text.split(","):
            begin = start + len(part) - len(part.lstrip())
            devices.append(Word(part.strip(), inner.span(begin, begin + len(part.strip()))))
            start += len(part) + 1
        return tuple(devices)

    def show_models(self, meta: Meta, children: list[Child]) -> ShowModels:
        return ShowModels(next(iter(only(Word, children)), None), self.place(meta))

    def show_devices(self, meta: Meta, children: list[Child]) -> ShowDevices:
        del children
        return ShowDevices(self.place(meta))

    def show_loaded(self, meta: Meta, children: list[Child]) -> ShowLoaded:
        devices = next((one for one in children if isinstance(one, tuple)), ())
        return ShowLoaded(devices, self.place(meta))

    def load(self, meta: Meta, children: list[Child]) -> LoadModel:
        options = tuple(only(Pair, children))
        return LoadModel(only(Word, children)[0], only(tuple, children)[0], options, self.place(meta))

    def unload(self, meta: Meta, children: list[Child]) -> UnloadModel:
        return UnloadModel(only(Word, children)[0], only(tuple, children)[0], self.place(meta))

    def create(self, meta: Meta, children: list[Child]) -> CreateModel:
        return CreateModel(only(Word, children)[0], only(TextLiteral, children)[0], self.place(meta))

    def drop(self, meta: Meta, children: list[Child]) -> DropModel:
        return DropModel(only(Word, children)[0], self.place(meta))

    def pair(self, meta: Meta, children: list[Child]) -> Pair:
        del meta
        return Pair(only(Word, children)[0], only(Argument, children)[0])

    def inner_query(self, meta: Meta, children: list[Child]) -> tuple[Query, Span]:
        del children
        inner = self.fragment.unquoted(meta.start_pos, meta.end_pos)
        return self.parse_query(inner), self.place(meta)

    def call(self, meta: Meta, children: list[Child]) -> CallInference:
        query, place = only(tuple, children)[0]
        return CallInference(
            only(Word, children)[0], query, place, tuple(only(Pair, children)), self.place(meta)
        )
