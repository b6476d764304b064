"""The first thing that a new user sees: open a file, or try a sample; what to do next."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontInfo, QKeyEvent, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QScrollArea,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from sample_data import SAMPLES, Sample, sample_path
from ui import tasks
from ui.icons import icon
from ui.painting import contained
from ui.setup.intervals import interval_words
from ui.text import translated_template
from ui.theme import Theme
from ui.widgets import ElidedLabel, HintLabel, LinkButton, PrimaryButton, tip
from ui.widgets.labels import PlainLabel, plain_tip
from workbench.horizons import default_horizon
from workbench.intervals import parse_interval
from workbench.settings import Settings
from workbench.timeseries import Values

if TYPE_CHECKING:
    from ui.controller import Controller
    from ui.recent import RecentFiles
    from ui.session import Session

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROW = 36
_POINTS = 90
_RECENT_SHOWN = 5
_WIDTHS = (170, 290, 66, 98, 112)
_LETTERS = 13
"""The height of letters, px, that the widths are for."""
_LEAST_WORDS = 120


class StartPage(QScrollArea):
    """Headings, buttons, the table of samples, and the recent files beneath when there are any."""

    open_asked = Signal()
    paste_asked = Signal()
    connect_asked = Signal()
    file_asked = Signal(object)
    """A recent file (`Path`) that shall be opened."""

    def __init__(
        self,
        session: Session,
        controller: Controller,
        theme: Theme,
        recent: RecentFiles | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._recent = recent
        self._settings = Settings()
        self.setAccessibleName(self.tr("Start page"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.samples = SampleModel(self)
        self.table = self._make_table(theme)
        content = QWidget(self)
        content.setBackgroundRole(content.palette().ColorRole.Base)
        content.setAutoFillBackground(True)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._fill(theme)
        middle = QHBoxLayout(content)
        middle.setContentsMargins(20, 44, 20, 16)
        middle.addLayout(self._column)
        middle.addStretch(1)
        self.setWidget(content)
        session.settings_changed.connect(lambda: tasks.start(self._read()))
        if recent is not None:
            recent.changed.connect(self._show_recent)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_next())
        self.table.selectRow(0)
        self._show_recent()
        self._show_next()
        tasks.start(self._read())

    def open_sample(self) -> None:
        """Open the sample that is chosen in the table."""
        sample = self.samples.rows[max(self.table.currentIndex().row(), 0)]

        async def work() -> None:
            await self._controller.open_paths([sample_path(sample.file)])

        tasks.start(work())

    def _fill(self, theme: Theme) -> None:
        column = self._column
        heading = PlainLabel(self.tr("Open a time series"), self)
        heading.setFont(theme.font("start"))
        column.addWidget(heading)
        files = self.tr("Drop a CSV, Parquet, TsFile or Excel file on this window,")
        paste = self.tr("or paste a table from a spreadsheet.")
        sentence = HintLabel(f"{files} {paste}", small=False)
        column.addWidget(sentence)
        column.addSpacing(8)
        column.addLayout(self._make_buttons())
        column.addSpacing(16)
        second = PlainLabel(self.tr("Or try a sample"), self)
        second.setFont(theme.font("title"))
        column.addWidget(second)
        column.addWidget(self.table)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.sample_button = QPushButton(icon("data_line"), self.tr("Open sample"), self)
        self.sample_button.setToolTip(self.tr("Open the chosen sample (Enter)"))
        self.sample_button.clicked.connect(self.open_sample)
        self.next = HintLabel(small=False)
        row.addWidget(self.sample_button)
        row.addWidget(self.next, 1)
        column.addSpacing(4)
        column.addLayout(row)
        self._recent_box = QWidget(self)
        self._recent_layout = QVBoxLayout(self._recent_box)
        self._recent_layout.setContentsMargins(0, 12, 0, 0)
        self._recent_layout.setSpacing(0)
        self._recent_title = PlainLabel(self.tr("Recent files"), self._recent_box)
        self._recent_title.setFont(theme.font("title"))
        column.addWidget(self._recent_box)
        column.addStretch(1)

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.open_button = PrimaryButton(self.tr("Open file…"), "folder_open", self)
        self.open_button.setToolTip(self.tr("Open files (Ctrl+O)"))
        self.open_button.clicked.connect(self.open_asked)
        self.paste_button = QPushButton(icon("clipboard_paste"), self.tr("Paste table"), self)
        self.paste_button.setToolTip(self.tr("Open the table on the clipboard"))
        self.paste_button.clicked.connect(self.paste_asked)
        self.connect_button = QPushButton(icon("plug_disconnected"), self.tr("Connect to IoTDB…"), self)
        self.connect_button.setToolTip(tip(self.tr("Log in to an Apache IoTDB server"), "Ctrl+Shift+O"))
        self.connect_button.clicked.connect(self.connect_asked)
        row.addWidget(self.open_button)
        row.addWidget(self.connect_button)
        row.addWidget(self.paste_button)
        row.addStretch(1)
        return row

    def _make_table(self, theme: Theme) -> QTableView:
        table = _SampleTable(self)
        table.setAccessibleName(self.tr("Samples"))
        table.setModel(self.samples)
        table.setItemDelegate(_Delegate(theme, table))
        table.chosen.connect(self.open_sample)
        table.setMaximumWidth(table.sizeHint().width())
        table.setFixedHeight(27 + _ROW * len(SAMPLES) + 2)
        for place, width in enumerate(table.widths):
            table.setColumnWidth(place, width)
        # What it is gives way where the page is narrow.
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        return table

    async def _read(self) -> None:
        """The shapes of the samples and the settings, on the engine's thread."""
        self._settings = await self._controller.engine.call(lambda wb: wb.settings)
        if not self.samples.shapes:
            self.samples.put(await self._controller.engine.call(lambda _: [shape_of(one) for one in SAMPLES]))
        self._show_next()

    def _show_next(self) -> None:
        sample = self.samples.rows[max(self.table.currentIndex().row(), 0)]
        forecast = self._settings.forecast
        steps = forecast.horizon or default_horizon(parse_interval(sample.interval), rows=sample.rows)
        sentence = self.tr("Then press Forecast: {name} is set up for {steps} steps with {model}.")
        self.next.setText(
            sentence.format(name=sample.file.removesuffix(".csv"), steps=steps, model=forecast.model)
        )

    def _show_recent(self) -> None:
        while (item := self._recent_layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._recent_title:
                widget.hide()
                widget.deleteLater()
        paths = () if self._recent is None else self._recent.paths[:_RECENT_SHOWN]
        self._recent_box.setVisible(bool(paths))
        self._recent_layout.addWidget(self._recent_title)
        for path in paths:
            self._recent_layout.addWidget(self._recent_row(path))

    def _recent_row(self, path: Path) -> QWidget:
        holder = QWidget(self._recent_box)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        link = LinkButton(path.name, holder)
        link.setToolTip(plain_tip(str(path)))
        link.clicked.connect(lambda _: self.file_asked.emit(path))
        where = ElidedLabel(str(path.parent), holder, Qt.TextElideMode.ElideMiddle)
        where.setForegroundRole(where.palette().ColorRole.PlaceholderText)
        row.addWidget(link)
        row.addWidget(where, 1)
        return holder


class _SampleTable(QTableView):
    """Rows of 36 px; Enter or a double click opens one."""

    chosen = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.Box)
        self.setStyleSheet("QTableView { border: 1px solid palette(mid); }")
        vertical = self.verticalHeader()
        vertical.hide()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setFixedHeight(26)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(lambda _: self.chosen.emit())
        times = max(QFontInfo(self.font()).pixelSize() / _LETTERS, 1.0)
        self.widths = [round(width * times) for width in _WIDTHS]

    @override
    def sizeHint(self) -> QSize:
        return QSize(sum(self.widths) + 2, self.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(sum(self.widths) + 2 - self.widths[1] + _LEAST_WORDS, self.height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.chosen.emit()
        else:
            super().keyPressEvent(event)


class SampleModel(QAbstractTableModel):
    """The samples, a row each."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[Sample, ...] = SAMPLES
        self.shapes: list[Values] = []

    def put(self, shapes: Sequence[Values]) -> None:
        """Draw these shapes in the last column."""
        self.shapes = list(shapes)
        self.dataChanged.emit(self.index(0, 4), self.index(len(self.rows) - 1, 4))

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self.rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 5

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 2:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.DisplayRole:
            names = (
                self.tr("Sample"),
                self.tr("What it is"),
                self.tr("Rows"),
                self.tr("Interval"),
                self.tr("Shape"),
            )
            return names[section]
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            interval = interval_words(parse_interval(one.interval))
            return (one.file, translated_template(one.title), f"{one.rows:,}", interval, "")[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == 1:
            return translated_template(one.title)
        return None


class _Delegate(QStyledItemDelegate):
    """Draws the texts in three weights of attention, and the sparkline."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, _ROW)

    @override
    @contained
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colors = self._theme.tokens
        rect: QRect = option.rect
        model = index.model()
        assert isinstance(model, SampleModel)
        painter.save()
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or index.row() % 2:
            painter.fillRect(rect, QColor(colors.selection if selected else colors.alternate))
        if index.column() == 4:
            if model.shapes:
                self._draw_shape(painter, rect.adjusted(8, 6, -8, -6), model.shapes[index.row()])
        else:
            painter.setFont(self._theme.font(("title", "body", "numbers", "body")[index.column()]))
            painter.setPen(QColor(colors.text2 if index.column() == 1 else colors.text))
            area = rect.adjusted(8, 0, -8, 0)
            words = str(index.data())
            cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
            right = Qt.AlignmentFlag.AlignRight if index.column() == 2 else Qt.AlignmentFlag.AlignLeft
            painter.drawText(area, right | Qt.AlignmentFlag.AlignVCenter, cut)
        painter.restore()

    def _draw_shape(self, painter: QPainter, rect: QRect, values: Values) -> None:
        low, high = float(np.nanmin(values)), float(np.nanmax(values))
        scale = rect.height() / (high - low) if high > low else 0.0
        step = rect.width() / max(len(values) - 1, 1)
        points = QPolygonF(
            [
                QPointF(rect.left() + place * step, rect.bottom() - (value - low) * scale)
                for place, value in enumerate(values.tolist())
                if value == value  # noqa: PLR0124 (a missing value is not equal to itself)
            ]
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.history), 1))
        painter.drawPolyline(points)


def shape_of(sample: Sample) -> Values:
    """`(90,)` values that show what a sample looks like: its last fortnight of hours, else all of it."""
    with sample_path(sample.file).open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    cells = [row[sample.target] for row in rows]
    values = np.array([float(cell) if cell else np.nan for cell in cells])
    if sample.interval == "1h":
        values = values[-24 * 7 :]
    places = np.linspace(0, len(values) - 1, min(_POINTS, len(values))).round().astype(int)
    shape: Values = values[places]
    return shape
