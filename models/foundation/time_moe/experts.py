"""Time-MoE's feed-forward: for every token the few best of many experts, and one expert shared by all."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional
from typing_extensions import override

from models.foundation.decoder import Activation, GatedMlp
from models.foundation.int8 import Rows, is_int8, rounded
from models.foundation.weights import ExactLinear

_ROWS_AT_ONCE = 512
_ROUND_NUMBER = 64
"""Products in int8 are prepared for a number of rows, so there are few such numbers."""


class SparseExperts(nn.Module):
    """Tokens are sorted by expert, so that each expert runs once over the tokens that chose it.

    The weights of the chosen experts are their probabilities among all experts, not scaled to a sum of 1.
    """

    def __init__(self, hidden_size: int, width: int, experts: int, chosen: int, act: Activation) -> None:
        super().__init__()
        self.chosen = chosen
        self.gate = ExactLinear(hidden_size, experts, bias=False)
        self.experts = nn.ModuleList(GatedMlp(hidden_size, width // chosen, act) for _ in range(experts))
        self.shared_expert = GatedMlp(hidden_size, width, act)
        self.shared_expert_gate = ExactLinear(hidden_size, 1, bias=False)

    @override
    def forward(self, states: Tensor, scores: list[Tensor] | None = None) -> Tensor:
        """`(batch, tokens, hidden_size)` to the same.

        Args:
            states: Normalised.
            scores: Gets the router's, `(batch * tokens, experts)`.
        """
        tokens = states.flatten(0, 1)
        routed = self.gate(tokens)
        if scores is not None:
            scores.append(routed)
        weights, chosen = routed.softmax(-1).topk(self.chosen, -1)
        given = rounded(tokens) if is_int8(self.shared_expert.gate_proj) else tokens
        found = self._shared(tokens, given)
        order = chosen.flatten().argsort(stable=True)
        counts = chosen.flatten().bincount(minlength=len(self.experts)).tolist()
        places, weights = order // self.chosen, weights.flatten()[order, None]
        start = 0
        for expert, count in zip(self.experts, counts, strict=True):
            for first in range(start, start + count, _ROWS_AT_ONCE):
                part = slice(first, min(first + _ROWS_AT_ONCE, start + count))
                answer = _answer(expert, given, places[part])
                found.index_add_(0, places[part], answer.float().mul_(weights[part]))
            start += count
        return found.view(states.shape)

    def _shared(self, tokens: Tensor, given: Tensor | Rows) -> Tensor:
        found = torch.empty_like(tokens)
        for start in range(0, len(tokens), _ROWS_AT_ONCE):
            part = slice(start, start + _ROWS_AT_ONCE)
            answer = self.shared_expert(given.part(part) if isinstance(given, Rows) else given[part])
            torch.mul(answer, self.shared_expert_gate(tokens[part]).sigmoid_(), out=found[part])
        return found


def _answer(expert: nn.Module, given: Tensor | Rows, places: Tensor) -> Tensor:
    """An expert's answer to the rows at `places`."""
    if isinstance(given, Rows):
        more = functional.pad(places, (0, -len(places) % _ROUND_NUMBER))
        return expert(given.selected(more))[: len(places)]
    return expert(given.index_select(0, places))  # half the time of given[places]
