"""Series that break programs; every model and every source has to answer each with a result or a sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from workbench.timeseries import SeriesFrame, Times, Values

HOUR = np.timedelta64(1, "h")
START = np.datetime64("2024-01-01T00:00:00", "us")


@dataclass(frozen=True, slots=True)
class Nasty:
    """One series.

    Attributes:
        name: In words with underscores.
        time: `(rows,)`, in the order of the file.
        values: `(rows,)`, NaN for missing.
        zone: Of the times; they are instants in UTC then.
        words: Row to what stands there in place of a number.
    """

    name: str
    time: Times
    values: Values
    zone: str | None = None
    words: tuple[tuple[int, str], ...] = ()

    def frame(self) -> SeriesFrame:
        """As a frame with one channel `value`; in the file's order, nothing is put right."""
        return SeriesFrame(self.time, {"value": self.values}, None, self.zone)

    def csv(self) -> str:
        """As text with the columns `time,value`."""
        words = dict(self.words)
        lines = ["time,value"]
        suffix = "" if self.zone is None else "Z"
        for row, (moment, value) in enumerate(zip(self.time, self.values, strict=True)):
            shown = words.get(row, "" if np.isnan(value) else repr(float(value)))
            lines.append(f"{str(moment)[:19].replace('T', ' ')}{suffix},{shown}")
        return "\n".join(lines) + "\n"

    def write(self, folder: Path) -> Path:
        """Write the CSV file `<name>.csv`."""
        file = folder / f"{self.name}.csv"
        file.write_text(self.csv(), encoding="utf-8")
        return file


def _hours(rows: int, step: np.timedelta64 = HOUR) -> Times:
    return START + np.arange(rows) * step


def _wave(rows: int) -> Values:
    hours = np.arange(rows)
    noise = np.random.default_rng(7).normal(0, 1, rows)
    return np.round(100 + 10 * np.sin(2 * np.pi * hours / 24) + noise, 3)


def _changed(rows: int, change: Callable[[Values], None]) -> Values:
    values = _wave(rows)
    change(values)
    return values


def _some_nan(values: Values) -> None:
    values[::17] = np.nan
    values[:3] = np.nan


def _infinities(values: Values) -> None:
    values[10], values[20] = np.inf, -np.inf


def _unsorted(rows: int) -> Nasty:
    order = np.random.default_rng(3).permutation(rows)
    return Nasty("unsorted", _hours(rows)[order], _wave(rows)[order])


def _irregular(rows: int) -> Nasty:
    steps = np.random.default_rng(5).integers(1, 7_200, rows)
    return Nasty("irregular", START + np.cumsum(steps) * np.timedelta64(1, "s"), _wave(rows))


def _gaps(rows: int) -> Nasty:
    kept = np.ones(rows, np.bool_)
    kept[50:53] = kept[120] = False
    return Nasty("gaps", _hours(rows)[kept], _wave(rows)[kept])


def _words_among(rows: int) -> Nasty:
    words = (30, "broken"), (31, "n/a"), (90, "24.7*")
    values = _wave(rows)
    values[[row for row, _ in words]] = np.nan
    return Nasty("words_among_numbers", _hours(rows), values, words=words)


def _duplicates(rows: int) -> Nasty:
    twice = np.sort(np.concatenate([np.arange(rows), np.arange(5, 25)]))
    return Nasty("duplicates", _hours(rows)[twice], _wave(rows)[twice])


def nasty_series(*, large: bool = True) -> tuple[Nasty, ...]:
    """All of them.

    Args:
        large: With the two years of minutes (1,051,200 rows).
    """
    rows = 240
    small = (
        Nasty("empty", _hours(0), np.empty(0)),
        Nasty("one_row", _hours(1), _wave(1)),
        Nasty("two_rows", _hours(2), _wave(2)),
        Nasty("constant", _hours(rows), np.full(rows, 5.0)),
        Nasty("zeros", _hours(rows), np.zeros(rows)),
        Nasty("all_nan", _hours(rows), np.full(rows, np.nan)),
        Nasty("some_nan", _hours(rows), _changed(rows, _some_nan)),
        Nasty("one_value", _hours(rows), np.where(np.arange(rows) == 100, 1.0, np.nan)),
        Nasty("infinities", _hours(rows), _changed(rows, _infinities)),
        Nasty("huge", _hours(rows), _wave(rows) * 1e298),
        Nasty("huge_signs", _hours(rows), np.where(np.arange(rows) % 2, 1e300, -1e300)),
        Nasty("tiny", _hours(rows), _wave(rows) * 1e-300),
        _duplicates(rows),
        Nasty("one_time", np.full(rows, START), _wave(rows)),
        _unsorted(rows),
        Nasty("descending", _hours(rows)[::-1], _wave(rows)[::-1]),
        _gaps(rows),
        Nasty("huge_gap", _hours(rows) + (np.arange(rows) >= 120) * np.timedelta64(36_500, "D"), _wave(rows)),
        _irregular(rows),
        Nasty(
            "text_in_numbers",
            _hours(rows),
            _wave(rows),
            words=tuple((row, "broken") for row in range(30, rows, 3)),
        ),
        _words_among(rows),
        Nasty("zoned", _hours(rows), _wave(rows), zone="UTC"),
        Nasty("clock_change", _hours(rows) + np.timedelta64(89, "D"), _wave(rows), zone="UTC"),
        Nasty("ancient", np.datetime64("1678-01-01", "us") + np.arange(rows) * HOUR, _wave(rows)),
        Nasty("random_walk", _hours(rows), np.cumsum(_wave(rows) - 100)),
    )  # fmt: skip
    if not large:
        return small
    minutes = 2 * 365 * 24 * 60
    return (*small, Nasty("two_years_of_minutes", _hours(minutes, np.timedelta64(1, "m")), _wave(minutes)))
