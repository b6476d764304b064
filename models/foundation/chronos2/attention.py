"""Attention of Chronos-2: over the tokens of a row, and at each token over the rows of a group.

Neither divides its scores by the square root of the size of a head. Matrices may be in bfloat16 or int8,
scores not.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional
from typing_extensions import override

from models.foundation.int8 import linear_of, together
from models.foundation.rotary import Rotation, rotate

_LOWEST = torch.finfo(torch.float32).min


@dataclass(frozen=True, slots=True)
class Groups:
    """Which rows look at each other.

    Attributes:
        members: Row numbers `(groups, size)`, one tensor for each size that occurs.
        alone: Whether every row is a group of its own.
    """

    members: tuple[Tensor, ...]
    alone: bool


def groups_of(ids: Tensor) -> Groups:
    """Rows with equal numbers in `ids` `(rows,)` form a group."""
    _, inverse, sizes = torch.unique(ids, return_inverse=True, return_counts=True)
    order = inverse.argsort(stable=True)
    starts = sizes.cumsum(0) - sizes
    members = []
    for size in sizes.unique().tolist():
        first = starts[sizes == size]
        members.append(order[first[:, None] + torch.arange(size, device=ids.device)])
    return Groups(tuple(members), alone=len(sizes) == len(ids))


class Projections(nn.Module):
    """Queries, keys, values and output of an attention, without biases."""

    def __init__(self, width: int, heads: int, head_dim: int) -> None:
        super().__init__()
        self.heads = heads
        self.head_dim = head_dim
        self.q = nn.Linear(width, heads * head_dim, bias=False)
        self.k = nn.Linear(width, heads * head_dim, bias=False)
        self.v = nn.Linear(width, heads * head_dim, bias=False)
        self.o = nn.Linear(heads * head_dim, width, bias=False)

    def split(self, states: Tensor) -> Tensor:
        """`(..., tokens, heads * head_dim)` to `(..., heads, tokens, head_dim)`."""
        return states.unflatten(-1, (self.heads, self.head_dim)).transpose(-3, -2)


class TimeAttention(Projections):
    """Over the tokens of each row, in both directions, with rotary positions."""

    @override
    def forward(self, states: Tensor, turned: Rotation, known: Tensor | None, asking: int) -> Tensor:
        """Attend.

        Args:
            states: `(rows, tokens, width)`, normalised.
            turned: The tokens' rotation.
            known: `(rows, tokens)` bool, tokens that may be looked at; None for all.
            asking: How many tokens, the last ones, get an answer.

        Returns:
            `(rows, asking, width)`.
        """
        if asking == states.shape[1]:
            found = together(states, self.q, self.k, self.v)
        else:
            found = together(states[:, -asking:], self.q) + together(states, self.k, self.v)
        parts = [self.split(one.float()) for one in found]
        queries = rotate(parts[0], (turned[0][-asking:], turned[1][-asking:]))
        mixed = functional.scaled_dot_product_attention(
            queries, rotate(parts[1], turned), parts[2], _added(known), scale=1.0
        )
        return self.o(mixed.transpose(1, 2).flatten(2).to(states.dtype))


class GroupAttention(Projections):
    """At each token over the rows of a group, without positions."""

    def __init__(self, width: int, heads: int, head_dim: int) -> None:
        super().__init__(width, heads, head_dim)
        self.joined: nn.Module | None = None

    @override
    def forward(self, states: Tensor, groups: Groups, known: Tensor | None) -> Tensor:
        """Attend.

        Args:
            states: `(rows, tokens, width)`, normalised.
            groups: Of the rows. A row alone sees its own values only, so nothing is weighed.
            known: As in `TimeAttention`.

        Returns:
            `(rows, tokens, width)`.
        """
        if groups.alone and known is None and states.dtype == torch.float32:
            return self._both(states)
        values = self.v(states)
        mixed = values if groups.alone else self._mix(states, values, groups, known)
        if known is not None:
            # No token is ever looked at where its whole group has nothing; it gets what upstream's gets.
            lost = ~_anywhere(known, groups)[..., None]
            mixed = torch.where(lost, values.mean(0, keepdim=True), mixed)
        return self.o(mixed)

    def compose(self) -> None:
        """Values and output as one matrix: all that is left of the attention when every row is alone."""
        self.joined = linear_of(self.o.weight @ self.v.weight)

    def _both(self, states: Tensor) -> Tensor:
        if self.joined is None:
            self.compose()
        assert self.joined is not None
        found: Tensor = self.joined(states)
        return found

    def _mix(self, states: Tensor, values: Tensor, groups: Groups, known: Tensor | None) -> Tensor:
        queries, keys = together(states, self.q, self.k)
        mixed = torch.empty_like(values)
        for rows in groups.members:
            # (groups, size, tokens, width) to (groups, tokens, heads, size, head_dim)
            parts = [self.split(one[rows].transpose(1, 2).float()) for one in (queries, keys, values)]
            seen = None if known is None else known[rows].transpose(1, 2)
            answer = functional.scaled_dot_product_attention(
                parts[0], parts[1], parts[2], _added(seen), scale=1.0
            )
            mixed[rows] = answer.transpose(-3, -2).flatten(-2).transpose(1, 2).to(values.dtype)
        return mixed


def _added(known: Tensor | None) -> Tensor | None:
    """What is added to scores so that only `known` keys count: `(..., keys)` to `(..., 1, 1, keys)`."""
    if known is None:
        return None
    scores = torch.zeros(known.shape, device=known.device).masked_fill_(~known, _LOWEST)
    return scores[..., None, None, :]


def _anywhere(known: Tensor, groups: Groups) -> Tensor:
    """Where at least one row of the group is known, `(rows, tokens)`."""
    if groups.alone:
        return known
    found = torch.empty_like(known)
    for rows in groups.members:
        found[rows] = known[rows].any(1, keepdim=True)
    return found
