"""Copying a package's files, and noticing when they change meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from workbench.errors import Code, ModelError
from workbench.registry.disk import blocks, write_new
from workbench.registry.packages.source import BROKEN_ZIP, Source


def changed_meanwhile(name: str, reason: str) -> ModelError:
    """1505: a file, or the package, is not what was checked."""
    return ModelError(
        "The file {file} changed while it was copied ({reason}).",
        hint="Try again when nothing writes to the package.",
        code=Code.CREATE_FAILED,
        file=name,
        reason=reason,
    )


def copy_files(source: Source, target: Path, step: Callable[[int, int], None]) -> None:
    """Copy what can be read, no more of each file than the source was told to have.

    Args:
        source: The package.
        target: A folder that is there.
        step: Told the bytes that were copied, and how many there are; may raise `Cancelled`.

    Raises:
        ModelError: 1505: a file changed meanwhile.
        OSError: The target cannot be written.
    """
    total = sum(one.size for one in source.entries.values())
    done = 0
    for name, entry in source.entries.items():
        path = target / name
        path.parent.mkdir(parents=True, exist_ok=True)
        size, _ = write_new(path, _content(source, name, entry.size))
        if size != entry.size:
            raise changed_meanwhile(name, f"{size:,} / {entry.size:,}")
        done += size
        step(done, total)


def _content(source: Source, name: str, size: int) -> Iterator[bytes]:
    """A file's blocks, up to one byte more than there should be; a fault in reading is the package's."""
    left = size + 1
    try:
        with source.open(name) as stream:
            for block in blocks(stream):
                yield block[:left]
                left -= len(block)
                if left <= 0:
                    return
    except (OSError, *BROKEN_ZIP) as error:
        raise changed_meanwhile(name, str(error)) from error
