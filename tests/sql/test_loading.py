"""LOAD MODEL with options, which AINode does not have."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from workbench import Workbench
from workbench.errors import OptionError, SqlError, WorkbenchError
from workbench.sql.load_options import LoadOptions, read_load_options
from workbench.sql.parser import parse_script
from workbench.sql.statements import LoadModel

M = "naive_forecaster"
LOAD = f"LOAD MODEL {M} TO DEVICES "


def parsed(text: str) -> LoadModel:
    (statement,) = parse_script(text)
    assert isinstance(statement, LoadModel)
    return statement


@pytest.mark.parametrize(
    ("written", "devices", "read"),
    [
        ("'cpu'", ["cpu"], LoadOptions()),
        ("'cpu,0' WITH (precision='int8')", ["cpu", "0"], LoadOptions("int8")),
        ("cpu, 0 with (Precision = BFLOAT16, instances = 2)", ["cpu", "0"], LoadOptions("bfloat16", 2)),
        ('"cpu" WITH ("instances"=1)', ["cpu"], LoadOptions(instances=1)),
    ],
)
def test_that_precision_and_instances_may_stand_behind_the_devices(
    written: str, devices: Sequence[str], read: LoadOptions
) -> None:
    statement = parsed(LOAD + written)
    assert [one.value for one in statement.devices] == devices
    assert read_load_options(statement.options) == read


@pytest.mark.parametrize(
    ("written", "place", "reason", "replacement"),
    [
        ("(precision='int9')", "'int9'", "There is no precision int9", "int8"),
        ("(precison='int8')", "precison", "LOAD MODEL has no option precison", "precision"),
        ("(instances=0)", "0", "instances", None),
        ("(instances=1, Instances=2)", "Instances", "given twice", None),
    ],
)
def test_that_an_option_that_cannot_be_is_marked(
    written: str, place: str, reason: str, replacement: str | None
) -> None:
    text = f"{LOAD}'cpu' WITH {written}"
    with pytest.raises(OptionError, match=reason) as caught:
        read_load_options(parsed(text).options)
    span = caught.value.span
    assert span is not None
    assert text[span.start : span.end] == place
    assert caught.value.replacement == replacement
    assert caught.value.code == 701


def test_that_with_needs_its_options() -> None:
    for text in (f"{LOAD}'cpu' WITH", f"{LOAD}'cpu' WITH ()", f"{LOAD}'cpu' precision='int8'"):
        with pytest.raises(SqlError):
            parse_script(text)


def test_that_a_model_without_weights_has_no_precision(shared_workbench: Workbench) -> None:
    with pytest.raises(WorkbenchError, match=f"{M} has no precision to choose") as caught:
        shared_workbench.sql(f"{LOAD}'cpu' WITH (precision='int8')")
    assert caught.value.code == 1509
    assert caught.value.span is not None
