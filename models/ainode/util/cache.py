"""`iotdb.ainode.core.util.huggingface_cache`: Transformers' caches of keys and values."""

from __future__ import annotations

from transformers.cache_utils import Cache, DynamicCache

__all__ = ["Cache", "DynamicCache"]
