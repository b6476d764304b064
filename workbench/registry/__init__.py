"""The models that can be run: what each declares of itself, and its state."""

from workbench.registry.builtin import builtin_models, hub_models
from workbench.registry.hub import HubModels
from workbench.registry.info import Category, Limits, ModelInfo, ModelState, Option, Task
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
