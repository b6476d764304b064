"""Where a package is registered from, as AINode's URIs or as a path."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

from workbench.errors import Code, ModelError
from workbench.registry.packages.fetching import HUB

_FILE = "file://"
_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+(@[\w./-]+)?", re.ASCII)


def place_of(uri: str) -> Path | None:
    """The folder or zip that a URI names; None for one on the hub.

    Args:
        uri: `file:///path`, `file://~/path`: what stands there is taken as it is, or without its `%20`;
            `hf://owner/name`, `hf://owner/name@revision`.

    Raises:
        ModelError: 701 for nothing, 1505 for another kind of URI.
    """
    if not uri.strip():
        raise ModelError(
            "URI is empty, please specify the URI.",
            hint="Name a folder: USING URI 'file:///path/to/model'.",
            code=Code.SEMANTIC,
        )
    if not uri.startswith((_FILE, HUB)):
        raise ModelError(
            "Model registration failed because the specified uri is invalid: "
            "Unknown uri type {uri}, currently supporting formats: file://, hf://",
            hint="Name a folder or a zip, 'file:///path/to/model', or 'hf://owner/name' on the hub.",
            code=Code.CREATE_FAILED,
            uri=uri,
        )
    if uri.startswith(HUB):
        if not _REPOSITORY.fullmatch(uri.removeprefix(HUB)):
            raise ModelError(
                "Model registration failed because the specified uri is invalid: {uri}",
                hint="Write 'hf://owner/name' or 'hf://owner/name@revision'.",
                code=Code.CREATE_FAILED,
                uri=uri,
            )
        return None
    written = uri.removeprefix(_FILE)
    if "\0" in written:
        written = written.replace("\0", "?")
    literal = Path(written).expanduser()
    if len(written) > 3 and written[0] == "/" and written[2] == ":":  # file:///C:/models
        literal = Path(written[1:])
    return literal if literal.exists() else Path(unquote(written)).expanduser()
