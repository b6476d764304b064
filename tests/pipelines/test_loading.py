"""A declaration becomes an instance of its class."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from workbench.errors import ModelError
from workbench.pipelines import DetectionPipeline, ForecastPipeline
from workbench.pipelines.loading import load_pipeline
from workbench.registry import ModelInfo, Registry, Task, builtin_models

PACKAGE = """
from workbench.pipelines import ForecastPipeline
from .numbers import ANSWER

class Fine(ForecastPipeline):
    answer = ANSWER
    def forecast(self, inputs, **given):
        return []

class Unfinished(ForecastPipeline):
    pass

class Weighed(Fine):
    def __init__(self, model_id, weights_folder):
        super().__init__(model_id)
        self.answer = weights_folder

class Other:
    def __init__(self, model_id):
        pass
"""


def package(folder: Path, answer: int, pipeline_cls: str = "pipeline.Fine") -> ModelInfo:
    folder.mkdir()
    (folder / "pipeline.py").write_text(PACKAGE, "utf-8")
    (folder / "numbers.py").write_text(f"ANSWER = {answer}\n", "utf-8")
    info = Registry().get("naive_forecaster")
    return dataclasses.replace(info, id="mine-1", folder=folder, pipeline_cls=pipeline_cls)


@pytest.mark.parametrize("info", builtin_models(), ids=lambda info: info.id)
def test_that_every_builtin_loads(info: ModelInfo) -> None:
    kind = ForecastPipeline if info.task is Task.FORECAST else DetectionPipeline
    pipeline = load_pipeline(info)
    assert isinstance(pipeline, kind)
    assert pipeline.model_id == info.id


def test_that_a_packages_own_files_are_found_and_not_mixed_up(tmp_path: Path) -> None:
    first = load_pipeline(package(tmp_path / "one", 1))
    second = load_pipeline(package(tmp_path / "two", 2))
    assert (getattr(first, "answer", None), getattr(second, "answer", None)) == (1, 2)


def test_that_a_pipeline_is_told_where_its_weights_are(tmp_path: Path) -> None:
    info = package(tmp_path / "one", 1, "pipeline.Weighed")
    pipeline = load_pipeline(dataclasses.replace(info, weights_folder=tmp_path / "weights"))
    assert getattr(pipeline, "answer", None) == tmp_path / "weights"


@pytest.mark.parametrize(
    ("pipeline_cls", "said"),
    [
        ("pipeline.Absent", "Absent"),
        ("absent.Fine", "absent"),
        ("pipeline.Unfinished", "abstract"),
        ("pipeline.Other", "is not a pipeline"),
    ],
)
def test_that_a_class_that_cannot_be_used_is_refused(tmp_path: Path, pipeline_cls: str, said: str) -> None:
    with pytest.raises(ModelError, match=said) as caught:
        load_pipeline(package(tmp_path / "one", 1, pipeline_cls))
    assert caught.value.hint
