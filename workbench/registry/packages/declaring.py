"""From a user's `config.json` to a `ModelInfo`, with defaults where it was written for AINode.

What a configuration declares is checked once, when the package is; the manifest keeps it as plain facts, of
which ten thousand models are made at a start.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, cast

from workbench.registry.builtin import with_state
from workbench.registry.declaration import Json, model_of, option_of
from workbench.registry.info import Category, Limits, ModelInfo, ModelState, Task
from workbench.registry.packages.strict_json import NotJson
from workbench.text import text

if TYPE_CHECKING:
    from workbench.registry.packages.code import Code

_SUMMARY = "A model of your own."
_UNKNOWN = "unknown"
_MOST_THREADS = 64
_LONGEST_WORDS = 10_000
_LONGEST_NAME = 40
_AINODE = "models.ainode.adapting"
_LIBRARIES = ("torch", "sktime", "statsforecast", "statsmodels", "pmdarima", "sklearn", "scipy", "pandas")
"""What takes seconds to import; a worker is forked from a process that has imported it."""
_TASK_OF = {"ClassificationPipeline": "classify", "DetectionPipeline": "detect"}
_TASKS = {task.value: task for task in Task}


def declaration_of(config: Json, code: Code, family: frozenset[str] = frozenset()) -> Json:
    """What a configuration declares, checked and filled up, as `model_from` takes it.

    Without a part `workbench` it does what its pipeline derives from, a forecaster unless that is known, in
    AINode's way: any number of targets, covariates if its code speaks of them, and the options that it reads.

    Args:
        config: The configuration.
        code: The package's files.
        family: What the pipeline's class derives from.

    Raises:
        NotJson: An entry is missing or of a wrong kind.
    """
    filled = _filled(config, code, family)
    # What is of a wrong kind here is told by the checks of classes.
    written = (config.get("model_type"), config.get("pipeline_cls"))
    kind, pipeline = (one if isinstance(one, str) else "" for one in written)
    entries = {"model_type": kind, "pipeline_cls": pipeline, "workbench": filled}
    try:
        info = model_of("model", Path(), Category.USER_DEFINED, entries)
    except (ValueError, KeyError, TypeError, ArithmeticError) as error:
        raise NotJson(
            f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error)
        ) from None
    _require_plain(info)
    return {
        "type": info.type,
        "task": info.task.value,
        "summary": info.summary,
        "description": info.description,
        "licence": info.licence,
        "pipeline_cls": info.pipeline_cls,
        "requires": list(info.requires),
        "preload": _preload(config, code),
        "threads": min(max(info.threads, 1), _MOST_THREADS),
        "limits": asdict(info.limits),
        "options": filled.get("options", {}),
    }


def _filled(config: Json, code: Code, family: frozenset[str]) -> dict[str, object]:
    """The part `workbench` with what it leaves out.

    Raises:
        NotJson: It is no object.
    """
    own = config.get("workbench", {})
    if not isinstance(own, dict):
        raise NotJson(text("{name} is not an object", name="workbench"))
    licence = config.get("license", config.get("licence", _UNKNOWN))
    filled: dict[str, object] = {
        "task": next((task for name, task in _TASK_OF.items() if name in family), "forecast"),
        "summary": _SUMMARY,
        "description": own.get("summary", _SUMMARY),
        "licence": licence if isinstance(licence, str) else _UNKNOWN,
        **own,
    }
    if "workbench" not in config:
        forecasts = filled["task"] == "forecast"
        filled["limits"] = {
            "max_targets": None,
            "past_covariates": forecasts and code.speaks_of("past_covariates"),
            "future_covariates": forecasts and code.speaks_of("future_covariates"),
        }
        filled["options"] = code.options() if "iotdb" in code.imported() else {}
    return filled


def _require_plain(info: ModelInfo) -> None:
    """Raise `NotJson` for words that cannot be shown, and for what names no module."""
    for name, words in _told(info).items():
        if not all(letter.isprintable() or letter == "\n" for letter in words) or len(words) > _LONGEST_WORDS:
            raise NotJson(text("{name} has characters that cannot be shown, or too many", name=name))
    for module in info.requires:
        if not module.isidentifier() or module.startswith("_"):  # a dotted name is imported to be found
            raise NotJson(text("requires has {name}, which is no module's name", name=module))


def _told(info: ModelInfo) -> dict[str, str]:
    """What lists and terminals show of a model, by where it is declared."""
    told = {
        "model_type": info.type,
        "summary": info.summary,
        "description": info.description,
        "licence": info.licence,
        "requires": " ".join(info.requires),
    }
    for name, option in info.options.items():
        told[f"options.{name[:_LONGEST_NAME]}"] = f"{name} {option.help} {option.default} {option.choices}"
    return told


def _preload(config: Json, code: Code) -> list[str]:
    imported = code.imported()
    if config.get("auto_map") or config.get("hub_mixin_cls") or {"iotdb", "transformers"} & imported:
        return [_AINODE]
    return [one for one in _LIBRARIES if one in imported]


def model_from(
    model_id: str,
    package: Path,
    declaration: Json,
    *,
    weights: bool = False,
    size: int | None = None,
) -> ModelInfo:
    """The model, active if what it requires is installed; it never runs in the program's own process.

    Args:
        model_id: Its id.
        package: The folder of its files.
        declaration: From `declaration_of`.
        weights: Whether there are weights in it.
        size: Bytes of all its files.

    Raises:
        NotJson: The declaration is none.
    """
    try:
        options = cast("dict[str, Json]", declaration["options"])
        info = ModelInfo(
            id=model_id,
            type=cast("str", declaration["type"]),
            task=_TASKS[cast("str", declaration["task"])],
            category=Category.USER_DEFINED,
            state=ModelState.ACTIVE,
            summary=cast("str", declaration["summary"]),
            description=cast("str", declaration["description"]),
            licence=cast("str", declaration["licence"]),
            folder=package,
            pipeline_cls=cast("str", declaration["pipeline_cls"]),
            requires=tuple(cast("list[str]", declaration["requires"])),
            preload=tuple(
                one for one in cast("list[str]", declaration["preload"]) if one in (_AINODE, *_LIBRARIES)
            ),
            threads=cast("int", declaration["threads"]),
            options={name: option_of(name, schema) for name, schema in options.items()},
            limits=Limits(**cast("dict[str, int]", declaration["limits"])),  # type: ignore[arg-type]
            size_bytes=size,
            weights_folder=package if weights else None,
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotJson(f"{type(error).__name__}: {error}") from None
    return with_state(info) if info.requires else info
