"""What is wrong with a package, one thing at a time, and all of it as one refusal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workbench.errors import Code, ModelError
from workbench.text import Text


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that keeps a package from being registered.

    Attributes:
        what: A sentence that names the thing.
        todo: A sentence that says what to do.
        file: The file in the package, None when it is about the package.
        code: AINode's.
    """

    what: Text
    todo: Text
    file: str | None = None
    code: int = Code.CREATE_FAILED


def refusal(problems: Sequence[Problem]) -> ModelError:
    """All problems as one error, in the order in which they were found; there must be at least one."""
    parts = [
        ModelError("{problem}", hint="{todo}", code=one.code, problem=one.what, todo=one.todo)
        for one in problems
    ]
    if len(parts) == 1:
        return parts[0]
    return ModelError(
        "The package has {count} problems:",
        code=problems[0].code,
        details="\n".join(f"{one.what} {one.todo}" for one in problems),
        parts=parts,
        count=len(problems),
    )
