# ruff: noqa: S608 - no user text is run: names are quoted, values are literals
"""Files without times: a column of numbers that can stand for them, or else the numbers of the rows."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from workbench.arrow import as_numpy, missing_in
from workbench.intervals import EVEN, SAME
from workbench.sources.columns import OpenOptions, quoted, unique_names
from workbench.sources.longform import has_id_name, id_codes
from workbench.sources.relation import RawColumn, Relation
from workbench.sources.time_formats import TimePlan, is_called_time, is_number, number_plan, sounds_like_times
from workbench.text import Text, text
from workbench.timeseries import MOST_NUMBER, NUMBERED, Values

ROW = "row"
"""What the column with the numbers of the rows is called, and the word for it as a `time_format`."""
_NUMBERS = r"(?:_?(?:no|nr|num|number|index|idx|id|names?))?"
_COUNTERS = re.compile(
    rf"(?:t|x|i|n|#|no|nr|num|number|index|idx|time_?(?:step|index|idx)|steps?|rows?{_NUMBERS}"
    rf"|obs{_NUMBERS}|observations?{_NUMBERS}|samples?{_NUMBERS}|seq|sequence|ticks?|cycles?{_NUMBERS}"
    rf"|frames?{_NUMBERS}|iter|iterations?|epochs?|period|secs?|seconds?|millis|ms|elapsed(?:_?time)?"
    r"|unnamed: ?0|序号|行号|步|步数|帧|周期)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:[eE][+-]?\d+)?")
_SECONDS = re.compile(r"t|secs?|seconds?|millis|ms|elapsed(?:_?time)?", re.IGNORECASE)
_ENOUGH = 10
_NAMELESS = re.compile(r"column\d+")
_UNIT = re.compile(
    r"\s*(?:[(\[][^()\[\]]{1,12}[)\]]|_(?:s|ms|us|ns|min|h|sec|hours?|days?))\s*$", re.IGNORECASE
)
_LIKE_A_TIME = re.compile(r"\d{1,4}[-/.:年 ]\d{1,2}(?:\D|$)|\d{4}\s*[QWMqwm]\d|\d:\d\d")
_COARSE = 1e-4
"""Of longer steps a millionth is less than `SAME`."""


def find_numbers(sample: pa.Table, columns: Sequence[RawColumn]) -> TimePlan | None:
    """The column whose numbers place the rows where there are no times, None without one.

    It is one that is called so (`t`, `step`, `index`), or the first one where that counts the rows from 0 or
    1; it rises by a constant step from row to row, or within each series of a long table. What only grows is
    a measurement: a column of another name, uneven counts, numbers that tell series apart.

    Args:
        sample: The first rows, under the columns' source names.
        columns: All columns.
    """
    numbers = [column for column in columns if is_number(column)]
    for column in sorted(numbers, key=lambda column: not is_called_time(column)):
        if len(numbers) < 2 or has_id_name(_bare(column.name)):
            continue
        if (places_rows(column.name) or _is_nameless(column, columns)) and rises_evenly(
            sample, column, columns
        ):
            return number_plan(column)
    first = columns[0]
    if first in numbers and len(numbers) > 1 and not has_id_name(first.name):
        values = _values(sample, first)
        if len(values) > 2 and values[0] in (0.0, 1.0) and bool((np.diff(values) == 1.0).all()):
            return number_plan(first)
    return None


def places_rows(name: str) -> bool:
    """Whether a column of numbers is called as those that place rows: `t`, `Time (s)`, `step`, `cycle`."""
    return _COUNTERS.fullmatch(_bare(name)) is not None or is_called_time(RawColumn("", _bare(name), ""))


def index_name(column: str, zone: str | None, channels: Collection[str]) -> str | None:
    """What an index is called in the tables of results: as its column where a file with it is read so again.

    Returns:
        `row` for a column of another name, unless a channel has it; None where the index has times.
    """
    if zone != NUMBERED:
        return None
    return column if places_rows(column) or ROW in channels else ROW


def _is_nameless(column: RawColumn, columns: Sequence[RawColumn]) -> bool:
    """Whether a first column alone has no name: the index that pandas and R write."""
    given = any(_NAMELESS.fullmatch(one.name) is None for one in columns[1:])
    return column is columns[0] and given and _NAMELESS.fullmatch(column.name) is not None


def _bare(name: str) -> str:
    """A column's name without the unit behind it."""
    return _UNIT.sub("", name).strip()


def rises_evenly(sample: pa.Table, column: RawColumn, columns: Sequence[RawColumn]) -> bool:
    """Whether a column rises (or, latest first, falls) by a constant step: in all rows, or in each series.

    Of one that is called as seconds since a start are, some rows may stand further apart than others. The
    steps are such that a numbered index can keep them.
    """
    values = _values(sample, column)
    if len(values) < 2 or not np.isfinite(values).all() or np.abs(values).max() > MOST_NUMBER:
        return False
    steps = np.diff(values)
    if not _can_be_kept(values, steps):
        return False
    if _is_even(steps):
        return True
    name = _bare(column.name)
    timed = is_called_time(RawColumn("", name, "")) or _SECONDS.fullmatch(name) is not None
    if timed and len(steps) >= _ENOUGH and _is_one_way(steps):
        return True
    others = (one for one in columns if one is not column and _may_name_series(one))
    return any(_is_even(_steps_within(values, id_codes(sample.column(one.source))[0])) for one in others)


def _may_name_series(column: RawColumn) -> bool:
    return column.type == "VARCHAR" or (column.type == "BIGINT" and has_id_name(column.name))


def _steps_within(values: Values, codes: NDArray[np.int64]) -> Values:
    """The steps from row to row of each series."""
    order = np.argsort(codes, kind="stable")
    within: Values = np.diff(values[order])[np.diff(codes[order]) == 0]
    return within


def _can_be_kept(values: Values, steps: Values) -> bool:
    """Whether rounding to millionths, as a numbered index does, leaves the steps even and apart."""
    millionths = values * 1e6
    return float(np.median(np.abs(steps))) >= _COARSE or (
        bool((np.abs(millionths - np.rint(millionths)) < SAME).all())
    )


def _is_one_way(steps: Values) -> bool:
    return bool((steps > 0).all() or (steps < 0).all())


def _is_even(steps: Values) -> bool:
    if len(steps) == 0 or not _is_one_way(steps):
        return False
    middle = float(np.median(steps))
    return bool((np.abs(steps - middle) <= SAME * abs(middle)).mean() >= EVEN)


def _values(sample: pa.Table, column: RawColumn) -> Values:
    found = sample.column(column.source)
    if pa.types.is_float32(found.type):
        found = found.cast(pa.string())  # the decimals that were meant
    values = np.array(as_numpy(found.cast(pa.float64(), safe=False)), np.float64)
    if found.null_count:
        values[missing_in(found)] = np.nan
    return values


def has_unread_times(sample: pa.Table, columns: Sequence[RawColumn]) -> bool:
    """Whether a column of text may well hold times that were not understood."""
    for column in columns:
        words = _words(sample, column)
        looks = sum(_LIKE_A_TIME.search(word) is not None for word in words)
        if words and not _are_numbers(words) and (sounds_like_times(column.name) or looks * 2 > len(words)):
            return True
    return False


def rows_may_count(sample: pa.Table, columns: Sequence[RawColumn]) -> bool:
    """Whether the rows of a file without times can be taken for steps: it has numbers and lists no things.

    It does where a column of text has another word in most rows: names of customers, addresses.
    """
    texts = [words for column in columns if (words := _words(sample, column))]
    others = [words for words in texts if not _are_numbers(words)]
    if len(others) == len(texts) and not any(is_number(column) for column in columns):
        return False
    return not any(len(words) > 3 and len(set(words)) * 2 > len(words) for words in others)


def _are_numbers(words: Sequence[str]) -> bool:
    """Whether most words are numbers: one of a total or a unit made the column text, as is said later on."""
    return sum(_NUMBER.fullmatch(word) is not None for word in words) * 2 > len(words)


def _words(sample: pa.Table, column: RawColumn) -> list[str]:
    """What a column of text holds; nothing of another one."""
    if column.type != "VARCHAR":
        return []
    return [word for one in sample.column(column.source).to_pylist() if one and (word := str(one).strip())]


def with_row_numbers(relation: Relation, sample: pa.Table, options: OpenOptions) -> tuple[Relation, TimePlan]:
    """The relation with the numbers of its rows, from 0, as a first column, and how to read them as times.

    Where a column tells series apart (the one that is named, or one that is called so and repeats), each
    series has numbers of its own.
    """
    taken = [*(column.source for column in relation.columns), *(column.name for column in relation.columns)]
    row, count = unique_names([*taken, ROW, "n"])[-2:]
    keys = _keys(relation, sample, options)
    number = f"(row_number() OVER ()) - 1 AS {quoted(row)}"
    sql = f"(SELECT {number}, * FROM {relation.sql})"
    if keys:
        by = ", ".join(quoted(key.source) for key in keys)
        inner = f"SELECT row_number() OVER () AS {quoted(count)}, * FROM {relation.sql}"
        number = f"(row_number() OVER (PARTITION BY {by} ORDER BY {quoted(count)})) - 1 AS {quoted(row)}"
        sql = f"(SELECT {number}, * FROM ({inner}) ORDER BY {quoted(count)})"
    column = RawColumn(row, row, "BIGINT")
    plan = replace(number_plan(column), format=ROW)
    return replace(relation, sql=sql, columns=(column, *relation.columns)), plan


def _keys(relation: Relation, sample: pa.Table, options: OpenOptions) -> list[RawColumn]:
    wanted = options.id_column or relation.id_column
    if wanted is not None:
        parts = [wanted.lower(), *(part.strip().lower() for part in wanted.split(","))]
        return [column for column in relation.columns if column.name.lower() in parts]
    found = []
    for column in relation.columns:
        if has_id_name(column.name) and column.type in ("VARCHAR", "BIGINT"):
            codes, names = id_codes(sample.column(column.source))
            if len(codes) >= 4 and 2 <= len(names) <= len(codes) // 2:
                found.append(column)
    return found if len(found) == 1 else []


def note_on_numbers(plan: TimePlan) -> Text:
    """What is said of a table that has numbers for times."""
    if plan.format != ROW:
        return text(
            "There are no times: the rows stand at the numbers of the column {column}.",
            column=plan.column.name,
        )
    return text(
        "There are no times: the rows are numbered from 0, in the column {column}.", column=plan.column.name
    )
