"""What users of IoTDB write and the dialects here do not have: named, with what to write instead."""

from __future__ import annotations

from typing import Final

from workbench.errors import SqlError
from workbench.sql.fragments import Fragment
from workbench.sql.lexing import Token, code_tokens, is_word

FUNCTIONS: Final = frozenset(
    [
        "bottom_k",
        "change_points",
        "count_if",
        "count_time",
        "derivative",
        "difference",
        "locate",
        "m4",
        "max_by",
        "min_by",
        "non_negative_derivative",
        "quantile",
        "string_contains",
        "string_matches",
        "time_difference",
        "top_k",
        "zero_count",
        "zero_duration",
    ]
)
"""Functions of IoTDB's tree dialect that have none like them here."""

_GROUPINGS: Final = ("LEVEL", "TAGS", "VARIATION", "CONDITION", "SESSION", "COUNT")
_SERVER: Final = [
    "TIMESERIES",
    "DEVICES",
    "DATABASES",
    "CHILD",
    "VERSION",
    "VARIABLES",
    "CLUSTER",
    "REGIONS",
    "FUNCTIONS",
    "TTL",
    "USER",
    "USERS",
    "ROLES",
    "PRIVILEGES",
    "NODES",
    "PATHS",
    "LATEST",
    "COLUMNS",
    "DATANODES",
    "CONFIGNODES",
]


def unsupported_select(fragment: Fragment) -> SqlError | None:
    """The part of a tree SELECT that IoTDB has and this dialect has not; None where there is none.

    Only for a statement that cannot be read: a series may well be called `last` or `level`.
    """
    found = code_tokens(fragment.text)
    first = _selected(fragment, found)
    if first is not None:
        return first
    for index in range(1, len(found) - 1):
        error = _clause(fragment, found[index], found[index + 1], found[index + 2 : index + 3])
        if error is not None:
            return error
    return None


def unsupported_show(fragment: Fragment) -> SqlError | None:
    """SHOW of something that only a server has, or None."""
    found = code_tokens(fragment.text)
    if len(found) < 2 or not is_word(found[0], fragment.text, "SHOW"):
        return None
    if not is_word(found[1], fragment.text, *_SERVER):
        return None
    hint = "SHOW TABLES lists the open tables, with their columns."
    return _refusal(fragment, found[0], found[1], hint)


def _selected(fragment: Fragment, found: list[Token]) -> SqlError | None:
    """SELECT LAST and SELECT DISTINCT."""
    if len(found) < 3:
        return None
    if is_word(found[1], fragment.text, "LAST"):
        hint = "Write select OT from root.db.etth order by time desc limit 1, or select last_value(OT)."
        return _refusal(fragment, found[0], found[1], hint)
    if is_word(found[1], fragment.text, "DISTINCT"):
        hint = "Use the table dialect: SELECT DISTINCT OT FROM etth."
        return _refusal(fragment, found[0], found[1], hint)
    return None


def _clause(fragment: Fragment, one: Token, two: Token, after: list[Token]) -> SqlError | None:
    text = fragment.text
    third = after[0] if after else two
    level = one.of(text) == "," and is_word(two, text, "LEVEL") and third.of(text) == "="
    if level or (is_word(one, text, "GROUP") and is_word(third, text, *_GROUPINGS)):
        hint = "Group by time, as in group by ([2016-07-01, 2016-07-08), 1h), or use the table dialect."
        return _refusal(fragment, two if level else one, two if level else third, hint)
    if is_word(one, text, "CASE") and is_word(two, text, "WHEN"):
        hint = "Use the table dialect: SELECT CASE WHEN OT > 30 THEN 1 ELSE 0 END FROM etth."
        return _refusal(fragment, one, two, hint)
    if is_word(one, text, "INTO"):
        hint = "SQL changes nothing here; export the rows to a file instead."
        return _refusal(fragment, one, one, hint)
    if is_word(one, text, "WITHOUT") and is_word(two, text, "NULL"):
        hint = "Write where OT is not null."
        return _refusal(fragment, one, two, hint)
    if is_word(one, text, "ALIGN") and is_word(third, text, "TIME"):
        hint = "Leave it out; rows are aligned by time unless ALIGN BY DEVICE is written."
        return _refusal(fragment, one, third, hint)
    return None


def _refusal(fragment: Fragment, first: Token, last: Token, hint: str) -> SqlError:
    words = " ".join(fragment.text[first.start : last.end].upper().split())
    return SqlError(
        "IoTDB's {words} is not part of the SQL here.",
        hint=hint,
        code=701,
        span=fragment.span(first.start, last.end),
        words=words,
    )
