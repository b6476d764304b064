"""What became of a package's code since somebody agreed to it, file by file."""

from __future__ import annotations

import difflib
import hashlib
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from workbench.registry.packages.checker import PackageReport
from workbench.registry.packages.consents import Consents
from workbench.registry.packages.source import BROKEN_ZIP, open_source

_log = logging.getLogger(__name__)
_MOST_LINES = 20_000
"""Of both versions of a file; comparing longer ones takes too long to wait for."""


@dataclass(frozen=True, slots=True)
class Change:
    """A file that decides what runs (`config.json`, code) and is not what was agreed to.

    Attributes:
        name: Within the package.
        before, now: Whether it was there, and whether it is.
        lines: A unified diff; None where the file of before is not kept any more, or is too long.
    """

    name: str
    before: bool
    now: bool
    lines: tuple[str, ...] | None


def contents(report: PackageReport) -> Mapping[str, bytes]:
    """The files of a package that decide what runs, as they were checked.

    Raises:
        OSError: One is not what was checked.
    """
    found: dict[str, bytes] = {}
    try:
        with open_source(report.place) as source:
            for one in report.deciding:
                with source.open(one.name) as stream:
                    content = stream.read(one.size + 1)
                if hashlib.sha256(content).hexdigest() != one.sha256:
                    raise OSError(f"{one.name} has changed")
                found[one.name] = content
    except BROKEN_ZIP as error:
        raise OSError(str(error)) from error
    return found


def keep(report: PackageReport, consents: Consents) -> None:
    """Keep the code that is agreed to; where that fails, a later change is told by name alone."""
    try:
        consents.keep(contents(report).values())
    except OSError as error:
        _log.warning("The code of %s cannot be kept: %s", report.place, error)


def changes_of(
    report: PackageReport, before: Mapping[str, str], kept: Callable[[str], bytes | None]
) -> tuple[Change, ...]:
    """Compare the code of a package with that of before.

    Args:
        report: The package as it is now.
        before: Checksums by name, as they were agreed to.
        kept: The file with a checksum, None where it is not kept.

    Raises:
        OSError: A file of now cannot be read, or is not what was checked.
    """
    now = {one.name: one.sha256 for one in report.deciding}
    names = sorted(name for name in before.keys() | now.keys() if before.get(name) != now.get(name))
    own = contents(report) if names else {}
    found = []
    for name in names:
        old = kept(before[name]) if name in before else b""
        found.append(Change(name, name in before, name in now, _compared(name, old, own.get(name, b""))))
    return tuple(found)


def _compared(name: str, old: bytes | None, new: bytes) -> tuple[str, ...] | None:
    if old is None or old.count(b"\n") + new.count(b"\n") > _MOST_LINES:
        return None
    left, right = (one.decode("utf-8", "replace").splitlines() for one in (old, new))
    return tuple(difflib.unified_diff(left, right, name, name, lineterm=""))
