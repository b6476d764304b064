"""The entry point: which command, and its exit code.

Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from workbench.cli.names import COMMANDS

_WINDOW = "window"
_ONE_THREAD = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
_HELP = """From a column of readings to a forecast.

Without a command the window opens, with FILES if any are given: forecast-workbench power.csv

forecast-workbench --sample opens the window with a forecast of the sample data.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    # Before numpy is imported. A small model's products gain nothing from more threads, and where other
    # programs need the cores each product waits for the slowest thread: 600 ms were seen in place of 10.
    for name in _ONE_THREAD:
        os.environ.setdefault(name, "1")
    try:
        given = list(sys.argv[1:] if arguments is None else arguments)
        if given in ([], ["--sample"]):
            return _open_window(sample=bool(given))
        from workbench.cli.running import exit_code_of

        return exit_code_of(lambda: _run(given))
    except KeyboardInterrupt:
        return 130


def _open_window(*, sample: bool) -> int:
    """Open the window without reading what only the commands need: that would delay its first paint."""
    from workbench.cli.opening import open_window
    from workbench.errors import WorkbenchError

    try:
        return open_window([], sample=sample)
    except WorkbenchError as error:
        from workbench.cli.running import exit_code_of

        refusal = error

        def refuse() -> object:
            raise refusal

        return exit_code_of(refuse)


def _run(arguments: list[str]) -> object:
    if arguments == ["--version"]:
        from workbench import __version__

        print(f"forecast-workbench {__version__}")
        return 0
    import typer

    from workbench.cli import classify, detect, devices, evaluate, forecast, models, sql, window, writing

    app = typer.Typer(
        help=_HELP,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @app.callback()
    def _options(version: bool = typer.Option(False, "--version", help="Print the version.")) -> None:
        del version

    app.command(help=forecast.HELP)(forecast.forecast)
    app.command(help=detect.HELP)(detect.detect)
    app.command(help=classify.HELP)(classify.classify)
    app.command(help=evaluate.HELP)(evaluate.evaluate)
    app.command(help=sql.HELP)(sql.sql)
    app.add_typer(models.app, name="models")
    app.command(help=devices.HELP)(devices.devices)
    app.command(name="import", help=writing.IMPORT_HELP)(writing.import_)
    app.command(name=_WINDOW, hidden=True)(window.window)
    command = typer.main.get_command(app)
    return command.main(with_command(arguments), prog_name="forecast-workbench", standalone_mode=False)


def with_command(arguments: list[str]) -> list[str]:
    """Put the window's command before arguments that name none: files and `--sample`."""
    first = arguments[0] if arguments else ""
    if first in (*COMMANDS, _WINDOW, "-h", "--help", "--version"):
        return arguments
    return [_WINDOW, *arguments]


if __name__ == "__main__":
    raise SystemExit(main())
