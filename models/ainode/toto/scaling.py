"""How Toto brings series to a common scale, each step by what came before it."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from typing_extensions import override

Scaled = tuple[Tensor, Tensor, Tensor]
"""The scaled values, and the mean and the deviation of each step."""


class StdMeanScaler(nn.Module):
    """One mean and one deviation for a whole series, `sqrt(variance + minimum_scale)`."""

    def __init__(self, minimum_scale: float = 1e-3) -> None:
        super().__init__()
        self.minimum_scale = minimum_scale

    @override
    def forward(
        self, data: Tensor, padding_mask: Tensor, weights: Tensor, prefix_length: int | None = None
    ) -> Scaled:
        """Scale `(batch, variates, steps)`; only the first `prefix_length` steps tell the scale."""
        mean, variance = _over_all(data.double(), _counted(weights * padding_mask, prefix_length))
        scale = (variance + self.minimum_scale).sqrt().to(data.dtype)
        mean = mean.to(data.dtype)
        return (data - mean) / scale, mean, scale


@dataclass(frozen=True, slots=True)
class Running:
    """How the scale of each step is made of the steps up to it.

    Attributes:
        minimum_scale: What is added to a variance.
        use_bessel_correction: Whether variances are divided by one less than the number of values.
        stabilize_with_global: Whether a step's deviation is kept near that of the whole series.
        scale_factor_exponent: Within which power of ten of it.
    """

    minimum_scale: float = 0.1
    use_bessel_correction: bool = True
    stabilize_with_global: bool = False
    scale_factor_exponent: float = 10.0

    def of(self, data: Tensor, weights: Tensor, prefix_length: int | None) -> tuple[Tensor, Tensor]:
        """Mean and deviation of each step, of the shape of `data`.

        The running variance is Welford's (1962), so that a large mean does not swallow it.
        """
        values, weights = data.double(), weights.double()
        count = weights.cumsum(-1).clamp_min(1.0)
        means = (weights * values).cumsum(-1) / count
        before = torch.cat((torch.zeros_like(means[..., :1]), means[..., :-1]), -1)
        squares = ((values - before) * (values - means) * weights).cumsum(-1)
        free = (count - 1.0).clamp_min(1.0) if self.use_bessel_correction else count
        scales = (squares / free + self.minimum_scale).sqrt()
        if self.stabilize_with_global:
            _, variance = _over_all(values, _counted(weights, prefix_length))
            whole = (variance + self.minimum_scale).sqrt()
            factor = 10.0**self.scale_factor_exponent
            scales = scales.clamp((whole / factor).clamp_min(self.minimum_scale), whole * factor)
        return means.to(data.dtype), scales.to(data.dtype)


class CausalStdMeanScaler(nn.Module):
    """Each step by the mean and deviation of the steps up to it."""

    def __init__(
        self,
        minimum_scale: float = 0.1,
        use_bessel_correction: bool = True,
        stabilize_with_global: bool = False,
        scale_factor_exponent: float = 10.0,
    ) -> None:
        super().__init__()
        self.running = Running(
            minimum_scale, use_bessel_correction, stabilize_with_global, scale_factor_exponent
        )

    @override
    def forward(
        self, data: Tensor, padding_mask: Tensor, weights: Tensor, prefix_length: int | None = None
    ) -> Scaled:
        """Scale `(batch, variates, steps)`."""
        mean, scale = self.running.of(data, weights * padding_mask, prefix_length)
        return (data - mean) / scale, mean, scale


class CausalPatchStdMeanScaler(CausalStdMeanScaler):
    """Each patch by the mean and deviation of the steps up to its last."""

    def __init__(
        self,
        patch_size: int = 32,
        stabilize_with_global: bool = False,
        scale_factor_exponent: float = 10.0,
    ) -> None:
        super().__init__(
            stabilize_with_global=stabilize_with_global, scale_factor_exponent=scale_factor_exponent
        )
        self.patch_size = patch_size

    @override
    def forward(
        self, data: Tensor, padding_mask: Tensor, weights: Tensor, prefix_length: int | None = None
    ) -> Scaled:
        """Scale `(batch, variates, steps)`, whose steps are a multiple of the patch."""
        found = self.running.of(data, weights * padding_mask, prefix_length)
        last = slice(self.patch_size - 1, None, self.patch_size)
        mean, scale = (one[..., last].repeat_interleave(self.patch_size, -1) for one in found)
        return (data - mean) / scale, mean, scale


def scaler_of(name: str, patch_size: int, stabilize_with_global: bool, exponent: float) -> nn.Module:
    """The scaler that a configuration names, as a word or as the class that wrote the file.

    Raises:
        ValueError: It is none of Toto's.
    """
    if name in ("per_variate", "<class 'model.scaler.StdMeanScaler'>"):
        return StdMeanScaler()
    if name in ("per_variate_causal", "<class 'model.scaler.CausalStdMeanScaler'>"):
        return CausalStdMeanScaler()
    if name in ("per_variate_causal_patch", "<class 'model.scaler.CausalPatchStdMeanScaler'>"):
        return CausalPatchStdMeanScaler(patch_size, stabilize_with_global, exponent)
    raise ValueError(
        f"scaler_cls is {name!r}; Toto has per_variate, per_variate_causal and per_variate_causal_patch"
    )


def _counted(weights: Tensor, prefix_length: int | None) -> Tensor:
    """Weights of the steps of a prefix, 0 for the others."""
    counted = weights.clone()
    if prefix_length is not None:
        counted[..., prefix_length:] = 0
    return counted


def _over_all(values: Tensor, weights: Tensor) -> tuple[Tensor, Tensor]:
    """Mean and variance over the last axis, which stays with length 1."""
    count = weights.sum(-1, keepdim=True).clamp_min(1.0)
    mean = ((values * weights).sum(-1, keepdim=True) / count).nan_to_num()
    return mean, ((values - mean) * weights).square().sum(-1, keepdim=True) / count
