"""The entry point: which command, and its exit code.

Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import importlib
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from workbench.cli.names import COMMANDS

if TYPE_CHECKING:
    import typer

_WINDOW = "window"
_MODELS = "models"
_ELSEWHERE = {"import": ("writing", "import_", "IMPORT_HELP")}
"""Commands that are not the function of a module of their own name, with its HELP."""
_MANY_OBJECTS = 50_000
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
    if arguments is not None:
        return _exit_code(list(arguments))
    given = sys.argv[1:]
    # What imports make stays: looking for cycles in it again and again is a tenth of the time of a start.
    in_window = with_command(given)[0] == _WINDOW
    if in_window:
        gc.disable()  # until the window collects by itself
    else:
        gc.set_threshold(_MANY_OBJECTS)
    code = _exit_code(given)
    if not in_window:
        _leave(code)
    return code


def _exit_code(given: list[str]) -> int:
    try:
        if given in ([], ["--sample"]):
            return _open_window(sample=bool(given))
        from workbench.cli.running import exit_code_of

        return exit_code_of(lambda: _run(given))
    except KeyboardInterrupt:
        return 130


def _leave(code: int) -> NoReturn:
    """End the process with all that is to be done at its end, but without taking it apart.

    All memory goes with it; the interpreter would look through every object for cycles first, an eighth of
    the time of a forecast.
    """
    atexit._run_exitfuncs()
    for stream in filter(None, (sys.stdout, sys.stderr)):
        # What could not be printed has been said, or nobody is there to read it.
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


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

    app = typer.Typer(
        help=_HELP,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @app.callback()
    def _options(version: bool = typer.Option(False, "--version", help="Print the version.")) -> None:
        del version

    words = with_command(arguments)
    known = (*COMMANDS, _WINDOW)
    # One command is imported and made ready in a fifth of the time of all.
    for name in (words[0],) if words[0] in known else known:
        _add(app, name)
    command = typer.main.get_command(app)
    return command.main(words, prog_name="forecast-workbench", standalone_mode=False)


def _add(app: typer.Typer, name: str) -> None:
    where, function, about = _ELSEWHERE.get(name, (name, name, "HELP"))
    module = importlib.import_module(f"workbench.cli.{where}")
    if name == _MODELS:
        app.add_typer(module.app, name=name)
    else:
        app.command(name=name, help=getattr(module, about, None), hidden=name == _WINDOW)(
            getattr(module, function)
        )


def with_command(arguments: list[str]) -> list[str]:
    """Put the window's command before arguments that name none: files and `--sample`."""
    first = arguments[0] if arguments else ""
    if first in (*COMMANDS, _WINDOW, "-h", "--help", "--version"):
        return arguments
    return [_WINDOW, *arguments]


if __name__ == "__main__":
    raise SystemExit(main())
