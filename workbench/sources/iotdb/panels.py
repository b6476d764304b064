"""The series of a panel, each with a device of its own below one path of the tree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from workbench.arrow import as_numpy, integer_array
from workbench.errors import DataError
from workbench.sources.iotdb.names import split_path
from workbench.sources.iotdb.places import Place, There, device_types, devices_under
from workbench.sources.iotdb.schema import Schema, Series

_FEW = 20
"""Up to so many devices are asked for their series one by one, more by all that is below the path."""


def split_panel(table: pa.Table, id_column: str, time_column: str) -> Iterator[tuple[str, pa.Table]]:
    """Give the series of a panel, in the order in which they come first, without the column of their names.

    Rows without any value are left out, and with them series that have none.

    Raises:
        DataError: A row without a name.
    """
    values = [one for one in table.column_names if one not in (id_column, time_column)]
    if values:
        some = table.column(values[0]).is_valid()
        for name in values[1:]:
            some = pc.or_(some, table.column(name).is_valid())
        table = table.filter(some)
    names = pa.chunked_array([table.column(id_column).cast(pa.string()).combine_chunks()])
    coded = names.dictionary_encode().combine_chunks()
    if coded.null_count:
        raise DataError(
            "Column “{column}” has rows without a name.",
            hint="Each row of a panel needs the name of its series.",
            column=id_column,
        )
    if not len(coded):
        return
    whole = coded.chunk(0) if isinstance(coded, pa.ChunkedArray) else coded
    codes = as_numpy(whole.indices)
    order = np.argsort(codes, kind="stable")
    rows = table.drop_columns([id_column]).take(integer_array(order))
    ends = np.append(np.flatnonzero(np.diff(codes[order])) + 1, len(order))
    start = 0
    for name, end in zip(whole.dictionary.to_pylist(), ends.tolist(), strict=True):
        yield name, rows.slice(start, end - start)
        start = end


def nodes_below(names: Sequence[str]) -> list[tuple[str, ...]]:
    """Name the nodes that stand for series below a path.

    A name is one node. Names that are all paths of the tree themselves, as `ALIGN BY DEVICE` gives them, are
    written without what they begin with alike: `root.db.a` and `root.db.b` become `a` and `b`.
    """
    paths = [_path(name) for name in names]
    if not paths or not all(paths):
        return [(name,) for name in names]
    shared = 0
    while all(len(path) > shared + 1 and path[shared] == paths[0][shared] for path in paths):
        shared += 1
    return [path[shared:] for path in paths]


def _path(name: str) -> tuple[str, ...]:
    """The nodes of a path of the tree, nothing for another name."""
    if not name.startswith("root."):
        return ()
    try:
        return split_path(name)
    except DataError:
        return ()


def there_below(place: Place, targets: Sequence[str], schema: Schema) -> dict[tuple[str, ...], There]:
    """Tell what devices below a place have already, by their nodes; those that are not there are left out.

    Args:
        place: Under which they are.
        targets: Their paths.
        schema: Looks at the server.
    """
    wanted = {split_path(one) for one in targets}
    found = {
        nodes: one
        for one in devices_under(schema, f"{place.target}.**")
        if (nodes := split_path(one.path)) in wanted
    }
    if len(found) <= _FEW:
        told = {nodes: device_types(schema, one) for nodes, one in found.items()}
        return {nodes: one for nodes, one in told.items() if one is not None}
    types: dict[tuple[str, ...], dict[str, str]] = {nodes: {} for nodes in found}
    for series in _series_under(schema, f"{place.target}.**"):
        *device, name = split_path(series.path)
        if tuple(device) in types:
            types[tuple(device)][name] = series.type
    return {nodes: There(types[nodes], aligned=one.aligned) for nodes, one in found.items()}


def _series_under(schema: Schema, pattern: str) -> Iterator[Series]:
    seen, more = 0, True
    while more:
        page = schema.search(pattern, seen, 10_000)
        yield from page.items
        seen, more = seen + len(page.items), page.more
