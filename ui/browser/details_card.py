"""The card below the tree: what is known of the chosen series before anything is forecast from it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ui.setup.intervals import interval_words, season_name, span_words
from ui.text import moment, translated, zone_words
from ui.widgets import ElidedLabel, HintLabel
from workbench.preparation import working_days_only
from workbench.timeseries import NUMBERED

if TYPE_CHECKING:
    from ui.setup.facts import SeriesFacts
    from workbench.sources import Column, Table

_NARROW = 18
"""Below so many heights of a line the range gives its first day and its length."""


class DetailsCard(QWidget):
    """Pairs of a label and a value, and below them what was noted, each note whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Details of the series"))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 10, 8, 10)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._labels: list[tuple[HintLabel, ElidedLabel, HintLabel]] = []
        self._notes = QVBoxLayout()
        self._notes.setSpacing(4)
        self.notes: list[HintLabel] = []
        self._shown: tuple[SeriesFacts, Table, Column | None] | None = None
        self.hide()

    def clear(self) -> None:
        """Show nothing."""
        self._shown = None
        self.hide()

    def show_facts(self, facts: SeriesFacts, table: Table) -> None:
        """Show what is known of a series."""
        column = next((one for one in table.columns if one.name == facts.ref.column), None)
        self._shown = (facts, table, column)
        self._write()
        self.show()

    def show_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Show labels with their values, of what is no series of an open table."""
        self._shown = None
        self._fill([(label, value, "text") for label, value in pairs], ())
        self.show()

    @property
    def rows(self) -> dict[str, str]:
        """What is shown, by label."""
        return {label.text(): value.text() for label, value, _ in self._labels if not label.isHidden()}

    def _write(self) -> None:
        if self._shown is None:
            return
        facts, table, column = self._shown
        profile = facts.profile
        type_ = "" if column is None else f" · {column.type}"
        name = facts.ref.column if facts.ref.id is None else f"{facts.ref.id} · {facts.ref.column}"
        pairs: list[tuple[str, str, str]] = [
            (self.tr("Series"), f"{name}{type_}", "text"),
            (self.tr("Rows"), f"{profile.rows:,}", "text"),
        ]
        if profile.first is not None and profile.last is not None:
            pairs.append(self._range(facts))
        if profile.interval is not None:
            regular = self.tr("regular") if profile.regular else self.tr("uneven")
            words = self.tr("{interval}, {regular}")
            words = words.format(interval=interval_words(profile.interval), regular=regular)
            pairs.append((self.tr("Interval"), words, "text"))
        pairs.append((self.tr("Time zone"), zone_words(profile.zone, self.tr("none, wall clock")), "text"))
        pairs.append((self.tr("Season"), self._season(facts), "text"))
        missing = self._missing(facts)
        pairs.append((self.tr("Missing"), missing or self.tr("none"), "warning" if missing else "text"))
        duplicates = f"{profile.duplicates:,}" if profile.duplicates else self.tr("none")
        pairs.append((self.tr("Duplicates"), duplicates, "warning" if profile.duplicates else "text"))
        if profile.unsorted:
            unsorted = self.tr("{rows} rows").format(rows=f"{profile.unsorted:,}")
            pairs.append((self.tr("Out of order"), unsorted, "warning"))
        self._fill(pairs, [translated(note) for note in table.notes])

    def _range(self, facts: SeriesFacts) -> tuple[str, str, str]:
        profile = facts.profile
        assert profile.first is not None
        assert profile.last is not None
        first, last = moment(profile.first, profile.zone), moment(profile.last, profile.zone)
        days = profile.interval is None or profile.interval.seconds * profile.rows >= 86_400 * 3
        days = days and profile.zone != NUMBERED
        first, last = (first[:10], last[:10]) if days else (first, last)
        if self._is_narrow(self.width()) and profile.interval is not None:
            span = span_words(max(profile.rows + profile.missing_rows, 1), profile.interval)
            return self.tr("From"), f"{first}, {span}", "text"
        return self.tr("Range"), self.tr("{first} to {last}").format(first=first, last=last), "text"

    def _season(self, facts: SeriesFacts) -> str:
        if facts.season is None or facts.season <= 1 or facts.interval is None:
            return self.tr("none found")
        name = season_name(facts.season, facts.interval)
        return f"{facts.season}" if name is None else f"{facts.season} ({name})"

    def _missing(self, facts: SeriesFacts) -> str:
        """As a forecast counts them: values up to the last one, rows that are put in, values after it."""
        profile = facts.profile
        parts = []
        between = int(np.searchsorted(facts.gaps, facts.rows))
        if between:
            words = self.tr("1 value") if between == 1 else self.tr("{count} values")
            parts.append(words.format(count=f"{between:,}"))
        weekends = profile.interval is not None and working_days_only(
            facts.times, profile.interval, profile.zone
        )
        if profile.gaps and not weekends:
            rows = self.tr("1 row") if profile.missing_rows == 1 else self.tr("{rows} rows")
            words = self.tr("{rows} in 1 gap") if profile.gaps == 1 else self.tr("{rows} in {gaps} gaps")
            rows = rows.format(rows=f"{profile.missing_rows:,}")
            parts.append(words.format(rows=rows, gaps=f"{profile.gaps:,}"))
        if facts.missing > between:
            parts.append(self.tr("{count} at the end").format(count=f"{facts.missing - between:,}"))
        return ", ".join(parts)

    def _fill(self, pairs: list[tuple[str, str, str]], notes: Sequence[str]) -> None:
        self._fill_pairs(pairs)
        self._grid.removeItem(self._notes)
        self._grid.addLayout(self._notes, len(self._labels), 0, 1, 2)
        while len(self.notes) < len(notes):
            note = HintLabel(parent=self)
            note.set_tone("warning")
            self.notes.append(note)
            self._notes.addWidget(note)
        for place, note in enumerate(self.notes):
            note.setVisible(place < len(notes))
            note.setText(notes[place] if place < len(notes) else "")

    def _fill_pairs(self, pairs: list[tuple[str, str, str]]) -> None:
        while len(self._labels) < len(pairs):
            self._add_pair()
        for place, (label, value, warning) in enumerate(self._labels):
            name, words, kind = pairs[place] if place < len(pairs) else ("", "", "")
            label.setText(name)
            label.setVisible(bool(name))
            for one, own in ((value, "text"), (warning, "warning")):
                one.setVisible(kind == own)
                one.setText(words)
                one.setAccessibleName(f"{name}: {words}")

    def _add_pair(self) -> None:
        """A label, and beside it a value that is cut where it is too long, or a warning that never is."""
        row = len(self._labels)
        label, value, warning = (
            HintLabel("", self, small=False),
            ElidedLabel("", self),
            HintLabel("", self, small=False),
        )
        label.setWordWrap(False)
        warning.set_tone("warning")
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        for one in (value, warning):
            self._grid.addWidget(one, row, 1)
        self._labels.append((label, value, warning))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        before = self._is_narrow(event.oldSize().width())
        super().resizeEvent(event)
        if before != self._is_narrow(self.width()):
            self._write()

    def _is_narrow(self, width: int) -> bool:
        return width < _NARROW * self.fontMetrics().height()
