"""Columns of open tables as lines of the plot; long ones are read and summarised in a thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from ui.plot.content import HistoryLine
from ui.plot.decimation import Blocks, sorted_by_time
from ui.plot.timescale import ticks_per_second
from ui.session import SeriesRef
from workbench.errors import WorkbenchError
from workbench.intervals import TimeProfile
from workbench.sources import Table
from workbench.timeseries import Times

AT_ONCE = 100_000
"""Shorter tables are read in the window's thread: it takes a few milliseconds."""
_FIRST_COLUMN_SLOT = 5


@dataclass(frozen=True, slots=True)
class Read:
    """The lines of the shown series, or why they cannot be read."""

    series: tuple[SeriesRef, ...]
    lines: tuple[HistoryLine, ...] = ()
    error: WorkbenchError | None = None


def read_lines(
    table: Table, series: tuple[SeriesRef, ...], before: tuple[HistoryLine, ...] = ()
) -> tuple[HistoryLine, ...]:
    """A line for each of the series.

    Args:
        table: Where they are.
        series: Columns, with the same id.
        before: The lines of the same series when the table was shorter; their summaries are carried on.

    Raises:
        DataError: A column is not numeric, or not there.
    """
    lines = []
    for number, one in enumerate(series):
        known = next((line for line in before if line.name == one.column), None)
        lines.append(_read_line(table, one, number, known))
    return tuple(lines)


def _read_line(table: Table, one: SeriesRef, number: int, before: HistoryLine | None) -> HistoryLine:
    time = table.times(one.id)
    values = table.values(one.column, one.id)
    rows = min(len(time), len(values))
    grown = before is not None and before.time.base is time.base and len(before.time) <= rows
    looked_at = len(before.time) if before is not None and grown else 0
    time, values = sorted_by_time(time[:rows], values[:rows], looked_at)
    same = before is not None and before.time.base is time.base and len(before.time) <= len(time)
    blocks = Blocks.of(values, before.blocks if same and before is not None else None)
    slot = None if number == 0 else _FIRST_COLUMN_SLOT - (number - 1) % (_FIRST_COLUMN_SLOT + 1)
    unit = table.column(one.column).unit or ""
    longest_step = longest_step_of(table.profile(one.id), time) if table.complete else None
    return HistoryLine(one.column, time, values, unit, blocks, longest_step, slot)


def longest_step_of(profile: TimeProfile, time: Times) -> int | None:
    """Above one and a half intervals, in ticks of `time`, rows are missing; None where none can be."""
    if profile.interval is None or not profile.regular or profile.gaps == 0:
        return None
    return int(1.5 * profile.interval.seconds * ticks_per_second(time))


class LineReader(QObject):
    """Reads the shown series one request after another; only the newest request is answered."""

    read = Signal(object)
    """A `Read`, in the thread of the window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # In a list, so that the thread can be ended when this object is no more.
        pools: list[ThreadPoolExecutor] = []
        self._pools = pools
        self.destroyed.connect(lambda: _shut_down(pools))
        self._newest = 0
        self._busy = 0
        self._again: Callable[[], None] | None = None
        self._finished.connect(self._deliver)

    _finished = Signal(int, object)

    def start(
        self, table: Table, series: tuple[SeriesRef, ...], before: tuple[HistoryLine, ...] = ()
    ) -> None:
        """Read; `read` is emitted before this returns where the table is short."""
        self._newest += 1
        number = self._newest
        if table.rows <= AT_ONCE:
            self.read.emit(_attempt(table, series, before))
            return
        if self._busy:
            # While a table loads, requests come faster than they are answered: keep the last one.
            self._again = lambda: self.start(table, series, before)
            return
        if not self._pools:
            self._pools.append(ThreadPoolExecutor(1, thread_name_prefix="plot-reader"))
        self._busy += 1
        future = self._pools[0].submit(_attempt, table, series, before)
        future.add_done_callback(lambda done: self._tell(number, done))

    def close(self) -> None:
        """End the thread; what it still reads is dropped."""
        self._newest += 1
        while self._pools:
            self._pools.pop().shutdown(wait=True, cancel_futures=True)

    def _tell(self, number: int, done: Future[Read]) -> None:
        if not done.cancelled():
            self._finished.emit(number, done.result())

    def _deliver(self, number: int, found: Read) -> None:
        self._busy = max(self._busy - 1, 0)
        again, self._again = self._again, None
        if again is not None:
            again()
        if number == self._newest or again is not None:
            self.read.emit(found)


def _attempt(table: Table, series: tuple[SeriesRef, ...], before: tuple[HistoryLine, ...]) -> Read:
    try:
        return Read(series, read_lines(table, series, before))
    except WorkbenchError as error:
        return Read(series, error=error)


def _shut_down(pools: list[ThreadPoolExecutor]) -> None:
    for pool in pools:
        pool.shutdown(wait=False, cancel_futures=True)
