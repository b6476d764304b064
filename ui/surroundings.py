"""What goes on around the data: servers that are logged in to, jobs, models, settings, and what is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.notices import Notice, Place
from ui.wishes import Wishes
from workbench.jobs import JobSnapshot

if TYPE_CHECKING:
    from workbench.sources.iotdb.address import ServerAddress

_ENDED = 100
"""So many jobs that ended are kept."""


class Surroundings(Wishes):
    """The part of the session that belongs to no series."""

    job_changed = Signal(object)
    busy_changed = Signal()
    """The first job has begun, or the last one has ended."""
    models_changed = Signal()
    model_renamed = Signal(str, str)
    """The id that a model had, and the one that it has now; `models_changed` follows."""
    residents_changed = Signal()
    settings_changed = Signal()
    servers_changed = Signal()
    server_written = Signal(str, str)
    """A server's address, and the database of it in which a write has made something."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: dict[int, JobSnapshot] = {}
        self._servers: dict[str, ServerAddress] = {}
        self._server_names: dict[str, str] = {}

    # Servers

    @property
    def servers(self) -> Mapping[str, ServerAddress]:
        """The servers that are logged in to, by their address as text."""
        return self._servers

    def put_server(self, address: ServerAddress) -> None:
        """Take note of a login."""
        self._servers[str(address)] = address
        self.servers_changed.emit()

    def server_name(self, address: ServerAddress) -> str:
        """What a server is called: the user's name for it, else host and port."""
        return self._server_names.get(str(address)) or address.place

    def name_server(self, address: ServerAddress, name: str) -> None:
        """Call a server by the user's name for it; empty for host and port."""
        self._server_names[str(address)] = name

    def drop_server(self, address: ServerAddress) -> None:
        """Forget a server that was logged out of."""
        if self._servers.pop(str(address), None) is not None:
            self.servers_changed.emit()

    # Jobs

    @property
    def jobs(self) -> Mapping[int, JobSnapshot]:
        """Jobs by number: all that run, and the last ones that ended."""
        return self._jobs

    @property
    def busy(self) -> bool:
        """Whether a job has not ended yet."""
        return any(not one.state.ended for one in self._jobs.values())

    def put_job(self, job: JobSnapshot) -> None:
        """Take note of a job; a look at a server that went well is not worth a row once it is over."""
        was_busy = self.busy
        self._jobs[job.id] = job
        if job.kind == "browse" and job.state.ended and job.error is None:
            del self._jobs[job.id]
        ended = [number for number, one in self._jobs.items() if one.state.ended]
        for number in ended[:-_ENDED]:
            del self._jobs[number]
        self.job_changed.emit(job)
        if self.busy is not was_busy:
            self.busy_changed.emit()

    # Telling

    def tell(self, notice: Notice) -> None:
        """Show a notice in the bar of its place."""
        self.notice.emit(notice)

    def clear_notices(self, place: Place) -> None:
        """Take the bar of a place away."""
        self.notices_cleared.emit(place)
