"""Write a result to a server: where to, what will be there, and afterwards what arrived."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui import tasks
from ui.notices import Level, Notice, Place
from ui.servers.arriving import what_arrived
from ui.servers.plan_view import PlanModel, PlanView
from ui.servers.plan_words import overlap_words, report_words, rows_words, where_words
from ui.servers.write_place import WritePlace
from ui.session import Session
from ui.text import translated
from ui.theme import Theme
from ui.widgets import HintLabel, NoticeBar, PrimaryButton
from workbench.errors import Cancelled, WorkbenchError
from workbench.jobs import Job, JobSnapshot
from workbench.results import Detection, Forecast
from workbench.sources.iotdb.address import ServerAddress
from workbench.sources.iotdb.writing import WriteInterrupted, WritePlan, WriteReport
from workbench.text import plural, text

if TYPE_CHECKING:
    import pyarrow

    from ui.controller import Controller
    from workbench.engine import Workbench
    from workbench.sources import Table

_SETTLE_MS = 300


class WriteDialog(QDialog):
    """Shows a plan that follows what is chosen, writes it, and stays to say what arrived.

    Args:
        source: What is written.
        name: What it is called, for the place that is proposed.
        session: Knows the servers.
        controller, theme: The window's.
        columns: The columns to choose from; empty where all are written.
    """

    def __init__(
        self,
        source: Forecast | Detection | Table | pyarrow.Table,
        name: str,
        session: Session,
        controller: Controller,
        theme: Theme,
        columns: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._name = name
        self._session = session
        self._controller = controller
        self._plan: WritePlan | None = None
        self._planning: Job[WritePlan] | None = None
        self._writing: Job[WriteReport] | None = None
        self._asked = 0
        self._busy = self._done = self._gone = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.title())
        self.setMinimumWidth(600)
        self.setFont(theme.font("body"))
        self.model = PlanModel(columns, self)
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._make()
        self._lay_out()
        self._connect()
        self.place.follow()

    # What a kind of it decides

    def title(self) -> str:
        """The window's title."""
        return self.tr("Write to IoTDB")

    def proposed_path(self) -> tuple[str, ...]:
        """The nodes of the device that is proposed in the tree."""
        return ("root", self._kind, self._name)

    def proposed_table(self) -> str:
        """The table that is proposed in the table dialect."""
        return f"{self._name}_{self._kind}".lower()

    @property
    def _kind(self) -> str:
        if isinstance(self._source, Detection):
            return "anomalies"
        return "forecast" if isinstance(self._source, Forecast) else "results"

    # Building

    def _make(self) -> None:
        self.place = WritePlace(
            self._session, self._controller, self.proposed_path, self.proposed_table, self
        )
        self.view = PlanView(self.model, self)
        self.view.setMinimumHeight(150)
        self.where = HintLabel("", self, small=False)
        self.rows = HintLabel("", self, small=False)
        self.overlap = HintLabel("", self, small=False)
        self.overwrite = QCheckBox(self.tr("Overwrite them"), self)
        self.overwrite.hide()
        self.bar = NoticeBar(Session(self), Place.DATA, self)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Rows that are written"))
        self.progress.hide()
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.cancel_button.setAutoDefault(False)
        self.write_button = PrimaryButton(self.tr("Write"), "database_arrow_up", self)
        self.write_button.setDefault(True)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(4)
        for one in (self.where, self.rows, self.overlap, self.overwrite):
            words.addWidget(one)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.write_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self.place)
        layout.addWidget(self.view, 1)
        layout.addLayout(words)
        layout.addWidget(self.progress)
        layout.addWidget(self.bar)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self._session.job_changed.connect(self._on_job)
        self.place.changed.connect(self._look_soon)
        self.model.chosen.connect(self._look_soon)
        self.overwrite.toggled.connect(self._follow)
        self._timer.timeout.connect(lambda: tasks.start(self._look()))
        self.write_button.clicked.connect(self._on_primary)
        self.cancel_button.clicked.connect(self.cancel)

    # The plan

    def _look_soon(self) -> None:
        self._plan = None
        self._asked += 1
        if self._planning is not None:
            self._planning.cancel()
        self._follow()
        self._timer.start()

    async def _look(self) -> None:
        number = self._asked
        address = self.place.address
        if address is None or not self.place.complete or self.model.columns == []:
            return
        self.bar.clear()
        error: WorkbenchError | None = None
        plan: WritePlan | None = None
        try:
            plan = await self._controller.engine.job(self._planner(address), self._on_planning)
        except Cancelled:
            return
        except WorkbenchError as refused:
            error = refused
        if self._gone or number != self._asked:
            return
        self._planning = None
        if error is not None:
            self.bar.show_notice(Notice.of(error, Place.DATA))
        self._plan = plan
        if plan is not None:
            self.model.put(plan)
        self._follow()

    def _planner(self, address: ServerAddress) -> Callable[[Workbench], Job[WritePlan]]:
        """What starts to plan that which is chosen now."""
        source, target, database = self._source, self.place.target.text().strip(), self.place.named_database
        columns, types = self.model.columns, dict(self.model.types)
        return lambda wb: wb.servers.start_plan_write(
            address, source, target, columns=columns, types=types, database=database
        )

    def _on_planning(self, job: Job[WritePlan]) -> None:
        self._planning = job

    def _follow(self) -> None:
        plan, zone = self._plan, self._zone()
        known = plan is not None and not self._done
        for label in (self.where, self.rows, self.overlap):
            label.setVisible(known)
        overwrites = plan is not None and plan.overwritten > 0 and not self._done
        self.overwrite.setVisible(overwrites)
        self.overwrite.setEnabled(not self._busy)
        if plan is not None:
            self.where.setText(translated(where_words(plan)))
            self.rows.setText(translated(rows_words(plan, zone)))
            self.overlap.setText(translated(overlap_words(plan)))
            self.overlap.set_tone("warning" if plan.overwritten else "text2")
        self.place.set_enabled(not self._busy and not self._done)
        self.view.setEnabled(not self._busy and not self._done)
        self._name_buttons(plan, overwrites=overwrites)

    def _name_buttons(self, plan: WritePlan | None, *, overwrites: bool) -> None:
        self.cancel_button.setText(self.tr("Stop") if self._busy else self.tr("Cancel"))
        self.cancel_button.setVisible(not self._done)
        if self._done:
            self.write_button.setText(self.tr("Close"))
            self.write_button.setIcon(QIcon())
            self.write_button.setEnabled(True)
            self.write_button.setToolTip("")
            return
        count = plan.rows if plan is not None else 0
        words = plural("Write 1 row", "Write {count:,} rows", count=count)
        self.write_button.setText(translated(words) if plan is not None else self.tr("Write"))
        agreed = not overwrites or self.overwrite.isChecked()
        self.write_button.setEnabled(plan is not None and agreed and not self._busy)
        self.write_button.setToolTip("" if agreed else self.tr("Tick that the rows may be overwritten first"))

    def _zone(self) -> str:
        address = self.place.address
        return (address.zone if address is not None else None) or "UTC"

    # Writing

    def _on_primary(self) -> None:
        if self._done:
            self.accept()
        else:
            self.write()

    def write(self) -> None:
        """Do what the plan says."""
        address = self.place.address
        if self._plan is not None and address is not None and not self._busy:
            tasks.start(self._write(address, self._plan, overwrite=self.overwrite.isChecked()))

    async def _write(self, address: ServerAddress, plan: WritePlan, *, overwrite: bool) -> None:
        self.bar.clear()
        self._set_busy(True)
        report: WriteReport | None = None
        error: WorkbenchError | None = None
        stopped = False
        try:
            report = await self._controller.engine.job(
                lambda wb: wb.servers.start_write(address, plan, overwrite=overwrite), self._on_writing
            )
        except Cancelled:
            stopped = True
        except WriteInterrupted as refused:
            error, report = refused, refused.report
        except WorkbenchError as refused:
            error = refused
        self._writing = None
        if stopped:
            report = await what_arrived(self._controller, address, plan)
        if (
            report is not None
            and report.rows
            and (not plan.exists or any(one.created for one in plan.columns))
        ):
            self._session.server_written.emit(str(address), plan.database)
        if self._gone:
            self._tell_elsewhere(report, error)
            return
        self._set_busy(False)
        self._say(report, error, stopped=stopped)

    def _say(self, report: WriteReport | None, error: WorkbenchError | None, *, stopped: bool) -> None:
        if error is not None:
            notice = Notice.of(error, Place.DATA)
            hint = notice.hint if report is None else report_words(report, self._zone())
            self.bar.show_notice(Notice(Level.ERROR, Place.DATA, notice.sentence, hint, notice.details))
        elif report is not None:
            whole = report.rows == report.total
            self._done = whole
            if whole:
                self.model.finish()
            level = Level.INFO if whole else Level.WARNING
            hint = None if whole else text("Writing again changes nothing of what is there.")
            notice = Notice(level, Place.DATA, report_words(report, self._zone()), hint)
            self.bar.linger_ms = 3_600_000
            self.bar.show_notice(notice)
        elif stopped:
            sentence = text("The write was stopped; the server does not say what arrived.")
            self.bar.show_notice(Notice(Level.WARNING, Place.DATA, sentence))
        self._follow()
        if not self._done:
            self._asked += 1
            self._timer.stop()
            tasks.start(self._look_again())

    async def _look_again(self) -> None:
        """The plan after a write that ended early, without taking the report away."""
        address = self.place.address
        if address is None:
            return
        try:
            again = await self._controller.engine.job(self._planner(address))
        except (Cancelled, WorkbenchError):  # the report says already that the server is away
            return
        if not self._gone:
            self._plan = again
            self.model.put(again)
            self._follow()

    def _tell_elsewhere(self, report: WriteReport | None, error: WorkbenchError | None) -> None:
        """The dialog is closed: what came of the write stands in Data's bar."""
        if error is not None:
            self._session.tell(Notice.of(error, Place.DATA))
        elif report is not None:
            self._session.tell(Notice(Level.INFO, Place.DATA, report_words(report, "UTC")))

    def _on_writing(self, job: Job[WriteReport]) -> None:
        self._writing = job

    def _on_job(self, job: JobSnapshot) -> None:
        if self._writing is not None and job.id == self._writing.id and job.total:
            self.progress.setRange(0, 1000)
            self.progress.setValue(round(1000 * job.done / job.total))

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.progress.setRange(0, 0)
        self.progress.setVisible(busy)
        self._follow()

    def cancel(self) -> None:
        """Stop the write, else close."""
        if self._writing is not None:
            self._writing.cancel()
        elif not self._busy:
            self.reject()

    @override
    def done(self, result: int) -> None:
        self._gone = True
        self._timer.stop()
        for job in (self._planning, self._writing):
            if job is not None:
                job.cancel()
        super().done(result)
