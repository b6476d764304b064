"""Writes statements: quoting, and the SQL that is the same as a click."""

# ruff: noqa: S608 - writing SQL is what this module is for; names and texts are quoted

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from workbench.requests import (
    DetectRequest,
    ForecastRequest,
    ForecastSpec,
    Missing,
    OptionValue,
    Resample,
    Selection,
)
from workbench.sources import Table
from workbench.sources.columns import literal, quoted
from workbench.sql.keywords import KEYWORDS
from workbench.timeseries import to_local


def name_sql(name: str) -> str:
    """A name as the table dialect takes it, in quotes only where it needs them."""
    plain = name.isascii() and name.isidentifier() and name.upper() not in KEYWORDS - {"TIME"}
    return name if plain else quoted(name)


def call_inference_text(
    request: ForecastRequest | DetectRequest, table: Table, future: Table | None = None
) -> str:
    """The statement that does what the click does: CALL INFERENCE, or FORECAST for a panel.

    Args:
        request: What was clicked.
        table: The table that the request names.
        future: The table with the future covariates, where the request names one.

    Returns:
        One statement without `;`. Running it gives the same numbers.
    """
    data = request.data
    panel = table.id_column is not None and (data.ids is None or len(data.ids) != 1)
    if panel and isinstance(request, ForecastRequest):
        return _forecast_text(request, table, future)
    query = _query(data, table, future, panel=False)
    pairs = [f"{name}={value}" for name, value in _pairs(request).items()]
    model = request.spec.model
    shown = model if model.isascii() and model.isidentifier() else literal(model)
    if isinstance(request, ForecastRequest):
        pairs = [f"outputLength={request.spec.horizon}", "generateTime=true", *pairs]
    inside = "".join(f", {one}" for one in pairs)
    return f"CALL INFERENCE({shown}, {literal(query)}{inside})"


def _forecast_text(request: ForecastRequest, table: Table, future: Table | None) -> str:
    spec = request.spec
    query = _query(request.data, table, future, panel=True)
    key, time = name_sql(table.id_column or ""), name_sql(table.time_column)
    arguments = [
        f"TARGETS => ({query}) PARTITION BY {key} ORDER BY {time}",
        f"MODEL_ID => {literal(spec.model)}",
        f"OUTPUT_LENGTH => {spec.horizon}",
    ]
    pairs = {name: _bare(value) for name, value in _pairs(request).items()}
    if pairs:
        arguments.append(f"MODEL_OPTIONS => {literal(';'.join(f'{k}={v}' for k, v in pairs.items()))}")
    if spec.interval is not None:
        arguments.append(f"OUTPUT_INTERVAL => {spec.interval}")
    return f"SELECT * FROM FORECAST({', '.join(arguments)})"


def _bare(value: str) -> str:
    """An option's value inside MODEL_OPTIONS: lists in brackets, no quotes."""
    text = value[1:-1].replace("''", "'") if value.startswith("'") else value
    return f"[{text}]" if "," in text and text[0] not in "([" else text


# The query


def _query(data: Selection, table: Table, future: Table | None, *, panel: bool) -> str:
    time = name_sql(table.time_column)
    names = [*data.targets, *data.past_covariates, *data.future_covariates]
    columns = list(dict.fromkeys(table.column(one).name for one in names))
    key = [name_sql(table.id_column)] if panel and table.id_column else []
    listed = ", ".join([*key, time, *(_column(one, data, table) for one in columns)])
    where = _conditions(data, table)
    condition = f" WHERE {' AND '.join(where)}" if where else ""
    query = f"SELECT {listed} FROM {name_sql(table.name)}{condition}"
    if future is None:
        return f"{query} ORDER BY {time}"
    known = {future.column(one).name for one in data.future_covariates}
    later = ", ".join(
        [name_sql(future.time_column)]
        + [name_sql(one) if one in known else f"NULL AS {name_sql(one)}" for one in columns]
    )
    last = f"SELECT max({time}) FROM {name_sql(table.name)}{condition}"
    target = name_sql(table.column(data.targets[0]).name)
    last += f"{' AND' if where else ' WHERE'} {target} IS NOT NULL"
    return (
        f"SELECT * FROM ({query}) UNION ALL SELECT {later} FROM {name_sql(future.name)}"
        f" WHERE {name_sql(future.time_column)} > ({last}) ORDER BY {time}"
    )


def _column(name: str, data: Selection, table: Table) -> str:
    """The column; behind `until` only what is known for the future keeps its values."""
    known = {table.column(one).name for one in data.future_covariates}
    if data.until is None or not known or name in known:
        return name_sql(name)
    before = f"{name_sql(table.time_column)} <= {time_text(data.until, table.zone)}"
    return f"CASE WHEN {before} THEN {name_sql(name)} END AS {name_sql(name)}"


def _conditions(data: Selection, table: Table) -> list[str]:
    time = name_sql(table.time_column)
    where = []
    if table.id_column is not None and data.ids is not None:
        ids = ", ".join(literal(one) for one in data.ids)
        key = f"CAST({name_sql(table.id_column)} AS VARCHAR)"
        where.append(f"{key} IN ({ids})" if len(data.ids) != 1 else f"{key} = {ids}")
    if data.start is not None:
        where.append(f"{time} >= {time_text(data.start, table.zone)}")
    if data.until is not None and not data.future_covariates:
        where.append(f"{time} <= {time_text(data.until, table.zone)}")
    return where


def time_text(moment: np.datetime64, zone: str | None) -> str:
    """A time without quotes, as both dialects read it: in the zone of the table, with the offset there."""
    exact = moment.astype("datetime64[us]")
    local = exact if zone is None else to_local(np.array([exact]), zone)[0]
    shown = str(local.astype("datetime64[s]"))
    micros = int(local.astype(np.int64)) % 1_000_000
    shown += f".{micros:06d}" if micros else ""
    if zone is None:
        return shown
    minutes = int((local - exact).astype("timedelta64[m]").astype(np.int64))
    return f"{shown}{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


# The options


def _pairs(request: ForecastRequest | DetectRequest) -> dict[str, str]:
    data, spec = request.data, request.spec
    pairs: dict[str, str] = {}
    if isinstance(spec, ForecastSpec):
        if spec.quantiles:
            pairs["quantiles"] = literal(",".join(repr(float(one)) for one in spec.quantiles))
        pairs |= _names("past_covariates", data.past_covariates)
        pairs |= _names("future_covariates", data.future_covariates)
        if spec.hold_back:
            pairs["hold_back"] = str(spec.hold_back)
        pairs |= {
            k: repr(float(v)) for k, v in (("lower", spec.lower), ("upper", spec.upper)) if v is not None
        }
    if data.context is not None:
        pairs["context"] = str(data.context)
    if data.resample is not None:
        pairs["resample"] = _resample(data.resample)
    if spec.missing is not Missing.DEFAULT:
        pairs["missing"] = literal(spec.missing.value)
    return pairs | _own(spec.options)


def _names(key: str, names: Sequence[str]) -> dict[str, str]:
    return {key: literal(",".join(names))} if names else {}


def _resample(resample: Resample) -> str:
    return literal(f"{resample.interval} {resample.aggregate}")


def _own(options: Mapping[str, OptionValue]) -> dict[str, str]:
    written = {}
    for name, value in options.items():
        match value:
            case None:
                written[name] = "null"
            case bool():
                written[name] = "true" if value else "false"
            case int() | float():
                written[name] = repr(value)
            case list():
                written[name] = literal(",".join(str(one) for one in value))
            case _:
                written[name] = literal(value)
    return written
