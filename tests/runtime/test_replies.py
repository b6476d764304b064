"""What a worker of a stranger's package sends is looked at before anything is made or shown of it."""

from __future__ import annotations

import pickle
from multiprocessing.connection import Pipe
from pathlib import Path

import numpy as np
import pytest

from workbench.errors import ModelError, WorkbenchError
from workbench.pipelines import ClassificationOutput, DetectionOutput, ForecastOutput, PipelineInput
from workbench.registry.info import Category, ModelInfo, ModelState, Task
from workbench.runtime.calls import Output, PipelineCall
from workbench.runtime.replies import fitting, is_readable
from workbench.runtime.wire import Done, Failed, Progress, Reply, pack, receive_reply
from workbench.text import Text, plural, text

MODEL = ModelInfo(
    id="mine",
    type="",
    task=Task.FORECAST,
    category=Category.USER_DEFINED,
    state=ModelState.ACTIVE,
    summary="",
    description="",
    licence="",
    folder=Path(),
    pipeline_cls="a.B",
)
MEAN = np.zeros((2, 3))


def sent(message: Reply) -> Reply:
    """A message as it is received."""
    ours, theirs = Pipe()
    with ours, theirs:
        theirs.send_bytes(pack(message))
        return receive_reply(ours)


def fitted(task: Task, output: Output, levels: tuple[float, ...] = ()) -> Output | WorkbenchError:
    """What becomes of an output for two targets of four rows and three steps."""
    series = PipelineInput(targets=np.zeros((2, 4) if task is not Task.DETECT else (1, 4)))
    return fitting([output], PipelineCall(task, [series], 3, levels), MODEL)[0]


@pytest.mark.parametrize(
    "sentence",
    [
        text("Open {file}", file="a.csv"),
        plural("{count} row", "{count:,} rows", count=12_000),
        text("{a:>20} {b:.3f}", a="x", b=1.5),
        text("{a}", a=text("{b}", b=None)),
        Text("{braces} without values"),
        text("{found}", found=["a", 1, np.float64(2.0), np.int64(3)]),
    ],
)
def test_that_an_ordinary_sentence_is_readable(sentence: Text) -> None:
    assert is_readable(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        text("{a:>9000000000}", a=1),
        text("{a:{b}}", a=1, b=9_000_000_000),
        text("{a}", a=text("{b:>9000000000}", b=1)),
        text("{a}", a=[text("{b:>9000000000}", b=1)]),
        Text("{a}", {"b": 1}),
        text("{a.real}", a=1),
        text("{a[0]}", a=[1]),
        text("{a!r} {control.__class__}", a=1),
        text("{control}", a=1),
        Text("{control._program}"),
        Text("{control.nothing}"),
        text("{a:,}", a=10**400),
        text("x" * 6_000),
        text("{a}", a="x" * 2_000_000),
        text("{a}", a=object()),
        text("{a}", a="\ud800"),
        Text(5),  # type: ignore[arg-type]
        Text("a", 5),  # type: ignore[arg-type]
        Text("a", {1: 2}),  # type: ignore[dict-item]
        Text("a", {}, 5),  # type: ignore[arg-type]
        "a",
        None,
    ],
)
def test_that_a_sentence_that_could_not_be_shown_is_not(sentence: object) -> None:
    assert not is_readable(sentence)


def test_that_a_sentence_within_itself_is_not_followed_for_ever() -> None:
    values: dict[str, object] = {}
    endless = Text("{a}", values)
    values["a"] = endless

    assert not is_readable(endless)


@pytest.mark.parametrize(
    "message",
    [
        Done([ForecastOutput(MEAN, notes=("plain",))], 0.0),  # type: ignore[arg-type]
        Done([ForecastOutput(MEAN, notes=[text("a")])], 0.0),  # type: ignore[arg-type]
        Done([ForecastOutput(MEAN, notes=(text("{a:>9000000000}", a=1),))], 0.0),
        Done([ForecastOutput(MEAN, choices=5)], 0.0),  # type: ignore[arg-type]
        Done([ForecastOutput(MEAN, choices={"sp": 10**5_000})], 0.0),
        Done([5], 0.0),  # type: ignore[list-item]
        Done(ForecastOutput(MEAN), 0.0),  # type: ignore[arg-type]
        Done([], "long"),  # type: ignore[arg-type]
        Failed(text("no error")),  # type: ignore[arg-type]
        Failed(ModelError("{a}", a=text("{b}", b="\ud800"))),
        Progress("some"),  # type: ignore[arg-type]
    ],
)
def test_that_a_message_that_cannot_be_used_is_refused(message: Reply) -> None:
    with pytest.raises((pickle.UnpicklingError, TypeError)):
        sent(message)


def test_that_a_message_comes_as_it_was_sent() -> None:
    error = ModelError("{model} has {count}", hint="Try {model}", code=1505, model="a", count=np.int64(3))
    done = sent(Done([ForecastOutput(MEAN, notes=(text("a"),), choices={"order": [1, 0]}), error], 1.0))

    assert isinstance(done, Done)
    output, again = done.outputs
    assert isinstance(output, ForecastOutput)
    assert (output.notes, output.choices) == ((text("a"),), {"order": [1, 0]})
    assert isinstance(again, ModelError)
    assert (again.message, again.hint, again.code) == ("a has 3", "Try a", 1505)


@pytest.mark.parametrize(
    ("task", "output"),
    [
        (Task.FORECAST, ForecastOutput(MEAN)),
        (Task.FORECAST, ForecastOutput([[1, 2, 3], [4, 5, 6]])),  # type: ignore[arg-type]
        (Task.FORECAST, ForecastOutput(MEAN, np.zeros(7))),
        (Task.DETECT, DetectionOutput(np.zeros(4), np.zeros(4, bool), 1.0)),
        (Task.DETECT, DetectionOutput(np.array([0, 0, np.inf, 0]), np.zeros(4, bool), float("inf"))),
        (Task.CLASSIFY, ClassificationOutput((1, 2.5, "good"))),
    ],
)
def test_that_what_fits_is_taken(task: Task, output: Output) -> None:
    found = fitted(task, output)

    assert isinstance(found, ForecastOutput | DetectionOutput | ClassificationOutput)
    if isinstance(found, ForecastOutput):
        assert found.mean.dtype == np.float64
        assert found.mean.shape == (2, 3)
        assert found.quantiles is None


@pytest.mark.parametrize(
    ("task", "output", "word"),
    [
        (Task.FORECAST, ForecastOutput(np.zeros((2, 2))), r"shape \(2, 2\) where \(2, 3\) belongs"),
        (Task.FORECAST, ForecastOutput(np.zeros((1, 3))), "shape"),
        (Task.FORECAST, ForecastOutput(np.zeros((2, 3, 1))), "shape"),
        (Task.FORECAST, ForecastOutput(np.array([["a"] * 3] * 2)), "no numbers"),
        (Task.FORECAST, ForecastOutput(np.zeros((2, 3), complex)), "no numbers"),
        (Task.FORECAST, ForecastOutput(np.array([[None] * 3] * 2)), "no numbers"),
        (Task.FORECAST, ForecastOutput([[1], [2, 3]]), "no numbers"),  # type: ignore[arg-type]
        (Task.FORECAST, ForecastOutput(None), "no numbers"),  # type: ignore[arg-type]
        (Task.FORECAST, ForecastOutput(MEAN, np.zeros((2, 2, 3))), "shape"),
        (Task.FORECAST, ClassificationOutput((1,)), "another kind"),
        (Task.DETECT, DetectionOutput(np.zeros(3), np.zeros(4, bool), 1.0), "shape"),
        (Task.DETECT, DetectionOutput(np.zeros(4), np.zeros(3, bool), 1.0), "shape"),
        (Task.DETECT, DetectionOutput(np.zeros(4), np.zeros(4, bool), "high"), "no numbers"),  # type: ignore[arg-type]
        (Task.FORECAST, ForecastOutput(np.full((2, 3), np.nan)), "the forecast is not a finite number"),
        (Task.FORECAST, ForecastOutput(np.array([[1, 2, np.inf]] * 2)), "not a finite number"),
        (Task.FORECAST, ForecastOutput(MEAN, np.full((2, 1, 3), np.nan)), "not a finite number"),
        (Task.DETECT, DetectionOutput(np.full(4, np.nan), np.zeros(4, bool), 1.0), "score is not a number"),
        (Task.DETECT, DetectionOutput(np.zeros(4), np.zeros(4, bool), float("nan")), "score is not a number"),
        (Task.CLASSIFY, ClassificationOutput((float("nan"),)), "numbers or words"),
        (Task.CLASSIFY, ClassificationOutput(()), "numbers or words"),
        (Task.CLASSIFY, ClassificationOutput([1]), "numbers or words"),  # type: ignore[arg-type]
        (Task.CLASSIFY, ClassificationOutput((None,)), "numbers or words"),  # type: ignore[arg-type]
        (Task.CLASSIFY, ClassificationOutput((True,)), "numbers or words"),
        (Task.CLASSIFY, ClassificationOutput((2**70,)), "numbers or words"),
        (Task.CLASSIFY, ClassificationOutput(("x" * 2_000,)), "numbers or words"),
        (Task.CLASSIFY, ClassificationOutput(("\x1b[2J",)), "numbers or words"),
    ],
)
def test_that_what_does_not_fit_is_an_error_of_the_model(task: Task, output: Output, word: str) -> None:
    error = fitted(task, output, (0.5,))

    assert isinstance(error, ModelError)
    with pytest.raises(ModelError, match=word):
        raise error
