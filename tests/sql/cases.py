"""The shape of a data-driven test of a statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Valid:
    """A statement with its right answer."""

    sql: str
    columns: Sequence[str]
    rows: Sequence[Sequence[object]]


@dataclass(frozen=True, slots=True)
class Refused:
    """A statement that is refused: which part of it is marked, and words of the message.

    Attributes:
        at: The marked text; empty for a place behind the last token.
        code: AINode's, None for any.
    """

    sql: str
    at: str
    says: str
    code: int | None = None
