"""A package from the hub, `hf://owner/name` or `hf://owner/name@revision`, into a folder.

Fetched by a process that may be killed, this module with the arguments OWNER/NAME REVISION FOLDER.
HF_ENDPOINT, HTTPS_PROXY and HF_TOKEN count as for the hub's own client.
"""

from __future__ import annotations

import contextlib
import fnmatch
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import IO, Any

from workbench.errors import Code, MissingPackageError, ModelError, WorkbenchError
from workbench.jobs import Job
from workbench.registry.builtin import missing_package
from workbench.registry.disk import size_within, told
from workbench.registry.downloads.lifetime import end_with_input
from workbench.registry.downloads.words import words_of
from workbench.registry.states import error_as_json, error_from_json
from workbench.sizes import file_size
from workbench.text import text

HUB = "hf://"
_CLIENT = "huggingface_hub"
_WANTED = ("config.json", "*.py", "*.safetensors", "*.json", "LICENSE*", "LICENCE*", "README.md")
_ROOT = Path(__file__).parents[3]
_EVERY_SECONDS = 0.2
_KEYS = frozenset(("total", "refusal"))


def fetch_package(uri: str, folder: Path, job: Job[Any]) -> None:
    """Download the files of a repository; cancelling the job ends it.

    Raises:
        ModelError: 1505: the repository cannot be had.
        MissingPackageError: The hub's client is not installed.
        Cancelled: The job was cancelled.
    """
    if importlib.util.find_spec(_CLIENT) is None:
        raise MissingPackageError("{reason}", reason=missing_package(_CLIENT, "foundation"))
    repository, _, revision = uri.removeprefix(HUB).partition("@")
    job.progress(0, 0, text("Downloading {repository}", repository=repository))
    with tempfile.TemporaryFile() as errors:
        command = [sys.executable, "-P", "-m", __name__, repository, revision or "main", str(folder)]
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, env=_environment()
        )
        job.on_cancel(process.kill)
        with process:
            refusal = _follow(process, folder, job, errors)
        errors.seek(0)
        said = errors.read().decode(errors="replace").strip()
    job.check()
    if process.returncode != 0:
        raise refusal or ModelError(
            "{uri} cannot be downloaded: {reason}",
            hint="Look at the name and the network, or take the files from a folder.",
            code=Code.CREATE_FAILED,
            details=said,
            uri=uri,
            reason=said.rpartition("\n")[2] or f"exit code {process.returncode}",
        )


def _environment() -> dict[str, str]:
    paths = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    quiet = {"HF_HUB_DISABLE_TELEMETRY": "1", "HF_HUB_DISABLE_PROGRESS_BARS": "1"}
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), **quiet}


def _follow(
    process: subprocess.Popen[bytes], folder: Path, job: Job[Any], errors: IO[bytes]
) -> ModelError | None:
    """Tell how much has come until the process ends; why it failed, where it says so."""
    assert process.stdout is not None
    words = words_of(process.stdout, _KEYS, errors.write)
    said = next(words, {})
    running = "total" in said
    while running:
        try:
            process.wait(_EVERY_SECONDS)
            running = False
        except subprocess.TimeoutExpired:
            pass
        _tell(job, size_within(folder), said["total"])
    for word in words:
        said = {**said, **word}
    errors.flush()
    refusal = said.get("refusal")
    return None if refusal is None else error_from_json(refusal, Code.CREATE_FAILED)


def _tell(job: Job[Any], done: int, total: int) -> None:
    words = text("{done} downloaded", done=file_size(done))
    if total:
        done = min(done, total)
        words = text("{done} of {total} downloaded", done=file_size(done), total=file_size(total))
    job.progress(done, total, words)


def main() -> int:
    """See the module's docstring. Writes how much there is, and in the end why it failed, as JSON."""
    # What libraries print goes with their errors: nobody reads along, and a full pipe would hold them up.
    words = sys.stdout
    with contextlib.redirect_stdout(sys.stderr):
        return _fetch(words)


def _fetch(words: IO[str]) -> int:
    repository, revision, folder = sys.argv[1:4]
    # Not in the program's own process, which never imports an HTTP client.
    from workbench.registry.downloads.hub_errors import CutError, hub_told

    end_with_input()
    try:
        with (
            told(Path(folder), Code.CREATE_FAILED),
            hub_told(repository, revision=revision, resumes=False),
        ):
            _download(repository, revision, folder, words)
    except CutError as error:
        return _refuse(words, error.told)
    except WorkbenchError as error:
        return _refuse(words, error)
    return 0


def _download(repository: str, revision: str, folder: str, words: IO[str]) -> None:
    hub = importlib.import_module(_CLIENT)
    # Asked first: where the hub is away, `snapshot_download` speaks of its cache.
    commit = hub.HfApi().model_info(repository, revision=revision).sha
    _write(words, {"total": _total(hub, repository, commit)})
    hub.snapshot_download(
        repository, revision=commit, local_dir=folder, allow_patterns=list(_WANTED), max_workers=2
    )


def _refuse(words: IO[str], error: WorkbenchError) -> int:
    _write(words, {"refusal": error_as_json(error)})
    return 1


def _write(words: IO[str], word: Mapping[str, object]) -> None:
    words.write(f"{json.dumps(word)}\n")
    words.flush()


def _total(hub: Any, repository: str, revision: str) -> int:
    """Bytes of the files that are wanted; 0 where the hub does not tell."""
    try:
        entries = list(hub.HfApi().list_repo_tree(repository, revision=revision, recursive=True))
    except Exception:  # what is wrong is told by the download
        return 0
    wanted = (one for one in entries if any(fnmatch.fnmatch(one.path, pattern) for pattern in _WANTED))
    return sum(getattr(one, "size", None) or 0 for one in wanted)


if __name__ == "__main__":
    raise SystemExit(main())
