"""The arguments of FORECAST( ... ) and forecast( ... ), read and checked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from workbench.errors import OptionError, Span, WorkbenchError
from workbench.intervals import parse_interval
from workbench.registry.info import ModelInfo, Task
from workbench.requests import ForecastSpec
from workbench.sql.expressions import Argument, FunctionCall
from workbench.sql.forecast_calls import OLDER_NAMES
from workbench.sql.host import SqlHost
from workbench.sql.keywords import FORECAST_ARGUMENTS, closest
from workbench.sql.literals import parse_duration
from workbench.sql.options import (
    Options,
    read_boolean,
    read_count,
    read_options,
    split_model_options,
)
from workbench.timeseries import NUMBERED, Interval

DEFAULT_LENGTH: Final = 96
_NUMBER: Final = re.compile(r"\d{1,9}(\.\d{1,9})?")
_FRACTION: Final = re.compile(r"\d{1,9}\.\d{1,9}")


@dataclass(frozen=True, slots=True)
class Arguments:
    """The arguments of one call, read and checked."""

    info: ModelInfo
    options: Options
    length: int
    start: Argument | None
    interval: Interval | None
    step: Argument | None
    time_column: str | None
    preserve_input: bool
    only: tuple[str, ...]
    places: Mapping[str, Span]
    span: Span

    def for_rows(self, zone: str | None) -> Arguments:
        """With a plain number for the step read as one of numbered rows, where the rows are.

        Raises:
            OptionError: It is no whole number of milliseconds, and the rows have times.
        """
        written = "" if self.step is None else self.step.text.strip()
        if zone == NUMBERED and _NUMBER.fullmatch(written) and float(written):
            return replace(self, interval=parse_interval(written, counted=True))
        return replace(self, interval=read_interval(self.step)) if self.interval is None else self

    def spec(self, start: np.datetime64 | None) -> ForecastSpec:
        """What to do."""
        options = self.options
        return ForecastSpec(
            model=self.info.id,
            horizon=self.length,
            quantiles=options.quantiles,
            options=dict(options.model),
            missing=options.missing,
            hold_back=options.hold_back,
            lower=options.lower,
            upper=options.upper,
            interval=self.interval,
            first_time=start,
        )


def read_arguments(
    given: Mapping[str, Argument],
    names: Mapping[str, Span],
    span: Span,
    host: SqlHost,
    *,
    tree: bool = False,
) -> Arguments:
    """Check the arguments of FORECAST, or of `tree`'s forecast(), given by upper-case name.

    Raises:
        OptionError: One is missing, of the wrong type or out of its range.
        ModelError: The model is unknown or does not forecast.
    """
    model = given.get("MODEL_ID")
    if model is None or not model.text.strip() or model.kind == "null":
        raise OptionError(
            "MODEL_ID names no model.",
            hint="Write 'MODEL_ID'='auto_ets'; SHOW MODELS lists the models."
            if tree
            else "Write MODEL_ID => 'auto_ets'; SHOW MODELS lists the models.",
            code=701,
            span=model.span if model else span,
        )
    try:
        info = host.registry.require_active(model.text, Task.FORECAST)
    except WorkbenchError as error:
        raise error.at(model.span) from None
    length = given.get("OUTPUT_LENGTH")
    options = given.get("MODEL_OPTIONS")
    pairs = [] if options is None or options.kind == "null" else split_model_options(options, info)
    preserve = given.get("PRESERVE_INPUT")
    only = given.get("PREDICATED_COLUMNS")
    return Arguments(
        info=info,
        options=read_options(pairs, info, host.registry),
        length=DEFAULT_LENGTH if length is None else read_length(length),
        start=given.get("OUTPUT_START_TIME"),
        interval=_interval(given.get("OUTPUT_INTERVAL")),
        step=given.get("OUTPUT_INTERVAL"),
        time_column=_time_column(given.get("TIMECOL")),
        preserve_input=preserve is not None and read_boolean(preserve, "PRESERVE_INPUT"),
        only=() if only is None else _names(only.text),
        places={key: one.span for key, one in given.items()} | {f"name {k}": v for k, v in names.items()},
        span=span,
    )


def _names(written: str) -> tuple[str, ...]:
    """Names with `;` between them, or `,`."""
    return tuple(one.strip() for one in re.split("[;,]", written) if one.strip())


def read_length(value: Argument, name: str = "OUTPUT_LENGTH") -> int:
    """How many steps, at least 1."""
    text = value.text.strip()
    if text.removeprefix("-").isdecimal() and (text.startswith("-") or int(text) == 0):
        raise OptionError(
            "{name} has to be at least 1.",
            hint="Write {name}=48 for example.",
            code=701,
            span=value.span,
            name=name,
        )
    return read_count(value, name, 1)


def _interval(value: Argument | None) -> Interval | None:
    """The step where it is one of time; what may be a step of numbers is read when the rows are known."""
    return None if value is not None and _FRACTION.fullmatch(value.text.strip()) else read_interval(value)


def read_interval(value: Argument | None) -> Interval | None:
    """The step of the output; 0 and null mean: infer it.

    Plain numbers count milliseconds, as IoTDB's time precision does unless it was changed.
    """
    if value is None or value.kind == "null":
        return None
    text = value.text.strip()
    if value.kind == "number" or text.lstrip("+-").isdecimal():
        number = int(text) if text.lstrip("+-").isdecimal() else -1
        if number == 0 and value.kind == "number":
            return None
        if number > 0:
            return Interval(nanos=number * 1_000_000)
    elif not text.startswith("-") and text.lstrip("0")[:1].isdecimal():
        if value.kind != "interval":
            return parse_duration(text, value.span)
        try:
            return parse_interval(text)
        except OptionError as error:
            raise error.at(value.span) from None
    raise OptionError(
        "OUTPUT_INTERVAL has to be more than 0.",
        hint="Write OUTPUT_INTERVAL => 1h, or leave it out to have it inferred.",
        code=701,
        span=value.span,
    )


def _time_column(value: Argument | None) -> str | None:
    if value is None:
        return None
    if not value.text.strip() or value.kind == "null":
        raise OptionError(
            "TIMECOL names no column.",
            hint="Name the time column, or leave TIMECOL out.",
            code=701,
            span=value.span,
        )
    return value.text.strip()


def tree_arguments(call: FunctionCall, host: SqlHost) -> Arguments:
    """The attributes of the tree function, named as FORECAST's arguments; raises as `read_arguments`."""
    given: dict[str, Argument] = {}
    names: dict[str, Span] = {}
    known = [one for one in FORECAST_ARGUMENTS if one not in ("TARGETS", "TIMECOL")]
    for pair in call.attributes:
        key = pair.key.value.strip().upper()
        key = OLDER_NAMES.get(key, key)
        if key not in known or key in given:
            meant = closest(key, known)
            raise OptionError(
                "forecast() is given {name} twice."
                if key in given
                else "forecast() has no attribute {name}.",
                hint="Did you mean {meant}?" if meant and key not in given else "Its attributes are {all}.",
                code=701,
                span=pair.key.span,
                replacement=meant,
                name=pair.key.value,
                meant=meant,
                all=", ".join(known),
            )
        value = pair.value
        numeric = key in ("OUTPUT_INTERVAL", "OUTPUT_START_TIME") and value.text.strip().isdecimal()
        given[key] = replace(value, kind="number") if numeric else value
        names[key] = pair.key.span
    return read_arguments(given, names, call.span, host, tree=True)
