"""Where the users' models are below the models' folder."""

from __future__ import annotations

from pathlib import Path

REGISTERED, STAGING, TRASH = "user_defined", ".staging", ".trash"


def in_use(models: Path) -> bool:
    """Whether a model was ever registered there, or an interrupted change is to be cleared up."""
    return any((models / one).exists() for one in (REGISTERED, STAGING, TRASH))
