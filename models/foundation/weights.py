"""A published checkpoint: `config.json` and `model.safetensors` of a folder, into a torch module.

Nothing here runs code of the checkpoint: the configuration is data, the weights are tensors, and the network
is ours. A checkpoint fits when its tensors are exactly those of the network, by name and by shape.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar, get_args, get_origin, get_type_hints

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn
from typing_extensions import override

from models.foundation.int8 import store_in, to_int8
from models.foundation.packed import Store
from models.foundation.widened import widened
from workbench.errors import Code, ModelError

CONFIG = "config.json"
WEIGHTS = "model.safetensors"
_SHOWN = 12
_NUMBERS_IN_A_PAGE = 1024

Json = Mapping[str, object]
C = TypeVar("C")
N = TypeVar("N", bound=nn.Module)


def read_config(folder: Path, model: str) -> Json:
    """`config.json` of a checkpoint.

    Raises:
        ModelError: The file is missing or is not a JSON object.
    """
    path = folder / CONFIG
    try:
        config = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise _unusable_config(model, path, str(error)) from error
    if not isinstance(config, dict):
        raise _unusable_config(model, path, "it is not an object")
    return config


def parse_config(kind: type[C], config: Json, model: str, path: Path) -> C:
    """The fields of the dataclass `kind` out of a configuration; others are passed over.

    Fields are bool, int, float, str, `tuple[int, ...]` or `tuple[float, ...]`; null stands for the default.

    Raises:
        ModelError: An entry without a default is missing, or one is of another type; it is named.
    """
    hints = get_type_hints(kind)
    found: dict[str, object] = {}
    for field in dataclasses.fields(kind):  # type: ignore[arg-type]
        value = config.get(field.name)
        if value is not None:
            try:
                found[field.name] = _typed(value, hints[field.name])
            except TypeError as error:
                raise _unusable_config(model, path, f"{field.name}: {error}") from error
        elif field.default is dataclasses.MISSING:
            raise _unusable_config(model, path, f"{field.name} is missing")
    return kind(**found)


def build(make: Callable[[], N]) -> N:
    """Construct a network without memory or initial values for its parameters, in evaluation mode."""
    with torch.device("meta"):
        return make().eval()


def load_weights(
    network: nn.Module,
    folder: Path,
    model: str,
    *,
    dtype: torch.dtype = torch.float32,
    device: torch.device | str = "cpu",
    cache: Path | None = None,
) -> None:
    """Give a network the tensors of `model.safetensors`.

    Args:
        network: From `build`.
        folder: With the file.
        model: The model's id, for messages.
        dtype: Of the linear layers, as `set_precision` has it; a checkpoint in bfloat16 is widened exactly.
        device: Where the tensors go.
        cache: Folder for weights in other precisions than the file's, which all instances map; None: each
            has its own.

    Raises:
        ModelError: The file is missing or damaged, or a tensor is missing, unexpected, or of another shape.
    """
    path = folder / WEIGHTS
    try:
        tensors = load_file(path, device=str(device))
    except (OSError, SafetensorError) as error:
        raise ModelError(
            "The weights of the model {model} in {path} cannot be read: {reason}.",
            hint="Download the model again.",
            code=Code.LOAD_FAILED,
            model=model,
            path=str(path),
            reason=str(error),
        ) from error
    check_names(network, tensors, model, path)
    if cache is not None and dtype is torch.float32 and str(device) == "cpu":
        tensors = dict(widened(tensors, cache, model, path))
    network.load_state_dict(tensors, strict=True, assign=True)
    network.requires_grad_(requires_grad=False)
    set_precision(network, dtype, store_in(cache, model, path) if cache and dtype is torch.int8 else None)
    _read_in(network)


def check_names(network: nn.Module, tensors: Mapping[str, Tensor], model: str, path: Path) -> None:
    """Raise `ModelError` unless `tensors` are exactly the network's, by name and shape."""
    own = {name: tuple(tensor.shape) for name, tensor in network.state_dict().items()}
    given = {name: tuple(tensor.shape) for name, tensor in tensors.items()}
    missing = sorted(own.keys() - given.keys())
    unexpected = sorted(given.keys() - own.keys())
    shapes = [
        f"{name}: {given[name]} where {own[name]} is needed"
        for name in sorted(own.keys() & given.keys())
        if own[name] != given[name]
    ]
    if not (missing or unexpected or shapes):
        return
    lists = {"Missing": missing, "Unexpected": unexpected, "Other shape": shapes}
    raise ModelError(
        "The weights in {path} are not those of the model {model}: "
        "{missing} tensors are missing, {unexpected} are unexpected and {shapes} have another shape.",
        hint="Take config.json and model.safetensors from the same release of the model.",
        code=Code.LOAD_FAILED,
        details="\n".join(f"{title}: {_listed(names)}" for title, names in lists.items() if names),
        model=model,
        path=str(path),
        missing=len(missing),
        unexpected=len(unexpected),
        shapes=len(shapes),
    )


class ExactLinear(nn.Linear):
    """A linear layer that stays in float32: a small one whose rounding would decide more than its share."""


class LoadedEmbedding(nn.Embedding):
    """An embedding whose values come from a file.

    Torch's own draws initial ones even where there is no memory for them, and imports its compiler for that:
    900 modules, 160 MB and a second or two in every worker.
    """

    @override
    def reset_parameters(self) -> None:
        """Leave the values to `load_weights`."""


def set_precision(network: nn.Module, dtype: torch.dtype, store: Store | None = None) -> None:
    """Linear layers in `dtype`; `ExactLinear` and every other parameter in float32."""
    if dtype is torch.int8:
        to_int8(network, ExactLinear, store)
        return
    for module in network.modules():
        rounded = isinstance(module, nn.Linear) and not isinstance(module, ExactLinear)
        wanted = dtype if rounded else torch.float32
        for parameter in module.parameters(recurse=False):
            parameter.data = parameter.data.to(wanted)


def _read_in(network: nn.Module) -> None:
    """Touch every page: the file is mapped, and would else be read during the first forecast."""
    for parameter in network.parameters():
        parameter.data.flatten()[::_NUMBERS_IN_A_PAGE].sum()


def _typed(value: object, hint: object) -> object:
    if get_origin(hint) is tuple:
        item = get_args(hint)[0]
        if not isinstance(value, list):
            raise TypeError(f"{value!r} is not a list")
        return tuple(_typed(one, item) for one in value)
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(hint, type):
        raise TypeError(f"{hint} is no type of a configuration")
    if not isinstance(value, hint) or (isinstance(value, bool) and hint is not bool):
        raise TypeError(f"{value!r} is not of the type {hint.__name__}")
    return value


def _unusable_config(model: str, path: Path, reason: str) -> ModelError:
    return ModelError(
        "The configuration of the model {model} in {path} cannot be used: {reason}.",
        hint="Download the model again, or put the config.json of its release there.",
        code=Code.LOAD_FAILED,
        model=model,
        path=str(path),
        reason=reason,
    )


def _listed(names: list[str]) -> str:
    more = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
