"""What the parts of the form show, at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ui.setup.building import Built
from ui.setup.form import FormState
from workbench.requests import OptionValue

if TYPE_CHECKING:
    from ui.session import Region
    from ui.setup.facts import SeriesFacts
    from workbench.registry.info import ModelInfo
    from workbench.sources import Table


@dataclass(frozen=True, slots=True)
class View:
    """The choices with all that they are judged by.

    Attributes:
        refused: Why the forecast that follows each change could not be made, empty when it could.
        slow: It was refused because it takes too long, so that the button can still make it.
        ids: The series of a long table, empty for a wide one.
        choices: What the model chose for its options the last time that it ran on this series.
    """

    state: FormState
    table: Table
    facts: SeriesFacts
    ids: tuple[str, ...]
    models: tuple[ModelInfo, ...]
    info: ModelInfo | None
    region: Region | None
    built: Built
    choices: Mapping[str, OptionValue] = field(default_factory=dict)
    refused: str = ""
    slow: bool = False

    def problem(self, name: str) -> str:
        """What is wrong with a field, empty when nothing is."""
        return self.built.problems.get(name, "")
