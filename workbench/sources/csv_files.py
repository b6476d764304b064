# ruff: noqa: S608 - no user text is run: names are quoted, values are literals
"""Text files: encoding, delimiter, header and decimal comma are found, then DuckDB reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import duckdb

from workbench.sources.blanks import Blanks, find_blanks, write_with_tabs
from workbench.sources.columns import OpenOptions, display_names, literal, tree_path_of, unique_names
from workbench.sources.csv_blocks import line_of
from workbench.sources.csv_dialect import (
    NULLS,
    CsvDialect,
    begins_with_row,
    is_header,
    type_of_words,
    with_numbers,
    without_header,
)
from workbench.sources.csv_names import row_of_names
from workbench.sources.csv_sniffing import announced_delimiter, no_rows, nulls, sniff, type_to_read
from workbench.sources.encodings import encoding_of, mixes_line_ends, transcode
from workbench.sources.number_writing import DECIMAL_COMMA
from workbench.sources.relation import Care, RawColumn, Relation, TextFormat, remove, unreadable
from workbench.text import Text, plural, text

_SAMPLE_ROWS = 2_000


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
        dialect = sniff(connection, shown, readable, options, care, "" if blanks is None else _place(blanks))
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
    return find_blanks(path) if announced_delimiter(path) in (None, " ") else None


def _place(blanks: Blanks) -> str:
    """Where the table begins, for `sniff_csv`."""
    header = "" if blanks.header is None else f", header = {str(blanks.header).lower()}"
    return f", skip = {blanks.line}{header}"


def _null_words(dialect: CsvDialect, sample: list[tuple[str | None, ...]], care: Care) -> Sequence[str]:
    """The words that mean "missing". Each costs time in every value, and most files have none.

    In a quick reading of a file with one column of text (its times), those that its beginning has are
    enough: a word that comes later is no number, and the file is then read thoroughly.
    """
    if care is not Care.QUICK or dialect.lenient or dialect.types.count("VARCHAR") > 1:
        return NULLS
    seen = {(word or "").strip() for row in sample for word in row}
    return ("",) if seen.isdisjoint(NULLS[1:]) else NULLS


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
        raise no_rows(shown)
    if not dialect.header and is_header(sample):
        names = unique_names((word or "").strip() for word in sample[0])
        dialect, sample = replace(dialect, header=True, names=tuple(names)), sample[1:]
    elif begins_with_row(dialect, sample[0]):
        dialect, sample = without_header(dialect), [dialect.names, *sample]
    if blanks is None:
        dialect, sample = _with_names_below(readable, dialect, sample, care)
    dialect = with_numbers(dialect, sample, options.decimal, trusting=care is Care.QUICK)
    types = ", ".join(
        f"{literal(name)}: {literal(kind)}" for name, kind in zip(dialect.names, dialect.types, strict=True)
    )
    numbers = ", decimal_separator = ','" if dialect.decimal == "," else ""
    missing = nulls(_null_words(dialect, sample, care))
    sql = (
        f"read_csv({literal(str(readable))}, {dialect.arguments}{numbers}, nullstr = {missing}, "
        f"columns = {{{types}}})"
    )
    written = TextFormat(" " if blanks else dialect.delimiter, dialect.decimal, encoding)
    notes = _notes(dialect) if blanks is None else _notes(replace(dialect, skip=0))
    rows = _estimate(readable, dialect, len(sample))
    return Relation(
        sql, _columns(dialect), "csv", rows=rows, text_format=written, decimal=dialect.told, notes=notes
    )


def _with_names_below(
    path: Path, dialect: CsvDialect, sample: list[tuple[str | None, ...]], care: Care
) -> tuple[CsvDialect, list[tuple[str | None, ...]]]:
    """The dialect and the rows below the names, where lines that have as many fields stand above these."""
    at = None if path.suffix.lower() in (".gz", ".zst") else row_of_names(dialect.names, sample)
    words = [] if at is None else [(word or "").strip() for word in sample[at]]
    line = None if at is None else line_of(path, dialect.delimiter, dialect.skip, words)
    if at is None or line is None:
        return dialect, sample
    rows = sample[at + 1 :]
    columns = zip(*([(word or "").strip() for word in row] for row in rows), strict=True)
    types = map(type_of_words, columns) if care is Care.QUICK else ["VARCHAR"] * len(words)
    names = tuple(unique_names(words))
    read_as = tuple(type_to_read(name, kind, whole=False) for name, kind in zip(names, types, strict=True))
    return replace(dialect, skip=line, header=True, names=names, types=read_as), rows


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
