"""What is told in the bar of a panel: how serious, where, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from workbench.errors import WorkbenchError
from workbench.text import Text


class Level(StrEnum):
    """How serious a notice is."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class Place(StrEnum):
    """Where a notice is shown."""

    PLOT = "plot"
    SETUP = "setup"
    DATA = "data"
    QUERY = "query"
    RESULTS = "results"
    MODELS = "models"
    DEVICES = "devices"


@dataclass(frozen=True, slots=True)
class NoticeAction:
    """Something that a notice offers to do."""

    label: Text
    run: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to tell in a bar where it happened."""

    level: Level
    place: Place
    sentence: Text
    hint: Text | None = None
    details: str | None = None
    actions: tuple[NoticeAction, ...] = ()

    @classmethod
    def of(cls, error: WorkbenchError, place: Place) -> Notice:
        """An error as a notice."""
        return cls(Level.ERROR, place, error.text, error.hint_text, error.details)
