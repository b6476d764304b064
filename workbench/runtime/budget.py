"""How many instances of a model a device may hold."""

from __future__ import annotations

from dataclasses import dataclass

EXTRA_MEMORY = 1.2
"""An instance needs more while it works than just after loading (AINode's factor)."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One model on a device: what an instance takes, and how many are asked for (None: as many as fit).

    `shared_bytes` are there once for all instances: the weights, where they are mapped from their file.
    """

    memory_bytes: int
    threads: int
    current: int
    asked: int | None = None
    shared_bytes: int = 0

    @property
    def each(self) -> float:
        """Bytes that one more instance takes: its own, and what any needs while it works."""
        whole = self.memory_bytes + self.shared_bytes
        return max(self.memory_bytes + whole * (EXTRA_MEMORY - 1), 1)


def instance_counts(
    claims: dict[str, Claim], *, budget_bytes: int, free_bytes: int, cores: int
) -> dict[str, int]:
    """The instances of each model by AINode's rule with measured sizes.

    Each model has an equal share of the budget, `floor(share / (size * 1.2))` instances of it, but no more
    than its present ones and an equal share of the free memory allow, and no more than the cores divided by
    the threads of an instance. What instances share counts once. A model that has been loaded keeps at least
    one.

    Args:
        claims: By model id; `current` instances run already.
        budget_bytes: What all resident models of the device may use together.
        free_bytes: What is free now.
        cores: Of the device's processor.
    """
    share = budget_bytes / max(len(claims), 1)
    free = max(free_bytes, 0) / max(len(claims), 1)
    counts = {}
    for model_id, claim in claims.items():
        room = max(share - claim.shared_bytes, 0)
        fitting = min(int(room // claim.each), claim.current + int(free // claim.each))
        allowed = min(fitting, max(cores // max(claim.threads, 1), 1))
        counts[model_id] = max(1, min(allowed, claim.asked or allowed))
    return counts
