"""What the dialogs know of a package: the core's report, its words to read, what is missing here."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.jobs import Job
from workbench.text import Text, text

if TYPE_CHECKING:
    from workbench.engine import Workbench
    from workbench.registry.packages.candidate import Candidate
    from workbench.registry.packages.checker import PackageReport

_LARGEST_SHOWN = 1 << 19
_MOST_SHOWN = 1 << 24
"""Bytes of all files together."""
_LONGEST_LINE = 1000
_ON = "\N{DOWNWARDS ARROW WITH TIP RIGHTWARDS} "
"""Begins what is left of a line that is too long to be laid out."""
_SPACES = "\N{NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}"
_READABLE = (".py", ".json", ".md", ".txt")
_LICENCES = ("LICENSE", "LICENCE", "COPYING")


@dataclass(frozen=True, slots=True)
class Looked:
    """A package that was looked at.

    Attributes:
        report: What it is, and what is wrong with it.
        words: The texts of its files, by name; not of those that are long or no text.
        missing: What this system cannot keep its code from.
        known: Whether somebody has agreed to its code before.
        network: Whether the settings let it use the network.
        changed: The files that are not as they were registered, where it is a registered model's.
        candidate: What holds its files while they are looked at; None for those of a registered model.
    """

    report: PackageReport
    words: dict[str, str]
    missing: tuple[Text, ...]
    known: bool
    network: bool
    changed: frozenset[str] = field(default_factory=frozenset)
    candidate: Candidate | None = None

    @property
    def needs_trust(self) -> bool:
        """Whether the question of trust is to be asked: there is code, and nobody has agreed to it."""
        return bool(self.report.code) and not self.known


def start_reading(
    workbench: Workbench, report: PackageReport, candidate: Candidate | None = None
) -> Job[Looked]:
    """Read what is shown of a package that was checked, as a job."""

    def work(_job: Job[Looked]) -> Looked:
        return _looked(workbench, report, candidate=candidate)

    return workbench.jobs.start("browse", text("Look at {place}", place=str(report.place)), work)


def start_looking_again(workbench: Workbench, model: str) -> Job[Looked]:
    """Look at the files of a registered model, as a job.

    Raises:
        ModelError: 1504: there is none.
    """
    from workbench.registry.packages.checker import check_package
    from workbench.registry.packages.store import unknown

    def work(job: Job[Looked]) -> Looked:
        stored = workbench.user_models.store.get(model)
        if stored is None:
            raise unknown(model)
        report = check_package(stored.package, model, lambda _: job.check())
        registered = {} if stored.manifest is None else stored.manifest.files
        now = {one.name: (one.size, one.sha256) for one in report.files}
        names = registered.keys() | now.keys()
        changed = frozenset(name for name in names if registered.get(name) != now.get(name))
        return _looked(workbench, report, changed=changed if registered else frozenset())

    return workbench.jobs.start("browse", text("Look at {place}", place=model), work)


def _looked(
    workbench: Workbench,
    report: PackageReport,
    *,
    changed: frozenset[str] = frozenset(),
    candidate: Candidate | None = None,
) -> Looked:
    from workbench.runtime.sandbox import missing

    known = workbench.user_models.consents.given(report.code_digest)
    network = workbench.settings.runtime.user_network
    return Looked(report, _words(report), missing(), known, network, changed, candidate)


def _words(report: PackageReport) -> dict[str, str]:
    from workbench.registry.packages.source import BROKEN_ZIP, open_source

    shown = [one.name for one in report.files if one.size <= _LARGEST_SHOWN and _is_readable(one.name)]
    found: dict[str, str] = {}
    left = _MOST_SHOWN
    try:
        with open_source(report.place) as source:
            for name in _held(shown, source.entries):
                with source.open(name) as stream:
                    content = stream.read(min(_LARGEST_SHOWN, left))
                left -= len(content)
                if left <= 0:
                    break
                found[name] = visible(content.decode("utf-8", errors="replace"))
    except (OSError, *BROKEN_ZIP):  # the report says what cannot be read
        return found
    return found


def visible(words: str) -> str:
    """A file's words with nothing hidden: no order of letters but the written one, no endless lines.

    Letters that change the direction of writing or take no room can make code look like other code
    (CVE-2021-42574); they are written out as `<U+202E>`.
    """
    lines = words.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(_ON.join(_pieces(_written_out(line))) for line in lines)


def _pieces(line: str) -> list[str]:
    starts = range(0, max(len(line), 1), _LONGEST_LINE)
    return [line[start : start + _LONGEST_LINE] + "\n" * (start != starts[-1]) for start in starts]


def _written_out(line: str) -> str:
    return line if line.replace("\t", "").isprintable() else "".join(map(_letter, line))


def _letter(letter: str) -> str:
    if letter == "\t" or letter.isprintable():
        return letter
    return letter if letter in _SPACES else f"<U+{ord(letter):04X}>"


def _held(names: list[str], entries: Collection[str]) -> list[str]:
    return [name for name in names if name in entries]


def _is_readable(name: str) -> bool:
    return name.endswith(_READABLE) or name.rpartition("/")[2] in _LICENCES
