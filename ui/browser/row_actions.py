"""What can be done with the rows of Data: menus, copying, inserting a name into the query, reading again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from ui import tasks
from ui.browser.naming import sql_name, tree_path
from ui.browser.node import Kind, Node
from ui.session import Session
from workbench.jobs import JobSnapshot
from workbench.requests import ForecastRequest

if TYPE_CHECKING:
    from ui.controller import Controller
    from ui.panels.data import DataPanel


INSERT_KEYS = "Ctrl+I"


class RowActions(QObject):
    """Belongs to Data.

    Args:
        panel: Whose rows they are.
        session: Carries wishes to other panels.
        controller: Reads and closes tables.
    """

    def __init__(self, panel: DataPanel, session: Session, controller: Controller) -> None:
        super().__init__(panel)
        self._panel = panel
        self._session = session
        self._controller = controller

    def copy_paths(self) -> None:
        """Copy the tree paths of the selected series, the paths of the selected files."""
        words = []
        for node in self._panel.chosen():
            if node.address:
                words.append(node.path or node.address)
            elif node.kind is Kind.TABLE and node.table is not None:
                words.append(node.name if node.table.path is None else str(node.table.path))
            else:
                words.append(tree_path(node))
        QGuiApplication.clipboard().setText("\n".join(words))

    def insert_names(self) -> None:
        """Write the names of the selected rows at the caret of the query."""
        names = [name for node in self._panel.chosen() if (name := sql_name(node))]
        if names:
            self._session.names_asked.emit(", ".join(names))

    def _add_insert(self, menu: QMenu, node: Node) -> None:
        if sql_name(node):
            action = menu.addAction(self.tr("Insert into the query"), self.insert_names)
            action.setShortcut(INSERT_KEYS)  # shown; Data's own keys act on it

    def menu(self, node: Node | None) -> QMenu:
        """What can be done with a row, or beside all rows."""
        panel = self._panel
        menu = QMenu(panel)
        if node is not None and node.address and panel.servers is not None:
            panel.servers.fill_menu(menu, node)
            self._add_insert(menu, node)
            return menu
        if node is None or node.table is None:
            if node is not None and node.job is not None:
                self._add_opening_actions(menu, node.job)
            menu.addAction(self.tr("Paste table"), panel.paste)
            menu.addAction(self.tr("Connect to IoTDB…"), lambda: self._session.server_asked.emit(None))
            return menu
        table = node.table
        if panel.tree.ref(node) is not None:
            menu.addAction(self.tr("Show on plot"), panel.bring_chosen)
            menu.addAction(self.tr("Add to plot"), panel.add_chosen)
            menu.addSeparator()
        menu.addAction(self.tr("Show rows"), lambda: self._session.rows_asked.emit(table.name))
        if table.path is not None:
            path = table.path
            menu.addAction(self.tr("Open with options…"), lambda: self._session.options_asked.emit(path))
            menu.addAction(self.tr("Reload"), lambda: self.reload(table.name))
        if table.origin is not None:
            menu.addAction(self.tr("Reload"), lambda: self.reload(table.name))
            menu.addAction(self.tr("Follow…"), lambda: self._session.follow_asked.emit(table.name))
        menu.addAction(self.tr("Import into IoTDB…"), lambda: self._session.import_asked.emit(table.name))
        menu.addAction(self.tr("Close"), lambda: tasks.start(self._controller.close_table(table.name)))
        menu.addSeparator()
        if table.path is not None:
            where = str(table.path)
            menu.addAction(self.tr("Copy path"), lambda: QGuiApplication.clipboard().setText(where))
        self._add_insert(menu, node)
        words = tree_path(node)
        menu.addAction(self.tr("Copy tree path"), lambda: QGuiApplication.clipboard().setText(words))
        return menu

    def _add_opening_actions(self, menu: QMenu, job: JobSnapshot) -> None:
        """For a file that is being read: Stop. For one that could not be: Try again, otherwise, forget."""
        session = self._session
        if not job.state.ended:
            menu.addAction(self.tr("Stop"), lambda: self._controller.cancel_job(job.id))
        elif job.id in self._controller.opening:
            menu.addAction(self.tr("Try again"), lambda: session.retry_open_asked.emit(job.id))
            menu.addAction(self.tr("Open with options…"), lambda: session.open_otherwise_asked.emit(job.id))
            menu.addAction(self.tr("Take from the list"), lambda: session.forget_open_asked.emit(job.id))
        menu.addSeparator()

    def reload(self, name: str, *, run: bool = False) -> None:
        """Read a table again; with `run` do with it what Set-up holds for it."""

        async def work() -> None:
            table = await self._controller.reload(name)
            draft = self._session.draft
            if table is None or not run or draft is None or draft.data.table != name:
                return
            if isinstance(draft, ForecastRequest):
                await self._controller.forecast(draft)
            else:
                await self._controller.detect(draft)

        tasks.start(work())
