"""Writes statements: quoting, and the SQL that is the same as a click."""

# ruff: noqa: S608 - writing SQL is what this module is for; names and texts are quoted

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeGuard

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
from workbench.timeseries import NUMBERED, number_text, to_local


def name_sql(name: str) -> str:
    """A name as the table dialect takes it, in quotes only where it needs them."""
    plain = name.isascii() and name.isidentifier() and name.upper() not in KEYWORDS - {"TIME"}
    return name if plain else quoted(name)


def call_inference_text(
    request: ForecastRequest | DetectRequest, table: Table, future: Table | None = None
) -> str:
    """The statement that does what the click does: CALL INFERENCE; FORECAST for a panel or a given step.

    Args:
        request: What was clicked.
        table: The table that the request names.
        future: The table with the future covariates, where the request names one.

    Returns:
        One statement without `;`, over the open tables. Running it gives the same numbers.
    """
    place = Place(name_sql(table.name))
    if in_table_function(request, table):
        query = query_text(request.data, table, place, future, keyed=True)
        return forecast_text(request, table, query, place.name)
    return inference_text(request, query_text(request.data, table, place, future))


def in_table_function(request: ForecastRequest | DetectRequest, table: Table) -> TypeGuard[ForecastRequest]:
    """Whether only FORECAST does it: a panel, or a given step."""
    panel = table.id_column is not None and (request.data.ids is None or len(request.data.ids) != 1)
    return isinstance(request, ForecastRequest) and (panel or request.spec.interval is not None)


def inference_text(request: ForecastRequest | DetectRequest, query: str) -> str:
    """CALL INFERENCE over a query whose columns are those of the request."""
    pairs = [f"{name}={value}" for name, value in _pairs(request).items()]
    model = request.spec.model
    shown = model if model.isascii() and model.isidentifier() else literal(model)
    if isinstance(request, ForecastRequest):
        pairs = [f"outputLength={request.spec.horizon}", "generateTime=true", *pairs]
    inside = "".join(f", {one}" for one in pairs)
    return f"CALL INFERENCE({shown}, {literal(query)}{inside})"


def forecast_text(request: ForecastRequest, table: Table, query: str, name: Callable[[str], str]) -> str:
    """FORECAST over a query that has the id column of a panel too; `name` writes names."""
    spec = request.spec
    partition = f" PARTITION BY {name(table.id_column)}" if table.id_column is not None else ""
    arguments = [
        f"TARGETS => ({query}){partition} ORDER BY {name(table.time_column)}",
        f"MODEL_ID => {literal(spec.model)}",
        f"OUTPUT_LENGTH => {spec.horizon}",
    ]
    options = model_options(request)
    if options:
        arguments.append(f"MODEL_OPTIONS => {literal(options)}")
    if spec.interval is not None:
        arguments.append(f"OUTPUT_INTERVAL => {spec.interval}")
    return f"SELECT * FROM FORECAST({', '.join(arguments)})"


def model_options(request: ForecastRequest) -> str:
    """What MODEL_OPTIONS holds: `sp=24;quantiles=[0.1,0.9]`, without quotes."""
    return ";".join(f"{key}={_bare(value)}" for key, value in _pairs(request).items())


def _bare(value: str) -> str:
    """An option's value inside MODEL_OPTIONS: lists in brackets, no quotes."""
    text = value[1:-1].replace("''", "'") if value.startswith("'") else value
    return f"[{text}]" if "," in text and text[0] not in "([" else text


# The query


@dataclass(frozen=True, slots=True)
class Place:
    """Where a query finds the rows of a table.

    Attributes:
        source: What stands behind FROM.
        conditions: What WHERE has already.
        name: Writes the name of a column.
        text: The type of texts there.
    """

    source: str
    conditions: tuple[str, ...] = ()
    name: Callable[[str], str] = name_sql
    text: str = "VARCHAR"


def query_text(
    data: Selection, table: Table, place: Place, future: Table | None = None, *, keyed: bool = False
) -> str:
    """SELECT the rows and columns of a selection.

    Args:
        data: What was chosen of `table`.
        table: Its columns, and what they are for.
        place: Where its rows are.
        future: An open table with the future covariates.
        keyed: Give the id column as well.
    """
    time = place.name(table.time_column)
    names = [*data.targets, *data.past_covariates, *data.future_covariates]
    columns = list(dict.fromkeys(table.column(one).name for one in names))
    panel = keyed and table.id_column is not None
    key = [place.name(table.id_column)] if panel and table.id_column else []
    where = [*place.conditions, *_conditions(data, table, place, future)]
    hidden = data if future is None else replace(data, until=None)
    listed = ", ".join([*key, time, *(_column(one, hidden, table, place) for one in columns)])
    query = f"SELECT {listed} FROM {place.source}{_where(where)}"
    if future is not None:
        query += f" UNION ALL {_later(data, table, future, columns, panel=panel)}"
    # A panel's rows stay in the table's order, and so do its series.
    return query if panel else f"{query} ORDER BY {time}"


def _later(data: Selection, table: Table, future: Table, columns: Sequence[str], *, panel: bool) -> str:
    """The rows of the future table behind the last row of a series that has a value."""
    keyed = panel and table.id_column is not None
    key = [f"p.{name_sql(table.id_column)}"] if keyed and table.id_column else []
    known = {table.column(one).name: future.column(one).name for one in data.future_covariates}
    values = [f"f.{name_sql(known[one])}" if one in known else f"NULL AS {name_sql(one)}" for one in columns]
    time = f"f.{name_sql(future.time_column)}"
    some = " OR ".join(f"{name_sql(table.column(one).name)} IS NOT NULL" for one in data.targets)
    condition = _where([*_conditions(data, table, Place(name_sql(table.name)), future), f"({some})"])
    ids = f"{name_sql(table.id_column)}, " if keyed and table.id_column else ""
    past = f"SELECT {ids}max({name_sql(table.time_column)}) AS until FROM {name_sql(table.name)}{condition}"
    past += f" GROUP BY {ids.removesuffix(', ')}" if ids else ""
    where = [f"{time} > p.until"]
    if future.id_column is not None and key:
        where.append(f"CAST(f.{name_sql(future.id_column)} AS VARCHAR) = CAST({key[0]} AS VARCHAR)")
    elif future.id_column is not None and data.ids is not None:
        where.append(f"CAST(f.{name_sql(future.id_column)} AS VARCHAR) = {literal(data.ids[0])}")
    selected = ", ".join([*key, time, *values])
    return f"SELECT {selected} FROM {name_sql(future.name)} AS f, ({past}) AS p{_where(where)}"


def _where(conditions: Sequence[str]) -> str:
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""


def _column(name: str, data: Selection, table: Table, place: Place) -> str:
    """The column; behind `until` only what is known for the future keeps its values."""
    known = {table.column(one).name for one in data.future_covariates}
    written = place.name(name)
    if data.until is None or not known or name in known:
        return written
    before = f"{place.name(table.time_column)} <= {time_text(data.until, table.zone)}"
    return f"CASE WHEN {before} THEN {written} END AS {written}"


def _conditions(data: Selection, table: Table, place: Place, future: Table | None) -> list[str]:
    where = []
    if table.id_column is not None and data.ids is not None:
        ids = ", ".join(literal(one) for one in data.ids)
        key = f"CAST({place.name(table.id_column)} AS {place.text})"
        where.append(f"{key} IN ({ids})" if len(data.ids) != 1 else f"{key} = {ids}")
    return where + time_conditions(data, table, place.name(table.time_column), future)


def time_conditions(data: Selection, table: Table, time: str, future: Table | None = None) -> list[str]:
    """What the selection asks of the times; with covariates known later, rows behind `until` stay."""
    where = []
    if data.start is not None:
        where.append(f"{time} >= {time_text(data.start, table.zone)}")
    if data.until is not None and (future is not None or not data.future_covariates):
        where.append(f"{time} <= {time_text(data.until, table.zone)}")
    return where


def time_text(moment: np.datetime64, zone: str | None) -> str:
    """A time without quotes, as both dialects read it: in the zone of the table, with the offset there."""
    if zone == NUMBERED:
        return number_text(moment)
    unit = "ns" if np.datetime_data(moment.dtype)[0] == "ns" else "us"
    exact = moment.astype(f"datetime64[{unit}]")
    local = exact if zone is None else to_local(np.array([exact]), zone)[0]
    whole, _, fraction = str(local).partition(".")
    shown = f"{whole}.{fraction}" if fraction.strip("0") else whole
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
