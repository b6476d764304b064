"""Where a query runs: on the open files, or on a server; and where the models of a server's query run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from ui.icons import icon
from ui.widgets import HintLabel, SmallButton
from workbench.sql.run_on import RunOn

if TYPE_CHECKING:
    from workbench.sources.iotdb.address import ServerAddress

_LOG_IN = "log in"
_NARROWEST, _WIDEST = 76, 340
_WIDEST_IN_LINES = 24
"""So many heights of a line: a server's name has room in larger letters too."""


class PlaceChooser(QWidget):
    """`Run on [Open files | root@host:port ...]`, and for a server `[Models run here | ...]`."""

    place_chosen = Signal(object)
    """The address of a server as text, or None for the open files."""
    run_on_chosen = Signal(object)
    """A `RunOn`."""
    login_asked = Signal(object)
    """Log in to the server of the tab (a `ServerAddress`), or to one that is not in the list yet (None)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._address: str | None = None
        self._known_at_login: frozenset[str] | None = None
        """What was there when the user asked to log in here: a server that joins it is chosen."""
        self._servers: frozenset[str] = frozenset()
        self._away, self._roomy = False, True
        self.label = HintLabel(self.tr("Run on"), self)
        self.label.setWordWrap(False)
        self.place = self._combo(self.tr("Where the statements run"))
        self.label.setBuddy(self.place)
        self.models = self._combo(self.tr("Where the models of the statements run"))
        for run_on, words in (
            (RunOn.HERE, self.tr("Models here")),
            (RunOn.SERVER, self.tr("Models on the server")),
            (RunOn.BOTH, self.tr("Models in both")),
        ):
            self.models.addItem(words, run_on.value)
        self.models.setToolTip(
            self.tr(
                "Here: the server reads the series, the model runs in this program. "
                "On the server: its own AINode gets every statement as it is written. "
                "In both: what forecasts runs in both, and the plot shows the two."
            )
        )
        self.login = SmallButton(self.tr("Log in"), parent=self)
        self.login.clicked.connect(self._log_in)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self.label, self.place, self.login, self.models):
            layout.addWidget(widget)
        self.place.activated.connect(self._on_place)
        self.models.activated.connect(lambda _: self.run_on_chosen.emit(RunOn(self.models.currentData())))
        self.show_place(None, RunOn.HERE, {})

    def show_place(self, address: str | None, run_on: RunOn, servers: Mapping[str, ServerAddress]) -> None:
        """Show what a tab runs on, among the servers that are logged in to."""
        self._address = address
        self.place.clear()
        self.place.addItem(icon("document_table"), self.tr("Open files"), None)
        for known, server in servers.items():
            self._add(known, self._words(server), "database")
        away = address is not None and address not in servers
        if address is not None and away:
            # The sign and the button beside it say so in less room than words.
            self._add(address, self._words(_read(address)), "plug_disconnected")
        self.place.insertSeparator(self.place.count())
        self.place.addItem(icon("add"), self.tr("Log in to a server…"), _LOG_IN)
        self.place.setCurrentIndex(max(self.place.findData(address), 0) if address is not None else 0)
        self._tell(address, away=away)
        self.models.setCurrentIndex(self.models.findData(run_on.value))
        self.models.setVisible(address is not None)
        self._servers = frozenset(servers)
        new = (
            []
            if self._known_at_login is None
            else [one for one in servers if one not in self._known_at_login]
        )
        if new:
            self._known_at_login = None
            self.place_chosen.emit(new[-1])

    def _tell(self, address: str | None, *, away: bool) -> None:
        """Say where the tab runs, and whether one has to log in there first."""
        words = self.tr("The open files") if address is None else address
        if away:
            words = self.tr("{server}, not logged in").format(server=words)
        self.place.setToolTip(words)
        self.place.setAccessibleDescription(words)
        self._away = away
        self.give_room(self._roomy)
        self.login.setToolTip(self.tr("Log in to {server}").format(server=address) if away else "")

    def give_room(self, roomy: bool) -> None:
        """Offer to log in where there is room for it; to run a statement asks for that too."""
        self._roomy = roomy
        self.login.setVisible(self._away and roomy)

    def _log_in(self) -> None:
        if self._address is not None:
            self.login_asked.emit(_read(self._address))

    def _add(self, address: str, words: str, sign: str) -> None:
        self.place.addItem(icon(sign), words, address)
        self.place.setItemData(self.place.count() - 1, address, Qt.ItemDataRole.ToolTipRole)

    def _words(self, server: ServerAddress) -> str:
        """`root@host:6667`, for tables with the database: a name that fits into the bar."""
        name = f"{server.user}@{server.place}"
        if server.dialect == "tree":
            return name
        if server.database is None:
            return self.tr("{server}, tables").format(server=name)
        return self.tr("{server}, tables of {database}").format(server=name, database=server.database)

    def _on_place(self, index: int) -> None:
        chosen = self.place.itemData(index)
        if chosen == _LOG_IN:
            self.place.setCurrentIndex(max(self.place.findData(self._address), 0) if self._address else 0)
            self._known_at_login = self._servers
            self.login_asked.emit(None)
            return
        self._known_at_login = None
        if chosen != self._address:
            self.place_chosen.emit(chosen)

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        combo.setToolTip(name)
        combo.setMinimumWidth(_NARROWEST)
        combo.setMaximumWidth(max(_WIDEST, _WIDEST_IN_LINES * combo.fontMetrics().height()))
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        return combo


def _read(address: str) -> ServerAddress:
    from workbench.sources.iotdb.address import ServerAddress

    return ServerAddress.parse(address)
