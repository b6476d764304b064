"""`forecast-workbench models`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from workbench.cli.printing import print_columns
from workbench.registry.info import Task

if TYPE_CHECKING:
    from workbench.registry.info import Limits, ModelInfo, Option

app = typer.Typer(
    help="List the models; `models show ID` tells a model's options and limits.", invoke_without_command=True
)


@app.callback()
def models(context: typer.Context) -> None:
    """List the models; `models show ID` tells a model's options and limits."""
    from workbench.registry import Registry

    if context.invoked_subcommand is not None:
        return
    rows = [
        [info.id, info.task.value, info.type, info.state.value, info.summary] for info in Registry().list()
    ]
    print_columns(["model", "task", "type", "state", "summary"], rows)


@app.command()
def show(model: Annotated[str, typer.Argument(help="The model's id.", show_default=False)]) -> None:
    """Tell a model's options, with their defaults and ranges, and its limits.

    Example:

    forecast-workbench models show auto_ets
    """  # noqa: D412
    from workbench.registry import Registry

    info = Registry().get(model)
    print(f"{info.id}: {info.summary}\n\n{info.description}\n")
    if info.reason is not None:
        print(f"{info.state.value}: {info.reason}\n")
    for name, value in facts(info):
        print(f"{name}: {value}")
    if info.options:
        print()
        print_columns(
            ["option", "type", "default", "allowed", "meaning"],
            [option_row(one) for one in info.options.values()],
        )


def facts(info: ModelInfo) -> list[tuple[str, str]]:
    """What a model is and can take, as (name, value); also the manual's list."""
    limits: Limits = info.limits
    told = [("task", info.task.value), ("type", info.type), ("licence", info.licence)]
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
