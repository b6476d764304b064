"""CALL INFERENCE: a model over the rows of a query."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

import numpy as np

from workbench.errors import DataError, OptionError, WorkbenchError
from workbench.jobs import Job
from workbench.registry.info import ModelInfo, Task
from workbench.requests import ClassifySpec, DetectSpec, ForecastSpec
from workbench.results import Detection, Forecast, ResultTable
from workbench.sql.ainode_times import call_inference_times
from workbench.sql.examples import select_from
from workbench.sql.expressions import Pair
from workbench.sql.forecast_arguments import DEFAULT_LENGTH, read_length
from workbench.sql.forecast_rows import forecast_values, time_array
from workbench.sql.host import SqlHost
from workbench.sql.inputs import Rows, find_column, frame_of, named_for_model, sort_out
from workbench.sql.options import Options, read_boolean, read_options
from workbench.sql.queries import run_query
from workbench.sql.statements import CallInference
from workbench.timeseries import SeriesFrame

if TYPE_CHECKING:
    import pyarrow as pa

T = TypeVar("T")


def call_inference(call: CallInference, host: SqlHost, job: Job[T]) -> ResultTable:
    """Run CALL INFERENCE.

    Raises:
        WorkbenchError: With the place in the user's text.
    """
    if not call.model.value.strip():
        raise OptionError(
            "MODEL_ID names no model.",
            hint="SHOW MODELS lists the models.",
            code=701,
            span=call.model.span,
        )
    try:
        info = host.registry.require_active(call.model.value)
    except WorkbenchError as error:
        raise error.at(call.model.span) from None
    own, length, generate_time = _separate(call.pairs)
    if length is not None and info.task is not Task.FORECAST:
        raise OptionError(
            "{model} labels every row of the query; outputLength has no meaning for it."
            if info.task is Task.DETECT
            else "{model} tells the class of the query's rows; outputLength has no meaning for it.",
            hint="Leave outputLength out; the query chooses the rows.",
            code=701,
            span=length.key.span,
            model=info.id,
        )
    steps = DEFAULT_LENGTH if length is None else read_length(length.value, "outputLength")
    options = read_options(own, info, host.registry)
    with_time = generate_time is not None and read_boolean(generate_time.value, "generateTime")
    rowset = run_query(call.query, host, job)
    helping = (*options.past_covariates, *options.future_covariates)
    rows = sort_out(
        named_for_model(rowset.table, call.query),
        call.query_span,
        covariates=helping,
        example=select_from(call.query, host, rowset.table.column_names),
    )
    frame = frame_of(rows)
    try:
        if info.task is Task.DETECT:
            return _detect(info, options, rows, frame, host, job)
        if info.task is Task.CLASSIFY:
            return _classify(info, options, rows, frame, host, job)
        return _forecast(info, options, steps, rows, frame, host, job, with_time=with_time)
    except WorkbenchError as error:
        places = dict(options.places)
        if length is not None:
            places["horizon"] = length.value.span
        usual = call.query_span if isinstance(error, DataError) else call.span
        raise error.at(places.get(error.about or "", usual)) from None


def _separate(pairs: Sequence[Pair]) -> tuple[list[Pair], Pair | None, Pair | None]:
    """The model's options, outputLength, generateTime; names in any letter case."""
    known: dict[str, Pair] = {}
    own = []
    for pair in pairs:
        key = {
            "predict_length": "outputlength",
            "output_length": "outputlength",
            "generate_time": "generatetime",
        }.get(pair.key.value.lower(), pair.key.value.lower())
        if key not in ("outputlength", "generatetime"):
            own.append(pair)
        elif key in known:
            raise OptionError(
                "The option {name} is given twice.",
                hint="Keep one of them.",
                code=701,
                span=pair.key.span,
                name=pair.key.value,
            )
        else:
            known[key] = pair
    return own, known.get("outputlength"), known.get("generatetime")


def _forecast(
    info: ModelInfo,
    options: Options,
    steps: int,
    rows: Rows,
    frame: SeriesFrame,
    host: SqlHost,
    job: Job[T],
    *,
    with_time: bool,
) -> ResultTable:
    past = [find_column(one, rows, options.places["past_covariates"]) for one in options.past_covariates]
    future = [
        find_column(one, rows, options.places["future_covariates"]) for one in options.future_covariates
    ]
    targets = [one for one in rows.values if one not in past and one not in future]
    spec = ForecastSpec(
        model=info.id,
        horizon=steps,
        quantiles=options.quantiles,
        options=dict(options.model),
        missing=options.missing,
        hold_back=options.hold_back,
        lower=options.lower,
        upper=options.upper,
    )
    forecast = host.forecast_frames([frame], spec, job, roles=options.roles(targets, past, future))
    table = _forecast_table(forecast, frame, with_time=with_time, ainode=host.settings.sql.ainode_timestamps)
    return ResultTable(table, notes=forecast.notes, forecast=forecast)


def _forecast_table(forecast: Forecast, frame: SeriesFrame, *, with_time: bool, ainode: bool) -> pa.Table:
    import pyarrow as pa

    (one,) = forecast.series
    alone = len(one.targets) == 1
    columns: dict[str, pa.Array] = {}
    if with_time:
        time = call_inference_times(frame.time, len(one.time)) if ainode else one.time
        columns[one.index or "Time"] = time_array(time, one.zone)
    columns |= forecast_values(one, forecast.levels, lambda name: "output" if alone else f"output_{name}")
    return pa.table(columns)


def _classify(
    info: ModelInfo, options: Options, rows: Rows, frame: SeriesFrame, host: SqlHost, job: Job[T]
) -> ResultTable:
    """One series of all columns; a column `category` with a row for each class."""
    spec = ClassifySpec(model=info.id, options=dict(options.model), missing=options.missing)
    found = host.classify_frames([frame], spec, job, roles=options.roles(rows.values, (), ()))
    return ResultTable(found.to_arrow(), notes=found.notes)


def _detect(
    info: ModelInfo, options: Options, rows: Rows, frame: SeriesFrame, host: SqlHost, job: Job[T]
) -> ResultTable:
    spec = DetectSpec(model=info.id, options=dict(options.model), missing=options.missing)
    roles = options.roles(rows.values, (), ())
    detection = host.detect_frames([frame], spec, job, roles=roles)
    return ResultTable(_detection_table(detection), notes=detection.notes, detection=detection)


def _detection_table(detection: Detection) -> pa.Table:
    """`Time, output, score`; with several columns `output_<column>, score_<column>`.

    Numbered rows have the name of their index in the place of `Time`.
    """
    import pyarrow as pa

    first = detection.series[0]
    columns: dict[str, pa.Array] = {first.index or "Time": time_array(first.time, first.zone)}
    alone = len(detection.series) == 1
    for one in detection.series:
        ending = "" if alone else f"_{one.target}"
        columns[f"output{ending}"] = pa.array(one.label.astype(np.int32))
        columns[f"score{ending}"] = pa.array(np.ascontiguousarray(one.score), from_pandas=True)
    return pa.table(columns)
