# ruff: noqa: S608 - no user text is run: names are quoted, values are literals
"""Columns of text that measure something: digits in groups, a unit behind each number, a word among them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import starmap

import duckdb
import pyarrow as pa

from workbench.sources.columns import OpenOptions, literal, quoted
from workbench.sources.csv_dialect import NULLS
from workbench.sources.longform import has_id_name
from workbench.sources.number_writing import (
    DECIMAL_COMMA,
    KINDS,
    Writing,
    bare_sql,
    looks_like_numbers,
    normal,
    shown_unit,
    unit_of_words,
)
from workbench.sources.relation import RawColumn, Relation, row_of
from workbench.sources.time_formats import TimePlan, is_called_time
from workbench.text import Text, plural, text

_LARGEST_PART = 0.1
"""Of a column that measures something no more of the values are words."""
_NUMBERS_PER_WORD = 4
_REPEATED = 0.1
"""Where so many rows share their time with another, a column may tell series apart."""
_WORDS_SHOWN = 3
_NOTES = 3
_COLUMNS_SHOWN = 8
_MARKS = frozenset(
    re.split(
        r",",
        "*,**,***,****,*****,/,//,///,////,---,----,-----,–,—,..,mm,na,n.a.,n.a,n/d,nd,n.d.,missing,nan,-nan,+nan,"
        "1.#ind,-1.#ind,1.#qnan,-1.#qnan,#error,#value!,#div/0!,#ref!,#name?,#num!,#null!,#n/a n/a,"
        "bad,err,error,fault,invalid,nodata,no_data,no data,not available,unavailable,unknown,undefined,"
        "overflow,overrange,underrange,ovf,ol,bad input,no good data,i/o timeout",
    )
)
"""Words in small letters that instruments, archives and spreadsheets write where they have no number."""
_NO_VALUES, _NO_NUMBERS = (", ".join(map(literal, sorted(words))) for words in (NULLS, _MARKS))
_NINES = str.maketrans("12345678", "99999999")
_CODE = r"(?:[A-Za-z]+\d|\d+[A-Za-z])[A-Za-z\d]*|\d+(?:[-/]\d+)+"
"""Odd words among whole numbers that make codes of these: `7B`, `50667-1`."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """The words of one kind in a column: how many, the commonest, the first and the last by the alphabet.

    Words that differ in digits alone count as one; it stands there as the first and the last of them, and
    None for those between.
    """

    count: int = 0
    words: tuple[str | None, ...] = ()
    first: str = ""
    last: str = ""


_NOTHING = _Kind()


@dataclass(frozen=True, slots=True)
class _Count:
    """What a whole column of text holds: its words by kind, those of `KINDS`, `mark`, `code` and `other`."""

    kinds: Mapping[str, _Kind]

    def __getitem__(self, kind: str) -> _Kind:
        return self.kinds.get(kind, _NOTHING)

    @property
    def marks(self) -> int:
        """How many words say that there is no number."""
        return self["mark"].count

    @property
    def values(self) -> int:
        """How many words there are but those that `NULLS` has."""
        return sum(kind.count for kind in self.kinds.values())

    def sure(self, mark: str) -> int:
        """How many numbers have it for certain as decimal mark."""
        found = sum(self[f"{kind}{mark}"].count for kind in ("groups", "apart", "decimal"))
        return found + (self["lakhs"].count if mark == "." else 0)

    def undecided(self, mark: str) -> int:
        """Of how many numbers it may be the decimal mark, or divide thousands."""
        return self[f"undecided{mark}"].count + self[f"undecided{mark}0"].count

    def decimal(self, told: str | None, delimiter: str) -> str:
        """The decimal mark: by the column's own numbers, else by those of others, else by the delimiter.

        `1,020` is a thousand and twenty, or one and a bit. Whoever writes decimal commas does not divide
        columns by commas.

        Args:
            told: The mark of the file's other numbers, where these tell.
            delimiter: Between its columns.
        """
        if self.sure(",") or self.sure("."):
            return "," if self.sure(",") > self.sure(".") else "."
        if self.undecided(".") and not self.undecided(","):
            return "," if told == "," or self._goes_on_from_hundreds(".") else "."
        if told is not None or not self.undecided(",") or self._goes_on_from_hundreds(","):
            return told or "."
        return "." if delimiter == "," and not self["long"].count else ","

    def _goes_on_from_hundreds(self, mark: str) -> bool:
        """Whether `1,100` stands beside 950 and 980, which would have three decimals too."""
        hundreds = self["hundreds"]
        return (
            hundreds.first != hundreds.last
            and not self["long"].count
            and bool(self[f"undecided{mark}0"].count)
        )

    @property
    def is_guessed(self) -> bool:
        """Whether no number tells its decimal mark for certain, and some have a mark."""
        return not self.is_whole and not (self.sure(",") or self.sure("."))

    @property
    def is_whole(self) -> bool:
        """Whether there are whole numbers alone, as codes are."""
        return not any(self.sure(mark) or self.undecided(mark) for mark in ",.")

    def odd(self, decimal: str) -> int:
        """How many words are no numbers."""
        return sum(self[kind].count for kind in _odd_kinds(decimal))

    def odd_words(self, decimal: str) -> tuple[str | None, ...]:
        """The commonest of them, of each kind."""
        kinds = sorted((self[kind] for kind in _odd_kinds(decimal)), key=lambda kind: -kind.count)
        return tuple(word for kind in kinds for word in kind.words)

    def example(self, decimal: str) -> str | None:
        """A number that could well be read as another one."""
        other = "," if decimal == "." else "."
        kinds = [f"groups{decimal}", f"apart{decimal}", "apart", f"undecided{other}0", f"undecided{other}"]
        kinds += ["lakhs"] if decimal == "." else []
        kinds += ["undecided,0", "undecided,"] if self.is_guessed and decimal == "," else []
        return next((self[kind].first for kind in kinds if self[kind].count), None)

    def measures(self, decimal: str, *, unit: bool, may_name: bool) -> bool:
        """Whether the column has numbers and few other words.

        Args:
            decimal: The decimal mark.
            unit: Whether the numbers carry one.
            may_name: Whether whole numbers may tell series apart.
        """
        other = self.odd(decimal) - self.marks
        names = may_name and (other or not self.marks)
        if self.is_whole and not unit and (self["padded"].count or self["code"].count or names):
            return False
        numbers = self.values - self.odd(decimal)
        few = max(1.0, _LARGEST_PART * (self.values - self.marks))
        return other <= few and numbers >= max(1, _NUMBERS_PER_WORD * other)


def _odd_kinds(decimal: str) -> list[str]:
    """The kinds that are no numbers where this is the decimal mark."""
    other = "," if decimal == "." else "."
    against = [f"{kind}{other}" for kind in ("groups", "apart", "decimal")]
    return ["other", "code", "mark", *against, *(["lakhs"] if decimal == "," else [])]


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
    units = _candidates(relation, sample, time, options)
    if not units:
        return relation, ()
    counts = _counted(connection, relation, units)
    told = options.decimal or relation.decimal or _vote(counts)
    delimiter = "," if relation.text_format is None else relation.text_format.delimiter
    repeated = time is not None and _repeats(connection, relation, time)
    taken: dict[RawColumn, Writing] = {}
    for column, unit in units.items():
        decimal = options.decimal or counts[column].decimal(told, delimiter)
        may_name = repeated or has_id_name(column.name)
        if counts[column].measures(decimal, unit=bool(unit), may_name=may_name):
            taken[column] = Writing(decimal, unit)
    return _with_numbers(relation, taken, counts) if taken else (relation, ())


def _with_numbers(
    relation: Relation, taken: Mapping[RawColumn, Writing], counts: Mapping[RawColumn, _Count]
) -> tuple[Relation, tuple[Text, ...]]:
    names = {quoted(column.source): writing for column, writing in taken.items()}
    bared = ", ".join(f"{bare_sql(normal(name), writing.unit)} AS {name}" for name, writing in names.items())
    numbers = ", ".join(f"{writing.number(name)} AS {name}" for name, writing in names.items())
    columns = tuple(
        replace(one, type="DOUBLE", unit=shown_unit(taken[one].unit) or None) if one in taken else one
        for one in relation.columns
    )
    notes = [*_notes_on_words(taken, counts), *_notes_on_writing(taken, counts)]
    written = relation.text_format
    commas = any(writing.decimal == "," and counts[column].sure(",") for column, writing in taken.items())
    if written is not None and written.decimal == "." and commas:
        written = replace(written, decimal=",")
        notes.insert(0, DECIMAL_COMMA)
    # One inside the other: a number names its column three times, and 300 of them took 4 s to plan.
    sql = f"(SELECT * REPLACE ({numbers}) FROM (SELECT * REPLACE ({bared}) FROM {relation.sql}))"
    return replace(relation, sql=sql, columns=columns, text_format=written), tuple(notes)


def _candidates(
    relation: Relation, sample: pa.Table, time: TimePlan | None, options: OpenOptions
) -> dict[RawColumn, str]:
    """Columns of text many of whose first words are numbers, and the units of these."""
    named = (options.id_column or relation.id_column or "").lower()
    told = {named, *(part.strip() for part in named.split(","))}
    of_time = set() if time is None else {one.source for one in (time.column, *time.parts)}
    found = {}
    for column in relation.columns:
        if column.type != "VARCHAR" or column.source in of_time or column.source not in sample.column_names:
            continue
        if column.name.lower() in told or (time is None and is_called_time(column)):
            continue
        words = _words(sample, column)
        if looks_like_numbers(words):
            found[column] = unit_of_words(words)
    return found


def _words(sample: pa.Table, column: RawColumn) -> list[str]:
    words = (str(one).strip() for one in sample.column(column.source).to_pylist() if one is not None)
    return [word for word in words if word not in NULLS and word.lower() not in _MARKS]


def _repeats(connection: duckdb.DuckDBPyConnection, relation: Relation, time: TimePlan) -> bool:
    moments = f"SELECT {time.sql} AS moment FROM {relation.sql}"
    rows, times = row_of(connection, f"SELECT count(moment), count(DISTINCT moment) FROM ({moments})")
    return bool(times < (1 - _REPEATED) * rows)


def _vote(counts: Mapping[RawColumn, _Count]) -> str | None:
    """The decimal mark that columns of text have for certain, None where there are both or none."""
    marks = [mark for mark in ".," if any(count.sure(mark) for count in counts.values())]
    return marks[0] if len(marks) == 1 else None


def _counted(
    connection: duckdb.DuckDBPyConnection, relation: Relation, units: Mapping[RawColumn, str]
) -> dict[RawColumn, _Count]:
    """All words of the columns by kind; those with one unit in one pass over the file."""
    found: dict[RawColumn, dict[str, _Kind]] = {column: {} for column in units}
    for unit in dict.fromkeys(units.values()):
        columns = [column for column in units if units[column] == unit]
        words = (f"{normal(quoted(one.source))} AS c{at}" for at, one in enumerate(columns))
        wide = f"SELECT {', '.join(words)} FROM {relation.sql}"
        long = f"UNPIVOT ({wide}) ON COLUMNS(*) INTO NAME place VALUE word"
        shapes = (
            f"SELECT place, {_shape('word')} AS shape, count(*) AS times, min(word) AS low, max(word) AS high"
            f" FROM ({long}) WHERE word NOT IN ({_NO_VALUES}) GROUP BY place, shape"
        )
        words_of = f"max_by((low, high, times), (times, low), {_WORDS_SHOWN + 1})"
        rows = connection.execute(
            f"SELECT place, {_kind(unit)} AS kind, sum(times)::BIGINT, {words_of}, min(low), max(high)"
            f" FROM ({shapes}) GROUP BY place, kind"
        ).fetchall()
        for place, kind, count, commonest, first, last in rows:
            found[columns[int(place[1:])]][kind] = _Kind(count, _told_apart(commonest), first, last)
    return {column: _Count(kinds) for column, kinds in found.items()}


def _told_apart(commonest: Sequence[tuple[str, str, int]]) -> tuple[str | None, ...]:
    words: list[str | None] = []
    for low, high, times in commonest:
        words += [low] if low == high else [low, high]
        words += [None] if low != high and times > len((low, high)) else []
    return tuple(words)


def _shape(word: str) -> str:
    """The SQL of a word with 9 for each digit but 0, which has its kind, and is that of many words."""
    return f"translate({word}, '12345678', '99999999')"


def _kind(unit: str) -> str:
    """The SQL of the kind of the words of one shape."""
    bare = bare_sql("shape", unit.translate(_NINES))
    cases = [f"WHEN lower(shape) IN ({_NO_NUMBERS.translate(_NINES)}) THEN 'mark'"]
    cases += [
        f"WHEN regexp_full_match({bare}, {literal(pattern)}) THEN {literal(kind)}"
        for kind, pattern in KINDS.items()
    ]
    cases.append(f"WHEN regexp_full_match(shape, {literal(_CODE)}) THEN 'code'")
    return f"CASE {' '.join(cases)} ELSE 'other' END"


def _notes_on_words(taken: Mapping[RawColumn, Writing], counts: Mapping[RawColumn, _Count]) -> list[Text]:
    """What is said of columns with words among their numbers, a note a column where these are few."""
    odd = [
        (column.name, count, counts[column].odd_words(writing.decimal))
        for column, writing in taken.items()
        if (count := counts[column].odd(writing.decimal))
    ]
    if len(odd) <= _NOTES:
        return list(starmap(_words_are_missing, odd))
    words = dict.fromkeys(word for _, _, shown in odd for word in shown)
    names = _listed([name for name, _, _ in odd])
    return [_words_are_missing(names, sum(count for _, count, _ in odd), tuple(words))]


def _words_are_missing(columns: str, count: int, words: Sequence[str | None]) -> Text:
    named = [f"“{' '.join(word.split())[:20]}”" for word in words if word is not None]
    more = " …" if None in words or len(named) > _WORDS_SHOWN else ""
    return plural(
        "1 value of {column} is no number ({words}) and counts as missing.",
        "{count:,} values of {column} are no numbers ({words}) and count as missing.",
        count=count,
        column=columns,
        words=", ".join(named[:_WORDS_SHOWN]) + more,
    )


def _notes_on_writing(taken: Mapping[RawColumn, Writing], counts: Mapping[RawColumn, _Count]) -> list[Text]:
    """What is said of numbers that could be read in another way, and of units."""
    examples: dict[Writing, list[tuple[str, str]]] = {}
    units: dict[str, list[str]] = {}
    for column, writing in taken.items():
        example = counts[column].example(writing.decimal)
        if example is not None:
            examples.setdefault(writing, []).append((column.name, example))
        if writing.unit:
            units.setdefault(writing.unit, []).append(column.name)
    notes = [
        text(
            "In {column}, {word} was read as {number}.",
            column=_listed([name for name, _ in found]),
            word=f"“{found[0][1]}”",
            number=writing.plain(found[0][1]),
        )
        for writing, found in examples.items()
    ]
    notes += [
        text("The unit {unit} was taken off the values of {column}.", unit=unit, column=_listed(names))
        for unit, names in units.items()
    ]
    return notes


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:_COLUMNS_SHOWN]) + (" …" if len(names) > _COLUMNS_SHOWN else "")
