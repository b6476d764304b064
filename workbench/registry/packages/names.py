"""Which ids a model may have, and which names its files."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from workbench.errors import Code, ModelError
from workbench.registry.packages.problems import Problem
from workbench.text import Text, text

_ID = re.compile(r"[A-Za-z0-9_]+", re.ASCII)
_HUB = "hf://"
_NO_LETTERS = re.compile(r"\W+", re.ASCII)
_SHORTEST, _LONGEST = 2, 64
_MOST_DEPTH = 8
_MOST_CHARACTERS = 200
_FORBIDDEN = frozenset('<>:"|?*\\')
_RESERVED = frozenset(("con", "prn", "aux", "nul")) | {
    f"{port}{n}" for port in ("com", "lpt") for n in range(10)
}


def check_model_id(model_id: str) -> None:
    """Hold an id to AINode's rules: 2 to 64 letters, digits and underscores, a letter first.

    Raises:
        ModelError: 701, with AINode's sentence.
    """
    if not _SHORTEST <= len(model_id) <= _LONGEST:
        raise ModelError(
            "ModelId should be 2-64 characters",
            hint="{model} has {length}.",
            code=Code.SEMANTIC,
            model=model_id,
            length=len(model_id),
        )
    if model_id.startswith("_"):
        raise ModelError(
            "ModelId should not start with '_'",
            hint="Begin the id with a letter.",
            code=Code.SEMANTIC,
        )
    if not _ID.fullmatch(model_id):
        raise ModelError(
            "ModelId can only contain letters, numbers, and underscores",
            hint="Write {model} with these.",
            code=Code.SEMANTIC,
            model=model_id,
        )
    if model_id[0].isdigit():
        raise ModelError(
            "ModelId should not start with a digit", hint="Begin the id with a letter.", code=Code.SEMANTIC
        )


def id_for(place: str) -> str:
    """An id out of a path, a URI or a repository's name; empty where there is no name in it."""
    if place.startswith(_HUB):
        place = place.removeprefix(_HUB).partition("@")[0]
    name = Path(place).name.removesuffix(".zip")
    name = _NO_LETTERS.sub("_", name).strip("_")
    if not name:
        return ""
    return (name if len(name) > 1 and name[0].isalpha() else f"model_{name}")[:_LONGEST]


def check_names(names: Iterable[str]) -> list[Problem]:
    """Find names that lead out of the package, that some system cannot have, or that differ in case alone."""
    problems = []
    seen: dict[str, str] = {}
    for name in names:
        reason = _why_not(name)
        if reason is not None:
            todo = text("Rename the file, and what refers to it.")
            shown = name.encode("utf-8", "backslashreplace").decode()
            what = text("The name {file} cannot be used: {reason}.", file=ascii(shown)[1:-1], reason=reason)
            problems.append(Problem(what, todo, shown))
            continue
        folded = unicodedata.normalize("NFC", name).casefold()
        if folded in seen:
            what = text(
                "{file} and {other} have the same name on some systems.", file=name, other=seen[folded]
            )
            problems.append(Problem(what, text("Rename one of them."), name))
        seen[folded] = name
    for folded, name in seen.items():
        above = folded.rpartition("/")[0]
        while above and above not in seen:
            above = above.rpartition("/")[0]
        if above:
            what = text(
                "{file} is a file, and {other} is in a folder of that name.", file=seen[above], other=name
            )
            problems.append(Problem(what, text("Rename one of them."), name))
    return problems


def _why_not(name: str) -> Text | None:
    parts = name.split("/")
    if name.startswith("/") or any(part in ("..", ".", "") for part in parts):
        return text("it leads out of the package")
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return text("it is not text")
    if any(letter in _FORBIDDEN or unicodedata.category(letter) in ("Cc", "Cf") for letter in name):
        return text("it has a character that not every system allows")
    if any(part.endswith((" ", ".")) or part.split(".")[0].lower() in _RESERVED for part in parts):
        return text("not every system allows it")
    if len(parts) > _MOST_DEPTH or len(name) > _MOST_CHARACTERS:
        return text("it is too long or too deep")
    return None
