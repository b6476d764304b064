"""SQL over the open tables and on servers."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeVar

from workbench.engine.evaluations import EvaluationCalls
from workbench.engine.models import ModelCalls
from workbench.errors import OptionError, WorkbenchError
from workbench.events import RowsArrived
from workbench.jobs import Job
from workbench.results import ResultTable, ScriptRun
from workbench.sql.run_on import RunOn
from workbench.text import text

if TYPE_CHECKING:
    import pyarrow

    from workbench.sources.iotdb.address import ServerAddress
    from workbench.sources.iotdb.connection import Connection
    from workbench.sql.completion import Completion
    from workbench.sql.server_writing import MayOverwrite

T = TypeVar("T")


class ScriptCalls(EvaluationCalls, ModelCalls):
    """Statements, queries, and what could be written next."""

    def sql(
        self,
        statement: str,
        server: Connection | ServerAddress | str | None = None,
        *,
        overwrite: bool | None = None,
    ) -> ResultTable:
        """Run one statement (or several; the last one's result counts).

        Args:
            statement: Over the open tables, or for `server`; see `start_script`.
            server: From `connect`, or an address.
            overwrite: A forecast that is written to the server may replace rows that are there.

        Raises:
            WorkbenchError: With the place in the text.
        """
        results = self.sql_script(statement, server, overwrite=overwrite)
        if not results:
            raise OptionError("There is no statement.", hint="Write one, such as SHOW MODELS.")
        return results[-1]

    def sql_script(
        self,
        script: str,
        server: Connection | ServerAddress | str | None = None,
        *,
        overwrite: bool | None = None,
    ) -> list[ResultTable]:
        """Run statements in order and raise the first error; `start_script` keeps what ran before it."""
        run = self.start_script(script, server, overwrite=overwrite).result()
        if run.error is not None:
            raise run.error
        return list(run.results)

    def start_script(
        self,
        script: str,
        server: Connection | ServerAddress | str | None = None,
        *,
        run_on: RunOn = RunOn.HERE,
        overwrite: MayOverwrite | None = None,
    ) -> Job[ScriptRun]:
        """Run statements as a job; an error ends the script and is kept beside the results before it.

        Args:
            script: Statements with `;` between.
            server: An IoTDB server that runs what is its own and reads the series of models; RowsArrived
                tells of rows as they come. None for the open tables.
            run_on: Where the models of a script with a server run.
            overwrite: Whether a forecast that is written to the server may replace rows that are there, or
                who is asked, on the job's thread; None for what `self.overwrite` says.
        """
        allowed = self.overwrite if overwrite is None else overwrite

        def work(job: Job[ScriptRun]) -> ScriptRun:
            # The parser is imported with the first statement, not with the window.
            from workbench.sql.execution import Executor

            began = time.perf_counter()
            results: list[ResultTable] = []

            def arrived(part: ResultTable) -> None:
                self.events.publish(RowsArrived(job.id, (*results, part)))

            error: WorkbenchError | None = None
            try:
                connection = None if server is None else self.servers.get(server)
                executor = Executor(self, connection, run_on=run_on, arrived=arrived, overwrite=allowed)
                for result in executor.run_each(script, job):
                    results.append(result)
                    self.names.note(connection, result.statement)
            except WorkbenchError as reason:
                job.check()
                error = reason
            return ScriptRun(tuple(results), error, time.perf_counter() - began)

        title = text("Run statements")
        if server is not None:
            title = text("Run statements on {place}", place=self.servers.place(server))
        return self.jobs.start("sql", title, work)

    def query(
        self, sql: str, extra_tables: Mapping[str, pyarrow.Table] | None = None, job: Job[T] | None = None
    ) -> pyarrow.Table:
        """Run one DuckDB SELECT over the open tables, in the locked instance."""
        return self.queries.run(sql, extra_tables or {}, job)

    def complete(self, script: str, offset: int, server: str | None = None) -> list[Completion]:
        """What could be written at `offset` of `script`, which is run on the open tables or on a server.

        Never waits for the server: NamesRead tells when there is more to propose.
        """
        from workbench.sql.completion import complete

        connection = None if server is None else self.servers.open.get(server)
        names = None if connection is None else self.names.of(connection)
        return complete(script, offset, self, names)
