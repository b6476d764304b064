"""Exponential smoothing without a trend by default."""

from __future__ import annotations

from models.statistical.holt_winters import ExponentialSmoothingPipeline

__all__ = ["ExponentialSmoothingPipeline"]
