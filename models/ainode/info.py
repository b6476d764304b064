"""What AINode knows of a model: `iotdb.ainode.core.model.model_info` and `.model_constants`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

CONFIG_JSON = MODEL_CONFIG_FILE_IN_JSON = "config.json"
MODEL_SAFETENSORS = MODEL_WEIGHTS_FILE_IN_SAFETENSORS = "model.safetensors"
MODEL_CONFIG_FILE_IN_YAML = "config.yaml"
MODEL_WEIGHTS_FILE_IN_PT = "model.pt"
MODEL_WEIGHT_FILES = (MODEL_SAFETENSORS, MODEL_WEIGHTS_FILE_IN_PT, "pytorch_model.bin")


class ModelCategory(Enum):
    """Where a model comes from."""

    BUILTIN = "builtin"
    USER_DEFINED = "user_defined"
    FINE_TUNED = "fine_tuned"


class ModelStates(Enum):
    """Whether a model can run."""

    INACTIVE = "inactive"
    ACTIVATING = "activating"
    ACTIVE = "active"
    DROPPING = "dropping"
    TRAINING = "training"
    FAILED = "failed"


class UriType(Enum):
    """What a model is registered from."""

    REPO = "repo"
    FILE = "file"


@dataclass
class ModelInfo:
    """A model, with AINode's fields. `package` is the imported package of its code, and is the program's."""

    model_id: str
    category: ModelCategory = ModelCategory.USER_DEFINED
    state: ModelStates = ModelStates.ACTIVE
    model_type: str = ""
    pipeline_cls: str = ""
    repo_id: str = ""
    auto_map: dict[str, str] | None = None
    hub_mixin_cls: str | None = None
    transformers_registered: bool = False
    base_model_id: str | None = None
    package: str = ""
