"""The columns of a write as a table: what each becomes on the server; which are written, and as what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from ui.widgets.labels import plain_tip
from workbench.sources.iotdb.planning import WritePlan
from workbench.sources.iotdb.tablets import CODES

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROW = 26
_NAME, _TYPE, _THERE = range(3)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user chose of a column. `type`: the server's, None for the one that suits it best."""

    name: str
    written: bool = True
    type: str | None = None


class PlanModel(QAbstractTableModel):
    """Column, type, and whether the server has it.

    Args:
        names: The columns to choose from; empty where all of the plan's are written.
    """

    chosen = Signal()
    """Other columns or types are wanted."""

    def __init__(self, names: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choosing = bool(names)
        self._wanted = [Wanted(name) for name in names]
        self._planned: dict[str, tuple[str, bool]] = {}
        self._finished = False

    def finish(self) -> None:
        """All of it is on the server now."""
        self._finished = True
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, _THERE))

    def put(self, plan: WritePlan | None) -> None:
        """Show what is planned; None while that is not known."""
        self.beginResetModel()
        self._planned = {} if plan is None else {one.name: (one.type, one.created) for one in plan.columns}
        if not self._choosing:
            self._wanted = [Wanted(name) for name in self._planned]
        self.endResetModel()

    @property
    def columns(self) -> list[str] | None:
        """The columns to write, None for all."""
        return [one.name for one in self._wanted if one.written] if self._choosing else None

    @property
    def types(self) -> Mapping[str, str]:
        """The types that the user chose."""
        return {one.name: one.type for one in self._wanted if one.written and one.type is not None}

    def choose(self, row: int, *, written: bool | None = None, type_: str | None = None) -> None:
        """Write a column or leave it out; give it a type."""
        one = self._wanted[row]
        self._wanted[row] = Wanted(
            one.name, one.written if written is None else written, type_ if type_ is not None else one.type
        )
        self.dataChanged.emit(self.index(row, 0), self.index(row, _THERE))
        self.chosen.emit()

    # Qt's questions

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._wanted)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 3

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Column"), self.tr("Type"), self.tr("On the server"))[section]
        return None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one = self._wanted[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == _NAME and self._choosing:
            return Qt.CheckState.Checked if one.written else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.EditRole and index.column() == _TYPE:
            return self._type(one)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(one, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._words(one, index.column()))
        return None

    def _words(self, one: Wanted, column: int) -> str:
        if column == _NAME:
            return one.name
        if column == _TYPE:
            return self._type(one)
        if not one.written:
            return self.tr("left out")
        planned = self._planned.get(one.name)
        if planned is None:
            return ""
        if self._finished:
            return self.tr("written")
        return self.tr("is made") if planned[1] else self.tr("is there")

    def _type(self, one: Wanted) -> str:
        planned = self._planned.get(one.name)
        return planned[0] if planned is not None and one.written else one.type or ""

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role == Qt.ItemDataRole.CheckStateRole:
            self.choose(index.row(), written=Qt.CheckState(value) is Qt.CheckState.Checked)
        elif role == Qt.ItemDataRole.EditRole and str(value) != self._type(self._wanted[index.row()]):
            self.choose(index.row(), type_=str(value))
        return True

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flag = Qt.ItemFlag
        flags = flag.ItemIsSelectable | flag.ItemIsEnabled
        if self._choosing and index.column() == _NAME:
            flags |= flag.ItemIsUserCheckable
        if self._choosing and index.column() == _TYPE and self._wanted[index.row()].written:
            flags |= flag.ItemIsEditable
        return flags


class _TypeDelegate(QStyledItemDelegate):
    """Types are chosen from those of the server."""

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        combo = QComboBox(parent)
        combo.setAccessibleName(self.tr("Type"))
        combo.addItems(list(CODES))
        combo.activated.connect(lambda _: self.commitData.emit(combo))
        combo.activated.connect(lambda _: self.closeEditor.emit(combo))
        return combo

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        assert isinstance(editor, QComboBox)
        editor.setCurrentText(str(index.data(Qt.ItemDataRole.EditRole)))

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        assert isinstance(editor, QComboBox)
        model.setData(index, editor.currentText())


class PlanView(QTableView):
    """Shows a `PlanModel`."""

    def __init__(self, model: PlanModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(self.tr("What is written"))
        self.setItemDelegateForColumn(_TYPE, _TypeDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.SelectedClicked)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (_TYPE, _THERE):
            self.setColumnWidth(column, max(130, header.sectionSizeHint(column) + 8))
        self.setProperty("framed", True)
