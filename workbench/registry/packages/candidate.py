"""A package that somebody looks at before it is registered; one from the hub is fetched once."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from workbench.jobs import Job, JobRunner
from workbench.registry.packages.checker import PackageReport, check_package
from workbench.registry.packages.fetching import fetch_package
from workbench.registry.packages.origin import place_of
from workbench.registry.packages.store import PackageStore
from workbench.sizes import file_size
from workbench.text import text

_TOLD_BYTES = 20_000_000
"""Progress is told after so many bytes."""


class Candidate:
    """What a package is, and its files for as long as somebody looks at them.

    Attributes:
        uri: Where it came from.
        report: What it is and what is wrong with it.
    """

    def __init__(self, uri: str, report: PackageReport, held: ExitStack) -> None:
        self.uri = uri
        self.report = report
        self._held = held

    @property
    def place(self) -> Path:
        """Where its files are until `close`."""
        return self.report.place

    def close(self) -> None:
        """Let go of it; what was fetched is removed. May be called again."""
        self._held.close()


def start_look(store: PackageStore, jobs: JobRunner, uri: str, model_id: str = "model") -> Job[Candidate]:
    """Fetch a package where it has to be fetched, and check it, as a job; nothing of it is run.

    Args:
        store: Has room for what is fetched.
        jobs: Runs the job.
        uri: See `place_of`.
        model_id: The id that its declaration gets.

    Raises:
        ModelError: The URI is none. What cannot be fetched fails the job; what is wrong with the package is
            in the report.
    """
    place = place_of(uri)

    def work(job: Job[Candidate]) -> Candidate:
        with ExitStack() as stack:
            found = place
            if found is None:
                found = stack.enter_context(store.workspace())
                fetch_package(uri, found, job)
            candidate = Candidate(uri, check_package(found, model_id, _Reading(job).step), stack.pop_all())
        job.on_cancel(candidate.close)
        return candidate

    return jobs.start("browse", text("Look at {place}", place=uri), work)


class _Reading:
    """Tells a job how much of a package was read."""

    def __init__(self, job: Job[Candidate]) -> None:
        self._job = job
        self._read = self._told = 0

    def step(self, count: int) -> None:
        self._job.check()
        self._read += count
        if self._read - self._told >= _TOLD_BYTES:
            self._told = self._read
            self._job.progress(0, 0, text("{done} read", done=file_size(self._read)))
