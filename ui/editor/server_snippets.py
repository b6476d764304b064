"""Statements to start from for a server."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.editor.snippets import Snippet, commented
from workbench.defaults import DETECTOR
from workbench.sources.iotdb.address import Dialect, ServerAddress


def server_snippets(address: str, model: str = "pocket", horizon: int = 48) -> list[Snippet]:
    """The templates in the dialect of a server; names in them stand for the user's."""
    translate = QCoreApplication.translate
    if ServerAddress.parse(address).dialect is Dialect.TREE:
        query = "select s1 from root.db.d1"
        found = [
            Snippet(translate("Snippets", "Databases"), "show databases;\n"),
            Snippet(translate("Snippets", "Series below a path"), "show timeseries root.db.** limit 100;\n"),
            Snippet(
                translate("Snippets", "Last 96 rows"),
                "select s1\nfrom root.db.d1\norder by time desc\nlimit 96;\n",
            ),
            Snippet(
                translate("Snippets", "Mean of each day"),
                "select avg(s1)\nfrom root.db.d1\n"
                "group by ([2026-01-01T00:00:00, 2026-02-01T00:00:00), 1d);\n",
            ),
            Snippet(
                translate("Snippets", "Forecast with forecast()"),
                f"select forecast(s1, 'MODEL_ID'='{model}', 'OUTPUT_LENGTH'='{horizon}')\nfrom root.db.d1;\n",
            ),
        ]
    else:
        query = "SELECT time, s1 FROM t1"
        found = [
            Snippet(translate("Snippets", "Databases"), "SHOW DATABASES;\n"),
            Snippet(translate("Snippets", "Tables"), "SHOW TABLES;\n"),
            Snippet(
                translate("Snippets", "Last 96 rows"), "SELECT *\nFROM t1\nORDER BY time DESC\nLIMIT 96;\n"
            ),
            Snippet(
                translate("Snippets", "Mean of each day"),
                "SELECT date_bin(1d, time) AS day, avg(s1) AS mean\nFROM t1\nGROUP BY 1\nORDER BY 1;\n",
            ),
            Snippet(
                translate("Snippets", "Forecast with FORECAST"),
                f"SELECT *\nFROM FORECAST(\n  TARGETS => ({query}) ORDER BY time,\n"
                f"  MODEL_ID => '{model}',\n  OUTPUT_LENGTH => {horizon});\n",
            ),
        ]
    return [
        *found,
        Snippet(
            translate("Snippets", "Forecast with CALL INFERENCE"),
            f"CALL INFERENCE({model},\n  '{query}',\n  outputLength={horizon}, generateTime=true);\n",
        ),
        Snippet(translate("Snippets", "Find anomalies"), f"CALL INFERENCE({DETECTOR},\n  '{query}');\n"),
        Snippet(translate("Snippets", "Models"), "SHOW MODELS;\n"),
    ]


def server_example(address: str) -> str:
    """The text of a new tab that runs on a server: two statements as comments."""
    chosen = server_snippets(address)
    return commented(
        [one for one in chosen if one.sql.lower().startswith(("show databases", "call inference(auto"))]
    )
