"""Logging in to a server as a job, and what the keyring has to do with it."""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import OptionError
from workbench.jobs import Job
from workbench.text import Text, text

if TYPE_CHECKING:
    from workbench.engine import Workbench
    from workbench.sources.iotdb.address import ServerAddress
    from workbench.sources.iotdb.connection import ServerFacts

PATIENCE_S = 15.0
"""A login takes milliseconds; what has not answered by then will not."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A server lets the user in.

    Attributes:
        facts: What it says of itself.
        seconds: Until it answered.
        databases: Those to choose from, of a login to tables that names none.
        kept: No keyring refused the password.
    """

    facts: ServerFacts
    seconds: float
    databases: tuple[str, ...] = ()
    kept: bool = True

    @property
    def sentence(self) -> Text:
        """What to tell of it."""
        return text(
            "{user} is let in: IoTDB {version}, times in {precision}. It answered in {milliseconds} ms.",
            user=self.facts.user,
            version=self.facts.version,
            precision=self.facts.precision,
            milliseconds=max(round(self.seconds * 1000), 1),
        )


def start_test(workbench: Workbench, address: ServerAddress, password: str | None) -> Job[Answer]:
    """Log in and out again; without a password with the one of the environment or the keyring."""

    def work(_job: Job[Answer]) -> Answer:
        return _test(workbench, address, password)

    return workbench.jobs.start("connect", text("Test {place}", place=address.place), work)


def start_login(
    workbench: Workbench, address: ServerAddress, password: str | None, *, keep: bool
) -> Job[Answer]:
    """Log in; `ServerConnected` tells the window. One that is cancelled leaves no connection behind.

    Args:
        workbench: Whose connection it becomes.
        address: Where.
        password: None for the one of the environment or the keyring.
        keep: Put the password into the keyring; else it is taken out of there.
    """

    def work(job: Job[Answer]) -> Answer:
        from workbench.sources.iotdb.passwords import forget_password, keep_password

        answer = _test(workbench, address, password)
        job.check()
        workbench.servers.connect(address, password)
        if job.cancelled:
            workbench.servers.disconnect(address)
        job.check()
        kept = True
        if keep and password is not None:
            kept = keep_password(address, password)
        elif not keep:
            forget_password(address)
        return replace(answer, kept=kept)

    return workbench.jobs.start("connect", text("Log in to {place}", place=address.place), work)


def _test(workbench: Workbench, address: ServerAddress, password: str | None) -> Answer:
    from workbench.sources.iotdb.address import Dialect
    from workbench.sources.times import check_zone

    check_zone(address.zone)
    _check_files(address)
    began = time.perf_counter()
    quick = replace(address, timeout=min(address.timeout, PATIENCE_S))
    facts = workbench.servers.test(quick, password)
    seconds = time.perf_counter() - began
    needs = address.dialect is Dialect.TABLE and address.database is None
    return Answer(facts, seconds, workbench.servers.databases(quick, password) if needs else ())


def _check_files(address: ServerAddress) -> None:
    tls = address.tls
    for file in () if tls is None else (tls.ca, tls.cert, tls.key):
        if file is not None and not Path(file).is_file():
            raise OptionError(
                "There is no file {file}.", hint="Choose the file of the certificates again.", file=file
            )
