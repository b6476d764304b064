"""A workbench whose model processes run already, lent to commands that run in this process."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from workbench import Workbench
from workbench.cli import classify, detect, evaluate, forecast, running, sql, writing


def lend(workbench: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the command line run on it until the test ends; its tables are closed after each command."""

    @contextmanager
    def lent() -> Iterator[Workbench]:
        try:
            yield workbench
        finally:
            close_tables(workbench)

    for module in (running, classify, detect, evaluate, forecast, sql, writing):
        monkeypatch.setattr(module, "workbench", lent)


def close_tables(workbench: Workbench) -> None:
    """Close all that are open."""
    for name in workbench.tables.tables:
        workbench.close_table(name)
