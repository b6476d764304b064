"""Where the program keeps its files."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

ENVIRONMENT_VARIABLE = "FORECAST_WORKBENCH_HOME"
_APP = "forecast-workbench"


@dataclass(frozen=True, slots=True)
class Home:
    """The program's folders; none is created before something is written to it."""

    config: Path
    data: Path
    cache: Path
    logs: Path

    @property
    def settings_file(self) -> Path:
        """The one settings file."""
        return self.config / "settings.json"

    @property
    def models(self) -> Path:
        """Registered models and downloaded weights."""
        return self.data / "models"

    @property
    def gains(self) -> Path:
        """What precisions gain on this computer, as measured."""
        return self.cache / "precisions.json"

    @property
    def weights(self) -> Path:
        """Rounded weights, which all instances of a model map; made anew when they are gone."""
        return self.cache / "weights"

    @property
    def agreed_code(self) -> Path:
        """Which code of registered models the user has agreed to run."""
        return self.config / "agreed_code.json"


def find_home(folder: Path | str | None = None) -> Home:
    """The folders: all under `folder` or `$FORECAST_WORKBENCH_HOME` if given, else the platform's places."""
    root = folder or os.environ.get(ENVIRONMENT_VARIABLE)
    if root:
        base = Path(root).expanduser().absolute()
        return Home(config=base, data=base, cache=base / "cache", logs=base / "logs")
    from platformdirs import PlatformDirs

    places = PlatformDirs(_APP, appauthor=False)
    return Home(
        config=places.user_config_path,
        data=places.user_data_path,
        cache=places.user_cache_path,
        logs=places.user_log_path,
    )
