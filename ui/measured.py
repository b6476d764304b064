"""Which column of a table is meant where the user names none."""

from __future__ import annotations

from workbench.errors import DataError
from workbench.sources import Table, usual_targets


def first_measured(table: Table) -> str | None:
    """The first column that measures something; in a table without one the first of numbers, if any.

    Looks at the values: to be called on the engine's thread.
    """
    try:
        return usual_targets(table)[0]
    except DataError:
        columns = table.value_columns
        return columns[0].name if columns else None
