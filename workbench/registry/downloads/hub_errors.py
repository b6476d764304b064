"""What huggingface_hub raises, as sentences of the program."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from huggingface_hub import constants
from huggingface_hub.errors import (
    EntryNotFoundError,
    GatedRepoError,
    HfHubHTTPError,
    LocalEntryNotFoundError,
    OfflineModeIsEnabled,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)

from workbench.errors import Code, ModelError, WorkbenchError

_ERRNO = re.compile(r"^\[Errno -?\d+\] ")
_CLIENTS = ("httpx", "httpx2", "httpcore", "httpcore2")
"""The HTTP library under huggingface_hub, whose name depends on the version."""


class CutError(Exception):
    """The connection broke, or the hub is in trouble; another try may help."""

    def __init__(self, told: WorkbenchError) -> None:
        super().__init__(str(told))
        self.told = told


@contextmanager
def hub_told(
    repository: str, name: str | None = None, *, revision: str = "main", resumes: bool = True
) -> Iterator[None]:
    """Turn what the library raises into sentences.

    Args:
        repository: `owner/name`.
        name: The file that is asked for; None for all of the repository.
        revision: Its branch, tag or commit.
        resumes: Whether another try goes on where this one ended.

    Raises:
        CutError: Another try may help.
        ModelError: None would.
    """
    try:
        yield
    except Exception as error:
        why: BaseException = error
        if isinstance(error, LocalEntryNotFoundError):  # it looked into its cache because of another error
            why = error.__cause__ or error
        if isinstance(why, LocalEntryNotFoundError) or _is_of_the_way(why):
            raise CutError(_cut(why, resumes=resumes)) from error
        if isinstance(why, OfflineModeIsEnabled | EntryNotFoundError | HfHubHTTPError):
            raise _refusal(why, repository, name, revision, resumes=resumes) from error
        raise


def _cut(error: BaseException, *, resumes: bool) -> ModelError:
    if resumes:
        hint = "Check the network, the proxy and HF_ENDPOINT; the next try goes on from here."
    else:
        hint = "Check the network, the proxy and HF_ENDPOINT, or take the files from a folder."
    return ModelError(
        "The connection to {endpoint} was cut or could not be made: {reason}.",
        hint=hint,
        code=Code.LOAD_FAILED,
        details=f"{type(error).__name__}: {error}",
        endpoint=constants.ENDPOINT,
        reason=_in_words(error),
    )


def _refusal(
    error: Exception, repository: str, name: str | None, revision: str, *, resumes: bool
) -> Exception:
    status = error.response.status_code if isinstance(error, HfHubHTTPError) else None
    hint: str | None
    match error:
        case OfflineModeIsEnabled():
            template = "HF_HUB_OFFLINE is set, so nothing is downloaded."
            hint = "Unset it, or take the files from a folder."
        case GatedRepoError():
            template = "{repository} asks for an agreement before its files can be downloaded."
            hint = "Agree at {endpoint}/{repository}, and set HF_TOKEN to a token of your account."
        case RevisionNotFoundError() if name is None:
            template = "{repository} at {endpoint} has no branch, tag or commit {revision}."
            hint = "Write one that it has behind the @, or leave both out."
        case RevisionNotFoundError() | EntryNotFoundError():
            template = "{repository} at {endpoint} has no file {name}."
            hint = "Look whether the mirror of HF_ENDPOINT is complete, or take the files from a folder."
        case RepositoryNotFoundError() if status == 401:  # also for one that is not there
            template = "There is no {repository} at {endpoint}, or it is not open to everybody."
            hint = "Look at its name; for one that is private set HF_TOKEN to a token that may read it."
        case _ if status in (401, 403):
            template = "{endpoint} does not let you download {repository}."
            hint = "Set HF_TOKEN to a token that may read it, or log in with: hf auth login"
        case _ if status == 404:
            template = "There is no {repository} at {endpoint}."
            hint = "Look at its name and at HF_ENDPOINT, or take the files from a folder."
        case _:
            template = "{endpoint} answers with status {status} when asked for {repository}."
            hint = "Try again later; the next try goes on where this one ended."
            if not resumes:
                hint = "Try again later, or take the files from a folder."
    told = ModelError(
        template,
        hint=hint,
        code=Code.LOAD_FAILED,
        details=f"{type(error).__name__}: {error}",
        endpoint=constants.ENDPOINT,
        repository=repository,
        name=name or "",
        revision=revision,
        status=0 if status is None else status,
    )
    return CutError(told) if status is not None and status >= 500 else told


def _in_words(error: BaseException) -> str:
    """The first line of an error, without the system's number of it."""
    words = _ERRNO.sub("", str(error).strip().split("\n", 1)[0]).rstrip(".")
    return words or type(error).__name__


def _is_of_the_way(error: BaseException) -> bool:
    """Whether the connection is to blame, and neither the hub nor this computer."""
    if isinstance(error, OfflineModeIsEnabled | EntryNotFoundError | HfHubHTTPError):
        return False
    of_client = type(error).__module__.partition(".")[0] in _CLIENTS
    return of_client or (isinstance(error, OSError) and error.errno is None)
