"""Rows and columns of open tables as series, ready to be prepared and forecast."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from workbench.errors import DataError, OptionError, WorkbenchError
from workbench.requests import Selection
from workbench.sources.numbered import index_name
from workbench.sources.store import TableStore
from workbench.sources.table import Table
from workbench.text import Text, text
from workbench.timeseries import NUMBERED, SeriesFrame, Times, Values, moment_text, to_local, to_utc


@dataclass(frozen=True, slots=True)
class Reading:
    """What a selection gave.

    Attributes:
        frames: The series that could be read.
        failures: Of several series those that could not, by id.
    """

    frames: tuple[SeriesFrame, ...]
    failures: Mapping[str, WorkbenchError] = field(default_factory=dict)


def read_selection(store: TableStore, selection: Selection, *, extra_rows: int = 0) -> list[SeriesFrame]:
    """As `read_each`, but a series that cannot be read is raised."""
    reading = read_each(store, selection, extra_rows=extra_rows)
    for failure in reading.failures.values():
        raise failure
    return list(reading.frames)


def read_each(store: TableStore, selection: Selection, *, extra_rows: int = 0) -> Reading:
    """The selected rows as one frame a series, ascending in time.

    The channels are the targets, then past, then future covariates. Where future covariates are named, the
    rows after `until`, or after the last target value, and those of `future_table` follow, with NaN for all
    other channels. `context` is applied here when nothing is resampled; rows after the last target value do
    not count. With `resample` all rows come back, because the context counts the coarser rows.

    A covariate may be a column of text: its channel has the places of its words, and the frame the `words`.

    Args:
        store: The open tables.
        selection: What to read.
        extra_rows: Rows beyond the context, for those that are held back.

    Raises:
        DataError: A table or column is not there, a column is not numeric, the only series is not there or
            has no row that is selected.
    """
    table = store.find(selection.table)
    if not selection.targets:
        raise DataError(
            "No column of {table} is chosen to be forecast.", hint="Choose a target.", table=table.name
        )
    future = store.find(selection.future_table) if selection.future_table else None
    if future is not None and not selection.future_covariates:
        raise OptionError(
            "{table} was given for the future, but no column that is known for the future is named.",
            hint="Name the columns that help (future covariates), or leave the table out.",
            about="future_covariates",
            table=future.name,
        )
    if future is not None:
        _check_future(table, future)
    words = _words(table, future, selection)
    for name in _channels(table, selection):
        if name not in words:
            table.values(name)
    if table.id_column is None and selection.ids is not None:
        raise DataError(
            "{table} has no id column, so a series “{id}” cannot be chosen.",
            hint="Name the id column when opening the file ({control.id_column}).",
            table=table.name,
            id=", ".join(selection.ids),
        )
    ids: tuple[str | None, ...] = (None,)
    if table.id_column is not None:
        ids = table.ids() if selection.ids is None else _in_order(selection.ids, table)
    if len(ids) == 1:
        return Reading((_read_one(table, future, selection, ids[0], extra_rows, words),))
    frames: list[SeriesFrame] = []
    failures: dict[str, WorkbenchError] = {}
    for one in ids:
        try:
            frames.append(_read_one(table, future, selection, one, extra_rows, words))
        except DataError as error:
            failures[one or ""] = error
    return Reading(tuple(frames), failures)


def _in_order(ids: tuple[str, ...], table: Table) -> tuple[str, ...]:
    """Series as their rows stand in the file, however they were named; what is not there comes last."""
    place = {one: at for at, one in enumerate(table.ids())} if len(ids) > 1 else {}
    return tuple(sorted(dict.fromkeys(ids), key=lambda one: place.get(one, len(place))))


def named_series(table: Table, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Series that a user has named, each of which shall be there.

    Raises:
        DataError: One is not.
    """
    if table.id_column is not None:
        known = set(table.ids())
        for one in ids:
            if one not in known:
                table.row_numbers(one)
    return ids


def _check_future(table: Table, future: Table) -> None:
    """Raise where one of the tables has times and the other one numbers."""
    if (table.zone == NUMBERED) != (future.zone == NUMBERED):
        timed, numbered = (future, table) if table.zone == NUMBERED else (table, future)
        raise DataError(
            "The rows of {timed} have times and those of {numbered} are numbered, so neither can follow the"
            " other.",
            hint="Give both tables a column with times, or both one with the numbers of their rows.",
            about="future_table",
            timed=timed.name,
            numbered=numbered.name,
        )


def usual_targets(table: Table, helping: Sequence[str] = ()) -> tuple[str, ...]:
    """Every column that measures something and does not help: what is meant where none is named.

    Left out are columns without any value, those that the times or the ids were made of, and one that counts
    the rows.

    Raises:
        DataError: There is none.
    """
    others = {table.column(name).name for name in helping} | table.made_of
    found = tuple(
        column.name
        for column in table.value_columns
        if column.name not in others and table.missing(column.name) < table.rows
    )
    counter = next((name for name in found if _counts_rows(table, name)), None)
    if counter is not None and len(found) > 1:
        found = tuple(name for name in found if name != counter)
    if not found:
        raise _no_targets(table, others)
    return found


def _no_targets(table: Table, others: Collection[str]) -> DataError:
    """Why there is nothing to forecast, by the column that looks most like numbers."""
    words = [
        (column.name, place)
        for column in table.columns
        if column.name not in others and table.is_words(column.name)
        if (place := table.first_text(column.name, numbers=True))
    ]
    if words:
        name, place = max(words, key=lambda one: sum(map(str.isdigit, one[1][1])))
        row, value = table.first_text(name) or place
        return DataError(
            "{table} has no column of numbers to work on; “{column}” has “{value}” in row {row}.",
            hint="Make plain numbers of it, without units or brackets, or open another file.",
            table=table.name,
            column=name,
            value=value,
            row=row,
        )
    return DataError(
        "{table} has no column of numbers to work on; its columns are {columns}.",
        hint="Open a file with a column of numbers that has values.",
        table=table.name,
        columns=", ".join(column.name for column in table.columns[:20]),
    )


def _counts_rows(table: Table, name: str) -> bool:
    """Whether a column has the numbers of the rows, from 0 or 1: what many programs write beside a table."""
    if table.column(name).type != "BIGINT" or table.rows < 3:
        return False
    values = table.values(name)
    return values[0] in (0.0, 1.0) and bool((np.diff(values) == 1.0).all())


def with_own_names(store: TableStore, selection: Selection) -> Selection:
    """The selection with its columns called as in the table; they may be written by path, in any letter case.

    Raises:
        DataError: The table or a column is not there.
    """
    table = store.find(selection.table)

    def own(names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(table.column(name).name for name in names))

    return replace(
        selection,
        targets=own(selection.targets),
        past_covariates=own(selection.past_covariates),
        future_covariates=own(selection.future_covariates),
    )


@dataclass(frozen=True, slots=True)
class _Words:
    """A text column: its words, and the places of its rows' words, in the table and in that of the future."""

    words: tuple[str, ...]
    codes: Values
    future: Values | None


def _words(table: Table, future: Table | None, selection: Selection) -> dict[str, _Words]:
    """The covariates that are text."""
    targets = {table.column(name).name for name in selection.targets}
    ahead = {table.column(name).name for name in selection.future_covariates}
    found: dict[str, _Words] = {}
    for name in _channels(table, selection):
        if name in targets or not table.is_words(name):
            continue
        codes, words = table.words(name)
        later = None
        if future is not None and name in ahead:
            later, words = future.words(name, words)
        found[name] = _Words(words, codes, later)
    return found


def _values(table: Table, name: str, codes: Values | None, id: str | None) -> Values:
    if codes is None:
        return table.values(name, id)
    return codes if id is None else codes[table.row_numbers(id)]


def _read_one(
    table: Table,
    future: Table | None,
    selection: Selection,
    id: str | None,
    extra_rows: int,
    words: Mapping[str, _Words],
) -> SeriesFrame:
    times = table.times(id)
    names = _channels(table, selection)
    codes = {name: one.codes for name, one in words.items()}
    channels = {name: _values(table, name, codes.get(name), id) for name in names}
    notes: tuple[Text, ...] = ()
    order = table.order(id)
    if order is not None:
        times = times[order]
        channels = {name: values[order] for name, values in channels.items()}
        notes = (text("Rows that were not in time order were sorted."),)
    keep_after = {table.column(name).name for name in selection.future_covariates}
    times, channels = _between(times, channels, selection, keep_after)
    targets = [table.column(name).name for name in selection.targets]
    if future is not None and keep_after:
        times, channels = _with_future_table(
            times, channels, targets, keep_after, future, id, words, table.zone
        )
    if len(times) == 0:
        raise _nothing(table, selection, id)
    if selection.context is not None and selection.resample is None:
        seen = _last_row(channels, targets) if keep_after else len(times)
        first = max(seen - selection.context - extra_rows, 0)
        times, channels = times[first:], {name: values[first:] for name, values in channels.items()}
    units = {column.name: column.unit for column in table.columns if column.unit and column.name in channels}
    interval = table.profile(id).interval
    named = {name: one.words for name, one in words.items()}
    index = index_name(table.time_column, table.zone, channels)
    return SeriesFrame(times, channels, interval, table.zone, id, units, notes, named, index, table.id_column)


def _channels(table: Table, selection: Selection) -> list[str]:
    wanted = (*selection.targets, *selection.past_covariates, *selection.future_covariates)
    return list(dict.fromkeys(table.column(name).name for name in wanted))


def _between(
    times: Times, channels: Mapping[str, Values], selection: Selection, keep_after: set[str]
) -> tuple[Times, dict[str, Values]]:
    start = 0 if selection.start is None else int(np.searchsorted(times, selection.start, "left"))
    stop = len(times) if selection.until is None else int(np.searchsorted(times, selection.until, "right"))
    stop = max(start, stop)
    if not keep_after or stop == len(times):
        return times[start:stop], {name: values[start:stop] for name, values in channels.items()}
    masked: dict[str, Values] = {}
    for name, values in channels.items():
        masked[name] = values[start:]
        if name not in keep_after:
            masked[name] = values[start:].copy()
            masked[name][stop - start :] = np.nan
    return times[start:], masked


def _last_row(channels: Mapping[str, Values], targets: list[str]) -> int:
    """How many rows there are up to the last one where a target has a value."""
    known = np.zeros(len(next(iter(channels.values()))), np.bool_)
    for name in targets:
        known |= ~np.isnan(channels[name])
    return int(np.flatnonzero(known)[-1]) + 1 if known.any() else len(known)


def _with_future_table(
    times: Times,
    channels: Mapping[str, Values],
    targets: list[str],
    keep_after: set[str],
    future: Table,
    id: str | None,
    words: Mapping[str, _Words],
    zone: str | None,
) -> tuple[Times, dict[str, Values]]:
    """The rows up to the last target value, then those of the future table that come later."""
    seen = _last_row(channels, targets)
    series = id if future.id_column is not None else None
    order = future.order(series)
    moments = _on_clock_of(zone, future.times(series), future.zone).astype(times.dtype)
    rows = np.arange(len(moments)) if order is None else order
    rows = rows[moments[rows] > times[seen - 1]] if seen else rows
    joined = {name: np.full(seen + len(rows), np.nan) for name in channels}
    for name, values in channels.items():
        joined[name][:seen] = values[:seen]
        if name in keep_after:
            codes = words[name].future if name in words else None
            joined[name][seen:] = _values(future, name, codes, series)[rows]
    return np.concatenate([times[:seen], moments[rows]]), joined


def _on_clock_of(zone: str | None, times: Times, own: str | None) -> Times:
    """Times of another table as they stand in one of `zone`: wall-clock times are those of its clock."""
    if (zone is None) == (own is None):
        return times
    return to_utc(times, zone) if zone is not None else to_local(times, own or "UTC")


def _nothing(table: Table, selection: Selection, id: str | None) -> DataError:
    def shown(moment: np.datetime64 | None) -> str:
        return "…" if moment is None else moment_text(moment, table.zone)

    profile = table.profile(id)
    return DataError(
        "No row of {series} lies between {start} and {until}.",
        hint="Its rows go from {first} to {last}.",
        series=f"{table.name}, {id}" if id is not None else table.name,
        start=shown(selection.start),
        until=shown(selection.until),
        first=shown(profile.first),
        last=shown(profile.last),
    )
