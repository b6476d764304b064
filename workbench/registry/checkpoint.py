"""Whether `config.json` and `model.safetensors` of a folder are a model's checkpoint; no weight is read.

The names that a checkpoint has stand beside the model's code in `tensors.json`: `tensors` are patterns,
`counts` says which entry of the configuration gives the numbers for a pattern's letter (a list counts by
its length), and `fields` are the other entries without which the network cannot be built. Shapes are
compared when a worker loads the weights.
"""

from __future__ import annotations

import itertools
import json
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

from workbench.errors import Code, ModelError
from workbench.registry.info import ModelInfo
from workbench.text import Text, text

CONFIG = "config.json"
WEIGHTS = "model.safetensors"
FILES = (CONFIG, WEIGHTS)
_PATTERNS = "tensors.json"
_MOST_HEADER_BYTES = 100_000_000
_MOST_COUNT = 10_000
_SHOWN = 12
_NOT_OF_THE_FORMAT = (
    ArithmeticError,  # a place that is infinite
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
)

Json = Mapping[str, object]


def check_checkpoint(info: ModelInfo, folder: Path) -> None:
    """Look at the configuration, and at the names and the length of the weights.

    Raises:
        ModelError: A file is missing, cut off or no such file; the configuration is another architecture's; a
            tensor is missing or unexpected (which, is in the details).
    """
    expected = expected_names(info, folder)
    found = tensor_names(info.id, folder / WEIGHTS)
    missing, unexpected = sorted(expected - found), sorted(found - expected)
    if not (missing or unexpected):
        return
    lists = {"Missing": missing, "Unexpected": unexpected}
    raise ModelError(
        "The file {path} does not hold the weights of {model}: {missing} names are missing ({first}) "
        "and {unexpected} are unexpected ({other}).",
        hint="Take config.json and model.safetensors from the same release of the model.",
        code=Code.LOAD_FAILED,
        details="\n".join(f"{title}: {_listed(names)}" for title, names in lists.items() if names),
        model=info.id,
        path=str(folder / WEIGHTS),
        missing=len(missing),
        unexpected=len(unexpected),
        first=missing[0] if missing else "–",
        other=unexpected[0] if unexpected else "–",
    )


def expected_names(info: ModelInfo, folder: Path) -> set[str]:
    """The tensors that a network of the folder's configuration has.

    Raises:
        ModelError: The configuration is missing, or is another architecture's.
    """
    path = folder / CONFIG
    return set(_names(info, _read_config(info, path), _patterns(info.folder), path))


def tensor_names(model_id: str, path: Path) -> set[str]:
    """The names in the header of a safetensors file, whose length must be what the header says.

    Raises:
        ModelError: The file is missing, cannot be read, is cut off, or is none of this format.
    """
    try:
        with path.open("rb") as stream:
            size = struct.unpack("<Q", stream.read(8))[0]
            if size > _MOST_HEADER_BYTES:
                raise ValueError
            header = json.loads(stream.read(size))
        tensors = {name: entry for name, entry in header.items() if name != "__metadata__"}
        end = max((int(entry["data_offsets"][1]) for entry in tensors.values()), default=0)
    except OSError as error:
        raise _unusable(model_id, path, error.strerror or str(error)) from error
    except _NOT_OF_THE_FORMAT as error:
        raise _unusable(model_id, path, text("it is not a safetensors file")) from error
    wanted, found = 8 + size + end, path.stat().st_size
    if found != wanted:
        raise ModelError(
            "The file {path} has {found:,} bytes where its header speaks of {wanted:,}.",
            hint="It was cut off on its way; copy or download it again.",
            code=Code.LOAD_FAILED,
            path=str(path),
            found=found,
            wanted=wanted,
        )
    return set(tensors)


def _read_config(info: ModelInfo, path: Path) -> Json:
    try:
        config = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise _unusable(info.id, path, error.strerror or str(error)) from error
    except (ValueError, RecursionError) as error:
        raise _unusable(info.id, path, str(error)) from error
    if not isinstance(config, dict):
        raise _unusable(info.id, path, text("it is not a JSON object"))
    kind = config.get("model_type", info.type)
    if kind != info.type:
        raise ModelError(
            "The file {path} is of the model type {found}; {model} is of the type {wanted}.",
            hint="Take config.json and model.safetensors of {repository}.",
            code=Code.LOAD_FAILED,
            path=str(path),
            found=str(kind),
            model=info.id,
            wanted=info.type,
            repository=info.repository,
        )
    return config


def _patterns(folder: Path) -> Json:
    patterns: Json = json.loads((folder / _PATTERNS).read_text("utf-8"))
    same = patterns.get("same_as")
    return _patterns(folder.parent / same) if isinstance(same, str) else patterns


def _names(info: ModelInfo, config: Json, patterns: Json, path: Path) -> Iterator[str]:
    counts, fields, tensors = patterns["counts"], patterns["fields"], patterns["tensors"]
    assert isinstance(counts, dict)
    assert isinstance(fields, list)
    assert isinstance(tensors, list)
    for name in fields:
        if name not in config:
            raise _unusable(info.id, path, text("the entry {name} is missing", name=name))
    ranges = {letter: range(_count(info, config, entry, path)) for letter, entry in counts.items()}
    for pattern in tensors:
        letters = [letter for letter in ranges if f"{{{letter}}}" in pattern]
        for numbers in itertools.product(*(ranges[letter] for letter in letters)):
            yield pattern.format(**dict(zip(letters, numbers, strict=True)))


def _count(info: ModelInfo, config: Json, entry: str, path: Path) -> int:
    value = config.get(entry)
    number = len(value) if isinstance(value, list) else value
    if isinstance(number, bool) or not isinstance(number, int) or not 0 < number <= _MOST_COUNT:
        raise _unusable(info.id, path, text("the entry {name} is {value}", name=entry, value=str(value)))
    return number


def _unusable(model_id: str, path: Path, reason: Text | str) -> ModelError:
    return ModelError(
        "The file {path} cannot be used for {model}: {reason}.",
        hint="Download the model again, or put the file of its release there.",
        code=Code.LOAD_FAILED,
        model=model_id,
        path=str(path),
        reason=reason,
    )


def _listed(names: list[str]) -> str:
    more = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
