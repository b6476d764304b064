"""The window around the panels: docks, bars, menus, palette, status."""
