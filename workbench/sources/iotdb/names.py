"""Names in the two dialects: backquotes around a node of a path, double quotes around a name of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workbench.errors import DataError

# Letters of Chinese, Japanese and Korean need no quotes; a name of digits alone does.
_PLAIN_NODE = re.compile(r"(?!\d+$)[A-Za-z0-9_\u2e80-\u9fff]+")
_PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_NODE = re.compile(r"`((?:[^`]|``)*)`(?=\.|$)|([^.`]+)(?=\.|$)")
WILDCARDS = ("*", "**")


def quote_node(name: str) -> str:
    """Write one node of a path, in backquotes where the tree dialect needs them."""
    return name if _PLAIN_NODE.fullmatch(name) else "`" + name.replace("`", "``") + "`"


def join_path(nodes: Sequence[str]) -> str:
    """Write a path of nodes as they are called; `*` and `**` stay wildcards."""
    return ".".join(one if one in WILDCARDS else quote_node(one) for one in nodes)


def split_path(path: str) -> tuple[str, ...]:
    """Take a path apart into its nodes as they are called, without backquotes.

    Raises:
        DataError: An empty node, or a backquote without its partner.
    """
    nodes: list[str] = []
    at = 0
    while True:
        found = _NODE.match(path, at)
        if found is None:
            raise DataError(
                "“{path}” is not a path of IoTDB.",
                hint="Put names with dots, blanks or signs in backquotes: root.db.`a.b`.",
                path=path,
            )
        nodes.append(found[1].replace("``", "`") if found[1] is not None else found[2])
        at = found.end() + 1
        if at > len(path):
            return tuple(nodes)


def quote_name(name: str) -> str:
    """Write a table's, a column's or a database's name for the table dialect, in double quotes where needed.

    Names without quotes are lower-cased by the server, so one with capitals is quoted.
    """
    plain = _PLAIN_NAME.fullmatch(name) and name == name.lower() and name.upper() not in _RESERVED
    return name if plain else '"' + name.replace('"', '""') + '"'


def quote_text(value: str) -> str:
    """Write a text literal; both dialects double a quote within it."""
    return "'" + value.replace("'", "''") + "'"


def covers(pattern: str, path: str) -> bool:
    """Whether every series that `path` may name is one that `pattern` names; both may have wildcards."""
    return _covers(split_path(pattern), split_path(path))


def _covers(pattern: tuple[str, ...], path: tuple[str, ...]) -> bool:
    if not pattern:
        return not path
    if pattern[0] == "**":
        return any(_covers(pattern[1:], path[count:]) for count in range(1, len(path) + 1))
    if not path or path[0] == "**" or (pattern[0] != "*" and pattern[0] != path[0]):
        return False
    return _covers(pattern[1:], path[1:])


_RESERVED_WORDS = """ALTER AND AS BETWEEN BY CASE CAST CONSTRAINT CREATE CROSS CUBE CURRENT_DATE CURRENT_TIME
    CURRENT_TIMESTAMP DEALLOCATE DELETE DESCRIBE DISTINCT DROP ELSE END ESCAPE EXCEPT EXISTS EXTRACT FALSE FOR
    FROM FULL GROUP GROUPING HAVING IN INNER INSERT INTERSECT INTO IS JOIN LEFT LIKE LISTAGG LOCALTIME
    LOCALTIMESTAMP NATURAL NORMALIZE NOT NULL ON OR ORDER OUTER PREPARE RECURSIVE RIGHT ROLLUP SELECT SKIP
    TABLE THEN TRIM TRUE UESCAPE UNION UNNEST USING VALUES WHEN WHERE WITH"""
_RESERVED = frozenset(_RESERVED_WORDS.split())
