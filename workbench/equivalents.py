"""A request as SQL, as a command line and as Python: texts that do the same when they are run."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from workbench.requests import (
    DetectRequest,
    EvaluateRequest,
    ForecastRequest,
    Missing,
    OptionValue,
    Selection,
)
from workbench.sources.columns import OpenOptions
from workbench.timeseries import NUMBERED, Interval, number_text, to_local

if TYPE_CHECKING:
    from workbench.sources import Table

Request = ForecastRequest | DetectRequest
AnyRequest = Request | EvaluateRequest
_WIDTH = 60
# Of `OpenOptions`, what the command line can say.
_READING = ("time_column", "time_format", "id_column", "zone", "sheet")


def as_sql(request: Request, table: Table, future: Table | None = None) -> str:
    """Write the statement, with `;` at its end.

    Args:
        request: Over `table`.
        table: The table that the request names. For rows of a server the statement is that for the server
            wherever its query can be narrowed to the request (`on_server`), else one over the open tables.
        future: The table with the future covariates, where the request names one.
    """
    from workbench.sql.writer import call_inference_text

    return f"{_for_server(request, table) or call_inference_text(request, table, future)};"


def on_server(request: Request, table: Table) -> bool:
    """Whether `as_sql` is to be run on the server that the table's rows came from."""
    return _for_server(request, table) is not None


def _for_server(request: Request, table: Table) -> str | None:
    if table.origin is None:
        return None
    from workbench.sql.server_writer import server_text

    return server_text(request, table)


def as_command_line(
    request: AnyRequest,
    file: Path | str,
    options: OpenOptions | None = None,
    zone: str | None = None,
    future_file: Path | str | None = None,
    query: str | None = None,
) -> str:
    r"""Write the command, broken into lines with `\` as a shell takes them.

    Args:
        request: Over the table that `file` was opened as.
        file: As it shall be named; the address of a server where there is a `query`.
        options: How the file was opened.
        zone: The table's zone; times are written with its offset.
        future_file: The file of the table with the future covariates, where the request names one.
        query: What fetched the table from the server.
    """
    words: list[tuple[str, object]] = [] if query is None else [("query", query)]
    words += [("target", one) for one in request.data.targets]
    if isinstance(request, EvaluateRequest):
        words.append(("models", ",".join(request.models)))
    else:
        words.append(("model", request.spec.model))
    words += _row_words(request.data, zone)
    if isinstance(request, EvaluateRequest):
        words += [("horizon", request.spec.horizon), ("windows", request.windows)]
        words += [] if request.step is None else [("step", request.step)]
    if isinstance(request, ForecastRequest):
        words += _forecast_words(request)
        if future_file is not None:
            words.append(("future_file", future_file))
    if request.spec.missing is not Missing.DEFAULT:
        words.append(("missing", request.spec.missing.value))
    words += [("option", f"{name}={_option(value)}") for name, value in request.spec.options.items()]
    for name in _READING:
        if (value := getattr(options, name, None)) is not None:
            words.append((name, value))
    written = [f"--{name.replace('_', '-')} {shlex.quote(str(value))}" for name, value in words]
    return " \\\n  ".join([f"forecast-workbench {_verb(request)} {shlex.quote(str(file))}", *_lines(written)])


def as_python(
    request: AnyRequest,
    file: Path | str,
    options: OpenOptions | None = None,
    future_file: Path | str | None = None,
    query: str | None = None,
    zone: str | None = None,
) -> str:
    """Write a script that does the same with `workbench`; arguments as in `as_command_line`."""
    verb = _verb(request)
    given = [one.name for one in fields(OpenOptions) if getattr(options, one.name, None) is not None]
    opening = "".join(f", {name}={getattr(options, name)!r}" for name in given)
    arguments = _python_arguments(request, zone)
    table = f"    table = wb.open({str(file)!r}{opening})\n"
    if query is not None:
        table = f"    server = wb.connect({str(file)!r})\n"
        table += f"    table = wb.open_query(server, {query!r}{opening})\n"
    future = ""
    if future_file is not None:
        future = f"    future = wb.open({str(future_file)!r}{opening})\n"
        arguments.append(("future_table", "future"))
    body = "".join(f"        {name}={value},\n" for name, value in arguments)
    return (
        "".join(f"{line}\n" for line in _imports(request, zone))
        + f"\nwith Workbench() as wb:\n{table}{future}"
        + f"    {verb} = wb.{verb}(\n        table,\n{body}    )\n    print({verb}.to_frame())\n"
    )


def _verb(request: AnyRequest) -> str:
    if isinstance(request, EvaluateRequest):
        return "evaluate"
    return "forecast" if isinstance(request, ForecastRequest) else "detect"


def typed(file: Path) -> str:
    """The file as it can be typed here: from the current folder where it lies in it, else whole."""
    whole, here = file.absolute(), Path.cwd()
    return str(whole.relative_to(here) if whole.is_relative_to(here) else whole)


def _row_words(data: Selection, zone: str | None) -> list[tuple[str, object]]:
    words: list[tuple[str, object]] = [("id", one) for one in data.ids or ()]
    if data.context is not None:
        words.append(("context", data.context))
    words += [
        (name, _moment(value, zone))
        for name, value in (("start", data.start), ("until", data.until))
        if value is not None
    ]
    if data.resample is not None:
        words.append(("resample", f"{data.resample.interval}:{data.resample.aggregate}"))
    return words


def _forecast_words(request: ForecastRequest) -> list[tuple[str, object]]:
    spec = request.spec
    words: list[tuple[str, object]] = [("horizon", spec.horizon)]
    if spec.quantiles:
        words.append(("quantiles", ",".join(repr(float(level)) for level in spec.quantiles)))
    words += [("past", one) for one in request.data.past_covariates]
    words += [("future", one) for one in request.data.future_covariates]
    if spec.interval is not None:
        words.append(("interval", str(spec.interval)))
    if spec.hold_back:
        words.append(("hold_back", spec.hold_back))
    words += [
        (name, repr(float(bound)))
        for name, bound in (("lower", spec.lower), ("upper", spec.upper))
        if bound is not None
    ]
    return words


def _python_arguments(request: AnyRequest, zone: str | None) -> list[tuple[str, str]]:
    """Names and values as source, those at their defaults left out."""
    spec, data = request.spec, request.data
    values: dict[str, object] = {"targets": list(data.targets)}
    if isinstance(request, EvaluateRequest):
        values |= {"models": list(request.models), "horizon": request.spec.horizon}
        values |= {"windows": request.windows, "step": request.step}
    else:
        values["model"] = spec.model
    if isinstance(request, ForecastRequest):
        values["horizon"] = request.spec.horizon
        values["quantiles"] = list(request.spec.quantiles) or None
        values["hold_back"] = request.spec.hold_back or None
        values |= {"lower": request.spec.lower, "upper": request.spec.upper}
        values["past_covariates"] = list(data.past_covariates) or None
        values["future_covariates"] = list(data.future_covariates) or None
    values["options"] = dict(spec.options) or None
    values["ids"] = None if data.ids is None else list(data.ids)
    values["context"] = data.context
    values["missing"] = None if spec.missing is Missing.DEFAULT else spec.missing.value
    written = [(name, repr(value)) for name, value in values.items() if value is not None]
    for name, moment in (("start", data.start), ("until", data.until)):
        if moment is not None:
            numbered = zone == NUMBERED
            written.append((name, number_text(moment) if numbered else f'np.datetime64("{moment}")'))
    if data.resample is not None:
        by = f'Resample({_interval(data.resample.interval)}, "{data.resample.aggregate}")'
        written.append(("resample", by))
    if isinstance(request, ForecastRequest) and request.spec.interval is not None:
        written.append(("interval", _interval(request.spec.interval)))
    return written


def _interval(interval: Interval) -> str:
    counted = ", counted=True" if interval.counted else ""
    return f'parse_interval("{interval}"{counted})'


def _imports(request: AnyRequest, zone: str | None) -> list[str]:
    data = request.data
    lines = ["from workbench import Workbench"]
    if zone != NUMBERED and (data.start is not None or data.until is not None):
        lines = ["import numpy as np", "", *lines]
    stepped = isinstance(request, ForecastRequest) and request.spec.interval is not None
    if stepped or data.resample is not None:
        lines.append("from workbench.intervals import parse_interval")
    if data.resample is not None:
        lines.append("from workbench.requests import Resample")
    return lines


def _moment(moment: np.datetime64, zone: str | None) -> str:
    if zone == NUMBERED:
        return number_text(moment)
    if zone is None:
        return _without_zeros(str(moment))
    local = to_local(np.array([moment]), zone)[0]
    minutes = int((local - moment).astype("timedelta64[m]").astype(np.int64))
    offset = f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"
    return _without_zeros(str(local)) + offset


def _without_zeros(moment: str) -> str:
    """`2026-02-25T00:00:00.000000` without a fraction that says nothing."""
    whole, dot, fraction = moment.partition(".")
    return f"{whole}.{fraction.rstrip('0')}" if dot and fraction.strip("0") else whole


def _option(value: OptionValue) -> str:
    if isinstance(value, list):
        return ",".join(str(one) for one in value)
    return "none" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _lines(words: Iterable[str]) -> list[str]:
    """Fill lines of about `_WIDTH` characters."""
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + len(word) < _WIDTH:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines
