"""SELECT over the open tables in a DuckDB that can reach nothing else."""

from __future__ import annotations

import re
import threading
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from typing import Any

import duckdb
import pyarrow as pa

from workbench.errors import Code, Span, SqlError
from workbench.jobs import Job
from workbench.sources.query_errors import Refusal, sql_error
from workbench.sources.relation import interrupt
from workbench.sources.store import TableStore
from workbench.sources.table import Table
from workbench.timeseries import NUMBERED

_BATCH_ROWS = 100_000
_EXPLAIN = "EXPLAIN "
_Relations = dict[str, pa.Table]


class QueryEngine:
    """Runs one SELECT at a time, each on a connection of its own, in an instance without files and network.

    An instance is kept for each time zone, because the zone in which literals are read cannot be changed once
    the configuration is locked.

    Args:
        store: The open tables; each can be selected from by its name.
    """

    def __init__(self, store: TableStore) -> None:
        self._store = store
        self._instances: dict[str, duckdb.DuckDBPyConnection] = {}
        self._running: list[duckdb.DuckDBPyConnection] = []
        self._lock = threading.Lock()

    def run(
        self,
        sql: str,
        extra_tables: Mapping[str, pa.Table] | None = None,
        job: Job[Any] | None = None,
    ) -> pa.Table:
        """Run one SELECT.

        Args:
            sql: DuckDB's dialect. A table's time column answers to its own name and to `time`.
            extra_tables: Further tables by name, for this statement alone; they win over open ones.
            job: Its cancel interrupts the statement.

        Raises:
            SqlError: It is not exactly one SELECT, or DuckDB refuses it; with the place where DuckDB tells.
            Cancelled: The job was cancelled.
        """
        return self._attempt(sql, extra_tables or {}, job, fetch=True)

    def check(self, sql: str, extra_tables: Mapping[str, pa.Table] | None = None) -> pa.Schema:
        """The columns that a SELECT would give; nothing is run.

        Raises:
            SqlError: As `run`.
        """
        return self._attempt(sql, extra_tables or {}, None, fetch=False).schema

    def close(self) -> None:
        """Free the instances; a running statement ends with an error.

        One that does not listen (DuckDB asks between the parts of a query, and one huge value is one part)
        keeps its instance until it ends.
        """
        with self._lock:
            instances, self._instances = list(self._instances.values()), {}
            running = list(self._running)
        for cursor in running:
            interrupt(cursor)
        for instance in instances:
            with suppress(duckdb.ResourceInUseException):
                instance.close()

    @property
    def running(self) -> int:
        """How many statements run just now."""
        with self._lock:
            return len(self._running)

    # Behind

    def _attempt(
        self, sql: str, extra: Mapping[str, pa.Table], job: Job[Any] | None, *, fetch: bool
    ) -> pa.Table:
        refuse_unencodable(sql)
        used = self._used(sql, extra)
        zones = (table.zone for table in used if table.zone and table.zone != NUMBERED)
        zone = next(zones, None) or _zone_of(extra) or "UTC"
        first: Refusal | None = None
        told: Refusal | None = None
        for relations in _spellings(used, extra):
            try:
                return self._once(sql, relations, zone, job, fetch=fetch)
            except Refusal as refusal:
                first = first or refusal
                told = first if refusal.lacks_time else refusal  # what is wrong where there is a `time`
                if not first.lacks_time:
                    break
        assert told is not None
        others = [name for table in extra.values() for name in table.column_names]
        raise sql_error(told, sql, used, list(self._store.tables), others) from told.cause

    def _used(self, sql: str, extra: Mapping[str, pa.Table]) -> list[Table]:
        """The open tables that a statement names; all of them where DuckDB cannot tell."""
        tables = self._store.tables
        given = {name.lower() for name in extra}
        cursor = self._instance("UTC").cursor()
        try:
            names = {name.split(".")[-1].strip('"').lower() for name in cursor.get_table_names(sql)}
        except (duckdb.Error, RuntimeError):
            names = {name.lower() for name in tables}
        finally:
            cursor.close()
        return [table for name, table in tables.items() if name.lower() in names - given]

    def _once(
        self, sql: str, relations: _Relations, zone: str, job: Job[Any] | None, *, fetch: bool
    ) -> pa.Table:
        cursor = self._instance(zone).cursor()
        with self._lock:
            self._running.append(cursor)
        try:
            if job is not None:
                job.on_cancel(partial(interrupt, cursor))
            _only_select(cursor, sql)
            for name, relation in relations.items():
                cursor.register(name, relation)
            result = cursor.sql(sql)
            reader = (result if fetch else result.limit(0)).to_arrow_reader(_BATCH_ROWS)
            batches = []
            for batch in reader:
                batches.append(batch)
                if job is not None:
                    job.check()
            return _with_zone(pa.Table.from_batches(batches, reader.schema), zone)
        except (duckdb.Error, pa.ArrowException, RuntimeError, OSError, ValueError) as error:
            if job is not None:
                job.check()
            raise _located(cursor, sql, Refusal.of(error)) from error
        finally:
            with self._lock:
                self._running.remove(cursor)
            cursor.close()

    def _instance(self, zone: str) -> duckdb.DuckDBPyConnection:
        with self._lock:
            if zone not in self._instances:
                self._instances[zone] = _locked(zone)
            return self._instances[zone]


def _zone_of(tables: Mapping[str, pa.Table]) -> str | None:
    """The zone that the times of tables are shown in."""
    kinds = (field.type for table in tables.values() for field in table.schema)
    return next((one.tz for one in kinds if pa.types.is_timestamp(one) and one.tz), None)


def _locked(zone: str) -> duckdb.DuckDBPyConnection:
    """A DuckDB without files, network, extensions and Python's variables; its settings are locked."""
    instance = duckdb.connect(
        ":memory:", config={"python_enable_replacements": False, "errors_as_json": True}
    )
    instance.execute(f"SET GLOBAL TimeZone = '{_duckdb_zone(zone)}'")
    for setting in (
        "autoinstall_known_extensions = false",
        "autoload_known_extensions = false",
        "temp_directory = ''",
        "enable_external_access = false",
        "lock_configuration = true",
    ):
        instance.execute(f"SET {setting}")
    return instance


def _duckdb_zone(zone: str) -> str:
    return f"GMT{zone}" if zone[:1] in "+-" else zone


def _with_zone(table: pa.Table, zone: str) -> pa.Table:
    """Times carry the zone under the name that the table has for it."""
    fields = [
        field.with_type(pa.timestamp(field.type.unit, tz=zone))
        if pa.types.is_timestamp(field.type) and field.type.tz is not None
        else field
        for field in table.schema
    ]
    schema = pa.schema(fields)
    return table if schema == table.schema else table.cast(schema)


def _located(cursor: duckdb.DuckDBPyConnection, sql: str, refusal: Refusal) -> Refusal:
    """The refusal with its place, which DuckDB tells of statements and not of relations."""
    if refusal.fields.get("location"):
        return refusal
    try:
        cursor.execute(_EXPLAIN + sql)
    except (duckdb.Error, RuntimeError) as error:
        return Refusal.of(error, skip=len(_EXPLAIN))
    return refusal


def refuse_unencodable(sql: str) -> None:
    """Raise an `SqlError`, with its place, where a text has a character that none can have."""
    bad = re.search("[\0\ud800-\udfff]", sql)
    if bad:
        raise SqlError(
            "The statement has a character that no text may have.",
            hint="Remove it.",
            code=Code.SEMANTIC,
            span=Span.of(sql, bad.start(), bad.end()),
        )


def _only_select(cursor: duckdb.DuckDBPyConnection, sql: str) -> None:
    """Let through what DuckDB's own parser calls exactly one SELECT."""
    statements = cursor.extract_statements(sql)
    if not statements:
        raise SqlError("There is no statement.", hint="Write a SELECT.", code=Code.SEMANTIC)
    if len(statements) > 1:
        raise SqlError(
            "There are {count} statements where one SELECT is expected.",
            hint="Run them one after the other.",
            code=Code.SEMANTIC,
            count=len(statements),
        )
    if statements[0].type != duckdb.StatementType.SELECT:
        word = re.search(r"[A-Za-z]+", re.sub(r"--[^\n]*|/\*.*?\*/", " ", sql, flags=re.DOTALL))
        raise SqlError(
            "{statement} is not allowed here; only SELECT is.",
            hint="Files are opened with {control.open}, results saved with {control.export}.",
            code=Code.SEMANTIC,
            statement=word[0].upper() if word else statements[0].type.name,
        )


def _spellings(used: list[Table], extra: Mapping[str, pa.Table]) -> list[_Relations]:
    """The tables as they are; with the time column renamed to `time`; with both names."""
    plain = {table.name: table.arrow() for table in used}
    spellings = [{**plain, **extra}]
    other = [table for table in used if "time" not in {column.name.lower() for column in table.columns}]
    if not other:
        return spellings
    renamed, both = dict(plain), dict(plain)
    for table in other:
        whole = plain[table.name]
        where = whole.schema.get_field_index(table.time_column)
        renamed[table.name] = whole.rename_columns(
            ["time" if number == where else name for number, name in enumerate(whole.column_names)]
        )
        both[table.name] = whole.append_column("time", whole.column(where))
    return [*spellings, {**renamed, **extra}, {**both, **extra}]
