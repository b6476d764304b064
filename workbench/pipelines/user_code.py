"""The pipeline of a user's package, written for this program or for AINode. Runs in a worker."""

from __future__ import annotations

import importlib
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from workbench.pipelines.contracts import Pipeline
from workbench.pipelines.importing import open_package

if TYPE_CHECKING:
    from workbench.registry.info import ModelInfo

_NAMES = "models.ainode.hosting"
_ADAPTER = "models.ainode.adapting"
_LOADING = "models.ainode.loading"


def user_pipeline(info: ModelInfo, device: str, arguments: Mapping[str, object]) -> object:
    """Import a user's package and construct its pipeline.

    Args:
        info: The model.
        device: As torch names it.
        arguments: For a pipeline of the program's own kind.

    Returns:
        One of the program's pipelines, or what the class gives when it is of neither kind.

    Raises:
        Exception: Whatever the package's code raises.
    """
    importlib.import_module(_NAMES).offer_names()
    config = json.loads((info.folder / "config.json").read_text("utf-8-sig"))
    if config.get("auto_map"):  # before its code, which may import what later versions have no more
        importlib.import_module(_LOADING).make_as_before()
    package = open_package(info.id, info.folder)
    module_name, _, class_name = info.pipeline_cls.rpartition(".")
    kind = getattr(importlib.import_module(f"{package}.{module_name}"), class_name)
    if not isinstance(kind, type):
        return kind
    if issubclass(kind, Pipeline):
        return kind(info.id, **arguments)
    # Imports torch and Transformers, which a package for AINode needs in any case.
    unsaid = {} if "workbench" in config else {name: one.default for name, one in info.options.items()}
    return importlib.import_module(_ADAPTER).adapt(kind, info.id, package, info.folder, device, unsaid)
