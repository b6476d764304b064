"""Damaged statements and random texts, from a seed."""

# ruff: noqa: E501 - one case a line

from __future__ import annotations

import random
from dataclasses import dataclass

from workbench.sql.lexing import Kind, Token, code_tokens

_GARBAGE = ("?", "xyzzy", "??", "@", "§", "12x34", "'", ")", "(", ",", "::", "1.2.3", "SELECT", "}")
_ALPHABET = "abcdefgOTROOTselectfromwhere ()[],.;'\"`-+*/=<>0123456789\n\t\\%_中文é🙂\x00$#@{}:"
_WORDS = (
    "select", "from", "root", ".", "db", "etth", "OT", "*", "**", "where", "time", ">", "2016-07-01", "(", ")", "[", ",",
    "group", "by", "1h", "limit", "5", "call", "inference", "'select OT from root.db.etth'", "naive_forecaster", "forecast",
    "targets", "=>", "=", "model_id", ";", "order", "fill", "previous", "null", "not", "between", "and", "-- x\n", "/*", "*/",
    "with", "as", "join", "on", "union", "all", "case", "when", "then", "end", "over", "partition", "show", "models",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Damage:
    """A statement with one token damaged.

    Attributes:
        sql: The damaged text.
        token: The index of the damaged token among the tokens of `sql` (of a deleted one: the one behind).
        deleted: Whether the token is gone.
    """

    sql: str
    token: int
    deleted: bool


def damage(sql: str, rng: random.Random) -> Damage:
    """Delete, double, misspell or replace one token, or put something before it."""
    found = code_tokens(sql)
    index = rng.randrange(len(found))
    token = found[index]
    written = token.of(sql)
    kind = rng.choice(("delete", "replace", "misspell", "double", "insert"))
    if kind == "delete":
        return Damage(sql[: token.start] + sql[token.end :], index, deleted=True)
    if kind == "misspell" and token.kind in (Kind.KEYWORD, Kind.NAME, Kind.FUNCTION) and len(written) > 2:
        at = rng.randrange(1, len(written) - 1)
        written = written[:at] + rng.choice("qxz") + written[at + 1 :]
    elif kind == "double":
        written = f"{written} {written}"
        index += 1
    elif kind == "insert":
        written = f"{rng.choice(_GARBAGE[:4])} {written}"
    else:
        written = rng.choice(_GARBAGE)
    return Damage(f"{sql[: token.start]}{written}{sql[token.end :]}", index, deleted=False)


def scramble(sql: str, rng: random.Random) -> str:
    """Change some characters anywhere."""
    characters = list(sql)
    for _ in range(rng.randint(1, 6)):
        at = rng.randrange(len(characters) + 1)
        action = rng.random()
        if action < 0.4 and characters:
            del characters[min(at, len(characters) - 1)]
        elif action < 0.8:
            characters.insert(at, rng.choice(_ALPHABET))
        else:
            other = rng.randrange(len(characters) + 1)
            characters[at:at] = characters[min(at, other) : max(at, other)][:40]
    return "".join(characters)


def random_text(rng: random.Random) -> str:
    """Characters or words without sense."""
    if rng.random() < 0.5:
        return "".join(rng.choice(_ALPHABET) for _ in range(rng.randint(0, 80)))
    return " ".join(rng.choice(_WORDS) for _ in range(rng.randint(1, 25)))


def distance(damaged: Damage, start: int, end: int) -> int:
    """How many tokens lie between the damage and the reported place."""
    found = code_tokens(damaged.sql)
    if not found:
        return 0
    reported = [index for index, one in enumerate(found) if _touches(one, start, end)]
    if not reported:
        reported = [next((index for index, one in enumerate(found) if one.start >= start), len(found))]
    if len(reported) > 3:
        reported = reported[:1]
    wanted = [damaged.token - 1, damaged.token] if damaged.deleted else [damaged.token]
    return min(abs(one - other) for one in reported for other in wanted)


def _touches(token: Token, start: int, end: int) -> bool:
    return token.start < max(end, start + 1) and token.end > start
