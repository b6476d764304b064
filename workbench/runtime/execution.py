"""Running one pipeline call, in a worker or in the caller's own process, with every fault made a sentence."""

from __future__ import annotations

import traceback
from collections.abc import Sequence
from dataclasses import replace

from workbench.errors import (
    Cancelled,
    ModelError,
    TimeLimitError,
    WorkbenchError,
    WorkerError,
)
from workbench.pipelines.contracts import DetectionPipeline, ForecastPipeline, Pipeline, RunContext
from workbench.runtime.calls import Output, PipelineCall

_LONGEST_REASON = 2_000
_LONGEST_DETAILS = 100_000


def execute(pipeline: Pipeline, call: PipelineCall, context: RunContext) -> list[Output | WorkbenchError]:
    """Run the call; a series that cannot be computed gives an error in its place.

    A pipeline that raises for several series at once is asked again for each alone, so that what a series
    gives never depends on its neighbours.

    Raises:
        Cancelled, TimeLimitError: The context's `check` said so.
    """
    try:
        outputs = _invoke(pipeline, call, context)
        if len(outputs) != len(call.inputs):
            raise ModelError(
                "{model} returned {count} results for {wanted} series.",
                hint="Report this to the model's author; the model cannot be used as it is.",
                model=pipeline.model_id,
                count=len(outputs),
                wanted=len(call.inputs),
            )
    except (Cancelled, TimeLimitError):
        raise
    except Exception as error:
        if len(call.inputs) == 1:
            return [as_error(error, pipeline.model_id)]
        return _one_by_one(pipeline, call, context)
    results: list[Output | WorkbenchError] = []
    for output in outputs:
        if isinstance(output, Cancelled | TimeLimitError):
            raise output
        results.append(as_error(output, pipeline.model_id) if isinstance(output, Exception) else output)
    return results


def _invoke(pipeline: Pipeline, call: PipelineCall, context: RunContext) -> Sequence[Output | Exception]:
    if isinstance(pipeline, ForecastPipeline):
        return pipeline.forecast(
            call.inputs,
            output_length=call.output_length,
            quantile_levels=call.quantile_levels,
            options=call.options,
            context=context,
        )
    if isinstance(pipeline, DetectionPipeline):
        return pipeline.detect(call.inputs, options=call.options, context=context)
    return pipeline.classify(call.inputs, options=call.options, context=context)


def _one_by_one(pipeline: Pipeline, call: PipelineCall, context: RunContext) -> list[Output | WorkbenchError]:
    results: list[Output | WorkbenchError] = []
    total = len(call.inputs)
    alone = replace(context, progress=lambda done, _: context.progress(len(results) + done, total))
    for index in range(total):
        context.check()
        results += execute(pipeline, call.part(index, index + 1), alone)
    return results


def as_error(error: Exception, model_id: str) -> WorkbenchError:
    """Any exception of a model as one sentence, with the traceback in the details.

    The core's own errors stay what they are; a class that a model derived from one becomes its base, because
    the model's module cannot be imported where the error is read.
    """
    if isinstance(error, WorkbenchError):
        return error if type(error).__module__ == WorkbenchError.__module__ else _as_base(error)
    details = _shown("".join(traceback.format_exception(error)), _LONGEST_DETAILS)
    if isinstance(error, MemoryError):
        return WorkerError(
            "{model} ran out of memory.",
            hint="Use fewer rows, or close other programs.",
            details=details,
            model=model_id,
        )
    return ModelError(
        "{model} stopped with {kind}: {reason}",
        hint="Other options, or other rows, may suit the model; {control.details} show where it stopped.",
        details=details,
        model=model_id,
        kind=type(error).__name__,
        reason=_shown(str(error), _LONGEST_REASON) or "no reason given",
    )


def _shown(words: str, most: int) -> str:
    """What a model said, without what cannot be shown or would steer a terminal, and not without end."""
    cut = words if len(words) <= most else f"{words[: most // 2]} … {words[-most // 2 :]}"
    return "".join(
        letter if letter.isprintable() or letter in "\n\t" else "\N{REPLACEMENT CHARACTER}" for letter in cut
    )


def _as_base(error: WorkbenchError) -> WorkbenchError:
    kinds = (kind for kind in type(error).__mro__ if issubclass(kind, WorkbenchError))
    base = next(kind for kind in kinds if kind.__module__ == WorkbenchError.__module__)
    return base(error.text.template, **error.kept())
