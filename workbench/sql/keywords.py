"""The words of the dialect: for highlighting, completion and "did you mean"."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Final

STATEMENT_WORDS: Final = ("SELECT", "WITH", "CALL", "SHOW", "LOAD", "UNLOAD", "CREATE MODEL", "DROP MODEL")
"""What a statement may begin with, as hints say it."""

OTHER_STATEMENTS: Final = frozenset(
    [
        "ALTER",
        "ANALYZE",
        "ATTACH",
        "BEGIN",
        "CHECKPOINT",
        "COMMIT",
        "COPY",
        "COUNT",
        "CREATE",
        "DELETE",
        "DETACH",
        "DROP",
        "EXECUTE",
        "EXPLAIN",
        "EXPORT",
        "FLUSH",
        "GRANT",
        "IMPORT",
        "INSERT",
        "INSTALL",
        "KILL",
        "MERGE",
        "PRAGMA",
        "PREPARE",
        "REMOVE",
        "RESET",
        "REVOKE",
        "ROLLBACK",
        "SET",
        "START",
        "STOP",
        "TRUNCATE",
        "UPDATE",
        "USE",
        "VACUUM",
    ]
)
"""What begins statements of other databases: no misspelling of ours."""

TABLE_STARTS: Final = frozenset({"SELECT", "WITH", "FROM", "VALUES", "TABLE", "DESCRIBE", "SUMMARIZE"})
"""First words that are handed to DuckDB's parser."""

LATER_WORK: Final = frozenset({"CREATE URI", "SHOW AINODES", "REMOVE AINODE"})
"""Statements of AINode that this version does not have."""

TREE_KEYWORDS: Final = frozenset(
    [
        "ALIGN",
        "AND",
        "AS",
        "ASC",
        "BETWEEN",
        "BY",
        "CAST",
        "CONTAINS",
        "DESC",
        "DEVICE",
        "FALSE",
        "FILL",
        "FROM",
        "GROUP",
        "HAVING",
        "IN",
        "IS",
        "LIKE",
        "LIMIT",
        "LINEAR",
        "NOT",
        "NULL",
        "OFFSET",
        "OR",
        "ORDER",
        "PREVIOUS",
        "REGEXP",
        "ROOT",
        "SELECT",
        "SLIMIT",
        "SOFFSET",
        "TIME",
        "TRUE",
        "WHERE",
    ]
)

COMMAND_KEYWORDS: Final = frozenset(
    [
        "AI_DEVICES",
        "CALL",
        "DEVICES",
        "FORECAST",
        "FROM",
        "INFERENCE",
        "LOAD",
        "LOADED",
        "MODEL",
        "MODELS",
        "SHOW",
        "TO",
        "UNLOAD",
    ]
)

TABLE_KEYWORDS: Final = frozenset(
    [
        "ALL",
        "ANTI",
        "ANY",
        "ARRAY",
        "ASC",
        "ASOF",
        "BETWEEN",
        "BOTH",
        "BY",
        "CASE",
        "CAST",
        "COLLATE",
        "CROSS",
        "CURRENT",
        "DATE",
        "DATE_BIN",
        "DESC",
        "DISTINCT",
        "DOUBLE",
        "ELSE",
        "END",
        "EXCEPT",
        "EXCLUDE",
        "EXISTS",
        "EXTRACT",
        "FETCH",
        "FILTER",
        "FIRST",
        "FOLLOWING",
        "FOR",
        "FULL",
        "GROUPING",
        "IGNORE",
        "ILIKE",
        "INNER",
        "INTEGER",
        "INTERSECT",
        "INTERVAL",
        "JOIN",
        "LAST",
        "LATERAL",
        "LEFT",
        "NATURAL",
        "NULLS",
        "ON",
        "ONLY",
        "OUTER",
        "OVER",
        "PARTITION",
        "POSITIONAL",
        "PRECEDING",
        "QUALIFY",
        "RANGE",
        "RECURSIVE",
        "REPLACE",
        "RESPECT",
        "RIGHT",
        "ROW",
        "ROWS",
        "SAMPLE",
        "SEMI",
        "SETS",
        "SIMILAR",
        "SOME",
        "TABLE",
        "THEN",
        "TIMESTAMP",
        "TIMESTAMPTZ",
        "UNBOUNDED",
        "UNION",
        "USING",
        "VALUES",
        "VARCHAR",
        "WHEN",
        "WINDOW",
        "WITH",
    ]
)

KEYWORDS: Final = TREE_KEYWORDS | COMMAND_KEYWORDS | TABLE_KEYWORDS

FORECAST_ARGUMENTS: Final = (
    "TARGETS",
    "MODEL_ID",
    "OUTPUT_LENGTH",
    "OUTPUT_START_TIME",
    "OUTPUT_INTERVAL",
    "TIMECOL",
    "PRESERVE_INPUT",
    "MODEL_OPTIONS",
)
"""The named arguments of FORECAST in the order in which they may be given without names."""

AGGREGATES: Final = {
    "count": "count({0})",
    "sum": "sum({0})",
    "avg": "avg({0})",
    "max_value": "max({0})",
    "min_value": "min({0})",
    "max_time": "max({t}) FILTER (WHERE {0} IS NOT NULL)",
    "min_time": "min({t}) FILTER (WHERE {0} IS NOT NULL)",
    "first_value": "arg_min({0}, {t})",
    "last_value": "arg_max({0}, {t})",
    "extreme": "CASE WHEN abs(max({0})) >= abs(min({0})) THEN max({0}) ELSE min({0}) END",
    "stddev": "stddev_samp({0})",
    "stddev_pop": "stddev_pop({0})",
    "stddev_samp": "stddev_samp({0})",
    "variance": "var_samp({0})",
    "var_pop": "var_pop({0})",
    "var_samp": "var_samp({0})",
    "mode": "mode({0})",
    "median": "median({0})",
    "time_duration": "epoch_ms(max({t}) FILTER (WHERE {0} IS NOT NULL))"
    " - epoch_ms(min({t}) FILTER (WHERE {0} IS NOT NULL))",
}
"""IoTDB's aggregates over one series, as DuckDB writes them ({0} the series, {t} its time)."""

SCALARS: Final = {
    "abs": 1,
    "acos": 1,
    "asin": 1,
    "atan": 1,
    "ceil": 1,
    "cos": 1,
    "cosh": 1,
    "degrees": 1,
    "exp": 1,
    "floor": 1,
    "ln": 1,
    "log10": 1,
    "lower": 1,
    "radians": 1,
    "sign": 1,
    "sin": 1,
    "sinh": 1,
    "sqrt": 1,
    "tan": 1,
    "tanh": 1,
    "trim": 1,
    "upper": 1,
}
"""Functions of one value that have the same name and meaning in DuckDB, with their number of arguments."""


def closest(word: str, candidates: Iterable[str], cutoff: float = 0.6) -> str | None:
    """The candidate that `word` most likely meant (letter case is not minded), None when none is near."""
    by_lower: dict[str, str] = {}
    for one in candidates:
        by_lower.setdefault(one.lower(), one)
    found = difflib.get_close_matches(word.lower(), by_lower, n=1, cutoff=cutoff)
    return by_lower[found[0]] if found else None
