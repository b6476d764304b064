"""The stretch of time at which each series was looked at last, for whoever comes back to it."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

    from ui.plot.view import PlotView

Place = tuple[str, str | None]
"""A table, and the series of it where it is a long one."""


class Views:
    """One for each series that was left; a series that was seen whole is fitted anew."""

    def __init__(self) -> None:
        self._kept: dict[Place, tuple[np.datetime64, np.datetime64]] = {}

    def keep(self, place: Place, view: PlotView) -> None:
        """Remember what of a series is seen, before another takes its place."""
        start, end = view.content.start, view.content.end
        if start is None or end is None:
            return
        first, last = view.visible_times
        if first <= start and end <= last:
            self._kept.pop(place, None)
        else:
            self._kept[place] = (first, last)

    def bring_back(self, place: Place, view: PlotView) -> bool:
        """Show what was seen of a series, if it was looked at and has rows there still."""
        kept = self._kept.pop(place, None)
        start, end = view.content.start, view.content.end
        if kept is None or start is None or end is None or kept[1] <= start or end <= kept[0]:
            return False
        view.show_times(*kept, exact=True)
        return True

    def forget_others(self, tables: Container[str]) -> None:
        """Forget the series of tables that are closed."""
        self._kept = {place: span for place, span in self._kept.items() if place[0] in tables}
