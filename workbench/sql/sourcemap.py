"""A rewritten text that remembers where each of its characters came from."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from workbench.errors import Span


@dataclass
class Rewriter:
    """Builds a new text out of pieces of an old one and of replacements.

    Args:
        source: The text that was written.
        at: Where in it to begin.
    """

    source: str
    at: int
    _pieces: list[str] = field(default_factory=list)
    _starts: list[int] = field(default_factory=list)
    _origins: list[tuple[int, int, bool]] = field(default_factory=list)
    _length: int = 0

    def keep_until(self, offset: int) -> None:
        """Copy the source up to `offset`."""
        if offset > self.at:
            self._add(self.source[self.at : offset], self.at, offset, exact=True)
            self.at = offset

    def replace(self, start: int, end: int, text: str) -> None:
        """Copy the source up to `start`, then write `text` in the place of `[start, end)`."""
        self.keep_until(start)
        self._add(text, start, end, exact=False)
        self.at = end

    def _add(self, text: str, start: int, end: int, *, exact: bool) -> None:
        self._starts.append(self._length)
        self._origins.append((start, end, exact))
        self._pieces.append(text)
        self._length += len(text)

    @property
    def text(self) -> str:
        """What was built."""
        return "".join(self._pieces)

    def origin(self, start: int, end: int) -> Span:
        """The place in the source of `[start, end)` of the built text."""
        first = self._place(start)[0]
        last = self._place(max(end - 1, start))[1]
        return Span.of(self.source, first, max(last, first))

    def _place(self, offset: int) -> tuple[int, int]:
        if not self._starts:
            return self.at, self.at
        index = bisect_right(self._starts, offset) - 1
        start, end, exact = self._origins[index]
        if not exact:
            return start, end
        here = min(start + offset - self._starts[index], end)
        return here, min(here + 1, end)
