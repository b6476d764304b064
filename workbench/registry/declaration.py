"""Reading a model's `config.json` into a `ModelInfo` without importing the model.

The part `workbench` of the file declares what the program needs to know. Its `options` are JSON Schema
properties (`type`, `default`, `minimum`, `maximum`, `enum`, `items`, `minItems`, `maxItems`, `description`)
with `aliases`, other names that are accepted, and `advanced` added.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from workbench.errors import Code, ModelError
from workbench.registry.info import Category, Limits, ModelInfo, ModelState, Option, OptionType, Task
from workbench.requests import OptionValue

_PLAIN_TYPES: Mapping[str, OptionType] = {
    "integer": "integer",
    "number": "number",
    "boolean": "boolean",
    "string": "string",
}
_LIMITS = frozenset(Limits.__slots__)
_DECLARED = frozenset(
    ("task", "summary", "description", "licence", "requires", "extra", "preload", "in_process", "threads")
) | {"accelerated", "batched", "options", "limits", "hub"}
_HUB = frozenset(("repository", "revision", "size_bytes", "non_commercial"))
_OPTION_KEYS = frozenset(
    ("type", "default", "minimum", "maximum", "enum", "items", "minItems", "maxItems", "description")
) | {"aliases", "advanced"}

Json = Mapping[str, object]


def read_declaration(model_id: str, folder: Path, category: Category = Category.BUILTIN) -> ModelInfo:
    """Read `folder/config.json`.

    Returns:
        The model as active; whether what it requires is installed is the registry's matter.

    Raises:
        ModelError: The file is missing, is not JSON, or has an entry of the wrong kind, which is named.
    """
    path = folder / "config.json"
    try:
        config = json.loads(path.read_text("utf-8"))
        return model_of(model_id, folder, category, config)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(
            "The declaration of the model {model} in {path} cannot be used: {reason}.",
            hint="Compare the file with the config.json of a builtin model, for example auto_ets.",
            code=Code.CREATE_FAILED,
            model=model_id,
            path=str(path),
            reason=f"{error.args[0]!r} is missing" if isinstance(error, KeyError) else str(error),
        ) from error


def model_of(model_id: str, folder: Path, category: Category, config: Json) -> ModelInfo:
    """The model that a configuration declares.

    Raises:
        ValueError, KeyError, TypeError: An entry is missing, or of the wrong kind.
    """
    declared = _mapping(config["workbench"], "workbench")
    _only(declared, _DECLARED, "workbench")
    options = _mapping(declared.get("options", {}), "options")
    hub = _mapping(declared.get("hub", {}), "hub")
    _only(hub, _HUB, "hub")
    size = _number(hub["size_bytes"], "size_bytes") if hub else None
    return ModelInfo(
        id=model_id,
        type=_string(config["model_type"], "model_type"),
        task=Task(_string(declared["task"], "task")),
        category=category,
        state=ModelState.ACTIVE,
        summary=_string(declared["summary"], "summary"),
        description=_string(declared["description"], "description"),
        licence=_string(declared["licence"], "licence"),
        folder=folder,
        pipeline_cls=_string(config["pipeline_cls"], "pipeline_cls"),
        requires=_strings(declared.get("requires", []), "requires"),
        extra=None if declared.get("extra") is None else _string(declared["extra"], "extra"),
        preload=_strings(declared.get("preload", []), "preload"),
        in_process=_flag(declared.get("in_process", False), "in_process"),
        threads=int(_number(declared.get("threads", 1), "threads") or 1),
        accelerated=_flag(declared.get("accelerated", False), "accelerated"),
        batched=_flag(declared.get("batched", False), "batched"),
        options={name: option_of(name, _mapping(schema, name)) for name, schema in options.items()},
        limits=_limits(_mapping(declared.get("limits", {}), "limits")),
        repository=_string(hub["repository"], "repository") if hub else None,
        revision=_string(hub.get("revision", "main"), "revision"),
        size_bytes=None if size is None else int(size),
        non_commercial=_flag(hub.get("non_commercial", False), "non_commercial"),
    )


def _limits(declared: Json) -> Limits:
    _only(declared, _LIMITS, "limits")

    def count(name: str, default: int | None) -> int | None:
        value = _number(declared.get(name, default), name)
        return None if value is None else int(value)

    return Limits(
        min_context=count("min_context", 1) or 1,
        max_context=count("max_context", None),
        max_horizon=count("max_horizon", None),
        max_targets=count("max_targets", 1),
        past_covariates=_flag(declared.get("past_covariates", False), "past_covariates"),
        future_covariates=_flag(declared.get("future_covariates", False), "future_covariates"),
        categories=_flag(declared.get("categories", False), "categories"),
        missing=_flag(declared.get("missing", False), "missing"),
        quantiles=_flag(declared.get("quantiles", False), "quantiles"),
    )


def option_of(name: str, schema: Json) -> Option:
    """An option from its JSON Schema.

    Raises:
        ValueError, KeyError, TypeError: The schema is missing something, or something is of the wrong kind.
    """
    _only(schema, _OPTION_KEYS, name)
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    kinds = [_string(kind, name) for kind in types if kind != "null"]
    if len(kinds) != 1:
        raise ValueError(f"option {name} has {len(kinds)} types where one is needed")
    items: Json = {}
    if kinds[0] == "array":
        items = _mapping(schema["items"], name)
        if items.get("type") != "integer":
            raise ValueError(f"option {name} is a list of something else than integers")
    elif kinds[0] not in _PLAIN_TYPES:
        raise ValueError(f"option {name} has the unknown type {kinds[0]}")
    length = schema.get("maxItems") if schema.get("maxItems") == schema.get("minItems") else None
    return Option(
        name=name,
        type="integers" if kinds[0] == "array" else _PLAIN_TYPES[kinds[0]],
        default=cast("OptionValue", schema["default"]),
        optional="null" in types,
        help=_string(schema["description"], name),
        minimum=_number({**schema, **items}.get("minimum"), name),
        maximum=_number({**schema, **items}.get("maximum"), name),
        choices=tuple(choice for choice in _list(schema.get("enum", []), name) if isinstance(choice, str)),
        length=None if length is None else int(_number(length, name) or 0),
        advanced=_flag(schema.get("advanced", False), name),
        aliases=_strings(schema.get("aliases", []), name),
    )


def _only(found: Json, known: frozenset[str], where: str) -> None:
    unknown = sorted(set(found) - known)
    if unknown:
        raise ValueError(f"{where} has the unknown entry {unknown[0]}")


def _mapping(value: object, name: str) -> Json:
    if not isinstance(value, dict):
        raise TypeError(f"{name} is not an object")
    return value


def _list(value: object, name: str) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(f"{name} is not a list")
    return value


def _string(value: object, name: str) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{name} is not a text")
    return value


def _strings(value: object, name: str) -> tuple[str, ...]:
    return tuple(_string(item, name) for item in _list(value, name))


def _flag(value: object, name: str) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"{name} is neither true nor false")
    return value


def _number(value: object, name: str) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{name} has a bound that is not a number")
    return value
