"""What happens in the core, told to whoever listens. The window turns these into signals."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.jobs import JobSnapshot
    from workbench.results import ResultTable
    from workbench.sources.iotdb.address import ServerAddress

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class JobChanged:
    """A job was queued, started, moved on or ended."""

    job: JobSnapshot


@dataclass(frozen=True, slots=True)
class TableOpened:
    """A file was opened (or reopened) under this table name."""

    name: str


@dataclass(frozen=True, slots=True)
class TableGrew:
    """More rows of a table that is still loading can be read. `total` is an estimate, None when unknown."""

    name: str
    rows: int
    total: int | None


@dataclass(frozen=True, slots=True)
class TableClosed:
    """A table is no longer open."""

    name: str


@dataclass(frozen=True, slots=True)
class TableChangedOnDisk:
    """The file behind a table was changed or removed by another program."""

    name: str


@dataclass(frozen=True, slots=True)
class ModelsChanged:
    """The registry's list or a model's state changed."""


@dataclass(frozen=True, slots=True)
class ModelRenamed:
    """A model of the registry has another id; `ModelsChanged` follows."""

    model: str
    name: str


@dataclass(frozen=True, slots=True)
class ResidentsChanged:
    """Instances were loaded, unloaded, died, or changed between idle and busy."""


@dataclass(frozen=True, slots=True)
class SettingsChanged:
    """Settings were saved."""


@dataclass(frozen=True, slots=True)
class ServerConnected:
    """A connection to this address was opened, or opened anew with another password."""

    address: ServerAddress


@dataclass(frozen=True, slots=True)
class ServerDisconnected:
    """The connection to this address was closed by the user or with the workbench."""

    address: ServerAddress


@dataclass(frozen=True, slots=True)
class RowsArrived:
    """Rows of a statement have come: the results of the script `job` so far, the last one unfinished."""

    job: int
    results: tuple[ResultTable, ...]


@dataclass(frozen=True, slots=True)
class NamesRead:
    """Names of a server that completion asked for are known now."""

    address: ServerAddress


Event = (
    JobChanged
    | TableOpened
    | TableGrew
    | TableClosed
    | TableChangedOnDisk
    | ModelsChanged
    | ModelRenamed
    | ResidentsChanged
    | SettingsChanged
    | ServerConnected
    | ServerDisconnected
    | RowsArrived
    | NamesRead
)
Listener = Callable[[Event], None]


class EventBus:
    """Calls every listener, in the thread that publishes. Listeners must be quick and must not block."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []
        self._lock = threading.Lock()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Add a listener; the returned function removes it."""
        with self._lock:
            self._listeners.append(listener)

        def unsubscribe() -> None:
            with self._lock:
                if listener in self._listeners:
                    self._listeners.remove(listener)

        return unsubscribe

    def publish(self, event: Event) -> None:
        """Tell every listener. A listener that raises is logged and does not keep the others from hearing."""
        with self._lock:
            listeners = tuple(self._listeners)
        for listener in listeners:
            try:
                listener(event)
            except Exception:
                _log.exception("A listener of %s raised", type(event).__name__)
