"""From a user's `config.json` to a `ModelInfo`, with defaults where it was written for AINode."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.registry.builtin import with_state
from workbench.registry.declaration import Json, model_of
from workbench.registry.info import Category, Limits, ModelInfo
from workbench.registry.packages.strict_json import NotJson
from workbench.text import text

if TYPE_CHECKING:
    from workbench.registry.packages.code import Code

_SUMMARY = "A model of your own."
_UNKNOWN = "unknown"
_MOST_THREADS = 64


def declared(model_id: str, folder: Path, config: Json, code: Code) -> ModelInfo:
    """The model that a configuration declares.

    Without a part `workbench` it is a forecaster in AINode's way: any number of targets, covariates if its
    code speaks of them. `in_process` is never true of it.

    Raises:
        NotJson: An entry is missing or of a wrong kind.
    """
    own = config.get("workbench", {})
    if not isinstance(own, dict):
        raise NotJson(text("{name} is not an object", name="workbench"))
    licence = config.get("license", config.get("licence", _UNKNOWN))
    filled = {
        "task": "forecast",
        "summary": _SUMMARY,
        "description": _SUMMARY,
        "licence": licence if isinstance(licence, str) else _UNKNOWN,
        **own,
    }
    entries = {"model_type": "", "pipeline_cls": "", **config, "workbench": filled}
    try:
        info = model_of(model_id, folder, Category.USER_DEFINED, entries)
    except (ValueError, KeyError, TypeError, ArithmeticError) as error:
        raise NotJson(
            f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
        ) from None
    for module in info.requires:
        if not module.isidentifier() or module.startswith("_"):  # a dotted name is imported to be found
            raise NotJson(text("requires has {name}, which is no module's name", name=module))
    if "limits" not in own and "workbench" not in config:
        info = replace(info, limits=_ainode_limits(code))
    threads = min(max(info.threads, 1), _MOST_THREADS)
    info = replace(info, in_process=False, extra=None, preload=(), repository=None, threads=threads)
    return with_state(info)


def _ainode_limits(code: Code) -> Limits:
    return Limits(
        max_targets=None,
        past_covariates=code.speaks_of("past_covariates"),
        future_covariates=code.speaks_of("future_covariates"),
    )
