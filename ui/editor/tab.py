"""One tab of the query editor: its editor, its file, and whether it holds something that is not saved."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from ui.editor.code_edit import CodeEdit
from ui.theme import Theme
from ui.widgets import icon_button
from workbench.errors import OptionError
from workbench.sql.run_on import RunOn


class QueryTab(QObject):
    """A query. `name` is that of its file, or `Query 3`."""

    changed = Signal()
    """Its name or its saved state."""

    def __init__(self, name: str, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._name = name
        self.file: Path | None = None
        self.server: str | None = None
        """The address of the server that it runs on; None for the open files."""
        self.run_on = RunOn.HERE
        self.editor = CodeEdit(theme)
        self.editor.document().modificationChanged.connect(self.changed)

    def close_button(self, bar: QWidget) -> QToolButton:
        """What closes it, for the bar of tabs."""
        button = icon_button("dismiss", self.tr("Close this query"), "Ctrl+W", parent=bar)
        button.setFixedSize(20, 20)
        button.setStyleSheet("QToolButton { padding: 0; border: 0; min-height: 0; }")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    @property
    def name(self) -> str:
        """What the tab is called."""
        return self.file.name if self.file is not None else self._name

    @property
    def unsaved(self) -> bool:
        """Whether closing it would lose something that was written."""
        return self.editor.document().isModified() and bool(self.editor.text().strip())

    @property
    def untouched(self) -> bool:
        """Whether it still holds what it was opened with, and no file."""
        return self.file is None and not self.editor.document().isModified()

    def start_with(self, text: str) -> None:
        """Put in the text of a new tab; it does not count as written."""
        self.editor.setPlainText(text)
        self.editor.document().setModified(False)
        self.editor.go_to(len(text))

    def load(self, file: Path) -> None:
        """Read a file.

        Raises:
            OSError, UnicodeDecodeError: It cannot be read as UTF-8 text.
        """
        self.editor.setPlainText(file.read_text("utf-8-sig"))
        self.file = file
        self.editor.document().setModified(False)
        self.changed.emit()

    def save(self, file: Path) -> None:
        """Write the text to a file.

        Raises:
            OSError: It cannot be written.
        """
        file.write_text(self.editor.text(), "utf-8")
        self.file = file
        self.editor.document().setModified(False)
        self.changed.emit()

    def state(self) -> dict[str, object]:
        """The tab as plain values."""
        return {
            "name": self._name,
            "file": None if self.file is None else str(self.file),
            "text": self.editor.text(),
            "modified": self.editor.document().isModified(),
            "caret": self.editor.caret(),
            "server": self.server,
            "run_on": self.run_on.value,
        }

    def restore(self, raw: Mapping[str, object]) -> None:
        """The tab as it was."""
        self._name = str(raw["name"])
        self.file = None if raw["file"] is None else Path(str(raw["file"]))
        text = str(raw["text"])
        self.editor.setPlainText(text)
        caret = raw["caret"]
        self.editor.go_to(min(caret, len(text)) if isinstance(caret, int) else 0)
        self.editor.document().setModified(bool(raw["modified"]))
        self.server = _address(raw.get("server"))
        self.run_on = RunOn(str(raw.get("run_on", RunOn.HERE)))
        self.changed.emit()


def _address(raw: object) -> str | None:
    """An address that was kept, unless it cannot be read."""
    if raw is None:
        return None
    from workbench.sources.iotdb.address import ServerAddress

    try:
        return str(ServerAddress.parse(str(raw)))
    except OptionError:
        return None
