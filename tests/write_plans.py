"""What a write to a server would do, for tests of the questions about it."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from workbench.sources.iotdb.planning import WritePlan

_DAY = np.datetime64("2024-01-01", "ms")

REPLACING = WritePlan(
    target="root.forecast.power",
    database="root.forecast",
    creates_database=False,
    exists=True,
    aligned=False,
    columns=(),
    rows=1200,
    first=_DAY,
    last=_DAY,
    in_range=900,
    overwritten=900,
    data=pa.table({}),
)
"""Of 1,200 rows, 900 of which are on the server already."""
