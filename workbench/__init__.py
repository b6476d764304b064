"""Forecast Workbench: from a column of readings to a forecast, without a window.

`from workbench import Workbench` is the way in; see the class.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.engine import Workbench

__all__ = ["Workbench", "__version__"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Import the engine when it is first asked for: workers import `workbench` too and do not need it."""
    if name == "Workbench":
        from workbench.engine import Workbench

        return Workbench
    raise AttributeError(f"module 'workbench' has no attribute '{name}'")
