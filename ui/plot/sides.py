"""Which columns use the value axis at the right, and what stands above an axis."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ui.plot.content import HistoryLine

_ALIKE = 10.0
"""Ranges that differ by more than this factor do not share an axis where no unit tells."""


def right_columns(lines: Sequence[HistoryLine], ranges: Mapping[str, float]) -> frozenset[str]:
    """The columns that do not share the axis of the first shown one.

    Where both units are known they decide; otherwise the ranges do.

    Args:
        lines: The columns in their order.
        ranges: Highest less lowest visible value by column; a column without visible values is absent.
    """
    first = next((line for line in lines if line.visible), lines[0] if lines else None)
    if first is None:
        return frozenset()
    return frozenset(line.name for line in lines if line is not first and _differ(first, line, ranges))


def _differ(first: HistoryLine, other: HistoryLine, ranges: Mapping[str, float]) -> bool:
    if first.unit and other.unit:
        return first.unit != other.unit
    ours, theirs = ranges.get(first.name), ranges.get(other.name)
    if ours is None or theirs is None:
        return False
    return theirs > ours * _ALIKE or theirs < ours / _ALIKE


def axis_title(lines: Sequence[HistoryLine]) -> str:
    """The names with their unit in brackets; columns of different units have each their own."""
    units = {line.unit for line in lines}
    if len(units) == 1:
        return ", ".join(line.called for line in lines) + _bracketed(units.pop())
    return ", ".join(line.called + _bracketed(line.unit) for line in lines)


def _bracketed(unit: str) -> str:
    return f" ({unit})" if unit else ""
