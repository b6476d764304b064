"""Where something is written to: the server, its database where that is not said yet, the device or table."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPushButton, QWidget

from ui import tasks
from ui.icons import icon
from ui.servers.database_field import DatabaseField
from ui.session import Session
from ui.widgets.form import field_label
from workbench.errors import Cancelled, WorkbenchError
from workbench.sources.iotdb.address import Dialect, ServerAddress
from workbench.sources.iotdb.names import join_path
from workbench.text import text

if TYPE_CHECKING:
    from ui.controller import Controller


class WritePlace(QWidget):
    """The fields at the head of a dialog that writes.

    Args:
        session: Knows the servers.
        controller: Asks for their databases.
        path: Gives the nodes of the device that is proposed in the tree.
        table: Gives the table that is proposed in the table dialect.
    """

    changed = Signal()
    """Another place is wanted."""

    def __init__(
        self,
        session: Session,
        controller: Controller,
        path: Callable[[], tuple[str, ...]],
        table: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._controller = controller
        self._path, self._table = path, table
        self.server = QComboBox(self)
        self.server.setAccessibleName(self.tr("Server"))
        self.log_in = QPushButton(icon("plug_disconnected"), self.tr("Log in…"), self)
        self.log_in.setAutoDefault(False)
        self.log_in.setToolTip(self.tr("Log in to another server (Ctrl+Shift+O)"))
        self.database = DatabaseField(self.tr("Choose one, or name a new one"), self)
        self._database_label = field_label(self.tr("Database"), self.database, self)
        self.target = QLineEdit(self)
        self.target_label = field_label("", self.target, self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnMinimumWidth(0, 84)
        grid.setColumnStretch(1, 1)
        grid.addWidget(field_label(self.tr("Server"), self.server, self), 0, 0)
        grid.addWidget(self.server, 0, 1)
        grid.addWidget(self.log_in, 0, 2)
        grid.addWidget(self._database_label, 1, 0)
        grid.addWidget(self.database, 1, 1, 1, 2)
        grid.addWidget(self.target_label, 2, 0)
        grid.addWidget(self.target, 2, 1, 1, 2)
        session.servers_changed.connect(self.follow)
        self.server.activated.connect(self._propose)
        self.log_in.clicked.connect(lambda: session.server_asked.emit(None))
        self.database.editTextChanged.connect(lambda _: self.changed.emit())
        self.target.textEdited.connect(lambda _: self.changed.emit())

    # What is chosen

    @property
    def address(self) -> ServerAddress | None:
        """The server."""
        return self._session.servers.get(self.server.currentData() or "")

    @property
    def named_database(self) -> str | None:
        """What a table belongs to where the login does not say it."""
        return self.database.database if self._asks_for_database else None

    @property
    def complete(self) -> bool:
        """Whether a place is named."""
        named = not self._asks_for_database or self.database.database is not None
        return self.address is not None and named and bool(self.target.text().strip())

    @property
    def _asks_for_database(self) -> bool:
        address = self.address
        return address is not None and address.dialect is Dialect.TABLE and address.database is None

    def set_enabled(self, enabled: bool) -> None:
        """Whether another place can be chosen now."""
        for widget in (self.database, self.target, self.log_in):
            widget.setEnabled(enabled)
        self.server.setEnabled(enabled and self.server.count() > 0)

    # Following

    def follow(self) -> None:
        """Show the servers that the session has."""
        before = self.server.currentData()
        self.server.clear()
        for key, address in self._session.servers.items():
            self.server.addItem(icon("server"), self._words(address), key)
        self.server.setCurrentIndex(max(self.server.findData(before), 0) if self.server.count() else -1)
        self.server.setEnabled(self.server.count() > 0)
        self.server.setPlaceholderText(self.tr("Log in to a server first"))
        if self.server.currentData() != before or before is None:
            self._propose()

    def _words(self, address: ServerAddress) -> str:
        name = self._session.server_name(address)
        if address.dialect is Dialect.TREE:
            return name
        if address.database is None:
            return self.tr("{server}, tables").format(server=name)
        return self.tr("{server}, tables of {database}").format(server=name, database=address.database)

    def _propose(self) -> None:
        address = self.address
        table = address is not None and address.dialect is Dialect.TABLE
        name = self.tr("Table") if table else self.tr("Device")
        self.target_label.setText(name)
        self.target.setAccessibleName(name)
        self.target.setToolTip(
            self.tr("The table's name") if table else self.tr("The device's path, such as root.forecast.etth")
        )
        self.target.setText(self._table() if table else join_path(self._path()))
        for widget in (self.database, self._database_label):
            widget.setVisible(self._asks_for_database)
        if address is not None and self._asks_for_database:
            tasks.start(self._offer_databases(address))
        self.changed.emit()

    async def _offer_databases(self, address: ServerAddress) -> None:
        title = text("Look at {place}", place=address.place)
        try:
            names = await self._controller.engine.job(
                lambda wb: wb.servers.start_ask(address, title, lambda schema: schema.databases())
            )
        except (Cancelled, WorkbenchError):
            return  # it can be typed; what is wrong with the server is told by the plan
        if address == self.address:
            self.database.offer(names)
            if len(names) == 1 and self.database.database is None:
                self.database.set_database(names[0])
