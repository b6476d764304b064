"""Moirai-2 as models of Transformers; the network is the program's own."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import numpy as np
import torch
from huggingface_hub import PyTorchModelHubMixin
from torch import Tensor
from transformers import PreTrainedModel
from transformers.utils.generic import ModelOutput
from typing_extensions import override

from models.ainode.configurations import Moirai2Config
from models.ainode.holding import Holding
from models.foundation.moirai2.network import Moirai2
from models.foundation.moirai2.network import Moirai2Config as Fields
from models.foundation.moirai2.tokens import Tokens, token_scale, unit_scale
from models.foundation.moirai2.unrolling import Channels, forecast
from workbench.timeseries import Values

# mypy: disable-error-code="no-untyped-call"


@dataclass
class Moirai2Output(ModelOutput):
    """Quantiles `(batch, tokens, patches * levels * patch)`, and the scale of each token."""

    predictions: Tensor | None = None
    scaled_target: Tensor | None = None
    loc: Tensor | None = None
    scale: Tensor | None = None


class Moirai2PreTrainedModel(PreTrainedModel):
    """What models of Moirai-2 derive from."""

    config_class = Moirai2Config
    base_model_prefix = "model"
    supports_gradient_checkpointing = False

    @override
    def _init_weights(self, module: Any) -> None:
        """Leave layers that come without weights as they were made."""


class Moirai2Model(Holding[Moirai2], Moirai2PreTrainedModel, PyTorchModelHubMixin):  # type: ignore[misc]
    """The network over patches of several series in one sequence."""

    def __init__(self, config: Moirai2Config | None = None, **kwargs: Any) -> None:
        config = Moirai2Config(**kwargs) if config is None else config
        fields = {name: getattr(config, name) for name in Fields.__slots__}
        levels = tuple(config.quantile_levels)
        super().__init__(config, Moirai2(Fields(**{**fields, "quantile_levels": levels})))
        self.patch_size = config.patch_size
        self.num_predict_token = config.num_predict_token
        self.max_seq_len = config.max_seq_len
        self.scaling = config.scaling
        self.quantile_levels = levels
        self.num_quantiles = len(levels)

    @override
    def forward(
        self,
        target: Tensor,
        observed_mask: Tensor,
        sample_id: Tensor,
        time_id: Tensor,
        variate_id: Tensor,
        prediction_mask: Tensor,
        training_mode: bool = True,
        return_dict: bool | None = None,
    ) -> Any:
        """One pass.

        Args:
            target: `(..., tokens, patch)`, filled where missing.
            observed_mask: Of the same shape.
            sample_id, time_id, variate_id: `(..., tokens)`.
            prediction_mask: `(..., tokens)`, true in the horizon.
            training_mode: Whether quantiles stay scaled.
            return_dict: False for a tuple.
        """
        ahead = target.shape[:-2]
        parts = [one.reshape(-1, *one.shape[len(ahead) :]) for one in (target, observed_mask)]
        ids = [one.reshape(-1, one.shape[-1]) for one in (sample_id, time_id, variate_id, ~prediction_mask)]
        tokens = Tokens(parts[0].double(), parts[1].bool(), ids[0], ids[1], ids[2], ids[3])
        scale = token_scale(tokens) if self.scaling else unit_scale(tokens)
        found = self.network(tokens).flatten(2)
        if training_mode:
            found = scale.apply(found)
        given = (found, scale.apply(tokens.values), scale.mean, scale.deviation)
        each = [one.to(target.dtype).unflatten(0, ahead or (1,)) for one in given]
        each = each if ahead else [one[0] for one in each]
        if return_dict is False:
            return (each[0], each[1]) if training_mode else (each[0],)
        return Moirai2Output(each[0], each[1] if training_mode else None, each[2], each[3])


class Moirai2ForPrediction(Moirai2PreTrainedModel):
    """Forecasts of series; the network is `model`, a prefix that names of weights may have or not."""

    def __init__(
        self,
        config: Moirai2Config,
        prediction_length: int = 96,
        target_dim: int = 1,
        feat_dynamic_real_dim: int = 0,
        past_feat_dynamic_real_dim: int = 0,
        context_length: int = 512,
    ) -> None:
        super().__init__(config)
        self.prediction_length = prediction_length
        self.target_dim = target_dim
        self.feat_dynamic_real_dim = feat_dynamic_real_dim
        self.past_feat_dynamic_real_dim = past_feat_dynamic_real_dim
        self.context_length = context_length
        self.model = Moirai2Model(config)
        self.post_init()

    @classmethod
    @override
    def from_pretrained(cls, pretrained_model_name_or_path: Any, *args: Any, **kwargs: Any) -> Self:
        """The model of a folder; lengths and dimensions may be given as to the constructor."""
        own = {name: kwargs.pop(name) for name in tuple(kwargs) if name in _LENGTHS}
        config = kwargs.pop("config", None)
        if config is None:
            config = cls.config_class.from_pretrained(pretrained_model_name_or_path)
        made: Self = super().from_pretrained(
            Path(pretrained_model_name_or_path), *args, config=config, **kwargs
        )
        for name, value in own.items():
            setattr(made, name, value)
        return made

    @contextlib.contextmanager
    def hparams_context(self, **values: int | None) -> Iterator[Self]:
        """With other lengths and dimensions, for as long as the context lasts."""
        before = {name: getattr(self, name) for name in _LENGTHS}
        for name, value in values.items():
            if value is not None:
                setattr(self, name, value)
        try:
            yield self
        finally:
            for name, value in before.items():
                setattr(self, name, value)

    @override
    def forward(
        self,
        past_target: Tensor,
        past_observed_target: Tensor,
        past_is_pad: Tensor,
        feat_dynamic_real: Tensor | None = None,
        observed_feat_dynamic_real: Tensor | None = None,
        past_feat_dynamic_real: Tensor | None = None,
        past_observed_feat_dynamic_real: Tensor | None = None,
        return_dict: bool | None = None,
    ) -> Tensor:
        """Quantiles `(batch, levels, prediction_length, targets)`, without the last axis for one target.

        Args:
            past_target: `(batch, rows, targets)`, filled where missing.
            past_observed_target: Of the same shape.
            past_is_pad: `(batch, rows)`, rows that are filling in front.
            feat_dynamic_real: `(batch, rows + prediction_length, series)`, known ahead.
            observed_feat_dynamic_real: Of the same shape; None for all.
            past_feat_dynamic_real: `(batch, rows, series)`.
            past_observed_feat_dynamic_real: Of the same shape; None for all.
            return_dict: As under AINode; the answer is the same.
        """
        del return_dict
        rows, horizon = past_target.shape[1], self.prediction_length
        none = past_target.new_zeros(len(past_target), rows + horizon, 0)
        ahead, ahead_seen = _with_mask(feat_dynamic_real, observed_feat_dynamic_real, none)
        past, past_seen = _with_mask(past_feat_dynamic_real, past_observed_feat_dynamic_real, none[:, :rows])
        columns = torch.cat((past_target, ahead[:, :rows], past), -1)
        seen = torch.cat((past_observed_target.bool(), ahead_seen[:, :rows], past_seen), -1)
        channels = Channels(
            columns.double().transpose(1, 2),
            seen.transpose(1, 2),
            past_is_pad.bool(),
            past_target.shape[-1],
            ahead[:, rows : rows + horizon].double().transpose(1, 2),
            ahead_seen[:, rows : rows + horizon].transpose(1, 2),
        )
        found = forecast(self.model.network, channels, horizon).to(past_target.dtype)
        answer = found.permute(0, 2, 3, 1)
        return answer[..., 0] if answer.shape[-1] == 1 else answer

    @torch.no_grad()
    def predict(
        self,
        past_target: Sequence[Values],
        feat_dynamic_real: Sequence[Values] | None = None,
        past_feat_dynamic_real: Sequence[Values] | None = None,
    ) -> Values:
        """Quantiles as `forward` gives them, of series `(rows,)` or `(rows, targets)` of any length.

        The last `context_length` rows are read; shorter series are filled in front with their first row.
        """
        rows = self.context_length
        targets, seen, filling = self._columns(past_target, rows)
        given: dict[str, Tensor] = {}
        if feat_dynamic_real:
            values, known, _ = self._columns(feat_dynamic_real, rows + self.prediction_length)
            given |= {"feat_dynamic_real": values, "observed_feat_dynamic_real": known}
        if past_feat_dynamic_real:
            values, known, _ = self._columns(past_feat_dynamic_real, rows)
            given |= {"past_feat_dynamic_real": values, "past_observed_feat_dynamic_real": known}
        found = self(past_target=targets, past_observed_target=seen, past_is_pad=filling, **given)
        return np.asarray(found.detach().cpu().numpy())

    def _columns(self, series: Sequence[Values], rows: int) -> tuple[Tensor, Tensor, Tensor]:
        """Values `(batch, rows, columns)`, which of them were there, and which rows are filling."""
        device = next(self.parameters()).device
        values, seen, filling = [], [], []
        for one in series:
            columns = np.asarray(one, np.float64)
            columns = (columns[:, None] if columns.ndim == 1 else columns)[-rows:]
            front = rows - len(columns)
            there = ~np.isnan(columns)
            filled = causal_mean(columns)
            values.append(np.concatenate((np.repeat(filled[:1], front, 0), filled)).astype(np.float32))
            seen.append(np.concatenate((np.repeat(there[:1], front, 0), there)))
            filling.append(np.arange(rows) < front)
        each = [torch.from_numpy(np.stack(one)).to(device) for one in (values, seen, filling)]
        return each[0], each[1], each[2]


_LENGTHS = (
    "prediction_length",
    "target_dim",
    "feat_dynamic_real_dim",
    "past_feat_dynamic_real_dim",
    "context_length",
)


def causal_mean(columns: Values) -> Values:
    """`(rows, columns)` with each missing value as the mean of all before it.

    Those at the start are the first value that is there, a column of none is 0.
    """
    filled = np.array(columns)
    for column in filled.T:
        missing = np.isnan(column)
        if missing.all():
            column[:] = 0.0
            continue
        first = int(np.argmin(missing))
        column[:first] = column[first]
        total = float(column[: first + 1].sum(dtype=np.float64))
        for row in range(first + 1, len(column)):
            if missing[row]:
                column[row] = total / row
            total += float(column[row])
    return filled


def _with_mask(values: Tensor | None, seen: Tensor | None, none: Tensor) -> tuple[Tensor, Tensor]:
    """A tensor of covariates, or `none`, and which values are known."""
    found = none if values is None else values
    return found, torch.ones_like(found, dtype=torch.bool) if seen is None else seen.bool()
