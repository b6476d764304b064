"""AINode's import names: `iotdb.ainode.core...` beside the installed client `iotdb`, or without it."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Mapping, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

from typing_extensions import override

_CLIENT = "iotdb"
_ROOT = "iotdb.ainode"
_CORE = "iotdb.ainode.core"
_MODULES: Mapping[str, tuple[str, ...]] = {
    "inference.pipeline.basic_pipeline": ("models.ainode.pipelines",),
    "exception": ("models.ainode.exceptions",),
    "log": ("models.ainode.environment",),
    "config": ("models.ainode.environment",),
    "manager.device_manager": ("models.ainode.environment",),
    "model.model_info": ("models.ainode.info",),
    "model.model_constants": ("models.ainode.info",),
    "model.model_storage": ("models.ainode.info",),
    "model.model_loader": ("models.ainode.loading",),
    "model.utils": ("models.ainode.loading",),
    "util.decorator": ("models.ainode.environment",),
    "util.activation": ("models.ainode.util.activation",),
    "util.masking": ("models.ainode.util.masking",),
    "util.huggingface_cache": ("models.ainode.util.cache",),
    "util.lock": ("models.ainode.util.lock",),
    "util.serde": ("models.ainode.util.serde",),
    "model.timer_xl.configuration_timer": ("models.ainode.configurations",),
    "model.timer_xl.modeling_timer": ("models.ainode.networks", "models.ainode.configurations"),
    "model.timer_xl.pipeline_timer": ("models.ainode.builtin",),
    "model.sundial.configuration_sundial": ("models.ainode.configurations",),
    "model.sundial.modeling_sundial": ("models.ainode.networks", "models.ainode.configurations"),
    "model.sundial.pipeline_sundial": ("models.ainode.builtin",),
    "model.chronos2.config": ("models.ainode.configurations",),
    "model.moirai2.configuration_moirai2": ("models.ainode.configurations",),
    "model.toto.configuration_toto": ("models.ainode.configurations",),
    "model.moment.configuration_moment": ("models.ainode.configurations",),
}
"""What stands behind a name below `iotdb.ainode.core`."""


def _packages() -> frozenset[str]:
    found = {_ROOT, _CORE}
    for name in _MODULES:
        parts = name.split(".")
        found |= {f"{_CORE}.{'.'.join(parts[:count])}" for count in range(1, len(parts))}
    return frozenset(found)


_PACKAGES = _packages()


class _Finder(MetaPathFinder):
    @override
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        del path, target
        if fullname == _CLIENT and PathFinder.find_spec(_CLIENT) is None:
            return ModuleSpec(fullname, _Names(()), is_package=True)
        if fullname in _PACKAGES:
            return ModuleSpec(fullname, _Names(()), is_package=True)
        if fullname.startswith(f"{_CORE}."):
            behind = _MODULES.get(fullname.removeprefix(f"{_CORE}."))
            return None if behind is None else ModuleSpec(fullname, _Names(behind))
        return None


class _Names(Loader):
    """Fills a module with the public names of others."""

    def __init__(self, behind: Sequence[str]) -> None:
        self._behind = behind

    @override
    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return None

    @override
    def exec_module(self, module: ModuleType) -> None:
        for name in self._behind:
            found = vars(importlib.import_module(name))
            module.__dict__.update({key: value for key, value in found.items() if not key.startswith("_")})


_finder = _Finder()


def offer_names() -> None:
    """Make AINode's names importable in this process."""
    if _finder not in sys.meta_path:
        sys.meta_path.insert(0, _finder)
