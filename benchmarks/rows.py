"""What a benchmark tells."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One figure.

    Attributes:
        what: What was measured.
        ours: Our figure.
        unit: Of `ours` and `reference`: `s`, `ms`, `x`, `%`, or nothing.
        reference: The reference script's figure, None where the figure stands for itself.
        limit: What `ours / reference` (or `ours`, without a reference) may be at most; None for information.
        at_least: The limit is a minimum instead.
        note: How it was measured.
    """

    what: str
    ours: float
    unit: str = "s"
    reference: float | None = None
    limit: float | None = None
    at_least: bool = False
    note: str = ""

    @property
    def compared(self) -> float:
        """The figure that the limit is for."""
        return self.ours if self.reference is None else self.ours / self.reference

    @property
    def held(self) -> bool | None:
        """Whether the limit is held, None where there is none."""
        if self.limit is None:
            return None
        return self.compared >= self.limit if self.at_least else self.compared <= self.limit
