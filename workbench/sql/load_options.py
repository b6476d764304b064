"""The options of LOAD MODEL: `WITH (precision='int8', instances=2)`, which AINode does not have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, get_args

from workbench.errors import Code, OptionError
from workbench.settings import Precision
from workbench.sql.expressions import Argument, Pair
from workbench.sql.keywords import closest
from workbench.sql.options import read_count

LOAD_OPTIONS: Final = {
    "precision": "Of the large layers: float32, bfloat16 or int8; that of the settings when not given.",
    "instances": "How many processes have the model loaded; as many as fit when not given.",
}
"""What may stand in WITH, with its help."""


@dataclass(frozen=True, slots=True)
class LoadOptions:
    """How a model is to be loaded; None leaves it to the settings and the memory."""

    precision: Precision | None = None
    instances: int | None = None


def read_load_options(pairs: Sequence[Pair]) -> LoadOptions:
    """Read and check.

    Raises:
        OptionError: One is unknown, given twice, or has a value that it cannot have; with its place.
    """
    given: dict[str, Argument] = {}
    for pair in pairs:
        name = pair.key.value.strip().lower()
        if name not in LOAD_OPTIONS:
            raise _unknown(pair)
        if name in given:
            raise OptionError(
                "The option {name} is given twice.",
                hint="Keep one of them.",
                code=Code.SEMANTIC,
                span=pair.key.span,
                name=pair.key.value,
            )
        given[name] = pair.value
    precision, instances = given.get("precision"), given.get("instances")
    return LoadOptions(
        None if precision is None else _precision(precision),
        None if instances is None else read_count(instances, "instances", 1),
    )


def _precision(value: Argument) -> Precision:
    known: dict[str, Precision] = {name: name for name in get_args(Precision)}
    name = value.text.strip().lower()
    if name in known:
        return known[name]
    raise OptionError(
        "There is no precision {name}.",
        hint="Known are {known}.",
        code=Code.SEMANTIC,
        span=value.span,
        replacement=closest(name, known),
        name=value.text,
        known=", ".join(known),
    )


def _unknown(pair: Pair) -> OptionError:
    return OptionError(
        "LOAD MODEL has no option {name}.",
        hint="It has {known}.",
        code=Code.SEMANTIC,
        span=pair.key.span,
        replacement=closest(pair.key.value.lower(), LOAD_OPTIONS),
        name=pair.key.value,
        known=", ".join(LOAD_OPTIONS),
    )
