"""Options that a pipeline for AINode reads, told from its code."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.registry.packages.making import NEW_HOOKS, transformers_package, write_folder
from workbench.registry.packages.checker import check_package
from workbench.registry.packages.reading import options_read

CODE = """
def helper(**kwargs):
    return kwargs.get("not_mine", 1)


class P:
    def forecast(self, inputs, num_samples=10, output_length=96, *, seed=None, mode="mean", **infer_kwargs):
        alpha = infer_kwargs.get("alpha", -0.5)
        revin = infer_kwargs.pop("revin", True)
        infer_kwargs.get("auto_adapt", True), infer_kwargs.get("context", 512), infer_kwargs.get("later")
        infer_kwargs.get("list", [1]), infer_kwargs.get(name, 1), other.get("others", 1)
        infer_kwargs.get("tab", "\\t"), infer_kwargs.get("huge", 1e999), infer_kwargs.get("an option", 1)
        infer_kwargs.get("twice", 1), infer_kwargs.get("twice", 2)
        return infer_kwargs.get("alpha", -0.5)
"""


def test_that_plain_defaults_are_options() -> None:
    found = options_read([ast.parse(CODE)])

    assert {name: (one["type"], one["default"]) for name, one in found.items()} == {
        "alpha": ("number", -0.5),
        "mode": ("string", "mean"),
        "num_samples": ("integer", 10),
        "revin": ("boolean", True),
    }


def test_that_endless_options_are_not() -> None:
    lines = "".join(f"    kw.get('option_{number}', 1)\n" for number in range(200))

    assert len(options_read([ast.parse(f"def forecast(self, inputs, **kw):\n{lines}")])) == 50


def test_that_a_package_for_ainode_has_the_options_that_it_reads(tmp_path: Path) -> None:
    code = NEW_HOOKS.replace('infer_kwargs["output_length"])', 'infer_kwargs.get("steps_at_once", 8))')

    report = check_package(write_folder(tmp_path, transformers_package(code)))

    assert report.model is not None
    option = report.model.options["steps_at_once"]
    assert (option.type, option.default) == ("integer", 8)


def test_that_a_pipeline_is_told_what_was_chosen_and_nothing_else(tmp_path: Path) -> None:
    pytest.importorskip("torch")
    import numpy as np

    from workbench.pipelines import ForecastPipeline, PipelineInput, RunContext
    from workbench.pipelines.loading import load_pipeline

    code = NEW_HOOKS.replace(
        'self.model(inputs, infer_kwargs["output_length"])',
        'self.model(inputs, infer_kwargs["output_length"]) * infer_kwargs.get("factor", 1.0) '
        '+ (100.0 if "factor" in infer_kwargs else 0.0)',
    )
    model = check_package(write_folder(tmp_path, transformers_package(code)), "mine").model
    assert model is not None
    pipeline = load_pipeline(model)
    assert isinstance(pipeline, ForecastPipeline)

    def first(factor: float) -> float:
        found = pipeline.forecast(
            [PipelineInput(targets=np.array([[3.0]]))],
            output_length=1,
            quantile_levels=(),
            options={"factor": factor},
            context=RunContext(),
        )[0]
        assert not isinstance(found, Exception)
        return float(found.mean[0, 0])

    assert first(1.0) == 4.0
    assert first(2.0) == 108.0
