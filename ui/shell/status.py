"""The status bar: what happened last, what runs, how busy the computer is, the zone of the times shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFont, QFontInfo, QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from ui.text import zone_words
from ui.widgets.labels import ElidedLabel, Line, PlainLabel, plain_tip
from workbench.overriding import override

if TYPE_CHECKING:
    from ui.session import Session

_LOOK_EVERY_MS = 2000


class StatusBar(QStatusBar):
    """26 px; the figures are refreshed while the window can be seen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(27)
        self.setSizeGripEnabled(False)
        self.setAccessibleName(self.tr("Status"))
        font = QFont(self.font())
        font.setPixelSize(max(round(QFontInfo(font).pixelSize() * 0.92), 9))
        self.setFont(font)
        self._passing = False
        self.message = ElidedLabel(self.tr("Ready"), self)
        self.message.setAccessibleName(self.tr("Last message"))
        self.message.setContentsMargins(12, 0, 0, 0)
        self.message.setFont(font)
        self.addWidget(self.message, 1)
        self.servers = self._figure(self.tr("Servers that are logged in to"))
        self.jobs = self._figure(self.tr("Jobs that run"))
        self.processor = self._figure(self.tr("Load of the processor"))
        self.memory = self._figure(self.tr("Memory that is free"))
        self.zone = self._figure(self.tr("Time zone of the times shown"))
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.refresh)

    def say(self, sentence: str, *, passing: bool = False) -> None:
        """Show what happened last; it stays until something else does, what is `passing` until `pass_on`."""
        self.message.setText(sentence)
        self.message.setAccessibleDescription(sentence)
        self._passing = passing

    def pass_on(self) -> None:
        """Something was done since: what was only passing goes."""
        if self._passing:
            self.say(self.tr("Ready"))

    def attach(self, session: Session) -> None:
        """Follow the jobs, and the zone of the series shown."""
        self._session = session
        session.job_changed.connect(self._count_jobs)
        session.servers_changed.connect(self._count_servers)
        session.shown_changed.connect(self._show_zone)
        session.table_changed.connect(self._show_zone)
        self._show_zone()
        self._count_servers()
        self.refresh()

    def refresh(self) -> None:
        """Look at the processor and the memory."""
        import psutil

        from ui.text import memory

        load = psutil.cpu_percent(interval=None)
        free = psutil.virtual_memory()
        self._set(self.processor, self.tr("CPU {percent} %").format(percent=round(load)))
        shown = self.tr("{free} of {total} free").format(
            free=memory(free.available), total=memory(free.total)
        )
        self._set(self.memory, shown)

    def _count_jobs(self, _job: object) -> None:
        count = sum(not one.state.ended for one in self._session.jobs.values())
        self._set(self.jobs, self.tr("%n jobs running", "", count) if count else "")

    def _count_servers(self) -> None:
        servers = self._session.servers
        self._set(self.servers, self.tr("%n servers", "", len(servers)) if servers else "")
        names = [f"{self._session.server_name(one)} ({key})" for key, one in servers.items()]
        self.servers.setToolTip(plain_tip("\n".join((self.servers.accessibleName(), *names))))

    def _show_zone(self) -> None:
        shown = self._session.shown
        table = self._session.tables.get(shown[0].table) if shown else None
        self._set(self.zone, "" if table is None else zone_words(table.zone, self.tr("No time zone")))

    def _figure(self, name: str) -> QLabel:
        label = PlainLabel("", self)
        label.setFont(self.font())
        label.setAccessibleName(name)
        label.setToolTip(name)
        label.setContentsMargins(6, 0, 6, 0)
        line = Line(self, vertical=True)
        line.setFixedHeight(16)
        line.hide()
        label.hide()
        self.addPermanentWidget(line)
        self.addPermanentWidget(label)
        label.setProperty("line", line)
        return label

    def _set(self, label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))
        label.property("line").setVisible(bool(text))
        label.setAccessibleDescription(text)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
