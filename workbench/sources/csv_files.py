# ruff: noqa: S608 - no user text is run: names are quoted, values are literals
"""Text files: encoding, delimiter, header and decimal comma are found, then DuckDB reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb

from workbench.errors import DataError
from workbench.sources.columns import OpenOptions, display_names, literal, tree_path_of, unique_names
from workbench.sources.encodings import encoding_of, mixes_line_ends, transcode
from workbench.sources.longform import has_id_name
from workbench.sources.relation import Care, RawColumn, Relation, TextFormat, remove, row_of, unreadable
from workbench.text import Text, plural, text

_DELIMITERS = (",", ";", "\t", "|")
_NULLS = ("", "NA", "N/A", "n/a", "NULL", "null", "None", "NaN", "nan", "-", "--", "#N/A")
_DECIMAL_COMMA = re.compile(r"[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+),\d+(?:[eE][+-]?\d+)?")
_PLAIN = re.compile(r"[+-]?\d+(?:[eE][+-]?\d+)?|[+-]?\d{1,3}(?:\.\d{3})+|[+-]?(?i:inf(?:inity)?)")
_FLOAT = re.compile(r"[+-]?(?:\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+|inf(?:inity)?)", re.IGNORECASE)
_GROUPED_POINT = re.compile(r"[+-]?\d{1,3}(?:,\d{3})+\.\d+")
_NUMERIC = {"BIGINT": "BIGINT", "DOUBLE": "DOUBLE", "BOOLEAN": "BOOLEAN"}
_SAMPLE_ROWS = 2_000
_SMALL = 1 << 20
"""Files of fewer bytes are looked at as a whole."""


@dataclass(frozen=True, slots=True)
class _Dialect:
    """How the text is divided. `ragged`: rows may be shorter than the header."""

    delimiter: str
    quote: str
    escape: str
    skip: int
    header: bool
    names: tuple[str, ...]
    types: tuple[str, ...]
    comment: str = ""
    ragged: bool = False
    lenient: bool = False
    decimal: str = "."
    thousands: str = ""

    @property
    def arguments(self) -> str:
        """For `read_csv` with everything said and nothing left to guess."""
        parts = [
            "auto_detect = false",
            f"delim = {literal(self.delimiter)}",
            f"quote = {literal(self.quote)}",
            f"escape = {literal(self.escape)}",
            f"skip = {self.skip}",
            f"header = {str(self.header).lower()}",
            "max_line_size = 4000000",
            # Half of the usual 32 MB: as fast, and the peak of memory is 130 MB lower.
            "buffer_size = 16000000",
        ]
        parts += [f"comment = {literal(self.comment)}"] if self.comment else []
        parts += ["null_padding = true"] if self.ragged else []
        parts += ["strict_mode = false"] if self.lenient else []
        return ", ".join(parts)


def open_csv(
    connection: duckdb.DuckDBPyConnection,
    path: Path,
    options: OpenOptions,
    check: Callable[[], None],
    care: Care,
    *,
    shown: str,
) -> Relation:
    """Find out how a text file is written.

    Args:
        connection: Of the loading instance.
        path: The file; `.gz` and `.zst` are read as they are.
        options: What the user says about it.
        check: Called between steps; raises when the user stopped the work.
        care: How much trouble to take.
        shown: The file's name in messages.

    Raises:
        DataError: It is empty, no text, or cannot be divided into columns.
    """
    encoding, readable, notes = _as_utf8(path, options, check, care)
    temporary = () if readable == path else (readable,)
    try:
        dialect = _sniff(connection, shown, readable, options, care)
        check()
        relation = _relation(connection, shown, readable, dialect, options, care, encoding)
        return replace(relation, notes=notes + relation.notes, temporary=temporary)
    except BaseException:
        remove(temporary)
        raise


def _as_utf8(
    path: Path, options: OpenOptions, check: Callable[[], None], care: Care
) -> tuple[str, Path, tuple[Text, ...]]:
    """The file's encoding, itself or a copy in UTF-8 with even line ends, and what was lost on the way."""
    if path.suffix.lower() in (".gz", ".zst"):
        return "utf-8", path, ()
    encoding = options.encoding or encoding_of(path, whole=care > Care.QUICK)
    plain = encoding.lower().replace("_", "-") in ("utf-8", "utf8", "ascii", "utf-8-sig")
    if plain and not mixes_line_ends(path, whole=care > Care.QUICK):
        return "utf-8", path, ()
    copy, lost = transcode(path, encoding, check)
    notes: tuple[Text, ...] = ()
    if lost:
        notes = (
            text(
                "{count:,} characters of {file} could not be read and show as \ufffd.",
                count=lost,
                file=path.name,
            ),
        )
    return encoding.removesuffix("-replace"), copy, notes


def _sniff(
    connection: duckdb.DuckDBPyConnection, name: str, path: Path, options: OpenOptions, care: Care
) -> _Dialect:
    if _is_blank(path):
        raise _empty(name)
    announced = _announced_delimiter(path)
    delimiter = options.delimiter or announced
    dialect, failure = None, None
    try:
        dialect = _sniffed(connection, path, delimiter, care, more=", skip = 1" if announced else "")
        dialect = replace(dialect, skip=max(dialect.skip, 1)) if announced else dialect
    except duckdb.Error as error:
        failure = error
        if "line size" in str(error):
            raise unreadable(name, "CSV", error) from error
    if dialect is not None and delimiter is None:
        dialect = _with_better_delimiter(connection, path, dialect, care)
    if dialect is None or _lost_rows(path, dialect):
        dialect = _ragged(connection, path, delimiter, care) or dialect
    if dialect is None and care is not Care.LENIENT:
        return _sniff(connection, name, path, options, Care.LENIENT)
    if dialect is None:
        raise unreadable(name, "CSV", failure or ValueError("no columns"))
    return dialect


def _announced_delimiter(path: Path) -> str | None:
    """What Excel's first line `sep=;` says."""
    if path.suffix.lower() in (".gz", ".zst"):
        return None
    with path.open("rb") as file:
        match = re.match(rb"(?:\xef\xbb\xbf)?\"?sep=(.)\"?\r?\n", file.read(16))
    return match[1].decode("latin-1") if match else None


def _sniffed(
    connection: duckdb.DuckDBPyConnection,
    path: Path,
    delimiter: str | None,
    care: Care,
    more: str = "",
) -> _Dialect:
    arguments = f", delim = {literal(delimiter)}" if delimiter else ""
    whole = care > Care.QUICK or path.stat().st_size < _SMALL
    arguments += ", sample_size = -1" if whole else ""
    arguments += ", strict_mode = false" if care is Care.LENIENT else ""
    row = row_of(
        connection,
        "SELECT Delimiter, Quote, Escape, SkipRows, HasHeader, Columns, Comment FROM "
        f"sniff_csv({literal(str(path))}{arguments}{more}, nullstr = {_nulls()})",
    )
    mark = ["" if value == "(empty)" else str(value) for value in (row[0], row[1], row[2], row[6])]
    names = tuple(column["name"] for column in row[5])
    types = tuple(_type(column["name"], column["type"], whole=whole) for column in row[5])
    return _Dialect(
        delimiter=mark[0] or ",",
        quote=mark[1] or '"',
        escape=mark[2] or '"',
        skip=int(row[3]),
        header=bool(row[4]),
        names=names,
        types=types,
        comment=mark[3],
        lenient=care is Care.LENIENT,
    )


def _type(name: str, kind: str, *, whole: bool) -> str:
    """The type to read a column with.

    DuckDB rounds 1.5 when a column that began with whole numbers is read as integers, so that is done only
    where every row was looked at, or the numbers are ids.
    """
    if kind == "BIGINT" and not whole and not has_id_name(name):
        return "DOUBLE"
    return _NUMERIC.get(kind, "VARCHAR")


def _nulls(words: Sequence[str] = _NULLS) -> str:
    return "[" + ", ".join(literal(word) for word in words) + "]"


def _null_words(dialect: _Dialect, sample: list[tuple[str | None, ...]], care: Care) -> Sequence[str]:
    """The words that mean "missing". Each costs time in every value, and most files have none.

    In a quick reading of a file with one column of text (its times), those that its beginning has are
    enough: a word that comes later is no number, and the file is then read thoroughly.
    """
    if care is not Care.QUICK or dialect.lenient or dialect.types.count("VARCHAR") > 1:
        return _NULLS
    seen = {(word or "").strip() for row in sample for word in row}
    return ("",) if seen.isdisjoint(_NULLS[1:]) else _NULLS


def _with_better_delimiter(
    connection: duckdb.DuckDBPyConnection, path: Path, dialect: _Dialect, care: Care
) -> _Dialect:
    """Another delimiter that stands in the header: `a;b` read with commas is one column named `a;b`."""
    joined = "".join(dialect.names)
    for delimiter in _DELIMITERS:
        if delimiter != dialect.delimiter and delimiter in joined:
            try:
                other = _sniffed(connection, path, delimiter, care)
            except duckdb.Error:
                other = None
            if other is None or _lost_rows(path, other):
                other = _ragged(connection, path, delimiter, care)
            if other is not None and len(other.names) >= max(2, len(dialect.names)):
                return other
    return dialect


def _lost_rows(path: Path, dialect: _Dialect) -> bool:
    """Whether lines were skipped that look like rows: they have the delimiter as often as a header would."""
    if dialect.skip == 0 or path.suffix.lower() in (".gz", ".zst"):
        return False
    with path.open("r", encoding="utf-8", errors="replace") as file:
        skipped = [file.readline() for _ in range(min(dialect.skip, 1000))]
    likely = [
        line
        for line in skipped
        if dialect.delimiter in line and not line.startswith(("#", "sep=", "\ufeffsep="))
    ]
    fields = max((line.count(dialect.delimiter) + 1 for line in likely), default=0)
    return fields > len(dialect.names) / 2 or any(re.match(r"[\s\"']*[\d+-]", line) for line in likely)


def _ragged(
    connection: duckdb.DuckDBPyConnection, path: Path, delimiter: str | None, care: Care
) -> _Dialect | None:
    """Rows of different lengths: short ones are padded."""
    for candidate in (delimiter,) if delimiter else _DELIMITERS:
        for strictness in dict.fromkeys((care, Care.LENIENT)):
            try:
                dialect = _sniffed(connection, path, candidate, strictness, more=", null_padding = true")
            except duckdb.Error:
                continue
            if len(dialect.names) > 1 and not _lost_rows(path, dialect):
                return replace(dialect, ragged=True)
    return None


def _is_blank(path: Path) -> bool:
    with path.open("rb") as file:
        return not file.read(1 << 16).strip(b"\xef\xbb\xbf \t\r\n\0")


def _empty(name: str) -> DataError:
    return DataError(
        "{file} has no rows.", hint="Open a file with a row of column names and rows of values.", file=name
    )


def _relation(
    connection: duckdb.DuckDBPyConnection,
    shown: str,
    readable: Path,
    dialect: _Dialect,
    options: OpenOptions,
    care: Care,
    encoding: str,
) -> Relation:
    sample = _sample(connection, shown, readable, dialect)
    if not sample:
        raise _empty(shown)
    if not dialect.header and _is_header(sample):
        names = unique_names((word or "").strip() for word in sample[0])
        dialect, sample = replace(dialect, header=True, names=tuple(names)), sample[1:]
    dialect = _with_numbers(dialect, sample, options.decimal)
    types = ", ".join(
        f"{literal(name)}: {literal(kind)}" for name, kind in zip(dialect.names, dialect.types, strict=True)
    )
    numbers = ", decimal_separator = ','" if dialect.decimal == "," else ""
    numbers += f", thousands = {literal(dialect.thousands)}" if dialect.thousands else ""
    nulls = _nulls(_null_words(dialect, sample, care))
    sql = (
        f"read_csv({literal(str(readable))}, {dialect.arguments}{numbers}, nullstr = {nulls}, "
        f"columns = {{{types}}})"
    )
    written = TextFormat(dialect.delimiter, dialect.decimal, encoding)
    rows = _estimate(readable, dialect, len(sample))
    return Relation(sql, _columns(dialect), "csv", rows=rows, text_format=written, notes=_notes(dialect))


def _sample(
    connection: duckdb.DuckDBPyConnection, name: str, path: Path, dialect: _Dialect
) -> list[tuple[str | None, ...]]:
    types = ", ".join(f"{literal(column)}: 'VARCHAR'" for column in dialect.names)
    try:
        return connection.execute(
            f"SELECT * FROM read_csv({literal(str(path))}, {dialect.arguments}, columns = {{{types}}}) "
            f"LIMIT {_SAMPLE_ROWS}"
        ).fetchall()
    except duckdb.Error as error:
        raise unreadable(name, "CSV", error) from error


def _is_header(sample: list[tuple[str | None, ...]]) -> bool:
    """Whether the first row has names over columns of numbers that DuckDB takes for text: decimal commas."""
    if len(sample) < 2:
        return False
    columns = list(zip(*([(word or "").strip() for word in row] for row in sample), strict=True))
    numeric = [column[0] for column in columns if _all_numbers(column[1:])]
    if not numeric or any(_is_number(name) or name in _NULLS for name in numeric):
        return False
    # A first row that has a digit where all rows of words have one is a row: a time, a device's number.
    return not any(
        word[:1].isdigit() and all(other[:1].isdigit() for other in words)
        for word, *words in columns
        if not _all_numbers(words)
    )


def _all_numbers(words: Sequence[str]) -> bool:
    return any(word not in _NULLS for word in words) and all(
        word in _NULLS or _is_number(word) for word in words
    )


def _is_number(word: str) -> bool:
    return any(kind.fullmatch(word) for kind in (_DECIMAL_COMMA, _PLAIN, _FLOAT, _GROUPED_POINT))


def _with_numbers(dialect: _Dialect, sample: list[tuple[str | None, ...]], decimal: str | None) -> _Dialect:
    """Text columns that hold numbers of a kind DuckDB does not see by itself become numbers.

    These are numbers with a decimal comma, with grouped digits (`1,234.5`, `1.234,5`), infinities, and
    columns without any value.
    """
    if dialect.lenient:  # a reading that trusted the sample may have failed already
        return replace(dialect, decimal=decimal or ".")
    types, mark, group = list(dialect.types), ".", ""
    for index, kind in enumerate(types):
        if kind != "VARCHAR":
            continue
        words = [word for row in sample if (word := (row[index] or "").strip()) not in _NULLS]
        if all(_FLOAT.fullmatch(word) for word in words):
            # Ordinary numbers DuckDB would have seen itself: further down there is a word that is none.
            unusual = not words or any(len(word) >= 18 or "inf" in word.lower() for word in words)
            types[index] = "DOUBLE" if unusual else kind
        elif decimal != "," and any(_GROUPED_POINT.fullmatch(word) for word in words):
            if all(_GROUPED_POINT.fullmatch(word) or _FLOAT.fullmatch(word) for word in words):
                types[index], group = "DOUBLE", ","
        elif decimal != "." and all(_DECIMAL_COMMA.fullmatch(w) or _PLAIN.fullmatch(w) for w in words):
            types[index], mark = "DOUBLE", ","
            group = "." if any("." in word for word in words) else group
    if mark == "," and (group == "," or (decimal is None and _has_points(dialect, sample))):
        return dialect  # both in one file: leave the text as it is
    return replace(dialect, types=tuple(types), decimal=decimal or mark, thousands=group)


def _has_points(dialect: _Dialect, sample: list[tuple[str | None, ...]]) -> bool:
    """Whether numbers with a decimal point are there, whose point would be taken for one of thousands."""
    return any(
        "." in (word := (row[index] or "").strip())
        and not (_DECIMAL_COMMA.fullmatch(word) or _PLAIN.fullmatch(word))
        for index, kind in enumerate(dialect.types)
        if kind in ("DOUBLE", "FLOAT")
        for row in sample
    )


def _notes(dialect: _Dialect) -> tuple[Text, ...]:
    notes: list[Text] = []
    if dialect.skip:
        notes.append(
            plural(
                "The line before the column names was skipped.",
                "{count} lines before the column names were skipped.",
                count=dialect.skip,
            )
        )
    if dialect.ragged:
        notes.append(text("Some rows have fewer values than there are columns; what they lack is missing."))
    if dialect.lenient:
        notes.append(text("The file breaks the rules of CSV in places; it was read leniently."))
    if dialect.decimal == ",":
        notes.append(text("Numbers were read with a decimal comma."))
    return tuple(notes)


def _columns(dialect: _Dialect) -> tuple[RawColumn, ...]:
    paths = {name: path for name in dialect.names if (path := tree_path_of(name))}
    shown = display_names(paths.values())
    wanted = [shown[paths[name]] if name in paths else name for name in dialect.names]
    return tuple(
        RawColumn(source, name, kind, paths.get(source))
        for source, name, kind in zip(dialect.names, unique_names(wanted), dialect.types, strict=True)
    )


def _estimate(path: Path, dialect: _Dialect, sampled: int) -> int | None:
    """Rows, from the length of the first ones; a quarter more, so that buffers need not grow."""
    if path.suffix.lower() in (".gz", ".zst"):
        return None
    with path.open("rb") as file:
        lines = file.read(1 << 20).splitlines(keepends=True)
    body = lines[dialect.skip + int(dialect.header) :]
    if len(lines) < 3 or sampled < _SAMPLE_ROWS or not body:
        return sampled
    mean = sum(map(len, body)) / len(body)
    return int(path.stat().st_size / mean * 1.25) + 1
