"""Writes the rows of `INSERT INTO ...` and `select forecast(...) into ...` to a server.

The model runs here, so the server cannot write what it gives. The rows go there as those of every other write
do: planned first, and with a yes where rows are there already.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from workbench.errors import Cancelled, Span, SqlError, WorkbenchError
from workbench.jobs import Job
from workbench.results import ResultTable
from workbench.sources.iotdb.address import Dialect
from workbench.sql.expressions import Word
from workbench.sql.host import SqlHost
from workbench.sql.lexing import code_tokens
from workbench.sql.literals import bare
from workbench.sql.queries import run_query
from workbench.sql.statements import WriteInto
from workbench.text import plural

if TYPE_CHECKING:
    import pyarrow as pa

    from workbench.sources.iotdb.writing import WritePlan

T = TypeVar("T")
MayOverwrite: TypeAlias = "bool | Callable[[WritePlan], bool]"
"""Whether rows that are there may be replaced, or who is asked once it is known how many."""


def write_into(statement: WriteInto, host: SqlHost, job: Job[T], overwrite: MayOverwrite) -> ResultTable:
    """Run the query and write its rows to the server; what is missing there is made.

    Args:
        statement: Where to, and which rows.
        host: Runs the query and its models.
        job: Told the rows that are written.
        overwrite: Whether rows that are there may be replaced.

    Raises:
        WorkbenchError: As of the query, of `plan_write` and `write`; with its place.
    """
    import pyarrow as pa

    from workbench.sources.iotdb.writing import plan_write, write

    rows = run_query(statement.query, host, job)
    table = _renamed(rows.table, statement)
    try:
        time, tag = _keys(table, statement)
        database, name = _place(statement)
        plan = plan_write(
            statement.server, table, name, time_column=time, id_column=tag, database=database, job=job
        )
        allowed = overwrite(plan) if callable(overwrite) and plan.overwritten else overwrite is True
        report = write(statement.server, plan, job, overwrite=allowed)
    except Cancelled:
        raise
    except WorkbenchError as error:
        error.span = None  # of a query of ours about what is there, not of the user's text
        raise error.at(statement.target.span) from error.__cause__
    message = plural(
        "1 row was written to {target}.",
        "{count:,} rows were written to {target}.",
        count=report.rows,
        target=report.target,
    )
    return ResultTable(pa.table({}), notes=rows.notes, message=message)


def _renamed(table: pa.Table, statement: WriteInto) -> pa.Table:
    """The rows under the names that the statement gives; the tree's do not name the time."""
    if not statement.columns:
        return table
    names = [one.value for one in statement.columns]
    if statement.server.address.dialect is Dialect.TREE:
        names = ["Time", *names]
    if len(names) == table.num_columns:
        return table.rename_columns(names)
    raise SqlError(
        "{count:,} columns are named, and the query gives {given:,}: {columns}.",
        singular="1 column is named, and the query gives {given:,}: {columns}.",
        hint="Name each, in the order of the query.",
        code=701,
        span=_all_of(statement.columns),
        count=len(statement.columns),
        given=table.num_columns - (len(names) - len(statement.columns)),
        columns=", ".join(table.column_names[len(names) - len(statement.columns) :]),
    )


def _all_of(words: Sequence[Word]) -> Span:
    first, last = words[0].span, words[-1].span
    return Span(first.start, last.end, first.line, first.column)


def _keys(table: pa.Table, statement: WriteInto) -> tuple[str, str | None]:
    """The columns of the times and of the tag; where the table is not there, the first of their types."""
    import pyarrow as pa

    from workbench.sources.iotdb.schema import Schema

    names = table.column_names
    if statement.server.address.dialect is Dialect.TREE:
        return names[0], None
    database, target = _place(statement)
    schema = Schema(statement.server)
    known = {}
    database = database or statement.server.database
    if database is not None and database in schema.databases() and target in schema.tables(database):
        known = {one.name: one.category for one in schema.columns(target, database)}
    if known:
        kinds = [known.get(one.lower()) for one in names]
        times, tags = _of(names, kinds, "TIME"), _of(names, kinds, "TAG")
    else:
        times = [one.name for one in table.schema if pa.types.is_timestamp(one.type)]
        tags = [one.name for one in table.schema if pa.types.is_string(one.type)]
    if times:
        return times[0], tags[0] if tags else None
    raise SqlError(
        "The query gives no column of times for {target}.",
        hint="Select the time of the forecast too.",
        code=701,
        target=target,
    )


def _of(names: Sequence[str], kinds: Sequence[str | None], wanted: str) -> list[str]:
    return [name for name, kind in zip(names, kinds, strict=True) if kind == wanted]


def _place(statement: WriteInto) -> tuple[str | None, str]:
    """The database, where the statement names one, and the table; or the device."""
    written = statement.target.value
    if statement.server.address.dialect is Dialect.TREE:
        return None, written
    parts = [bare(one.of(written)).lower() for one in code_tokens(written) if one.of(written) != "."]
    return (None, parts[0]) if len(parts) == 1 else (parts[0], parts[1])
