"""The button above the grid that takes forecasts away."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QToolButton

from ui.forecast_names import forecast_names
from ui.grid.model import swatch
from ui.removing import remove_forecasts
from ui.session import Session
from ui.theme import Theme
from ui.widgets.buttons import icon_button

translate = QCoreApplication.translate


def remove_button(session: Session, theme: Theme) -> QToolButton:
    """A button with a menu of the forecasts of the series on the plot; the one that is clicked goes."""
    button = icon_button("delete", translate("Results", "Remove a forecast"))
    menu = QMenu(button)
    menu.aboutToShow.connect(lambda: _fill(menu, session, theme))
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button


def _fill(menu: QMenu, session: Session, theme: Theme) -> None:
    drawn = session.drawn
    names = forecast_names(session, drawn)
    menu.clear()
    for one in drawn:
        removed = menu.addAction(swatch(theme, one.slot), str(names[one.key]))
        removed.triggered.connect(lambda _=False, key=one.key: remove_forecasts(session, (key,)))
    if len(drawn) > 1:
        keys = [one.key for one in drawn]
        menu.addSeparator()
        every = menu.addAction(translate("Results", "All of them"))
        every.triggered.connect(lambda: remove_forecasts(session, keys))
