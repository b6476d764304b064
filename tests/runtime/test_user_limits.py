"""What the settings let the code of a user's model have."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.runtime.test_guarded import Registered, attempts, failure, in_forecast
from tests.waiting import until
from workbench.errors import TimeLimitError
from workbench.runtime.guard import guard_of, memory_limit
from workbench.settings import RuntimeSettings

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the kernel's protections are Linux's")


@pytest.fixture
def server() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield listening


def connecting(server: socket.socket) -> list[str]:
    return [f"import socket; socket.create_connection(('127.0.0.1', {server.getsockname()[1]}), 2)"]


def test_that_the_network_is_reached_where_the_user_allows_it(tmp_path: Path, server: socket.socket) -> None:
    """But no socket of another program of this computer, such as the session's own bus."""
    made = Registered(tmp_path, user_network=True)
    path = str(tmp_path / "bus")
    with socket.socket(socket.AF_UNIX) as local:
        local.bind(path)
        local.listen()
        other = f"import socket; socket.socket(socket.AF_UNIX).connect({path!r})"
        pair = "import socket; socket.socketpair()[0].close()"
        try:
            said = attempts(made, [*connecting(server), other, pair])
        finally:
            made.runtime.close()

    assert said == ["done", "PermissionError", "done"]


def test_that_other_limits_count_from_the_next_request(tmp_path: Path, server: socket.socket) -> None:
    made = Registered(tmp_path)
    try:
        before = attempts(made, connecting(server))
        made.runtime.settings = replace(made.runtime.settings, user_network=True)
        said = again(made)
        groups = made.runtime._pool._groups.by_kind
        until(lambda: len(groups) == 2)
        old = next(group for kind, group in groups.items() if kind.guard and not kind.guard.network)
        until(lambda: not old.workers)
    finally:
        made.runtime.close()

    assert before == ["PermissionError"]
    assert said == ["done"]


def again(made: Registered) -> list[str]:
    """What the model that is registered says of itself now."""
    model = made.models.get("mine")
    assert model is not None
    return str(made.run(model)[0]).rpartition(":")[2].split()


def test_that_a_request_ends_when_the_user_says(tmp_path: Path) -> None:
    made = Registered(tmp_path, user_request_seconds=1.5)
    try:
        error = failure(made, in_forecast("while True: pass"))
    finally:
        made.runtime.close()

    assert isinstance(error, TimeLimitError)
    assert "1.5 seconds" in error.message


def test_that_memory_is_what_the_user_says(tmp_path: Path) -> None:
    made = Registered(tmp_path, user_memory_gb=0.7)
    try:
        error = failure(made, in_forecast("x = []\nwhile True: x.append(bytearray(50_000_000))"))
    finally:
        made.runtime.close()

    assert "emory" in error.message


def test_that_a_model_that_came_with_the_program_has_no_guard(tmp_path: Path) -> None:
    made = Registered(tmp_path)
    try:
        own = made.add(in_forecast("pass"))
        guard = guard_of(own, RuntimeSettings())
        assert guard is not None
        assert guard.memory_bytes == memory_limit()
        assert not guard.network
        assert guard_of(replace(own, category="builtin"), RuntimeSettings()) is None  # type: ignore[arg-type]
    finally:
        made.runtime.close()
