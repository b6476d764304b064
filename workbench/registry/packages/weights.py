"""The header of a `model.safetensors`, checked before a byte of a weight is read or memory is given to one.

The format: eight bytes with the header's length, the header (JSON: a name to `dtype`, `shape` and
`data_offsets`), the tensors one behind the other without gaps (https://github.com/huggingface/safetensors).
"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO

from workbench.registry.packages.problems import Problem
from workbench.registry.packages.strict_json import NotJson, parse_object
from workbench.text import Text, text

MOST_HEADER_BYTES = 25_000_000
_BITS: Mapping[str, int] = {
    "BOOL": 8, "U8": 8, "I8": 8, "F8_E5M2": 8, "F8_E4M3": 8, "F8_E8M0": 8, "I16": 16, "U16": 16, "F16": 16,
    "BF16": 16, "I32": 32, "U32": 32, "F32": 32, "F64": 64, "I64": 64, "U64": 64,
}  # fmt: skip
_MOST_DIMENSIONS = 16
_ZIP = b"PK\x03\x04"
_PICKLE, _NEWEST = b"\x80", b"\x05"
"""What torch's files begin with. The length of a sound header may begin so too, but is then not too large."""


@dataclass(frozen=True, slots=True)
class WeightsFound:
    """What a header tells.

    Attributes:
        tensors: How many there are.
        parameters: Numbers in all of them.
        dtypes: The types that occur, sorted.
    """

    tensors: int
    parameters: int
    dtypes: tuple[str, ...]


def check_weights(name: str, stream: IO[bytes], size: int) -> tuple[WeightsFound | None, list[Problem]]:
    """Check lengths, names, types, shapes and places of the tensors.

    Args:
        name: Of the file, for sentences.
        stream: At its beginning.
        size: Of the file, in bytes.

    Raises:
        OSError: It cannot be read.
    """
    try:
        return _check(name, stream, size), []
    except _Wrong as wrong:
        return None, [Problem(wrong.what, wrong.todo, name)]


class _Wrong(Exception):
    def __init__(self, what: Text, todo: Text | None = None) -> None:
        super().__init__(str(what))
        self.what = what
        self.todo = todo or text("Save the weights once more with safetensors, or copy the file again.")


def _check(name: str, stream: IO[bytes], size: int) -> WeightsFound:
    head = stream.read(8)
    length = struct.unpack("<Q", head)[0] if len(head) == 8 else None
    fits = length is not None and length <= min(MOST_HEADER_BYTES, size - 8)
    if not fits and (head[:4] == _ZIP or (head[:1] == _PICKLE and head[1:2] <= _NEWEST)):
        raise _Wrong(
            text("{file} is a pickle under another name.", file=name),
            text("Convert it: load it where you trust it and save it with safetensors.torch.save_file."),
        )
    if length is None:
        raise _Wrong(text("{file} has {size} bytes, which is no safetensors file.", file=name, size=size))
    if not fits:
        raise _Wrong(
            text(
                "{file} speaks of a header of {length:,} bytes and has {size:,} bytes.",
                file=name,
                length=length,
                size=size,
            )
        )
    try:
        written = stream.read(length)
        header = parse_object(written)
        if not written.startswith(b"{"):  # blanks in front, which readers refuse
            raise NotJson(text("it is not a JSON object"))
    except NotJson as error:
        raise _Wrong(
            text("The header of {file} cannot be read: {reason}.", file=name, reason=error.reason)
        ) from None
    metadata = header.pop("__metadata__", {})
    if not isinstance(metadata, dict) or not all(isinstance(one, str) for one in metadata.values()):
        raise _Wrong(
            text("The header of {file} has {entry} of a wrong kind.", file=name, entry="__metadata__")
        )
    return _tensors(name, header, size - 8 - length)


def _tensors(name: str, header: dict[str, object], room: int) -> WeightsFound:
    spans: list[tuple[int, int, str]] = []
    parameters, dtypes = 0, set()
    for tensor, entry in header.items():
        dtype, shape, begin, end = _entry(name, tensor, entry)
        numbers = math.prod(shape)
        if numbers * _BITS[dtype] != (end - begin) * 8:
            raise _Wrong(
                text(
                    "The tensor {tensor} of {file} needs {needed:,} bytes by its shape and has {given:,}.",
                    tensor=tensor,
                    file=name,
                    needed=numbers * _BITS[dtype] // 8,
                    given=end - begin,
                )
            )
        parameters += numbers
        dtypes.add(dtype)
        spans.append((begin, end, tensor))
    at = 0
    for begin, end, tensor in sorted(spans):
        if begin != at:
            raise _Wrong(
                text("The tensor {tensor} of {file} is not where it belongs.", tensor=tensor, file=name)
            )
        at = end
    if at != room:
        raise _Wrong(
            text(
                "{file} has {found:,} bytes of weights where its header speaks of {wanted:,}.",
                file=name,
                found=room,
                wanted=at,
            )
        )
    return WeightsFound(len(header), parameters, tuple(sorted(dtypes)))


def _entry(name: str, tensor: str, entry: object) -> tuple[str, list[int], int, int]:
    if isinstance(entry, dict) and set(entry) == {"dtype", "shape", "data_offsets"}:
        dtype, shape, offsets = entry["dtype"], entry["shape"], entry["data_offsets"]
        if not isinstance(dtype, str) or dtype not in _BITS:
            raise _Wrong(
                text(
                    "The tensor {tensor} of {file} has the type {dtype}, which is unknown.",
                    tensor=tensor,
                    file=name,
                    dtype=json.dumps(dtype),
                )
            )
        if (
            _are_counts(shape)
            and len(shape) <= _MOST_DIMENSIONS
            and _are_counts(offsets)
            and len(offsets) == 2
        ):
            begin, end = offsets
            if begin <= end:
                return dtype, shape, begin, end
    raise _Wrong(text("The header of {file} has {entry} of a wrong kind.", file=name, entry=tensor))


def _are_counts(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(one, int) and not isinstance(one, bool) and 0 <= one < 2**63 for one in value
    )
