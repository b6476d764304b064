"""What a user can do, as data: menus, tool bar, palette and the page of shortcuts come from these records."""

from ui.actions.action import Action
from ui.actions.menus import Actions

__all__ = ["Action", "Actions"]
