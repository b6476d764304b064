"""What packages for AINode expect of its Transformers (4.56) and later versions have no more.

Only what such packages read is there: defaults of configurations, and the ways of asking a cache that code
written after Llama has.
"""

from __future__ import annotations

import functools
import importlib
import inspect
from collections.abc import Callable, Mapping
from typing import Any

import torch
from torch import Tensor
from transformers import Cache, DynamicCache, GenerationMixin, PretrainedConfig

# mypy: disable-error-code="no-untyped-call"

_DEFAULTS: Mapping[str, object] = {
    "add_cross_attention": False,
    "bos_token_id": None,
    "cross_attention_hidden_size": None,
    "decoder_start_token_id": None,
    "eos_token_id": None,
    "finetuning_task": None,
    "is_decoder": False,
    "pad_token_id": None,
    "prefix": None,
    "sep_token_id": None,
    "task_specific_params": None,
    "tie_encoder_decoder": False,
    "tokenizer_class": None,
    "torchscript": False,
    "use_bfloat16": False,
}
_OF_DOWNLOADS = ("proxies", "resume_download")
Layers = tuple[tuple[Tensor, Tensor], ...]


def offer_former() -> None:
    """Add what is missing to the Transformers of this process, which is a worker of one package."""
    for name, value in _DEFAULTS.items():
        _add(PretrainedConfig, name, value)
    _add(PretrainedConfig, "pruned_heads", property(lambda _: {}))
    for name, value in _CACHE.items():
        _add(Cache, name, value)
    _add(DynamicCache, "from_legacy_cache", classmethod(_from_legacy))
    _add(GenerationMixin, "_extract_past_from_model_output", _extracted)
    _add(GenerationMixin, "_get_initial_cache_position", _with_places)
    _keep_masks()
    for place, name, function in _FUNCTIONS:
        _add(importlib.import_module(f"transformers.{place}"), name, function)


def tell_of_downloads(mixin: type[Any]) -> None:
    """Tell a hub mixin's own `_from_pretrained` what `huggingface_hub` says no more; its base takes it."""
    from huggingface_hub import PyTorchModelHubMixin

    later: Any = vars(PyTorchModelHubMixin)["_from_pretrained"].__func__
    if not hasattr(later, "_later"):

        def without(cls: type[Any], /, **kwargs: Any) -> Any:
            return later(cls, **{name: value for name, value in kwargs.items() if name not in _OF_DOWNLOADS})

        without._later = later  # type: ignore[attr-defined]
        PyTorchModelHubMixin._from_pretrained = classmethod(without)  # type: ignore[assignment]
    own: Any = mixin._from_pretrained
    told = dict.fromkeys(name for name in _OF_DOWNLOADS if name in inspect.signature(own).parameters)
    if told:
        setattr(mixin, "_from_pretrained", functools.partial(own, **told))  # noqa: B010 - a method elsewhere


def _add(owner: Any, name: str, value: object) -> None:
    if not hasattr(owner, name):
        setattr(owner, name, value)


def _from_legacy(cls: type[DynamicCache], layers: Layers | None = None) -> DynamicCache:
    cache = cls()
    for number, (keys, values) in enumerate(layers or ()):
        cache.update(keys, values, number)
    return cache


def _filled(cache: Any) -> list[Any]:
    """The layers that have read something."""
    return [one for one in cache.layers if getattr(one, "keys", None) is not None]


_CACHE: Mapping[str, object] = {
    "to_legacy_cache": lambda self: tuple((one.keys, one.values) for one in _filled(self)),
    "get_usable_length": lambda self, new, layer_idx=0: self.get_seq_length(layer_idx),
    "get_max_cache_shape": lambda self, layer_idx=0: -1,
    "seen_tokens": property(lambda self: self.get_seq_length()),
    "key_cache": property(lambda self: [one.keys for one in _filled(self)]),
    "value_cache": property(lambda self: [one.values for one in _filled(self)]),
}


def _extracted(self: object, outputs: Any, **_: object) -> Any:
    """The cache in what a pass gave."""
    del self
    return getattr(outputs, "past_key_values", None)


def _with_places(self: object, seq_length: int, device: Any, model_kwargs: dict[str, Any]) -> dict[str, Any]:
    """The places of the tokens that a first pass reads."""
    del self
    model_kwargs["cache_position"] = torch.arange(seq_length, device=device)
    return model_kwargs


def _keep_masks() -> None:
    """Give a package's own `_sample` the mask that says that every token counts, and no places.

    Later versions leave such a mask out and count the tokens themselves.
    """
    later = GenerationMixin._prepare_cache_for_generation
    own = GenerationMixin._sample
    if hasattr(later, "_later"):
        return

    def prepared(
        self: Any, generation_config: Any, model_kwargs: dict[str, Any], *args: Any, **kw: Any
    ) -> Any:
        found = later(self, generation_config, model_kwargs, *args, **kw)
        if type(self)._sample is not own and model_kwargs.get("attention_mask", 0) is None:
            places = model_kwargs.pop("position_ids", None)
            if places is not None:
                model_kwargs["attention_mask"] = torch.ones_like(places)
        return found

    prepared._later = later  # type: ignore[attr-defined]
    GenerationMixin._prepare_cache_for_generation = prepared  # type: ignore[method-assign]


def _prunable(heads: Any, n_heads: int, head_size: int, already: set[int]) -> tuple[set[int], Tensor]:
    """Heads that are to go and were not gone before, and the places that stay in a matrix without them."""
    gone = set(heads) - already
    left = torch.ones(n_heads, head_size)
    for head in gone:
        left[head - sum(one < head for one in already)] = 0
    return gone, torch.arange(left.numel())[left.flatten() == 1].long()


def _prune_linear(layer: Any, index: Any, dim: int = 0) -> Any:
    from transformers.pytorch_utils import prune_linear_layer

    return prune_linear_layer(layer, index, dim)


_FUNCTIONS: tuple[tuple[str, str, Callable[..., Any]], ...] = (
    ("utils", "is_torch_fx_available", lambda: True),
    ("utils.import_utils", "is_torch_fx_available", lambda: True),
    ("pytorch_utils", "find_pruneable_heads_and_indices", _prunable),
    ("modeling_utils", "find_pruneable_heads_and_indices", _prunable),
    ("modeling_utils", "prune_linear_layer", _prune_linear),
)
