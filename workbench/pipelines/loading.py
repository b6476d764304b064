"""From a declaration to an instance of its pipeline class. Runs where the model runs: in a worker."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Mapping
from importlib.machinery import ModuleSpec
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import Code, ModelError, WorkbenchError
from workbench.pipelines.contracts import (
    ClassificationPipeline,
    DetectionPipeline,
    ForecastPipeline,
    Pipeline,
)
from workbench.pipelines.user_code import user_pipeline

if TYPE_CHECKING:
    from workbench.registry.info import ModelInfo
    from workbench.settings import Precision

_PREFIX = "workbench_model_"
_KINDS: Mapping[str, type[Pipeline]] = {
    "forecast": ForecastPipeline,
    "detect": DetectionPipeline,
    "classify": ClassificationPipeline,
}
"""What the pipeline of a task derives from."""


def load_pipeline(
    info: ModelInfo, *, device: str = "cpu", dtype: Precision = "float32", cache: Path | None = None
) -> Pipeline:
    """Import the model's package and construct its pipeline.

    The folder becomes a package of its own, so that `from .layers import ...` reaches the model's other files
    and two models may have files of the same name.

    Args:
        info: The model. One with weights is told their folder, and what follows where it is not the default.
        device: As torch names it: `cpu`, `cuda:0`, `mps:0`.
        dtype: Of the large layers.
        cache: A folder for weights in another precision than the file's, which instances share.

    Raises:
        ModelError: The code cannot be imported, has no such class, or does not construct; the cause is in
            `details`.
    """
    try:
        pipeline = _constructed(info, device, dtype, cache)
    except WorkbenchError:
        raise
    except Exception as error:
        raise _not_loaded(info, error) from error
    if not isinstance(pipeline, Pipeline):
        raise ModelError(
            "The class {name} of the model {model} is not a pipeline.",
            hint="Derive it from ForecastPipeline or DetectionPipeline of workbench.pipelines.",
            code=Code.LOAD_FAILED,
            model=info.id,
            name=info.pipeline_cls,
        )
    if not isinstance(pipeline, _KINDS[info.task]):
        raise ModelError(
            "The class {name} of the model {model} derives from no {kind}, which its task {task} needs.",
            hint="Name the right task in the part workbench of config.json, or derive the class from it.",
            code=Code.LOAD_FAILED,
            model=info.id,
            name=info.pipeline_cls,
            kind=_KINDS[info.task].__name__,
            task=str(info.task),
        )
    return pipeline


def _constructed(info: ModelInfo, device: str, dtype: Precision, cache: Path | None) -> object:
    if info.category == "user_defined":
        return user_pipeline(info, device, _arguments(info, device, dtype, None))
    module_name, _, class_name = info.pipeline_cls.rpartition(".")
    module = importlib.import_module(f"{_package(info.id, info.folder)}.{module_name}")
    return getattr(module, class_name)(info.id, **_arguments(info, device, dtype, cache))


def _not_loaded(info: ModelInfo, error: Exception) -> ModelError:
    if info.category == "user_defined":
        from workbench.pipelines.lacking import lacks  # needed only where something is wrong

        lacking = lacks(info, error)
        if lacking is not None:
            return lacking
    return ModelError(
        "The code of the model {model} cannot be loaded: {reason}",
        hint="Look at {control.details}; a package that is missing or too old is the usual cause.",
        code=Code.LOAD_FAILED,
        details=f"{type(error).__name__}: {error}",
        model=info.id,
        reason=str(error),
    )


def _arguments(info: ModelInfo, device: str, dtype: Precision, cache: Path | None) -> dict[str, object]:
    """What has no weights is constructed by its id alone, or with its device; a default is not said.

    int8 is ours: a user's model is told nothing of it and stays in float32.
    """
    if info.weights_folder is None:
        return {"device": device} if info.accelerated and device != "cpu" else {}
    arguments: dict[str, object] = {"weights_folder": info.weights_folder}
    if device != "cpu":
        arguments["device"] = device
    if dtype == "bfloat16" or (dtype == "int8" and info.category != "user_defined"):
        arguments["dtype"] = dtype
    if cache is not None and info.category != "user_defined":
        arguments["cache_folder"] = cache
    return arguments


def _package(model_id: str, folder: Path) -> str:
    name = _PREFIX + "".join(letter if letter.isalnum() else "_" for letter in model_id)
    loaded = sys.modules.get(name)
    if loaded is None or list(loaded.__path__) != [str(folder)]:
        for stale in [key for key in sys.modules if key == name or key.startswith(f"{name}.")]:
            del sys.modules[stale]
        spec = ModuleSpec(name, None, is_package=True)
        spec.submodule_search_locations = [str(folder)]
        sys.modules[name] = importlib.util.module_from_spec(spec)
    return name
