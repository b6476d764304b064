"""Import an open file into a server: which columns, as which types, into which device or table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ui.dialogs.write_back import WriteDialog
from ui.theme import Theme

if TYPE_CHECKING:
    from ui.controller import Controller
    from ui.session import Session
    from workbench.sources import Table


class ImportDialog(WriteDialog):
    """A `WriteDialog` whose columns are chosen and whose types can be changed.

    Args:
        table: The open file.
        session, controller, theme: The window's.
    """

    def __init__(
        self,
        table: Table,
        session: Session,
        controller: Controller,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        keys = (table.time_column, table.id_column)
        columns = [one.name for one in table.columns if one.name not in keys]
        super().__init__(table, table.name, session, controller, theme, columns, parent)

    @override
    def title(self) -> str:
        return self.tr("Import into IoTDB")

    @override
    def proposed_path(self) -> tuple[str, ...]:
        return ("root", "db", self._name)

    @override
    def proposed_table(self) -> str:
        return self._name.lower()
