# ruff: noqa: S608 - no user text is run: names are quoted, values are literals
"""Columns of text that measure something: digits in groups, a unit behind each number, a word among them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import duckdb
import numpy as np
import pyarrow as pa

from workbench.sources.columns import UNITS, OpenOptions, literal, quoted
from workbench.sources.csv_dialect import NULLS
from workbench.sources.longform import find_id_columns, has_id_name
from workbench.sources.number_writing import DECIMAL_COMMA, Writing, find_writing
from workbench.sources.relation import RawColumn, Relation, row_of
from workbench.sources.time_formats import TimePlan, sounds_like_times
from workbench.text import Text, plural, text

_LARGEST_PART = 0.1
"""Of a column that measures something no more of the values are words."""
_NUMBERS_PER_WORD = 4
_SHOWN = 3
_FEW = 3
_LISTED = 8
_MARKS = frozenset(
    re.split(
        r", ?",
        "*,**,***,****,*****,/,//,///,////,---,----,-----,m,mm,na,n.a.,n.a,n/d,nd,n.d.,nil,none,void,missing,"
        "nan,-nan,+nan,1.#ind,-1.#ind,1.#qnan,-1.#qnan,#error,#value!,#div/0!,#ref!,#name?,#num!,#null!,"
        "bad,err,error,fault,invalid,nodata,no_data,no data,not available,unavailable,unknown,undefined,"
        "overflow,overrange,underrange,ovf,ol,bad input,no good data,i/o timeout",
    )
)
"""Words in small letters that instruments, archives and spreadsheets write where they have no number."""


def with_number_words(
    connection: duckdb.DuckDBPyConnection,
    relation: Relation,
    sample: pa.Table,
    time: TimePlan | None,
    options: OpenOptions,
) -> tuple[Relation, tuple[Text, ...]]:
    """The relation with numbers for columns of text that hold little else, and what is said of them.

    Words among the numbers (`ERR`, `24.7*`) become missing values. Left as they are: columns that tell series
    apart, and those of files that say themselves that they are text.

    Args:
        connection: Of the loading instance.
        relation: What is read.
        sample: The first rows of it, or of the file, under the columns' source names.
        time: Where the times are, None where there are none.
        options: What the user says about the file.
    """
    if relation.format not in ("csv", "excel"):
        return relation, ()
    found = _candidates(relation, sample, time, options)
    if not found:
        return relation, ()
    ids = frozenset() if time is None else _ids(connection, relation, time, list(found))
    found = {column: writing for column, writing in found.items() if column.source not in ids}
    counts = _counted(connection, relation, found) if found else {}
    taken = {column: writing for column, writing in found.items() if counts[column].are_numbers}
    if not taken:
        return relation, ()
    changed = ", ".join(
        f"{writing.number(quoted(column.source))} AS {quoted(column.source)}"
        for column, writing in taken.items()
    )
    columns = tuple(
        replace(one, type="DOUBLE", unit=_shown_unit(taken[one].unit)) if one in taken else one
        for one in relation.columns
    )
    odd = {column.name: counts[column] for column in taken if counts[column].odd}
    notes = [*_notes_on_words(odd), *_notes_on_writing(taken, sample)]
    written = relation.text_format
    if written is not None and written.decimal == "." and any(one.decimal == "," for one in taken.values()):
        written = replace(written, decimal=",")
        notes.insert(0, DECIMAL_COMMA)
    sql = f"(SELECT * REPLACE ({changed}) FROM {relation.sql})"
    return replace(relation, sql=sql, columns=columns, text_format=written), tuple(notes)


def _candidates(
    relation: Relation, sample: pa.Table, time: TimePlan | None, options: OpenOptions
) -> dict[RawColumn, Writing]:
    """Columns of text whose first words are numbers, and how these are written."""
    named = (options.id_column or relation.id_column or "").lower()
    told = {named, *(part.strip() for part in named.split(","))}
    of_time = set() if time is None else {one.source for one in (time.column, *time.parts)}
    written = relation.text_format
    delimiter = "," if written is None else written.delimiter
    decimal = options.decimal or ("," if written is not None and written.decimal == "," else None)
    found = {}
    for column in relation.columns:
        if column.type != "VARCHAR" or column.source in of_time or column.source not in sample.column_names:
            continue
        if column.name.lower() in told or has_id_name(column.name) or sounds_like_times(column):
            continue
        words = [word for word in _words(sample, column) if word.lower() not in _MARKS]
        writing = find_writing(words, decimal=decimal, delimiter=delimiter)
        if writing is not None:
            found[column] = writing
    return found


def _words(sample: pa.Table, column: RawColumn) -> list[str]:
    words = (str(one).strip() for one in sample.column(column.source).to_pylist() if one is not None)
    return [word for word in words if word not in NULLS]


def _ids(
    connection: duckdb.DuckDBPyConnection,
    relation: Relation,
    time: TimePlan,
    candidates: Sequence[RawColumn],
) -> frozenset[str]:
    """Those that tell series apart in the first rows, alone or with other columns."""
    texts = [column for column in relation.columns if column.type == "VARCHAR"]
    names = ", ".join(quoted(column.source) for column in texts)
    rows = connection.sql(f"SELECT {time.sql}, {names} FROM {relation.sql} LIMIT 2000").to_arrow_table()
    rows = rows.filter(rows.column(0).is_valid())
    times = np.array(rows.column(0).cast(pa.timestamp("us")).to_numpy(), "datetime64[us]")
    # Other columns come first: numbers tell rows apart by chance.
    order = sorted(range(len(texts)), key=lambda place: texts[place] in candidates)
    return frozenset(
        find_id_columns(times, [(texts[place].source, rows.column(1 + place)) for place in order])
    )


@dataclass(frozen=True, slots=True)
class _Count:
    """What a whole column holds.

    Attributes:
        values: All, without those that `NULLS` has.
        numbers: Those that are one.
        marks: Those that say that there is none.
        words: The commonest of those that are no numbers.
    """

    values: int
    numbers: int
    marks: int
    words: tuple[str, ...]

    @property
    def odd(self) -> int:
        return self.values - self.numbers

    @property
    def are_numbers(self) -> bool:
        other = self.odd - self.marks
        few = max(1.0, _LARGEST_PART * (self.values - self.marks))
        return other <= few and self.numbers >= max(1, _NUMBERS_PER_WORD * other)


def _counted(
    connection: duckdb.DuckDBPyConnection, relation: Relation, found: dict[RawColumn, Writing]
) -> dict[RawColumn, _Count]:
    nulls, marks = (", ".join(map(literal, sorted(words))) for words in (NULLS, _MARKS))
    parts = []
    for column, writing in found.items():
        name = quoted(column.source)
        number = writing.number(name)
        given = f"{name} IS NOT NULL AND trim({name}) NOT IN ({nulls})"
        parts += [
            f"count(*) FILTER ({given})",
            f"count({number})",
            f"count(*) FILTER ({given} AND lower(trim({name})) IN ({marks}))",
            f"approx_top_k(trim({name}), {_SHOWN}) FILTER ({given} AND {number} IS NULL)",
        ]
    row = row_of(connection, f"SELECT {', '.join(parts)} FROM {relation.sql}")
    return {
        column: _Count(values, numbers, marks, tuple(words or ()))
        for column, values, numbers, marks, words in zip(
            found, row[0::4], row[1::4], row[2::4], row[3::4], strict=True
        )
    }


def _shown_unit(unit: str) -> str | None:
    return UNITS.get(unit.lower(), unit) or None


def _notes_on_words(odd: Mapping[str, _Count]) -> list[Text]:
    """What is said of columns with words among their numbers, a note a column where these are few."""
    if len(odd) <= _FEW:
        return [_words_are_missing(name, count.odd, count.words) for name, count in odd.items()]
    words = dict.fromkeys(word for count in odd.values() for word in count.words)
    return [_words_are_missing(_listed(list(odd)), sum(count.odd for count in odd.values()), tuple(words))]


def _words_are_missing(columns: str, count: int, words: Sequence[str]) -> Text:
    shown = ", ".join(f"“{word[:20]}”" for word in words[:_SHOWN])
    return plural(
        "1 value of {column} is no number ({words}) and counts as missing.",
        "{count:,} values of {column} are no numbers ({words}) and count as missing.",
        count=count,
        column=columns,
        words=shown + (" …" if len(words) >= _SHOWN < count else ""),
    )


def _notes_on_writing(taken: Mapping[RawColumn, Writing], sample: pa.Table) -> list[Text]:
    """What is said of digits in groups, which may be decimals after all, and of units."""
    grouped: dict[Writing, list[tuple[str, str]]] = {}
    units: dict[str, list[str]] = {}
    for column, writing in taken.items():
        words = _words(sample, column)
        example = next((word for word in words if writing.groups(word)), None)
        if example is not None:
            grouped.setdefault(replace(writing, unit=""), []).append((column.name, example))
        if writing.unit:
            units.setdefault(writing.unit, []).append(column.name)
    notes = [
        text(
            "In {column}, {word} was read as {number}.",
            column=_listed([name for name, _ in examples]),
            word=f"“{examples[0][1]}”",
            number=writing.plain(examples[0][1]),
        )
        for writing, examples in grouped.items()
    ]
    notes += [
        text("The unit {unit} was taken off the values of {column}.", unit=unit, column=_listed(names))
        for unit, names in units.items()
    ]
    return notes


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:_LISTED]) + (" …" if len(names) > _LISTED else "")
