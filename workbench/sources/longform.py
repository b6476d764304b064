"""Long tables: many series below one another, told apart by an id column."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from workbench.arrow import as_numpy, missing_in
from workbench.errors import DataError
from workbench.sorting import distinct
from workbench.sources.columns import Column, ColumnRole
from workbench.timeseries import Times

_MOST_PARTS = 5
_FIRST = 50_000
_ID_NAME = re.compile(
    r"(?:^|_)(?:id|uid|series|sensor|device|station|meter|store|shop|item|product|sku|dept|department|tag|site|unit"
    r"|asset|machine|name|key|symbol)s?(?:_?(?:nbr|no|nr|num|number|code))?$",
    re.IGNORECASE,
)


def has_id_name(name: str) -> bool:
    """Whether numbers under this name tell series apart rather than measure something."""
    return _ID_NAME.search(name) is not None


def named_id_column(columns: Sequence[Column], wanted: str, table: str) -> str:
    """The column that is named to tell series apart, in any letter case.

    Raises:
        DataError: `table` has no such column, or it holds the times.
    """
    for column in columns:
        if column.name.lower() == wanted.lower() and column.role is not ColumnRole.TIME:
            return column.name
    raise DataError(
        "{file} has no column “{column}” that could name its series.",
        hint="Its columns are {columns}.",
        file=table,
        column=wanted,
        columns=", ".join(column.name for column in columns[:20]),
    )


def id_codes(column: pa.Array | pa.ChunkedArray) -> tuple[NDArray[np.int64], list[str]]:
    """Each row's series as a number (-1 for none), and the series' names by number."""
    if isinstance(column, pa.Array):
        column = pa.chunked_array([column])
    if not pa.types.is_dictionary(column.type):
        column = column.cast(pa.string()).dictionary_encode()
    column = column.unify_dictionaries()
    if column.num_chunks == 0:
        return np.empty(0, np.int64), []
    names = [str(name) for name in column.chunk(0).dictionary.to_pylist()]
    codes = np.concatenate([as_numpy(chunk.indices) for chunk in column.chunks]).astype(np.int64)
    codes[missing_in(column)] = -1
    # A dictionary may have null among its values.
    for place in np.flatnonzero(missing_in(column.chunk(0).dictionary)):
        codes[codes == place] = -1
    return codes, names


def series_rows(column: pa.Array | pa.ChunkedArray) -> dict[str, NDArray[np.int64]]:
    """The row numbers of each series, in the file's order; series in the order of their first row."""
    codes, names = id_codes(column)
    order = np.argsort(codes, kind="stable")
    ordered = codes[order]
    if len(ordered) == 0:
        return {}
    starts = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]]))
    parts = np.split(order, starts[1:])
    parts.sort(key=lambda rows: int(rows[0]))
    return {names[codes[rows[0]]]: rows for rows in parts if codes[rows[0]] >= 0}


def joined_ids(columns: Sequence[pa.ChunkedArray]) -> pa.DictionaryArray:
    """One column of names, `CA_1, FOODS_1`, of several that tell series apart together; null where one is."""
    codes, names = _written_codes(columns[0])
    for column in columns[1:]:
        more, words = _written_codes(column)
        pairs = np.where((codes < 0) | (more < 0), -1, codes * len(words) + more)
        known, codes = np.unique(pairs, return_inverse=True)
        names = [f"{names[pair // len(words)]}, {words[pair % len(words)]}" for pair in known if pair >= 0]
        codes = codes - int(bool(len(known)) and known[0] < 0)
    indices = pa.array(codes, pa.int32(), mask=codes < 0)
    return pa.DictionaryArray.from_arrays(indices, pa.array(names, pa.string()))


def _written_codes(column: pa.ChunkedArray) -> tuple[NDArray[np.int64], list[str]]:
    """As `id_codes`; a name with a comma stands in quotes, so that two joined names never look alike."""
    codes, names = id_codes(column)
    plain = (
        '"' + name.replace('"', '""') + '"' if ", " in name or name[:1] == '"' else name for name in names
    )
    return codes, list(plain)


def find_id_columns(times: Times, candidates: Sequence[tuple[str, pa.ChunkedArray]]) -> tuple[str, ...]:
    """As `find_id_column`, but two or three columns that do it together where none does alone."""
    alone = find_id_column(times, candidates)
    if alone is not None:
        return (alone,)
    if len(candidates) < 2 or not _repeat(times):
        return ()
    for count in (2, 3):
        for some in combinations(candidates[:_MOST_PARTS], count):
            columns = [column for _, column in some]
            if not _may_tell_apart(times, columns):
                continue
            joined = pa.chunked_array([joined_ids(columns)])
            if find_id_column(times, [("", joined)]) is not None:
                return tuple(name for name, _ in some)
    return ()


def _may_tell_apart(times: Times, columns: Sequence[pa.ChunkedArray]) -> bool:
    """Whether columns tell the first rows apart together: to join all of millions takes seconds."""
    codes, _ = id_codes(joined_ids([column.slice(0, _FIRST) for column in columns]))
    moments = np.unique(times[:_FIRST], return_inverse=True)[1].astype(np.int64)
    pairs = codes * (int(moments.max()) + 1) + moments
    return len(distinct(pairs)) >= 0.9 * len(pairs)


def _repeat(times: Times) -> float:
    """The part of the rows whose time stands in another row too; 0 where they are few."""
    repeated = 1 - len(distinct(times.astype(np.int64))) / max(len(times), 1)
    return repeated if repeated >= 0.1 else 0.0


def find_id_column(times: Times, candidates: Sequence[tuple[str, pa.ChunkedArray]]) -> str | None:
    """The column that tells series apart: times repeat, but (nearly) not within one of its values.

    Args:
        times: `(rows,)`.
        candidates: Text columns, and numbers that are named like an id, in the order of preference.
    """
    if len(times) < 4 or not candidates:
        return None
    repeated = _repeat(times)
    if not repeated:
        return None
    moments = np.unique(times, return_inverse=True)[1].astype(np.int64)
    best: tuple[float, str] | None = None
    for name, column in candidates:
        codes, names = id_codes(column)
        if len(names) < 2 or len(names) > len(times) // 2:
            continue
        pairs = codes * (int(moments.max()) + 1) + moments
        left = 1 - len(distinct(pairs)) / len(pairs)
        if left <= repeated / 10 and (best is None or left < best[0]):
            best = left, name
    return best[1] if best else None
