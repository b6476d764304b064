"""Taking forecasts away: at once and without a question, since they can be brought back."""

from __future__ import annotations

from collections.abc import Collection

from ui.forecast_names import forecast_names
from ui.notices import Level, Notice, NoticeAction, Place
from ui.session import Session
from workbench.text import plural, text


def remove_forecasts(session: Session, keys: Collection[int]) -> None:
    """Take forecasts away, and offer to bring them back."""
    gone = [one for one in session.kept if one.key in keys]
    # As the legend calls them, beside those of the same series.
    names = forecast_names(session, gone) | forecast_names(session, session.drawn_with_preview)
    session.remove_forecasts(keys)
    if not gone:
        return
    if len(gone) == 1:
        words = text("The forecast {name} was removed.", name=str(names[gone[0].key]))
    else:
        words = plural("1 forecast was removed.", "{count:,} forecasts were removed.", count=len(gone))
    action = NoticeAction(text("Bring back"), lambda: bring_back(session))
    session.tell(Notice(Level.INFO, Place.RESULTS, words, actions=(action,), passing=True))


def bring_back(session: Session) -> None:
    """Show the forecasts again that were taken away last."""
    session.clear_notices(Place.RESULTS)
    session.bring_back()


def remove_selected(session: Session) -> None:
    """Take away the forecast that is selected, where it is on the plot."""
    selected = session.selected
    if selected is not None and selected in session.drawn:
        remove_forecasts(session, (selected.key,))
