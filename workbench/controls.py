"""What a user operates, called as it is called where the user is.

A hint names a control, as in `Allow it ({control.overwrite})`: a terminal then shows the flag, the window the
words on its form, a script the argument, and an error with a place in a statement the statement's option.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Program(StrEnum):
    """Where somebody reads a hint."""

    WINDOW = "window"
    TERMINAL = "terminal"
    PYTHON = "python"


@dataclass(frozen=True, slots=True)
class Control:
    """What one thing is called.

    Attributes:
        window: The words on its button or field, the catalogue's key.
        terminal, python: What is typed there.
        sql: The option of a statement, where it has one.
    """

    window: str
    terminal: str
    python: str
    sql: str | None = None


_ADDRESS_CERTIFICATE = "cert=FILE and key=FILE in the address"
_ADDRESS_TIME = "timeout=SECONDS in the address"
CONTROLS = {
    "ca": Control("Trusted certificates", "ca=FILE in the address", "ca=FILE in the address"),
    "certificate": Control("Own certificate and Its key", _ADDRESS_CERTIFICATE, _ADDRESS_CERTIFICATE),
    "details": Control("the details", "the lines below", "the error's details"),
    "export": Control("Export", "--output", "Workbench.export"),
    "fill": Control(
        "If missing: Interpolate",
        "--missing interpolate",
        'missing="interpolate"',
        "missing='interpolate'",
    ),
    "horizon": Control("the horizon", "--horizon", "horizon", "the output length"),
    "id_column": Control("Open with options: Series id", "--id-column", "id_column"),
    "interval": Control("OUTPUT_INTERVAL in SQL", "--interval", "interval", "OUTPUT_INTERVAL"),
    "make_room": Control(
        "drop the model first",
        "replace the model with --replace",
        "replace the model with replace=True",
        "drop the model first",
    ),
    "memory_share": Control(
        "Memory for models in the settings",
        "runtime.memory_share in settings.json",
        "RuntimeSettings.memory_share",
    ),
    "models": Control("The panel Models", "forecast-workbench models", "Workbench.models()", "SHOW MODELS"),
    "open": Control("Open", "the files that the command names", "Workbench.open"),
    "overwrite": Control("Overwrite them", "--overwrite", "overwrite=True"),
    "queue_limit": Control(
        "the limit in the settings", "runtime.queue_limit in settings.json", "RuntimeSettings.queue_limit"
    ),
    "request_limit": Control(
        "the limit in the settings",
        "runtime.request_seconds in settings.json",
        "RuntimeSettings.request_seconds",
    ),
    "resample": Control("Resample", "--resample", "resample", "resample"),
    "server_names": Control(
        "the tree of the connection", "SHOW DEVICES or SHOW TABLES", "SHOW DEVICES or SHOW TABLES"
    ),
    "server_time": Control("the connection's time limit", _ADDRESS_TIME, _ADDRESS_TIME),
    "time_column": Control("Open with options: Time column", "--time-column", "time_column"),
    "time_format": Control("Open with options: Format", "--time-format", "time_format"),
    "tls": Control("Use TLS", "tls=true in the address", "tls=true in the address"),
}
"""By the name that hints use."""


class Controls:
    """The names of all controls for one reader: what `{control.…}` is filled from."""

    def __init__(
        self, program: Program, *, in_sql: bool = False, translate: Callable[[str], str] = str
    ) -> None:
        """Name them as `program` does, or a statement if `in_sql`; `translate` is for the window's words."""
        self._program = program
        self._in_sql = in_sql
        self._translate = translate

    def __getattr__(self, name: str) -> str:
        control = CONTROLS.get(name)
        if control is None:
            raise AttributeError(f"There is no control {name}")
        if self._in_sql and control.sql is not None:
            return control.sql
        if self._program is Program.WINDOW:
            return self._translate(control.window)
        return control.terminal if self._program is Program.TERMINAL else control.python


IN_PYTHON = Controls(Program.PYTHON)
IN_TERMINAL = Controls(Program.TERMINAL)
