"""A registered package as the model that the registry lists, with the state that it has."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from workbench.registry.info import Category, ModelInfo, ModelState, Task
from workbench.registry.packages.declaring import model_from
from workbench.registry.packages.store import Stored
from workbench.registry.packages.strict_json import NotJson
from workbench.text import Text, text

_NOT_AGREED = text("Nobody has agreed to run its code on this computer.")


def model_of(stored: Stored, agreed: frozenset[str]) -> ModelInfo:
    """The model of a package; inactive where it is damaged or its digest is not in `agreed`."""
    manifest = stored.manifest
    if manifest is None:
        return damaged(stored, stored.reason)
    try:
        weights = manifest.parameters is not None
        info = model_from(
            stored.id, stored.package, manifest.declaration, weights=weights, size=manifest.size
        )
        return info if manifest.code_digest in agreed else not_as_agreed(info, _NOT_AGREED)
    except NotJson as error:
        return damaged(stored, str(error.reason))


def waiting(model_id: str, place: Path) -> ModelInfo:
    """A model of which no more is known than that it is being registered."""
    return ModelInfo(
        id=model_id,
        type="",
        task=Task.FORECAST,
        category=Category.USER_DEFINED,
        state=ModelState.ACTIVATING,
        summary="",
        description="",
        licence="",
        folder=place,
        pipeline_cls="",
    )


def damaged(stored: Stored, reason: str) -> ModelInfo:
    """A package whose manifest cannot be used."""
    why = text("Its manifest.json cannot be read ({reason}).", reason=reason)
    return not_as_agreed(waiting(stored.id, stored.package), why)


def not_as_agreed(info: ModelInfo, reason: Text) -> ModelInfo:
    """The model, which must not run because of `reason` until somebody agrees to its files as they are."""
    remedy = text("Look at its code and agree to it with: {command}", command=agreeing(info.id))
    return replace(info, state=ModelState.INACTIVE, reason=reason, remedy=remedy)


def agreeing(model_id: str) -> str:
    """The command that shows a registered model's code, with what changed of it, and asks about it."""
    return f"forecast-workbench models trust {model_id}"
