"""A piece of the user's text, perhaps with quotes taken off, that knows its place in the whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from workbench.errors import Span
from workbench.sql.literals import unquote_with_places


@dataclass(frozen=True, slots=True)
class Fragment:
    """A statement or a part of one.

    Attributes:
        source: The whole text that the user wrote.
        text: This piece, without the quotes that stood around it.
        places: For each character of `text` and its end, the offset in `source`; None when `text` stands
            there as it is, from `offset` on.
        offset: Where it begins in `source`.
    """

    source: str
    text: str
    offset: int = 0
    places: tuple[int, ...] | None = None

    @classmethod
    def whole(cls, source: str) -> Self:
        """All of a text."""
        return cls(source, source)

    def place(self, offset: int) -> int:
        """The offset in the source of the character at `offset` of this piece."""
        return self.offset + offset if self.places is None else self.places[min(offset, len(self.text))]

    def span(self, start: int, end: int) -> Span:
        """The place in the source of `[start, end)` of this piece."""
        return Span.of(self.source, self.place(start), self.place(end))

    @property
    def all(self) -> Span:
        """The place of the whole piece."""
        return self.span(0, len(self.text))

    def part(self, start: int, end: int) -> Self:
        """The piece `[start, end)` of this piece."""
        places = None if self.places is None else self.places[start : end + 1]
        return type(self)(self.source, self.text[start:end], self.place(start), places)

    def without(self, start: int, end: int) -> Self:
        """This piece without `[start, end)`."""
        kept = [*range(start), *range(end, len(self.text) + 1)]
        text = self.text[:start] + self.text[end:]
        return type(self)(self.source, text, self.offset, tuple(map(self.place, kept)))

    def unquoted(self, start: int, end: int) -> Self:
        """The piece inside the quotes that stand at `start` and `end - 1`."""
        text, places = unquote_with_places(self.text[start:end], start)
        return type(self)(self.source, text, self.place(start), tuple(self.place(one) for one in places))
