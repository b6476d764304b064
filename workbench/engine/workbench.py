"""`Workbench`: the one object that the window, the command line and scripts talk to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Self

from workbench.engine.scripts import ScriptCalls
from workbench.events import SettingsChanged
from workbench.jobs import Job
from workbench.settings import Settings, save_settings
from workbench.text import text

if TYPE_CHECKING:
    from workbench.export import Exportable, ExportOptions, TableFormat


class Workbench(ScriptCalls):
    """Open files, forecast, look for anomalies, run SQL; without a window.

    Methods block and are made for scripts; each long one has a `start_...` twin that returns a `Job`. All of
    them may be called from any thread.

    Attributes:
        consent: Whether code of packages that SQL registers may run, or who is asked; see `UserModels`.
        overwrite: Whether a forecast that SQL writes to a server may replace rows there, or who is asked.

    Args:
        home: One folder for settings, models, history, logs and caches; None for `$FORECAST_WORKBENCH_HOME`
            or the platform's places.
        settings: Used in place of the settings file's.

    Example:
        >>> with Workbench() as wb:
        ...     table = wb.open("ETTh1.csv")
        ...     wb.forecast(table, targets=["OT"], model="auto_ets", horizon=48).to_frame()
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def export(
        self,
        source: Exportable,
        path: Path | str,
        format_: TableFormat | None = None,
        options: ExportOptions | None = None,
    ) -> Path:
        """Write a forecast, a detection, a statement's rows or an Arrow table to a file.

        Args:
            source: The result.
            path: The file; its ending tells the format.
            format_: The format, where the ending does not tell it.
            options: Which columns, and how times and numbers are written.

        Raises:
            OptionError: An ending, a column or a time format that is not known.
            DataError: The file cannot be written.
        """
        return self.start_export(source, path, format_, options).result()

    def start_export(
        self,
        source: Exportable,
        path: Path | str,
        format_: TableFormat | None = None,
        options: ExportOptions | None = None,
    ) -> Job[Path]:
        """Write a result as a job."""
        from workbench.export import export

        title = text("Export to {file}", file=Path(path).name)
        return self.jobs.start("export", title, lambda _: export(source, Path(path), format_, options))

    def save_settings(self, settings: Settings) -> None:
        """Use these settings from now on and keep them in the file."""
        save_settings(settings, self.home.settings_file)
        self.settings = settings
        self.runtime.settings = settings.runtime
        self.events.publish(SettingsChanged())
