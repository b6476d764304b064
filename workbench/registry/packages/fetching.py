"""A package from the hub, `hf://owner/name` or `hf://owner/name@revision`, into a folder.

Fetched by a process that may be killed, this module with the arguments OWNER/NAME REVISION FOLDER.
HF_ENDPOINT, HTTPS_PROXY and HF_TOKEN count as for the hub's own client.
"""

from __future__ import annotations

import contextlib
import fnmatch
import importlib.util
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from workbench.errors import Code, MissingPackageError, ModelError
from workbench.jobs import Job
from workbench.registry.builtin import missing_package
from workbench.text import text

HUB = "hf://"
_CLIENT = "huggingface_hub"
_WANTED = ("config.json", "*.py", "*.safetensors", "*.json", "LICENSE*", "LICENCE*", "README.md")
_ROOT = Path(__file__).parents[3]
_EVERY_SECONDS = 0.2


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
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=errors, env=_environment()
        )
        job.on_cancel(process.kill)
        with process:
            _follow(process, folder, job)
        errors.seek(0)
        said = errors.read().decode(errors="replace").strip()
    job.check()
    if process.returncode != 0:
        raise ModelError(
            "{uri} cannot be downloaded: {reason}",
            hint="Look at the name, the network, HF_ENDPOINT and HF_TOKEN; or give a folder.",
            code=Code.CREATE_FAILED,
            details=said,
            uri=uri,
            reason=said.rpartition("\n")[2] or f"exit code {process.returncode}",
        )


def _environment() -> dict[str, str]:
    paths = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    quiet = {"HF_HUB_DISABLE_TELEMETRY": "1", "HF_HUB_DISABLE_PROGRESS_BARS": "1"}
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), **quiet}


def _follow(process: subprocess.Popen[bytes], folder: Path, job: Job[Any]) -> None:
    """Tell how much has come until the process ends; it says first how much there is, 0 if it cannot tell."""
    assert process.stdout is not None
    told = process.stdout.readline()
    total = int(told) if told.strip().isdigit() else 0
    running = bool(told)
    while running:
        try:
            process.wait(_EVERY_SECONDS)
            running = False
        except subprocess.TimeoutExpired:
            pass
        _tell(job, _size(folder), total)


def _tell(job: Job[Any], done: int, total: int) -> None:
    if total:
        done = min(done, total)
        words = text("{done:,.1f} of {total:,.1f} MB downloaded", done=done / 1e6, total=total / 1e6)
    else:
        words = text("{done:,.1f} MB downloaded", done=done / 1e6)
    job.progress(done, total, words)


def _size(folder: Path) -> int:
    """Bytes of the files in a folder, to which another process writes."""
    size = 0
    for root, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(OSError):
                size += os.stat(f"{root}/{name}").st_size  # noqa: PTH116 - a str
    return size


def main() -> int:
    """See the module's docstring."""
    hub = importlib.import_module(_CLIENT)
    repository, revision, folder = sys.argv[1:4]
    sys.stdout.write(f"{_total(hub, repository, revision)}\n")
    sys.stdout.flush()
    try:
        hub.snapshot_download(
            repository, revision=revision, local_dir=folder, allow_patterns=list(_WANTED), max_workers=2
        )
    except Exception as error:
        sys.stderr.write(f"{error}\n".replace("\n\n", "\n"))
        return 1
    return 0


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
