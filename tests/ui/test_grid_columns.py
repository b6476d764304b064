"""What the grid's columns show of values that Python has no type for."""

from __future__ import annotations

import numpy as np
import pyarrow as pa

from ui.grid.columns import ArrowColumn


def test_that_a_date_beyond_the_calendar_of_python_is_shown() -> None:
    days = pa.array(np.array([0, 3_652_059, 2**31 - 1], np.int32), pa.date32())
    column = ArrowColumn("day", pa.chunked_array([days]))
    assert [column.cell(row) for row in range(3)] == ["1970-01-01", "11968-12-31", "infinity"]
