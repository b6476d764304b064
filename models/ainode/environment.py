"""Configuration, devices and log as AINode's packages ask for them.

Where AINode has `<models>/user_defined/<id>`, a package that works out that path itself finds its files: the
worker's own folder gets such a tree of links.
"""

from __future__ import annotations

import functools
import logging
import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar, cast

import torch

T = TypeVar("T")
_DEFAULTS: Mapping[str, object] = {
    "cluster_name": "defaultCluster",
    "ain_seed_config_node": "127.0.0.1:10710",
    "ain_rpc_address": "127.0.0.1",
    "ain_rpc_port": 10810,
    "ain_cluster_ingress_address": "127.0.0.1",
    "ain_cluster_ingress_port": 6667,
    "ain_cluster_ingress_username": "root",
    "ain_cluster_ingress_password": "",
    "ain_cluster_ingress_time_zone": "UTC+8",
    "ain_cluster_ingress_ssl_enabled": False,
    "ain_thrift_compression_enabled": False,
    "ain_system_dir": "data/ainode/system",
    "ain_models_builtin_dir": "iotdb.ainode.core.model",
    "ain_inference_batch_interval_in_ms": 15,
    "ain_inference_memory_usage_ratio": 0.4,
    "ain_inference_extra_memory_ratio": 1.2,
    "ain_inference_model_mem_usage_map": {},
    "ain_inference_max_output_length": 2880,
}
_CPU = torch.device("cpu")


def singleton(kind: type[T]) -> type[T]:
    """`iotdb.ainode.core.util.decorator.singleton`: the class's one instance, whenever it is called."""
    instances: list[T] = []

    @functools.wraps(kind, updated=())
    def one(*args: object, **kwargs: object) -> T:
        if not instances:
            instances.append(kind(*args, **kwargs))
        return instances[0]

    return cast("type[T]", one)


class Logger:
    """`iotdb.ainode.core.log.Logger`: lines for the program's log."""

    def __init__(self, sub_dir: str = "") -> None:
        del sub_dir
        self._logger = logging.getLogger("ainode")

    def debug(self, *args: object) -> None:
        """Write a line."""
        self._logger.debug(" ".join(map(str, args)))

    def info(self, *args: object) -> None:
        """Write a line."""
        self._logger.info(" ".join(map(str, args)))

    def warning(self, *args: object) -> None:
        """Write a line."""
        self._logger.warning(" ".join(map(str, args)))

    def error(self, *args: object) -> None:
        """Write a line."""
        self._logger.error(" ".join(map(str, args)))


class DeviceManager:
    """`iotdb.ainode.core.manager.device_manager.DeviceManager`: the one device of this worker."""

    device: torch.device = _CPU

    def torch_device(self, device: object = None) -> torch.device:
        """The device with an id; this worker's for None."""
        if device is None:
            return DeviceManager.device
        if isinstance(device, torch.device):
            return device
        written = str(device)
        return torch.device(f"cuda:{written}" if written.isdecimal() else written)

    def device_ids(self) -> list[object]:
        """The ids of the accelerators that this worker may use."""
        return [] if DeviceManager.device.type == "cpu" else [DeviceManager.device.index or 0]

    def available_devices_with_cpu(self) -> list[torch.device]:
        """This worker's device, and the cpu."""
        return list(dict.fromkeys([DeviceManager.device, _CPU]))

    def set_device(self, index: int) -> None:
        """A worker has its device from its start."""
        del index

    def empty_cache(self) -> None:
        """Give memory back that nothing uses."""
        if DeviceManager.device.type == "cuda":
            torch.cuda.empty_cache()

    def move_model(self, model: torch.nn.Module, device: object = None) -> torch.nn.Module:
        """The model on a device."""
        return model.to(self.torch_device(device))

    def move_tensor(self, tensor: torch.Tensor, device: object = None) -> torch.Tensor:
        """The tensor on a device."""
        return tensor.to(self.torch_device(device))


class AINodeConfig:
    """What `AINodeDescriptor().get_config()` answers."""

    def __init__(self) -> None:
        self._models = Path(tempfile.mkdtemp(prefix="ainode-models-"))

    def place(self, model_id: str, package: Path) -> None:
        """Have `<models>/user_defined/<id>` lead to a package's files."""
        folder = self._models / "user_defined"
        folder.mkdir(exist_ok=True)
        link = folder / model_id
        link.unlink(missing_ok=True)
        link.symlink_to(package, target_is_directory=True)

    def get_ain_models_dir(self) -> str:
        """With `builtin` and `user_defined` below it."""
        return str(self._models)

    def get_ain_logs_dir(self) -> str:
        """A folder that may be written."""
        return os.fspath(self._models)

    def __getattr__(self, name: str) -> Callable[[], object]:
        """The getters of what is not settled here: they give AINode's defaults."""
        key = name.removeprefix("get_")
        if not name.startswith("get_") or key not in _DEFAULTS:
            raise AttributeError(name)
        return lambda: _DEFAULTS[key]


@singleton
class AINodeDescriptor:
    """`iotdb.ainode.core.config.AINodeDescriptor`."""

    def __init__(self) -> None:
        self._config = AINodeConfig()

    def get_config(self) -> AINodeConfig:
        """The configuration."""
        return self._config
