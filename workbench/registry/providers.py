"""Where the registry's models come from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from workbench.registry.info import ModelInfo


class ModelProvider(Protocol):
    """A source of models; its answer may change while the program runs."""

    def list(self) -> tuple[ModelInfo, ...]:
        """All its models, whatever their state, in a lasting order."""
        ...

    def get(self, model_id: str) -> ModelInfo | None:
        """The model with this id as it is now, or None when it is not one of these."""
        ...


class FixedModels:
    """Models that do not change.

    Args:
        models: The models, or what gives them when they are first asked for.
    """

    def __init__(self, models: Iterable[ModelInfo] | Callable[[], Sequence[ModelInfo]]) -> None:
        self._models = models if callable(models) else tuple(models)

    def list(self) -> tuple[ModelInfo, ...]:
        """All of them."""
        if callable(self._models):
            self._models = tuple(self._models())
        return self._models

    def get(self, model_id: str) -> ModelInfo | None:
        """The one with this id, or None."""
        return next((one for one in self.list() if one.id == model_id), None)
