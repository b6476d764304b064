"""`forecast-workbench models`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.cli import measuring, user_models
from workbench.cli.printing import print_columns
from workbench.registry.info import Category, Task

if TYPE_CHECKING:
    from workbench.registry import HubModels
    from workbench.registry.info import Limits, ModelInfo, Option

app = typer.Typer(
    help="List the models; `models show ID` tells a model's options and limits.", invoke_without_command=True
)
Id = Annotated[str, typer.Argument(help="The model's id.", show_default=False)]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Agree to size and licence without being asked.")]


@app.callback()
def models(context: typer.Context) -> None:
    """List the models; `models show ID` tells a model's options and limits."""
    if context.invoked_subcommand is None:
        _print_list()


@app.command("list")
def list_models() -> None:
    """List the models, your own among them: task, type, state and size of the files; as `models` alone.

    Example:

    forecast-workbench models list
    """  # noqa: D412
    _print_list()


def _print_list() -> None:
    from workbench.registry import Registry

    rows = [
        [info.id, info.task.value, info.type, info.state.value, size(info), info.summary]
        for info in Registry().list()
    ]
    print_columns(["model", "task", "type", "state", "files", "summary"], rows)


@app.command()
def show(model: Id) -> None:
    """Tell a model's options, with their defaults and ranges, and its limits.

    Example:

    forecast-workbench models show auto_ets
    """  # noqa: D412
    from workbench.registry import Registry

    info = Registry().get(model)
    print(f"{info.id}: {info.summary}\n")
    if info.description != info.summary:
        print(f"{info.description}\n")
    if info.reason is not None:
        print(f"{info.state.value}: {' '.join(str(one) for one in (info.reason, info.remedy) if one)}\n")
    for name, value in [*facts(info), *_files(info)]:
        print(f"{name}: {value}")
    if info.options:
        print()
        print_columns(
            ["option", "type", "default", "allowed", "meaning"],
            [option_row(one) for one in info.options.values()],
        )


@app.command()
def download(
    model: Id,
    source: Annotated[
        Path | None, typer.Option("--from", help="Copy config.json and model.safetensors from this folder.")
    ] = None,
    yes: Yes = False,
) -> None:
    """Download a pretrained model's files, or copy them from a folder; goes on where it was stopped.

    HF_ENDPOINT names a mirror, HTTPS_PROXY a proxy and HF_TOKEN a token.

    Examples:

    forecast-workbench models download chronos2

    forecast-workbench models download sundial --from /media/stick
    """  # noqa: D412
    from workbench.cli.fetching import agreed
    from workbench.cli.running import finish
    from workbench.errors import Cancelled
    from workbench.registry import ModelState

    hub = _hub()
    if source is not None:
        info = finish(hub.start_import(model, source))
    else:
        known = hub.get(model)
        # What is there already is only looked at.
        there = known is not None and known.state is ModelState.ACTIVE
        if known is not None and not there and not agreed(known, yes=yes):
            raise Cancelled
        info = finish(hub.start_download(model, accepted=True))
    print(f"{info.id}: {info.state.value}, {info.weights_folder}")


@app.command()
def remove(model: Id, yes: Yes = False) -> None:
    """Remove a pretrained model's files, and what an unfinished download left.

    Example:

    forecast-workbench models remove time_moe_200m
    """  # noqa: D412
    from workbench.cli.fetching import confirmed
    from workbench.errors import Cancelled
    from workbench.sizes import file_size

    hub = _hub()
    folder, size = hub.folder(model), hub.disk_use(model)
    if size and not yes and not confirmed(f"Remove {folder}, {file_size(size)}?"):
        raise Cancelled
    hub.remove(model)
    print(f"Removed: {folder}, {file_size(size)}" if size else f"There are no files of {model}: {folder}")


user_models.add_to(app)
measuring.add_to(app)


def _hub() -> HubModels:
    from workbench.home import find_home
    from workbench.registry import HubModels

    home = find_home()
    return HubModels(home.models, made=home.weights)


def size(info: ModelInfo) -> str:
    """What a model's files take, in words; empty for a model without files."""
    from workbench.sizes import file_size

    return "" if info.size_bytes is None else file_size(info.size_bytes)


def facts(info: ModelInfo) -> list[tuple[str, str]]:
    """What a model is and can take, as (name, value); also the manual's list."""
    from workbench.registry.licences import licence_words

    limits: Limits = info.limits
    told = [("task", info.task.value), ("type", info.type), ("licence", str(licence_words(info)))]
    if info.repository is not None:
        told.append(("files", f"{size(info)} from {info.repository}"))
    told.append(("rows", f"at least {limits.min_context:,}"))
    if limits.max_context is not None:
        told.append(("context", f"at most the last {limits.max_context:,} rows"))
    if limits.max_horizon is not None:
        told.append(("horizon", f"at most {limits.max_horizon:,} steps"))
    if info.task is Task.FORECAST:
        told.append(("quantiles", _yes(limits.quantiles)))
        told.append(("past covariates", _yes(limits.past_covariates)))
        told.append(("future covariates", _yes(limits.future_covariates)))
    told.append(
        ("missing values", "accepted" if limits.missing else "interpolated unless you choose otherwise")
    )
    return told


def _files(info: ModelInfo) -> list[tuple[str, str]]:
    """Where a model's files are, where they came from, and their checksums."""
    if info.category is Category.USER_DEFINED:
        return user_models.files(info)
    if info.weights_folder is None:
        return []
    manifest = _hub().manifest(info.id)
    told = [("folder", str(info.weights_folder))]
    if manifest is not None:
        commit = "" if manifest.commit is None else f", commit {manifest.commit[:12]}"
        told.append(("from", f"{manifest.origin}{commit}, {manifest.fetched_at}"))
        told += [(name, f"sha256 {record.sha256}") for name, record in manifest.files.items()]
    return told


def _yes(value: bool) -> str:
    return "yes" if value else "no"


def option_row(option: Option) -> list[str]:
    """Name, type, default, allowed values and meaning of an option."""
    default = "the model's choice" if option.default is None else str(option.default)
    allowed = " ".join(option.choices)
    if option.minimum is not None or option.maximum is not None:
        low = "" if option.minimum is None else f"{option.minimum:g}"
        high = "" if option.maximum is None else f"{option.maximum:g}"
        allowed = f"{low} to {high}" if low and high else f"{low} or more" if low else f"up to {high}"
    return [option.name, option.type, default, allowed, option.help]
