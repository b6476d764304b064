"""Runs scripts: statement after statement, results as they come.

The parser and its library are imported with the first statement, so that a program that starts need not wait.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from workbench.errors import WorkbenchError
from workbench.events import EventBus
from workbench.jobs import Job
from workbench.results import ResultTable
from workbench.sql.fragments import Fragment
from workbench.sql.host import SqlHost
from workbench.sql.shows import load_model, show_devices, show_loaded, show_models, show_tables, unload_model
from workbench.sql.statements import (
    CallInference,
    LoadModel,
    ShowDevices,
    ShowLoaded,
    ShowModels,
    ShowTables,
    Statement,
    UnloadModel,
)
from workbench.text import text

T = TypeVar("T")


class Executor:
    """Runs statements for a host.

    Args:
        host: Tables, models, processes; `Workbench`.
    """

    def __init__(self, host: SqlHost) -> None:
        self._host = host

    def run(self, script: str, job: Job[T] | None = None) -> list[ResultTable]:
        """Run all statements.

        Raises:
            WorkbenchError: At the first that cannot be read or run, with its place; `run_each` keeps the
                results before it.
        """
        return list(self.run_each(script, job))

    def run_each(self, script: str, job: Job[T] | None = None) -> Iterator[ResultTable]:
        """Run statement after statement, giving each result before the next statement is looked at.

        Raises:
            WorkbenchError: As `run`; nothing behind the statement is run.
        """
        if job is None:
            own: Job[object] = Job("sql", text("Run statements"), EventBus())
            yield from self._run_each(script, own)
        else:
            yield from self._run_each(script, job)

    def _run_each(self, script: str, job: Job[T]) -> Iterator[ResultTable]:
        from workbench.sql.parser import fragments

        for fragment in fragments(script):
            job.check()
            yield self._run_one(fragment, job)

    def _run_one(self, fragment: Fragment, job: Job[T]) -> ResultTable:
        from workbench.sql.parser import parse_statement, too_deep

        began = time.perf_counter()
        try:
            result = self._dispatch(parse_statement(fragment), job)
        except WorkbenchError as error:
            raise error.at(fragment.all) from error.__cause__
        except RecursionError:
            raise too_deep(fragment.all) from None
        return replace(result, duration_s=time.perf_counter() - began, statement=fragment.text)

    def _dispatch(self, statement: Statement, job: Job[T]) -> ResultTable:
        from workbench.sql.inference import call_inference
        from workbench.sql.queries import run_query

        match statement:
            case CallInference():
                return call_inference(statement, self._host, job)
            case ShowModels():
                return show_models(statement, self._host)
            case ShowTables():
                return show_tables(statement, self._host)
            case ShowDevices():
                return show_devices(statement, self._host)
            case ShowLoaded():
                return show_loaded(statement, self._host)
            case LoadModel():
                return load_model(statement, self._host, job)
            case UnloadModel():
                return unload_model(statement, self._host, job)
            case _:
                rows = run_query(statement, self._host, job)
                forecast = rows.forecasts[0] if len(rows.forecasts) == 1 else None
                return ResultTable(rows.table, notes=rows.notes, forecast=forecast)
