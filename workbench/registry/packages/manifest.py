"""`manifest.json` beside a registered package: what it declares, where it came from, its files' checksums.

The id is not in it: that is the folder's name, so that a model is renamed by one rename.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from workbench.registry.declaration import Json
from workbench.registry.packages.checker import FileFound, PackageReport, code_digest

MANIFEST = "manifest.json"
SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is known of a registered package without looking into it.

    Attributes:
        origin: The URI that it was registered from.
        registered_at: UTC, ISO 8601.
        declaration: What `declaring.model_from` makes a `ModelInfo` of.
        files: By name, size in bytes and SHA-256.
        code_digest: As in `PackageReport`: what consent is given to.
        architecture: The model's class, None when unknown.
        parameters: Numbers in the weights, None without weights.
    """

    origin: str
    registered_at: str
    declaration: Json
    files: Mapping[str, tuple[int, str]]
    code_digest: str
    architecture: str | None
    parameters: int | None

    @classmethod
    def of(cls, report: PackageReport, origin: str) -> Manifest:
        """The manifest of a package that was just checked."""
        return cls(
            origin=origin,
            registered_at=datetime.now(UTC).isoformat(timespec="seconds"),
            declaration=report.declaration,
            files={one.name: (one.size, one.sha256) for one in report.files},
            code_digest=report.code_digest,
            architecture=report.architecture,
            parameters=None if report.weights is None else report.weights.parameters,
        )

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(size for size, _ in self.files.values())

    @property
    def is_sound(self) -> bool:
        """Whether the digest is that of the files."""
        return self.code_digest == code_digest({name: sha256 for name, (_, sha256) in self.files.items()})

    def is_of(self, report: PackageReport) -> bool:
        """Whether the files are those of the report."""
        return dict(self.files) == {one.name: (one.size, one.sha256) for one in report.files}

    @property
    def code(self) -> tuple[FileFound, ...]:
        """The files that run."""
        return tuple(
            FileFound(name, size, sha256)
            for name, (size, sha256) in self.files.items()
            if name.endswith(".py")
        )

    def as_json(self) -> bytes:
        """What stands in the file."""
        written = {
            "schema": SCHEMA,
            "origin": self.origin,
            "registered_at": self.registered_at,
            "architecture": self.architecture,
            "parameters": self.parameters,
            "declaration": self.declaration,
            "files": self.files,
            "code_digest": self.code_digest,
        }
        return json.dumps(written, separators=(",", ":")).encode()


def read_manifest(folder: str | Path) -> Manifest:
    """The manifest in a folder.

    Raises:
        OSError: It cannot be read.
        ValueError: It is none.
    """
    with open(f"{folder}/{MANIFEST}", "rb", 0) as stream:  # noqa: PTH123 - ten thousand of them, no Path each
        found = json.loads(stream.read())
    try:
        return Manifest(
            origin=found["origin"],
            registered_at=found["registered_at"],
            declaration=found["declaration"],
            files={name: (size, sha256) for name, (size, sha256) in found["files"].items()},
            code_digest=found["code_digest"],
            architecture=found["architecture"],
            parameters=found["parameters"],
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{type(error).__name__}: {error}") from error
