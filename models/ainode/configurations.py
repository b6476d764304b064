"""The configurations of AINode's own networks, which packages made of them derive from or import.

`iotdb.ainode.core.model.<id>.configuration_<name>`, with AINode's defaults. Transformers makes data classes
of them.
"""

from __future__ import annotations

from transformers import PretrainedConfig

# mypy: disable-error-code="no-untyped-call"


class TimerConfig(PretrainedConfig):
    """Timer-XL's."""

    model_type = "timer"
    input_token_len: int = 1
    hidden_size: int = 1024
    intermediate_size: int = 2048
    output_token_lens: tuple[int, ...] = (1, 8, 32, 64)
    num_hidden_layers: int = 8
    num_attention_heads: int = 8
    hidden_act: str = "silu"
    use_cache: bool = True
    rope_theta: float = 10000
    attention_dropout: float = 0.0
    initializer_range: float = 0.02
    max_position_embeddings: int = 10000


class SundialConfig(PretrainedConfig):
    """Sundial's."""

    model_type = "sundial"
    input_token_len: int = 16
    hidden_size: int = 768
    intermediate_size: int = 3072
    output_token_lens: tuple[int, ...] = (720,)
    num_hidden_layers: int = 12
    num_attention_heads: int = 12
    hidden_act: str = "silu"
    use_cache: bool = True
    rope_theta: float = 10000
    dropout_rate: float = 0.1
    initializer_range: float = 0.02
    max_position_embeddings: int = 10000
    flow_loss_depth: int = 3
    num_sampling_steps: int = 50
    diffusion_batch_mul: int = 4


class Chronos2CoreConfig(PretrainedConfig):
    """Chronos-2's."""

    model_type = "t5"
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
    quantile_levels: tuple[float, ...] = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


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
    spacewise_first: bool = True
    use_memory_efficient_attention: bool = True
    stabilize_with_global: bool = True
    scale_factor_exponent: float = 10.0


class MomentConfig(PretrainedConfig):
    """MOMENT's."""

    model_type = "moment"
    seq_len: int = 512
    patch_len: int = 8
    stride: int = 8
    d_model: int = 1024
    transformer_backbone: str = "google/flan-t5-large"
    forecast_horizon: int = 96
    revin_affine: bool = False
