# ruff: noqa: S608 - no user text is run: names are quoted, values are literals
"""Reading a relation into a table, batch by batch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import duckdb
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from workbench.arrow import as_numpy, time_array
from workbench.errors import DataError
from workbench.sources.buffers import ArrowBuffer, NumberBuffer, buffer_for
from workbench.sources.columns import Column, ColumnRole, OpenOptions, quoted, unique_names, unit_of
from workbench.sources.double_hours import second_passes
from workbench.sources.longform import find_id_columns, has_id_name, joined_ids, named_id_column, series_rows
from workbench.sources.number_words import with_number_words
from workbench.sources.numbered import note_on_numbers, with_row_numbers
from workbench.sources.relation import RawColumn, Relation
from workbench.sources.time_formats import TimePlan
from workbench.sources.time_notes import guessed_centuries, shared_times, taken_for_times
from workbench.sources.times import check_zone, find_times, settle_day_or_month
from workbench.sources.wide_panels import as_panel
from workbench.text import Text, plural, text
from workbench.timeseries import NUMBERED, Times, to_utc

BATCH_ROWS = 100_000
_SAMPLE_ROWS = 2_000
_FLOATS = ("DOUBLE", "FLOAT", "HUGEINT", "UHUGEINT", "UBIGINT")
_INTEGERS = ("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER")
_EARLIEST = np.datetime64("0001-01-02", "us")
_LATEST = np.datetime64("9999-12-30", "us")


@dataclass(frozen=True, slots=True)
class Plan:
    """How a relation becomes a table: an SQL expression, an Arrow type and a role for each column."""

    relation: Relation
    time: TimePlan
    columns: tuple[Column, ...]
    expressions: tuple[str, ...]
    kinds: tuple[pa.DataType, ...]
    zone: str | None
    shift_from: str | None
    """The zone from which wall-clock times are made instants, None when they are to stay as they are."""
    notes: tuple[Text, ...]

    @property
    def sql(self) -> str:
        """The one SELECT that reads everything."""
        return f"SELECT {', '.join(self.expressions)} FROM {self.relation.sql}"

    def buffers(self) -> dict[str, NumberBuffer | ArrowBuffer]:
        """Empty columns with room for as many rows as the relation is thought to have."""
        capacity = self.relation.rows or BATCH_ROWS
        return {
            column.name: buffer_for(kind, capacity)
            for column, kind in zip(self.columns, self.kinds, strict=True)
        }


def plan_loading(
    connection: duckdb.DuckDBPyConnection, relation: Relation, options: OpenOptions, file: str
) -> Plan:
    """Find the times and decide what each column becomes.

    Raises:
        DataError: There are no times, no rows, or an option names what is not there.
    """
    sample = _sample(connection, relation)
    if sample.num_rows == 0:
        raise DataError("{file} has no rows.", hint="Open a file with at least one row of values.", file=file)
    asked = check_zone(options.zone)
    relation, time, notes = _find_times_and_numbers(connection, relation, sample, options, file)
    if time.alternative is not None:
        time = settle_day_or_month(connection, time, relation.sql)
        notes = (
            *notes,
            text(
                "Times were read as {format}; say so if day and month stand the other way round.",
                format=time.format,
            ),
        )
    if time.parts:
        others = ", ".join(one.name for one in time.parts)
        joined = text("Times were put together from {date} and {clock}.", date=time.column.name, clock=others)
        notes = (*notes, joined)
    if time.offsets > 1 and asked is None:
        notes = (
            *notes,
            text("The times carry different offsets and are shown in UTC; say their zone to have its days."),
        )
    own = time.offset or relation.zone or ("UTC" if time.instant else None)
    zone = NUMBERED if time.numbered else asked or own
    shift = asked if asked and not time.instant and not time.numbered else None
    if time.numbered and asked is not None:
        unused = text("The rows are numbered and have no times, so the zone {zone} was not used.", zone=asked)
        notes = (*notes, unused)
    columns, expressions, kinds = [], [], []
    nanos = "_NS" in time.sql or "_ns(" in time.sql
    for raw in relation.columns:
        column, expression, kind = _column(raw, time, zone, nanos=nanos)
        columns.append(column)
        expressions.append(expression)
        kinds.append(kind)
    return Plan(
        relation, time, tuple(columns), tuple(expressions), tuple(kinds), zone, shift, relation.notes + notes
    )


def _sample(connection: duckdb.DuckDBPyConnection, relation: Relation) -> pa.Table:
    return connection.sql(f"SELECT * FROM {relation.sql} LIMIT {_SAMPLE_ROWS}").to_arrow_table()


def _find_times_and_numbers(
    connection: duckdb.DuckDBPyConnection,
    relation: Relation,
    sample: pa.Table,
    options: OpenOptions,
    file: str,
) -> tuple[Relation, TimePlan, tuple[Text, ...]]:
    """As `_find_times`, and columns of text that measure something have numbers in the relation.

    Times come first, since they tell which columns name series; but where there are none, what is text for
    one word in it may be the column that counts the rows, or part of a panel that stands sideways.
    """
    try:
        found, time, notes = _find_times(connection, relation, sample, options, file)
    except DataError:
        relation, said = with_number_words(connection, relation, sample, None, options)
        if not said:
            raise
        relation, time, notes = _find_times(
            connection, relation, _sample(connection, relation), options, file
        )
        return relation, time, notes + said
    if not time.numbered:
        found, said = with_number_words(connection, found, sample, time, options)
        return found, time, notes + said
    changed, said = with_number_words(connection, relation, sample, None, options)
    if said:
        found, time, notes = _find_times(connection, changed, _sample(connection, changed), options, file)
    return found, time, notes + said


def _find_times(
    connection: duckdb.DuckDBPyConnection,
    relation: Relation,
    sample: pa.Table,
    options: OpenOptions,
    file: str,
) -> tuple[Relation, TimePlan, tuple[Text, ...]]:
    """Where the times are and what is said of that; the relation is another one where rows are numbered."""
    wanted = options.time_column or relation.time_column
    time_format = options.time_format or relation.time_format
    if wanted is None and time_format is None:
        panel = as_panel(connection, relation, sample, options.id_column or relation.id_column)
        if panel is not None:
            return panel
    time = find_times(connection, sample, relation.columns, file=file, wanted=wanted, time_format=time_format)
    if time is None:
        relation, time = with_row_numbers(relation, sample, options)
    if time.numbered:
        return relation, time, (note_on_numbers(time),)
    return relation, time, () if wanted else taken_for_times(time)


def _column(
    raw: RawColumn, time: TimePlan, zone: str | None, *, nanos: bool
) -> tuple[Column, str, pa.DataType]:
    name = quoted(raw.source)
    if raw is time.column and time.numbered:
        whole = "BIGINT" if raw.type in _INTEGERS else "DOUBLE"
        return Column(raw.name, whole, ColumnRole.TIME), time.sql, pa.timestamp("us")
    if raw is time.column:
        kind = pa.timestamp("ns" if nanos else "us", tz=zone)
        label = "TIMESTAMP WITH TIME ZONE" if zone else "TIMESTAMP"
        return Column(raw.name, label, ColumnRole.TIME), time.sql, kind
    unit = unit_of(raw.name) or raw.unit
    if raw.type in _FLOATS or raw.type.startswith("DECIMAL"):
        column = Column(raw.name, "DOUBLE", ColumnRole.VALUE, unit, raw.tree_path)
        return column, f"{name}::DOUBLE", pa.float64()
    if raw.type in _INTEGERS:
        column = Column(raw.name, "BIGINT", ColumnRole.VALUE, unit, raw.tree_path)
        return column, f"{name}::BIGINT", pa.int64()
    if raw.type == "BOOLEAN":
        return Column(raw.name, "BOOLEAN", ColumnRole.VALUE, unit, raw.tree_path), name, pa.bool_()
    column = Column(raw.name, "VARCHAR", ColumnRole.OTHER, None, raw.tree_path)
    return column, f"{name}::VARCHAR", pa.string()


def read_batches(
    connection: duckdb.DuckDBPyConnection,
    plan: Plan,
    buffers: dict[str, NumberBuffer | ArrowBuffer],
    grew: Callable[[int], None],
) -> int:
    """Read all rows into the buffers.

    Args:
        connection: Of the loading instance.
        plan: From `plan_loading`.
        buffers: From `plan.buffers()`.
        grew: Called with the number of readable rows after each batch; may raise to stop.

    Returns:
        How many rows were left out because their time cannot be read.
    """
    rows = dropped = 0
    where = next(i for i, column in enumerate(plan.columns) if column.role is ColumnRole.TIME)
    reader = connection.sql(plan.sql).to_arrow_reader(BATCH_ROWS)
    for batch in reader:
        parts = list(batch.columns)
        parts[where], keep = _times(parts[where], plan)
        for column, part in zip(plan.columns, parts, strict=True):
            buffers[column.name].append(part, keep)
        kept = batch.num_rows if keep is None else int(np.count_nonzero(keep))
        rows, dropped = rows + kept, dropped + batch.num_rows - kept
        grew(rows)
    return dropped


def _times(part: pa.Array, plan: Plan) -> tuple[pa.Array, NDArray[np.bool_] | None]:
    """The times of a batch as instants where the zone is known, and which rows have one that can be used."""
    unit = part.type.unit
    count = len(part)
    times = np.frombuffer(part.buffers()[1], f"datetime64[{unit}]")[part.offset : part.offset + count]
    # Nanoseconds reach from 1677 to 2262; a comparison with the year 1 would overflow.
    good = np.ones(count, np.bool_) if unit == "ns" else (times > _EARLIEST) & (times < _LATEST)
    if part.null_count:
        good &= as_numpy(part.is_valid()).astype(np.bool_)
    if plan.shift_from is not None:
        times = np.where(good, times, np.datetime64(0, unit))
        part = time_array(to_utc(times, plan.shift_from))
    return part, None if good.all() else good


def finish_notes(plan: Plan, rows: int, dropped: int, file: str) -> tuple[Text, ...]:
    """The notes of a finished table.

    Raises:
        DataError: No row has a time that can be read.
    """
    if rows == 0:
        raise DataError(
            "None of the times in column “{column}” of {file} can be read as {format}.",
            hint="Say how they are written ({control.time_format}), such as %d/%m/%Y %H:%M or epoch_ms.",
            column=plan.time.column.name,
            file=file,
            format=plan.time.format,
        )
    if not dropped:
        return plan.notes
    return (*plan.notes, left_out(dropped))


def notes_on_times(plan: Plan, times: Times, id_column: str | None) -> tuple[Text, ...]:
    """The notes on times that are all there: whether rows share them, and their century."""
    found = guessed_centuries(times, plan.time.format, np.datetime64("today", "D"))
    return found if id_column is not None else (*found, *shared_times(times))


def left_out(dropped: int) -> Text:
    """The note on rows that have no time."""
    return plural(
        "1 row without a readable time was left out.",
        "{count:,} rows without a readable time were left out.",
        count=dropped,
    )


@dataclass(frozen=True, slots=True)
class Ids:
    """What tells the series of a long table apart.

    Attributes:
        column: Its name, None for a wide table.
        parts: The columns that do it together, where it was made of several.
    """

    column: str | None = None
    parts: tuple[str, ...] = ()


def settle_id_column(
    plan: Plan, buffers: dict[str, NumberBuffer | ArrowBuffer], rows: int, options: OpenOptions, file: str
) -> Ids:
    """The id column: the one (or those, `store,item`) the user or the file names, or that is found.

    Several are joined in a column of their own, which goes to `buffers`.

    Raises:
        DataError: The named column is not there.
    """
    wanted = options.id_column or plan.relation.id_column
    if wanted is not None:
        named = _named_together(wanted, [column.name for column in plan.columns])
        return _joined([named_id_column(plan.columns, one, file) for one in named], buffers, rows)
    times = buffers[next(column.name for column in plan.columns if column.role is ColumnRole.TIME)]
    assert isinstance(times, NumberBuffer)
    text_first = sorted(plan.columns, key=lambda column: column.type != "VARCHAR")
    candidates = [
        (column.name, pa.chunked_array([found]) if isinstance(found, pa.Array) else found)
        for column in text_first
        if column.type == "VARCHAR" or (column.type == "BIGINT" and has_id_name(column.name))
        for found in [buffers[column.name].arrow(rows)]
    ]
    return _joined(find_id_columns(times.times(rows), candidates), buffers, rows)


def _named_together(wanted: str, columns: Sequence[str]) -> tuple[str, ...]:
    """The columns that are named: one, or several as in `store,item` or as the joined one is called."""
    if any(name.lower() == wanted.lower() for name in columns):
        return (wanted,)
    if "," in wanted:
        return tuple(filter(None, map(str.strip, wanted.split(",")))) or (wanted,)
    for name in columns:
        rest = wanted[len(name) + 1 :]
        if wanted.lower().startswith(f"{name.lower()}_") and rest:
            others = _named_together(rest, columns)
            if set(map(str.lower, others)) <= set(map(str.lower, columns)):
                return (name, *others)
    return (wanted,)


def _joined(names: Sequence[str], buffers: dict[str, NumberBuffer | ArrowBuffer], rows: int) -> Ids:
    if len(names) < 2:
        return Ids(names[0] if names else None)
    columns = [buffers[name].arrow(rows) for name in names]
    joined = ArrowBuffer(pa.dictionary(pa.int32(), pa.string()))
    joined.append(
        joined_ids([pa.chunked_array([one]) if isinstance(one, pa.Array) else one for one in columns]), None
    )
    *_, name = unique_names([*buffers, "_".join(names)])
    buffers[name] = joined
    return Ids(name, tuple(names))


def settle_double_hours(
    plan: Plan, buffers: dict[str, NumberBuffer | ArrowBuffer], rows: int, id_column: str | None
) -> None:
    """Move the rows of the second pass of an hour that a clock change repeats to their own instants."""
    if plan.shift_from is None:
        return
    times = buffers[next(column.name for column in plan.columns if column.role is ColumnRole.TIME)]
    assert isinstance(times, NumberBuffer)
    series = None if id_column is None else series_rows(buffers[id_column].arrow(rows)).values()
    times.add(*second_passes(times.times(rows), plan.shift_from, series))
