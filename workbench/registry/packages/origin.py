"""Where a package is registered from, as AINode's URIs or as a path."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from workbench.errors import Code, ModelError

_FILE = "file://"


def place_of(uri: str) -> Path:
    """The folder or zip that a URI names.

    Args:
        uri: `file:///path`, `file://~/path`; what stands there is taken as it is, or without its `%20`.

    Raises:
        ModelError: 701 for nothing, 1505 for another kind of URI.
    """
    if not uri.strip():
        raise ModelError(
            "URI is empty, please specify the URI.",
            hint="Name a folder: USING URI 'file:///path/to/model'.",
            code=Code.SEMANTIC,
        )
    if not uri.startswith(_FILE):
        raise ModelError(
            "Model registration failed because the specified uri is invalid: "
            "Unknown uri type {uri}, currently supporting formats: file://",
            hint="Name a folder or a zip on this computer: 'file:///path/to/model'.",
            code=Code.CREATE_FAILED,
            uri=uri,
        )
    written = uri.removeprefix(_FILE)
    if "\0" in written:
        written = written.replace("\0", "?")
    literal = Path(written).expanduser()
    if len(written) > 3 and written[0] == "/" and written[2] == ":":  # file:///C:/models
        literal = Path(written[1:])
    return literal if literal.exists() else Path(unquote(written)).expanduser()
