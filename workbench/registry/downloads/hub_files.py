"""Files of a repository on the hub, by huggingface_hub: its addresses, mirrors, proxies and tokens.

Its own `hf_hub_download` begins anew in every process, so the bytes go into a partial file named by the
checksum, from which the next try goes on.
"""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from huggingface_hub import constants, get_hf_file_metadata, hf_hub_url
from huggingface_hub.errors import (
    EntryNotFoundError,
    GatedRepoError,
    HfHubHTTPError,
    OfflineModeIsEnabled,
    RepositoryNotFoundError,
    RevisionNotFoundError,
)
from huggingface_hub.file_download import http_get
from huggingface_hub.utils import build_hf_headers  # type: ignore[attr-defined]

from workbench.errors import Code, ModelError, WorkbenchError
from workbench.registry.downloads.task import PARTIAL

_BLOCK = 1 << 20
_SHA256, _GIT_SHA1 = re.compile(r"[0-9a-f]{64}"), re.compile(r"[0-9a-f]{40}")
_ERRNO = re.compile(r"^\[Errno -?\d+\] ")
_PAUSES_S = (0.5, 1.0)
"""Between tries to hear of a file."""

# The library's own, 10 MB, would be lost by a kill, and a slow line would seem to stand still.
constants.DOWNLOAD_CHUNK_SIZE = 1 << 16
ENDPOINT = constants.ENDPOINT
"""Where the hub is: `HF_ENDPOINT`, or the public one."""


@dataclass(frozen=True, slots=True)
class HubFile:
    """A file of a repository.

    Attributes:
        name: In the repository.
        url: Of this commit.
        size: Bytes.
        etag: Its checksum: SHA-256 of a large file, git's SHA-1 of a small one.
        commit: Of the repository.
    """

    name: str
    url: str
    size: int
    etag: str
    commit: str

    def partial(self, staging: Path) -> Path:
        """Where its bytes are gathered."""
        return staging / f"{self.name}.{self.etag[:16]}{PARTIAL}"


def find_file(repository: str, name: str, revision: str) -> HubFile:
    """Ask the hub for a file.

    Raises:
        ModelError: It cannot be reached, has no such file, or refuses.
    """
    url = hf_hub_url(repository, name, revision=revision)
    for pause in (*_PAUSES_S, None):
        try:
            with _told(repository, name):
                found = get_hf_file_metadata(url)
            break
        except _CutError as error:
            if pause is None:
                raise error.told from error
            time.sleep(pause)
    if found.etag is None or found.commit_hash is None or found.size is None:
        raise ModelError(
            "{endpoint} does not answer as a hub: it tells no checksum of {name} in {repository}.",
            hint="Look at HF_ENDPOINT and at the proxy settings.",
            code=Code.LOAD_FAILED,
            endpoint=constants.ENDPOINT,
            name=name,
            repository=repository,
        )
    pinned = hf_hub_url(repository, name, revision=found.commit_hash)
    return HubFile(name, pinned, found.size, found.etag, found.commit_hash)


def fetch(file: HubFile, repository: str, staging: Path, step: Callable[[int], None]) -> Path:
    """Bring a file's bytes into its partial file, from where an earlier try ended.

    Args:
        file: From `find_file`.
        repository: For messages.
        staging: The folder of the partial file.
        step: Told the bytes that are there, at first and with each block.

    Returns:
        The partial file, as long as the hub says; not yet compared with the checksum.

    Raises:
        ModelError: The connection was cut too often, or the hub refuses.
        OSError: The file cannot be written.
    """
    path = file.partial(staging)
    while True:
        with path.open("ab") as stream:
            before = stream.tell()
            if before > file.size:
                stream.truncate(0)
                before = 0
            step(before)
            if before == file.size:
                return path
            try:
                with _told(repository, file.name):
                    http_get(
                        file.url,
                        _Counted(stream, step),  # type: ignore[arg-type]
                        resume_size=before,
                        headers=build_hf_headers(),
                        expected_size=file.size,
                        displayed_filename=file.name,
                    )
            except _CutError as error:
                # The library tried again five times and nothing came, or more came than there is.
                if not before < stream.tell() <= file.size:
                    raise error.told from error


def compare(file: HubFile, path: Path, step: Callable[[int], None]) -> tuple[str, bool]:
    """Compute a file's SHA-256 and compare it with the hub's checksum.

    Returns:
        The SHA-256, and whether the hub gave a checksum of a kind that can be compared.

    Raises:
        ModelError: They differ; the file is removed, since nothing can be made of it.
    """
    sha256, git = hashlib.sha256(), hashlib.sha1(b"blob %d\0" % path.stat().st_size, usedforsecurity=False)
    small = _GIT_SHA1.fullmatch(file.etag) is not None
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            sha256.update(block)
            if small:
                git.update(block)
            step(len(block))
    known = small or _SHA256.fullmatch(file.etag) is not None
    found = git.hexdigest() if small else sha256.hexdigest()
    if known and found != file.etag:
        path.unlink()
        raise ModelError(
            "The file {name} came with the checksum {found}, and the hub says {wanted}.",
            hint="Download it again; if it happens again, the mirror or a proxy changes the file.",
            code=Code.LOAD_FAILED,
            name=file.name,
            found=found[:12],
            wanted=file.etag[:12],
        )
    return sha256.hexdigest(), known


@contextmanager
def _told(repository: str, name: str) -> Iterator[None]:
    """Turn what the library raises into sentences; `_CutError` where another try may help."""
    try:
        yield
    except (OfflineModeIsEnabled, EntryNotFoundError, HfHubHTTPError) as error:
        raise _refusal(error, repository, name) from error
    except Exception as error:
        if not (_is_network(error) or (isinstance(error, OSError) and error.errno is None)):
            raise
        raise _CutError(
            ModelError(
                "The connection to {endpoint} was cut or could not be made: {reason}.",
                hint="Check the network, the proxy and HF_ENDPOINT; the next try goes on from here.",
                code=Code.LOAD_FAILED,
                details=f"{type(error).__name__}: {error}",
                endpoint=constants.ENDPOINT,
                reason=_in_words(error),
            )
        ) from error


def _refusal(error: Exception, repository: str, name: str) -> Exception:
    status = error.response.status_code if isinstance(error, HfHubHTTPError) else None
    hint: str | None
    match error:
        case OfflineModeIsEnabled():
            template = "HF_HUB_OFFLINE is set, so nothing is downloaded."
            hint = "Unset it, or take the files from a folder."
        case GatedRepoError():
            template = "{repository} asks for an agreement before its files can be downloaded."
            hint = "Agree at {endpoint}/{repository}, and set HF_TOKEN to a token of your account."
        case RevisionNotFoundError() | EntryNotFoundError():
            template = "{repository} at {endpoint} has no file {name}."
            hint = "Look whether the mirror of HF_ENDPOINT is complete, or take the files from a folder."
        case _ if status in (401, 403):
            template = "{endpoint} does not let you download {repository}."
            hint = "Set HF_TOKEN to a token that may read it, or log in with: hf auth login"
        case RepositoryNotFoundError() | _ if status == 404:
            template = "There is no {repository} at {endpoint}."
            hint = "Look at HF_ENDPOINT, or take the files from a folder."
        case _:
            template = "{endpoint} answers with status {status} when asked for {name} of {repository}."
            hint = "Try again later; the next try goes on where this one ended."
    told = ModelError(
        template,
        hint=hint,
        code=Code.LOAD_FAILED,
        details=f"{type(error).__name__}: {error}",
        endpoint=constants.ENDPOINT,
        repository=repository,
        name=name,
        status=status,
    )
    return _CutError(told) if status is not None and status >= 500 else told


def _in_words(error: Exception) -> str:
    """The first line of an error, without the system's number of it."""
    words = _ERRNO.sub("", str(error).strip().split("\n", 1)[0]).rstrip(".")
    return words or type(error).__name__


def _is_network(error: Exception) -> bool:
    """Whether an error is the HTTP library's, whose name depends on the version of huggingface_hub."""
    return type(error).__module__.partition(".")[0] in ("httpx", "httpx2", "httpcore", "httpcore2")


class _CutError(Exception):
    """The connection broke; a new one may go on."""

    def __init__(self, told: WorkbenchError) -> None:
        super().__init__(str(told))
        self.told = told


class _Counted:
    """A file that tells how long it is after each write."""

    def __init__(self, stream: IO[bytes], step: Callable[[int], None]) -> None:
        self._stream = stream
        self._step = step

    def write(self, block: bytes) -> int:
        written = self._stream.write(block)
        self._step(self._stream.tell())
        return written

    def tell(self) -> int:
        return self._stream.tell()

    def seek(self, place: int) -> int:
        return self._stream.seek(place)

    def truncate(self) -> int:
        return self._stream.truncate()
