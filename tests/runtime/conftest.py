"""Runtimes with real processes, and the models of `packages/odd`."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.runtime.odd import LAUNCHERS, Harness


@pytest.fixture
def harness(request: pytest.FixtureRequest) -> Iterator[Harness]:
    """A runtime with two workers, forked unless the test says otherwise; closed after the test."""
    made = Harness(launcher=LAUNCHERS[getattr(request, "param", "forked")])
    yield made
    made.close()


@pytest.fixture
def make_harness() -> Iterator[Callable[..., Harness]]:
    """Runtimes with settings of the test's own."""
    made: list[Harness] = []

    def make(**arguments: object) -> Harness:
        made.append(Harness(**arguments))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture(scope="module")
def shared_harness() -> Iterator[Harness]:
    """One runtime for the tests of a module, which leave it as they found it."""
    made = Harness()
    yield made
    made.close()
