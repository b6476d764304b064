"""Several things that are wrong, each with what to do about it, as one text for a label."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from ui.text import translated

if TYPE_CHECKING:
    from ui.notices import Point
    from workbench.text import Text


def as_html(heading: str, points: Sequence[Point], *, in_sql: bool = False) -> str:
    """A list for a label of rich text: each thing that is wrong, and below it the remedy."""
    items = "".join(f"<li>{'<br/>'.join(map(escape, _said(one, in_sql=in_sql)))}</li>" for one in points)
    return f"{heading}<ul style='margin: 2px 0px 2px 16px; -qt-list-indent: 0'>{items}</ul>"


def as_lines(points: Sequence[Point], *, in_sql: bool = False) -> list[str]:
    """A line for each, for those who hear it and for a list of messages."""
    return [" ".join(_said(one, in_sql=in_sql)) for one in points]


def _said(point: Point, *, in_sql: bool) -> list[str]:
    sentences: list[Text] = [one for one in point if one is not None]
    return [translated(one, in_sql=in_sql) for one in sentences]
