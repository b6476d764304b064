"""The data browser: what is open, its columns and series, and what is known of the chosen one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import tasks
from ui.browser.details_card import DetailsCard
from ui.browser.keys import TreeKeys
from ui.browser.node import Node
from ui.browser.row_actions import RowActions
from ui.browser.tree import DataTree
from ui.browser.undrawn_facts import undrawn_facts
from ui.browser.view import DataView
from ui.measured import first_measured
from ui.notices import Level, Notice, NoticeAction, Place
from ui.session import SeriesRef, Session
from ui.setup.facts import SeriesFacts, gather
from ui.theme import Theme
from ui.widgets import EmptyState, Line, NoticeBar, SearchField, icon_button
from workbench.jobs import JobSnapshot, JobState
from workbench.sources import Table, TimeProfile
from workbench.text import text

if TYPE_CHECKING:
    from ui.controller import Controller
    from ui.dialogs.open_options import OpenOptionsDialog
    from ui.servers.browsing import ServerBrowsing

_SETTLE_MS = 100
"""A file that is being read grows ten times a second at most, as far as the tree is concerned."""


class DataPanel(QWidget):
    """A filter, a tree, a card. Selecting shows a series on the plot; several columns share one plot."""

    def __init__(
        self, session: Session, controller: Controller, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._controller = controller
        self._theme = theme
        self._ids: dict[str, tuple[str, ...]] = {}
        self._measured: dict[str, str] = {}
        self._profiles: dict[str, TimeProfile] = {}
        self._known: dict[str, Table] = {}
        self._opening: dict[int, JobSnapshot] = {}
        self._newer: frozenset[str] = frozenset()
        self._asked = 0
        self._syncing = False
        self.servers: ServerBrowsing | None = None
        self.rows = RowActions(self, session, controller)
        self.setAccessibleName(self.tr("Data"))
        self.setMinimumWidth(200)
        self.field = SearchField(self.tr("Filter, or a path such as root.plant.**"), self)
        self.field.setPlaceholderText(self.tr("Filter or path"))
        name = self.tr("Connect to IoTDB…")
        self.connect_button = icon_button("plug_disconnected", name, "Ctrl+Shift+O", parent=self)
        self.connect_button.clicked.connect(lambda: session.server_asked.emit(None))
        self.tree = DataTree(self)
        self.view = DataView(theme, self)
        self.card = DetailsCard(self)
        self._line = Line(self)
        self._stack = QStackedWidget(self)
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._timer.timeout.connect(self._show)
        self.view.setModel(self.tree)
        self._build()
        self._connect()
        self._keys = TreeKeys(self)
        self._show()

    # What others ask of it

    def find_series(self) -> None:
        """Put the caret into the filter."""
        self.field.setFocus()
        self.field.selectAll()

    def chosen(self) -> list[Node]:
        """The rows that are selected, from top to bottom."""
        rows = self.view.selectionModel().selectedRows()
        ordered = sorted(rows, key=lambda index: self.view.visualRect(index).top())
        nodes = [self.tree.node(index) for index in ordered]
        return [node for node in nodes if node is not None]

    def show_chosen(self) -> None:
        """Put the selected series of one table on the plot."""
        chosen = self.chosen()
        refs = [ref for node in chosen if (ref := self.tree.ref(node)) is not None]
        if refs:
            first = refs[0]
            # One plot has one time axis and one series of a long table.
            self._session.show_series(
                tuple(ref for ref in refs if (ref.table, ref.id) == (first.table, first.id))
            )
            return
        undrawn = next((one for node in chosen if (one := self.tree.undrawn(node)) is not None), None)
        if undrawn is not None:
            self._session.show_undrawn(undrawn)

    def bring_chosen(self) -> None:
        """Show them, and the plot with them, also over a query that is worked on."""
        self.show_chosen()
        self._session.plot_asked.emit()

    def add_chosen(self) -> None:
        """Put the selected series beside those on the plot."""
        shown = self._session.shown
        refs = [ref for node in self.chosen() if (ref := self.tree.ref(node)) is not None]
        fitting = [
            ref
            for ref in refs
            if ref not in shown and (not shown or (ref.table, ref.id) == (shown[0].table, shown[0].id))
        ]
        if fitting:
            self._session.show_series((*shown, *fitting))

    def paste(self) -> None:
        """Open the table on the clipboard."""
        words = QGuiApplication.clipboard().text()
        if words.strip():
            tasks.start(self._quietly_paste(words))
        else:
            sentence = text("The clipboard holds no table.")
            hint = text("Copy cells in a spreadsheet, their headings included, then paste here.")
            self._session.tell(Notice(Level.INFO, Place.DATA, sentence, hint))

    def ask_options(self, path: Path) -> OpenOptionsDialog:
        """Ask how a file is read, then open it, or read the table that is open from it again."""
        from ui.dialogs.open_options import OpenOptionsDialog

        table = next((one for one in self._session.tables.values() if one.path == path), None)
        options, name = (None, None) if table is None else (table.options, table.name)
        dialog = OpenOptionsDialog(path, self._controller, self._theme, options, name, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    async def _quietly_paste(self, words: str) -> None:
        await self._controller.paste(words)

    # Building

    def _build(self) -> None:
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(8, 4, 4, 4)
        row.setSpacing(2)
        row.addWidget(self.field)
        row.addWidget(self.connect_button)
        head.setBackgroundRole(self.palette().ColorRole.Base)
        head.setAutoFillBackground(True)
        files = self.tr("Files that you open are listed here with their series.")
        empty = EmptyState("\n".join((self.tr("No data is open."), files)), self)
        nothing = EmptyState(self.tr("Nothing here holds these words."), self)
        for one in (empty, nothing, self.card):
            one.setBackgroundRole(self.palette().ColorRole.Base)
            one.setAutoFillBackground(True)
        for widget in (empty, nothing, self.view):
            self._stack.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(Line(self))
        layout.addWidget(self._stack, 1)
        layout.addWidget(NoticeBar(self._session, Place.DATA, self))
        layout.addWidget(self._line)
        layout.addWidget(self.card)
        self._line.hide()

    def _connect(self) -> None:
        session = self._session
        session.tables_changed.connect(self._on_tables)
        session.table_changed.connect(self._on_table)
        session.shown_changed.connect(self._on_shown)
        session.table_newer.connect(self.mark_newer)
        session.options_asked.connect(self.ask_options)
        session.job_changed.connect(self._on_job)
        session.servers_changed.connect(self._on_servers)
        session.rows_dropped.connect(self.open_chosen)
        session.forget_open_asked.connect(self._forget_opening)
        self.field.textChanged.connect(self._search)
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        self.view.doubleClicked.connect(lambda _: self.enter())
        self.view.customContextMenuRequested.connect(self.open_menu)

    # Following the session

    def _on_tables(self) -> None:
        for name in set(self._known) - set(self._session.tables):
            for one in (self._known, self._ids, self._measured, self._profiles):
                one.pop(name, None)
        self._on_shown()
        self._timer.start()
        tasks.start(self._learn())

    def _on_table(self, name: str) -> None:
        self._newer -= {name}
        table = self._session.tables.get(name)
        if table is not None and table.complete:
            tasks.start(self._learn())
            self._on_shown()
        self._timer.start()

    def _on_servers(self) -> None:
        if self.servers is None:
            # Not needed before the first server.
            from ui.servers.browsing import ServerBrowsing

            self.servers = ServerBrowsing(self.view, self.tree, self.field, self._session, self._controller)
            self.servers.described.connect(self._show_server_facts)
        self.servers.follow()
        self._show()

    def _show_server_facts(self, pairs: list[tuple[str, str]]) -> None:
        self._asked += 1
        self.card.show_pairs(pairs)
        self._line.show()

    async def _learn(self) -> None:
        """Find the series and the interval of each table, on the engine's thread."""
        for name, table in tuple(self._session.tables.items()):
            if self._known.get(name) is table and name in self._ids:
                continue
            ids, column, profile = await self._controller.engine.call(
                lambda _, table=table: (table.ids(), first_measured(table), table.profile())  # type: ignore[misc]
            )
            if self._session.tables.get(name) is table:
                self._ids[name], self._profiles[name] = ids, profile
                self._measured.pop(name, None)
                if column is not None:
                    self._measured[name] = column
                if table.complete:
                    self._known[name] = table
        self._show()

    def _on_job(self, job: JobSnapshot) -> None:
        if job.kind != "open":
            return
        if job.state in (JobState.DONE, JobState.CANCELLED):
            self._opening.pop(job.id, None)
        elif job.state is not JobState.FAILED or job.id in self._controller.opening:
            self._opening[job.id] = job
        self._timer.start()

    def _forget_opening(self, job_id: int) -> None:
        """Take a file that could not be read from the list."""
        if self._opening.pop(job_id, None) is not None:
            self._show()

    def open_chosen(self) -> None:
        """Fetch the chosen rows of servers, else put the chosen series on the plot."""
        if self.servers is not None and self.servers.chosen():
            self.servers.open_chosen()
        else:
            self.bring_chosen()

    def mark_newer(self, name: str) -> None:
        """The file of a table changed on disk: say so in its row and offer to read it again."""
        self._newer |= {name}
        reload = NoticeAction(text("Reload"), lambda: self.rows.reload(name))
        again = NoticeAction(text("Reload and forecast again"), lambda: self.rows.reload(name, run=True))
        sentence = text("{name} changed on disk.", name=name)
        self._session.tell(Notice(Level.WARNING, Place.DATA, sentence, actions=(reload, again)))
        self._show()

    def _show(self) -> None:
        tables = self._session.tables
        chosen = {id(node) for node in self.chosen()}
        place = self.view.verticalScrollBar().value()
        current = self.tree.node(self.view.currentIndex())
        unfolded = {root.name for root in self._unfolded()}
        fresh = [name for name in tables if name not in self._seen()]
        opening = tuple(self._opening.values())
        self.tree.put(tables, self._ids, self._measured, self._profiles, opening, self._newer)
        self._unfold(unfolded | set(fresh[-1:]))
        if not chosen or not self.chosen():
            self._select_shown()
        if current is not None and current in self.tree:
            # A tree that is built anew has forgotten where the user was among the servers' rows.
            no_update = QItemSelectionModel.SelectionFlag.NoUpdate
            self.view.selectionModel().setCurrentIndex(self.tree.index_of_node(current), no_update)
            self.view.verticalScrollBar().setValue(place)
        if not tables and not self._opening and not self.tree.servers:
            self._stack.setCurrentIndex(0)
        elif self.tree.rowCount() == 0:
            self._stack.setCurrentIndex(1)
        else:
            self._stack.setCurrentIndex(2)

    def _seen(self) -> set[str]:
        roots = [self.tree.node(self.tree.index(row, 0)) for row in range(self.tree.rowCount())]
        return {node.name for node in roots if node is not None}

    def _unfolded(self) -> list[Node]:
        found = []
        for row in range(self.tree.rowCount()):
            index = self.tree.index(row, 0)
            node = self.tree.node(index)
            if node is not None and self.view.isExpanded(index):
                found.append(node)
        return found

    def _unfold(self, names: set[str]) -> None:
        for row in range(self.tree.rowCount()):
            index = self.tree.index(row, 0)
            node = self.tree.node(index)
            if node is None:
                continue
            if node.address and self.servers is not None:
                self.servers.unfold(index)
            elif node.name in names or self.tree.filtered:
                self.view.setExpanded(index, True)

    def _search(self, words: str) -> None:
        unfolded = {root.name for root in self._unfolded()}
        self.tree.search(words)
        self._unfold(unfolded)
        self._select_shown()
        self._show()

    # The plot's series and the tree's selection

    def _on_selection(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        if not self._syncing:
            self.show_chosen()

    def _on_shown(self) -> None:
        chosen = self.chosen()
        refs = tuple(ref for node in chosen if (ref := self.tree.ref(node)) is not None)
        undrawn = self._session.undrawn
        if refs != self._session.shown or (
            undrawn is not None and undrawn not in [self.tree.undrawn(node) for node in chosen]
        ):
            self._select_shown()
        tasks.start(self._describe())

    def _select_shown(self) -> None:
        self._syncing = True
        model = self.view.selectionModel()
        select = QItemSelectionModel.SelectionFlag
        indexes = [self.tree.index_of(ref) for ref in self._session.shown]
        if self._session.undrawn is not None:
            indexes = [self.tree.index_of_undrawn(self._session.undrawn)]
        indexes = [index for index in indexes if index.isValid()]
        model.clearSelection()
        for index in indexes:
            if index.parent().isValid():
                self.view.setExpanded(index.parent(), True)
            model.select(index, select.Select | select.Rows)
        current = self.tree.node(self.view.currentIndex())
        if indexes and (current is None or not current.address):
            model.setCurrentIndex(indexes[0], select.NoUpdate)
        self._syncing = False

    async def _describe(self) -> None:
        """Fill the card for the first series on the plot, or for what is chosen and cannot be drawn."""
        self._asked += 1
        number, shown, undrawn = self._asked, self._session.shown, self._session.undrawn
        if undrawn is not None:
            tables = self._session.tables
            pairs = await self._controller.engine.call(lambda _: undrawn_facts(undrawn, tables))
            if number == self._asked:
                self.card.show_pairs(pairs)
                self._line.show()
            return
        table = self._session.tables.get(shown[0].table) if shown else None
        if table is None:
            self.card.clear()
            self._line.hide()
            return
        ref: SeriesRef = shown[0]
        facts: SeriesFacts = await self._controller.engine.call(lambda _: gather(table, ref))
        if number == self._asked:
            self.card.show_facts(facts, table)
            self._line.show()

    # Keys and menu

    def enter(self) -> None:
        """Do what Enter does with a row: show or open a series, unfold anything else."""
        index = self.view.currentIndex()
        node = self.tree.node(index)
        if node is None:
            return
        if node.address and self.servers is not None:
            self.servers.enter(node)
        elif node.job is not None and node.job.error is not None:
            self._session.retry_open_asked.emit(node.job.id)
        elif self.tree.ref(node) is None:
            self.view.setExpanded(index, not self.view.isExpanded(index))
        else:
            self.bring_chosen()

    def open_menu(self, place: QPoint) -> None:
        """Open the menu of the row at a place of the view."""
        index = self.view.indexAt(place)
        node = self.tree.node(index)
        menu = self.make_menu(node)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.view.viewport().mapToGlobal(place))

    def make_menu(self, node: Node | None) -> QMenu:
        """What can be done with a row."""
        return self.rows.menu(node)
