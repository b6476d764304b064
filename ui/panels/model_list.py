"""The registry's models as rows of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QIcon
from typing_extensions import override

from ui.icons import icon
from ui.text import NONE, translated, translated_template
from ui.widgets.labels import plain_tip
from workbench.jobs import JobSnapshot
from workbench.registry.info import Category, ModelInfo, ModelState, Task
from workbench.runtime import Resident
from workbench.sizes import file_size

Index = QModelIndex | QPersistentModelIndex
_STATE, _SIZE, _LOADED = 4, 5, 6


class ModelList(QAbstractTableModel):
    """Models that fit the filters, with where each is loaded."""

    MODEL = int(Qt.ItemDataRole.UserRole)
    NAME, TYPE, TASK, ORIGIN, SIZE = 0, 1, 2, 3, 5
    """Columns."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: tuple[ModelInfo, ...] = ()
        self._shown: list[ModelInfo] = []
        self._residents: tuple[Resident, ...] = ()
        self._sizes: dict[str, int] = {}
        self._jobs: dict[int, JobSnapshot] = {}
        self._words: tuple[str, ...] = ()
        self._task: Task | None = None
        self._state: ModelState | None = None
        self._searched: dict[str, tuple[ModelInfo, str]] = {}
        self._summaries: dict[str, str] = {}
        self._order: tuple[int, bool] = (-1, True)
        self._titles = (
            self.tr("Model"),
            self.tr("Type"),
            self.tr("Task"),
            self.tr("Origin"),
            self.tr("State"),
            self.tr("Size"),
            self.tr("Loaded"),
        )

    @property
    def models(self) -> list[ModelInfo]:
        """The rows."""
        return self._shown

    def put(self, models: Sequence[ModelInfo]) -> None:
        """Take the registry's list."""
        now = tuple(models)
        if now != self._all:
            self._all = now
            self._filter()

    def put_residents(self, residents: tuple[Resident, ...]) -> None:
        """Take note of what is loaded where."""
        self._residents = residents
        if self._shown:
            self.dataChanged.emit(self.index(0, _LOADED), self.index(len(self._shown) - 1, _LOADED))

    def put_sizes(self, sizes: Mapping[str, int]) -> None:
        """Take note of the bytes that models' files take."""
        self._sizes = dict(sizes)
        if self._shown:
            self.dataChanged.emit(self.index(0, _SIZE), self.index(len(self._shown) - 1, _SIZE))

    @property
    def bytes_on_disk(self) -> int:
        """What the files of all models take, whatever the filters show."""
        return sum(self._sizes.get(one.id, 0) for one in self._all)

    def put_one(self, model: ModelInfo) -> None:
        """Take a model as it is now in the place of what the list had of it."""
        self._all = tuple(model if one.id == model.id else one for one in self._all)
        for row, one in enumerate(self._shown):
            if one.id == model.id and one != model:
                self._shown[row] = model
                self.dataChanged.emit(self.index(row, 0), self.index(row, _LOADED))

    def put_job(self, job: JobSnapshot) -> None:
        """Take note of how far a job is, where it fetches the files of a model here."""
        for row, model in enumerate(self._shown):
            if model.job_id == job.id:
                self._jobs[job.id] = job
                self.dataChanged.emit(self.index(row, _STATE), self.index(row, _STATE))

    def show_only(self, words: str, task: Task | None, state: ModelState | None = None) -> None:
        """Filter by words in name, type and summary, by task and by state."""
        self._words = tuple(words.casefold().split())
        self._task = task
        self._state = state
        self._filter()

    def task_name(self, task: Task) -> str:
        """A task for people."""
        return {
            Task.FORECAST: self.tr("Forecast"),
            Task.DETECT: self.tr("Anomalies"),
            Task.CLASSIFY: self.tr("Classes"),
        }[task]

    def state_name(self, state: ModelState) -> str:
        """A state for people."""
        return {
            ModelState.ACTIVE: self.tr("Active"),
            ModelState.ACTIVATING: self.tr("Activating"),
            ModelState.INACTIVE: self.tr("Inactive"),
            ModelState.DROPPING: self.tr("Being removed"),
        }[state]

    def state_of(self, model: ModelInfo) -> str:
        """The state of a model, with the part that is done of what makes it active."""
        name = self.state_name(model.state)
        job = None if model.job_id is None else self._jobs.get(model.job_id)
        if job is None or job.fraction is None:
            return name
        return self.tr("{state}, {percent} %").format(state=name, percent=int(100 * job.fraction))

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._titles)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._titles[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(section)
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        model = self._shown[index.row()]
        if role == self.MODEL:
            return model
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(model, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            words = translated(model.reason) if model.reason else translated_template(model.summary)
            return plain_tip(words)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        if role == Qt.ItemDataRole.FontRole and index.column() == 0:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == Qt.ItemDataRole.DecorationRole and index.column() == _STATE:
            return _sign(model)
        return None

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order is Qt.SortOrder.AscendingOrder)
        self._filter()

    def _cell(self, model: ModelInfo, column: int) -> str:
        match column:
            case 0:
                return model.id
            case 1:
                return model.type
            case 2:
                return self.task_name(model.task)
            case 3:
                user = model.category is Category.USER_DEFINED
                hub = model.repository is not None
                return self.tr("user") if user else self.tr("hub") if hub else self.tr("built in")
            case 4:
                return self.state_of(model)
            case 5:
                return file_size(self._sizes[model.id]) if self._sizes.get(model.id) else NONE
        places = [
            f"{one.device_id} × {one.instances}" if one.instances else f"{one.device_id} …"
            for one in self._residents
            if one.model_id == model.id
        ]
        return ", ".join(places) or NONE

    def _filter(self) -> None:
        self.beginResetModel()
        self._shown = [one for one in self._all if self._fits(one)]
        column, ascending = self._order
        if column == 0:
            self._shown.sort(key=lambda one: one.id.casefold(), reverse=not ascending)
        elif column == _SIZE:
            self._shown.sort(key=lambda one: self._sizes.get(one.id, 0), reverse=not ascending)
        elif column > 0:
            self._shown.sort(key=lambda one: self._cell(one, column).casefold(), reverse=not ascending)
        self.endResetModel()

    def _fits(self, model: ModelInfo) -> bool:
        if self._task not in (None, model.task) or self._state not in (None, model.state):
            return False
        return not self._words or all(word in self._searched_in(model) for word in self._words)

    def _searched_in(self, model: ModelInfo) -> str:
        """The words of a model; put together once, since there may be ten thousand of them."""
        known = self._searched.get(model.id)
        if known is not None and known[0] is model:
            return known[1]
        summary = self._summaries.get(model.summary)
        if summary is None:
            summary = self._summaries[model.summary] = translated_template(model.summary)
        words = f"{model.id} {model.type} {summary}".casefold()
        self._searched[model.id] = model, words
        return words


def _alignment(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column == _SIZE else Qt.AlignmentFlag.AlignLeft
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def _sign(model: ModelInfo) -> QIcon:
    """The icon of a state: a model that only lacks its files is no cause for alarm."""
    if model.state is ModelState.ACTIVE:
        return icon("checkmark_circle", "success")
    if model.state is ModelState.ACTIVATING:
        return icon("arrow_sync", "text2")
    return icon("arrow_download", "text2") if model.fetchable else icon("warning", "warning")
