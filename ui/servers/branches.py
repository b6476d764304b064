"""The rows of the servers in Data's tree: asked for when they are unfolded, a page at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from ui import tasks
from ui.browser.tree import DataTree, Kind, Node
from ui.session import Notice, Place, Session
from workbench.errors import Cancelled, WorkbenchError
from workbench.text import Text, text

if TYPE_CHECKING:
    from ui.controller import Controller
    from workbench.sources.iotdb.schema import Page, Schema, Series

T = TypeVar("T")
_PAGE = 1_000


class ServerBranches(QObject):
    """Keeps the rows of the servers that are logged in to, and fills them.

    Args:
        tree: Where the rows are shown.
        session: Knows the servers.
        controller: Asks them.
    """

    filled = Signal(object)
    """A `Node` whose children are there now."""

    def __init__(self, tree: DataTree, session: Session, controller: Controller) -> None:
        super().__init__(tree)
        self._tree = tree
        self._session = session
        self._controller = controller
        self._roots: dict[str, Node] = {}
        self._words = ""
        self._asked = 0

    def follow(self) -> None:
        """Show the servers that the session has."""
        servers = self._session.servers
        for address in [one for one in self._roots if one not in servers]:
            del self._roots[address]
        for address, server in servers.items():
            if address not in self._roots:
                root = Node(Kind.SERVER, self._session.server_name(server), address=address)
                root.type = str(server.dialect)
                root.unfolded = True
                self._roots[address] = root
        self._tree.put_servers([self._roots[address] for address in servers])
        for root in self._roots.values():
            if not root.loaded:
                self.fill(root)

    def fill(self, node: Node) -> None:
        """Ask for what is below a row, if that was not done yet."""
        if node.kind.holds_more and not node.loaded:
            node.loaded = True
            node.failed = False
            tasks.start(self._fill(node))

    def again(self, node: Node) -> None:
        """Ask anew for what is below a row."""
        node.loaded = False
        self.fill(node)

    def more(self, node: Node) -> None:
        """Ask for the next page that a `MORE` row stands for."""
        if node.parent is not None and not node.loaded:
            node.loaded = True
            node.name = self.tr("Loading…")
            self._tree.say(node)
            tasks.start(self._more(node.parent))

    def search(self, words: str) -> None:
        """Find series of the tree's servers: by a path with wildcards, or by a word in their path."""
        self._words = words.strip()
        self._asked += 1
        for root in self._roots.values():
            if root.type != "tree":
                continue
            if self._words:
                root.loaded = True
                tasks.start(self._find(root, self._asked))
            else:
                self.again(root)

    # Asking

    async def _fill(self, node: Node) -> None:
        waiting = Node(Kind.MORE, self.tr("Loading…"), address=node.address)
        waiting.loaded = True
        self._tree.set_children(node, [waiting])
        children = await self._ask(node, 0)
        if children is None:
            node.failed, node.loaded = True, False
            self._tree.set_children(node, ())
            self._tree.say(node)
            return
        self._tree.set_children(node, children or [self._nothing(node)])
        self._tree.say(node)
        self.filled.emit(node)

    async def _more(self, node: Node) -> None:
        there = sum(child.kind is not Kind.MORE for child in node.children)
        found = bool(self._words) and node.kind is Kind.SERVER
        children = await (self._found(node, there) if found else self._ask(node, there))
        if children is not None:
            self._tree.add_children(node, children)

    async def _find(self, root: Node, number: int) -> None:
        children = await self._found(root, 0)
        if number == self._asked and children is not None:
            self._tree.set_children(root, children or [self._nothing(root)])
            self.filled.emit(root)

    async def _found(self, root: Node, start: int) -> list[Node] | None:
        words = self._words
        page = await self._answer(root, lambda schema: schema.search(words, start, _PAGE))
        return None if page is None else self._paged(root, page, self._series(root, page, whole=True), start)

    async def _ask(self, node: Node, start: int) -> list[Node] | None:
        if node.kind is Kind.SERVER:
            names = await self._answer(node, lambda schema: schema.databases())
            return None if names is None else [self._child(node, Kind.DATABASE, name, name) for name in names]
        if self._root_of(node).type == "tree":
            return await self._ask_tree(node, start)
        return await self._ask_tables(node)

    async def _ask_tree(self, node: Node, start: int) -> list[Node] | None:
        if node.kind is Kind.DATABASE:
            devices = await self._answer(node, lambda schema: schema.devices(f"{node.path}.**", start, _PAGE))
            if devices is None:
                return None
            rows = []
            for one in devices.items:
                name = one.path.removeprefix(f"{node.path}.")
                aligned = self.tr("aligned") if one.aligned else ""
                rows.append(self._child(node, Kind.DEVICE, name, one.path, aligned))
            return self._paged(node, devices, rows, start)
        series = await self._answer(node, lambda schema: schema.measurements(node.path, start, _PAGE))
        return None if series is None else self._paged(node, series, self._series(node, series), start)

    async def _ask_tables(self, node: Node) -> list[Node] | None:
        if node.kind is Kind.DATABASE:
            tables = await self._answer(node, lambda schema: schema.tables(node.name))
            return (
                None if tables is None else [self._child(node, Kind.SERVER_TABLE, one, one) for one in tables]
            )
        assert node.parent is not None
        database = node.parent.name
        columns = await self._answer(node, lambda schema: schema.columns(node.name, database))
        if columns is None:
            return None
        rows = []
        for one in columns:
            kind = one.type if one.category == "FIELD" else one.category
            rows.append(self._child(node, Kind.MEASUREMENT, one.name, one.name, kind))
        return rows

    async def _answer(self, node: Node, ask: Callable[[Schema], T]) -> T | None:
        return await self.ask(node.address, text("Look at {place}", place=node.path or node.name), ask)

    async def ask(self, address: str, title: Text, ask: Callable[[Schema], T]) -> T | None:
        """Ask a server what it holds; what it refuses goes to Data's bar, with None."""
        try:
            return await self._controller.engine.job(
                lambda workbench: workbench.servers.start_ask(address, title, ask)
            )
        except Cancelled:
            return None
        except WorkbenchError as error:
            self._session.tell(Notice.of(error, Place.DATA))
            return None

    # Rows

    def _series(self, node: Node, page: Page[Series], *, whole: bool = False) -> list[Node]:
        return [
            self._child(node, Kind.MEASUREMENT, one.path if whole else one.measurement, one.path, one.type)
            for one in page.items
        ]

    def _paged(self, node: Node, page: Page[T], rows: list[Node], start: int) -> list[Node]:
        # The server lists them as they come; a page at least is in order.
        rows.sort(key=lambda row: row.name)
        if page.more:
            shown = self.tr("{count} shown; more…").format(count=f"{start + len(rows):,}")
            rows.append(Node(Kind.MORE, shown, address=node.address))
        return rows

    def _child(self, node: Node, kind: Kind, name: str, path: str, type_: str = "") -> Node:
        return Node(kind, name, parent=node, address=node.address, path=path, type=type_)

    def _nothing(self, node: Node) -> Node:
        words = {
            Kind.SERVER: self.tr("Nothing that this user may see"),
            Kind.DATABASE: self.tr("Nothing in it that this user may see"),
        }
        row = Node(Kind.MORE, words.get(node.kind, self.tr("Nothing in it")), address=node.address)
        row.loaded = True
        return row

    def _root_of(self, node: Node) -> Node:
        return self._roots[node.address]
