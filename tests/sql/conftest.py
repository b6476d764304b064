"""One workbench with the files open, for all tests of the SQL."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.sql.data import write_files
from workbench import Workbench


@pytest.fixture(scope="session")
def shared_workbench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    """The real thing: tables, locked database, registry, runtime."""
    folder = tmp_path_factory.mktemp("sql")
    with Workbench(home=folder / "home") as workbench:
        for file in write_files(folder / "data"):
            workbench.open(file)
        yield workbench
