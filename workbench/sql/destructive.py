"""Which statements of a script need care: those that delete are asked about, passwords are not remembered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from workbench.sql.lexing import Token, code_tokens, is_word
from workbench.sql.run_on import RunOn
from workbench.sql.splitting import split

_FIRST: Final = ("DELETE", "DROP", "TRUNCATE", "REMOVE", "DEACTIVATE")


def destructive(script: str, run_on: RunOn = RunOn.HERE) -> list[str]:
    """The statements of a script that delete data, series, tables or users on its server, as written.

    Args:
        script: What is to be run on a server.
        run_on: Where models run; `DROP MODEL` is a statement of that place.
    """
    found = [script[one.start : one.end] for one in split(script)]
    here = () if run_on is RunOn.SERVER else ("MODEL",)
    return [one for one in found if _takes_away(one, code_tokens(one), here)]


def _takes_away(text: str, words: list[Token], here: Sequence[str]) -> bool:
    if is_word(words[0], text, *_FIRST):
        return not (len(words) > 1 and is_word(words[0], text, "DROP") and is_word(words[1], text, *here))
    if is_word(words[0], text, "ALTER"):
        return any(is_word(one, text, "DROP", "TTL") for one in words)
    # Rows that are older than a time to live are deleted.
    return is_word(words[0], text, "SET") and any(is_word(one, text, "TTL") for one in words[1:])


def holds_password(script: str) -> bool:
    """Whether a statement makes a user or changes a password, which stands in it."""
    words = [
        [one.of(script).upper() for one in code_tokens(script, place.start, place.end)]
        for place in split(script)
    ]
    return any(one[0] in ("CREATE", "ALTER") and "USER" in one[1:2] for one in words)
