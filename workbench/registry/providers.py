"""Where the registry's models come from."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from typing import Generic, Protocol, TypeVar

from workbench.registry.info import ModelInfo


class ModelProvider(Protocol):
    """A source of models; its answer may change while the program runs."""

    def list(self) -> tuple[ModelInfo, ...]:
        """All its models, whatever their state, in a lasting order."""
        ...

    def get(self, model_id: str) -> ModelInfo | None:
        """The model with this id as it is now, or None when it is not one of these."""
        ...


P = TypeVar("P", bound=ModelProvider)


class Postponed(Generic[P]):
    """A provider that is made when somebody needs it: its code costs a start that lists nothing of it.

    Args:
        make: Makes it; called once.
        needed: Whether it has anything to list, told without making it.
    """

    def __init__(self, make: Callable[[], P], needed: Callable[[], bool]) -> None:
        self._make = make
        self._needed = needed
        self._made: P | None = None
        self._lock = threading.Lock()

    @property
    def provider(self) -> P:
        """The provider itself."""
        with self._lock:
            if self._made is None:
                self._made = self._make()
            return self._made

    def list(self) -> tuple[ModelInfo, ...]:
        """All its models."""
        return self.provider.list() if self._made is not None or self._needed() else ()

    def get(self, model_id: str) -> ModelInfo | None:
        """The one with this id, or None."""
        return self.provider.get(model_id) if self._made is not None or self._needed() else None


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
