"""`Workbench`, the one object that the window, the command line and scripts talk to, and its parts."""

from workbench.engine.workbench import Workbench

__all__ = ["Workbench"]
