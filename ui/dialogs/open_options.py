"""How a file is read: what was found in it, overridden where it was found wrongly, with a preview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from ui import tasks
from ui.dialogs.file_preview import Preview, look
from ui.grid.columns import columns_of
from ui.grid.model import GridModel
from ui.grid.view import GridView
from ui.setup.field import Field
from ui.setup.intervals import interval_words
from ui.text import moment, translated, zone_words
from ui.theme import Theme
from ui.widgets import HintLabel, PrimaryButton
from ui.widgets.labels import PlainLabel
from workbench.errors import Cancelled, WorkbenchError
from workbench.jobs import Job
from workbench.sources import OpenOptions
from workbench.text import text
from workbench.timeseries import NUMBERED

if TYPE_CHECKING:
    from ui.controller import Controller
    from workbench.engine import Workbench

_COLUMNS_SHOWN = 50
_FORMATS = (
    "iso",
    "epoch_s",
    "epoch_ms",
    "epoch_us",
    "epoch_ns",
    "year",
    "month",
    "quarter",
    "%d/%m/%Y %H:%M",
    "number",
    "row",
)
_ZONES = ("UTC", "Asia/Shanghai", "Europe/Berlin", "America/New_York", "+08:00")
_ENCODINGS = ("utf-8", "gb18030", "latin-1", "utf-16")


class OpenOptionsDialog(QDialog):
    """The file is read anew after each change; Open takes it as the preview shows it.

    Args:
        path: The file.
        controller: Opens it.
        theme: The window's.
        options: What was given when it was opened before.
        table: The name of the table that is already open from it.
    """

    def __init__(
        self,
        path: Path,
        controller: Controller,
        theme: Theme,
        options: OpenOptions | None = None,
        table: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._path = path
        self._controller = controller
        self._table = table
        self._before = options or OpenOptions()
        self._job: Job[Preview] | None = None
        self._asked = 0
        self._closed = False
        self.setWindowTitle(self.tr("Open {file} with options").format(file=path.name))
        self.setModal(True)
        self.resize(760, 620)
        self._timer = QTimer(self, singleShot=True, interval=250)
        self._timer.timeout.connect(self._look)
        self._make_fields()
        self._build(theme)
        self._look()

    @property
    def options(self) -> OpenOptions:
        """What the fields say; what is found in the file is None."""
        return replace(
            self._before,
            name=self.name.text().strip() or None,
            time_column=_chosen(self.time_column),
            time_format=_chosen(self.time_format),
            id_column=_chosen(self.id_column),
            zone=_chosen(self.zone),
            sheet=self.sheet.text().strip() or None,
            delimiter=_chosen(self.delimiter),
            decimal=_chosen(self.decimal),
            encoding=_chosen(self.encoding),
        )

    # Building

    def _make_fields(self) -> None:
        given = self._before
        found = self.tr("Found in the file")
        self.name = QLineEdit(given.name or "", self)
        self.name.setPlaceholderText(self._path.stem)
        self.sheet = QLineEdit(given.sheet or "", self)
        self.sheet.setPlaceholderText(self.tr("the first"))
        self.time_column = _combo(self, found, (), given.time_column)
        self.time_format = _combo(self, found, _FORMATS, given.time_format, editable=True)
        self.id_column = _combo(self, found, (), given.id_column)
        self.zone = _combo(self, found, _ZONES, given.zone, editable=True)
        self.encoding = _combo(self, found, _ENCODINGS, given.encoding)
        self.delimiter = _combo(self, found, (), given.delimiter)
        for mark, name in self._marks().items():
            if mark != ".":
                self.delimiter.addItem(name, mark)
        self.decimal = _combo(self, found, (), given.decimal)
        for mark in ".,":
            self.decimal.addItem(self._marks()[mark], mark)
        for combo, value in ((self.delimiter, given.delimiter), (self.decimal, given.decimal)):
            combo.setCurrentIndex(max(combo.findData(value), 0) if value is not None else 0)
        combos = (self.time_column, self.time_format, self.id_column, self.zone)
        for combo in (*combos, self.encoding, self.delimiter, self.decimal):
            combo.currentTextChanged.connect(self._timer.start)
        self.sheet.textEdited.connect(self._timer.start)

    def _marks(self) -> dict[str, str]:
        """The names of the characters that divide fields or numbers."""
        return {
            ",": self.tr("Comma"),
            ";": self.tr("Semicolon"),
            "\t": self.tr("Tab"),
            "|": self.tr("Bar"),
            " ": self.tr("Blank"),
            ".": self.tr("Point"),
        }

    def _build(self, theme: Theme) -> None:
        heading = PlainLabel(self.tr("How {file} is read").format(file=self._path.name), self)
        heading.setFont(theme.font("heading"))
        text_file = self._path.suffix.lower() not in (".parquet", ".tsfile", ".xlsx", ".xls", ".ods", ".xlsb")
        left = [
            Field(self.tr("Table name"), [self.name], self),
            Field(self.tr("Time column"), [self.time_column], self),
            Field(self.tr("Format"), [self.time_format], self),
            Field(self.tr("Time zone"), [self.zone], self),
            Field(self.tr("Series id"), [self.id_column], self),
        ]
        right = [
            Field(self.tr("Delimiter"), [self.delimiter], self),
            Field(self.tr("Decimal"), [self.decimal], self),
            Field(self.tr("Encoding"), [self.encoding], self),
        ]
        right = right if text_file else []
        if self._path.suffix.lower() in (".xlsx", ".xls", ".ods", ".xlsb", ".tsfile"):
            right.append(Field(self.tr("Sheet"), [self.sheet], self))
        for hidden in (self.delimiter, self.decimal, self.encoding, self.sheet):
            hidden.setVisible(any(hidden is one.label.buddy() for one in right))
        columns = QHBoxLayout()
        columns.setSpacing(24)
        for fields in (left, right):
            column = QVBoxLayout()
            column.setSpacing(8)
            for field in fields:
                column.addWidget(field)
            column.addStretch(1)
            columns.addLayout(column, 1)
        self.found = HintLabel(small=False)
        self.found.setMinimumHeight(36)
        self.rows = GridModel(theme, self)
        self.preview = GridView(self.rows, theme, self)
        self.preview.setAccessibleName(self.tr("First rows"))
        self.preview.setSortingEnabled(False)
        self.preview.setFrameShape(QFrame.Shape.StyledPanel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addLayout(columns)
        layout.addWidget(self.found)
        layout.addWidget(self.preview, 1)
        layout.addLayout(self._make_buttons())
        self.name.setFocus()

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        words = self.tr("Open file") if self._table is None else self.tr("Read again")
        self.open_button = PrimaryButton(words, "folder_open", self)
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self.accept)
        row.addWidget(cancel)
        row.addWidget(self.open_button)
        return row

    # Looking

    def _look(self) -> None:
        self._asked += 1
        if self._job is not None:
            self._job.cancel()
        tasks.start(self._read(self._asked))

    async def _read(self, number: int) -> None:
        if self._closed:
            return
        path, options = self._path, self.options

        def start(workbench: Workbench) -> Job[Preview]:
            title = text("Look at {file}", file=path.name)
            return workbench.jobs.start("preview", title, lambda job: look(path, options, job))

        def began(job: Job[Preview]) -> None:
            self._job = job

        self.found.set_tone("text2")
        self.found.setText(self.tr("Reading…"))
        try:
            preview = await self._controller.engine.job(start, began)
        except Cancelled:
            return
        except WorkbenchError as error:
            if number == self._asked and not self._closed:
                self._show_error(error)
            return
        if number == self._asked and not self._closed:
            self._show(preview)

    def _show_error(self, error: WorkbenchError) -> None:
        parts = [translated(error.text)] + ([translated(error.hint_text)] if error.hint_text else [])
        self.found.set_tone("error")
        self.found.setText(" ".join(parts))
        self.open_button.setEnabled(False)
        self.open_button.setToolTip(" ".join(parts))

    def _show(self, preview: Preview) -> None:
        self.open_button.setEnabled(True)
        self.open_button.setToolTip("")
        self.found.set_tone("text2")
        self.found.setText(" · ".join(self._findings(preview)))
        _offer(self.time_column, preview.names)
        _offer(self.id_column, [name for name in preview.names if name != preview.time_column])
        self._name_what_was_found(preview)
        head = preview.head.select(preview.head.column_names[:_COLUMNS_SHOWN])
        self.rows.show_columns(columns_of(head, preview.zone))

    def _name_what_was_found(self, preview: Preview) -> None:
        """The first entry of each list, which leaves the choice to the file, says what that gives."""
        marks, written = self._marks(), preview.text_format
        found = {
            self.time_column: preview.time_column,
            self.time_format: preview.profile.format or "iso",
            self.id_column: preview.id_column or self.tr("none"),
            self.zone: zone_words(preview.zone, self.tr("none")),
        }
        if written is not None:
            found[self.delimiter] = marks.get(written.delimiter, written.delimiter)
            found[self.decimal] = marks[written.decimal]
            found[self.encoding] = written.encoding
        for combo, value in found.items():
            if combo.currentIndex() == 0 and _chosen(combo) is None:
                combo.blockSignals(True)
                combo.setItemText(0, self.tr("{value} (found)").format(value=value))
                combo.blockSignals(False)

    def _findings(self, preview: Preview) -> list[str]:
        profile = preview.profile
        rows = self.tr("1 row") if preview.rows == 1 else self.tr("{rows} rows")
        parts = [rows.format(rows=f"{preview.rows:,}")]
        time = self.tr("time in “{column}” ({format})")
        parts.append(time.format(column=preview.time_column, format=profile.format or "iso"))
        if preview.id_column is not None:
            series = self.tr("{count} series by “{column}”")
            parts.append(series.format(count=f"{preview.series:,}", column=preview.id_column))
        if profile.first is not None and profile.last is not None:
            first, last = moment(profile.first, profile.zone), moment(profile.last, profile.zone)
            parts.append(self.tr("{first} to {last}").format(first=first, last=last))
        if profile.interval is not None:
            regular = self.tr("regular") if profile.regular else self.tr("uneven")
            parts.append(
                self.tr("every {interval}, {regular}").format(
                    interval=interval_words(profile.interval), regular=regular
                )
            )
        counted = (
            (profile.gaps, self.tr("no gaps"), self.tr("1 gap"), self.tr("{count} gaps")),
            (
                profile.duplicates,
                self.tr("no duplicate times"),
                self.tr("1 duplicate time"),
                self.tr("{count} duplicate times"),
            ),
        )
        for count, none, one, several in counted:
            words = (none, one)[count] if count < 2 else several
            parts.append(words.format(count=f"{count:,}"))
        has_zone = profile.zone not in (None, NUMBERED)
        zone = self.tr("zone {zone}").format(zone=profile.zone)
        parts.append(zone if has_zone else zone_words(profile.zone, self.tr("no time zone")))
        return parts

    # Ending

    @override
    def done(self, result: int) -> None:
        self._closed = True
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
        super().done(result)
        if result == QDialog.DialogCode.Accepted:
            tasks.start(self._open(self.options))

    async def _open(self, options: OpenOptions) -> None:
        if self._table is not None:
            await self._controller.reopen(self._table, options)
        else:
            await self._controller.open_paths([self._path], options)


def _combo(
    parent: QWidget, found: str, values: Sequence[str], given: str | None, *, editable: bool = False
) -> QComboBox:
    combo = QComboBox(parent)
    combo.addItem(found, None)
    for value in values:
        combo.addItem(value, value)
    if given is not None and combo.findData(given) < 0 and (values or editable):
        combo.addItem(given, given)
    combo.setEditable(editable)
    if given is not None and combo.findData(given) >= 0:
        combo.setCurrentIndex(combo.findData(given))
    return combo


def _offer(combo: QComboBox, names: Sequence[str]) -> None:
    """Let these columns be chosen, without changing what is."""
    chosen = combo.currentData()
    combo.blockSignals(True)
    while combo.count() > 1:
        combo.removeItem(1)
    for name in names:
        combo.addItem(name, name)
    combo.setCurrentIndex(max(combo.findData(chosen), 0) if chosen is not None else 0)
    combo.blockSignals(False)


def _chosen(combo: QComboBox) -> str | None:
    if combo.isEditable() and combo.currentText() != combo.itemText(combo.currentIndex()):
        return combo.currentText().strip() or None
    value = combo.currentData()
    return None if value is None else str(value)
