"""The rows of the servers in Data's tree: asked for when they are unfolded, a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from ui import tasks
from ui.browser.node import Kind, Node
from ui.browser.tree import DataTree
from ui.notices import Notice, NoticeAction, Place
from ui.session import Session
from ui.text import translated
from workbench.errors import Cancelled, TimeLimitError, WorkbenchError
from workbench.text import Text, text

if TYPE_CHECKING:
    from ui.controller import Controller
    from workbench.engine import Workbench
    from workbench.jobs import Job
    from workbench.sources.iotdb.schema import Device, Page, Schema, Series

T = TypeVar("T")
_PAGE = 500
_MOST = 1_000
"""So many rows of one list are shown at once: a tree is laid out whole when rows come to it."""


class ServerBranches(QObject):
    """Keeps the rows of the servers that are logged in to, and fills them.

    Args:
        tree: Where the rows are shown.
        session: Knows the servers.
        controller: Asks them.
    """

    filled = Signal(object)
    """A `Node` whose children are there now."""

    turned = Signal(object)
    """A `Node` of whose long list another part is shown now."""

    def __init__(self, tree: DataTree, session: Session, controller: Controller) -> None:
        super().__init__(tree)
        self._tree = tree
        self._session = session
        self._controller = controller
        self._roots: dict[str, Node] = {}
        self._away: set[str] = set()
        self._dialects = {"tree": self.tr("tree"), "table": self.tr("table")}
        self._words = ""
        self._asked = 0
        session.server_written.connect(self._on_written)

    def follow(self) -> None:
        """Show the servers that the session has."""
        servers = self._session.servers
        for address in [one for one in self._roots if one not in servers]:
            del self._roots[address]
        for address, server in servers.items():
            if address not in self._roots:
                root = Node(Kind.SERVER, self._session.server_name(server), address=address)
                root.type = self._dialects[server.dialect]
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
        """Ask for the page that a `MORE` or `BEFORE` row stands for."""
        if node.parent is not None and not node.loaded:
            node.loaded = True
            tasks.start(self._more(node.parent, node, node.name))
            node.name = self.tr("Loading…")
            self._tree.say(node)

    def search(self, words: str) -> None:
        """Find series of the tree's servers: by a path with wildcards, or by a word in their path."""
        self._words = words.strip()
        self._asked += 1
        for root in self._roots.values():
            if self._words:
                root.loaded = True
                tasks.start(self._find(root, self._asked))
            elif root.address not in self._away:
                self.again(root)

    def is_away(self, node: Node) -> bool:
        """Whether the server of a row did not answer when it was asked last."""
        return node.address in self._away

    def reconnect(self, address: str) -> None:
        """Ask a server that was away again; the connection is made anew by itself."""
        root = self._roots.get(address)
        if root is not None:
            root.type = self.tr("reconnecting")
            self.again(root)

    def _on_written(self, address: str, database: str) -> None:
        """Show the database that a write made, or what it made in one that is shown."""
        root = self._roots.get(address)
        if root is None or not root.loaded or self._words:
            return
        known = next((one for one in root.children if one.path == database), None)
        if not any(one.kind is Kind.DATABASE for one in root.children):
            self.again(root)
        elif known is None:
            self._tree.add_children(root, [self._child(root, Kind.DATABASE, database, database)])
        elif known.loaded:
            self.again(known)

    # Asking

    async def _fill(self, node: Node) -> None:
        waiting = Node(Kind.MORE, self.tr("Loading…"), address=node.address)
        waiting.loaded = True
        self._tree.set_children(node, [waiting])
        node.first = 0
        children = await self._ask(node, 0)
        node.failed = children is None
        if children is None:
            node.loaded = False
            self._tree.set_children(node, ())
        else:
            self._tree.set_children(node, children or [await self._nothing(node)])
        self._tree.say(node)
        if children is not None:
            self.filled.emit(node)

    async def _more(self, node: Node, row: Node, name: str) -> None:
        shown = sum(child.kind not in (Kind.MORE, Kind.BEFORE) for child in node.children)
        back = row.kind is Kind.BEFORE
        start = max(node.first - _MOST, 0) if back else node.first + shown
        found = bool(self._words) and node.kind is Kind.SERVER
        children = await (self._found(node, start) if found else self._ask(node, start))
        if children is None:
            row.loaded, row.name = False, name  # it can be asked for again
            self._tree.say(row)
        elif back or shown >= _MOST:
            self._turn(node, children, start)
        else:
            self._tree.add_children(node, children)

    def _turn(self, node: Node, children: list[Node], start: int) -> None:
        """Show another part of a long list in the place of the one that is shown."""
        node.first = start
        if start:
            words = self.tr("{count} before these…").format(count=f"{start:,}")
            children.insert(0, Node(Kind.BEFORE, words, address=node.address))
        self._tree.set_children(node, children)
        self.turned.emit(node)

    async def _find(self, root: Node, number: int) -> None:
        children = await self._found(root, 0)
        if number == self._asked and children is not None:
            root.first = 0
            self._tree.set_children(root, children or [self._word(root, self.tr("Nothing fits these words"))])
            self.filled.emit(root)

    async def _found(self, root: Node, start: int) -> list[Node] | None:
        words = self._words
        if not self._is_tree(root):
            found = await self._answer(root, lambda schema: schema.find_tables(words))
            return None if found is None else self._tables(root, found)

        def look(schema: Schema) -> tuple[Page[Series], int]:
            page = schema.search(words, start, _PAGE)
            return page, schema.count(words) if page.more else 0

        answer = await self._answer(root, look)
        if answer is None:
            return None
        page, count = answer
        return self._paged(root, page, self._series(root, page, whole=True), start, count)

    def _tables(self, root: Node, found: Sequence[tuple[str, str]]) -> list[Node]:
        """Databases with those of their tables that were found."""
        bases: dict[str, Node] = {}
        for database, name in found:
            if database not in bases:
                bases[database] = self._child(root, Kind.DATABASE, database, database)
                bases[database].loaded = bases[database].unfolded = True
            base = bases[database]
            one = self._child(base, Kind.SERVER_TABLE, name, _table_path(database, name))
            one.row = len(base.children)
            base.children.append(one)
        return list(bases.values())

    async def _ask(self, node: Node, start: int) -> list[Node] | None:
        if node.kind is Kind.SERVER:
            names = await self._answer(node, lambda schema: schema.databases())
            return None if names is None else [self._child(node, Kind.DATABASE, name, name) for name in names]
        if self._is_tree(node):
            return await self._ask_tree(node, start)
        return await self._ask_tables(node)

    async def _ask_tree(self, node: Node, start: int) -> list[Node] | None:
        if node.kind is Kind.DATABASE:
            pattern = f"{node.path}.**"

            def look(schema: Schema) -> tuple[Page[Device], int]:
                page = schema.devices(pattern, start, _PAGE)
                return page, schema.count_devices(pattern) if page.more else 0

            answer = await self._answer(node, look)
            if answer is None:
                return None
            devices, count = answer
            rows = []
            for one in devices.items:
                name = one.path.removeprefix(f"{node.path}.")
                aligned = self.tr("aligned") if one.aligned else ""
                rows.append(self._child(node, Kind.DEVICE, name, one.path, aligned))
            return self._paged(node, devices, rows, start, count)

        def measure(schema: Schema) -> tuple[Page[Series], int]:
            page = schema.measurements(node.path, start, _PAGE)
            return page, schema.count(f"{node.path}.*") if page.more else 0

        told = await self._answer(node, measure)
        return (
            None if told is None else self._paged(node, told[0], self._series(node, told[0]), start, told[1])
        )

    async def _ask_tables(self, node: Node) -> list[Node] | None:
        if node.kind is Kind.DATABASE:
            tables = await self._answer(node, lambda schema: schema.tables(node.name))
            if tables is None:
                return None
            paths = ((one, _table_path(node.name, one)) for one in tables)
            return [self._child(node, Kind.SERVER_TABLE, one, path) for one, path in paths]
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
        return await self._awaited(
            address, lambda workbench: workbench.servers.start_ask(address, title, ask)
        )

    async def _awaited(self, address: str, start: Callable[[Workbench], Job[T]]) -> T | None:
        try:
            answer = await self._controller.engine.job(start)
        except Cancelled:
            return None
        except WorkbenchError as error:
            self._tell(address, error)
            return None
        self._set_away(address, away=False)
        return answer

    def _tell(self, address: str, error: WorkbenchError) -> None:
        """Tell what a server refused; that it is away is told once, and marked in its row."""
        from workbench.sources.iotdb.errors import ServerError

        notice = Notice.of(error, Place.DATA)
        if isinstance(error, ServerError | TimeLimitError) and error.code is None:
            reason = " ".join(filter(None, (translated(error.text), _hint_of(error))))
            known = address in self._away
            self._set_away(address, away=True, reason=reason)
            if known:
                return
            again = NoticeAction(text("Reconnect"), lambda: self.reconnect(address))
            notice = replace(notice, actions=(again,))
        self._session.tell(notice)

    def _set_away(self, address: str, *, away: bool, reason: str = "") -> None:
        root, server = self._roots.get(address), self._session.servers.get(address)
        if root is None or server is None:
            return
        was = address in self._away
        (self._away.add if away else self._away.discard)(address)
        root.failed, root.reason = away, reason
        root.type = self.tr("away") if away else self._dialects[server.dialect]
        self._tree.say(root)
        if was and not away:
            self._session.clear_notices(Place.DATA)
            if not root.loaded:
                self.fill(root)

    # Rows

    def _series(self, node: Node, page: Page[Series], *, whole: bool = False) -> list[Node]:
        return [
            self._child(node, Kind.MEASUREMENT, one.path if whole else one.measurement, one.path, one.type)
            for one in page.items
        ]

    def _paged(self, node: Node, page: Page[T], rows: list[Node], start: int, count: int) -> list[Node]:
        # The server lists them as they come; a page at least is in order.
        rows.sort(key=lambda row: row.name)
        if page.more:
            shown = self.tr("{shown} of {count}, more…")
            shown = shown.format(shown=f"{start + len(rows):,}", count=f"{count:,}")
            rows.append(Node(Kind.MORE, shown, address=node.address))
        return rows

    def _child(self, node: Node, kind: Kind, name: str, path: str, type_: str = "") -> Node:
        return Node(kind, name, parent=node, address=node.address, path=path, type=type_)

    async def _nothing(self, node: Node) -> Node:
        """The row of a list that is empty; in the tree the server's rights say why."""
        if self._is_tree(node):
            path = f"{node.path or 'root'}.**"
            address = node.address
            title = text("Look at {place}", place=path)

            def why(workbench: Workbench) -> Job[Text]:
                from workbench.sources.iotdb.emptiness import why_empty

                return workbench.jobs.start(
                    "browse", title, lambda _: why_empty(workbench.servers.get(address), [path])
                )

            reason = await self._awaited(address, why)
            if reason is not None:
                return self._word(node, translated(reason))
        return self._word(node, self.tr("Nothing that this user may see"))

    def _word(self, node: Node, words: str) -> Node:
        """A row that only says something."""
        return Node(Kind.WORD, words, address=node.address)

    def _is_tree(self, node: Node) -> bool:
        server = self._session.servers.get(node.address)
        return server is None or server.dialect == "tree"


def _hint_of(error: WorkbenchError) -> str:
    return "" if error.hint_text is None else translated(error.hint_text)


def _table_path(database: str, table: str) -> str:
    from workbench.sources.iotdb.names import quote_name

    return f"{quote_name(database)}.{quote_name(table)}"
