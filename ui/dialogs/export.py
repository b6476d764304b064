"""Export: which file, which format, which columns and quantiles, how times are written."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import get_args
from zoneinfo import ZoneInfoNotFoundError

import pyarrow as pa
from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui.text import translated
from ui.widgets.buttons import PrimaryButton, SegmentedButtons
from ui.widgets.labels import HintLabel
from workbench.errors import WorkbenchError
from workbench.export import Exportable, ExportOptions, TableFormat, as_table, write_table
from workbench.home import find_home
from workbench.results import Detection, Forecast
from workbench.timeseries import tzinfo_of

_FOLDER = "export/folder"
_PREVIEWED_ROWS = 1


def remembered_folder() -> Path:
    """The folder of the last export, else the home folder."""
    folder = Path(str(_memory().value(_FOLDER, str(Path.home()))))
    return folder if folder.is_dir() else Path.home()


def _memory() -> QSettings:
    return QSettings(str(find_home().config / "window.ini"), QSettings.Format.IniFormat)


class ExportDialog(QDialog):
    """Asks; the caller writes `path` as `format` with `options` once it is accepted."""

    def __init__(self, source: Exportable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(560)
        self._build()
        self._fill_columns()
        self._refresh()

    def _build(self) -> None:
        self.formats = SegmentedButtons(
            (("csv", "CSV"), ("parquet", "Parquet"), ("xlsx", "Excel")), self.tr("Format"), stretch=False
        )
        self.file = QLineEdit(str(remembered_folder() / f"{self._name()}.csv"), self)
        self.file.setAccessibleName(self.tr("File"))
        self.choose = QPushButton(self.tr("Choose…"), self)
        self.choose.setAutoDefault(False)
        self.columns = QListWidget(self)
        self.columns.setAccessibleName(self.tr("Columns"))
        self.columns.setFixedHeight(150)
        self.columns.setUniformItemSizes(True)
        self.quantiles = QCheckBox(self.tr("Include quantiles"), self)
        self.quantiles.setChecked(True)
        self.quantiles.setVisible(isinstance(self._source, Forecast) and bool(self._source.levels))
        self.times = QComboBox(self)
        self.times.setAccessibleName(self.tr("Times"))
        self.times.addItem(self.tr("ISO 8601"), "iso")
        self.times.addItem(self.tr("Epoch, seconds"), "s")
        self.times.addItem(self.tr("Epoch, milliseconds"), "ms")
        self.times.addItem(self.tr("Custom"), "custom")
        self.pattern = QLineEdit("%Y-%m-%d %H:%M:%S", self)
        self.pattern.setAccessibleName(self.tr("Pattern of the times"))
        self.pattern.setToolTip(self.tr("Year %Y, month %m, day %d, hour %H, minute %M, second %S"))
        self.zone = QLineEdit("", self)
        self.zone.setAccessibleName(self.tr("Time zone"))
        self.zone.setPlaceholderText(self.tr("As in the series"))
        if not self._zoned():
            self.zone.setEnabled(False)
            self.zone.setPlaceholderText(self.tr("The times have no zone"))
        self.preview = HintLabel("", self)
        self.preview.setAccessibleName(self.tr("First row"))
        # A row is one long word and must not make the dialog as wide as it is.
        self.preview.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.preview.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.export = PrimaryButton(self.tr("Export"), parent=self)
        self.export.setDefault(True)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        self._lay_out(cancel)
        for changed in (self.file.textChanged, self.columns.itemChanged, self.times.currentIndexChanged):
            changed.connect(self._refresh)
        for edited in (self.pattern.textChanged, self.zone.textChanged):
            edited.connect(self._refresh)
        self.quantiles.toggled.connect(self._on_quantiles)
        self.formats.changed.connect(self._on_format)
        self.choose.clicked.connect(self._choose)
        self.export.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)

    def _lay_out(self, cancel: QPushButton) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.addRow(self.tr("Format"), self.formats)
        form.addRow(self.tr("File"), _row(self.file, self.choose))
        form.addRow(self.tr("Columns"), self.columns)
        form.addRow("", self.quantiles)
        form.addRow(self.tr("Times"), _row(self.times, self.pattern))
        form.addRow(self.tr("Time zone"), self.zone)
        form.addRow(self.tr("First row"), self.preview)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addLayout(form)
        layout.addLayout(buttons)

    # What was chosen

    @property
    def format(self) -> TableFormat:
        """The format."""
        return next(one for one in get_args(TableFormat) if one == self.formats.value)

    @property
    def path(self) -> Path:
        """The file, with the format's ending where the user left it out."""
        path = Path(os.path.expanduser(self.file.text().strip()))  # noqa: PTH111 - raises nothing for ~nobody
        whole = path.suffix or not path.name or path.is_dir()
        return path if whole else path.with_suffix(f".{self.formats.value}")

    @property
    def options(self) -> ExportOptions:
        """What is written, and how."""
        items = [self.columns.item(at) for at in range(self.columns.count())]
        chosen = tuple(item.text() for item in items if item.checkState() is Qt.CheckState.Checked)
        quantiles = None if self.quantiles.isChecked() or not isinstance(self._source, Forecast) else ()
        times = str(self.times.currentData())
        return ExportOptions(
            None if len(chosen) == len(items) else chosen,
            quantiles,
            self.pattern.text() if times == "custom" else times,
            self.zone.text().strip() or None,
        )

    @override
    def accept(self) -> None:
        """Remember the folder and close."""
        _memory().setValue(_FOLDER, str(self.path.parent))
        super().accept()

    # Behind

    def _name(self) -> str:
        if not isinstance(self._source, Forecast | Detection):
            return "result"
        kind = "forecast" if isinstance(self._source, Forecast) else "anomalies"
        table = self._source.source.table if self._source.source is not None else ""
        return "_".join(part for part in (table, kind, self._source.model) if part)

    def _table(self) -> pa.Table:
        included = None if self.quantiles.isChecked() else ()
        return as_table(self._source, included)

    def _zoned(self) -> bool:
        kinds = [field.type for field in self._table().schema]
        return any(pa.types.is_timestamp(kind) and kind.tz is not None for kind in kinds)

    def _fill_columns(self) -> None:
        self.columns.blockSignals(True)
        self.columns.clear()
        for name in self._table().column_names:
            item = QListWidgetItem(name)
            item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled)
            item.setCheckState(Qt.CheckState.Checked)
            item.setSizeHint(QSize(0, 24))
            self.columns.addItem(item)
        self.columns.blockSignals(False)

    def _on_quantiles(self) -> None:
        self._fill_columns()
        self._refresh()

    def _on_format(self, kind: str) -> None:
        if self.path.name and not self.path.is_dir():
            self.file.setText(str(self.path.with_suffix(f".{kind}")))

    def _choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), str(self.path))
        if name:
            self.file.setText(name)

    def _refresh(self, *_: object) -> None:
        self.pattern.setVisible(self.times.currentData() == "custom")
        problem = self._problem()
        self.export.setEnabled(problem is None)
        self.export.setToolTip(problem or self.tr("Write the file"))
        there = problem is None and self.path.exists()
        self.export.setText(self.tr("Replace the file") if there else self.tr("Export"))
        self.preview.set_tone("error" if problem else "text2")
        self.preview.setText(problem or self._first_row())

    def _problem(self) -> str | None:
        if self.options.columns == ():
            return self.tr("Tick at least one column.")
        if not self.path.name or self.path.is_dir():
            return self.tr("Name the file to write.")
        if not self.path.parent.is_dir():
            return self.tr("There is no folder {folder}.").format(folder=self.path.parent)
        zone = self.options.zone
        if zone is not None and not _is_zone(zone):
            return self.tr("There is no time zone {zone}. Write it as Europe/Berlin or +08:00.").format(
                zone=zone
            )
        try:
            self._first_row()
        except WorkbenchError as error:
            hint = "" if error.hint_text is None else " " + translated(error.hint_text)
            return translated(error.text) + hint
        return None

    def _first_row(self) -> str:
        """The header's end and the first row as the CSV file will have it."""
        options = self.options
        table = self._table().slice(0, _PREVIEWED_ROWS)
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "preview.csv"
            write_table(
                table, file, columns=options.columns, time_format=options.time_format, zone=options.zone
            )
            lines = file.read_text(encoding="utf-8-sig").splitlines()
        return lines[1] if len(lines) > 1 else ""


def _is_zone(name: str) -> bool:
    try:
        tzinfo_of(name)
    except (ZoneInfoNotFoundError, ValueError):
        return False
    return True


def _row(field: QWidget, beside: QWidget) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addWidget(field, 1)
    layout.addWidget(beside)
    return row
