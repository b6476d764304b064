"""The work that runs and that has run, newest first, each with its progress and a way to stop it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from ui.icons import paint_icon
from ui.painting import contained
from ui.text import duration, translated
from ui.theme import tokens
from ui.tokens import ColorName
from ui.widgets import EmptyState
from ui.widgets.labels import plain_tip
from workbench.jobs import JobSnapshot, JobState

if TYPE_CHECKING:
    from ui.controller import Controller
    from ui.session import Session
    from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ICONS: dict[JobState, tuple[str, ColorName]] = {
    JobState.QUEUED: ("clock", "text2"),
    JobState.RUNNING: ("arrow_sync", "text2"),
    JobState.DONE: ("checkmark_circle", "success"),
    JobState.FAILED: ("error_circle", "error"),
    JobState.CANCELLED: ("record_stop", "text2"),
}
_ESTIMATE_AFTER_S = 3.0
_REPAINT_MS = 100
_TEXT_LEFT = 40


class JobList(QAbstractListModel):
    """The session's jobs, newest first."""

    JOB = int(Qt.ItemDataRole.UserRole)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs: list[JobSnapshot] = []

    @property
    def jobs(self) -> list[JobSnapshot]:
        """The jobs as shown."""
        return self._jobs

    def put(self, job: JobSnapshot) -> None:
        """Take note of a job: a new row at the top, or its row changed."""
        for row, one in enumerate(self._jobs):
            if one.id == job.id:
                self._jobs[row] = job
                index = self.index(row)
                self.dataChanged.emit(index, index)
                return
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._jobs.insert(0, job)
        self.endInsertRows()

    def keep(self, known: frozenset[int]) -> None:
        """Drop the rows of jobs that the session has forgotten."""
        for row in range(len(self._jobs) - 1, -1, -1):
            if self._jobs[row].id not in known:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self._jobs[row]
                self.endRemoveRows()

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._jobs)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        job = self._jobs[index.row()]
        if role == self.JOB:
            return job
        if role == Qt.ItemDataRole.DisplayRole:
            return translated(job.title)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = f"{translated(job.title)}. {self.second_line(job)}"
            return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None

    def second_line(self, job: JobSnapshot) -> str:
        """What is known of a job beside its title."""
        parts = []
        if job.state is JobState.QUEUED:
            parts.append(self.tr("Waiting"))
        elif job.state is JobState.RUNNING:
            parts += self._running(job)
        elif job.state is JobState.CANCELLED:
            parts.append(self.tr("Stopped"))
        elif job.error is not None:
            parts.append(translated(job.error.text))
        if job.finished_at is not None and job.error is None:
            parts.append(duration(job.finished_at - job.started_at))
            parts.append(time.strftime("%H:%M:%S", time.localtime(job.finished_at)))
        return " · ".join(parts)

    def _running(self, job: JobSnapshot) -> list[str]:
        parts = [translated(job.message)] if job.message is not None else []
        passed = time.time() - job.started_at
        fraction = job.fraction
        if not parts and fraction is not None and job.total >= 2:
            parts.append(
                self.tr("{done:,} of {total:,}").format(done=round(job.done), total=round(job.total))
            )
        if fraction and passed > _ESTIMATE_AFTER_S:
            left = duration(max(round(passed / fraction - passed), 1))
            parts.append(self.tr("about {duration} left").format(duration=left))
        return parts or [self.tr("Running")]


class JobRow(QStyledItemDelegate):
    """Draws a job; its button at the right stops it, its link shows the details of a failure."""

    def __init__(self, panel: JobsPanel) -> None:
        super().__init__(panel)
        self._panel = panel

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        job: JobSnapshot = index.data(JobList.JOB)
        lines = 2 * option.fontMetrics.height() + 12
        return QSize(160, lines + (0 if job.state.ended else 8))

    @override
    @contained
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        job: JobSnapshot = index.data(JobList.JOB)
        colors, area = tokens(), option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, QColor(colors.selection))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(colors.accent))
            painter.drawRect(area.adjusted(0, 0, -1, -1))
        painter.setPen(QColor(colors.border))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        name, color = _ICONS[job.state]
        paint_icon(painter, QRect(area.x() + 12, area.y() + 8, 16, 16), name, color)
        self._draw_lines(painter, option, job)
        if not job.state.ended:
            self._draw_progress(painter, area, job)
            paint_icon(painter, self.button(area), "record_stop")
        painter.restore()

    def _draw_lines(self, painter: QPainter, option: QStyleOptionViewItem, job: JobSnapshot) -> None:
        colors, area, metrics = tokens(), option.rect, option.fontMetrics
        height = metrics.height()
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = 40 if not job.state.ended else 12
        first = QRect(area.x() + _TEXT_LEFT, area.y() + 6, area.width() - _TEXT_LEFT - right, height)
        painter.setPen(QColor(colors.text))
        title = translated(job.title)
        painter.drawText(first, flags, metrics.elidedText(title, Qt.TextElideMode.ElideMiddle, first.width()))
        small = QFont(option.font)
        small.setPixelSize(max(round(height * 0.72), 9))
        painter.setFont(small)
        second = first.translated(0, height)
        metrics = painter.fontMetrics()
        if job.state is JobState.FAILED:
            link = self._panel.details_text
            second.setWidth(second.width() - metrics.horizontalAdvance(link) - 8)
            where = QRect(second.right() + 8, second.y(), area.width(), height)
            painter.setPen(QColor(colors.accent))
            painter.drawText(where, flags, link)
        painter.setPen(QColor(colors.text2))
        line = self._panel.list.second_line(job)
        painter.drawText(second, flags, metrics.elidedText(line, Qt.TextElideMode.ElideRight, second.width()))

    def _draw_progress(self, painter: QPainter, area: QRect, job: JobSnapshot) -> None:
        track = QRect(area.x() + _TEXT_LEFT, area.bottom() - 8, area.width() - _TEXT_LEFT - 40, 4)
        painter.fillRect(track, QColor(tokens().hover))
        fraction = job.fraction
        if fraction is not None:
            done = QRect(track)
            done.setWidth(round(track.width() * fraction))
            painter.fillRect(done, QColor(tokens().accent))

    @staticmethod
    def button(area: QRect) -> QRect:
        """Where a row's stop button is drawn; the target around it is 24 px and more."""
        return QRect(area.right() - 28, area.y() + (area.height() - 16) // 2, 16, 16)

    @override
    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonRelease:
            job: JobSnapshot = index.data(JobList.JOB)
            place = event.position().toPoint()
            if not job.state.ended and self.button(option.rect).adjusted(-8, -8, 8, 8).contains(place):
                self._panel.stop(job)
                return True
            if job.state is JobState.FAILED and place.x() > option.rect.right() - 80:
                self._panel.show_details(job)
                return True
        return bool(super().editorEvent(event, model, option, index))


class JobsPanel(QWidget):
    """The list of jobs. Delete stops the one in the row, Enter shows why it failed."""

    def __init__(
        self, session: Session, controller: Controller, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._controller = controller
        self.details_text = self.tr("Details")
        self.setAccessibleName(self.tr("Jobs"))
        self.list = JobList(self)
        self.view = QListView(self)
        self.view.setAccessibleName(self.tr("Jobs"))
        self.view.setToolTip(self.tr("Delete stops a job, Enter shows its details"))
        self.view.setModel(self.list)
        self.view.setItemDelegate(JobRow(self))
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.installEventFilter(self)
        self.empty = EmptyState(self.tr("Nothing has run yet."), self)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.view)
        self._waiting: dict[int, JobSnapshot] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REPAINT_MS)
        self._timer.timeout.connect(self._show)
        theme.changed.connect(self.view.viewport().update)
        session.job_changed.connect(self._on_job)
        for job in session.jobs.values():
            self._on_job(job)

    def stop(self, job: JobSnapshot) -> None:
        """Stop a job."""
        self._controller.cancel_job(job.id)

    def show_details(self, job: JobSnapshot) -> None:
        """Show why a job failed."""
        from ui.dialogs.details import DetailsDialog

        error = job.error
        if error is not None:
            hint = "" if error.hint_text is None else translated(error.hint_text)
            code = self.tr("Code {code}").format(code=error.code) if error.code is not None else ""
            details = "\n".join(part for part in (code, error.details or "") if part)
            DetailsDialog(translated(error.text), hint, details, self.window()).open()

    def _on_job(self, job: JobSnapshot) -> None:
        self._waiting[job.id] = job
        if not self._timer.isActive():
            self._timer.start()

    def _show(self) -> None:
        waiting, self._waiting = self._waiting, {}
        for job in waiting.values():
            self.list.put(job)
        self.list.keep(frozenset(self._session.jobs))
        self._stack.setCurrentWidget(self.view if self.list.jobs else self.empty)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            index = self.view.currentIndex()
            if index.isValid():
                job: JobSnapshot = index.data(JobList.JOB)
                if event.key() == Qt.Key.Key_Delete and not job.state.ended:
                    self.stop(job)
                    return True
                if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and job.error is not None:
                    self.show_details(job)
                    return True
        return super().eventFilter(watched, event)
