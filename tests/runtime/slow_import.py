"""A library whose import takes as long as the largest ones'."""

from __future__ import annotations

import time

time.sleep(20)
