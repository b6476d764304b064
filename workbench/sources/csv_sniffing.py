# ruff: noqa: S608 - no user text is run: names are quoted, values are literals
"""How a text file is divided into columns: DuckDB looks at it, and where it is misled, we do."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path

import duckdb

from workbench.errors import DataError
from workbench.sources.columns import OpenOptions, literal, unique_names
from workbench.sources.csv_blocks import Block, find_block, rows_of
from workbench.sources.csv_dialect import NULLS, CsvDialect, type_of_words
from workbench.sources.longform import has_id_name
from workbench.sources.relation import Care, row_of, unreadable

_DELIMITERS = (",", ";", "\t", "|")
_NUMERIC = {"BIGINT": "BIGINT", "DOUBLE": "DOUBLE", "BOOLEAN": "BOOLEAN"}
_LINES = 200
_LONGEST_NUMBER = 200
_COMMA_NUMBER = re.compile(r"[+-]?\d+(,\d+)?")
_SMALL = 1 << 20
"""Files of fewer bytes are looked at as a whole."""


def sniff(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    path: Path,
    options: OpenOptions,
    care: Care,
    place: str,
) -> CsvDialect:
    """How the text is divided.

    Args:
        connection: Of the loading instance.
        name: The file's name in messages.
        path: The file, in UTF-8.
        options: What the user says about it.
        care: How much trouble to take.
        place: What is known already of where the table begins, as arguments of `sniff_csv`.

    Raises:
        DataError: It is empty, or cannot be divided into columns.
    """
    if _is_blank(path):
        raise no_rows(name)
    announced = announced_delimiter(path)
    delimiter = options.delimiter or announced or _delimiter_of_one_column(path)
    dialect, failure = None, None
    skipped = 1 if announced else _remarks(path)
    try:
        more = f", skip = {skipped}" if skipped else place
        dialect = _sniffed(connection, path, delimiter, care, more=more)
        dialect = replace(dialect, skip=max(dialect.skip, skipped))
    except duckdb.Error as error:
        failure = error
        if "Maximum line size" in str(error):
            raise unreadable(name, "CSV", error) from error
    if dialect is not None and delimiter is None:
        dialect = _with_better_delimiter(connection, path, dialect, care)
    if dialect is None or _lost_rows(path, dialect):
        dialect = _ragged(connection, path, delimiter, care, place) or dialect
    if not place and not skipped:
        dialect = _of_block(path, delimiter, dialect, care) or dialect
    if dialect is None and care is not Care.LENIENT:
        return sniff(connection, name, path, options, Care.LENIENT, place)
    if dialect is None:
        raise DataError(
            "{file} cannot be divided into columns.",
            hint="Write the same number of values in every row, with the same character between them.",
            details=str(failure or ""),
            file=name,
        )
    return dialect


def announced_delimiter(path: Path) -> str | None:
    """What Excel's first line `sep=;` says."""
    if path.suffix.lower() in (".gz", ".zst"):
        return None
    with path.open("rb") as file:
        match = re.match(rb"(?:\xef\xbb\xbf)?\"?sep=(.)\"?\r?\n", file.read(16))
    return match[1].decode("latin-1") if match else None


def _remarks(path: Path) -> int:
    """Lines to skip above one column: those that begin with #, but the last where no other line is its name.

    Above several columns they tell themselves by their lack of delimiters.
    """
    if path.suffix.lower() in (".gz", ".zst"):
        return 0
    count, line = 0, "#"
    with path.open("r", encoding="utf-8-sig", errors="replace") as file:
        while line.startswith("#") and count <= _LINES:
            count, line = count + 1, file.readline(1 << 12)
    if count == 1 or re.search(r"[,;|\t]", line):
        return 0
    return count - 1 if re.match(r"\s*[\"']?[^\W\d]", line) else count - 2


def _delimiter_of_one_column(path: Path) -> str | None:
    """A delimiter that does not occur, for one column of numbers with a decimal comma below a name."""
    if path.suffix.lower() in (".gz", ".zst"):
        return None
    with path.open("r", encoding="utf-8-sig", errors="replace") as file:
        name, *lines = (file.readline(_LONGEST_NUMBER).strip() for _ in range(_LINES))
    numbers = [line for line in lines if line]
    alone = re.search(r"[,;|\t]", name) is None and re.search(r"[^\W\d]", name) is not None
    return ";" if alone and numbers and all(map(_COMMA_NUMBER.fullmatch, numbers)) else None


def _sniffed(
    connection: duckdb.DuckDBPyConnection,
    path: Path,
    delimiter: str | None,
    care: Care,
    more: str = "",
) -> CsvDialect:
    arguments = f", delim = {literal(delimiter)}" if delimiter else ""
    whole = care > Care.QUICK or path.stat().st_size < _SMALL
    arguments += ", sample_size = -1" if whole else ""
    arguments += ", strict_mode = false" if care is Care.LENIENT else ""
    row = row_of(
        connection,
        "SELECT Delimiter, Quote, Escape, SkipRows, HasHeader, Columns, Comment FROM "
        f"sniff_csv({literal(str(path))}{arguments}{more}, nullstr = {nulls()})",
    )
    mark = ["" if value == "(empty)" else str(value) for value in (row[0], row[1], row[2], row[6])]
    names = tuple(column["name"] for column in row[5])
    types = tuple(type_to_read(column["name"], column["type"], whole=whole) for column in row[5])
    return CsvDialect(
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


def type_to_read(name: str, kind: str, *, whole: bool) -> str:
    """The type to read a column with.

    DuckDB rounds 1.5 when a column that began with whole numbers is read as integers, so that is done only
    where every row was looked at, or the numbers are ids.
    """
    if kind == "BIGINT" and not whole and not has_id_name(name):
        return "DOUBLE"
    return _NUMERIC.get(kind, "VARCHAR")


def _with_better_delimiter(
    connection: duckdb.DuckDBPyConnection, path: Path, dialect: CsvDialect, care: Care
) -> CsvDialect:
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


def _lost_rows(path: Path, dialect: CsvDialect) -> bool:
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
    connection: duckdb.DuckDBPyConnection, path: Path, delimiter: str | None, care: Care, place: str = ""
) -> CsvDialect | None:
    """Rows of different lengths: short ones are padded."""
    more = place + ", null_padding = true"
    for candidate in (delimiter,) if delimiter else _DELIMITERS:
        for strictness in dict.fromkeys((care, Care.LENIENT)):
            try:
                dialect = _sniffed(connection, path, candidate, strictness, more)
            except duckdb.Error:
                continue
            if len(dialect.names) > 1 and not _lost_rows(path, dialect):
                return replace(dialect, ragged=True)
    return None


def _of_block(path: Path, delimiter: str | None, dialect: CsvDialect | None, care: Care) -> CsvDialect | None:
    """The block of lines that DuckDB leaves out for what stands above or below it; None where it does not."""
    usable = dialect is not None and len(dialect.names) > 1
    clean = dialect is not None and not (dialect.skip or dialect.ragged or dialect.lenient)
    if (usable and clean) or path.suffix.lower() in (".gz", ".zst"):
        return None
    block = find_block(path, (delimiter,) if delimiter else _DELIMITERS)
    if block is None:
        return None
    if usable and dialect is not None:
        begins, rows = rows_of(path, dialect.delimiter, dialect.skip, len(dialect.names))
        named = dialect.header or block.names is None
        if rows > block.rows_seen or (rows == block.rows_seen and begins and named):
            return None
    return _divided_as(block, care)


def _divided_as(block: Block, care: Care) -> CsvDialect:
    """How the lines of a block are divided; with more care its first rows do not tell what others hold."""
    given = block.names or ()
    places = range(block.fields)
    names = tuple(unique_names((given[at] if at < len(given) else "") or f"column{at}" for at in places))
    types = ["VARCHAR"] * block.fields
    if care is Care.QUICK:
        columns = zip_longest(*block.rows, fillvalue="")
        types[: len(block.rows[0])] = map(type_of_words, columns)
    return CsvDialect(
        delimiter=block.delimiter,
        quote='"',
        escape='"',
        skip=block.first,
        header=block.names is not None,
        names=names,
        types=tuple(type_to_read(name, kind, whole=False) for name, kind in zip(names, types, strict=True)),
        ragged=care > Care.QUICK or not block.ends,
        lenient=care is Care.LENIENT or block.overflows,
    )


def _is_blank(path: Path) -> bool:
    with path.open("rb") as file:
        return not file.read(1 << 16).strip(b"\xef\xbb\xbf \t\r\n\0")


def no_rows(name: str) -> DataError:
    """The error of a file without any."""
    return DataError(
        "{file} has no rows.", hint="Open a file with a row of column names and rows of values.", file=name
    )


def nulls(words: Sequence[str] = NULLS) -> str:
    """The words that mean "missing" as an SQL list."""
    return "[" + ", ".join(literal(word) for word in words) + "]"
