"""The catalogue: complete, quick to read, and honest about what is missing."""

from __future__ import annotations

import dataclasses
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from models.catalog import CATALOG
from workbench.errors import ModelError
from workbench.registry import FixedModels, ModelState, Registry, Task, builtin_models
from workbench.registry.builtin import with_state
from workbench.registry.declaration import read_declaration

FORECASTERS = {
    "naive_forecaster",
    "auto_ets",
    "auto_arima",
    "auto_theta",
    "mstl",
    "arima",
    "holtwinters",
    "exponential_smoothing",
    "stl_forecaster",
}
DETECTORS = {"gaussian_hmm", "gmm_hmm", "stray"}


def test_that_the_catalogue_is_complete_and_active() -> None:
    registry = Registry()
    assert {info.id for info in registry.list(Task.FORECAST)} >= FORECASTERS
    assert {info.id for info in registry.list(Task.DETECT)} >= DETECTORS
    statistical = [info for info in registry.list() if info.id in FORECASTERS | DETECTORS]
    assert all(info.state is ModelState.ACTIVE for info in statistical)


@pytest.mark.parametrize("entry", CATALOG, ids=lambda entry: entry.id)
def test_that_a_declarations_options_are_json_schema_that_takes_its_defaults(entry: object) -> None:
    folder = getattr(entry, "folder")  # noqa: B009
    declared = json.loads((folder / "config.json").read_text("utf-8"))["workbench"]
    schema = {"type": "object", "properties": declared["options"], "additionalProperties": False}
    jsonschema.Draft202012Validator.check_schema(schema)
    for name, option in declared["options"].items():
        if option["default"] is not None:
            jsonschema.validate({name: option["default"]}, schema)
        else:
            assert "null" in option["type"]
        assert option["description"].endswith(".")


def test_that_reading_the_catalogue_imports_no_model() -> None:
    heavy = "jsonschema,pandas,scipy,statsforecast,statsmodels,sklearn,hmmlearn,pmdarima,torch"
    code = (
        "import sys; from workbench.registry import builtin_models; builtin_models();"
        f"print([name for name in '{heavy}'.split(',') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_that_an_unknown_model_is_refused_with_the_nearest() -> None:
    with pytest.raises(ModelError) as caught:
        Registry().get("auto_est")
    assert caught.value.code == 1504
    assert caught.value.replacement == "auto_ets"
    assert caught.value.message == "Model [auto_est] is not registered yet."


def test_that_a_model_whose_package_is_missing_is_inactive_and_says_how_to_add_it() -> None:
    needy = dataclasses.replace(Registry().get("auto_ets"), requires=("no_such_package",), extra="foundation")
    info = with_state(needy)
    assert info.state is ModelState.INACTIVE
    assert 'pip install "forecast-workbench[foundation]"' in str(info.reason)
    with pytest.raises(ModelError) as caught:
        Registry([FixedModels([info])]).require_active("auto_ets")
    assert caught.value.hint is not None
    assert "no_such_package" in caught.value.hint


def test_that_a_detector_does_not_forecast() -> None:
    with pytest.raises(ModelError, match="stray finds anomalies and does not forecast"):
        Registry().require_active("stray", Task.FORECAST)
    with pytest.raises(ModelError, match="auto_ets forecasts"):
        Registry().require_active("auto_ets", Task.DETECT)
    assert Registry().require_active("stray", Task.DETECT).id == "stray"


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"task": "dance"}, "dance"),
        ({"summary": 3}, "summary"),
        ({"surprise": 1}, "surprise"),
        ({"in_process": "yes"}, "in_process"),
        ({"limits": {"max_rows": 1}}, "max_rows"),
        ({"limits": {"max_context": "many"}}, "max_context"),
        ({"options": {"a": {"type": "colour", "default": 1, "description": "x"}}}, "colour"),
        ({"options": {"a": {"type": "array", "items": {"type": "string"}, "default": 1}}}, "a"),
        ({"options": {"a": {"type": ["integer", "number"], "default": 1}}}, "a"),
        ({"options": []}, "options"),
        ({"requires": "numpy"}, "requires"),
    ],
)
def test_that_a_wrong_declaration_is_refused_and_the_entry_named(
    tmp_path: Path, change: dict[str, object], named: str
) -> None:
    declared: dict[str, object] = {"task": "forecast", "summary": "s", "description": "d", "licence": "MIT"}
    config = {"model_type": "x", "pipeline_cls": "pipeline.X", "workbench": declared | change}
    (tmp_path / "config.json").write_text(json.dumps(config), "utf-8")
    with pytest.raises(ModelError, match=named):
        read_declaration("x", tmp_path)


@pytest.mark.parametrize("content", [None, "{", '{"model_type": "x"}', '"text"'])
def test_that_a_broken_file_is_refused(tmp_path: Path, content: str | None) -> None:
    if content is not None:
        (tmp_path / "config.json").write_text(content, "utf-8")
    with pytest.raises(ModelError, match=r"config\.json"):
        read_declaration("x", tmp_path)


def test_that_the_catalogue_is_read_once() -> None:
    assert builtin_models() is builtin_models()
