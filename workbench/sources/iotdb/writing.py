"""Write a table to a server, block by block, as a plan says."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from typing_extensions import override

from workbench.arrow import as_numpy, integer_array
from workbench.errors import Cancelled, DataError, WorkbenchError
from workbench.jobs import Job
from workbench.sorting import is_among
from workbench.sources.iotdb import errors, inserting, tablets
from workbench.sources.iotdb.address import Dialect
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.held import fetch_each, row_keys
from workbench.sources.iotdb.names import quote_name, quote_node
from workbench.sources.iotdb.places import Place, existing
from workbench.sources.iotdb.planning import (
    PlannedColumn,
    WritePlan,
    plan_write,
)
from workbench.sources.iotdb.schema import Schema
from workbench.sources.iotdb.session import Session

__all__ = [
    "PlannedColumn",
    "WriteCancelled",
    "WriteInterrupted",
    "WritePlan",
    "WriteReport",
    "arrived",
    "plan_write",
    "write",
]

BLOCK_VALUES = 200_000
BLOCK_ROWS = 50_000
_BLOCK_BYTES = 16 << 20
_STATEMENT_ROWS = 500
_DEVICES = 100
_NO_PERMISSION = 803
_NOT_MADE = (500, 550, 616)
"""Neither the database nor the table is there."""


@dataclass(frozen=True, slots=True)
class WriteReport:
    """What arrived: `rows` of `total`, up to `last` (UTC, None for none).

    `sure` is False when the server went away within the write and cannot be asked: then `rows` is what it
    had said yes to, and `arrived` tells once it is back.
    """

    target: str
    rows: int
    total: int
    last: np.datetime64 | None
    sure: bool = True


class WriteInterrupted(errors.ServerError):
    """A write ended early. `report`: what arrived."""

    report: WriteReport

    @override
    def kept(self) -> dict[str, Any]:
        return {**super().kept(), "report": self.report}

    def __init__(self, template: str, /, *, report: WriteReport, **params: Any) -> None:
        super().__init__(template, **params)
        self.report = report


class WriteCancelled(Cancelled):
    """The user stopped a write. `report`: what arrived."""

    report: WriteReport

    @override
    def kept(self) -> dict[str, Any]:
        return {**super().kept(), "report": self.report}

    def __init__(
        self, template: str = "The work was stopped.", /, *, report: WriteReport, **kwargs: Any
    ) -> None:
        super().__init__(template, **kwargs)
        self.report = report


def write(
    connection: Connection, plan: WritePlan, job: Job[Any] | None = None, *, overwrite: bool = False
) -> WriteReport:
    """Do what a plan says, block by block; the same write once more changes nothing.

    A null writes nothing: a value that is there already stays.

    Args:
        connection: The one that the plan was made with.
        plan: What is written.
        job: Told the progress in rows; cancelling it stops between two blocks.
        overwrite: Values that are there may be replaced.

    Raises:
        DataError: There are rows, and `overwrite` is False.
        WriteCancelled: The job was stopped; has the report.
        WriteInterrupted: The server refused a block or went away; has the report.
    """
    if plan.overwritten and not overwrite:
        raise DataError(
            "{target} has {count:,} of these rows already.",
            singular="{target} has 1 of these rows already.",
            hint="Allow it ({control.overwrite}), or write to another place.",
            target=plan.target,
            count=plan.overwritten,
        )
    writer = _Writer(connection, plan, job)
    try:
        if job is not None:
            job.check()
        writer.run()
    except Cancelled as error:
        raise WriteCancelled(report=_report(plan, writer.done, writer.last)) from error
    except WorkbenchError as error:
        report = _settled(connection, plan, writer)
        raise WriteInterrupted(
            "Writing to {target} ended early: {reason}",
            hint="{rows:,} of {total:,} rows are there. Write again: the same rows change nothing."
            if report.sure
            else "The server had taken {rows:,} of {total:,} rows. Once it is back, write again: "
            "the same rows change nothing.",
            code=error.code,
            details=error.details,
            report=report,
            target=plan.target,
            reason=error.message,
            rows=report.rows,
            total=report.total,
        ) from error
    if job is not None:
        job.progress(writer.done, plan.rows)
    return _report(plan, writer.done, writer.last)


class _Writer:
    """A write on its way. `done`: rows that the server said yes to; `last`: the latest instant among them."""

    def __init__(self, connection: Connection, plan: WritePlan, job: Job[Any] | None) -> None:
        self._connection = connection
        self._plan = plan
        self._job = job
        self.done = 0
        self.last: np.datetime64 | None = None

    def run(self) -> None:
        """Make what is missing, then send all blocks."""
        connection, plan = self._connection, self._plan
        is_table = connection.address.dialect is Dialect.TABLE
        if plan.creates_database:
            _make_database(connection, plan, self._job)
        session = connection.borrow(fresh=True)
        try:
            if is_table:
                _make_table(connection, plan, self._job)
                _use(session, plan.database)
                self._send_table(session)
            else:
                if not plan.parts:
                    _make_device(connection, plan, self._job)
                for batch in _batches(plan.parts or (plan,)):
                    self._send_devices(session, batch)
        finally:
            session.close()

    def _send_devices(self, session: Session, batch: _Batch) -> None:
        """Send blocks of several devices; a server makes their series, unless it is set not to."""
        self._tell()
        requests = []
        for part, block in batch:
            names, types = [quote_node(one.name) for one in part.columns], [one.type for one in part.columns]
            columns = tablets.Columns(names, types)
            requests.append(
                tablets.request(session, part.target, columns, block, aligned=part.aligned, is_table=False)
            )
        asked = tablets.together(session, requests)
        try:
            session.check(session.call("insertTablets", asked))
        except WorkbenchError as error:
            new = [part for part, _ in batch if any(one.created for one in part.columns)]
            if error.code is None or not new or not self._plan.parts:
                raise
            for part in new:
                _make_device(self._connection, part, self._job)
            session.check(session.call("insertTablets", asked))
        for _, block in batch:
            self._count(block)

    def _send_table(self, session: Session) -> None:
        plan = self._plan
        names, types = [one.name for one in plan.columns], [one.type for one in plan.columns]
        if plan.tag is not None:
            names, types = [plan.tag, *names], ["STRING", *types]
        if not inserting.reaches(plan.target):
            place = f"{quote_name(plan.database)}.{quote_name(plan.target)}"
            for block in self._blocks(plan, _STATEMENT_ROWS):
                self._connection.execute(inserting.insert_statement(place, names, block), self._job)
            return
        columns = tablets.Columns(names, types, tags=int(plan.tag is not None))
        for block in self._blocks(plan, _block_rows(plan)):
            asked = tablets.request(session, plan.target, columns, block, aligned=False, is_table=True)
            session.check(session.call("insertTablet", asked))

    def _blocks(self, plan: WritePlan, step: int) -> Iterator[pa.Table]:
        """The rows in blocks; a block counts as done when the next is asked for."""
        for start in range(0, plan.rows, step):
            self._tell()
            block = plan.data.slice(start, step)
            yield block
            self._count(block)

    def _tell(self) -> None:
        if self._job is not None:
            self._job.progress(self.done, self._plan.rows)
            self._job.check()

    def _count(self, block: pa.Table) -> None:
        self.done += block.num_rows
        latest = as_numpy(block.column(0))[-1]
        self.last = latest if self.last is None else max(self.last, latest)


_Batch: TypeAlias = "list[tuple[WritePlan, pa.Table]]"


def _batches(plans: Sequence[WritePlan]) -> Iterator[_Batch]:
    """The blocks of devices, those of small ones together; in one batch all are aligned or none is."""
    batch: _Batch = []
    values = size = 0
    for plan in plans:
        step = _block_rows(plan)
        for start in range(0, plan.rows, step):
            block = plan.data.slice(start, step)
            more, bytes_ = block.num_rows * len(plan.columns), block.nbytes
            full = len(batch) == _DEVICES or values + more > BLOCK_VALUES or size + bytes_ > _BLOCK_BYTES
            # A device has one block in a batch: the server takes each batch in any order.
            if batch and (full or batch[0][0].aligned != plan.aligned or batch[-1][0] is plan):
                yield batch
                batch, values, size = [], 0, 0
            batch.append((plan, block))
            values, size = values + more, size + bytes_
    yield batch


def arrived(connection: Connection, plan: WritePlan, job: Job[Any] | None = None) -> WriteReport:
    """Ask the server which of a plan's rows it holds, value for value.

    Raises:
        WorkbenchError: The server cannot be asked.
    """
    wanted = [(one, one.columns) for one in plan.parts or (plan,)]
    rows, last = 0, None
    try:
        for one, found in fetch_each(connection, wanted, job):
            count, latest = _matching(one, found)
            rows += count
            if latest is not None:
                last = latest if last is None else max(last, latest)
    except WorkbenchError as error:
        if error.code in _NOT_MADE:
            return _report(plan, 0, None)
        raise
    return _report(plan, rows, last)


def _matching(plan: WritePlan, found: pa.Table) -> tuple[int, np.datetime64 | None]:
    """How many rows of a plan are among those that the server has, and the latest of them."""
    if found.num_columns != plan.data.num_columns:
        return 0, None
    ours, theirs = row_keys(plan, found)
    order = np.argsort(theirs, kind="stable")
    at = np.flatnonzero(is_among(ours, theirs))
    match = order[np.searchsorted(theirs, ours[at], sorter=order)]
    same = np.ones(len(at), np.bool_)
    for index in range(1, found.num_columns):
        wanted = plan.data.column(index).take(integer_array(at))
        there = found.column(index).take(integer_array(match))
        same &= _same(wanted, there)
    rows = at[same]
    return len(rows), as_numpy(plan.data.column(0))[rows[-1]] if len(rows) else None


def _same(wanted: pa.ChunkedArray, there: pa.ChunkedArray) -> np.ndarray[Any, np.dtype[np.bool_]]:
    if pa.types.is_timestamp(wanted.type):
        wanted, there = wanted.cast(pa.int64()), there.cast(pa.int64())
    equal = pc.fill_null(pc.equal(wanted, there.cast(wanted.type)), False)
    if pa.types.is_floating(wanted.type):
        equal = pc.or_(equal, pc.fill_null(pc.and_(pc.is_nan(wanted), pc.is_nan(there)), False))
    result: np.ndarray[Any, np.dtype[np.bool_]] = as_numpy(pc.or_(equal, pc.is_null(wanted))).astype(np.bool_)
    return result


def _settled(connection: Connection, plan: WritePlan, writer: _Writer) -> WriteReport:
    """What the server holds; what it had said yes to where it cannot be asked."""
    with contextlib.suppress(WorkbenchError):  # it is away, which the error says that this goes into
        return arrived(connection, plan)
    return replace(_report(plan, writer.done, writer.last), sure=False)


def _report(plan: WritePlan, rows: int, last: np.datetime64 | None) -> WriteReport:
    return WriteReport(plan.target, rows, plan.rows, last)


def _use(session: Session, database: str) -> None:
    use = session.types.TSExecuteStatementReq(
        sessionId=session.id, statement=f"USE {quote_name(database)}", statementId=session.statement
    )
    session.check(session.call("executeStatementV2", use).status)


def _make_database(connection: Connection, plan: WritePlan, job: Job[Any] | None) -> None:
    is_table = connection.address.dialect is Dialect.TABLE
    name = quote_name(plan.database) if is_table else plan.database
    try:
        connection.execute(f"CREATE DATABASE {name}", job)
    except WorkbenchError as error:
        # It may be there unseen; if not, the next statement says what is wrong.
        if error.code not in (*errors.EXISTS, _NO_PERMISSION):
            raise


def _make_table(connection: Connection, plan: WritePlan, job: Job[Any] | None) -> None:
    place = f"{quote_name(plan.database)}.{quote_name(plan.target)}"
    fields = [f"{quote_name(one.name)} {one.type} FIELD" for one in plan.columns if one.created]
    if not plan.exists:
        tags = [] if plan.tag is None else [f"{quote_name(plan.tag)} STRING TAG"]
        connection.execute(f"CREATE TABLE IF NOT EXISTS {place} ({', '.join(tags + fields)})", job)
        return
    for one in fields:
        connection.execute(f"ALTER TABLE {place} ADD COLUMN IF NOT EXISTS {one}", job)


def _make_device(connection: Connection, plan: WritePlan, job: Job[Any] | None) -> None:
    new = [one for one in plan.columns if one.created]
    try:
        _make_series(connection, plan, new, job)
    except WorkbenchError as error:
        if error.code not in errors.EXISTS:
            raise
        # The same plan is written once more: what it made then is there.
        place = Place(plan.target, plan.database, table=False)
        there = existing(place, Schema(connection, job), creates=False)
        known = {} if there is None else there.types
        _make_series(connection, plan, [one for one in new if one.name not in known], job)


def _make_series(
    connection: Connection, plan: WritePlan, columns: Sequence[PlannedColumn], job: Job[Any] | None
) -> None:
    fields = [f"{quote_node(one.name)} {one.type}" for one in columns]
    if fields and plan.aligned:
        connection.execute(f"CREATE ALIGNED TIMESERIES {plan.target}({', '.join(fields)})", job)
        return
    for one in fields:
        connection.execute(f"CREATE TIMESERIES {plan.target}.{one}", job)


def _block_rows(plan: WritePlan) -> int:
    wide = max(BLOCK_VALUES // len(plan.columns), 1)
    heavy = max(_BLOCK_BYTES * plan.rows // max(plan.data.nbytes, 1), 1)
    return int(min(BLOCK_ROWS, wide, heavy))
