"""What the menus of the query bar offer, and what a new tab begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.editor.query_bar import Entry
from ui.editor.server_snippets import server_example, server_snippets
from ui.editor.snippets import example, snippets

if TYPE_CHECKING:
    from ui.editor.tab import QueryTab
    from ui.panels.query import QueryPanel
    from workbench.sources import Table


def example_for(tab: QueryTab, table: Table | None) -> str:
    """Statements as comments: for the open table, or for the tab's server."""
    return example(table) if tab.server is None else server_example(tab.server)


def snippet_entries(panel: QueryPanel) -> list[Entry]:
    """Statements to start from."""
    server = panel.tab.server
    found = snippets(panel.table()) if server is None else server_snippets(server)
    return [(one.name, "", lambda sql=one.sql: panel.insert(sql)) for one in found]  # type: ignore[misc]


def more_entries(panel: QueryPanel) -> list[Entry]:
    """What else can be done with the query in front."""
    translate = QCoreApplication.translate
    return [
        (translate("QueryPanel", "Open a query…"), "", panel.open_file),
        (translate("QueryPanel", "Save"), "Ctrl+S", panel.save),
        (translate("QueryPanel", "Save as…"), "Ctrl+Shift+S", lambda: panel.save(choose=True)),
        ("", "", panel.find_words),
        (translate("QueryPanel", "Find"), "Ctrl+F", panel.find_words),
        (translate("QueryPanel", "Comment or uncomment"), "Ctrl+/", panel.toggle_comment),
        (translate("QueryPanel", "Complete"), "Ctrl+Space", panel.complete),
        ("", "", panel.find_words),
        (translate("QueryPanel", "Close this query"), "Ctrl+W", panel.close_tab),
    ]
