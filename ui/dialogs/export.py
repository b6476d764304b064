"""Export: what is written, into which file, which of its columns, how times and numbers read there."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, get_args
from zoneinfo import ZoneInfoNotFoundError

import pyarrow as pa
from PySide6.QtCore import QSettings, QSize, QStandardPaths, Qt
from PySide6.QtGui import QPalette
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

from sample_data import SAMPLES, sample_path
from ui.dialogs.export_fields import CsvField, TimesField
from ui.text import translated
from ui.widgets.buttons import PrimaryButton, SegmentedButtons
from ui.widgets.form import side_by_side
from ui.widgets.labels import ElidedLabel, HintLabel, PlainLabel
from workbench.errors import WorkbenchError
from workbench.export import Comparison, Exportable, ExportOptions, TableFormat, as_table
from workbench.export.preview import first_line
from workbench.home import find_home
from workbench.results import Forecast
from workbench.timeseries import tzinfo_of

if TYPE_CHECKING:
    from ui.exports import Content
    from workbench.sources import Table

_FOLDER = "export/folder"
_DOCUMENTS = QStandardPaths.StandardLocation.DocumentsLocation


def first_folder(origin: Table | None) -> Path:
    """The folder of the last export, else that of the file that it came from, else documents or home."""
    folders = [Path(str(_memory().value(_FOLDER, "")))] if _memory().contains(_FOLDER) else []
    if origin is not None and origin.path is not None and origin.path.parent != _samples():
        folders.append(origin.path.parent)
    home = Path.home()
    # A system that knows of no place for documents names the home folder for it.
    documents = (Path(one) for one in QStandardPaths.standardLocations(_DOCUMENTS))
    folders += [*(one for one in documents if one != home), home / "Documents"]
    usable = (one for one in folders if one.is_dir() and os.access(one, os.W_OK))
    return next(usable, home)


def _samples() -> Path:
    """The program's own folder of samples, which is no place for a user's files."""
    return sample_path(SAMPLES[0].file).parent


def _memory() -> QSettings:
    return QSettings(str(find_home().config / "window.ini"), QSettings.Format.IniFormat)


class ExportDialog(QDialog):
    """Asks; the caller writes `source` to `path` as `format` with `options` once it is accepted.

    Args:
        contents: What can be written, one at least.
        chosen: The one of them that is offered first.
        origin: The table that it was made of: a CSV file begins as that file is written, beside it.
    """

    def __init__(
        self,
        contents: Sequence[Content],
        chosen: int = 0,
        origin: Table | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._origin = origin
        self._contents = tuple(contents)
        self._table = pa.table({})
        self.setWindowTitle(self.tr("Export"))
        self.setMinimumWidth(560)
        self._make_fields()
        self.content.setCurrentIndex(chosen)
        self._lay_out()
        self._connect()
        self._on_content()

    def _make_fields(self) -> None:
        self.content = QComboBox(self)
        self.content.setAccessibleName(self.tr("Content"))
        for one in self._contents:
            self.content.addItem(one.title)
        self.content.setVisible(len(self._contents) > 1)
        self.only = PlainLabel(self._contents[0].title, self)
        self.only.setVisible(len(self._contents) == 1)
        self.rows = HintLabel("", self, small=False)
        self.rows.setWordWrap(False)
        self.formats = SegmentedButtons(
            (("csv", "CSV"), ("parquet", "Parquet"), ("xlsx", "Excel")), self.tr("Format"), stretch=False
        )
        self.file = QLineEdit(self)
        self.file.setAccessibleName(self.tr("File"))
        self.choose = QPushButton(self.tr("Choose…"), self)
        self.choose.setAutoDefault(False)
        self.columns = QListWidget(self)
        self.columns.setAccessibleName(self.tr("Columns"))
        self.columns.setFixedHeight(150)
        self.columns.setUniformItemSizes(True)
        self.quantiles = QCheckBox(self.tr("Include quantiles"), self)
        self.quantiles.setChecked(True)
        self.times = TimesField(self)
        self.csv = CsvField(_memory(), None if self._origin is None else self._origin.text_format, self)
        self.zone = QLineEdit("", self)
        self.zone.setAccessibleName(self.tr("Time zone"))
        self.preview = ElidedLabel("", self)
        self.preview.setAccessibleName(self.tr("First row"))
        self.preview.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        # A row is one long word and must not make the dialog as wide as it is.
        self.preview.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.problem = HintLabel("", self)
        self.problem.set_tone("error")
        self.export = PrimaryButton(self.tr("Export"), parent=self)
        self.export.setDefault(True)

    def _connect(self) -> None:
        self.content.currentIndexChanged.connect(self._on_content)
        for changed in (self.file.textChanged, self.columns.itemChanged, self.zone.textChanged):
            changed.connect(self._refresh)
        self.times.changed.connect(self._refresh)
        self.csv.changed.connect(self._refresh)
        self.quantiles.toggled.connect(self._on_quantiles)
        self.formats.changed.connect(self._on_format)
        self.choose.clicked.connect(self._choose)
        self.export.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(12)
        self.form.setVerticalSpacing(8)
        self.form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        what = QHBoxLayout()
        what.setSpacing(8)
        for shown in (self.content, self.only):
            what.addWidget(shown)
        what.addWidget(self.rows)
        what.addStretch(1)
        self.form.addRow(self.tr("Content"), what)
        self.form.addRow(self.tr("Format"), self.formats)
        self.form.addRow(self.tr("File"), side_by_side(self.file, self.choose))
        self.form.addRow(self.tr("Delimiter"), self.csv)
        self.form.addRow(self.tr("Columns"), self.columns)
        self.form.addRow("", self.quantiles)
        self.form.addRow(self.tr("Times"), self.times)
        self.form.addRow(self.tr("Time zone"), self.zone)
        self.form.addRow(self.tr("First row"), self.preview)
        self.form.addRow("", self.problem)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addLayout(self.form)
        layout.addLayout(buttons)

    # What was chosen

    @property
    def source(self) -> Exportable:
        """What is written."""
        return self._content.source

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
        """Which part of it is written, and how."""
        items = [self.columns.item(at) for at in range(self.columns.count())]
        chosen = tuple(item.text() for item in items if item.checkState() is Qt.CheckState.Checked)
        return ExportOptions(
            None if len(chosen) == len(items) else chosen,
            self._levels,
            self.times.time_format,
            self.zone.text().strip() or None,
            self.csv.csv,
        )

    @override
    def accept(self) -> None:
        """Remember the folder and what a CSV file is like, and close."""
        _memory().setValue(_FOLDER, str(self.path.parent))
        self.csv.remember()
        super().accept()

    # Behind

    @property
    def _content(self) -> Content:
        return self._contents[max(self.content.currentIndex(), 0)]

    @property
    def _levels(self) -> tuple[float, ...] | None:
        """The levels to write: none where they were left out, else all."""
        return None if self.quantiles.isHidden() or self.quantiles.isChecked() else ()

    def _on_content(self) -> None:
        self.form.setRowVisible(self.quantiles, _has_quantiles(self.source))
        self._fill_columns()
        rows = self._table.num_rows
        self.rows.setText(self.tr("1 row") if rows == 1 else self.tr("{rows} rows").format(rows=f"{rows:,}"))
        times = [one.type for one in self._table.schema if pa.types.is_timestamp(one.type)]
        for field in (self.times, self.zone):
            self.form.setRowVisible(field, bool(times))
        zoned = any(one.tz is not None for one in times)
        self.zone.setEnabled(zoned)
        without = self.tr("The times have no zone")
        self.zone.setPlaceholderText(self.tr("As in the series") if zoned else without)
        self._suggest_file()
        self._refresh()

    def _suggest_file(self) -> None:
        """Name the file for its content, in the folder that was chosen, unless the user has named it."""
        named = self.path
        if self.file.text() and named.stem not in {one.file for one in self._contents}:
            return
        folder = named.parent if self.file.text() else first_folder(self._origin)
        self.file.setText(str(folder / f"{self._content.file}.{self.formats.value}"))

    def _fill_columns(self) -> None:
        self._table = as_table(self.source, self._levels)
        self.columns.blockSignals(True)
        self.columns.clear()
        for name in self._table.column_names:
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
        self.form.setRowVisible(self.csv, kind == "csv")
        if self.path.name and not self.path.is_dir():
            self.file.setText(str(self.path.with_suffix(f".{kind}")))

    def _choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), str(self.path))
        if name:
            self.file.setText(name)

    def _refresh(self, *_: object) -> None:
        problem, line = self._problem(), ""
        try:
            line = "" if problem else first_line(self._table, self.options)
        except WorkbenchError as error:
            hint = "" if error.hint_text is None else " " + translated(error.hint_text)
            problem = translated(error.text) + hint
        self.export.setEnabled(problem is None)
        self.export.setToolTip(problem or self.tr("Write the file"))
        there = problem is None and self.path.exists()
        self.export.setText(self.tr("Replace the file") if there else self.tr("Export"))
        self.preview.setText(line)
        self.problem.setText(problem or "")
        self.form.setRowVisible(self.preview, problem is None)
        self.form.setRowVisible(self.problem, problem is not None)

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
        return None


def _has_quantiles(source: Exportable) -> bool:
    if isinstance(source, Comparison):
        return any(one.levels for one in source.forecasts)
    return isinstance(source, Forecast) and bool(source.levels)


def _is_zone(name: str) -> bool:
    try:
        tzinfo_of(name)
    except (ZoneInfoNotFoundError, ValueError):
        return False
    return True
