"""`iotdb.ainode.core.util.activation`: activations by their names."""

from __future__ import annotations

from transformers.activations import ACT2CLS, ACT2FN, ClassInstantier, get_activation

__all__ = ["ACT2CLS", "ACT2FN", "ClassInstantier", "get_activation"]
