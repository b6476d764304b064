"""What registered packages take on the disk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from workbench.registry.packages.checker import WEIGHTS
from workbench.registry.packages.store import Stored

_CODE = (".py", ".json")


@dataclass(frozen=True, slots=True)
class DiskUse:
    """Bytes of a model's files, by what they are for.

    Attributes:
        weights: `model.safetensors`.
        code: What runs and what configures it.
        other: Everything else, licences and notes for the most part.
    """

    weights: int = 0
    code: int = 0
    other: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.weights + self.code + self.other


def disk_use(stored: Stored) -> DiskUse:
    """What a package takes: by its manifest, or by looking where that cannot be read."""
    if stored.manifest is not None:
        sizes = {name: size for name, (size, _) in stored.manifest.files.items()}
    else:
        sizes = _sizes(stored.package)
    weights = sizes.get(WEIGHTS, 0)
    code = sum(size for name, size in sizes.items() if PurePosixPath(name).suffix in _CODE)
    return DiskUse(weights, code, sum(sizes.values()) - weights - code)


def _sizes(folder: Path) -> dict[str, int]:
    files = [one for one in folder.rglob("*") if one.is_file() and not one.is_symlink()]
    return {one.relative_to(folder).as_posix(): one.stat().st_size for one in files}
