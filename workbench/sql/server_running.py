"""Runs texts on a server: rows as they come, its complaints at their place, and why there are no rows."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final, TypeVar

from workbench.errors import Cancelled, DataError, WorkbenchError
from workbench.jobs import Job
from workbench.results import ResultTable
from workbench.sources.columns import unique_names
from workbench.sql.host import SqlHost
from workbench.sql.lexing import Kind, code_tokens, is_word
from workbench.sql.statements import ServerText
from workbench.text import Text, plural, text

if TYPE_CHECKING:
    import pyarrow as pa

    from workbench.sources.iotdb.decoding import ColumnSpec

T = TypeVar("T")
_TELL_SECONDS: Final = 0.3
"""What came is shown no more often: whoever shows it takes time from the reading."""
_UNREADABLE: Final = 700
_NOT_KNOWN: Final = (_UNREADABLE, 701)
_CLAUSES: Final = ("WHERE", "GROUP", "ORDER", "HAVING", "LIMIT", "OFFSET", "FILL", "ALIGN", "ON", "USING")
_NAMES: Final = (Kind.NAME, Kind.QUOTED, Kind.KEYWORD)


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of a statement, and its columns as the server told them."""

    table: pa.Table
    columns: tuple[ColumnSpec, ...]


def run_text(
    statement: ServerText, host: SqlHost, job: Job[T], arrived: Callable[[ResultTable], None] | None = None
) -> ResultTable:
    """Run a statement of the server's own.

    Args:
        statement: Is sent as it is.
        host: Knows the open files, which a server does not see.
        job: Gets progress in rows; its cancel ends the statement on the server.
        arrived: Gets the rows that have come so far, at most three times a second.

    Raises:
        WorkbenchError: What the server refuses, with its place in the user's text.
    """
    answer = _fetch(statement, host, job, arrived)
    table = answer.table
    if table.num_rows:
        return ResultTable(table)
    if not table.num_columns and not statement.is_query:
        done = text("{place} ran the statement.", place=statement.server.address.place)
        return ResultTable(table, message=done)
    notes = () if (file := _open_file(statement, host)) is None else (_not_seen(file, statement),)
    return ResultTable(table, notes=notes, message=_why_empty(statement, answer))


def rows_for_model(query: ServerText, host: SqlHost, job: Job[T]) -> pa.Table:
    """Run the query that a model's series come from.

    Raises:
        WorkbenchError: As `run_text`; there are no rows, with the reason.
    """
    answer = _fetch(query, host, job, None)
    if answer.table.num_rows:
        return answer.table
    error = DataError(
        "{reason}",
        hint="Check the paths and the times that the query names.",
        code=701,
        span=query.span,
        reason=_why_empty(query, answer),
    )
    raise _with_hint(error, query, host)


def rows_beside(query: ServerText, host: SqlHost, job: Job[T]) -> pa.Table:
    """Run a query whose rows a SELECT here uses beside a forecast; there may be none.

    Raises:
        WorkbenchError: As `run_text`.
    """
    return _fetch(query, host, job, None).table


def _fetch(
    statement: ServerText, host: SqlHost, job: Job[T], arrived: Callable[[ResultTable], None] | None
) -> Answer:
    import pyarrow as pa

    began = told = time.perf_counter()
    batches: list[pa.RecordBatch] = []
    rows = 0
    try:
        stream = statement.server.stream(statement.sql, job, repeatable=statement.is_query)
        schema = _told_apart(stream.schema)
        with contextlib.closing(stream.batches):  # type: ignore[type-var]
            for batch in stream.batches:
                batches.append(pa.RecordBatch.from_arrays(batch.columns, schema=schema))
                rows += batch.num_rows
                job.progress(rows, 0, plural("1 row", "{count:,} rows", count=rows))
                now = time.perf_counter()
                if arrived is not None and (len(batches) == 1 or now - told > _TELL_SECONDS):
                    told = now
                    arrived(ResultTable(pa.Table.from_batches(batches, schema), duration_s=now - began))
    except Cancelled:
        raise
    except WorkbenchError as error:
        raise _located(error, statement, host) from error.__cause__
    return Answer(_in_one_piece(batches, schema), stream.columns)


def _in_one_piece(batches: list[pa.RecordBatch], schema: pa.Schema) -> pa.Table:
    """The batches, emptied, as a table whose numbers and times are read without a copy by whoever shows them.

    Column by column, so that no more than one of them is there twice.
    """
    import pyarrow as pa

    columns = [
        pa.chunked_array([batch.column(at) for batch in batches], field.type)
        for at, field in enumerate(schema)
    ]
    batches.clear()
    for at, field in enumerate(schema):
        if pa.types.is_floating(field.type) or pa.types.is_timestamp(field.type):
            columns[at] = pa.chunked_array([columns[at].combine_chunks()], field.type)
    return pa.Table.from_arrays(columns, schema=schema)


def _told_apart(schema: pa.Schema) -> pa.Schema:
    """A server gives a column as often as it is selected: each gets a name of its own."""
    import pyarrow as pa

    names = unique_names(schema.names)
    return pa.schema([field.with_name(name) for field, name in zip(schema, names, strict=True)])


def _located(error: WorkbenchError, statement: ServerText, host: SqlHost) -> WorkbenchError:
    """The error with its place in the user's text."""
    place = error.span
    error.span = statement.span if place is None else statement.origin(place.start, place.end)
    if error.code in _NOT_KNOWN and _names_forecast(statement):
        error.hint_text = _where_forecasts_stand(statement)
        return error
    unreadable = error.code in (None, _UNREADABLE)
    return error if unreadable else _with_hint(error, statement, host)


def _names_forecast(statement: ServerText) -> bool:
    found = code_tokens(statement.sql)
    return any(
        is_word(one, statement.sql, "FORECAST") and after.of(statement.sql) == "("
        for one, after in pairwise(found)
    )


def _where_forecasts_stand(statement: ServerText) -> Text:
    """What to write in the place of a FORECAST that this program did not take for its own."""
    if not statement.is_query:
        return text(
            "Forecasts are made here, and the server's own statements cannot have them. INSERT INTO t SELECT"
            " … FROM FORECAST(…) writes one; in the tree, select forecast(…) into root.db.d(x) from …"
        )
    if statement.server.address.dialect == "tree":
        return text(
            "The login is one to the tree: write select forecast(OT, 'MODEL_ID'='auto_ets') from root.db.d,"
            " or add ?dialect=table to the address."
        )
    return text(
        "The login is one to tables: write SELECT * FROM FORECAST(TARGETS => etth, MODEL_ID => 'auto_ets')."
    )


def _with_hint(error: WorkbenchError, statement: ServerText, host: SqlHost) -> WorkbenchError:
    file = _open_file(statement, host)
    if file is not None:
        error.hint_text = _not_seen(file, statement)
    return error


def _not_seen(file: str, statement: ServerText) -> Text:
    return text(
        "{file} is an open file, which {place} cannot see: run the statement on the open files instead.",
        file=file,
        place=statement.server.address.place,
    )


def _open_file(statement: ServerText, host: SqlHost) -> str | None:
    """An open file whose name stands behind FROM or JOIN."""
    files = {name.lower(): name for name, table in host.tables.tables.items() if table.origin is None}
    behind = False
    for token in code_tokens(statement.sql):
        if is_word(token, statement.sql, "FROM", "JOIN"):
            behind = True
        elif is_word(token, statement.sql, *_CLAUSES):
            behind = False
        elif not behind:
            continue
        elif token.kind in _NAMES:
            name = token.of(statement.sql).strip('"`').lower()
            if name in files:
                return files[name]
        elif token.of(statement.sql) not in (".", ",", "*", "**"):
            behind = False
    return None


def _why_empty(statement: ServerText, answer: Answer) -> Text:
    words = code_tokens(statement.sql)
    if not words or not is_word(words[0], statement.sql, "SELECT"):
        return text("The statement gave no rows.")
    from workbench.sources.iotdb.emptiness import why_empty
    from workbench.sources.iotdb.tables import ServerQuery, named_paths

    try:
        query = ServerQuery(statement.server, statement.sql)
        return why_empty(statement.server, named_paths(query, answer.columns))
    except WorkbenchError:
        return text("The query gave no rows.")  # whoever asks why gets no answer: that it is empty remains
