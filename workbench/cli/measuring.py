"""`forecast-workbench models measure`: what the other precisions gain on this computer."""

from __future__ import annotations

from typing import Annotated

import typer

Id = Annotated[str, typer.Argument(help="The model's id.", show_default=False)]


def add_to(app: typer.Typer) -> None:
    """Add the command to those of `models`."""
    app.command()(measure)


def measure(model: Id) -> None:
    """Measure what bfloat16 and int8 gain with a pretrained model on this computer, and what they change.

    Example:

    forecast-workbench models measure chronos2
    """  # noqa: D412
    from workbench.cli.running import finish, workbench
    from workbench.runtime.gains import told

    with workbench() as wb:
        for gain in finish(wb.start_measure(model)):
            print(told(model, gain))
