"""Asking in a terminal whether a model's files may be downloaded, also before their first use."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from workbench.cli.running import finish

if TYPE_CHECKING:
    from workbench.engine import Workbench
    from workbench.registry import ModelInfo


def agreed(info: ModelInfo, *, yes: bool) -> bool:
    """Whether size and licence of a model's files suit the user, who is asked where there is a terminal.

    Raises:
        ModelError: There is nobody to ask, and the licence forbids commercial use.
    """
    from workbench.registry.licences import question, require_consent

    if yes:
        return True
    if not watched():
        require_consent(info, accepted=False)
        return True
    return confirmed(str(question(info)))


def confirmed(question: str) -> bool:
    """Ask for yes or no in the terminal.

    Raises:
        UsageError: There is none, or its user would not see the question.
    """
    from workbench.cli.values import UsageError

    if not watched():
        raise UsageError(
            "{question} There is no terminal to ask that on.",
            hint="Add --yes if that is meant.",
            question=question,
        )
    print(f"{question} [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def fetch_before_use(wb: Workbench, model: str, *, yes: bool) -> None:
    """Download the files of a model that is about to run and has none, if the user agrees.

    Without a terminal and without `yes` nothing is downloaded, and the model's own refusal says what to do.

    Raises:
        WorkbenchError: The download failed.
    """
    info = wb.hub.get(model)
    if info is None or not info.fetchable or not (yes or watched()) or not agreed(info, yes=yes):
        return
    finish(wb.hub.start_download(model, accepted=True))


def watched() -> bool:
    """Whether somebody sits at the terminal, who sees a question and can answer it."""
    return all(one is not None and one.isatty() for one in (sys.stdin, sys.stderr))
