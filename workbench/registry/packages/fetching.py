"""A package from the hub, `hf://owner/name` or `hf://owner/name@revision`, into a folder.

Fetched by a process that may be killed, this module with the arguments OWNER/NAME REVISION FOLDER.
HF_ENDPOINT, HTTPS_PROXY and HF_TOKEN count as for the hub's own client.
"""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
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
    paths = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", __name__, repository, revision or "main", str(folder)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "HF_HUB_DISABLE_TELEMETRY": "1"},
        text=True,
        errors="replace",
    )
    job.on_cancel(process.kill)
    with process:
        said = process.communicate()[1].strip()
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


def main() -> int:
    """See the module's docstring."""
    hub = importlib.import_module(_CLIENT)
    repository, revision, folder = sys.argv[1:4]
    try:
        hub.snapshot_download(
            repository, revision=revision, local_dir=folder, allow_patterns=list(_WANTED), max_workers=2
        )
    except Exception as error:
        sys.stderr.write(f"{error}\n".replace("\n\n", "\n"))
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
