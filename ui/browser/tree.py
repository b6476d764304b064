"""Open tables, their columns and series as a tree; thousands of series are fluid."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from ui.browser.node import SERVER_ICONS, TYPE_ICONS, UNFOLDED, Kind, Node
from ui.session import SeriesRef
from ui.setup.intervals import interval_words
from ui.undrawn import Undrawn, file_of, saying_of
from ui.widgets.labels import plain_tip
from workbench.jobs import JobSnapshot
from workbench.sources import ColumnRole, Table, TimeProfile

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class DataTree(QAbstractItemModel):
    """Two columns: the name, and rows, unit or interval at its right."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tables: dict[str, Table] = {}
        self._ids: dict[str, tuple[str, ...]] = {}
        self._measured: dict[str, str] = {}
        self._profiles: dict[str, TimeProfile] = {}
        self._opening: tuple[JobSnapshot, ...] = ()
        self._changed: frozenset[str] = frozenset()
        self._words: list[str] = []
        self._roots: list[Node] = []
        self._servers: list[Node] = []
        # An index holds no reference to its row: one that a view still has must not lead to freed memory.
        self._removed: deque[list[Node]] = deque(maxlen=8)

    # What is shown

    def put(
        self,
        tables: Mapping[str, Table],
        ids: Mapping[str, tuple[str, ...]],
        measured: Mapping[str, str],
        profiles: Mapping[str, TimeProfile],
        opening: Sequence[JobSnapshot],
        changed: frozenset[str],
    ) -> None:
        """Show tables and files that are being opened.

        Args:
            tables: By name.
            ids: The series of each table.
            measured: The column that a series of each table stands for.
            profiles: The times of each table.
            opening: Files on their way.
            changed: The tables whose file is newer.
        """
        same = (
            list(tables) == list(self._tables)
            and all(tables[name] is one for name, one in self._tables.items())
            and dict(ids) == self._ids
            and [one.id for one in opening] == [one.id for one in self._opening]
        )
        self._tables, self._ids, self._profiles = dict(tables), dict(ids), dict(profiles)
        self._measured = dict(measured)
        self._opening, self._changed = tuple(opening), changed
        if same:
            self._refresh()
        else:
            self._rebuild()

    def put_servers(self, roots: Sequence[Node]) -> None:
        """Show these servers below the files."""
        self._servers = list(roots)
        self._rebuild()

    def set_children(self, node: Node, children: Sequence[Node]) -> None:
        """Put other rows below a server's row; the rest of the tree stays as it is."""
        if node.children:
            self.beginRemoveRows(self.index_of_node(node), 0, len(node.children) - 1)
            self._removed.append(node.children)
            node.children = []
            self.endRemoveRows()
        self.add_children(node, children)

    def add_children(self, node: Node, children: Sequence[Node]) -> None:
        """Put rows below the last one of a server's row; a `MORE` row at the end goes."""
        index = self.index_of_node(node)
        if node.children and node.children[-1].kind is Kind.MORE:
            last = len(node.children) - 1
            self.beginRemoveRows(index, last, last)
            self._removed.append([node.children.pop()])
            self.endRemoveRows()
        if not children:
            return
        start = len(node.children)
        self.beginInsertRows(index, start, start + len(children) - 1)
        for place, child in enumerate(children, start):
            child.row, child.parent = place, node
        node.children.extend(children)
        self.endInsertRows()

    def say(self, node: Node) -> None:
        """Write a row anew."""
        self.dataChanged.emit(self.createIndex(node.row, 0, node), self.createIndex(node.row, 1, node))

    def index_of_node(self, node: Node) -> QModelIndex:
        """Where a row stands."""
        return self.createIndex(node.row, 0, node)

    def __contains__(self, node: Node) -> bool:
        """Whether a server's row is still there."""
        while node.parent is not None:
            if node.row >= len(node.parent.children) or node.parent.children[node.row] is not node:
                return False
            node = node.parent
        return node in self._servers

    @property
    def servers(self) -> Sequence[Node]:
        """The servers' rows."""
        return self._servers

    def search(self, words: str) -> None:
        """Show only what holds all of the words: a table with its columns, or single columns and series."""
        wanted = words.lower().split()
        if wanted != self._words:
            self._words = wanted
            self._rebuild()

    @property
    def filtered(self) -> bool:
        """Whether words are looked for."""
        return bool(self._words)

    def node(self, index: Index) -> Node | None:
        """The row at an index."""
        found = index.internalPointer() if index.isValid() else None
        return found if isinstance(found, Node) else None

    def ref(self, node: Node) -> SeriesRef | None:
        """The series that a row stands for, None for rows that are none."""
        if node.table is None:
            return None
        if node.kind is Kind.COLUMN and node.column is not None and node.column.role is ColumnRole.VALUE:
            ids = self._ids.get(node.table.name, ())
            return SeriesRef(node.table.name, node.column.name, ids[0] if ids else None)
        if node.kind is Kind.SERIES:
            column = self._measured.get(node.table.name)
            return None if column is None else SeriesRef(node.table.name, column, node.name)
        return None

    def undrawn(self, node: Node) -> Undrawn | None:
        """What a row stands for that cannot be drawn; None for a series, and for what holds some."""
        if node.kind is Kind.OPENING:
            failed = node.job is not None and node.job.error is not None
            return Undrawn(failed=node.job) if failed else None
        if node.table is None or self.ref(node) is not None:
            return None
        if node.kind is Kind.COLUMN:
            return Undrawn(node.table.name, node.name)
        return None if node.table.value_columns else Undrawn(node.table.name)

    def index_of_undrawn(self, undrawn: Undrawn) -> QModelIndex:
        """Where the row of it stands."""
        for root in self._roots:
            if undrawn.failed is not None:
                found = root if root.job is not None and root.job.id == undrawn.failed.id else None
            elif root.table is None or root.table.name != undrawn.table:
                found = None
            elif undrawn.column is None:
                found = root
            else:
                columns = (one for one in root.children if one.kind is Kind.COLUMN)
                found = next((one for one in columns if one.name == undrawn.column), None)
            if found is not None:
                return self.index_of_node(found)
        return QModelIndex()

    def index_of(self, ref: SeriesRef) -> QModelIndex:
        """Where a series stands: its id in a long table (with one column), else its column."""
        for root in self._roots:
            if root.table is not None and root.table.name == ref.table:
                for child in root.children:
                    named = child.kind is Kind.SERIES and child.name == ref.id
                    plain = ref.id is None and child.kind is Kind.COLUMN and child.name == ref.column
                    if named or plain:
                        return self.createIndex(child.row, 0, child)
        return QModelIndex()

    def _rebuild(self) -> None:
        self.beginResetModel()
        self._roots = []
        for name, table in self._tables.items():
            root = Node(Kind.TABLE, name, table=table)
            whole = not self._words or self._holds(_file_name(table))
            for column in table.columns:
                if whole or self._holds(column.name):
                    root.children.append(Node(Kind.COLUMN, column.name, table=table, column=column))
            for series in self._ids.get(name, ()):
                if whole or self._holds(series):
                    root.children.append(Node(Kind.SERIES, series, table=table))
            if whole or root.children:
                self._roots.append(root)
        self._roots += [Node(Kind.OPENING, file_of(job), job=job) for job in self._opening]
        self._roots += self._servers
        for row, root in enumerate(self._roots):
            root.row = row
            for place, child in enumerate(root.children):
                child.row, child.parent = place, root
        self.endResetModel()

    def _refresh(self) -> None:
        jobs = {job.id: job for job in self._opening}
        for root in self._roots:
            if root.job is not None:
                root.job = jobs.get(root.job.id, root.job)
            self.dataChanged.emit(self.createIndex(root.row, 0, root), self.createIndex(root.row, 1, root))
            if root.children and root.kind is Kind.TABLE:
                first, last = root.children[0], root.children[-1]
                self.dataChanged.emit(self.createIndex(0, 0, first), self.createIndex(last.row, 1, last))

    def _holds(self, name: str) -> bool:
        return all(word in name.lower() for word in self._words)

    # Texts

    def aside(self, node: Node) -> str:
        """What stands at the right of a row."""
        if node.kind is Kind.OPENING:
            if node.job is not None and node.job.error is not None:
                return self.tr("not read")
            fraction = None if node.job is None else node.job.fraction
            return self.tr("opening") if fraction is None else f"{100 * fraction:.0f} %"
        if node.address:
            return node.type
        if node.table is None or node.kind is Kind.SERIES:
            return ""
        if node.kind is Kind.TABLE:
            return f"{node.table.rows:,}"
        column = node.column
        if column is None:
            return ""
        if column.role is ColumnRole.TIME:
            profile = self._profiles.get(node.table.name)
            if profile is None or profile.interval is None:
                return column.type
            number, unit = profile.interval.parts
            return f"{number} {unit}" if unit in ("h", "s", "ms") else interval_words(profile.interval)
        if column.role is ColumnRole.ID:
            return f"{len(self._ids.get(node.table.name, ())):,}"
        return column.unit or column.type

    def icon_name(self, node: Node) -> str:
        """The icon of a row."""
        if node.kind is Kind.OPENING:
            failed = node.job is not None and node.job.error is not None
            return "error_circle" if failed else "arrow_sync"
        if node.kind in SERVER_ICONS:
            if node.kind in (Kind.MORE, Kind.BEFORE) and node.loaded:
                return "arrow_sync"
            return "error_circle" if node.failed else SERVER_ICONS[node.kind]
        if node.kind is Kind.MEASUREMENT:
            return TYPE_ICONS.get(node.type, "data_line")
        if node.kind is Kind.SERIES:
            return "data_line"
        if node.kind is Kind.TABLE:
            if node.name in self._changed:
                return "warning"
            return "document_table" if node.table is None or node.table.complete else "arrow_sync"
        assert node.column is not None
        if node.column.role is ColumnRole.TIME:
            return "clock"
        if node.column.role is ColumnRole.ID:
            return "tag"
        if node.column.role is ColumnRole.VALUE:
            return "data_line"
        return "checkbox_checked" if node.column.type == "BOOLEAN" else "text_field"

    def tip(self, node: Node) -> str:
        """The tool tip of a row."""
        if node.kind is Kind.OPENING:
            if node.job is None or node.job.error is None:
                return self.tr("The file is being read.")
            said = saying_of(Undrawn(failed=node.job), self._tables)
            return f"{said.what} {said.todo}"
        if node.address:
            return "\n".join(filter(None, (node.path or node.name, node.reason)))
        if node.kind is Kind.TABLE and node.table is not None:
            where = self.tr("pasted") if node.table.path is None else str(node.table.path)
            if node.name in self._changed:
                return self.tr("{file} changed on disk. Reload reads it again.").format(file=where)
            return where
        if node.column is not None:
            return node.column.tree_path or f"{node.column.name}, {node.column.type}"
        return node.name

    # Qt's questions

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        node = self.node(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if node is not None and node.can_be_dragged else flags

    @override
    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    @override
    def mimeTypes(self) -> list[str]:
        return ["text/plain"]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        from ui.browser.dragging import carried

        nodes = (self.node(index) for index in indexes if index.column() == 0)
        return carried([node for node in nodes if node is not None])

    # A view asks these of every row that it lays out: they are written to be short.

    @override
    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        rows = parent.internalPointer().children if parent.isValid() else self._roots
        return self.createIndex(row, column, rows[row]) if 0 <= row < len(rows) else QModelIndex()

    @override
    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        node = self.node(index)
        if node is None or node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.row, 0, node.parent)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        if not parent.isValid():
            return len(self._roots)
        return 0 if parent.column() > 0 else len(parent.internalPointer().children)

    @override
    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        if not parent.isValid():
            return bool(self._roots)
        node: Node = parent.internalPointer()
        if node.children or (not node.loaded and node.kind in UNFOLDED):
            return parent.column() == 0
        return False

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 2

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        node = self.node(index)
        if node is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            if index.column() == 1:
                return self.aside(node)
            return _file_name(node.table) if node.kind is Kind.TABLE and node.table else node.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.tip(node))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return node.reason or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            aside = self.aside(node)
            return f"{self.data(self.createIndex(index.row(), 0, node))}, {aside}" if aside else node.name
        return None


def _file_name(table: Table) -> str:
    """The file's name where the table is called after it, else the table's."""
    if table.path is None:
        return table.name
    return table.path.name if table.path.stem == table.name else table.name
