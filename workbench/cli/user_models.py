"""`forecast-workbench models register`, `trust`, `check`, `rename`, `export`, `drop`, `new`: own models."""

from __future__ import annotations

import functools
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from workbench.engine import Workbench
    from workbench.registry.info import ModelInfo
    from workbench.registry.packages.changes import Change
    from workbench.registry.packages.checker import PackageReport
    from workbench.registry.user_models import Consent

_MOST_LINES = 200
Place = Annotated[
    str, typer.Argument(help="The folder or zip of the package, or hf://owner/name.", show_default=False)
]
Id = Annotated[str, typer.Argument(help="The model's id.", show_default=False)]
NewId = Annotated[
    str | None, typer.Option("--id", help="The id that it gets; made of the folder's name unless given.")
]
Replace = Annotated[
    bool, typer.Option("--replace", help="Put it in the place of the registered model with that id.")
]
Trust = Annotated[bool, typer.Option("--trust", help="Let the package's code run here without being asked.")]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Agree to what is shown without being asked.")]
Dropped = Annotated[bool, typer.Option("--yes", "-y", help="Remove it without being asked.")]
Overwrite = Annotated[
    bool, typer.Option("--overwrite", help="Replace the file if it is there, without asking.")
]
Stop = Annotated[
    bool,
    typer.Option("--stop/--wait", help="Stop the model's running requests, or wait for them."),
]
Where = Annotated[Path | None, typer.Argument(help="The folder to make; the id unless given.")]


def add_to(app: typer.Typer) -> None:
    """Add the commands to those of `models`."""
    app.command()(register)
    app.command()(trust)
    app.command()(check)
    app.command()(rename)
    app.command()(export)
    app.command()(drop)
    app.command()(new)


def register(place: Place, model: NewId = None, trust: Trust = False, replace: Replace = False) -> None:
    """Register a package of your own as a model; its files are shown before any of them runs.

    Examples:

    forecast-workbench models register my_model --trust

    forecast-workbench models register downloads/model.zip --id my_model

    forecast-workbench models register hf://owner/name --id my_model

    forecast-workbench models register my_model --replace
    """  # noqa: D412
    from workbench.cli.running import finish, workbench
    from workbench.registry.packages.names import id_for

    uri = place if "://" in place else f"file://{Path(place).expanduser().absolute()}"
    with workbench() as wb:
        consent = asking(wb, trust=trust)
        info = finish(
            wb.user_models.start_create(model or id_for(uri), uri, consent=consent, replace=replace)
        )
    _tell_state(info)


def trust(model: Id, yes: Yes = False) -> None:
    """Agree to the code of a registered model as it is now; what changed in it is shown before.

    Example:

    forecast-workbench models trust my_model
    """  # noqa: D412
    from workbench.cli.running import finish, workbench

    with workbench() as wb:

        def consent(report: PackageReport) -> bool:
            return _asked(wb, report, "yes" if yes else None if _watched() else "no")

        info = finish(wb.user_models.start_trust(model, consent=consent))
    _tell_state(info)


def check(model: Id) -> None:
    """Compare every file of a registered model with what was registered.

    Example:

    forecast-workbench models check my_model
    """  # noqa: D412
    from workbench.cli.running import workbench
    from workbench.registry.packages.problems import refusal

    with workbench() as wb:
        problems = wb.user_models.recheck(model)
    if problems:
        raise refusal(problems)
    print(f"The files of {model} are those that were registered.")


def _tell_state(info: ModelInfo) -> None:
    """A model's state and folder, and why it is not active if it is not."""
    print(f"{info.id}: {info.state.value}, {info.folder}")
    if info.reason is not None:
        print(" ".join(str(one) for one in (info.reason, info.remedy) if one is not None))


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
    overwrite: Overwrite = False,
) -> None:
    """Write a model that was registered as a zip, which can be registered elsewhere.

    Example:

    forecast-workbench models export my_model /media/stick/my_model.zip
    """  # noqa: D412
    from workbench.cli.running import finish, workbench

    path = (file or Path(f"{model}.zip")).expanduser().absolute()
    with workbench() as wb:
        if not overwrite and wb.user_models.get(model) is not None:
            _require_free(path)
        print(f"Written: {finish(wb.user_models.start_export(model, path))}")


def _require_free(path: Path) -> None:
    """Ask whether a file that is there may be replaced; without a terminal it may not.

    Raises:
        Cancelled: It may not.
        ModelError: Nobody can be asked.
    """
    from workbench.cli.fetching import confirmed
    from workbench.errors import Cancelled, Code, ModelError

    if not path.exists():
        return
    if not _watched():
        raise ModelError(
            "{file} is there already.",
            hint="Name another file, or replace it with --overwrite.",
            code=Code.LOAD_FAILED,
            file=str(path),
        )
    if not confirmed(f"{path} is there already. Replace it?"):
        raise Cancelled


def drop(model: Id, stop: Stop = False, yes: Dropped = False) -> None:
    """Remove a model that was registered, and its files; what it was registered from stays.

    Example:

    forecast-workbench models drop my_model
    """  # noqa: D412
    from workbench.cli.fetching import confirmed
    from workbench.cli.running import finish, workbench
    from workbench.errors import Cancelled

    with workbench() as wb:
        info = wb.user_models.get(model)
        if info is not None and not yes and not confirmed(f"Remove {model} and its files, {info.folder}?"):
            raise Cancelled
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


def files(info: ModelInfo) -> list[tuple[str, str]]:
    """Where a registered model's files are, what they take, where they came from, and their checksums."""
    from workbench.registry.packages.manifest import read_manifest
    from workbench.sizes import file_size

    told = [("folder", str(info.folder))]
    try:
        manifest = read_manifest(info.folder.parent)
    except (OSError, ValueError):  # its state says so
        return told
    told.append(("files", f"{len(manifest.files):,}, {file_size(manifest.size)}"))
    told.append(("from", f"{manifest.origin.removeprefix('file://')}, {manifest.registered_at}"))
    return told + [(name, f"sha256 {sha256}") for name, (_, sha256) in manifest.files.items()]


def asking(wb: Workbench, *, trust: bool) -> Consent | bool:
    """Who says whether a package's code may run: `--trust`, else whoever sits at the terminal."""
    if trust:
        return True
    return functools.partial(_asked, wb) if _watched() else False


def _watched() -> bool:
    """Whether somebody sits at the terminal, who can be asked."""
    return all(one is not None and one.isatty() for one in (sys.stdin, sys.stderr))


def _asked(wb: Workbench, report: PackageReport, answer: str | None = None) -> bool:
    """Show a package's code, with what is new in it, and ask whether it may run.

    Args:
        wb: Knows what was agreed to before.
        report: Of the package.
        answer: Given in place of whoever sits at the terminal.
    """
    from workbench.cli.running import undisturbed

    with undisturbed():
        _show(wb, report)
        print("Run it? [y/N] ", end="", file=sys.stderr, flush=True)
        if answer is None:
            answer = sys.stdin.readline()
        else:
            print(answer, file=sys.stderr)
        return answer.strip().lower() in ("y", "yes")


def _show(wb: Workbench, report: PackageReport) -> None:
    from workbench.runtime.sandbox import missing

    print(f"{report.place} contains code that will run on this computer:", file=sys.stderr)
    for one in report.code:
        print(f"  {one.name}  {one.size:,} bytes  sha256 {one.sha256}", file=sys.stderr)
    if report.model is not None:
        _tell_changes(wb.user_models.changes(report, report.model.id))
    for lack in missing():
        print(lack, file=sys.stderr)


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
