"""The model registry: a table, filters, and the details of the model in the row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui import tasks
from ui.fetching import Fetching
from ui.notices import Place
from ui.packages.standing import sizes_of, standing_of
from ui.panels.model_details import ModelDetails
from ui.panels.model_list import ModelList
from ui.panels.model_table import ModelTable
from ui.user_models import UserModelActions
from ui.widgets import EmptyState, HintLabel, NoticeBar, PanelBar, SearchField, icon_button
from workbench.jobs import JobSnapshot
from workbench.registry.info import Category, ModelInfo, ModelState, Task
from workbench.registry.states import Manifest
from workbench.sizes import file_size

if TYPE_CHECKING:
    from ui.controller import Controller
    from ui.session import Session
    from ui.theme import Theme

_LOOK_AGAIN_MS = 1000


class ModelsPanel(QWidget):
    """Lists the models; Enter or a double click uses one in Set-up."""

    def __init__(
        self, session: Session, controller: Controller, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._controller = controller
        self.setAccessibleName(self.tr("Models"))
        self.list = ModelList(self)
        self._manifests: dict[str, Manifest] = {}
        self._wanted: str | None = None
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_LOOK_AGAIN_MS)
        self._again.timeout.connect(self.refresh)
        self._fetching = Fetching(self, session, controller, theme, Place.MODELS)
        self.own = UserModelActions(self, session, controller, theme)
        self.table = ModelTable(self.list, self)
        self.details = ModelDetails(theme, self)
        bar = self._make_bar()
        self._empty = EmptyState(self.tr("No model matches. Clear the filter."), self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self._stack)
        splitter.addWidget(self.details)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([700, 366])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(splitter, 1)
        layout.addWidget(NoticeBar(session, Place.MODELS, self))
        self._connect()
        self.refresh()

    def _make_bar(self) -> PanelBar:
        self.field = SearchField(self.tr("Filter models"), self)
        self.field.setMaximumWidth(260)
        self.task = QComboBox(self)
        self.task.setAccessibleName(self.tr("Task"))
        self.task.setToolTip(self.tr("Show the models of one task"))
        self.task.addItem(self.tr("All tasks"), None)
        for task in Task:
            self.task.addItem(self.list.task_name(task), task)
        self.state = QComboBox(self)
        self.state.setAccessibleName(self.tr("State"))
        self.state.setToolTip(self.tr("Show the models in one state"))
        self.state.addItem(self.tr("All states"), None)
        for state in ModelState:
            self.state.addItem(self.list.state_name(state), state)
        self.count = HintLabel("", self)
        self.count.setWordWrap(False)
        refresh = icon_button("arrow_clockwise", self.tr("Read the list again"), parent=self)
        refresh.clicked.connect(self.refresh)
        bar = PanelBar(self)
        bar.add(self.field, 1)
        bar.add(self.task)
        bar.add(self.state)
        bar.stretch()
        self.register_button = icon_button("add", self.tr("Register model…"), parent=self, with_text=True)
        self.register_button.clicked.connect(self.own.register)
        bar.add(self.count)
        bar.separate()
        bar.add(self.register_button)
        bar.add(refresh)
        bar.give_way((self.register_button,))
        return bar

    def refresh(self) -> None:
        """Read the registry and what is loaded again."""
        tasks.start(self._refresh())

    def _connect(self) -> None:
        self.field.textChanged.connect(self._filter)
        self.task.currentIndexChanged.connect(self._filter)
        self.state.currentIndexChanged.connect(self._filter)
        self.table.selectionModel().currentRowChanged.connect(self._on_row)
        self.table.activated.connect(lambda index: self._use(index.data(ModelList.MODEL).id))
        self.details.use_asked.connect(self._use)
        self.details.load_asked.connect(
            lambda model: tasks.start(self._controller.load_model(model, ("cpu",)))
        )
        self.details.test_asked.connect(lambda model: tasks.start(self._controller.test_model(model)))
        self.details.download_asked.connect(self._fetching.ask)
        self.details.folder_asked.connect(self._fetching.ask_folder)
        self.details.removal_asked.connect(self._fetching.ask_removal)
        self.details.cancel_asked.connect(self._controller.cancel_job)
        self.details.retry_asked.connect(self.own.retry)
        self.details.more_asked.connect(self._show_menu)
        self.table.customContextMenuRequested.connect(self._on_menu)
        for key, work in ((Qt.Key.Key_F2, self.own.ask_rename), (Qt.Key.Key_Delete, self.own.ask_drop)):
            shortcut = QShortcut(QKeySequence(key), self.table, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda one=work: self._with_own(one))
        self._session.model_shown.connect(self._on_shown)
        self._session.job_changed.connect(self._on_job)
        self._session.models_changed.connect(self.refresh)
        self._session.residents_changed.connect(lambda: tasks.start(self._read_residents()))

    async def _refresh(self) -> None:
        models = await self._controller.models()
        self._manifests = await self._controller.manifests()
        self.list.put(models)
        # What another process fetches is told by nobody.
        if any(one.state is ModelState.ACTIVATING and one.job_id is None for one in models):
            self._again.start()
        self.list.put_sizes(await self._controller.engine.call(sizes_of))
        await self._read_residents()
        chosen = self.details.model.id if self.details.model else None
        self._after_filter(self._take_wanted(models) or chosen)
        self._on_row(self.table.currentIndex())

    def _take_wanted(self, models: Sequence[ModelInfo]) -> str | None:
        """The model that shall be seen, once it is listed; filters that would hide it are cleared."""
        wanted = self._wanted
        if wanted is None or wanted not in {one.id for one in models}:
            return None
        self._wanted = None
        if wanted not in {one.id for one in self.list.models}:
            self.field.clear()
            self.task.setCurrentIndex(0)
            self.state.setCurrentIndex(0)
        return wanted

    async def _read_residents(self) -> None:
        self.list.put_residents(await self._controller.residents())

    def _filter(self) -> None:
        chosen = self.details.model.id if self.details.model else None
        self.list.show_only(self.field.text(), self.task.currentData(), self.state.currentData())
        self._after_filter(chosen)

    def _after_filter(self, chosen: str | None) -> None:
        count = len(self.list.models)
        words = self.tr("%n models", "", count)
        if size := self.list.bytes_on_disk:
            words = self.tr("{models} · {size} on disk").format(models=words, size=file_size(size))
        self.count.setText(words)
        self._stack.setCurrentWidget(self.table if count else self._empty)
        rows = [row for row, one in enumerate(self.list.models) if one.id == chosen]
        if count:
            index = self.list.index(rows[0] if rows else 0, 0)
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)
        else:
            self.details.show_model(None, "")

    def _on_row(self, index: QModelIndex) -> None:
        if index.isValid():
            model: ModelInfo = index.data(ModelList.MODEL)
            name = self.list.state_name(model.state)
            self.details.show_model(model, name, self._manifests.get(model.id))
            if model.job_id is not None and model.job_id in self._session.jobs:
                self._on_job(self._session.jobs[model.job_id])
            if model.category is Category.USER_DEFINED:
                tasks.start(self._look_closer(model))

    async def _look_closer(self, model: ModelInfo) -> None:
        """Show how a registered model stands: the list does not look into its files."""
        standing = await self._controller.engine.call(lambda wb: standing_of(wb, model.id))
        if standing is None or self.details.model is not model:
            return
        now = standing.info
        self.list.put_one(now)
        self.details.show_model(now, self.list.state_name(now.state), standing=standing)
        if now.job_id is not None and now.job_id in self._session.jobs:
            self._on_job(self._session.jobs[now.job_id])

    def _on_shown(self, model: str) -> None:
        self._wanted = model
        self.refresh()

    def _on_menu(self, place: QPoint) -> None:
        index = self.table.indexAt(place)
        if index.isValid() and index.data(ModelList.MODEL).category is Category.USER_DEFINED:
            self._show_menu(index.data(ModelList.MODEL), self.table.viewport().mapToGlobal(place))

    def _with_own(self, work: Callable[[ModelInfo], None]) -> None:
        """Do something with the model in the row, where the user has registered it and nothing changes it."""
        model = self.details.model
        rest = (ModelState.ACTIVE, ModelState.INACTIVE)
        if model is not None and model.category is Category.USER_DEFINED and model.state in rest:
            work(model)

    def _show_menu(self, model: ModelInfo, place: QPoint) -> None:
        menu = self.own.menu(model)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _on_job(self, job: JobSnapshot) -> None:
        self.list.put_job(job)
        self.details.put_job(job)

    def _use(self, model: str) -> None:
        self._session.model_asked.emit(model)
