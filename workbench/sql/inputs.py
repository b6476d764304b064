"""The rows of a query as series for a model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import numpy as np

from workbench.errors import DataError, Span
from workbench.sources.arrow_frames import frames_from_arrow
from workbench.sources.numbered import places_rows
from workbench.sql.examples import USUAL
from workbench.sql.keywords import closest
from workbench.sql.statements import Query, ServerForecast, ServerText, TreeSelect
from workbench.timeseries import SeriesFrame
from workbench.words import is_text

if TYPE_CHECKING:
    import pyarrow as pa

_NAMES: Final = ("time", "timestamp", "date", "datetime", "ts")
_TYPES: Final = {
    "int8": "INT32",
    "int16": "INT32",
    "int32": "INT32",
    "int64": "INT64",
    "float": "FLOAT",
    "double": "DOUBLE",
    "bool": "BOOLEAN",
    "string": "STRING",
    "large_string": "STRING",
    "date32[day]": "DATE",
}


@dataclass(frozen=True, slots=True)
class Rows:
    """What a query gave, sorted out.

    Attributes:
        table: The rows.
        time: The time column.
        values: The columns that a model can take, in order.
        words: Those of them that are text.
    """

    table: pa.Table
    time: str
    values: tuple[str, ...]
    words: tuple[str, ...] = ()


def time_column(table: pa.Table, wanted: str | None, span: Span, example: str = USUAL) -> str:
    """The time column: the wanted one, else the one called time, else the first that holds times.

    A hint shows `example`.

    Raises:
        DataError: There is none, or it does not hold times.
    """
    names = table.column_names
    if wanted is not None:
        found = next((one for one in names if one.lower() == wanted.lower()), None)
        if found is None:
            raise DataError(
                "The query gives no column “{name}”.",
                hint="The columns are {columns}.",
                code=701,
                span=span,
                name=wanted,
                columns=", ".join(names),
            )
        other = any(_holds_times(table, one) for one in names)
        if not (_holds_times(table, found) or (not other and _holds_numbers(table, found))):
            raise DataError(
                "“{name}” does not hold times.",
                hint="Name the column that holds the times.",
                code=701,
                span=span,
                name=found,
            )
        return str(found)
    timed = [one for one in names if _holds_times(table, one)]
    called = [one for one in timed if one.lower() in _NAMES]
    timed += [one for one in names if _holds_numbers(table, one) and places_rows(one)]
    if timed:
        return str((called or timed)[0])
    raise DataError(
        "The query gives no time column.",
        hint="Select it too, as in {example}.",
        code=701,
        span=span,
        example=example,
    )


def _holds_times(table: pa.Table, name: str) -> bool:
    import pyarrow as pa

    kind = table.schema.field(name).type
    return bool(pa.types.is_timestamp(kind) or pa.types.is_date(kind))


def _holds_numbers(table: pa.Table, name: str) -> bool:
    """Whether a column can be that of a numbered index."""
    import pyarrow as pa

    kind = table.schema.field(name).type
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind))


def sort_out(
    table: pa.Table,
    span: Span,
    *,
    time: str | None = None,
    keys: Sequence[str] = (),
    strict: bool = False,
    covariates: Sequence[str] = (),
    only: Sequence[str] = (),
    example: str = USUAL,
) -> Rows:
    """Tell time from values.

    Args:
        table: The rows of a query.
        span: Where the query stands.
        time: The time column, None to find it.
        keys: Columns that are neither.
        strict: Refuse booleans too, as FORECAST does.
        covariates: Columns that help, as they are written; these may be text.
        only: The targets, as they are written; other columns are left out. Empty for all columns.
        example: A SELECT for hints.

    Raises:
        DataError: No rows, no time, no value, or a column that no model takes.
    """
    import pyarrow as pa

    found = time_column(table, time, span, example)
    values = [one for one in table.column_names if one != found and one not in keys]
    helping = {_last_node(one) for one in covariates}
    chosen = helping | {_last_node(one) for one in only}
    if only:
        values = [one for one in values if _last_node(one) in chosen] or values
    words = []
    for name in values:
        kind = table.schema.field(name).type
        if _last_node(name) in helping and is_text(kind):
            words.append(name)
            continue
        numeric = pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind)
        if not (numeric or pa.types.is_null(kind) or (pa.types.is_boolean(kind) and not strict)):
            advice = "Leave the column out of the query."
            if strict:
                advice = "Leave the column out, or name it behind PARTITION BY if it tells series apart."
            elif name == "Device":
                advice = "Leave ALIGN BY DEVICE out: each series has a column of its own then."
            raise DataError(
                "“{name}” is {type}, and models take INT32, INT64, FLOAT and DOUBLE.",
                hint=advice,
                code=701,
                span=span,
                name=name,
                type=_type_name(kind),
            )
    if not values:
        raise DataError(
            "The query gives no column to forecast.",
            hint="Select one beside the time, as in {example}.",
            code=701,
            span=span,
            example=example,
        )
    if table.num_rows == 0:
        raise DataError("The query gives no rows.", hint="Widen its WHERE or its LIMIT.", code=701, span=span)
    if table.column(found).null_count:
        raise DataError(
            "“{name}” has rows without a time.",
            hint="Leave those rows out: WHERE {name} IS NOT NULL.",
            code=701,
            span=span,
            name=found,
        )
    return Rows(table, found, tuple(values), tuple(words))


def _type_name(kind: pa.DataType) -> str:
    import pyarrow as pa

    if pa.types.is_timestamp(kind):
        return "TIMESTAMP"
    return _TYPES.get(str(kind), str(kind).upper())


def _last_node(name: str) -> str:
    return name.lower().rsplit(".", 1)[-1]


def find_column(name: str, rows: Rows, span: Span) -> str:
    """The value column that a name means: in full, with other letter case, or by its last node.

    Raises:
        DataError: There is none, or several.
    """
    exact = [one for one in rows.values if one == name]
    folded = [one for one in rows.values if one.lower() == name.lower()]
    last = [one for one in rows.values if _last_node(one) == _last_node(name)]
    for found in (exact, folded, last):
        if len(found) == 1:
            return found[0]
    meant = closest(name, rows.values)
    raise DataError(
        "The query gives no column {name}.",
        hint="Did you mean {meant}?" if meant else "Its columns are {columns}.",
        code=701,
        span=span,
        replacement=meant,
        name=name,
        meant=meant,
        columns=", ".join(rows.values),
    )


def named_for_model(table: pa.Table, query: Query) -> pa.Table:
    """The columns of a tree SELECT called by their last node where that is enough to tell them apart."""
    from workbench.sql.tree_paths import split_path

    on_server = isinstance(query, ServerText) and query.server.address.dialect == "tree"
    if not (on_server or isinstance(query, TreeSelect | ServerForecast)):
        return table
    names = table.column_names
    shorts = [split_path(one)[-1] if one.lower().startswith("root.") else one for one in names]
    unique = [short if shorts.count(short) == 1 else name for short, name in zip(shorts, names, strict=True)]
    return table.rename_columns(unique)


def frame_of(rows: Rows) -> SeriesFrame:
    """All rows as one series, ascending in time."""
    (frame,) = frames_from_arrow(rows.table, time_column=rows.time, targets=rows.values, words=rows.words)
    return frame


def frames_by_key(rows: Rows, keys: Sequence[str]) -> list[tuple[SeriesFrame, tuple[object, ...]]]:
    """One series for each combination of the key columns' values, with those values, as they appear."""
    codes = np.zeros(rows.table.num_rows, np.int64)
    for name in keys:
        encoded = rows.table[name].combine_chunks().dictionary_encode(null_encoding="encode")
        codes = codes * max(len(encoded.dictionary), 1) + encoded.indices.to_numpy(zero_copy_only=False)
    order = np.argsort(codes, kind="stable")
    starts = np.flatnonzero(np.diff(codes[order], prepend=-1))
    ends = np.append(starts[1:], len(order))
    runs = sorted(zip(starts.tolist(), ends.tolist(), strict=True), key=lambda run: int(order[run[0]]))
    frames = []
    for start, end in runs:
        part = rows.table.take(order[start:end])
        key = tuple(part[name][0].as_py() for name in keys)
        frames.append((frame_of(replace(rows, table=part)), key))
    shown = [", ".join("null" if one is None else str(one) for one in key) for _, key in frames]
    if len(set(shown)) < len(shown):  # ("a, b", "c") and ("a", "b, c")
        shown = [repr(key) for _, key in frames]
    called = "_".join(keys)
    return [
        (replace(frame, id=id_, id_column=called), key)
        for (frame, key), id_ in zip(frames, shown, strict=True)
    ]
