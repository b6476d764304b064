"""What a server holds of a write that was stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.errors import Cancelled, WorkbenchError
from workbench.jobs import Job
from workbench.text import text

if TYPE_CHECKING:
    from ui.controller import Controller
    from workbench.engine import Workbench
    from workbench.sources.iotdb.address import ServerAddress
    from workbench.sources.iotdb.writing import WritePlan, WriteReport

_LOOKS = 5
"""A block may be on its way when a write is stopped: the server is asked until two answers agree."""


async def what_arrived(controller: Controller, address: ServerAddress, plan: WritePlan) -> WriteReport | None:
    """Ask the server which rows of a plan it holds; None where it does not say."""
    title = text("Look what arrived in {target}", target=plan.target)

    def start(workbench: Workbench) -> Job[WriteReport]:
        from workbench.sources.iotdb.writing import arrived

        servers = workbench.servers
        return servers.start_ask(address, title, lambda _: arrived(servers.get(address), plan))

    before: WriteReport | None = None
    for _ in range(_LOOKS):
        try:
            report = await controller.engine.job(start)
        except (Cancelled, WorkbenchError):
            return before
        if before is not None and report.rows == before.rows:
            return report
        before = report
    return before
