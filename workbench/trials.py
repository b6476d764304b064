"""A model's first forecast: on sample data, in a process that is thrown away, before it is registered."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from workbench.errors import Cancelled, Code, ModelError, WorkbenchError
from workbench.events import EventBus
from workbench.forecasting import Roles, classify_frames, detect_frames, forecast_frames
from workbench.registry.info import ModelInfo, ModelState, Task
from workbench.requests import ClassifySpec, DetectSpec, ForecastSpec, Selection
from workbench.sizes import file_size
from workbench.sources import OpenOptions, TableStore, read_selection
from workbench.text import text

if TYPE_CHECKING:
    from workbench.engine import Workbench
    from workbench.jobs import Job
    from workbench.registry.packages.checker import PackageReport
    from workbench.results import Classification, Detection, Forecast
    from workbench.timeseries import SeriesFrame

SAMPLE = "power_demand"
_ROWS = 336
"""Two weeks of hours, where the model does not need more."""
_STEPS = 48
_LEVELS = (0.1, 0.5, 0.9)


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of it.

    Attributes:
        frame: The rows of the sample, those that were held back included.
        result: With the rows that were held back beside a forecast; None when there is an error.
        error: Why nothing came.
        printed: The last lines that the model's process has printed.
        seconds: What the model took, without the start of its process.
    """

    frame: SeriesFrame
    result: Forecast | Detection | Classification | None
    error: WorkbenchError | None
    printed: str
    seconds: float = 0.0


def start_trial(workbench: Workbench, report: PackageReport, model_id: str) -> Job[Trial]:
    """Run a package that somebody has agreed to, as a job; it is copied first, and nothing stays of it.

    Args:
        workbench: Whose folder of models and whose limits.
        report: Of a sound package. What runs is the code that it was made of, or nothing.
        model_id: What the model is called meanwhile.

    Raises:
        Cancelled: Fails the job, as does a package that changed or cannot be copied (`ModelError`). Whatever
            the model does is in the `Trial`.
    """

    def work(job: Job[Trial]) -> Trial:
        def copied(done: int, total: int) -> None:
            job.check()
            message = text("{done} of {total} copied", done=file_size(done), total=file_size(total))
            job.progress(done, total, message)

        store = workbench.user_models.store
        with store.stage(f"trial_{uuid.uuid4().hex}", report, "", copied) as staged:
            info = staged.report.model
            assert info is not None, "a sound package has a model"
            return try_model(workbench, replace(info, id=model_id), job)

    return workbench.jobs.start("test", text("Test {model}", model=model_id), work)


def try_model(workbench: Workbench, info: ModelInfo, job: Job[Any]) -> Trial:
    """Run a model on the sample, in a process that is thrown away.

    Raises:
        Cancelled: The job was.
    """
    rows, steps = _extent(info)
    frame = sample_frame(rows + (steps if info.task is Task.FORECAST else 0))
    once = workbench.runtime.throw_away()
    result: Forecast | Detection | Classification | None = None
    failed: WorkbenchError | None = None
    try:
        if info.state is not ModelState.ACTIVE:
            raise _inactive(info)
        options = workbench.registry.validate_options(info, {})
        if info.task is Task.DETECT:
            detect = DetectSpec(info.id, options=options)
            result = detect_frames([frame], detect, info, once, job, roles=Roles())
        elif info.task is Task.CLASSIFY:
            classify = ClassifySpec(info.id, options=options)
            result = classify_frames([frame], classify, info, once, job, roles=Roles())
        else:
            levels = _LEVELS if info.limits.quantiles else ()
            spec = ForecastSpec(info.id, steps, quantiles=levels, options=options, hold_back=steps)
            result = forecast_frames([frame], spec, info, once, job, roles=Roles())
    except Cancelled:
        raise
    except WorkbenchError as error:
        failed = error
    return Trial(frame, result, failed, once.printed, once.seconds)


def sample_frame(rows: int) -> SeriesFrame:
    """The last rows of the sample, as many as there are."""
    from sample_data import SAMPLES, sample_path

    sample = next(one for one in SAMPLES if one.file.removesuffix(".csv") == SAMPLE)
    store = TableStore(EventBus())
    try:
        table = store.open(sample_path(SAMPLE), OpenOptions())
        frame = read_selection(store, Selection(table=table.name, targets=(sample.target,)))[0]
        return frame.rows(max(0, len(frame) - rows))
    finally:
        store.close_all()


def _extent(info: ModelInfo) -> tuple[int, int]:
    """How many rows the model sees, and how many steps it forecasts."""
    limits = info.limits
    rows = max(_ROWS, limits.min_context)
    most = limits.max_horizon
    return (
        rows if limits.max_context is None else min(rows, limits.max_context),
        _STEPS if most is None else min(_STEPS, most),
    )


def _inactive(info: ModelInfo) -> ModelError:
    return ModelError(
        "{model} cannot run here: {reason}.",
        hint="Add what it needs, then test it again.",
        code=Code.LOAD_FAILED,
        model=info.id,
        reason=info.reason or info.state.value,
    )
