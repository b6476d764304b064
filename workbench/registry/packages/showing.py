"""A registered package as the model that the registry lists, with the state that it has."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from workbench.registry.info import Category, ModelInfo, ModelState, Task
from workbench.registry.packages.declaring import model_from
from workbench.registry.packages.store import Stored
from workbench.registry.packages.strict_json import NotJson
from workbench.text import Text, text

_NOT_AGREED = text("Nobody has agreed to run its code on this computer")


def model_of(stored: Stored, agreed: frozenset[str]) -> ModelInfo:
    """The model of a package; inactive where it is damaged or its digest is not in `agreed`."""
    manifest = stored.manifest
    if manifest is None:
        return damaged(stored, stored.reason)
    try:
        reason = None if manifest.code_digest in agreed else _NOT_AGREED
        weights = manifest.parameters is not None
        return model_from(
            stored.id, stored.package, manifest.declaration, reason, weights=weights, size=manifest.size
        )
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
    why = text(
        "Its manifest.json cannot be read ({reason}); drop the model and register it again", reason=reason
    )
    return inactive(waiting(stored.id, stored.package), why)


def inactive(info: ModelInfo, reason: Text) -> ModelInfo:
    """The model, which must not run because of `reason`."""
    return replace(info, state=ModelState.INACTIVE, reason=reason)
