"""Rows of the export dialog that are a choice of their own: how times read, what divides a CSV file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from ui.widgets import HintLabel
from workbench.export import DECIMAL_MARKS, DELIMITERS, CsvFormat

if TYPE_CHECKING:
    from workbench.sources.relation import TextFormat

_NAMES = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", ".": "point", " ": "blank"}
"""Of the marks, in the file of what was chosen."""


class TimesField(QWidget):
    """ISO 8601, seconds or milliseconds since 1970, or a pattern."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(self.tr("Times"))
        self.kind.addItem(self.tr("ISO 8601"), "iso")
        self.kind.addItem(self.tr("Epoch, seconds"), "s")
        self.kind.addItem(self.tr("Epoch, milliseconds"), "ms")
        self.kind.addItem(self.tr("Custom"), "custom")
        self.pattern = QLineEdit("%Y-%m-%d %H:%M:%S", self)
        self.pattern.setAccessibleName(self.tr("Pattern of the times"))
        self.pattern.setToolTip(self.tr("Year %Y, month %m, day %d, hour %H, minute %M, second %S"))
        self.pattern.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.kind, 1)
        row.addWidget(self.pattern, 1)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.pattern.textChanged.connect(self._on_pattern)

    @property
    def time_format(self) -> str:
        """As `ExportOptions.time_format`."""
        kind = str(self.kind.currentData())
        return self.pattern.text() if kind == "custom" else kind

    def _on_pattern(self) -> None:
        self.changed.emit()

    def _on_kind(self) -> None:
        self.pattern.setVisible(self.kind.currentData() == "custom")
        self.changed.emit()


class CsvField(QWidget):
    """What stands between the values of a CSV file and before decimals.

    It begins as the source's own file has it; with what was chosen last for files of that kind, if that is
    something else.
    """

    changed = Signal()

    def __init__(self, memory: QSettings, source: TextFormat | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._memory = memory
        self._key = "export/csv"
        if source is not None:
            written = (_NAMES.get(source.delimiter, "other"), _NAMES.get(source.decimal, "other"))
            self._key += "_of_" + "_".join(written)
        self.delimiter = QComboBox(self)
        self.delimiter.setAccessibleName(self.tr("Delimiter"))
        self.decimal = QComboBox(self)
        self.decimal.setAccessibleName(self.tr("Decimal"))
        names = {
            ",": self.tr("Comma"),
            ";": self.tr("Semicolon"),
            "\t": self.tr("Tab"),
            "|": self.tr("Bar"),
            ".": self.tr("Point"),
        }
        for combo, marks in ((self.delimiter, DELIMITERS), (self.decimal, DECIMAL_MARKS)):
            for mark in marks:
                combo.addItem(names[mark], mark)
        self._begin(source)
        words = HintLabel(self.tr("Decimal"), self, small=False)
        words.setWordWrap(False)
        words.setBuddy(self.decimal)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.delimiter, 1)
        row.addWidget(words)
        row.addWidget(self.decimal, 1)
        self.decimal.currentIndexChanged.connect(self._on_decimal)
        self.delimiter.currentIndexChanged.connect(self._on_delimiter)

    @property
    def csv(self) -> CsvFormat:
        """The choice."""
        delimiter = next(one for one in DELIMITERS if one == self.delimiter.currentData())
        decimal = next(one for one in DECIMAL_MARKS if one == self.decimal.currentData())
        return CsvFormat(delimiter, decimal)

    def remember(self) -> None:
        """Start with this choice next time, for a source of this kind."""
        for name, combo in (("delimiter", self.delimiter), ("decimal", self.decimal)):
            self._memory.setValue(f"{self._key}/{name}", combo.currentData())

    def _begin(self, source: TextFormat | None) -> None:
        own = ("", "") if source is None else (source.delimiter, source.decimal)
        fields = (("delimiter", self.delimiter), ("decimal", self.decimal))
        for (name, combo), mark in zip(fields, own, strict=True):
            at = combo.findData(self._memory.value(f"{self._key}/{name}", mark))
            combo.setCurrentIndex(max(at, 0))
        if self.delimiter.currentData() == self.decimal.currentData():
            _choose(self.delimiter, ";")

    def _on_decimal(self) -> None:
        """A comma cannot be both, so the last choice moves the other."""
        if self.decimal.currentData() == "," == self.delimiter.currentData():
            _choose(self.delimiter, ";")
        self.changed.emit()

    def _on_delimiter(self) -> None:
        if self.decimal.currentData() == "," == self.delimiter.currentData():
            _choose(self.decimal, ".")
        self.changed.emit()


def _choose(combo: QComboBox, value: str) -> None:
    """Choose without telling anyone; the one that was chosen first tells."""
    combo.blockSignals(True)
    combo.setCurrentIndex(combo.findData(value))
    combo.blockSignals(False)
