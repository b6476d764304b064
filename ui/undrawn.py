"""What a user chose in Data that no plot can show, and what to say of it where a series would be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.text import translated
from workbench.jobs import JobSnapshot
from workbench.sources import Column, ColumnRole, Table


@dataclass(frozen=True, slots=True)
class Undrawn:
    """A column without numbers, a file without any, or a file that could not be read.

    Attributes:
        table: The open table; empty for a file that could not be read.
        column: Its column; None for the table, where it has no column with numbers.
        failed: The job that could not read a file.
    """

    table: str = ""
    column: str | None = None
    failed: JobSnapshot | None = None


@dataclass(frozen=True, slots=True)
class Saying:
    """What it is, and what can be done."""

    what: str
    todo: str


def saying_of(undrawn: Undrawn, tables: Mapping[str, Table]) -> Saying:
    """The two sentences about what cannot be drawn."""
    translate = QCoreApplication.translate
    if undrawn.failed is not None:
        return _of_failed(undrawn.failed)
    table = tables.get(undrawn.table)
    if table is None:
        return Saying("", "")
    if undrawn.column is None:
        what = translate("Undrawn", "{table} has no column with numbers.").format(table=table.name)
        return Saying(what, _without_numbers(table))
    said = _of_column(table.column(undrawn.column), table)
    return said if table.value_columns else Saying(said.what, _without_numbers(table))


def _without_numbers(table: Table) -> str:
    if table.path is None:
        return QCoreApplication.translate(
            "Undrawn", "A plot and a forecast need one. Its rows can be looked at and queried."
        )
    return QCoreApplication.translate(
        "Undrawn",
        "A plot and a forecast need a column with numbers, and this file has none. Look at its rows; if "
        "numbers are among them, open the file with options and choose its delimiter and decimal mark.",
    )


def _of_column(column: Column, table: Table) -> Saying:
    translate = QCoreApplication.translate
    if column.role is ColumnRole.TIME:
        what = translate("Undrawn", "“{column}” holds the times of the rows.")
        todo = translate("Undrawn", "The plot has them on its axis. Choose a column with numbers in Data.")
    elif column.role is ColumnRole.ID:
        what = translate("Undrawn", "“{column}” names the series of this file.")
        todo = translate("Undrawn", "Choose one of the series below it in Data.")
    elif table.is_words(column.name):
        what = translate("Undrawn", "“{column}” holds words, not numbers.")
        todo = translate(
            "Undrawn",
            "It cannot be drawn or forecast. A model that reads categories, such as chronos2, can have it as "
            "a covariate of another column, in Set-up. If these are numbers, open the file with options and "
            "choose its decimal mark.",
        )
    else:
        what = translate("Undrawn", "“{column}” holds no numbers but {type}.")
        todo = translate("Undrawn", "It cannot be drawn or forecast. Choose a column with numbers in Data.")
    return Saying(what.format(column=column.name, type=column.type), todo)


def _of_failed(job: JobSnapshot) -> Saying:
    what = QCoreApplication.translate("Undrawn", "{file} could not be read.").format(file=file_of(job))
    error = job.error
    parts = [] if error is None else [error.text, *([error.hint_text] if error.hint_text else [])]
    return Saying(what, " ".join(translated(one) for one in parts))


def file_of(job: JobSnapshot) -> str:
    """The name of the file that a job opens; what it is called, where that is no file."""
    return str(job.title.params.get("file", "")) or translated(job.title)
