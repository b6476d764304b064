"""Which code the user has agreed to run, by checksum; changed code is other code."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from workbench.errors import Code, ModelError
from workbench.registry.lock import FileLock
from workbench.registry.packages.checker import FileFound
from workbench.settings import write_atomically

_SCHEMA = 1


class Consents:
    """A file with the digests of code (`PackageReport.code_digest`) that somebody has agreed to.

    Beside it is a folder with that code, each file under its checksum.

    A file that cannot be read counts as empty, so that the user is asked again.

    Args:
        file: Made with the first consent; processes may share it.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._kept = file.with_suffix("")
        self._lock = threading.Lock()
        self._seen: tuple[object, frozenset[str]] = (None, frozenset())

    def stamp(self) -> tuple[int, int]:
        """Changes whenever a consent was given or withdrawn."""
        try:
            found = self._file.stat()
        except OSError:
            return 0, 0
        return found.st_mtime_ns, found.st_ino

    def all(self) -> frozenset[str]:
        """The digests of all code that somebody has agreed to."""
        stamp = self.stamp()
        with self._lock:
            if self._seen[0] != stamp:
                self._seen = stamp, frozenset(self._read())
            return self._seen[1]

    def given(self, digest: str) -> bool:
        """Whether somebody has agreed to the code with this digest."""
        return digest in self.all()

    def before(self, model_id: str, digest: str) -> Mapping[str, str]:
        """Checksums by name of what somebody agreed to last for a model, but for the code with a digest."""
        given = [
            (str(one.get("agreed_at")), one["files"])
            for key, one in self._read().items()
            if key != digest and isinstance(one, dict) and one.get("model") == model_id and "files" in one
        ]
        files = max(given, key=lambda one: one[0])[1] if given else {}
        return files if isinstance(files, dict) else {}

    def kept(self, sha256: str) -> bytes | None:
        """A file that somebody agreed to, by its checksum; None where it is not kept."""
        try:
            content = (self._kept / sha256).read_bytes()
        except OSError:
            return None
        return content if hashlib.sha256(content).hexdigest() == sha256 else None

    def keep(self, contents: Iterable[bytes]) -> None:
        """Keep files that somebody agrees to, so that what changes later can be shown.

        Raises:
            OSError: They cannot be written.
        """
        for content in contents:
            file = self._kept / hashlib.sha256(content).hexdigest()
            if not file.exists():
                write_atomically(file, content)

    def give(self, digest: str, model_id: str, files: tuple[FileFound, ...]) -> None:
        """Remember that somebody has agreed.

        Raises:
            ModelError: The file cannot be written.
        """
        entry = {
            "model": model_id,
            "agreed_at": datetime.now(UTC).isoformat(timespec="seconds"),
            "files": {one.name: one.sha256 for one in files},
        }
        self._change(lambda found: found.update({digest: entry}))

    def withdraw(self, digest: str) -> None:
        """Forget that somebody has agreed, if somebody has.

        Raises:
            ModelError: The file cannot be written.
        """
        if self.given(digest):
            self._change(lambda found: found.pop(digest, None))

    def _change(self, change: Callable[[dict[str, object]], object]) -> None:
        try:
            with FileLock(self._file.with_name(f".{self._file.name}.lock")):
                found = self._read()
                change(found)
                content = json.dumps({"schema": _SCHEMA, "agreed": found}, indent=2)
                write_atomically(self._file, content.encode())
        except OSError as error:
            raise ModelError(
                "What you have agreed to cannot be written to {file}: {reason}.",
                hint="Free space, make the folder writable, or set FORECAST_WORKBENCH_HOME to another one.",
                code=Code.CREATE_FAILED,
                file=str(self._file),
                reason=error.strerror or str(error),
            ) from error

    def _read(self) -> dict[str, object]:
        try:
            agreed = json.loads(self._file.read_text("utf-8"))["agreed"]
        except (OSError, ValueError, KeyError, TypeError):
            return {}
        return agreed if isinstance(agreed, dict) else {}
