"""Forecasts of Toto of any length, patch by patch: of the mean, or of sample paths."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import ceil
from typing import NamedTuple

import torch
from torch import Tensor
from torch.distributions import AffineTransform, TransformedDistribution
from typing_extensions import override

from models.ainode.toto.backbone import TotoBackbone, TotoOutput

# mypy: disable-error-code="no-untyped-call"


class MaskedTimeseries(NamedTuple):
    """Series that belong together.

    Attributes:
        series: `(..., variates, steps)`, 0 where missing.
        padding_mask: True for values that are there.
        id_mask: Series with equal numbers see each other.
        timestamp_seconds, time_interval_seconds: Not read by the network.
        num_exogenous_variables: How many of the last series are covariates.
    """

    series: Tensor
    padding_mask: Tensor
    id_mask: Tensor
    timestamp_seconds: Tensor
    time_interval_seconds: Tensor
    num_exogenous_variables: int = 0

    def to(self, device: torch.device) -> MaskedTimeseries:
        """The same on a device."""
        return self.each(lambda one: one.to(device))

    def each(self, change: Callable[[Tensor], Tensor]) -> MaskedTimeseries:
        """With every tensor changed."""
        return MaskedTimeseries(
            change(self.series),
            change(self.padding_mask),
            change(self.id_mask),
            change(self.timestamp_seconds),
            change(self.time_interval_seconds),
            self.num_exogenous_variables,
        )


@dataclass(frozen=True)
class Forecast:
    """The mean `(batch, variates, steps)`, and samples in one more dimension if there are any."""

    mean: Tensor
    samples: Tensor | None = None

    def quantile(self, q: float | Tensor) -> Tensor:
        """A quantile of the samples.

        Raises:
            ValueError: There are none.
        """
        if self.samples is None:
            raise ValueError("samples must be provided to compute quantiles")
        return self.samples.quantile(torch.as_tensor(q).to(self.samples), dim=-1)

    @property
    def median(self) -> Tensor:
        """The middle of the samples."""
        return self.quantile(0.5)

    @property
    def std(self) -> Tensor:
        """The deviation of the samples.

        Raises:
            ValueError: There are none.
        """
        if self.samples is None:
            raise ValueError("samples must be provided to compute standard deviation")
        return self.samples.std(dim=-1)


class AffineTransformed(TransformedDistribution):
    """A distribution of scaled values, in the units of the series."""

    def __init__(
        self, base_distribution: torch.distributions.Distribution, loc: Tensor, scale: Tensor
    ) -> None:
        super().__init__(base_distribution, AffineTransform(loc=loc, scale=scale))
        self._loc, self._scale = loc, scale

    @property
    @override
    def mean(self) -> Tensor:
        inner: Tensor = self.base_dist.mean
        return self._loc + self._scale * inner


def pad_array(values: Tensor, patch_stride: int) -> Tensor:
    """Zeros in front of the last axis, up to a multiple."""
    return torch.nn.functional.pad(values, (-values.shape[-1] % patch_stride, 0))


def pad_id_mask(id_mask: Tensor, patch_stride: int) -> Tensor:
    """The first number repeated in front of the last axis, up to a multiple."""
    front = -id_mask.shape[-1] % patch_stride
    return torch.cat((id_mask[..., :1].expand(*id_mask.shape[:-1], front), id_mask), -1)


def replace_extreme_values(values: Tensor, replacement: float = 0.0) -> Tensor:
    """Another value for what is no number, infinite or about to be."""
    largest = torch.finfo(values.dtype).max / 2
    return values.masked_fill(values.isnan() | (values.abs() >= largest), replacement)


class TotoForecaster:
    """Forecasts with a network."""

    def __init__(self, model: TotoBackbone) -> None:
        self.model = model.eval()

    def forecast(
        self,
        inputs: MaskedTimeseries,
        prediction_length: int,
        num_samples: int | None = None,
        samples_per_batch: int = 10,
        use_kv_cache: bool = True,
        future_exogenous_variables: Tensor | None = None,
    ) -> Forecast:
        """Continue series by `prediction_length` steps.

        Args:
            inputs: `(variates, steps)` or `(batch, variates, steps)`.
            prediction_length: Steps.
            num_samples: Sample paths; None for the mean of each step's distribution, fed back.
            samples_per_batch: How many of them at a time, a divisor.
            use_kv_cache: Whether what was read is kept, which is faster.
            future_exogenous_variables: Known values of the last series, `(batch, series, steps)`.

        Raises:
            ValueError: The samples are no multiple of those of a batch.
        """
        given = inputs.each(lambda one: one[None]) if inputs.series.ndim == 2 else inputs
        known = future_exogenous_variables
        if known is not None and known.ndim == 2:
            known = known[None]
        if num_samples is None:
            return Forecast(self._continued(given, prediction_length, 0, use_kv_cache, known))
        if num_samples % samples_per_batch:
            raise ValueError("num_samples must be divisible by sampling_batch_size")
        parts = [
            self._continued(given, prediction_length, samples_per_batch, use_kv_cache, known)
            for _ in range(num_samples // samples_per_batch)
        ]
        samples = torch.cat([one.unflatten(0, (samples_per_batch, -1)) for one in parts]).movedim(0, -1)
        return Forecast(samples.mean(dim=-1), samples)

    @torch.no_grad()
    def _continued(
        self, given: MaskedTimeseries, length: int, samples: int, cached: bool, known: Tensor | None
    ) -> Tensor:
        """`(samples * batch, variates, length)`, or `(batch, ...)` of the mean for 0 samples."""
        stride, copies = self.model.patch_embed.stride, max(samples, 1)
        series, there = (pad_array(one, stride).repeat(copies, 1, 1) for one in given[:2])
        ids = pad_id_mask(given.id_mask, stride).repeat(copies, 1, 1)
        start = series.shape[-1]
        cache = self.model.allocate_kv_cache() if cached else None
        if known is not None:
            known = torch.nn.functional.pad(known, (0, -known.shape[-1] % stride)).repeat(copies, 1, 1)
        for number in range(ceil(length / stride)):
            found = self.model(
                inputs=series,
                input_padding_mask=there,
                id_mask=ids,
                kv_cache=cache,
                scaling_prefix_length=start,
                num_exogenous_variables=given.num_exogenous_variables,
            )
            each = self.create_affine_transformed(found)
            step = replace_extreme_values((each.sample() if samples else each.mean)[..., -stride:])
            if known is not None:
                step[:, -known.shape[1] :] = known[..., number * stride : (number + 1) * stride]
            series = torch.cat((series, step), -1)
            there = torch.cat((there, torch.ones_like(step, dtype=torch.bool)), -1)
            ids = torch.cat((ids, ids[..., -1:].expand(-1, -1, stride)), -1)
        return series[..., start : start + length]

    @staticmethod
    def create_affine_transformed(found: TotoOutput) -> AffineTransformed:
        """What the network found, in the units of the series."""
        steps = found.distribution.mean.shape[-1]
        loc, scale = (one if one.shape[-1] == 1 else one[..., -steps:] for one in (found.loc, found.scale))
        return AffineTransformed(found.distribution, loc, scale)
