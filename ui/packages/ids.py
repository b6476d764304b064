"""What is wrong with the id that somebody writes for a model, in the window's words."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from workbench.errors import ModelError
from workbench.registry.packages.names import check_model_id


def id_rule() -> str:
    """What an id may be."""
    return QCoreApplication.translate(
        "ModelIds", "An id begins with a letter and has 2 to 64 letters (a to z), digits and underscores."
    )


def id_trouble(name: str, taken: Collection[str]) -> str:
    """Why a model cannot have an id; empty where it can."""
    if name in taken:
        words = QCoreApplication.translate("ModelIds", "There is a model {model} already. Choose another id.")
        return words.format(model=name)
    try:
        check_model_id(name)
    except ModelError:  # its sentence is AINode's, for statements
        return id_rule()
    return ""
