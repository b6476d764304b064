"""The files of a package, in a folder or in a zip. Nothing is run, nothing unpacked to disk.

What a listing gives is not believed: each file is read up to its stated size and no further.
"""

from __future__ import annotations

import itertools
import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Protocol

from workbench.registry.packages.names import check_names
from workbench.registry.packages.problems import Problem
from workbench.text import Text, text

MOST_FILES = 2_000
MOST_BYTES = 64 * 2**30
_DEEPEST = 16
"""Folders within folders that are looked into; fewer are allowed."""
_MOST_RATIO = 200
_RATIO_COUNTS_FROM = 4 * 2**20
_LEFT_OUT = frozenset(("__pycache__", ".git", ".cache", ".DS_Store", "__MACOSX", ".ipynb_checkpoints"))
BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)
"""What reading a damaged zip raises."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file of a package: its name with `/`, and the size that it is said to have."""

    name: str
    size: int


class Source(Protocol):
    """Where a package is read from.

    Attributes:
        place: Its path, for sentences.
        entries: The files that can be read, by name, in the order of the names.
        problems: What is wrong with names, kinds, number and size of the files.
    """

    place: Path
    entries: dict[str, Entry]
    problems: list[Problem]

    def open(self, name: str) -> IO[bytes]:
        """Open one of the entries.

        Raises:
            OSError: It cannot be read, or is not the kind of file any more that it was.
            zipfile.BadZipFile: The zip is damaged.
        """
        ...


@contextmanager
def open_source(place: Path) -> Iterator[Source]:
    """Open a folder, or a zip.

    Raises:
        OSError, zipfile.BadZipFile: It cannot be read at all.
    """
    if place.is_dir():
        yield FolderSource(place)
        return
    with zipfile.ZipFile(place) as archive:
        yield ZipSource(place, archive)


class FolderSource:
    """A folder; symbolic links are not followed, neither when it is listed nor when a file is opened."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.entries: dict[str, Entry] = {}
        self.problems: list[Problem] = []
        found = sorted(itertools.islice(self._walk(place, ""), MOST_FILES + 1), key=lambda one: one.name)
        self.entries = _checked(found, self.problems)

    def _walk(self, folder: Path, prefix: str) -> Iterator[Entry]:
        with os.scandir(folder) as listing:
            for one in sorted(listing, key=lambda entry: entry.name):
                name = prefix + one.name
                if one.name in _LEFT_OUT:
                    continue
                if one.is_symlink():
                    self.problems.append(_link(name))
                elif one.is_dir(follow_symlinks=False):
                    if name.count("/") < _DEEPEST:
                        yield from self._walk(folder / one.name, f"{name}/")
                    else:
                        self.problems.append(_too_deep(name))
                elif one.is_file(follow_symlinks=False):
                    yield Entry(name, one.stat(follow_symlinks=False).st_size)
                else:
                    self.problems.append(_no_file(name))

    def open(self, name: str) -> IO[bytes]:
        """See `Source`."""
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        flags |= getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
        handle = os.open(self.place / name, flags)
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            raise OSError(f"{name} is no regular file")
        return os.fdopen(handle, "rb")


class ZipSource:
    """A zip; one folder around all files, as archives of repositories have it, is left out of the names."""

    def __init__(self, place: Path, archive: zipfile.ZipFile) -> None:
        self.place = place
        self.problems: list[Problem] = []
        self._archive = archive
        self._infos: dict[str, zipfile.ZipInfo] = {}
        self.entries: dict[str, Entry] = {}
        listed = [one for one in archive.infolist() if not self._left_out(one)]
        found: list[Entry] = []
        for info in listed:
            found += self._entry(info)
        self.entries = _checked(found, self.problems)
        self._strip()

    def open(self, name: str) -> IO[bytes]:
        """See `Source`."""
        return self._archive.open(self._infos[name])

    @staticmethod
    def _left_out(info: zipfile.ZipInfo) -> bool:
        return bool(_LEFT_OUT & set(info.filename.split("/")))

    def _entry(self, info: zipfile.ZipInfo) -> list[Entry]:
        name = info.filename
        kind = stat.S_IFMT(info.external_attr >> 16)
        if info.orig_filename != name:
            self.problems.append(_odd_name(info.orig_filename))
        elif info.is_dir():
            self.problems += check_names([name.rstrip("/")])
        elif kind == stat.S_IFLNK:
            self.problems.append(_link(name))
        elif kind not in (0, stat.S_IFREG):
            self.problems.append(_no_file(name))
        elif info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            what = text("{file} is packed in a way that is not unpacked here.", file=name)
            self.problems.append(Problem(what, text("Make the zip in the usual way (deflate)."), name))
        elif info.flag_bits & 1:
            what = text("{file} is encrypted.", file=name)
            self.problems.append(Problem(what, text("Make the zip without a password."), name))
        elif name in self._infos:
            what = text("The zip has two files with the name {file}.", file=name)
            self.problems.append(Problem(what, text("Make the zip anew from the folder."), name))
        elif _is_bomb(info):
            what = text(
                "{file} would grow from {packed:,} to {size:,} bytes.",
                file=name,
                packed=info.compress_size,
                size=info.file_size,
            )
            todo = text("Unpack the zip yourself and give the folder, if you trust where it comes from.")
            self.problems.append(Problem(what, todo, name))
        else:
            self._infos[name] = info
            return [Entry(name, info.file_size)]
        return []

    def _strip(self) -> None:
        tops = {name.split("/")[0] for name in self.entries}
        if len(tops) != 1 or any("/" not in name for name in self.entries):
            return
        cut = len(next(iter(tops))) + 1
        self._infos = {name[cut:]: info for name, info in self._infos.items()}
        self.entries = {name[cut:]: Entry(name[cut:], one.size) for name, one in self.entries.items()}


def _is_bomb(info: zipfile.ZipInfo) -> bool:
    return info.file_size > _RATIO_COUNTS_FROM and info.file_size > _MOST_RATIO * max(info.compress_size, 1)


def _checked(found: list[Entry], problems: list[Problem]) -> dict[str, Entry]:
    """The entries whose names can be used; too many or too large ones are a problem of the package."""
    bad = check_names(one.name for one in found)
    problems += bad
    if len(found) > MOST_FILES:
        what = text("The package has more than {most:,} files.", most=MOST_FILES)
        problems.append(Problem(what, _SMALLER))
    total = sum(one.size for one in found)
    if total > MOST_BYTES:
        what = text("The package has {size:,} bytes; {most:,} are allowed.", size=total, most=MOST_BYTES)
        problems.append(Problem(what, _SMALLER))
    unusable = {problem.file for problem in bad}
    return {one.name: one for one in found if one.name not in unusable}


def _too_deep(name: str) -> Problem:
    shown = name.encode("utf-8", "backslashreplace").decode()
    what = text("The folder {file} is in too many others.", file=shown)
    return Problem(what, text("Put its files into fewer folders."), shown)


_SMALLER = text("Keep config.json, model.safetensors and the code, and leave the rest out.")


def _link(name: str) -> Problem:
    what = text("{file} is a symbolic link.", file=name)
    return Problem(what, text("Put the file itself in its place."), name)


def _no_file(name: str) -> Problem:
    what = text("{file} is neither a file nor a folder.", file=name)
    return Problem(what, text("Remove it from the package."), name)


def _odd_name(name: str) -> Problem:
    shown = ascii(name)[1:-1]
    what = text("The name {file} cannot be used: {reason}.", file=shown, reason=_NUL)
    return Problem(what, text("Rename the file, and what refers to it."), shown)


_NUL: Text = text("it has a character that not every system allows")
