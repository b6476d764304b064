"""Whether what a worker sent can be used: a stranger's code may have made it.

`require_sound` looks at a message by itself, before anything of it is shown or counted with; `fitting` looks
at an output beside the call that it answers.
"""

from __future__ import annotations

import math
import pickle
import re
from collections.abc import Iterable, Mapping
from string import Formatter

import numpy as np

from workbench.errors import Code, ModelError, WorkbenchError
from workbench.pipelines.contracts import ClassificationOutput, DetectionOutput, ForecastOutput
from workbench.registry.info import ModelInfo, Task
from workbench.runtime.calls import Output, PipelineCall
from workbench.text import Text, text

_LONGEST_SENTENCE = 5_000
_LONGEST_VALUE = 1_000_000
_LONGEST_WORD = 1_000
_MOST_CATEGORIES = 100_000
_MOST_VALUES = 100
_MOST_BITS = 1_000
_DEEPEST = 8
_WIDE = re.compile(r"\{[^{}]*:[^{}]*(\d{4}|\{)")
"""A width that would fill the memory."""
_FIELD = re.compile(r"(?!control$)\w+|control\.[a-z]\w*")
"""A value by its name, or what a control is called; an attribute of one could show what is in our memory."""


def is_readable(sentence: object, depth: int = 0) -> bool:
    """Whether a sentence can be shown without harm."""
    if not isinstance(sentence, Text) or depth > _DEEPEST:
        return False
    templates: list[object] = [sentence.template]
    if sentence.singular is not None:
        templates.append(sentence.singular)
    words = [one for one in templates if isinstance(one, str)]
    if len(words) != len(templates) or not all(map(_is_plain, words)):
        return False
    if not isinstance(sentence.params, dict) or len(sentence.params) > _MOST_VALUES:
        return False
    if not all(isinstance(name, str) and _is_value(one, depth) for name, one in sentence.params.items()):
        return False
    try:
        for template in words:
            sentence.render(template).encode()
    except Exception:  # whatever a template asks of its values
        return False
    return True


def _is_plain(template: str) -> bool:
    """Whether a template is short and asks for nothing but values of a reasonable width."""
    if len(template) > _LONGEST_SENTENCE or _WIDE.search(template):
        return False
    try:
        fields = [name for _, name, _, _ in Formatter().parse(template) if name is not None]
    except ValueError:  # braces that are none of ours; without values they are shown as they are
        return True
    return all(map(_FIELD.fullmatch, fields))


def _is_value(value: object, depth: int = 0) -> bool:
    if isinstance(value, str):
        return len(value) <= _LONGEST_VALUE
    if isinstance(value, int):
        return value.bit_length() < _MOST_BITS
    if isinstance(value, list | tuple):
        inner = len(value) <= _MOST_VALUES and depth < _DEEPEST
        return inner and all(_is_value(one, depth + 1) for one in value)
    if isinstance(value, float | np.number | np.bool_) or value is None:
        return True
    return is_readable(value, depth + 1)


def require_sound_error(error: object, depth: int = 0) -> None:
    """Refuse an error that could not be shown.

    Raises:
        pickle.UnpicklingError: It is none, or its sentences cannot be shown.
    """
    if not isinstance(error, WorkbenchError):
        raise pickle.UnpicklingError("a worker sent no error where one belongs")
    sentences = [error.text] if error.hint_text is None else [error.text, error.hint_text]
    details = error.details
    if not all(map(is_readable, sentences)) or not (details is None or isinstance(details, str)):
        raise pickle.UnpicklingError("a worker sent a sentence that cannot be shown")
    if len(error.parts) > _MOST_VALUES or depth > _DEEPEST:
        raise pickle.UnpicklingError("a worker sent an error of too many parts")
    for part in error.parts:
        require_sound_error(part, depth + 1)


def require_sound_outputs(outputs: object) -> None:
    """Refuse outputs that are none, or whose notes and choices cannot be shown.

    Raises:
        pickle.UnpicklingError: So it is.
    """
    if not isinstance(outputs, list):
        raise pickle.UnpicklingError("a worker sent no list of outputs")
    for one in outputs:
        if isinstance(one, WorkbenchError):
            require_sound_error(one)
        elif not isinstance(one, Output) or not _is_told(one.notes, one.choices):
            raise pickle.UnpicklingError("a worker sent an output that cannot be shown")


def _is_told(notes: object, choices: object) -> bool:
    if not isinstance(notes, tuple) or len(notes) > _MOST_VALUES or not all(map(is_readable, notes)):
        return False
    if not isinstance(choices, Mapping) or len(choices) > _MOST_VALUES:
        return False
    return all(isinstance(name, str) and _is_value(value) for name, value in choices.items())


def fitting(
    outputs: Iterable[Output | WorkbenchError], call: PipelineCall, model: ModelInfo
) -> list[Output | WorkbenchError]:
    """The outputs of a user's model, each that does not fit the call as the error that it is."""
    found: list[Output | WorkbenchError] = []
    for series, output in zip(call.inputs, outputs, strict=True):
        targets, rows = np.atleast_2d(series["targets"]).shape
        found.append(
            output if isinstance(output, WorkbenchError) else _fitted(output, call, model, targets, rows)
        )
    return found


def _fitted(
    output: Output, call: PipelineCall, model: ModelInfo, targets: int, rows: int
) -> Output | WorkbenchError:
    try:
        if call.task is Task.FORECAST and isinstance(output, ForecastOutput):
            shape = (targets, call.output_length)
            mean, levels = _numbers(output.mean, shape), call.quantile_levels
            quantiles = output.quantiles if levels else None
            if quantiles is not None:
                quantiles = _numbers(quantiles, (targets, len(levels), call.output_length))
            if not all(np.isfinite(one).all() for one in (mean, quantiles) if one is not None):
                return _failed(model, text("the forecast is not a finite number"))
            return ForecastOutput(mean, quantiles, output.choices, output.notes)
        if call.task is Task.DETECT and isinstance(output, DetectionOutput):
            score, label = _numbers(output.score, (rows,)), _numbers(output.label, (rows,)) != 0
            threshold = float(_numbers(output.threshold, ())[()])
            if np.isnan(score).any() or np.isnan(threshold):  # beyond all others may be infinitely far
                return _failed(model, text("a score is not a number"))
            return DetectionOutput(score, label, threshold, output.choices, output.notes)
        if call.task is Task.CLASSIFY and isinstance(output, ClassificationOutput):
            if _are_categories(output.categories):
                return output
            return _unasked(model, text("something else than numbers or words for the classes"))
    except _Wrong as wrong:
        return _unasked(model, wrong.what)
    return _unasked(model, text("a result of another kind"))


class _Wrong(Exception):
    def __init__(self, what: Text) -> None:
        super().__init__(str(what))
        self.what = what


def _numbers(given: object, shape: tuple[int, ...]) -> np.typing.NDArray[np.float64]:
    """The values as float64.

    Raises:
        _Wrong: They are no numbers, or others than as many as belong there.
    """
    try:
        found = np.asarray(given)
    except ValueError:  # rows of different length
        raise _Wrong(text("no numbers")) from None
    if found.dtype.kind not in "fiub":
        raise _Wrong(text("no numbers"))
    if found.shape != shape:
        given_shape = str(found.shape)[:_MOST_VALUES]
        raise _Wrong(
            text("values of the shape {shape} where {wanted} belongs", shape=given_shape, wanted=str(shape))
        )
    return found.astype(np.float64)


def _are_categories(found: object) -> bool:
    return isinstance(found, tuple) and 0 < len(found) <= _MOST_CATEGORIES and all(map(_is_category, found))


def _is_category(one: object) -> bool:
    if isinstance(one, str):
        return len(one) <= _LONGEST_WORD and one.isprintable()
    if isinstance(one, int):
        return not isinstance(one, bool) and abs(one) < 2**63
    return isinstance(one, float) and math.isfinite(one)


def _failed(model: ModelInfo, reason: Text) -> ModelError:
    """For a result that has the right shape and says nothing, as the builtin models refuse their own."""
    return ModelError(
        "The model {model} could not work on this series: {reason}.",
        hint="Try other options or other rows; if that is of no use, report this to the model's author.",
        code=Code.INFERENCE_FAILED,
        model=model.id,
        reason=reason,
    )


def _unasked(model: ModelInfo, what: Text) -> ModelError:
    return ModelError(
        "{model} gave {what}, which is not what was asked for.",
        hint="Report this to the model's author; the model cannot be used as it is.",
        code=Code.INFERENCE_FAILED,
        model=model.id,
        what=what,
    )
