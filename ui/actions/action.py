"""One thing that a user can do, as data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.commands import Commands

Run = Callable[["Commands"], object]
Enabled = Callable[["Commands"], bool]


def _always(_commands: Commands) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do.

    Attributes:
        id: For settings, tests and the palette; never shown.
        text: A verb and its object, in the window's language.
        icon: A Fluent icon's name; empty for none.
        shortcut: Keys, several apart by `; `; empty for none.
        menu: The id of the menu it stands in; empty for none.
        group: Actions of a menu with another group are separated by a line.
        run, enabled_when: What it does, and when it can be done.
        checked_when: Whether it is ticked, of a choice among several; None for what is no choice.
        bound: False where a panel reacts to the keys itself; the page of shortcuts shows them all the same.
    """

    id: str
    text: str
    icon: str
    shortcut: str
    menu: str
    group: int
    run: Run
    enabled_when: Enabled = _always
    checked_when: Enabled | None = None
    bound: bool = True
