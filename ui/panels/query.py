"""The query editor: tabs of SQL, run as a whole, in part, or by the statement at the caret."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from ui import tasks
from ui.editor.code_edit import CodeEdit, Mark
from ui.editor.completer import Completer
from ui.editor.error_bar import ErrorBar
from ui.editor.files import Fate, ask_for_query, ask_what_becomes_of, ask_where_to_save
from ui.editor.find_bar import FindBar
from ui.editor.history_popup import HistoryPopup
from ui.editor.keys import EditorKeys
from ui.editor.menus import example_for, more_entries, snippet_entries
from ui.editor.query_bar import QueryBar
from ui.editor.runs import QueryRuns
from ui.editor.tab import QueryTab
from ui.notices import Level, Notice, Place
from ui.session import Session
from ui.theme import Theme
from ui.widgets import NoticeBar, TabRow, icon_button
from workbench.errors import WorkbenchError
from workbench.sql.run_on import RunOn
from workbench.sql.splitting import statement_at
from workbench.text import Text, text

if TYPE_CHECKING:
    from ui.controller import Controller
    from workbench.sources import Table


class QueryPanel(QWidget):
    """Writes, runs and keeps SQL. Results go to the session; an error is shown at its place."""

    def __init__(
        self, session: Session, controller: Controller, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._controller = controller
        self._theme = theme
        self.runs = QueryRuns(self, session, controller)
        self._tabs: list[QueryTab] = []
        self._numbers = 0
        self._error: WorkbenchError | None = None
        self.setAccessibleName(self.tr("Query editor"))
        self.tab_bar = TabRow(self)
        self._stack = QStackedWidget(self)
        self.bar = QueryBar(lambda: snippet_entries(self), lambda: more_entries(self), self)
        self.find_bar = FindBar(self)
        self.error_bar = ErrorBar(theme, self)
        self.completer = Completer(controller, theme, self)
        self.history_popup = HistoryPopup(theme, self)
        self._keys = EditorKeys(self)
        self._build()
        self._connect()
        self.new_tab()

    # Tabs

    @property
    def tab(self) -> QueryTab:
        """The tab in front."""
        return self._tabs[self.tab_bar.currentIndex()]

    @property
    def editor(self) -> CodeEdit:
        """The editor in front."""
        return self.tab.editor

    def new_tab(self, script: str | None = None) -> QueryTab:
        """Open a tab with a text, or with an example; it runs where the one in front runs."""
        self._numbers += 1
        tab = QueryTab(self.tr("Query {number}").format(number=self._numbers), self._theme, self)
        if self._tabs:
            tab.server, tab.run_on = self.tab.server, self.tab.run_on
        tab.start_with(example_for(tab, self.table()) if script is None else script)
        tab.editor.document().setModified(bool(script))
        tab.changed.connect(self._name_tabs)
        tab.editor.caret_moved.connect(self._show_caret)
        tab.editor.key_first.connect(self._keys.act_on)
        tab.editor.textChanged.connect(self._forget_error)
        self._tabs.append(tab)
        self._stack.addWidget(tab.editor)
        place = self.tab_bar.addTab(tab.name)
        closing = tab.close_button(self.tab_bar)
        closing.clicked.connect(lambda _: self.close_tab(self._tabs.index(tab)))
        self.tab_bar.setTabButton(place, QTabBar.ButtonPosition.RightSide, closing)
        self.tab_bar.setCurrentIndex(place)
        self._name_tabs()
        return tab

    def close_tab(self, place: int | None = None) -> bool:
        """Close a tab, the one in front by default; asks before something written is lost."""
        place = self.tab_bar.currentIndex() if place is None else place
        tab = self._tabs[place]
        if tab.unsaved and not self._may_lose(tab):
            return False
        self._tabs.pop(place)
        self.find_bar.detach(tab.editor)
        self.completer.detach(tab.editor)
        self.tab_bar.removeTab(place)
        self._stack.removeWidget(tab.editor)
        tab.editor.deleteLater()
        tab.deleteLater()
        if not self._tabs:
            self.new_tab()
        return True

    def put(self, script: str) -> None:
        """Bring a script into an editor: the tab in front where nothing was written, else a new one."""
        script = script if script.endswith("\n") else f"{script}\n"
        if self.tab.untouched:
            self.tab.start_with(script)
            self.editor.document().setModified(True)
        else:
            self.new_tab(script)
        self.editor.setFocus()

    def put_on(self, script: str, server: str | None) -> None:
        """Bring a script into an editor that runs on a server, or on the open files."""
        self.put(script)
        self.run_on(server)

    def step_tab(self, step: int) -> None:
        """Bring the next or previous tab to the front."""
        self.tab_bar.setCurrentIndex((self.tab_bar.currentIndex() + step) % len(self._tabs))

    # Files

    def open_file(self, path: Path | None = None) -> None:
        """Open a .sql file in a tab; without a path the user chooses it."""
        if path is None:
            path = ask_for_query(self)
            if path is None:
                return
        tab = self.tab if self.tab.untouched else self.new_tab("")
        try:
            tab.load(path)
        except (OSError, UnicodeDecodeError) as reason:
            problem = text("{file} could not be read: {reason}.", file=path.name, reason=str(reason))
            self._tell(Level.ERROR, problem, text("Choose a text file in UTF-8."))

    def save(self, *, choose: bool = False) -> bool:
        """Save the tab in front to its file, or to one that the user chooses."""
        path = self.tab.file
        if path is None or choose:
            path = ask_where_to_save(self, str(path) if path is not None else f"{self.tab.name}.sql")
            if path is None:
                return False
        try:
            self.tab.save(path)
        except OSError as reason:
            problem = text("{file} could not be saved: {reason}.", file=path.name, reason=str(reason))
            self._tell(Level.ERROR, problem, text("Choose another folder."))
            return False
        return True

    # Running

    def run(self) -> None:
        """Run the selection, or without one the statement at the caret."""
        chosen = self.editor.selected()
        if chosen is not None:
            self._start(*chosen)
            return
        whole = self.editor.text()
        span = statement_at(whole, self.editor.caret())
        self._start(whole[span.start : span.end], span.start)

    def run_script(self) -> None:
        """Run the selection, or without one the whole text."""
        self._start(*(self.editor.selected() or (self.editor.text(), 0)))

    def stop(self) -> None:
        """Stop what runs."""
        self._controller.stop(Place.QUERY)

    def _start(self, script: str, start: int) -> None:
        if script.strip() and not self._controller.running(Place.QUERY):
            self.completer.close_list()
            self.editor.mark_error(None)
            self._forget_error()
            tasks.start(self.runs.run(self.tab, script, start))

    # What it runs on

    def run_on(self, server: str | None, run_on: RunOn = RunOn.HERE) -> None:
        """Have the tab in front run on a server, or on the open files."""
        self.tab.server, self.tab.run_on = server, run_on
        self._forget_error()
        self._show_place()
        self._renew_examples()
        if server is not None:
            tasks.start(self.runs.ask_database(server))

    def _show_place(self) -> None:
        tab = self.tab
        self.bar.place.show_place(tab.server, tab.run_on, self._session.servers)
        self.bar.fit()
        self.completer.close_list()
        self.completer.server = tab.server

    # Errors

    def go_to_error(self) -> None:
        """Put the caret at the error."""
        mark = self.editor.error_mark
        if mark is not None:
            self.editor.go_to(mark.start)

    def _show_error(self, tab: QueryTab, error: WorkbenchError, in_place: bool) -> None:
        """Show an error; its place too where the text has not been changed since."""
        if tab not in self._tabs:
            return
        span = error.span if in_place else None
        if span is not None:
            tab.editor.mark_error(Mark(span.start, span.end))
        if tab is self.tab:
            self._error = error
            self.error_bar.show_error(error, span)

    def _forget_error(self) -> None:
        self._error = None
        self.error_bar.hide()

    def _replace_error(self) -> None:
        mark, error = self.editor.error_mark, self._error
        if mark is not None and error is not None and error.replacement is not None:
            self.editor.replace(mark.start, mark.end, error.replacement)

    # History, snippets, finding

    def complete(self) -> None:
        """Propose what could be written at the caret."""
        self.completer.complete()

    def toggle_comment(self) -> None:
        """Make the selected lines comments, or text again."""
        self.editor.toggle_comment()

    def find_words(self) -> None:
        """Open the row that finds words."""
        self.find_bar.open_for(self.editor)

    def show_history(self) -> None:
        """Open the list of what was run."""
        tasks.start(self._show_history())

    async def _show_history(self) -> None:
        entries = await self.runs.history.entries()
        button = self.bar.history
        self.history_popup.open_at(button.mapToGlobal(QPoint(0, button.height() + 2)), entries)

    def insert(self, sql: str) -> None:
        """Write at the caret, on a line of its own."""
        cursor = self.editor.textCursor()
        cursor.insertText(("\n" if cursor.positionInBlock() else "") + sql)
        self.editor.setTextCursor(cursor)
        self.editor.setFocus()

    def insert_names(self, names: str) -> None:
        """Write names at the caret."""
        self.editor.insertPlainText(names)
        self.editor.setFocus()

    # Between runs of the program

    def state(self) -> dict[str, object]:
        """The tabs as plain values."""
        tabs = [tab.state() for tab in self._tabs if tab.unsaved or tab.file or tab.server]
        return {"tabs": tabs, "current": self.tab_bar.currentIndex(), "numbers": self._numbers}

    def restore(self, raw: Mapping[str, Any]) -> None:
        """The tabs as they were; the state of another version is left alone."""
        try:
            saved = [dict(one) for one in raw["tabs"]]
            current, numbers = int(raw["current"]), int(raw["numbers"])
            for one in saved:
                self.new_tab("").restore(one)
        except (KeyError, TypeError, ValueError):
            return
        if saved and self._tabs[0].untouched:
            self.close_tab(0)
        self._numbers = max(numbers, len(self._tabs))
        self.tab_bar.setCurrentIndex(min(max(current, 0), len(self._tabs) - 1))
        self._show_place()

    # Behind

    def _build(self) -> None:
        self.tab_bar.setAccessibleName(self.tr("Query tabs"))
        self.tab_bar.setDrawBase(False)
        self.tab_bar.setExpanding(False)
        self.tab_bar.setElideMode(Qt.TextElideMode.ElideRight)
        add = icon_button("add", self.tr("New query"), "Ctrl+T", parent=self)
        add.clicked.connect(lambda _: self.new_tab())
        tabs = QHBoxLayout()
        tabs.setContentsMargins(0, 0, 4, 0)
        tabs.setSpacing(4)
        tabs.addWidget(self.tab_bar)
        tabs.addWidget(add)
        tabs.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(tabs)
        layout.addWidget(self.bar)
        layout.addWidget(self.find_bar)
        layout.addWidget(self._stack, 1)
        layout.addWidget(NoticeBar(self._session, Place.QUERY, self))
        layout.addWidget(self.error_bar)

    def _connect(self) -> None:
        self.runs.refused.connect(self._show_error)
        self.tab_bar.currentChanged.connect(self._on_tab)
        self.bar.run.clicked.connect(self.run)
        self.bar.script.clicked.connect(self.run_script)
        self.bar.stop.clicked.connect(self.stop)
        self.bar.history.clicked.connect(self.show_history)
        self.bar.place.place_chosen.connect(lambda server: self.run_on(server, self.tab.run_on))
        self.bar.place.run_on_chosen.connect(lambda run_on: self.run_on(self.tab.server, run_on))
        self.bar.place.login_asked.connect(self._session.server_asked)
        self._session.servers_changed.connect(self._show_place)
        self.history_popup.chosen.connect(self.put)
        self.error_bar.replace_asked.connect(self._replace_error)
        self.error_bar.jump_asked.connect(self.go_to_error)
        self.error_bar.models_asked.connect(self._session.models_asked)
        self._session.query_asked.connect(self.put_on)
        self._session.names_asked.connect(self.insert_names)
        self._session.shown_changed.connect(self._renew_examples)
        self._controller.running_changed.connect(self._show_running)

    def _renew_examples(self) -> None:
        """A tab in which nothing was written shows statements for the table that is open now."""
        for tab in self._tabs:
            words = example_for(tab, self.table())
            if tab.untouched and tab.editor.text() != words:
                tab.start_with(words)

    def _name_tabs(self) -> None:
        for place, tab in enumerate(self._tabs):
            # A dot tells that there is something to save; the tool tip says it in words.
            self.tab_bar.setTabText(place, f"{tab.name} •" if tab.unsaved else tab.name)
            where = tab.name if tab.file is None else str(tab.file)
            unsaved = self.tr("{name}, not saved").format(name=where)
            self.tab_bar.setTabToolTip(place, unsaved if tab.unsaved else where)

    def _on_tab(self, place: int) -> None:
        if not 0 <= place < len(self._tabs):
            return
        self._stack.setCurrentWidget(self.editor)
        self.setFocusProxy(self.editor)
        self.find_bar.attach(self.editor)
        self.completer.attach(self.editor)
        self._show_place()
        self._forget_error()
        cursor = self.editor.textCursor()
        self._show_caret(cursor.blockNumber() + 1, cursor.positionInBlock() + 1)

    def _show_caret(self, line: int, column: int) -> None:
        self.bar.caret.setText(self.tr("Ln {line}, Col {column}").format(line=line, column=column))

    def _show_running(self, place: Place) -> None:
        if place is Place.QUERY:
            self.bar.show_running(self._controller.running(Place.QUERY))

    def _tell(self, level: Level, sentence: Text, hint: Text) -> None:
        self._session.tell(Notice(level, Place.QUERY, sentence, hint))

    def _may_lose(self, tab: QueryTab) -> bool:
        """Ask what becomes of a text that is not saved."""
        answer = ask_what_becomes_of(self, tab.name)
        if answer is Fate.SAVE:
            self.tab_bar.setCurrentIndex(self._tabs.index(tab))
            return self.save()
        return answer is Fate.LOSE

    def table(self) -> Table | None:
        """The table on the plot, else the first that is open."""
        shown = self._session.shown
        name = shown[0].table if shown else next(iter(self._session.tables), None)
        return None if name is None else self._session.tables.get(name)
