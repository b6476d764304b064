"""The contracts between the program and a model's code. Imports numpy and nothing heavier."""

from workbench.pipelines.contracts import (
    ClassificationOutput,
    ClassificationPipeline,
    DetectionOutput,
    DetectionPipeline,
    ForecastOutput,
    ForecastPipeline,
    PipelineInput,
    RunContext,
)
from workbench.words import Labels

__all__ = [
    "ClassificationOutput",
    "ClassificationPipeline",
    "DetectionOutput",
    "DetectionPipeline",
    "ForecastOutput",
    "ForecastPipeline",
    "Labels",
    "PipelineInput",
    "RunContext",
]
