"""Packages as AINode's users write them: after its documents, or after the models that it has."""

from __future__ import annotations

import json

from tests.registry.packages.making import HUB_MODEL, Files, config, safetensors, transformers_package

_BASE = "from iotdb.ainode.core.inference.pipeline.basic_pipeline import ForecastPipeline\n"


def _files(config_json: dict[str, object], *, weights: bool = False, **code: str) -> Files:
    files: Files = {"config.json": json.dumps(config_json).encode()}
    for name, content in code.items():
        files[name.replace("__", "/") + ".py"] = content.encode()
    if weights:
        files["model.safetensors"] = safetensors()
    return files


def documented() -> Files:
    """The constructor as the documents write it: an id, and the arguments as one."""
    code = f"""
import torch
{_BASE}
class TinyPipeline(ForecastPipeline):
    def __init__(self, model_id, **model_kwargs):
        super().__init__(model_id, model_kwargs=model_kwargs)
        self.seen = 0

    def preprocess(self, inputs, **infer_kwargs):
        super().preprocess(inputs, **infer_kwargs)
        return [one["targets"].to(self.device) for one in inputs]

    def forecast(self, inputs, **infer_kwargs):
        output_length = infer_kwargs.get("output_length", 96)
        with torch.no_grad():
            return [self.model(one, output_length) for one in inputs]

    def postprocess(self, outputs, **infer_kwargs):
        outputs = super().postprocess(outputs, **infer_kwargs)
        return outputs
"""
    return transformers_package(code)


def untyped() -> Files:
    """Of 2.0.10: no `model_type`, the new hooks, a mask beside the values."""
    code = f"""
import torch
from einops import rearrange
{_BASE}from iotdb.ainode.core.manager.device_manager import DeviceManager


class TinyPipeline(ForecastPipeline):
    def __init__(self, model_info, **model_kwargs):
        super().__init__(model_info, **model_kwargs)
        self.manager = DeviceManager()

    def _preprocess(self, inputs: list[dict[str, dict[str, torch.Tensor] | torch.Tensor]], **infer_kwargs):
        lengths = [one["targets"].shape[-1] for one in inputs]
        padded = torch.stack([torch.nn.functional.pad(one["targets"], (max(lengths) - n, 0))
                              for one, n in zip(inputs, lengths)])
        return {{"values": rearrange(padded, "b v t -> (b v) t"), "count": padded.shape[1]}}

    def forecast(self, inputs, **infer_kwargs):
        values = self.manager.move_tensor(inputs["values"], self.device)
        found = self.model(values, infer_kwargs["output_length"])
        return rearrange(found, "(b v) t -> b v t", v=inputs["count"])

    def _postprocess(self, outputs: torch.Tensor, **infer_kwargs) -> list[torch.Tensor]:
        return [outputs[i] for i in range(outputs.shape[0])]
"""
    files = transformers_package(code)
    files["config.json"] = config(model_type=None)
    plain = files["configuration_tiny.py"].decode().replace('    model_type = "tiny_line"\n', "")
    return {**files, "configuration_tiny.py": plain.encode()}


def in_folders() -> Files:
    """The pipeline and the layers in folders, reached absolutely, relatively and by a name made up."""
    modeling = transformers_package()["modeling_tiny.py"].decode()
    return {
        "config.json": config(
            auto_map={
                "AutoConfig": "net.configuration_tiny.TinyConfig",
                "AutoModelForCausalLM": "net.modeling_tiny.TinyForPrediction",
            },
            pipeline_cls="pipelines.main.TinyPipeline",
        ),
        "__init__.py": b"",
        "net/__init__.py": b"from .modeling_tiny import TinyForPrediction\n",
        "net/configuration_tiny.py": transformers_package()["configuration_tiny.py"],
        "net/modeling_tiny.py": modeling.encode(),
        "pipelines/__init__.py": b"",
        "pipelines/checks.py": b"import importlib\n"
        b"NET = importlib.import_module('tiny_folders.net.modeling_tiny')\n",
        "pipelines/main.py": f"""
import torch
{_BASE}from iotdb.ainode.core.model.utils import import_class_from_path
from tiny_folders.net import TinyForPrediction
from ..net.configuration_tiny import TinyConfig
from .checks import NET


class TinyPipeline(ForecastPipeline):
    def __init__(self, model_info, **model_kwargs):
        super().__init__(model_info, **model_kwargs)
        again = import_class_from_path(model_info.model_id, "net.modeling_tiny.TinyForPrediction")
        assert again is TinyForPrediction is NET.TinyForPrediction and isinstance(self.model, again)
        assert isinstance(self.model.config, TinyConfig)

    def _preprocess(self, inputs, **infer_kwargs):
        return torch.stack([one["targets"] for one in inputs])

    def forecast(self, inputs, **infer_kwargs):
        return self.model(inputs, infer_kwargs["output_length"])

    def _postprocess(self, outputs, **infer_kwargs):
        return list(outputs)
""".encode(),
        "model.safetensors": safetensors(),
    }


def mixin_with_options() -> Files:
    """A hub mixin with class options, whose constructor takes everything that the configuration has."""
    model = HUB_MODEL.replace(
        "PyTorchModelHubMixin):", 'PyTorchModelHubMixin, library_name="tiny", tags=["time-series"]):'
    ).replace("slope: float = 1.0)", "slope: float = 1.0, **kwargs)")
    pipeline = f"""
import torch
{_BASE}from iotdb.ainode.core.log import Logger
from modeling_hub import TinyHub

logger = Logger()


class TinyPipeline(ForecastPipeline):
    def preprocess(self, inputs, **infer_kwargs):
        inputs = super().preprocess(inputs, **infer_kwargs)
        logger.info(f"{{len(inputs)}} series")
        assert isinstance(self.model, TinyHub)
        return torch.cat([one["targets"] for one in inputs])

    def forecast(self, inputs, output_length=96, **infer_kwargs):
        return self.model(inputs, output_length).double()

    def postprocess(self, outputs, **infer_kwargs):
        return [outputs]
"""
    return _files(
        {
            "hub_mixin_cls": "modeling_hub.TinyHub",
            "pipeline_cls": "pipeline_tiny.TinyPipeline",
            "slope": 2.0,
            "model_type": "",
        },
        weights=True,
        modeling_hub=model,
        pipeline_tiny=pipeline,
    )


def own_loading() -> Files:
    """A pipeline that finds its folder and loads its network itself."""
    code = f"""
import os
import torch
{_BASE}from iotdb.ainode.core.config import AINodeDescriptor
from iotdb.ainode.core.model.model_info import ModelInfo
from iotdb.ainode.core.model.model_loader import load_model
from safetensors.torch import load_file


class TinyPipeline(ForecastPipeline):
    def __init__(self, model_info: ModelInfo, **model_kwargs):
        super().__init__(model_info, **model_kwargs)
        config = AINodeDescriptor().get_config()
        path = os.path.join(os.getcwd(), config.get_ain_models_dir(), model_info.category.value,
                            model_info.model_id)
        self.step = load_file(os.path.join(path, "model.safetensors"))["step"]
        other = load_model(model_info, device_map=self.device)
        assert torch.equal(other.step, self.model.step) and torch.equal(other.step, self.step)
        assert config.get_ain_inference_max_output_length() == 2880

    def _preprocess(self, inputs, **infer_kwargs):
        return torch.stack([one["targets"] for one in inputs]).requires_grad_()

    def forecast(self, inputs, **infer_kwargs):
        return self.model(inputs, infer_kwargs["output_length"])

    def _postprocess(self, outputs, **infer_kwargs):
        return [one for one in outputs]
"""
    return transformers_package(code)


def statistical() -> Files:
    """No network and no weights: a pipeline alone."""
    code = f"""
import numpy as np
import torch
{_BASE}from iotdb.ainode.core.exception import InferenceModelInternalException


class DriftPipeline(ForecastPipeline):
    def __init__(self, model_info, **model_kwargs):
        self.model_info = model_info

    def preprocess(self, inputs, **infer_kwargs):
        super().preprocess(inputs, **infer_kwargs)
        if any(one["targets"].shape[-1] < 2 for one in inputs):
            raise InferenceModelInternalException("at least 2 rows")
        return [one["targets"].cpu().numpy() for one in inputs]

    def forecast(self, inputs, **infer_kwargs):
        steps = np.arange(1, infer_kwargs["output_length"] + 1)
        return [one[:, -1:] + (one[:, -1:] - one[:, :1]) / (one.shape[1] - 1) * steps for one in inputs]

    def postprocess(self, outputs, **infer_kwargs):
        return super().postprocess([torch.from_numpy(one) for one in outputs], **infer_kwargs)
"""
    return _files({"pipeline_cls": "drift.DriftPipeline"}, drift=code)


def for_transformers_4() -> Files:
    """No `post_init`, and tensors that the constructor computes and the weights do not have."""
    files = transformers_package()
    modeling = (
        files["modeling_tiny.py"]
        .decode()
        .replace(
            "        self.post_init()\n",
            '        self.register_buffer("grid", torch.arange(1, 2000).float(), persistent=False)\n'
            "        self.ones = torch.ones(2000)\n",
        )
        .replace("    def _init_weights(self, module):\n        pass\n", "")
        .replace("        steps = torch.arange(1, horizon", "        torch.arange(1, horizon")
        .replace(
            "return context", "steps = self.grid[:horizon] * self.ones[:horizon]\n        return context"
        )
    )
    return {**files, "modeling_tiny.py": modeling.encode()}


def loads_once_more() -> Files:
    """For Transformers 4 as well, and its pipeline loads the network itself, by the classes of `auto_map`."""
    code = f"""
import os
import torch
from transformers import AutoModelForCausalLM
{_BASE}from iotdb.ainode.core.config import AINodeDescriptor
from .modeling_tiny import TinyForPrediction


class TinyPipeline(ForecastPipeline):
    def __init__(self, model_info, **model_kwargs):
        super().__init__(model_info, **model_kwargs)
        models = AINodeDescriptor().get_config().get_ain_models_dir()
        path = os.path.join(models, "user_defined", model_info.model_id)
        self.model = AutoModelForCausalLM.from_pretrained(path).to(self.device)
        again = TinyForPrediction.from_pretrained(path)
        assert torch.equal(again.grid, self.model.grid) and torch.equal(again.step, self.model.step)

    def _preprocess(self, inputs, **infer_kwargs):
        return torch.stack([one["targets"] for one in inputs])

    def forecast(self, inputs, **infer_kwargs):
        return self.model(inputs, infer_kwargs["output_length"])

    def _postprocess(self, outputs, **infer_kwargs):
        return list(outputs)
"""
    return {**for_transformers_4(), "pipeline_tiny.py": code.encode()}


ALL = {
    one.__name__: one
    for one in (
        documented,
        untyped,
        in_folders,
        mixin_with_options,
        own_loading,
        statistical,
        for_transformers_4,
        loads_once_more,
    )
}
"""Each continues `1, 2, 3` by `4, 5, 6`, for every target; `in_folders` has the id `tiny_folders`."""


def made_of_sundial(**entries: object) -> Files:
    """A package that makes a model of AINode's own network, with a configuration and a pipeline of its own.

    It has no weights yet.
    """
    written = {
        "model_type": "my_sundial",
        "auto_map": {"AutoConfig": "configuration.MyConfig", "AutoModelForCausalLM": "modeling.MyModel"},
        "pipeline_cls": "pipeline.MyPipeline",
        "input_token_len": 4,
        "hidden_size": 16,
        "intermediate_size": 16,
        "output_token_lens": [8],
        "num_hidden_layers": 1,
        "num_attention_heads": 2,
        "flow_loss_depth": 1,
        "num_sampling_steps": 2,
    }
    configuration = """
from iotdb.ainode.core.model.sundial.configuration_sundial import SundialConfig


class MyConfig(SundialConfig):
    model_type = "my_sundial"
"""
    modeling = """
from iotdb.ainode.core.model.sundial.modeling_sundial import SundialForPrediction
from .configuration import MyConfig


class MyModel(SundialForPrediction):
    config_class = MyConfig
"""
    pipeline = """
from iotdb.ainode.core.model.sundial.pipeline_sundial import SundialPipeline


class MyPipeline(SundialPipeline):
    def forecast(self, inputs, **infer_kwargs):
        return super().forecast(inputs, **{**infer_kwargs, "num_samples": 2})
"""
    return _files({**written, **entries}, configuration=configuration, modeling=modeling, pipeline=pipeline)
