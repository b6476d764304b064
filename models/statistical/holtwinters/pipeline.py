"""Seasonal Holt-Winters with a damped trend by default."""

from __future__ import annotations

from models.statistical.holt_winters import ExponentialSmoothingPipeline


class HoltWintersPipeline(ExponentialSmoothingPipeline):
    """See the base class; the declaration sets the defaults."""
