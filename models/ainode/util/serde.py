"""`iotdb.ainode.core.util.serde`: the types of columns, and a table as the server's block of columns."""

from __future__ import annotations

import struct
from enum import Enum
from typing import TYPE_CHECKING

import numpy as np

from models.ainode.exceptions import BadConfigValueException

if TYPE_CHECKING:
    import pandas as pd

TIMESTAMP_STR = "Time"
START_INDEX = 2
_CODES = {"bool": 0, "int32": 1, "int64": 2, "float32": 3, "float64": 4, "text": 5}
_ENCODINGS = {"bool": 0, "int32": 1, "float32": 1, "int64": 2, "float64": 2, "text": 3}


class TSDataType(Enum):
    """The server's types, with its numbers."""

    BOOLEAN = 0
    INT32 = 1
    INT64 = 2
    FLOAT = 3
    DOUBLE = 4
    TEXT = 5

    def np_dtype(self) -> np.dtype[np.generic]:
        """The type as numpy has it, the highest byte first."""
        names = {"BOOLEAN": ">?", "INT32": ">i4", "INT64": ">i8", "FLOAT": ">f4", "DOUBLE": ">f8"}
        return np.dtype(names.get(self.name, "str"))


def get_data_type_byte_from_str(value: str) -> int:
    """The number of a type.

    Raises:
        BadConfigValueException: There is no such type.
    """
    if value not in _CODES:
        raise BadConfigValueException("data_type", value, f"data_type should be in {list(_CODES)}")
    return _CODES[value]


def convert_to_binary(data_frame: pd.DataFrame) -> bytes:
    """A table of numbers without nulls as a block of columns, all times 0.

    Raises:
        BadConfigValueException: A column is of another type.
    """
    kinds = [str(kind) for kind in data_frame.dtypes]
    codes = bytes(get_data_type_byte_from_str(kind) for kind in kinds)
    rows = len(data_frame)
    head = struct.pack(">i", len(kinds)) + codes + struct.pack(">i", rows)
    head += b"\x02" + bytes(_ENCODINGS[kind] for kind in kinds)
    columns = b""
    for at in range(len(kinds)):
        values = data_frame.iloc[:, at].to_numpy()
        columns += b"\x00" + values.astype(values.dtype.newbyteorder(">")).tobytes()
    return head + b"\x00" + bytes(8 * rows) + columns
