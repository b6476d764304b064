"""The builtin catalogue, found by name so that the core does not depend on the models' code."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Protocol

from workbench.registry.declaration import read_declaration
from workbench.registry.info import Category, ModelInfo, ModelState
from workbench.registry.packages.libraries import not_installed
from workbench.text import Text, text

CATALOG_MODULE = "models.catalog"
_DISTRIBUTION = "forecast-workbench"


class _Entry(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def folder(self) -> Path: ...


def builtin_models() -> tuple[ModelInfo, ...]:
    """The builtin models that need no files, in the catalogue's order.

    A model that requires a module which cannot be found is inactive and says how to add it.
    """
    return _catalogue()[0]


def hub_models() -> tuple[ModelInfo, ...]:
    """The builtin models whose files come from the hub, as declared; `HubModels` knows of the files.

    Active where what they require is installed, else inactive with the command that adds it.
    """
    return _catalogue()[1]


@cache
def _catalogue() -> tuple[tuple[ModelInfo, ...], tuple[ModelInfo, ...]]:
    entries: Iterable[_Entry] = importlib.import_module(CATALOG_MODULE).CATALOG
    found = [with_state(read_declaration(entry.id, entry.folder)) for entry in entries]
    return (
        tuple(one for one in found if one.repository is None),
        tuple(one for one in found if one.repository is not None),
    )


def look_again() -> None:
    """Have what is installed looked for again, which is remembered otherwise."""
    importlib.invalidate_caches()
    _catalogue.cache_clear()


def with_state(info: ModelInfo) -> ModelInfo:
    """Return `info` as active, or as inactive with the reason when a module that it requires is missing."""
    missing = [module for module in info.requires if importlib.util.find_spec(module) is None]
    if not missing:
        return replace(info, state=ModelState.ACTIVE, reason=None)
    own = info.category is Category.USER_DEFINED
    reason = not_installed(missing) if own else missing_package(missing[0], info.extra)
    return replace(info, state=ModelState.INACTIVE, reason=reason)


def missing_package(module: str, extra: str | None) -> Text:
    """What is not installed, and the command that adds it."""
    package = f'"{_DISTRIBUTION}[{extra}]"' if extra else _DISTRIBUTION
    return text(
        "The package {package} is not installed; add it with: {command}",
        package=module,
        command=f"pip install {package}",
    )
