"""AINode's own networks that packages are made of: Timer-XL and Sundial, as models of Transformers.

They are the program's own, with the names of weights that the published files have.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from typing_extensions import override

from models.ainode.configurations import SundialConfig, TimerConfig
from models.ainode.holding import Holding
from models.foundation.sundial.network import Sundial
from models.foundation.sundial.network import SundialConfig as SundialFields
from models.foundation.timer_xl.network import Timer
from models.foundation.timer_xl.network import TimerConfig as TimerFields

# mypy: disable-error-code="no-untyped-call"

_SAMPLES = 10
"""Of Sundial, unless others are asked for."""


def _values(inputs: Tensor) -> Tensor:
    """`(batch, rows)`; a last dimension of one target is taken off."""
    return inputs.squeeze(-1) if inputs.ndim == 3 else inputs


class TimerForPrediction(Holding[Timer]):
    """Timer-XL: points."""

    config_class = TimerConfig

    def __init__(self, config: TimerConfig) -> None:
        fields = {name: getattr(config, name) for name in TimerFields.__slots__}
        super().__init__(
            config, Timer(TimerFields(**{**fields, "output_token_lens": tuple(config.output_token_lens)}))
        )

    @override
    def forward(
        self, input_ids: Tensor, revin: bool = False, max_output_length: int | None = None, **_: Any
    ) -> Tensor:
        """One pass: `(batch, steps)`."""
        found: Tensor = self.network(_values(input_ids), revin=revin, max_output_length=max_output_length)
        return found

    @torch.no_grad()
    def generate(self, inputs: Tensor, max_new_tokens: int = 96, revin: bool = True, **_: Any) -> Tensor:
        """As many steps as are asked for: `(batch, max_new_tokens)`."""
        return self.network.generate(_values(inputs), max_new_tokens, revin=revin)


class SundialForPrediction(Holding[Sundial]):
    """Sundial: sample paths."""

    config_class = SundialConfig

    def __init__(self, config: SundialConfig) -> None:
        fields = {name: getattr(config, name) for name in SundialFields.__slots__}
        super().__init__(
            config, Sundial(SundialFields(**{**fields, "output_token_lens": tuple(config.output_token_lens)}))
        )

    @override
    def forward(
        self,
        input_ids: Tensor,
        revin: bool = False,
        num_samples: int = 1,
        max_output_length: int | None = None,
        **_: Any,
    ) -> Tensor:
        """One pass: `(batch, num_samples, steps)`."""
        noise = self._noise(num_samples, input_ids.device)
        found: Tensor = self.network(
            _values(input_ids), noise, revin=revin, max_output_length=max_output_length
        )
        return found

    @torch.no_grad()
    def generate(
        self,
        inputs: Tensor,
        max_new_tokens: int = 96,
        num_samples: int = _SAMPLES,
        revin: bool = True,
        **_: Any,
    ) -> Tensor:
        """Sample paths of as many steps as are asked for: `(batch, num_samples, max_new_tokens)`."""
        noise = self._noise(num_samples, inputs.device)
        return self.network.generate(_values(inputs), max_new_tokens, noise, revin=revin)

    def _noise(self, samples: int, device: torch.device) -> Any:
        length = self.config.output_token_lens[-1]
        return lambda: torch.randn(samples, 1, length, device=device)
