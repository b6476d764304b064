"""A registered package as a zip that can be registered again."""

from __future__ import annotations

import hashlib
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from workbench.errors import Code, ModelError
from workbench.registry.disk import blocks
from workbench.registry.packages.showing import agreeing
from workbench.registry.packages.store import Stored

_PACKED_UP_TO = 4_000_000
"""Bytes. A larger file is stored as it is: weights hardly shrink, and one that shrinks much is taken for a
trap when the zip is registered."""
_WRITTEN = (1980, 1, 1, 0, 0, 0)
"""The same for all files, so that the same model gives the same zip."""


def export_package(stored: Stored, path: Path, step: Callable[[int, int], None] = lambda *_: None) -> None:
    """Write the files that were registered; `path` is replaced in one step or left as it was.

    Args:
        stored: The package.
        path: The zip.
        step: Told the bytes that were written, and how many there are; may raise `Cancelled`.

    Raises:
        ModelError: A file cannot be read or is not what was registered, or the zip cannot be written.
    """
    manifest = stored.manifest
    if manifest is None:
        raise ModelError(
            "{model} cannot be exported: its manifest.json cannot be read ({reason}).",
            hint="Look at its code and agree to it with: {command}",
            code=Code.LOAD_FAILED,
            model=stored.id,
            reason=stored.reason,
            command=agreeing(stored.id),
        )
    done = 0
    try:
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.") as folder:
            partial = Path(folder) / "package.zip"
            with zipfile.ZipFile(partial, "w") as archive:
                for name, (size, sha256) in manifest.files.items():
                    if _add(archive, name, stored.package / name, size) != (size, sha256):
                        raise _changed(stored.id, name)
                    done += size
                    step(done, manifest.size)
            partial.replace(path)
    except OSError as error:
        raise ModelError(
            "{model} cannot be exported to {file}: {reason}.",
            hint="Look whether the folder is there, may be written to and has room.",
            code=Code.LOAD_FAILED,
            model=stored.id,
            file=str(path),
            reason=error.strerror or str(error),
        ) from error


def _add(archive: zipfile.ZipFile, name: str, file: Path, size: int) -> tuple[int, str]:
    """Add a file; the size and SHA-256 of what was added."""
    entry = zipfile.ZipInfo(name, _WRITTEN)
    entry.compress_type = zipfile.ZIP_DEFLATED if size <= _PACKED_UP_TO else zipfile.ZIP_STORED
    entry.external_attr = 0o100644 << 16
    entry.file_size = size  # tells whether it needs the long form
    digest, written = hashlib.sha256(), 0
    with file.open("rb") as source, archive.open(entry, "w") as target:
        for block in blocks(source):
            digest.update(block)
            written += len(block)
            if written > size:
                break
            target.write(block)
    return written, digest.hexdigest()


def _changed(model_id: str, name: str) -> ModelError:
    return ModelError(
        "{model} is not exported: {file} is not what was registered.",
        hint="Agree to the files as they are now, or register the model again from where it came.",
        code=Code.LOAD_FAILED,
        model=model_id,
        file=name,
    )
