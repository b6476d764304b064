"""pyqtgraph, imported without its search for CUDA.

Where torch is installed, pyqtgraph finds CUDA's Python bindings and loads them for a widget that is not used
here; that takes a tenth of the time to the first plot.
"""

from __future__ import annotations

import sys
from typing import Any

_LOOKED_FOR = "cuda"


def _import() -> Any:
    hidden = _LOOKED_FOR not in sys.modules
    if hidden:
        sys.modules[_LOOKED_FOR] = None  # type: ignore[assignment]
    try:
        import pyqtgraph
    finally:
        if hidden:
            del sys.modules[_LOOKED_FOR]
    return pyqtgraph


pg = _import()
