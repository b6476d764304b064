"""Options that belong together stand in a command's help one by one and arrive as one value."""

from __future__ import annotations

import inspect
from dataclasses import dataclass
from typing import Annotated

import typer
from typer.testing import CliRunner

from workbench.cli.groups import grouped


@dataclass(frozen=True)
class Where:
    """Two options, one of which has to be given."""

    place: Annotated[str, typer.Option(help="Where to.")]
    steps: Annotated[int, typer.Option(min=1)] = 3


@grouped
def go(name: Annotated[str, typer.Argument()], where: Where, *, quick: bool = False) -> None:
    """Go there."""
    typer.echo(f"{name} {where.place} {where.steps} {quick}")


def _run(*words: str) -> tuple[int, str]:
    app = typer.Typer()
    app.command()(go)
    ended = CliRunner().invoke(app, list(words))
    return ended.exit_code, ended.output


def test_that_the_fields_of_a_group_are_options_of_the_command() -> None:
    assert list(inspect.signature(go).parameters) == ["name", "place", "steps", "quick"]
    assert _run("Ann", "--place", "Rome", "--quick") == (0, "Ann Rome 3 True\n")
    assert _run("Ann", "--place", "Rome", "--steps", "9") == (0, "Ann Rome 9 False\n")


def test_that_a_field_is_checked_as_an_option_is() -> None:
    code, said = _run("Ann", "--place", "Rome", "--steps", "0")
    assert code == 2
    assert "--steps" in said
    code, said = _run("Ann")
    assert code == 2
    assert "--place" in said


def test_that_the_command_keeps_its_name_and_its_words() -> None:
    assert (go.__name__, go.__doc__) == ("go", "Go there.")
