"""What the parts of the workbench share: the open tables, the models, the servers, the jobs."""

from __future__ import annotations

import atexit
import logging
from pathlib import Path
from typing import TYPE_CHECKING
from weakref import WeakSet

from workbench.events import EventBus
from workbench.home import find_home
from workbench.jobs import JobRunner
from workbench.registry import FixedModels, HubModels, Registry, builtin_models
from workbench.registry.packages.folders import in_use
from workbench.registry.providers import Postponed
from workbench.runtime import Runtime
from workbench.runtime.gains import Gains
from workbench.servers import Servers
from workbench.settings import Settings, load_settings
from workbench.sources import QueryEngine, TableStore
from workbench.sql.server_names import NamesOfServers

if TYPE_CHECKING:
    from workbench.registry.user_models import Consent, UserModels
    from workbench.sql.server_writing import MayOverwrite

_log = logging.getLogger(__name__)
_open: WeakSet[Core] = WeakSet()


@atexit.register
def _close_all() -> None:
    """Close what a script has left open: DuckDB's threads would end the process with an abort."""
    for one in list(_open):
        one.close()


class Core:
    """Makes what all calls need, and ends it. Arguments as in `Workbench`."""

    def __init__(self, home: Path | str | None = None, settings: Settings | None = None) -> None:
        self.home = find_home(home)
        self.settings, problems = (settings, ()) if settings else load_settings(self.home.settings_file)
        for problem in problems:
            _log.warning("%s", problem)
        self.events = EventBus()
        self.jobs = JobRunner(self.events)
        self.tables = TableStore(self.events)
        self.queries = QueryEngine(self.tables)
        self.hub = HubModels(self.home.models, self.jobs, self.events, self.home.weights)
        self.runtime = Runtime(self.settings.runtime, self.events, cache=self.home.weights)
        self.gains = Gains(self.home.gains)
        self._user_models = Postponed(self._make_user_models, lambda: in_use(self.home.models))
        self.consent: Consent | bool = False
        self.overwrite: MayOverwrite = False
        self.registry = Registry([FixedModels(builtin_models), self.hub, self._user_models])
        self.servers = Servers(self.events, self.jobs, self.tables)
        self.names = NamesOfServers(self.events)
        _open.add(self)

    @property
    def user_models(self) -> UserModels:
        """The user's own models."""
        return self._user_models.provider

    def _make_user_models(self) -> UserModels:
        from workbench.registry import UserModels

        return UserModels(
            self.home.models,
            self.home.agreed_code,
            self.jobs,
            self.events,
            probe=self.runtime.probe,
            release=lambda model, stop, job: self.runtime.retire(model, job, stop=stop),
        )

    def close(self) -> None:
        """Stop what runs and end the model processes. Further calls raise."""
        _open.discard(self)
        self.jobs.close()
        self.runtime.close()
        self.queries.close()
        self.tables.close_all()
        self.servers.close()
        self.names.close()
