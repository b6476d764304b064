"""The form's choices as JSON and back, for the last session."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, cast

from ui.setup.form import BANDS, ContextMode, FormState, SeriesMode
from workbench.registry.info import Task
from workbench.requests import Aggregate, Missing, OptionValue
from workbench.timeseries import Interval

_AGGREGATES: Final = ("mean", "sum", "last", "min", "max")


def to_json(state: FormState) -> dict[str, object]:
    """The choices as plain values."""
    resample = state.resample
    return {
        "task": state.task.value,
        "table": state.table,
        "targets": list(state.targets),
        "past": list(state.past),
        "future": list(state.future),
        "series": state.series.value,
        "chosen": list(state.chosen),
        "contexts": {task.value: context.value for task, context in state.contexts.items()},
        "last_rows": state.last_rows,
        "horizon": state.horizon,
        "unit": state.unit,
        "hold_back": state.hold_back,
        "held_rows": state.held_rows,
        "resample": None if resample is None else [resample.months, resample.nanos, resample.counted],
        "aggregate": state.aggregate,
        "models": {task.value: model for task, model in state.models.items()},
        "bands": list(state.bands),
        "levels": state.levels,
        "missing": state.missing.value,
        "lower": state.lower,
        "upper": state.upper,
        "options": {model: dict(options) for model, options in state.options.items()},
    }


def from_json(raw: Mapping[str, Any]) -> FormState:
    """The choices from plain values.

    Raises:
        ValueError, TypeError, KeyError: They were written by something else.
    """
    resample = raw["resample"]
    aggregate = str(raw["aggregate"])
    if aggregate not in _AGGREGATES:
        raise ValueError(aggregate)
    return FormState(
        task=Task(raw["task"]),
        table=str(raw["table"]),
        targets=_words(raw["targets"]),
        past=_words(raw["past"]),
        future=_words(raw["future"]),
        series=SeriesMode(raw["series"]),
        chosen=_words(raw["chosen"]),
        contexts={Task(task): ContextMode(mode) for task, mode in raw["contexts"].items()},
        last_rows=_count(raw["last_rows"]),
        horizon=_count(raw["horizon"]),
        unit=str(raw["unit"]),
        hold_back=bool(raw["hold_back"]),
        held_rows=_count(raw["held_rows"]),
        resample=None if resample is None else _interval(resample),
        aggregate=cast(Aggregate, aggregate),
        models={Task(task): str(model) for task, model in raw["models"].items()},
        bands=tuple(band for band in BANDS if band in raw["bands"]),
        levels=str(raw["levels"]),
        missing=Missing(raw["missing"]),
        lower=str(raw["lower"]),
        upper=str(raw["upper"]),
        options={str(model): _options(options) for model, options in raw["options"].items()},
    )


def _words(raw: Any) -> tuple[str, ...]:
    if not isinstance(raw, list):
        raise TypeError(raw)
    return tuple(str(one) for one in raw)


def _interval(raw: Any) -> Interval:
    months, nanos, *counted = raw
    return Interval(int(months), int(nanos), bool(counted and counted[0]))


def _count(raw: Any) -> int:
    return max(1, int(raw))


def _options(raw: Mapping[str, Any]) -> dict[str, OptionValue]:
    return {str(name): cast(OptionValue, value) for name, value in raw.items()}
