"""Files of a repository on the hub, by huggingface_hub: its addresses, mirrors, proxies and tokens.

Its own `hf_hub_download` begins anew in every process, so the bytes go into a partial file named by the
checksum, from which the next try goes on.
"""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from huggingface_hub import constants, get_hf_file_metadata, hf_hub_url
from huggingface_hub.file_download import http_get
from huggingface_hub.utils import build_hf_headers  # type: ignore[attr-defined]

from workbench.errors import Code, ModelError
from workbench.registry.downloads.hub_errors import CutError, hub_told
from workbench.registry.downloads.task import PARTIAL

_BLOCK = 1 << 20
_SHA256, _GIT_SHA1 = re.compile(r"[0-9a-f]{64}"), re.compile(r"[0-9a-f]{40}")
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
            with hub_told(repository, name):
                found = get_hf_file_metadata(url)
            break
        except CutError as error:
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
                with hub_told(repository, file.name):
                    http_get(
                        file.url,
                        _Counted(stream, step),  # type: ignore[arg-type]
                        resume_size=before,
                        headers=build_hf_headers(),
                        expected_size=file.size,
                        displayed_filename=file.name,
                    )
            except CutError as error:
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
