"""A network of the program's as a model of Transformers, with published files' names of weights."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

import torch
from torch import nn
from transformers import PreTrainedModel
from typing_extensions import override

from models.foundation.norm import RmsNorm
from models.foundation.weights import LoadedEmbedding

# mypy: disable-error-code="no-untyped-call"

N = TypeVar("N", bound=nn.Module)
_SPREAD = 0.02
"""Deviation of an embedding's first values."""


class Holding(PreTrainedModel, Generic[N]):
    """Has a network's layers for its own. A layer that a package puts in the place of one is used."""

    def __init__(self, config: Any, network: N) -> None:
        super().__init__(config)
        _fill(network)
        self._held = (network,)  # in a tuple, so that its layers are not there twice
        self._layers = [name for name, _ in network.named_children()]
        for name, layer in network.named_children():
            setattr(self, name, layer)
        self.post_init()

    @property
    def network(self) -> N:
        """The network, with the layers that the model has now."""
        held = self._held[0]
        for name in self._layers:
            layer = getattr(self, name)
            if held._modules[name] is not layer:
                setattr(held, name, layer)
        return held

    @override
    def _init_weights(self, module: Any) -> None:
        """Leave layers that come without weights as they were made."""


def _fill(network: nn.Module) -> None:
    """First values where the program's networks have memory alone, since theirs come from a file."""
    with torch.no_grad():
        for module in network.modules():
            if isinstance(module, RmsNorm):
                module.weight.fill_(1.0)
            elif isinstance(module, LoadedEmbedding):
                module.weight.normal_(std=_SPREAD)
