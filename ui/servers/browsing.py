"""What a user does with the rows of the servers in Data: unfold, look for, open, log out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMenu, QTreeView

from ui import tasks
from ui.browser.node import Kind, Node
from ui.browser.tree import DataTree
from ui.servers.branches import ServerBranches
from ui.servers.opening import Wanted, open_rows, wanted
from ui.session import Session
from ui.text import moment
from workbench.text import text

if TYPE_CHECKING:
    from ui.controller import Controller
    from workbench.sources.iotdb.schema import Schema, TimeRange

_TYPING_MS = 300
"""Servers are asked when no key was pressed for so long."""


class ServerBrowsing(QObject):
    """Joins the tree's view to the branches of the servers.

    Args:
        view: Shows the tree.
        tree: All rows of Data, those of files too.
        field: The words that are looked for.
        session: Knows the servers.
        controller: Asks them.
    """

    described = Signal(object)
    """Labels and values of the chosen series, for the card."""

    def __init__(
        self, view: QTreeView, tree: DataTree, field: QLineEdit, session: Session, controller: Controller
    ) -> None:
        super().__init__(view)
        self._view = view
        self._tree = tree
        self._field = field
        self._session = session
        self._controller = controller
        self._asked = 0
        self._described: Node | None = None
        self._branches = ServerBranches(tree, session, controller)
        self._branches.filled.connect(self._on_filled)
        self._branches.turned.connect(self._on_turned)
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(lambda: self._branches.search(field.text()))
        field.textChanged.connect(lambda _: self._typing.start())
        view.expanded.connect(lambda index: self._on_unfolded(index, unfolded=True))
        view.collapsed.connect(lambda index: self._on_unfolded(index, unfolded=False))
        view.clicked.connect(self._on_clicked)
        view.verticalScrollBar().valueChanged.connect(self._fetch_seen)
        view.selectionModel().currentChanged.connect(lambda now, _before: self._on_current(now))
        controller.engine.post(lambda _: _import_writing())

    def follow(self) -> None:
        """Show the servers that the session has."""
        self._branches.follow()

    def chosen(self) -> list[Node]:
        """The selected rows of servers, from top to bottom."""
        indexes = self._view.selectionModel().selectedRows()
        ordered = sorted(indexes, key=lambda index: self._view.visualRect(index).top())
        nodes = [self._tree.node(index) for index in ordered]
        return [node for node in nodes if node is not None and node.address]

    def enter(self, node: Node) -> None:
        """What Enter and a double click do: open a series, unfold anything else."""
        if node.kind is Kind.MEASUREMENT:
            self.open_chosen()
        elif node.kind in (Kind.MORE, Kind.BEFORE):
            self._branches.more(node)
        else:
            index = self._tree.index_of_node(node)
            self._view.setExpanded(index, not self._view.isExpanded(index))

    def open_chosen(self) -> None:
        """Fetch the selected series into a table, and show it."""
        asked = wanted(self.chosen())
        if asked:
            tasks.start(self._open(asked))

    async def _open(self, asked: list[Wanted]) -> None:
        for one in asked:
            await open_rows(self._controller, one)

    def unfold(self, index: QModelIndex) -> None:
        """Unfold what was unfolded: a tree that is built anew has forgotten it."""
        node = self._tree.node(index)
        if node is None or not node.unfolded:
            return
        self._view.setExpanded(index, True)
        for row, child in enumerate(node.children):
            if child.unfolded:
                self.unfold(self._tree.index(row, 0, index))

    def fill_menu(self, menu: QMenu, node: Node) -> None:
        """What can be done with a row."""
        if node.kind in (Kind.MEASUREMENT, Kind.DEVICE, Kind.SERVER_TABLE):
            menu.addAction(self.tr("Open"), self.open_chosen)
        if node.kind.holds_more:
            menu.addAction(self.tr("Look again"), lambda: self._branches.again(node))
        if node.kind is Kind.SERVER and self._branches.is_away(node):
            menu.addAction(self.tr("Reconnect"), lambda: self._branches.reconnect(node.address))
        if node.kind is Kind.SERVER:
            server = self._session.servers.get(node.address)
            menu.addAction(self.tr("Log in otherwise…"), lambda: self._session.server_asked.emit(server))
            menu.addAction(self.tr("Log out"), lambda: self._log_out(node.address))
        if node.path:
            menu.addSeparator()
            menu.addAction(self.tr("Copy path"), lambda: QGuiApplication.clipboard().setText(node.path))

    def _log_out(self, address: str) -> None:
        self._controller.engine.post(lambda workbench: workbench.servers.disconnect(address))

    # The view

    def _on_filled(self, node: Node) -> None:
        self.unfold(self._tree.index_of_node(node))

    def _on_turned(self, node: Node) -> None:
        self.unfold(self._tree.index_of_node(node))
        self._view.scrollTo(self._tree.index_of_node(node), QTreeView.ScrollHint.PositionAtTop)

    def _on_unfolded(self, index: QModelIndex, *, unfolded: bool) -> None:
        node = self._tree.node(index)
        if node is not None and node.address:
            node.unfolded = unfolded
            if unfolded:
                self._branches.fill(node)

    def _on_clicked(self, index: QModelIndex) -> None:
        node = self._tree.node(index)
        if node is not None and node.kind in (Kind.MORE, Kind.BEFORE):
            self._branches.more(node)

    def _fetch_seen(self) -> None:
        """Ask for the next page of a list whose end is scrolled into view."""
        index = self._view.indexAt(self._view.viewport().rect().topLeft())
        bottom = self._view.viewport().height()
        while index.isValid() and self._view.visualRect(index).top() < bottom:
            node = self._tree.node(index)
            if node is not None and node.kind is Kind.MORE:
                self._branches.more(node)
            index = self._view.indexBelow(index)

    def _on_current(self, index: QModelIndex) -> None:
        node = self._tree.node(index)
        if node is not None and node.kind is Kind.MEASUREMENT and node is not self._described:
            self._described = node
            self._asked += 1
            tasks.start(self._describe(node, self._asked))

    async def _describe(self, node: Node, number: int) -> None:
        """Tell the type at once, rows and range when the server has counted them."""
        pairs = [(self.tr("Series"), node.name), (self.tr("Type"), node.type)]
        self.described.emit(pairs)
        counted = wanted([node])[0].counted
        title = text("Count the rows of {series}", series=counted)

        def count(schema: Schema) -> TimeRange:
            return schema.time_range(counted)

        found = await self._branches.ask(node.address, title, count)
        if found is None or number != self._asked:
            return
        pairs.append((self.tr("Rows"), f"{found.rows:,}"))
        zone = self._session.servers[node.address].zone if node.address in self._session.servers else None
        if found.first is not None and found.last is not None:
            pairs.append((self.tr("From"), moment(found.first, zone or "UTC")))
            pairs.append((self.tr("To"), moment(found.last, zone or "UTC")))
        self.described.emit(pairs)


def _import_writing() -> None:
    """Have what writes to a server ready: a dialog that is opened first would hold up the window with it."""
    import workbench.sources.iotdb.writing  # noqa: F401
