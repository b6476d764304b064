"""Packed int8 weights in a file that is mapped: all instances on the processor have one copy of them.

oneDNN lays weights out as its products read them, in tensors without a memory that Python could see. Torch
tells where their bytes lie and what describes them (`mkldnn::data_ptr`, `_get_mkldnn_serialized_md`), and its
C interface for compiled models makes such a tensor over bytes that are there already
(`aoti_torch_create_tensor_from_blob_v2`). With a torch that has none of this, each instance packs its own.

The file: the parts of the layers, each at a multiple of 64 bytes, as products read fastest; then, as JSON,
where they lie and of which weights they were made; then the length of that, in 8 bytes.
"""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import json
import mmap
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import torch
from torch import Tensor

SUFFIX = ".packed"
_FORMAT = 1
_ALIGNED = 64
_LENGTH = 8
_PAGE = 4096


class Layer(NamedTuple):
    """A linear layer's weights.

    Attributes:
        packed: int8, as `onednn::qlinear_prepack` gives them.
        scale: `(outputs,)` float32.
        mapping: Whose bytes both are; None for memory of their own.
    """

    packed: Tensor
    scale: Tensor
    mapping: mmap.mmap | None = None


@dataclass(frozen=True, slots=True)
class Store:
    """Where the packed weights of a checkpoint are kept.

    Attributes:
        folder: Of a cache; made when it is needed.
        model: The model's id.
        weights: The checkpoint's file.
        steps: How far the weights go from 0.
    """

    folder: Path
    model: str
    weights: Path
    steps: int

    @property
    def file(self) -> Path:
        """The file for this checkpoint, torch and processor; for any other it has another name."""
        return self.folder / f"{self.model}-{digest_of(self.weights, self.steps)}{SUFFIX}"

    def read(self) -> dict[str, Layer]:
        """The layers by name, over the mapped file; empty when it is not there or of no use."""
        try:
            mapping = _map(self.file)
            layers = _contents(mapping)["layers"]
            sum(memoryview(mapping)[::_PAGE])  # every page is read now, not during the first forecast
            return {name: _mapped(mapping, entry) for name, entry in layers.items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}  # what a cache has lost can be made again

    def write(self, layers: Mapping[str, Layer]) -> bool:
        """Keep the layers: the whole file or none. False where it cannot be written or this torch cannot."""
        try:
            _interface()
            self.folder.mkdir(parents=True, exist_ok=True)
            remove_stale(self.folder)
            handle, name = tempfile.mkstemp(dir=self.folder, suffix=".tmp")
            try:
                with os.fdopen(handle, "wb") as file:
                    entries = {}
                    for layer, (packed, scale, _) in layers.items():
                        parts = (_bytes(packed), _description(packed), scale.numpy().tobytes())
                        places = []
                        for part in parts:
                            file.write(bytes(-file.tell() % _ALIGNED))
                            places.append((file.tell(), len(part)))
                            file.write(part)
                        entries[layer] = {"shape": list(packed.shape), "places": places}
                    contents = {"of": made_of(self.weights, self.steps), "layers": entries}
                    text = json.dumps(contents).encode()
                    file.write(text + len(text).to_bytes(_LENGTH, "little"))
                Path(name).replace(self.file)
            finally:
                Path(name).unlink(missing_ok=True)
        except (
            OSError,
            AttributeError,
        ):  # a full disk, another torch: each instance has its own
            return False
        return True


def remove_stale(folder: Path) -> None:
    """Remove files that cannot be read, whose weights are gone or others now, or that another torch made."""
    for file in folder.glob(f"*{SUFFIX}"):
        with contextlib.suppress(OSError):  # in use, where the system minds
            try:
                of = _contents(_map(file))["of"]
                fresh = of == made_of(Path(of["weights"]), of["steps"])
            except (OSError, ValueError, KeyError, TypeError):
                fresh = False
            if not fresh:
                file.unlink()


def made_of(weights: Path, steps: int = 0) -> dict[str, str | int]:
    """What a file of a cache was made of: the checkpoint as it is now, and what makes it here.

    Raises:
        OSError: There is no such checkpoint.
    """
    found = weights.stat()
    return {
        "format": _FORMAT,
        "weights": str(weights.resolve()),
        "bytes": found.st_size,
        "changed": found.st_mtime_ns,
        "steps": steps,
        "torch": torch.__version__,
        "processor": torch.backends.cpu.get_cpu_capability(),
    }


def digest_of(weights: Path, steps: int = 0) -> str:
    """A short name of `made_of`."""
    return hashlib.sha256(json.dumps(made_of(weights, steps)).encode()).hexdigest()[:16]


def _map(path: Path) -> mmap.mmap:
    """The file's content, read only in effect: what is written to it stays in this process."""
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_COPY)


def _contents(content: mmap.mmap) -> dict[str, Any]:
    length = int.from_bytes(content[-_LENGTH:], "little")
    found: dict[str, Any] = json.loads(content[-_LENGTH - length : -_LENGTH])
    return found


def _bytes(packed: Tensor) -> bytes:
    return ctypes.string_at(torch.ops.mkldnn.data_ptr(packed), torch.ops.mkldnn._nbytes(packed))


def _description(packed: Tensor) -> bytes:
    found: bytes = torch.ops.mkldnn._get_mkldnn_serialized_md(packed).numpy().tobytes()
    return found


def _mapped(mapping: mmap.mmap, entry: Mapping[str, Any]) -> Layer:
    (start, size), (about, length), (scales, count) = entry["places"]
    if min(size, length, count) <= 0 or max(start + size, about + length, scales + count) > len(mapping):
        raise ValueError("parts lie outside of the file")
    scale = torch.frombuffer(mapping, dtype=torch.float32, count=count // 4, offset=scales)
    origin = torch.frombuffer(mapping, dtype=torch.uint8, count=1).data_ptr()
    packed = _over(origin + start, tuple(entry["shape"]), mapping[about : about + length])
    return Layer(packed, scale, mapping)


def _over(address: int, shape: tuple[int, int], description: bytes) -> Tensor:
    """The tensor that `description` describes, over bytes that are there."""
    library = _interface()
    handle = ctypes.c_void_p()
    failed = library.aoti_torch_create_tensor_from_blob_v2(
        ctypes.c_void_p(address),
        ctypes.c_int64(len(shape)),
        (ctypes.c_int64 * len(shape))(*shape),
        (ctypes.c_int64 * len(shape))(shape[1], 1),
        ctypes.c_int64(0),
        ctypes.c_int32(library.aoti_torch_dtype_int8()),
        ctypes.c_int32(library.aoti_torch_device_type_cpu()),
        ctypes.c_int32(-1),
        ctypes.byref(handle),
        ctypes.c_int32(library.aoti_torch_layout__mkldnn()),
        ctypes.c_char_p(description),
        ctypes.c_int64(len(description)),
    )
    if failed:
        raise ValueError("torch makes no tensor of the bytes")
    capsule = ctypes.pythonapi.PyCapsule_New
    capsule.restype, capsule.argtypes = ctypes.py_object, (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)
    found: Tensor = torch._C._aoti.alloc_tensor_by_stealing_from_void_ptr(capsule(handle.value, None, None))
    return found


@cache
def _interface() -> ctypes.CDLL:
    """Torch's C interface: a library that is loaded already.

    Raises:
        OSError: It has another name here.
    """
    folder = Path(torch.__file__).parent / "lib"
    names = ("libtorch_cpu.so", "libtorch_cpu.dylib", "torch_cpu.dll")
    path = next((folder / name for name in names if (folder / name).exists()), folder / names[0])
    return ctypes.CDLL(str(path))
