"""The configurations of AINode's own networks, which packages made of them derive from or import.

`iotdb.ainode.core.model.<id>.configuration_<name>`, with AINode's defaults. Transformers makes data classes
of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from transformers import PretrainedConfig
from typing_extensions import override

# mypy: disable-error-code="no-untyped-call"

DECILES = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
_MOMENT_WIDTH = 1024


class _DecoderConfig(PretrainedConfig):
    """What Timer-XL and Sundial have in common."""

    hidden_act: str = "silu"
    use_cache: bool = True
    rope_theta: float = 10000
    initializer_range: float = 0.02
    max_position_embeddings: int = 10000


class TimerConfig(_DecoderConfig):
    """Timer-XL's."""

    model_type = "timer"
    input_token_len: int = 1
    hidden_size: int = 1024
    intermediate_size: int = 2048
    output_token_lens: tuple[int, ...] = (1, 8, 32, 64)
    num_hidden_layers: int = 8
    num_attention_heads: int = 8
    attention_dropout: float = 0.0


class SundialConfig(_DecoderConfig):
    """Sundial's."""

    model_type = "sundial"
    input_token_len: int = 16
    hidden_size: int = 768
    intermediate_size: int = 3072
    output_token_lens: tuple[int, ...] = (720,)
    num_hidden_layers: int = 12
    num_attention_heads: int = 12
    dropout_rate: float = 0.1
    flow_loss_depth: int = 3
    num_sampling_steps: int = 50
    diffusion_batch_mul: int = 4


class Chronos2CoreConfig(PretrainedConfig):
    """Chronos-2's; its part `chronos_config` is a `Chronos2ForecastingConfig`."""

    model_type = "t5"
    attribute_map: ClassVar[dict[str, str]] = {
        "hidden_size": "d_model",
        "num_attention_heads": "num_heads",
        "num_hidden_layers": "num_layers",
        "head_dim": "d_kv",
    }
    d_model: int = 512
    d_kv: int = 64
    d_ff: int = 2048
    num_layers: int = 6
    num_heads: int = 8
    dropout_rate: float = 0.1
    layer_norm_epsilon: float = 1e-6
    initializer_factor: float = 0.05
    feed_forward_proj: str = "relu"
    vocab_size: int = 2
    pad_token_id: int = 0
    rope_theta: float = 10000.0

    @override
    def __post_init__(self, **kwargs: Any) -> None:
        kind, _, self.dense_act_fn = self.feed_forward_proj.rpartition("-")
        self.is_gated_act = kind == "gated"
        if self.is_gated_act:
            raise ValueError("gated activation is not supported")
        for unused in ("is_encoder_decoder", "eos_token_id", "dense_act_fn", "is_gated_act"):
            kwargs.pop(unused, None)
        super().__post_init__(**kwargs)


@dataclass
class Chronos2ForecastingConfig:
    """What Chronos-2 reads and writes: `chronos_config` of its configuration."""

    context_length: int
    output_patch_size: int
    input_patch_size: int
    input_patch_stride: int
    quantiles: list[float]
    use_reg_token: bool = False
    use_arcsinh: bool = False
    max_output_patches: int = 1
    time_encoding_scale: int | None = None

    @classmethod
    def editable_fields(cls) -> list[str]:
        """Those that tuning may change."""
        return ["context_length", "max_output_patches"]


class Moirai2Config(PretrainedConfig):
    """Moirai 2's."""

    model_type = "moirai2"
    d_model: int = 384
    d_ff: int = 1024
    num_layers: int = 6
    patch_size: int = 16
    max_seq_len: int = 512
    attn_dropout_p: float = 0.0
    dropout_p: float = 0.0
    scaling: bool = True
    num_predict_token: int = 4
    quantile_levels: tuple[float, ...] = DECILES


class TotoConfig(PretrainedConfig):
    """Toto's."""

    model_type = "toto"
    patch_size: int = 32
    stride: int = 32
    embed_dim: int = 1024
    num_layers: int = 18
    num_heads: int = 16
    mlp_hidden_dim: int = 2816
    dropout: float = 0.0
    spacewise_every_n_layers: int = 3
    scaler_cls: str = "per_variate_causal"
    output_distribution_classes: list[str] | None = None
    output_distribution_kwargs: dict[str, int] | None = None
    spacewise_first: bool = True
    use_memory_efficient_attention: bool = True
    stabilize_with_global: bool = True
    scale_factor_exponent: float = 10.0

    @override
    def __post_init__(self, **kwargs: Any) -> None:
        self.output_distribution_classes = self.output_distribution_classes or ["student_t_mixture"]
        self.output_distribution_kwargs = self.output_distribution_kwargs or {"k_components": 5}
        super().__post_init__(**kwargs)


class MomentConfig(PretrainedConfig):
    """MOMENT's; `d_model` is that of `t5_config`, its encoder's configuration, unless given."""

    model_type = "moment"
    attribute_map: ClassVar[dict[str, str]] = {"stride": "patch_stride_len"}
    seq_len: int = 512
    patch_len: int = 8
    patch_stride_len: int = 8
    d_model: int | None = None
    transformer_backbone: str = "google/flan-t5-large"
    forecast_horizon: int = 96
    revin_affine: bool = False
    t5_config: dict[str, Any] | None = None

    @override
    def __post_init__(self, **kwargs: Any) -> None:
        self.d_model = self.width
        super().__post_init__(**kwargs)

    @property
    def width(self) -> int:
        """Numbers of a patch."""
        return self.d_model or int((self.t5_config or {}).get("d_model", _MOMENT_WIDTH))
