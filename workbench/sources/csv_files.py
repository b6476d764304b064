# ruff: noqa: S608 - no user text is run: names are quoted, values are literals
"""Text files: encoding, delimiter, header and decimal comma are found, then DuckDB reads."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import duckdb

from workbench.errors import DataError
from workbench.sources.blanks import Blanks, find_blanks, write_with_tabs
from workbench.sources.columns import OpenOptions, display_names, literal, tree_path_of, unique_names
from workbench.sources.csv_dialect import (
    NULLS,
    CsvDialect,
    begins_with_row,
    is_header,
    with_numbers,
    without_header,
)
from workbench.sources.encodings import encoding_of, mixes_line_ends, transcode
from workbench.sources.longform import has_id_name
from workbench.sources.number_writing import DECIMAL_COMMA
from workbench.sources.relation import Care, RawColumn, Relation, TextFormat, remove, row_of, unreadable
from workbench.text import Text, plural, text

_DELIMITERS = (",", ";", "\t", "|")
_NUMERIC = {"BIGINT": "BIGINT", "DOUBLE": "DOUBLE", "BOOLEAN": "BOOLEAN"}
_SAMPLE_ROWS = 2_000
_LINES = 200
_LONGEST_NUMBER = 200
_COMMA_NUMBER = re.compile(r"[+-]?\d+(,\d+)?")
_SMALL = 1 << 20
"""Files of fewer bytes are looked at as a whole."""


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
    temporary: tuple[Path, ...] = () if readable == path else (readable,)
    try:
        blanks = _blanks(readable, options)
        if blanks is not None:
            tabbed, lacking = write_with_tabs(readable, blanks, check)
            remove(temporary)
            readable, temporary = tabbed, (tabbed,)
            notes += _notes_on(blanks, lacking=lacking)
            options = replace(options, delimiter="\t")
        dialect = _sniff(connection, shown, readable, options, care, "" if blanks is None else _place(blanks))
        check()
        relation = _relation(connection, shown, readable, dialect, options, care, encoding, blanks)
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


def _blanks(path: Path, options: OpenOptions) -> Blanks | None:
    """How blanks divide the columns, where neither the user nor the file says otherwise."""
    if options.delimiter not in (None, " ") or path.suffix.lower() in (".gz", ".zst"):
        return None
    return find_blanks(path) if _announced_delimiter(path) in (None, " ") else None


def _place(blanks: Blanks) -> str:
    """Where the table begins, for `sniff_csv`."""
    header = "" if blanks.header is None else f", header = {str(blanks.header).lower()}"
    return f", skip = {blanks.line}{header}"


def _sniff(
    connection: duckdb.DuckDBPyConnection,
    name: str,
    path: Path,
    options: OpenOptions,
    care: Care,
    place: str,
) -> CsvDialect:
    """How the text is divided; `place`: what is known already of where the table begins, as arguments."""
    if _is_blank(path):
        raise _empty(name)
    announced = _announced_delimiter(path)
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
    if dialect is None and care is not Care.LENIENT:
        return _sniff(connection, name, path, options, Care.LENIENT, place)
    if dialect is None:
        raise DataError(
            "{file} cannot be divided into columns.",
            hint="Write the same number of values in every row, with the same character between them.",
            details=str(failure or ""),
            file=name,
        )
    return dialect


def _announced_delimiter(path: Path) -> str | None:
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
        f"sniff_csv({literal(str(path))}{arguments}{more}, nullstr = {_nulls()})",
    )
    mark = ["" if value == "(empty)" else str(value) for value in (row[0], row[1], row[2], row[6])]
    names = tuple(column["name"] for column in row[5])
    types = tuple(_type(column["name"], column["type"], whole=whole) for column in row[5])
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


def _type(name: str, kind: str, *, whole: bool) -> str:
    """The type to read a column with.

    DuckDB rounds 1.5 when a column that began with whole numbers is read as integers, so that is done only
    where every row was looked at, or the numbers are ids.
    """
    if kind == "BIGINT" and not whole and not has_id_name(name):
        return "DOUBLE"
    return _NUMERIC.get(kind, "VARCHAR")


def _nulls(words: Sequence[str] = NULLS) -> str:
    return "[" + ", ".join(literal(word) for word in words) + "]"


def _null_words(dialect: CsvDialect, sample: list[tuple[str | None, ...]], care: Care) -> Sequence[str]:
    """The words that mean "missing". Each costs time in every value, and most files have none.

    In a quick reading of a file with one column of text (its times), those that its beginning has are
    enough: a word that comes later is no number, and the file is then read thoroughly.
    """
    if care is not Care.QUICK or dialect.lenient or dialect.types.count("VARCHAR") > 1:
        return NULLS
    seen = {(word or "").strip() for row in sample for word in row}
    return ("",) if seen.isdisjoint(NULLS[1:]) else NULLS


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
    dialect: CsvDialect,
    options: OpenOptions,
    care: Care,
    encoding: str,
    blanks: Blanks | None,
) -> Relation:
    sample = _sample(connection, shown, readable, dialect)
    if not sample:
        raise _empty(shown)
    if not dialect.header and is_header(sample):
        names = unique_names((word or "").strip() for word in sample[0])
        dialect, sample = replace(dialect, header=True, names=tuple(names)), sample[1:]
    elif begins_with_row(dialect, sample[0]):
        dialect, sample = without_header(dialect), [dialect.names, *sample]
    dialect = with_numbers(dialect, sample, options.decimal, trusting=care is Care.QUICK)
    types = ", ".join(
        f"{literal(name)}: {literal(kind)}" for name, kind in zip(dialect.names, dialect.types, strict=True)
    )
    numbers = ", decimal_separator = ','" if dialect.decimal == "," else ""
    nulls = _nulls(_null_words(dialect, sample, care))
    sql = (
        f"read_csv({literal(str(readable))}, {dialect.arguments}{numbers}, nullstr = {nulls}, "
        f"columns = {{{types}}})"
    )
    written = TextFormat(" " if blanks else dialect.delimiter, dialect.decimal, encoding)
    notes = _notes(dialect) if blanks is None else _notes(replace(dialect, skip=0))
    rows = _estimate(readable, dialect, len(sample))
    return Relation(
        sql, _columns(dialect), "csv", rows=rows, text_format=written, decimal=dialect.told, notes=notes
    )


def _sample(
    connection: duckdb.DuckDBPyConnection, name: str, path: Path, dialect: CsvDialect
) -> list[tuple[str | None, ...]]:
    types = ", ".join(f"{literal(column)}: 'VARCHAR'" for column in dialect.names)
    try:
        return connection.execute(
            f"SELECT * FROM read_csv({literal(str(path))}, {dialect.arguments}, columns = {{{types}}}) "
            f"LIMIT {_SAMPLE_ROWS}"
        ).fetchall()
    except duckdb.Error as error:
        raise unreadable(name, "CSV", error) from error


def _notes(dialect: CsvDialect) -> tuple[Text, ...]:
    notes: list[Text] = []
    if dialect.skip:
        notes.append(_skipped(dialect.skip))
    if dialect.ragged:
        notes.append(text("Some rows have fewer values than there are columns; what they lack is missing."))
    if dialect.lenient:
        notes.append(text("The file breaks the rules of CSV in places; it was read leniently."))
    if dialect.decimal == ",":
        notes.append(DECIMAL_COMMA)
    return tuple(notes)


def _skipped(lines: int) -> Text:
    return plural(
        "The line before the column names was skipped.",
        "{count} lines before the column names were skipped.",
        count=lines,
    )


def _notes_on(blanks: Blanks, *, lacking: bool) -> tuple[Text, ...]:
    notes = [text("The columns are divided by blanks.")]
    if blanks.above and blanks.names:
        notes.append(_skipped(blanks.above))
    elif blanks.above:
        notes.append(
            plural(
                "The line above the rows has no names for their columns and was skipped.",
                "{count} lines above the rows have no names for their columns and were skipped.",
                count=blanks.above,
            )
        )
    if blanks.between:
        notes.append(
            plural(
                "The line between the column names and the rows was skipped.",
                "{count} lines between the column names and the rows were skipped.",
                count=blanks.between,
            )
        )
    if lacking:
        notes.append(
            text(
                "Some rows have fewer values than there are columns; "
                "which ones they lack cannot be told, so all of theirs are missing."
            )
        )
    return tuple(notes)


def _columns(dialect: CsvDialect) -> tuple[RawColumn, ...]:
    paths = {name: path for name in dialect.names if (path := tree_path_of(name))}
    shown = display_names(paths.values())
    wanted = [shown[paths[name]] if name in paths else name for name in dialect.names]
    return tuple(
        RawColumn(source, name, kind, paths.get(source))
        for source, name, kind in zip(dialect.names, unique_names(wanted), dialect.types, strict=True)
    )


def _estimate(path: Path, dialect: CsvDialect, sampled: int) -> int | None:
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
