"""Statements to start from, written for the table that is open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.defaults import DETECTOR
from workbench.sources import ColumnRole

if TYPE_CHECKING:
    from workbench.sources import Table

_PLAIN = re.compile(r"[^\W\d]\w*")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A statement with its name in the menu."""

    name: str
    sql: str


def snippets(table: Table | None, model: str = "pocket", horizon: int = 48) -> list[Snippet]:
    """The templates; without a table those that need none."""
    translate = QCoreApplication.translate
    found = []
    if table is not None:
        time, value, name = _names(table)
        series = f"SELECT {time}, {value} FROM {name}"  # noqa: S608 (a text to be edited, with quoted names)
        call = f"CALL INFERENCE({model},\n  '{_inner(series)}',\n  outputLength={horizon}, generateTime=true"
        found = [
            Snippet(
                translate("Snippets", "Last 96 rows"),
                f"SELECT *\nFROM {name}\nORDER BY {time} DESC\nLIMIT 96;\n",
            ),
            Snippet(
                translate("Snippets", "Mean of each day"),
                f"SELECT date_bin(1d, {time}) AS day, avg({value}) AS mean\nFROM {name}\n"
                "GROUP BY day\nORDER BY day;\n",
            ),
            Snippet(
                translate("Snippets", "Forecast with CALL INFERENCE"),
                f"{call});\n",
            ),
            Snippet(
                translate("Snippets", "Forecast with FORECAST"),
                f"SELECT *\nFROM FORECAST(\n  TARGETS => ({series}) ORDER BY {time},\n"
                f"  MODEL_ID => '{model}',\n  OUTPUT_LENGTH => {horizon});\n",
            ),
            Snippet(
                translate("Snippets", "Forecast with quantiles"),
                f"{call},\n  quantiles='0.1,0.5,0.9');\n",
            ),
            Snippet(
                translate("Snippets", "Find anomalies"),
                f"CALL INFERENCE({DETECTOR},\n  '{_inner(series)}', generateTime=true);\n",
            ),
        ]
    return [
        *found,
        Snippet(translate("Snippets", "Models"), "SHOW MODELS;\n"),
        Snippet(translate("Snippets", "Devices"), "SHOW AI_DEVICES;\n"),
        Snippet(translate("Snippets", "Loaded models"), "SHOW LOADED MODELS;\n"),
        Snippet(translate("Snippets", "Load a model"), f"LOAD MODEL {model} TO DEVICES 'cpu';\n"),
    ]


def example(table: Table | None) -> str:
    """The text of a new tab: statements for the open table, as comments."""
    chosen = snippets(table)
    return commented([one for index, one in enumerate(chosen) if table is None or index in (0, 2)][:2])


def commented(parts: Sequence[Snippet]) -> str:
    """Statements as comments, below a line that says how to run one."""
    heading = QCoreApplication.translate(
        "Snippets", "Ctrl+Enter runs the statement at the caret, Alt+X the whole script."
    )
    lines = [heading]
    for one in parts:
        lines += ["", *one.sql.rstrip().split("\n")]
    return "\n".join(f"-- {line}".rstrip() for line in lines) + "\n\n"


def quoted(name: str) -> str:
    """A name as SQL takes it: in quotes only where it needs them."""
    from workbench.sql.keywords import KEYWORDS

    plain = _PLAIN.fullmatch(name) and (name.upper() not in KEYWORDS or name.lower() == "time")
    return name if plain else '"' + name.replace('"', '""') + '"'


def _names(table: Table) -> tuple[str, str, str]:
    value = next((one.name for one in table.columns if one.role is ColumnRole.VALUE), table.time_column)
    return quoted(table.time_column), quoted(value), quoted(table.name)


def _inner(statement: str) -> str:
    return statement.replace("'", "''")
