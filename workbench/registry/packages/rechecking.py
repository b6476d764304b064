"""Whether a registered package's files are still those that were registered."""

from __future__ import annotations

import os
from collections.abc import MutableMapping
from pathlib import Path, PurePosixPath

from workbench.registry.disk import sha256_of
from workbench.registry.packages.checker import CONFIG
from workbench.registry.packages.manifest import Manifest
from workbench.registry.packages.problems import Problem
from workbench.registry.packages.source import FolderSource
from workbench.registry.packages.store import Stored
from workbench.text import Text, text

_RUNNING = frozenset((".py", ".pyc", ".so", ".pyd", ".dll", ".dylib"))
_HINT = text("Agree to the files as they are now, or register the model again from where it came.")


def compare(stored: Stored) -> tuple[Problem, ...]:
    """Each file that is missing, changed or new, by reading all of them."""
    if stored.manifest is None:
        what = text(
            "The manifest of {model} cannot be read: {reason}.", model=stored.id, reason=stored.reason
        )
        return (Problem(what, _HINT),)
    source = FolderSource(stored.package)
    problems = list(source.problems)
    for name, (size, sha256) in stored.manifest.files.items():
        entry = source.entries.get(name)
        if entry is None:
            problems.append(Problem(text("{file} is missing.", file=name), _HINT, name))
        elif entry.size != size or _sha256(stored.package / name) != sha256:
            problems.append(Problem(text("{file} is not what was registered.", file=name), _HINT, name))
    extra = sorted(source.entries.keys() - stored.manifest.files.keys())
    problems += [Problem(text("{file} was not registered.", file=name), _HINT, name) for name in extra]
    return tuple(problems)


def code_changed(package: Path, manifest: Manifest, unchanged: MutableMapping[str, object]) -> Text | None:
    """Why a model's code must not run as it is; None when it is what was agreed to.

    Args:
        package: Its files.
        manifest: What was registered.
        unchanged: Remembers, by folder, the times of the files and folders that were found unchanged.
    """
    names = [name for name in manifest.files if name == CONFIG or name.endswith(".py")]
    folders = {str(one) for name in manifest.files for one in PurePosixPath(name).parents}
    stamps = tuple(_stamp(f"{package}/{name}") for name in (*names, *sorted(folders)))
    if unchanged.get(str(package)) == stamps:
        return None
    for name in names:
        if _sha256(package / name) != manifest.files[name][1]:
            return text("Its file {file} has changed since you agreed to it.", file=name)
    added = _added(package, manifest)
    if added is not None:
        return text("Its file {file} has come since you agreed to it.", file=added)
    unchanged[str(package)] = stamps
    return None


def _added(package: Path, manifest: Manifest) -> str | None:
    """A file that could run, or a link, and was not registered; it may stand before one that was."""
    for folder, folders, files in os.walk(package):
        for name in (*folders, *files):
            path = Path(folder, name)
            inner = path.relative_to(package).as_posix()
            runs = name in files and path.suffix.lower() in _RUNNING and inner not in manifest.files
            if runs or path.is_symlink():
                return inner
        folders[:] = [one for one in folders if one != "__pycache__"]
    return None


def _stamp(path: str) -> tuple[int, int, int, int]:
    try:
        found = os.lstat(path)
    except OSError:
        return 0, 0, 0, 0
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino


def _sha256(path: Path) -> str:
    """A file's checksum; empty where it cannot be read."""
    try:
        return sha256_of(path)
    except OSError:
        return ""
