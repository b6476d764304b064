"""From a package's folder to its network: `iotdb.ainode.core.model.model_loader` and `.utils`."""

from __future__ import annotations

import contextlib
import importlib
import json
import logging
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
from safetensors import safe_open
from transformers import AutoConfig, AutoModelForCausalLM, PretrainedConfig, PreTrainedModel

from models.ainode.environment import AINodeDescriptor
from models.ainode.exceptions import InvalidModelUriException
from models.ainode.former import offer_former, tell_of_downloads
from models.ainode.info import ModelInfo, UriType

_WEIGHTS = "model.safetensors"
_OTHERWISE = frozenset(("state_dict", "output_loading_info", "quantization_config"))
"""What only Transformers' own way of loading knows."""
_log = logging.getLogger("ainode")


def folder_of(info: ModelInfo) -> Path:
    """Where a model's files are."""
    models = AINodeDescriptor().get_config().get_ain_models_dir()
    return Path(models) / info.category.value / info.model_id


def load_model(model_info: ModelInfo, **model_kwargs: Any) -> torch.nn.Module:
    """The network with its weights, on the device `device_map`, ready to forecast.

    Raises:
        InvalidModelUriException: A class is of a wrong kind.
    """
    device = model_kwargs.get("device_map", torch.device("cpu"))
    if model_info.auto_map:
        model = _load_transformers(model_info, **model_kwargs)
    elif model_info.hub_mixin_cls:
        model = _load_hub_mixin(model_info)
    else:
        raise InvalidModelUriException(
            "config.json names neither auto_map nor hub_mixin_cls, so there is no network."
        )
    moved: torch.nn.Module = model.to(device)
    return moved.eval()


def _load_transformers(info: ModelInfo, **model_kwargs: Any) -> Any:
    config_cls, model_cls = register(info)
    folder = str(folder_of(info))
    config = config_cls.from_pretrained(folder)
    if model_kwargs.get("train_from_scratch", False):
        return model_cls(config)
    return model_cls.from_pretrained(folder, config=config, trust_remote_code=True)


def make_as_before() -> None:
    """Have packages' networks made as Transformers 4 makes them: with memory, in float32, and then filled.

    Later versions make them without memory first, which leaves noise in a buffer or a tensor that the
    constructor has computed, and want a call of `post_init` that packages may lack.
    """
    offer_former()
    later = vars(PreTrainedModel)["from_pretrained"].__func__
    if hasattr(later, "_later"):
        return

    def from_pretrained(cls: type[PreTrainedModel], name: Any, *args: Any, **kwargs: Any) -> Any:
        file = Path(name or "") / _WEIGHTS
        own = not cls.__module__.startswith("transformers.") and not _OTHERWISE & kwargs.keys()
        if name is None or not own or not file.is_file():
            return later(cls, name, *args, **kwargs)
        return _made(cls, kwargs.get("config"), file)

    from_pretrained._later = later  # type: ignore[attr-defined]
    PreTrainedModel.from_pretrained = classmethod(from_pretrained)  # type: ignore[assignment,method-assign]


def _made(cls: type[PreTrainedModel], config: Any, file: Path) -> PreTrainedModel:
    if config is None:
        kind: Any = cls.config_class
        config = kind.from_pretrained(str(file.parent))
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)  # what the weights leave out is the same each time
        model: Any = cls(config)
    _fill(model, file)
    model.eval()
    made: PreTrainedModel = model
    return made


def _fill(model: PreTrainedModel, file: Path) -> None:
    """Read weights into a network, with or without the prefix of its base; what does not match is logged.

    Raises:
        InvalidModelUriException: A tensor has another shape.
    """
    own = model.state_dict(keep_vars=True)
    prefix = f"{model.base_model_prefix}."
    own_name = getattr(model, "own_name", str)
    left = set(own)
    with safe_open(file, framework="pt") as weights, torch.no_grad():
        for name in weights.keys():  # noqa: SIM118 - no mapping
            written = own_name(name)
            names = (written, f"{prefix}{written}", written.removeprefix(prefix))
            target = next((one for one in names if one in own), None)
            if target is None:
                _log.warning("%s has %s, which the network has not.", file.name, name)
                continue
            tensor = weights.get_tensor(name)
            if tensor.shape != own[target].shape:
                shapes = f"{tuple(tensor.shape)}, the network has {tuple(own[target].shape)}"
                raise InvalidModelUriException(f"{name} of {file.name} has the shape {shapes}")
            own[target].copy_(tensor)
            left.discard(target)
    filled = {own[name].data_ptr() for name in own.keys() - left}
    for name in sorted(left):
        if own[name].data_ptr() not in filled:  # else it is one with another
            _log.warning("%s has no %s; it stays as the network made it.", file.name, name)


def register(info: ModelInfo) -> tuple[type[PretrainedConfig], type[PreTrainedModel]]:
    """Import the classes of `auto_map` and make them known to Transformers.

    Raises:
        InvalidModelUriException: A class is of a wrong kind.
        ValueError: Transformers does not take the `model_type`.
    """
    auto_map = info.auto_map or {}
    config_cls = import_class_from_path(info.package, auto_map["AutoConfig"])
    model_cls = import_class_from_path(info.package, auto_map["AutoModelForCausalLM"])
    if not issubclass(config_cls, PretrainedConfig):
        raise InvalidModelUriException(
            f"AutoConfig class '{config_cls}' must be a subclass of PretrainedConfig"
        )
    if not issubclass(model_cls, PreTrainedModel):
        raise InvalidModelUriException(
            f"AutoModelForCausalLM class '{model_cls}' must be a subclass of PreTrainedModel"
        )
    model_type = info.model_type or _free(config_cls.model_type)
    if model_type and not info.transformers_registered:
        _forget(model_type)
        AutoConfig.register(model_type, config_cls)
        AutoModelForCausalLM.register(config_cls, model_cls, exist_ok=True)
        info.transformers_registered = True
    return config_cls, model_cls


def _free(model_type: str) -> str:
    """A type that a class brings and config.json does not name; empty where Transformers has it, as `t5`."""
    from transformers.models.auto.configuration_auto import CONFIG_MAPPING

    return (
        "" if model_type in CONFIG_MAPPING and model_type not in CONFIG_MAPPING._extra_content else model_type
    )


def _forget(model_type: str) -> None:
    """Let a type be registered anew that an earlier package of this process had; builtin ones stay taken."""
    from transformers.models.auto.configuration_auto import CONFIG_MAPPING

    CONFIG_MAPPING._extra_content.pop(model_type, None)


def _load_hub_mixin(info: ModelInfo) -> Any:
    from huggingface_hub import PyTorchModelHubMixin

    cls = import_class_from_path(info.package, info.hub_mixin_cls or "")
    if not issubclass(cls, PyTorchModelHubMixin):
        raise InvalidModelUriException(f"Class '{cls}' does not inherit from PyTorchModelHubMixin.")
    tell_of_downloads(cls)
    return cls.from_pretrained(str(folder_of(info)))


def get_model_path(model_info: ModelInfo) -> str:
    """Where a model's files are."""
    return str(folder_of(model_info))


def get_parsed_uri(uri: str) -> str:
    """A URI's path."""
    return uri.removeprefix("file://").removeprefix("repo://")


def parse_uri_type(uri: str) -> UriType:
    """What a URI names.

    Raises:
        InvalidModelUriException: It is no file.
    """
    if uri.startswith("file://"):
        return UriType.FILE
    raise InvalidModelUriException(f"Unknown uri type {uri}, currently supporting formats: file://")


def import_class_from_path(module_name: str, class_path: str) -> Any:
    """The class `file.Class` of a package; `module_name` is the package's, or a model's id."""
    file, _, name = class_path.rpartition(".")
    return getattr(importlib.import_module(f"{module_name}.{file}"), name)


def load_model_config_in_json(config_path: str) -> dict[str, Any]:
    """A `config.json`."""
    found: dict[str, Any] = json.loads(Path(config_path).read_text("utf-8"))
    return found


@contextlib.contextmanager
def temporary_sys_path(path: str) -> Iterator[None]:
    """With a folder first on the path of modules."""
    sys.path.insert(0, path)
    try:
        yield
    finally:
        with contextlib.suppress(ValueError):
            sys.path.remove(path)
