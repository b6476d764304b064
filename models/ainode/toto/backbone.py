"""Toto's network: patches of several series, a decoder, and a mixture of Student's t for each step."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import torch
from torch import Tensor, nn
from torch.distributions import Categorical, Distribution, MixtureSameFamily, StudentT
from torch.nn import functional
from typing_extensions import override

from models.ainode.toto.layers import KVCache, TransformerLayer
from models.ainode.toto.scaling import scaler_of

# mypy: disable-error-code="no-untyped-call"

_FREE = 2.0
"""Least degrees of freedom, so that there is a mean."""


class TotoOutput(NamedTuple):
    """A distribution of scaled values, with the mean and deviation of each step."""

    distribution: Distribution
    loc: Tensor
    scale: Tensor


class PatchEmbedding(nn.Module):
    """Patches of each series, and what tells series that belong together."""

    def __init__(self, patch_size: int, stride: int, width: int) -> None:
        super().__init__()
        self.patch_size = patch_size
        self.stride = stride
        self.projection = nn.Linear(patch_size, width)

    @override
    def forward(self, values: Tensor, ids: Tensor) -> tuple[Tensor, Tensor]:
        """`(batch, variates, steps)` to `(batch, variates, tokens, width)`, and the ids of the tokens."""
        cut = [one.unfold(-1, self.patch_size, self.stride) for one in (values, ids)]
        return self.projection(cut[0]), cut[1].amin(-1)


class Transformer(nn.Module):
    """Layers; every so many of them look at the other series instead of other steps."""

    def __init__(
        self,
        *,
        num_layers: int,
        embed_dim: int,
        num_heads: int,
        mlp_hidden_dim: int,
        dropout: float,
        spacewise_every_n_layers: int,
        spacewise_first: bool,
    ) -> None:
        super().__init__()
        every = spacewise_every_n_layers
        place = 0 if spacewise_first else every - 1
        over_time = [every == -1 or number % every != place for number in range(num_layers)]
        self.layers = nn.ModuleList(
            TransformerLayer(embed_dim, num_heads, mlp_hidden_dim, dropout, over_time=one)
            for one in over_time
        )

    @override
    def forward(self, states: Tensor, ids: Tensor, cache: KVCache | None) -> Tensor:
        """`(batch, variates, tokens, width)`; `ids` `(batch, variates or 1, tokens)`."""
        each = ids.expand(-1, states.shape[1], -1).transpose(1, 2)
        mask = each[..., :, None] == each[..., None, :]
        for number, layer in enumerate(self.layers):
            states = layer(number, states, mask, cache)
        return states


class MixtureOfStudentTsOutput(nn.Module):
    """A mixture of Student's t of a step's features."""

    def __init__(self, embed_dim: int, k_components: int) -> None:
        super().__init__()
        self.df = nn.Linear(embed_dim, k_components)
        self.loc_proj = nn.Linear(embed_dim, k_components)
        self.scale_proj = nn.Linear(embed_dim, k_components)
        self.mixture_weights = nn.Linear(embed_dim, k_components)

    @override
    def forward(self, features: Tensor) -> Distribution:
        parts = _student_t(self.df(features), self.loc_proj(features), self.scale_proj(features))
        shares = functional.softmax(self.mixture_weights(features), -1)
        return MixtureSameFamily(Categorical(probs=shares), parts)


class StudentTOutput(nn.Module):
    """One Student's t of a step's features."""

    def __init__(self, embed_dim: int) -> None:
        super().__init__()
        self.df = nn.Linear(embed_dim, 1)
        self.loc_proj = nn.Linear(embed_dim, 1)
        self.scale_proj = nn.Linear(embed_dim, 1)

    @override
    def forward(self, features: Tensor) -> Distribution:
        found = (self.df(features), self.loc_proj(features), self.scale_proj(features))
        return _student_t(*(one.squeeze(-1) for one in found))


def _student_t(df: Tensor, loc: Tensor, scale: Tensor) -> StudentT:
    least = torch.finfo(loc.dtype).eps
    df, scale = (functional.softplus(one).clamp_min(least) for one in (df, scale))
    return StudentT(_FREE + df, loc, scale, validate_args=False)


class TotoBackbone(nn.Module):
    """The network, with upstream's names of weights."""

    def __init__(
        self,
        patch_size: int,
        stride: int,
        embed_dim: int,
        num_layers: int,
        num_heads: int,
        mlp_hidden_dim: int,
        dropout: float,
        spacewise_every_n_layers: int,
        scaler_cls: str,
        output_distribution_classes: Sequence[str],
        spacewise_first: bool = True,
        output_distribution_kwargs: Mapping[str, int] | None = None,
        use_memory_efficient_attention: bool = True,
        stabilize_with_global: bool = True,
        scale_factor_exponent: float = 10.0,
    ) -> None:
        super().__init__()
        del use_memory_efficient_attention  # torch's own is, and the numbers are the same
        self.embed_dim = embed_dim
        self.num_layers = num_layers
        self.scaler = scaler_of(scaler_cls, patch_size, stabilize_with_global, scale_factor_exponent)
        self.patch_embed = PatchEmbedding(patch_size, stride, embed_dim)
        self.transformer = Transformer(
            num_layers=num_layers,
            embed_dim=embed_dim,
            num_heads=num_heads,
            mlp_hidden_dim=mlp_hidden_dim,
            dropout=dropout,
            spacewise_every_n_layers=spacewise_every_n_layers,
            spacewise_first=spacewise_first,
        )
        self.unembed = nn.Linear(embed_dim, embed_dim * patch_size)
        self.output_distribution = _distribution(
            output_distribution_classes[0], embed_dim, output_distribution_kwargs or {}
        )

    def allocate_kv_cache(self, *args: object, **kwargs: object) -> KVCache:
        """A cache; it grows by itself, so what it is to hold need not be told."""
        del args, kwargs
        return KVCache()

    def backbone(
        self,
        inputs: Tensor,
        input_padding_mask: Tensor,
        id_mask: Tensor,
        kv_cache: KVCache | None = None,
        scaling_prefix_length: int | None = None,
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Features of each step `(batch, variates, steps, embed_dim)`, and the scale.

        With a cache that has read something only the steps after that are read.
        """
        scaled, loc, scale = self.scaler(
            inputs,
            weights=torch.ones_like(inputs),
            padding_mask=input_padding_mask,
            prefix_length=scaling_prefix_length,
        )
        read = 0 if kv_cache is None else kv_cache.length * self.patch_embed.stride
        embedded, ids = self.patch_embed(scaled[..., read:], id_mask[..., read:])
        found = self.unembed(self.transformer(embedded, ids, kv_cache))
        return found.unflatten(-1, (-1, self.embed_dim)).flatten(2, 3), loc, scale

    @override
    def forward(
        self,
        inputs: Tensor,
        input_padding_mask: Tensor,
        id_mask: Tensor,
        kv_cache: KVCache | None = None,
        scaling_prefix_length: int | None = None,
        num_exogenous_variables: int = 0,
    ) -> TotoOutput:
        """One pass.

        Args:
            inputs: `(batch, variates, steps)`, steps a multiple of the patch.
            input_padding_mask: True for values that count.
            id_mask: Series with equal numbers see each other.
            kv_cache: Of a pass before; the new steps then are one patch.
            scaling_prefix_length: How many steps tell the scale of the whole.
            num_exogenous_variables: Upstream's labels of such series are not trained, so they change nothing.
        """
        del num_exogenous_variables
        features, loc, scale = self.backbone(
            inputs, input_padding_mask, id_mask, kv_cache, scaling_prefix_length
        )
        return TotoOutput(self.output_distribution(features), loc, scale)

    @property
    def device(self) -> torch.device:
        """Where the weights are."""
        return next(self.parameters()).device


def _distribution(name: str, embed_dim: int, given: Mapping[str, int]) -> nn.Module:
    if name in ("student_t_mixture", "<class 'model.distribution.MixtureOfStudentTsOutput'>"):
        return MixtureOfStudentTsOutput(embed_dim, **given)
    if name in ("student_t", "<class 'model.distribution.StudentTOutput'>"):
        return StudentTOutput(embed_dim)
    raise ValueError(f"the output distribution is {name!r}; Toto has student_t and student_t_mixture")
