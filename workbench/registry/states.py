"""What is true of a model's files on disk: there, checked, changed since, or not there.

Beside the two files of a checkpoint stands `manifest.json`, written when they were downloaded or copied:
where they came from, and length, time and SHA-256 of each. Files without a manifest were put there by hand.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from workbench.errors import Code, ModelError, WorkbenchError
from workbench.registry.checkpoint import FILES, check_checkpoint
from workbench.registry.disk import sha256_of
from workbench.registry.info import ModelInfo
from workbench.settings import write_atomically
from workbench.text import Text

MANIFEST = "manifest.json"

Signature = tuple[tuple[int, int] | None, ...]


@dataclass(frozen=True, slots=True)
class FileRecord:
    """A file as it was when it was checked: bytes, modification time in ns, SHA-256."""

    size: int
    modified_ns: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """Where a checkpoint came from.

    Attributes:
        model: Its id.
        source: `hub` or `folder`.
        origin: The address of the repository, or the folder.
        commit: Of the repository, None for a folder.
        compared: Whether the checksums are those that the hub gave.
        fetched_at: UTC, ISO 8601.
        files: By name.
    """

    model: str
    source: str
    origin: str
    commit: str | None
    compared: bool
    fetched_at: str
    files: Mapping[str, FileRecord]

    @staticmethod
    def now() -> str:
        """This moment, as `fetched_at` has it."""
        return datetime.now(UTC).isoformat(timespec="seconds")

    def write(self, folder: Path) -> None:
        """Replace the manifest of a folder.

        Raises:
            OSError: It cannot be written.
        """
        write_atomically(folder / MANIFEST, json.dumps(asdict(self), indent=2).encode())


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of a folder; None when there is none that can be read."""
    try:
        raw = json.loads((folder / MANIFEST).read_text("utf-8"))
        files = {name: FileRecord(**record) for name, record in raw.pop("files").items()}
        return Manifest(files=files, **raw)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def record_of(path: Path, sha256: str) -> FileRecord:
    """The record of a file as it is now, with the checksum that was computed of it."""
    found = path.stat()
    return FileRecord(found.st_size, found.st_mtime_ns, sha256)


class Shelf:
    """The checkpoints' folders; remembers what it found while the files stay as they are."""

    def __init__(self) -> None:
        self._seen: dict[Path, tuple[Signature, WorkbenchError | None]] = {}

    def problem(self, info: ModelInfo, folder: Path) -> WorkbenchError | None:
        """Why the files of a folder cannot be used; None when they can.

        With a manifest they are used if they are the files that were checked; a changed modification time
        makes their checksum be computed again. Without one they are looked at by `check_checkpoint`.
        """
        signature = tuple(_stamp(folder / name) for name in (*FILES, MANIFEST))
        seen = self._seen.get(folder)
        if seen is None or seen[0] != signature:
            found = _problem(info, folder)
            signature = tuple(_stamp(folder / name) for name in (*FILES, MANIFEST))
            seen = self._seen[folder] = (signature, found)
        return seen[1]


def stamp_of(folder: Path) -> str:
    """What changes with the files of a folder: their lengths and modification times."""
    return " ".join(str(_stamp(folder / name)) for name in FILES)


def is_empty(folder: Path) -> bool:
    """Whether none of a checkpoint's files is there."""
    return not any((folder / name).is_file() for name in FILES)


def _problem(info: ModelInfo, folder: Path) -> WorkbenchError | None:
    manifest = read_manifest(folder)
    try:
        if manifest is None:
            check_checkpoint(info, folder)
        else:
            _compare(manifest, folder)
    except WorkbenchError as error:
        return error
    return None


def _compare(manifest: Manifest, folder: Path) -> None:
    """Raise `ModelError` unless the files are those of the manifest; take note of new modification times."""
    files = dict(manifest.files)
    for name in FILES:
        path, record = folder / name, files.get(name)
        if record is None or not path.is_file():
            raise ModelError(
                "The file {path} is missing.",
                hint="Download the model again.",
                code=Code.LOAD_FAILED,
                path=str(path),
            )
        found = path.stat()
        if (found.st_size, found.st_mtime_ns) == (record.size, record.modified_ns):
            continue
        if found.st_size != record.size or sha256_of(path) != record.sha256:
            raise ModelError(
                "The file {path} has changed since it was checked.",
                hint="Download the model again; to use the file as it is, remove manifest.json beside it.",
                code=Code.LOAD_FAILED,
                path=str(path),
            )
        files[name] = record_of(path, record.sha256)
    if files != manifest.files:
        with suppress(OSError):  # a folder that cannot be written costs the checksum again, no more
            replace(manifest, files=files).write(folder)


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def keep_failure(file: Path, error: WorkbenchError) -> None:
    """Remember why a model could not be fetched, for this run and the next ones.

    Raises:
        OSError: The file cannot be written.
    """
    write_atomically(file, json.dumps(error_as_json(error), indent=2).encode())


def read_failure(file: Path) -> ModelError | None:
    """What `keep_failure` wrote, or None."""
    try:
        return error_from_json(json.loads(file.read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def error_as_json(error: WorkbenchError) -> dict[str, object]:
    """An error as what JSON can hold; sentences among its values stay translatable."""
    hint = None if error.hint_text is None else error.hint_text.template
    params = {name: _plain(value) for name, value in error.text.params.items()}
    return {"template": error.text.template, "hint": hint, "params": params, "details": error.details}


def error_from_json(kept: dict[str, Any], code: Code = Code.LOAD_FAILED) -> ModelError:
    """The error again, with this code.

    Raises:
        KeyError, TypeError: It is not what `error_as_json` gives.
    """
    params: dict[str, Any] = {name: _revived(value) for name, value in kept["params"].items()}
    return ModelError(kept["template"], hint=kept["hint"], code=code, details=kept["details"], **params)


def _plain(value: object) -> object:
    if isinstance(value, Text):
        return {"template": value.template, "params": {k: _plain(v) for k, v in value.params.items()}}
    return value if isinstance(value, int | float | str) else str(value)


def _revived(value: object) -> object:
    if isinstance(value, dict):
        return Text(value["template"], {name: _revived(one) for name, one in value["params"].items()})
    return value


def sentence_of(error: WorkbenchError) -> Text:
    """What is wrong and what to do, as one text."""
    if error.hint_text is None:
        return error.text
    return Text("{problem} {hint}", {"problem": error.text, "hint": error.hint_text})
