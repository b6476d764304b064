"""Packages for the tests: sound ones as they are written for AINode, and parts of unsound ones."""

from __future__ import annotations

import json
import math
import struct
import zipfile
from collections.abc import Mapping
from pathlib import Path

Files = dict[str, bytes]

CONFIGURATION = """
from transformers import PretrainedConfig


class TinyConfig(PretrainedConfig):
    model_type = "tiny_line"

    def __init__(self, slope=1.0, **kwargs):
        self.slope = slope
        super().__init__(**kwargs)
"""

MODELING = """
import torch
from torch import nn
from transformers import PreTrainedModel

from .configuration_tiny import TinyConfig


class TinyForPrediction(PreTrainedModel):
    config_class = TinyConfig

    def __init__(self, config):
        super().__init__(config)
        self.step = nn.Parameter(torch.zeros(1))
        self.post_init()

    def _init_weights(self, module):
        pass

    def forward(self, context, horizon):
        steps = torch.arange(1, horizon + 1, dtype=context.dtype, device=context.device)
        return context[..., -1:] + self.step * self.config.slope * steps
"""

OLD_HOOKS = """
import torch
from iotdb.ainode.core.inference.pipeline.basic_pipeline import ForecastPipeline
from iotdb.ainode.core.log import Logger

logger = Logger()


class TinyPipeline(ForecastPipeline):
    def __init__(self, model_info, **model_kwargs):
        super().__init__(model_info, **model_kwargs)

    def preprocess(self, inputs, **infer_kwargs):
        inputs = super().preprocess(inputs, **infer_kwargs)
        return torch.stack([one["targets"] for one in inputs])

    def forecast(self, inputs, **infer_kwargs):
        return self.model(inputs, infer_kwargs.get("output_length", 96))

    def postprocess(self, outputs, **infer_kwargs):
        return super().postprocess([one for one in outputs], **infer_kwargs)
"""

NEW_HOOKS = """
import torch
from iotdb.ainode.core.inference.pipeline.basic_pipeline import ForecastPipeline


class TinyPipeline(ForecastPipeline):
    def _preprocess(self, inputs, **infer_kwargs):
        return torch.stack([one["targets"] for one in inputs])

    def forecast(self, inputs, **infer_kwargs):
        return self.model(inputs, infer_kwargs["output_length"])

    def _postprocess(self, outputs, **infer_kwargs):
        return [one for one in outputs]
"""

HUB_MODEL = """
import torch
from huggingface_hub import PyTorchModelHubMixin
from torch import nn


class TinyHub(nn.Module, PyTorchModelHubMixin):
    def __init__(self, slope: float = 1.0):
        super().__init__()
        self.slope = slope
        self.step = nn.Parameter(torch.zeros(1))

    def forward(self, context, horizon):
        steps = torch.arange(1, horizon + 1, dtype=context.dtype)
        return context[..., -1:] + self.step * self.slope * steps
"""

CLASSIFIER = """
import torch
from iotdb.ainode.core.inference.pipeline.basic_pipeline import ClassificationPipeline


class TinyPipeline(ClassificationPipeline):
    def preprocess(self, inputs, **infer_kwargs):
        inputs = super().preprocess(inputs, **infer_kwargs)
        return torch.stack([one["targets"] for one in inputs])

    def classify(self, inputs, **infer_kwargs):
        rising = self.model(inputs, 1)[..., 0] - inputs[..., 0] > 1.5
        return rising.all(dim=1).int()[:, None]

    def postprocess(self, outputs, **infer_kwargs):
        return super().postprocess(outputs, **infer_kwargs)
"""

PLAIN = '''
from workbench.pipelines import ForecastOutput, ForecastPipeline


class LastValue(ForecastPipeline):
    """Repeats the last value."""

    def forecast(self, inputs, *, output_length, quantile_levels, options, context):
        return [ForecastOutput(one["targets"][:, -1:].repeat(output_length, axis=1)) for one in inputs]
'''


OWN_CLASSIFIER = '''
from workbench.pipelines import ClassificationOutput, ClassificationPipeline


class LastValue(ClassificationPipeline):
    """Tells whether the first target ends above where it began."""

    def classify(self, inputs, *, options, context):
        rising = [one["targets"][0, -1] > one["targets"][0, 0] for one in inputs]
        return [ClassificationOutput(("rising" if one else "falling",)) for one in rising]
'''


def safetensors(tensors: Mapping[str, list[float]] | None = None) -> bytes:
    """Float32 vectors as a safetensors file; one named `step` with 0.5 unless given."""
    given = {"step": [0.5]} if tensors is None else tensors
    header, body = {}, b""
    for name, values in given.items():
        packed = struct.pack(f"<{len(values)}f", *values)
        header[name] = {
            "dtype": "F32",
            "shape": [len(values)],
            "data_offsets": [len(body), len(body) + len(packed)],
        }
        body += packed
    return with_header(header, body)


def with_header(header: object, body: bytes = b"") -> bytes:
    """A safetensors file with any header."""
    written = header if isinstance(header, bytes) else json.dumps(header).encode()
    return struct.pack("<Q", len(written)) + written + body


def tensor(shape: list[int], begin: int = 0, dtype: str = "F32") -> dict[str, object]:
    """A header's entry, as long as its shape asks for."""
    return {"dtype": dtype, "shape": shape, "data_offsets": [begin, begin + 4 * math.prod(shape)]}


def config(**entries: object) -> bytes:
    """The `config.json` of a Transformers package."""
    auto_map = {
        "AutoConfig": "configuration_tiny.TinyConfig",
        "AutoModelForCausalLM": "modeling_tiny.TinyForPrediction",
    }
    given = {"model_type": "tiny_line", "auto_map": auto_map, "pipeline_cls": "pipeline_tiny.TinyPipeline"}
    return json.dumps({**given, "slope": 2.0, **entries}).encode()


def transformers_package(pipeline: str = OLD_HOOKS) -> Files:
    """A package with `auto_map`: the last value and one step more for each row, `slope * step` high."""
    return {
        "config.json": config(),
        "configuration_tiny.py": CONFIGURATION.encode(),
        "modeling_tiny.py": MODELING.encode(),
        "pipeline_tiny.py": pipeline.encode(),
        "model.safetensors": safetensors(),
    }


def hub_package() -> Files:
    """A package with `hub_mixin_cls` and absolute imports through its id, `tiny_hub`."""
    pipeline = NEW_HOOKS.replace(
        "import torch\n", "import torch\nfrom tiny_hub.modeling_hub import TinyHub\n"
    )
    written = {
        "hub_mixin_cls": "modeling_hub.TinyHub",
        "pipeline_cls": "pipeline_tiny.TinyPipeline",
        "slope": 3.0,
    }
    return {
        "config.json": json.dumps(written).encode(),
        "modeling_hub.py": HUB_MODEL.encode(),
        "pipeline_tiny.py": pipeline.encode(),
        "model.safetensors": safetensors(),
    }


def plain_package(code: str = PLAIN, **entries: object) -> Files:
    """A package with a pipeline of the program's own kind and no weights."""
    written = {"model_type": "last_value", "pipeline_cls": "pipeline.LastValue", **entries}
    return {"config.json": json.dumps(written).encode(), "pipeline.py": code.encode()}


def write_folder(folder: Path, files: Files) -> Path:
    """Write a package."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder


def write_zip(path: Path, files: Files, prefix: str = "") -> Path:
    """Write a package as a zip."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(prefix + name, content)
    return path
