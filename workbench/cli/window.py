"""`forecast-workbench [FILES]`: the window."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from workbench.cli.names import COMMANDS
from workbench.cli.opening import open_window
from workbench.errors import DataError


def window(
    files: Annotated[list[Path] | None, typer.Argument(help="Files to open.", show_default=False)] = None,
    sample: Annotated[bool, typer.Option("--sample", help="Open the sample data with a forecast.")] = False,
) -> int:
    """Open the window."""
    paths = files or []
    for path in paths:
        if not path.exists():
            raise _no_such_file(path)
    return open_window(paths, sample=sample)


def _no_such_file(path: Path) -> DataError:
    from difflib import get_close_matches

    near = get_close_matches(str(path), COMMANDS, 1)
    word = not path.suffix and len(path.parts) == 1
    hint = "The commands are {commands}." if word else "See: forecast-workbench --help"
    return DataError(
        "There is no command and no file {file}." if word else "There is no file {file}.",
        hint="Did you mean the command {near}?" if near else hint,
        replacement=near[0] if near else None,
        file=str(path),
        near=near[0] if near else None,
        commands=", ".join(COMMANDS),
    )
