"""A registered package as a zip."""

from __future__ import annotations

import tempfile
import zipfile
from pathlib import Path

from workbench.errors import Code, ModelError
from workbench.registry.packages.store import Stored


def export_package(stored: Stored, path: Path) -> None:
    """Write the files that were registered; `path` is replaced in one step or left as it was.

    Raises:
        ModelError: A file cannot be read or the zip cannot be written.
    """
    names = () if stored.manifest is None else tuple(stored.manifest.files)
    try:
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}.") as folder:
            partial = Path(folder) / "package.zip"
            with zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as archive:
                for name in names:
                    archive.write(stored.package / name, name)
            partial.replace(path)
    except OSError as error:
        raise ModelError(
            "{model} cannot be exported to {file}: {reason}.",
            hint="Choose another folder, or re-check the model.",
            code=Code.LOAD_FAILED,
            model=stored.id,
            file=str(path),
            reason=error.strerror or str(error),
        ) from error
