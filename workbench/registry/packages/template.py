"""A minimal package that works, to begin a model of one's own with."""

from __future__ import annotations

import json
from pathlib import Path

from workbench.errors import Code, ModelError
from workbench.registry.packages.names import check_model_id

_PIPELINE = '''"""Continues each series by the mean of its last rows: a beginning for a model of your own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from workbench.pipelines import ForecastOutput, ForecastPipeline, PipelineInput, RunContext
from workbench.requests import OptionValue


class Pipeline(ForecastPipeline):
    """The mean of the last `rows` rows, as long as is asked for."""

    def forecast(
        self,
        inputs: Sequence[PipelineInput],
        *,
        output_length: int,
        quantile_levels: Sequence[float],
        options: Mapping[str, OptionValue],
        context: RunContext,
    ) -> list[ForecastOutput | Exception]:
        results: list[ForecastOutput | Exception] = []
        for series in inputs:
            context.check()  # raises when the user has stopped the forecast
            level = series["targets"][:, -int(options["rows"]) :].mean(axis=1, keepdims=True)
            results.append(ForecastOutput(np.repeat(level, output_length, axis=1)))
        return results
'''
_TEST = '''"""Run with: python -m pytest"""

from pathlib import Path

import numpy as np

from workbench.pipelines import RunContext
from workbench.pipelines.loading import load_pipeline
from workbench.registry.packages.checker import check_package


def test_that_the_package_forecasts() -> None:
    report = check_package(Path(__file__).parent, "{model}")
    report.require()
    pipeline = load_pipeline(report.model)
    series = {{"targets": np.array([[1.0, 2.0, 3.0]])}}

    result = pipeline.forecast(
        [series], output_length=4, quantile_levels=(), options={{"rows": 2}}, context=RunContext()
    )[0]

    assert result.mean.tolist() == [[2.5, 2.5, 2.5, 2.5]]
'''


def write_template(model_id: str, folder: Path) -> tuple[Path, ...]:
    """Write the package into a folder that does not exist yet, or is empty.

    Returns:
        The files.

    Raises:
        ModelError: The id cannot be used; the folder has files, or cannot be written.
    """
    check_model_id(model_id)
    rows = {"type": "integer", "default": 24, "minimum": 1, "description": "Rows that the mean is taken of."}
    config = {
        "model_type": model_id,
        "pipeline_cls": "pipeline.Pipeline",
        "workbench": {
            "task": "forecast",
            "summary": "The mean of the last rows.",
            "licence": "unknown",
            "options": {"rows": rows},
            "limits": {"max_targets": None},
        },
    }
    files = {
        "config.json": json.dumps(config, indent=2) + "\n",
        "pipeline.py": _PIPELINE,
        f"test_{model_id}.py": _TEST.format(model=model_id),
    }
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise ModelError(
                "The folder {folder} has files already.",
                hint="Name another one.",
                code=Code.CREATE_FAILED,
                folder=str(folder),
            )
        for name, content in files.items():
            (folder / name).write_text(content, encoding="utf-8")
    except OSError as error:
        raise ModelError(
            "The folder {folder} cannot be written: {reason}.",
            hint="Name another one.",
            code=Code.CREATE_FAILED,
            folder=str(folder),
            reason=error.strerror or str(error),
        ) from error
    return tuple(folder / name for name in files)
