"""The larger Time-MoE: the same network, built by the configuration beside its weights."""

from models.foundation.time_moe.pipeline import TimeMoePipeline

__all__ = ["TimeMoePipeline"]
