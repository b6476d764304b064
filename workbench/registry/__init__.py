"""The models that can be run: what each declares of itself, and its state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.lazily import lazily
from workbench.registry.info import Category, Limits, ModelInfo, ModelState, Option, Task

if TYPE_CHECKING:
    from workbench.registry.builtin import builtin_models, hub_models
    from workbench.registry.hub import HubModels
    from workbench.registry.providers import FixedModels, ModelProvider
    from workbench.registry.registry import Registry
    from workbench.registry.user_models import UserModels

__all__ = [
    "Category",
    "FixedModels",
    "HubModels",
    "Limits",
    "ModelInfo",
    "ModelProvider",
    "ModelState",
    "Option",
    "Registry",
    "Task",
    "UserModels",
    "builtin_models",
    "hub_models",
]

__getattr__ = lazily(
    __name__,
    {
        "FixedModels": "providers",
        "HubModels": "hub",
        "ModelProvider": "providers",
        "Registry": "registry",
        "UserModels": "user_models",
        "builtin_models": "builtin",
        "hub_models": "builtin",
    },
)
