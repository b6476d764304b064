"""What is used where nothing was chosen: the same in the window, on the command line and in Python."""

from __future__ import annotations

from typing import Final

DETECTOR: Final = "stray"
"""It marks single rows that are far from all others, and none of a series that only repeats itself; the
hidden Markov models mark a share of every series, so that of a clean one they mark its edges."""
