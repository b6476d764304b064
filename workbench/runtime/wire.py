"""What the program and a worker say to each other, and how it travels.

Both ends are this program's own processes on one machine, connected by an anonymous pair of sockets (a pipe
on Windows) that no other process can reach; hence pickle, whose protocol 5 carries arrays as they are.
"""

from __future__ import annotations

import io
import pickle
import struct
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from workbench.errors import Code, Span, WorkbenchError
from workbench.registry.info import ModelInfo
from workbench.runtime.calls import Output, PipelineCall
from workbench.runtime.replies import is_readable, require_sound_error, require_sound_outputs
from workbench.settings import Precision
from workbench.text import Text

if sys.platform == "win32":
    from multiprocessing.connection import PipeConnection as Channel
else:
    from multiprocessing.connection import Connection as Channel

if TYPE_CHECKING:
    AnyChannel = Channel[object, object]
else:
    AnyChannel = Channel


def open_channel(handle: int) -> AnyChannel:
    """The channel behind an inherited file descriptor (handle on Windows)."""
    return Channel(handle)


ZYGOTE_COMMAND = struct.Struct("!cI")
"""To a zygote: `F token` with two file descriptors (the worker's channel, where its output goes), `K pid`."""
ZYGOTE_ANSWER = struct.Struct("!cIi")
"""From a zygote: `R 0 0` (ready), `P token pid` (forked), `X pid code` (ended; negative: signal)."""


@dataclass(frozen=True, slots=True)
class Setup:
    """How a model with weights is loaded.

    Attributes:
        device: As torch names it.
        precision: Of the large layers.
        cache: A folder for weights that are made of the published ones and that instances share.
        kept: Whether it stays, so that weights in float32 are worth a file of the cache, too.
    """

    device: str = "cpu"
    precision: Precision = "float32"
    cache: Path | None = None
    kept: bool = False

    @property
    def shared(self) -> Path | None:
        """The cache where this one is to use it."""
        return self.cache if self.kept or self.precision == "int8" else None


@dataclass(frozen=True, slots=True)
class Work:
    """To the worker: make the pipeline of `model` if it is given and new, then run `call` if there is one.

    `threads` is its share of the cores at this moment.
    """

    number: int
    model_id: str
    model: ModelInfo | None
    call: PipelineCall | None
    setup: Setup = Setup()
    threads: int = 1


@dataclass(frozen=True, slots=True)
class Stop:
    """To the worker: the work with this number is no longer wanted."""

    number: int


@dataclass(frozen=True, slots=True)
class Ready:
    """From the worker: it listens."""

    pid: int


@dataclass(frozen=True, slots=True)
class Progress:
    """From the worker: so many series are done; the first, with 0, says that it has begun."""

    done: int


@dataclass(frozen=True, slots=True)
class Loaded:
    """From the worker: the pipeline exists.

    `memory_bytes` is what the process has for itself alone; `shared_bytes` are the pages of the weights'
    file, which all instances on the processor have in common.
    """

    memory_bytes: int
    shared_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Done:
    """From the worker: the results, one for each series, and the seconds they took."""

    outputs: list[Output | WorkbenchError]
    seconds: float


@dataclass(frozen=True, slots=True)
class Failed:
    """From the worker: the work could not be begun, or its result could not be sent."""

    error: WorkbenchError


@dataclass(frozen=True, slots=True)
class Stopped:
    """From the worker: it has let go of the work as asked."""


Request = Work | Stop
Reply = Ready | Progress | Loaded | Done | Failed | Stopped


def pack(message: Request | Reply) -> bytes:
    """The message as bytes.

    Raises:
        Exception: Whatever the pickling of a foreign object raises.
    """
    return pickle.dumps(message, protocol=5)


def receive_request(channel: AnyChannel) -> Request:
    """Wait for the program's next message. Raises EOFError or OSError when the program is gone."""
    message = pickle.loads(channel.recv_bytes())  # noqa: S301 - see the module's docstring
    if not isinstance(message, Request):
        raise TypeError(f"{type(message).__name__} is no message to a worker")
    return message


def receive_reply(channel: AnyChannel) -> Reply:
    """Wait for the worker's next message. Raises EOFError or OSError when the worker is gone.

    A worker may run a stranger's code, so nothing is made of its bytes but replies, arrays and sentences.

    Raises:
        pickle.UnpicklingError: It is something else.
    """
    message = _Replies(io.BytesIO(channel.recv_bytes(_MOST_BYTES))).load()
    if not isinstance(message, Reply):
        raise TypeError(f"{type(message).__name__} is no message from a worker")
    if isinstance(message, Done):
        require_sound_outputs(message.outputs)
    elif isinstance(message, Failed):
        require_sound_error(message.error)
    numbers = [getattr(message, name) for name in type(message).__slots__ if name not in _NO_NUMBERS]
    if not all(isinstance(one, int | float) for one in numbers):
        raise TypeError(f"{type(message).__name__} came without a number")
    return message


class _Replies(pickle.Unpickler):
    @override
    def find_class(self, module_name: str, global_name: str, /) -> object:
        if (module_name, global_name) == ("workbench.errors", "_rebuild"):
            return _rebuild
        if global_name in _MADE.get(module_name, ()):
            return super().find_class(module_name, global_name)
        raise pickle.UnpicklingError(f"a worker sent {module_name}.{global_name}")


def _rebuild(kind: type, template: str, kept: dict[str, Any]) -> WorkbenchError:
    """An error whose sentences can be shown: it writes them when it is made."""
    values = {name: value for name, value in kept.items() if name not in _OF_ERRORS}
    sentences = [one for one in (template, kept.get("hint"), kept.get("singular")) if one is not None]
    if not issubclass(kind, WorkbenchError) or not all(is_readable(Text(one, values)) for one in sentences):
        raise pickle.UnpicklingError("a worker sent a sentence that cannot be shown")
    return kind(template, **kept)


def _kinds(base: type[WorkbenchError]) -> list[type[WorkbenchError]]:
    return [base, *(kind for one in base.__subclasses__() for kind in _kinds(one))]


_MOST_BYTES = 2**31 - 1
_NO_NUMBERS = ("outputs", "error")
_OF_ERRORS = ("hint", "code", "span", "details", "replacement", "singular", "about", "parts")
_ARRAYS = ("_reconstruct", "scalar", "_frombuffer")
_MADE: Mapping[str, tuple[str, ...]] = {
    "workbench.runtime.wire": ("Ready", "Progress", "Loaded", "Done", "Failed", "Stopped"),
    "workbench.pipelines.contracts": ("ForecastOutput", "DetectionOutput", "ClassificationOutput"),
    "workbench.text": ("Text",),
    "workbench.errors": tuple(kind.__name__ for kind in (Code, Span, *_kinds(WorkbenchError))),
    "numpy": ("ndarray", "dtype"),
    "numpy._core.multiarray": _ARRAYS,
    "numpy._core.numeric": _ARRAYS,
    "numpy.core.multiarray": _ARRAYS,
    "numpy.core.numeric": _ARRAYS,
    "builtins": ("set", "frozenset", "slice", "range", "complex", "bytearray"),
    "_codecs": ("encode",),
}
