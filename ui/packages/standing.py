"""A registered model beyond what the list tells: how it stands, where it came from, what it takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.engine import Workbench
    from workbench.registry.info import ModelInfo
    from workbench.registry.packages.manifest import Manifest
    from workbench.registry.packages.use import DiskUse


@dataclass(frozen=True, slots=True)
class Standing:
    """A registered model now.

    Attributes:
        info: As the registry has it when it is asked for this one, its code compared with what was agreed to.
        manifest: Where it came from; None when that cannot be read.
        use: What its files take.
    """

    info: ModelInfo
    manifest: Manifest | None
    use: DiskUse


def standing_of(workbench: Workbench, model: str) -> Standing | None:
    """How a model stands; None when there is none any more, or none yet."""
    from workbench.registry.packages.use import disk_use

    info = workbench.user_models.get(model)
    stored = workbench.user_models.store.get(model)
    if info is None or stored is None:
        return None
    return Standing(info, stored.manifest, disk_use(stored))


def sizes_of(workbench: Workbench) -> dict[str, int]:
    """Bytes that the files of models take, by model; those that came with the program are not counted."""
    from workbench.registry.checkpoint import FILES
    from workbench.registry.info import Category

    sizes = {}
    for one in workbench.registry.list():
        if one.category is Category.USER_DEFINED:
            sizes[one.id] = one.size_bytes or 0
        elif one.repository is not None and one.weights_folder is not None:
            files = (one.weights_folder / name for name in FILES)
            sizes[one.id] = sum(file.stat().st_size for file in files if file.is_file())
    return {model: size for model, size in sizes.items() if size}
