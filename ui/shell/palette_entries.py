"""What the palette can find: every action that can be done now, every open series, every model."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from ui.session import SeriesRef
from ui.shell.palette import Entry

if TYPE_CHECKING:
    from ui.actions import Actions
    from ui.commands import Commands
    from workbench.registry.info import ModelInfo


def entries(actions: Actions, commands: Commands, models: Sequence[ModelInfo]) -> list[Entry]:
    """All of it, actions first."""
    from workbench.registry.info import ModelState, Task
    from workbench.sources import ColumnRole

    actions.update()
    found = [
        Entry(record.text, _keys(record.shortcut), record.icon, actions.qt[key].trigger)
        for key, record in actions.records.items()
        if key != "palette" and actions.qt[key].isEnabled() and (record.menu or not record.shortcut)
    ]
    series = QCoreApplication.translate("Palette", "Series")
    for table in commands.session.tables.values():
        ids = table.ids()[:1] if table.id_column else ()
        for column in table.columns:
            if column.role is ColumnRole.VALUE:
                ref = SeriesRef(table.name, column.name, ids[0] if ids else None)
                found.append(
                    Entry(
                        f"{table.name}.{column.name}",
                        series,
                        "data_line",
                        lambda ref=ref: commands.session.show_series((ref,)),  # type: ignore[misc]
                    )
                )
    kind = QCoreApplication.translate("Palette", "Model")
    found += [
        Entry(model.id, kind, "beaker", lambda model=model: commands.use_model(model.id))  # type: ignore[misc]
        for model in models
        if model.state is ModelState.ACTIVE and model.task is not Task.CLASSIFY
    ]
    return found


def _keys(shortcut: str) -> str:
    first = shortcut.split("; ", maxsplit=1)[0]
    return QKeySequence(first).toString(QKeySequence.SequenceFormat.NativeText)
