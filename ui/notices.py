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


Point = tuple[Text, Text | None]
"""One of several things that are wrong, and what to do about it."""


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
    points: tuple[Point, ...] = ()
    """Several things that are wrong, listed below the sentence."""
    passing: bool = False
    """It goes by itself though it offers something: that is in a menu too."""

    @classmethod
    def of(cls, error: WorkbenchError, place: Place) -> Notice:
        """An error as a notice; one that stands for several as a list of them."""
        points = points_of(error)
        if points:
            return cls(Level.ERROR, place, error.heading, None, error.details, points=points)
        return cls(Level.ERROR, place, error.text, error.hint_text, error.details)


def points_of(error: WorkbenchError) -> tuple[Point, ...]:
    """What is wrong and what to do, of an error that stands for several; else nothing."""
    return tuple((one.text, one.hint_text) for one in error.parts)
