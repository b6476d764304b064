"""What the commands print: rows, notes, errors."""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    import pyarrow

    from workbench.cli.options import Format
    from workbench.errors import Span, WorkbenchError
    from workbench.export import CsvFormat

MOST_ROWS = 200
_WIDE = 10_000
_MOST_DETAILS = 40
_DETAILS = "{control.details}"
# What a terminal would obey; a file or a package may have named something so.
_OBEYED = r"[\x00-\x08\x0b-\x1f\x7f-\x9f]"
# Tabs, form feeds and what else would move the mark away from what it marks.
_NO_WIDTH = r"[\x00-\x1f\x7f-\x9f\u2028\u2029]"


def print_error(sentence: str, hint: str | None = None) -> None:
    """One sentence and a hint, on stderr."""
    _say(sentence if not hint else f"{sentence}\n{hint}")


def print_refusal(error: WorkbenchError) -> None:
    """The sentence, the marked place in the text that it is about, and what to do, for each part its own.

    The technical text follows where it is what the reader is told to look at.
    """
    if error.span is not None and error.source is not None:
        _say(f"Line {error.span.line}, column {error.span.column}: {error.heading}")
        _mark(error.span, error.source)
    else:
        _say(str(error.heading))
    for number, part in enumerate(error.parts, 1):
        _say(f"{number}. {part.text}")
        _say_hint(part, " " * len(f"{number}. "))
    if not error.parts:
        _say_hint(error)
    if error.details and error.hint_text is not None and _DETAILS in error.hint_text.template:
        lines = error.details.rstrip().splitlines()
        _say("\n".join(f"  {line}" for line in lines[-_MOST_DETAILS:]))


def _say_hint(error: WorkbenchError, indent: str = "") -> None:
    from workbench.controls import Program

    hint = error.hint_in(Program.TERMINAL)
    if hint is not None:
        _say(indent + hint)


def _say(words: str) -> None:
    print(re.sub(_OBEYED, "\N{REPLACEMENT CHARACTER}", words), file=sys.stderr)


def _mark(span: Span, source: str) -> None:
    line = re.sub(_NO_WIDTH, " ", source.split("\n")[span.line - 1])
    start, end = span.column - 1, span.column - 1 + span.length
    mark = " " * _cells(line[:start]) + "^" * max(1, _cells(line[start:end]))
    print(f"  {line}\n  {mark}", file=sys.stderr)


def _cells(shown: str) -> int:
    """How many places of a terminal a text takes; a Chinese character takes two."""
    from rich.cells import cell_len

    return cell_len(shown)


def print_rows(
    table: pyarrow.Table,
    how: Format,
    time_format: str = "iso",
    out: TextIO | None = None,
    *,
    csv: CsvFormat | None = None,
) -> None:
    """All rows as CSV or JSON, or a table of the first rows for a reader.

    Args:
        table: The rows.
        how: `table` shows at most 200 of them and says how many there are.
        time_format, csv: As in `ExportOptions`.
        out: stdout when None.
    """
    stream = out or sys.stdout
    if how != "table":
        stream.write(_as_text(table, how, time_format, csv))
        return
    _print_table(table, stream, time_format)
    if table.num_rows > MOST_ROWS:
        print(f"{MOST_ROWS} of {table.num_rows:,} rows; --format csv gives all.", file=sys.stderr)


def print_columns(head: Sequence[str], rows: Sequence[Sequence[str]], out: TextIO | None = None) -> None:
    """A table of words, as wide as it needs to be unless a terminal is narrower."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    stream = out or sys.stdout
    shown = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for index, name in enumerate(head):
        numeric = bool(rows) and all(_is_number(row[index]) for row in rows)
        shown.add_column(name, justify="right" if numeric else "left", overflow="fold")
    for row in rows:
        shown.add_row(*row)
    console = Console(file=stream, width=None if stream.isatty() else _WIDE, markup=False, highlight=False)
    for line in console.render_lines(shown, pad=False):
        text = "".join(segment.text for segment in line).rstrip()
        if text:
            stream.write(text + "\n")


def _print_table(table: pyarrow.Table, stream: TextIO, time_format: str) -> None:
    import pyarrow as pa

    from workbench.export.times import format_times, written_dates

    head = table.slice(0, MOST_ROWS)
    columns = []
    for column in head.columns:
        timed = pa.types.is_timestamp(column.type)
        values = (format_times(column, time_format) if timed else written_dates(column)).to_pylist()
        columns.append([_word(value) for value in values])
    print_columns(head.column_names, list(zip(*columns, strict=True)), stream)


def _word(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bytes):
        return f"0x{value.hex()}"
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def _is_number(word: str) -> bool:
    try:
        float(word or "0")
    except ValueError:
        return False
    return True


def _as_text(table: pyarrow.Table, how: Format, time_format: str, csv: CsvFormat | None) -> str:
    from workbench.export import CsvFormat, write_table

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"rows.{how.value}"
        write_table(table, path, time_format=time_format, csv=csv or CsvFormat())
        return path.read_text(encoding="utf-8")
