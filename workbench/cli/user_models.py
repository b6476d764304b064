"""`forecast-workbench models register`, `rename`, `export`, `drop` and `new`: a user's own models."""

from __future__ import annotations

import functools
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from workbench.engine import Workbench
    from workbench.registry.packages.changes import Change
    from workbench.registry.packages.checker import PackageReport
    from workbench.registry.user_models import Consent

_MOST_LINES = 200
Place = Annotated[
    str, typer.Argument(help="The folder or zip of the package, or hf://owner/name.", show_default=False)
]
Id = Annotated[str, typer.Argument(help="The model's id.", show_default=False)]
NewId = Annotated[
    str | None, typer.Option("--id", help="The id that it gets; the folder's name unless given.")
]
Trust = Annotated[bool, typer.Option("--trust", help="Let the package's code run here without being asked.")]
Stop = Annotated[
    bool,
    typer.Option("--stop/--wait", help="Stop the model's running requests, or wait for them."),
]
Where = Annotated[Path | None, typer.Argument(help="The folder to make; the id unless given.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands to those of `models`."""
    app.command()(register)
    app.command()(rename)
    app.command()(export)
    app.command()(drop)
    app.command()(new)


def register(place: Place, model: NewId = None, trust: Trust = False) -> None:
    """Register a package of your own as a model; its files are shown before any of them runs.

    Examples:

    forecast-workbench models register my_model --trust

    forecast-workbench models register downloads/model.zip --id my_model

    forecast-workbench models register hf://owner/name --id my_model
    """  # noqa: D412
    from workbench.cli.running import finish, workbench

    uri, name = _named(place)
    with workbench() as wb:
        info = finish(wb.user_models.start_create(model or name, uri, consent=asking(wb, trust=trust)))
    print(f"{info.id}: {info.state.value}, {info.folder}")
    if info.reason is not None:
        print(info.reason)


def _named(place: str) -> tuple[str, str]:
    """The URI of a place, and the id that its model gets unless one is given."""
    if "://" in place:
        return place, Path(place.partition("@")[0]).stem
    path = Path(place).expanduser().absolute()
    return f"file://{path}", path.stem


def rename(
    model: Id, to: Annotated[str, typer.Argument(metavar="NEW_ID", help="Its new id.", show_default=False)]
) -> None:
    """Give a model that was registered another id; what was agreed to stays agreed to.

    Example:

    forecast-workbench models rename my_model my_better_model
    """  # noqa: D412
    from workbench.cli.running import finish, workbench

    with workbench() as wb:
        info = finish(wb.user_models.start_rename(model, to))
    print(f"{info.id}: {info.state.value}, {info.folder}")


def export(
    model: Id,
    file: Annotated[
        Path | None, typer.Argument(help="The zip to write; the id with .zip unless given.", dir_okay=False)
    ] = None,
) -> None:
    """Write a model that was registered as a zip, which can be registered elsewhere.

    Example:

    forecast-workbench models export my_model /media/stick/my_model.zip
    """  # noqa: D412
    from workbench.cli.running import finish, workbench

    path = (file or Path(f"{model}.zip")).expanduser().absolute()
    with workbench() as wb:
        print(f"Written: {finish(wb.user_models.start_export(model, path))}")


def drop(model: Id, stop: Stop = False) -> None:
    """Remove a model that was registered, and its files.

    Example:

    forecast-workbench models drop my_model
    """  # noqa: D412
    from workbench.cli.running import finish, workbench

    with workbench() as wb:
        print(finish(wb.user_models.start_drop(model, running="stop" if stop else "wait")))


def new(model: Id, folder: Where = None) -> None:
    """Write a minimal package that runs, with a test, to begin a model of your own.

    Example:

    forecast-workbench models new my_model
    """  # noqa: D412
    from workbench.registry.packages.template import write_template

    place = folder or Path(model)
    for file in write_template(model, place):
        print(f"Written: {file}")
    print(f"Test it: python -m pytest {place}")
    print(f"Register it: forecast-workbench models register {place} --id {model}")


def asking(wb: Workbench, *, trust: bool) -> Consent | bool:
    """Who says whether a package's code may run: `--trust`, else whoever sits at the terminal."""
    if trust:
        return True
    return functools.partial(_ask, wb) if sys.stdin.isatty() and sys.stderr.isatty() else False


def _ask(wb: Workbench, report: PackageReport) -> bool:
    from workbench.cli.running import undisturbed

    with undisturbed():
        return _answered(wb, report)


def _answered(wb: Workbench, report: PackageReport) -> bool:
    from workbench.runtime.sandbox import missing

    print(f"{report.place} contains code that will run on this computer:", file=sys.stderr)
    for one in report.code:
        print(f"  {one.name}  {one.size:,} bytes  sha256 {one.sha256}", file=sys.stderr)
    if report.model is not None:
        _tell_changes(wb.user_models.changes(report, report.model.id))
    for lack in missing():
        print(lack, file=sys.stderr)
    print("Run it? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _tell_changes(changes: Sequence[Change]) -> None:
    """What is other than what was agreed to under this id before."""
    if not changes:
        return
    print("Changed since you agreed to it:", file=sys.stderr)
    for one in changes:
        became = "changed" if one.before and one.now else "new" if one.now else "gone"
        print(f"  {one.name}  {became}", file=sys.stderr)
        for line in (one.lines or ())[:_MOST_LINES]:
            print(f"    {_visible(line)}", file=sys.stderr)
        if len(one.lines or ()) > _MOST_LINES:
            print(f"    and {len(one.lines or ()) - _MOST_LINES:,} lines more", file=sys.stderr)


def _visible(line: str) -> str:
    """A line of somebody's code, with what would steer the terminal written out."""
    return "".join(
        letter if letter.isprintable() or letter == "\t" else letter.encode("unicode_escape").decode()
        for letter in line
    )
