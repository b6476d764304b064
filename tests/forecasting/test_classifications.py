"""Series made ready for a classifier, and what becomes of its answers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest

from workbench.errors import DataError, ModelError, OptionError, WorkbenchError
from workbench.events import EventBus
from workbench.export import as_table
from workbench.forecasting import Roles, classify_frames
from workbench.jobs import Job
from workbench.pipelines import ClassificationOutput
from workbench.registry.info import Category, Limits, ModelInfo, ModelState, Task
from workbench.requests import ClassifySpec
from workbench.results import Classification
from workbench.runtime import Output, PipelineCall
from workbench.text import text
from workbench.timeseries import Interval, SeriesFrame

T = TypeVar("T")
MODEL = ModelInfo(
    id="sign",
    type="",
    task=Task.CLASSIFY,
    category=Category.USER_DEFINED,
    state=ModelState.ACTIVE,
    summary="",
    description="",
    licence="",
    folder=Path(),
    pipeline_cls="a.B",
    limits=Limits(max_targets=None, min_context=2),
)


class Signs:
    """Tells the sign of the last value of each target, in the place of a model's process."""

    def run(self, model: ModelInfo, call: PipelineCall, job: Job[T]) -> list[Output | WorkbenchError]:
        """See `Runtime.run`."""
        del model, job
        found: list[Output | WorkbenchError] = []
        for one in call.inputs:
            last = one["targets"][:, -1]
            if (last == 0).any():
                found.append(ModelError("no sign"))
            else:
                found.append(ClassificationOutput(tuple(int(sign) for sign in np.sign(last))))
        return found


def frame(name: str | None, *channels: list[float]) -> SeriesFrame:
    """Days with these channels, `a`, `b` and so on."""
    days = np.datetime64("2026-01-01", "us") + np.arange(len(channels[0])) * np.timedelta64(1, "D")
    values = {letter: np.array(one) for letter, one in zip("abc", channels, strict=False)}
    return SeriesFrame(days, values, Interval.of(1, "d"), id=name)


def classes(frames: list[SeriesFrame], info: ModelInfo = MODEL, roles: Roles | None = None) -> Classification:
    """What the stand-in tells."""
    job: Job[None] = Job("classify", text("x"), EventBus())
    return classify_frames(frames, ClassifySpec("sign"), info, Signs(), job, roles=roles or Roles())


def test_that_all_channels_of_a_series_go_to_the_model_at_once() -> None:
    found = classes([frame(None, [1.0, 2.0, 3.0], [1.0, 0.0, -1.0])])

    (one,) = found.series
    assert (one.id, one.targets, one.categories, one.context_rows) == (None, ("a", "b"), (1, -1), 3)
    assert str(one.last_time).startswith("2026-01-03")
    table = as_table(found)
    assert table.to_pydict() == {"category": [1, -1]}
    assert str(table.schema.field("category").type) == "int32"


def test_that_a_panel_has_a_row_for_each_series_and_says_which_failed() -> None:
    found = classes(
        [frame("x", [1.0, 2.0]), frame("y", [1.0, 0.0]), frame("z", [5.0]), frame("w", [1.0, -1.0])]
    )

    assert found.to_arrow().to_pydict() == {"id": ["x", "w"], "category": [1, -1]}
    assert {name: str(reason) for name, reason in found.failures.items()} == {
        "y": "no sign",
        "z": "The series has 1 row; sign needs 2.",
    }


def test_that_missing_values_are_filled_with_a_note_and_the_context_is_cut() -> None:
    found = classes([frame(None, [9.0, 1.0, float("nan"), 3.0])], roles=Roles(context=3))

    assert found.series[0].context_rows == 3
    assert len(found.notes) == 1


def test_that_more_columns_than_the_model_takes_are_refused() -> None:
    few = replace(MODEL, limits=Limits(max_targets=1))

    with pytest.raises(OptionError, match="at most 1 column; there are 2"):
        classes([frame(None, [1.0, 2.0], [1.0, 2.0])], few)


def test_that_no_rows_are_refused() -> None:
    with pytest.raises(DataError):
        classes([])


@pytest.mark.parametrize(
    ("given", "kind", "values"),
    [
        ((1, 2**40), "int64", [1, 2**40]),
        ((1, 0.5), "double", [1.0, 0.5]),
        ((1, "good"), "string", ["1", "good"]),
    ],
)
def test_that_the_column_has_the_type_that_the_classes_need(
    given: tuple[int | float | str, ...], kind: str, values: list[object]
) -> None:
    found = classes([frame(None, [1.0, 2.0])])
    table = replace(found, series=(replace(found.series[0], categories=given),)).to_arrow()

    assert str(table.schema.field("category").type) == kind
    assert table.column("category").to_pylist() == values
