"""What is refused about models of the user's, each in one place with its remedy."""

from __future__ import annotations

from workbench.errors import Code, ModelError
from workbench.registry.packages.checker import PackageReport


def fetched_later(uri: str) -> ModelError:
    """A repository of the hub was to be looked at without fetching it."""
    return ModelError(
        "{uri} is looked at when it is registered.",
        hint="Register it; you are asked before any of its code runs.",
        code=Code.CREATE_FAILED,
        uri=uri,
    )


def not_agreed(report: PackageReport, model_id: str, command: str) -> ModelError:
    """Nobody has agreed to a package's code; `command` would."""
    return ModelError(
        "Nobody has agreed to run the code of {model} on this computer: {files}.",
        hint="Read them; if you trust them, agree in the window, or with: {command}",
        code=Code.CREATE_FAILED,
        model=model_id,
        files=", ".join(one.name for one in report.code),
        command=command,
    )


def not_registered(model_id: str) -> ModelError:
    """1505: the model came with the program."""
    return ModelError(
        "{model} came with the program; this is for models that were registered.",
        hint="{control.models} lists the models that there are.",
        code=Code.CREATE_FAILED,
        model=model_id,
    )


def builtin_not_dropped(model_id: str) -> ModelError:
    """1506, with AINode's sentence."""
    return ModelError(
        "Cannot delete built-in model: {model}",
        hint="Only models that were registered can be dropped.",
        code=Code.DROP_BUILTIN,
        model=model_id,
    )


def builtin_not_renamed(model_id: str) -> ModelError:
    """1505: the id came with the program."""
    return ModelError(
        "{model} came with the program; its id cannot be changed.",
        hint="Only models that were registered can be renamed.",
        code=Code.CREATE_FAILED,
        model=model_id,
    )
