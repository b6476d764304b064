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


def generates() -> Files:
    """A network with a cache, whose generation overrides what Transformers 4.56 has below `generate`."""
    modeling = """
import torch
from torch import nn
from transformers import Cache, DynamicCache, GenerationMixin, PreTrainedModel
from transformers.modeling_attn_mask_utils import _prepare_4d_causal_attention_mask
from transformers.modeling_outputs import MoeCausalLMOutputWithPast
from transformers.pytorch_utils import ALL_LAYERNORM_LAYERS, find_pruneable_heads_and_indices
from transformers.utils import is_torch_fx_available, logging

from .configuration_tiny import TinyConfig

logger = logging.get_logger(__name__)


class StepGenerationMixin(GenerationMixin):
    @torch.no_grad()
    def generate(self, inputs, **kwargs):
        return super().generate(inputs=inputs, **kwargs)

    def _sample(self, input_ids, logits_processor=None, stopping_criteria=None, **model_kwargs):
        length = input_ids.shape[1]
        model_kwargs = self._get_initial_cache_position(length, input_ids.device, model_kwargs)
        mask = model_kwargs["attention_mask"][:, -length:]
        assert mask.shape == input_ids.shape and model_kwargs["past_key_values"].get_seq_length() == 0
        while input_ids.shape[1] < stopping_criteria.max_length:
            given = self.prepare_inputs_for_generation(input_ids, **{**model_kwargs, "attention_mask": mask})
            outputs = self(**given, return_dict=True)
            model_kwargs["past_key_values"] = self._extract_past_from_model_output(outputs)
            input_ids = torch.cat([input_ids, outputs.logits], dim=-1)
            mask = torch.cat([mask, mask.new_ones(mask.shape[0], 1)], dim=-1)
        return input_ids[:, length:]


class TinyForPrediction(PreTrainedModel, StepGenerationMixin):
    config_class = TinyConfig
    _supports_cache_class = True
    _tied_weights_keys = ["lm_head.weight"]

    def __init__(self, config):
        super().__init__(config)
        assert not config.is_decoder and config.pad_token_id is None and is_torch_fx_available()
        self.step = nn.Parameter(torch.zeros(1))
        self.loss_function = nn.MSELoss()
        self.post_init()

    def _init_weights(self, module):
        pass

    def prepare_inputs_for_generation(self, input_ids, past_key_values=None, attention_mask=None, **kwargs):
        read = past_key_values.get_seq_length() if isinstance(past_key_values, Cache) else 0
        return {"input_ids": input_ids[:, read:], "past_key_values": past_key_values,
                "attention_mask": attention_mask, "use_cache": kwargs.get("use_cache"),
                "position_ids": kwargs.get("position_ids")}

    def forward(self, input_ids=None, attention_mask=None, position_ids=None, past_key_values=None,
                use_cache=None, return_dict=None):
        return_dict = return_dict if return_dict is not None else self.config.use_return_dict
        read = past_key_values.get_seq_length()
        _prepare_4d_causal_attention_mask(attention_mask, input_ids.shape, input_ids[..., None], read)
        assert position_ids is None and attention_mask.shape[1] == read + input_ids.shape[1]
        keys = input_ids[:, None, :, None]
        keys, _ = past_key_values.update(keys, keys, 0)
        again = DynamicCache.from_legacy_cache(past_key_values.to_legacy_cache())
        assert again.get_seq_length() == keys.shape[-2]
        found = keys[:, 0, -1:, 0] + 2 * self.step
        return MoeCausalLMOutputWithPast(logits=found, past_key_values=past_key_values)
"""
    pipeline = f"""
import torch
{_BASE}

class TinyPipeline(ForecastPipeline):
    def preprocess(self, inputs, **infer_kwargs):
        inputs = super().preprocess(inputs, **infer_kwargs)
        return torch.cat([one["targets"] for one in inputs])

    def forecast(self, inputs, **infer_kwargs):
        return self.model.generate(inputs, max_new_tokens=infer_kwargs.get("output_length", 96))

    def postprocess(self, outputs, **infer_kwargs):
        return super().postprocess([outputs], **infer_kwargs)
"""
    files = {**transformers_package(pipeline), "modeling_tiny.py": modeling.encode()}
    return {**files, "config.json": config(num_hidden_layers=1)}


def mixin_for_hub_0() -> Files:
    """A hub mixin that loads its weights itself, for `huggingface_hub` of that time, by way of its base."""
    loading = """
    @classmethod
    def _from_pretrained(cls, *, model_id, revision, cache_dir, force_download, proxies, resume_download,
                         local_files_only, token, map_location="cpu", strict=False, **model_kwargs):
        made = super()._from_pretrained(
            model_id=model_id, revision=revision, cache_dir=cache_dir, force_download=force_download,
            proxies=proxies, resume_download=resume_download, local_files_only=local_files_only, token=token,
            map_location=map_location, strict=strict, **model_kwargs)
        made.loaded = (proxies, resume_download)
        return made
"""
    files = mixin_with_options()
    pipeline = files["pipeline_tiny.py"].decode()
    pipeline = pipeline.replace("isinstance(self.model, TinyHub)", "self.model.loaded == (None, None)")
    return {
        **files,
        "modeling_hub.py": files["modeling_hub.py"] + loading.encode(),
        "pipeline_tiny.py": pipeline.encode(),
    }


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
        generates,
        mixin_for_hub_0,
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


def goes_on(network: str, samples: bool) -> Files:
    """A copy of AINode's network that takes the generation from AINode and continues a line."""
    forward = "found[:, None].repeat(1, num_samples, 1)" if samples else "found"
    modeling = f"""
import torch
from torch import nn
from transformers import PreTrainedModel
from transformers.modeling_outputs import MoeCausalLMOutputWithPast
from iotdb.ainode.core.model.{network}.ts_generation_mixin import TSGenerationMixin

from .configuration_tiny import TinyConfig


class TinyForPrediction(PreTrainedModel, TSGenerationMixin):
    config_class = TinyConfig

    def __init__(self, config):
        super().__init__(config)
        self.step = nn.Parameter(torch.zeros(1))
        self.post_init()

    def prepare_inputs_for_generation(self, input_ids, past_key_values=None, attention_mask=None, **kwargs):
        read = past_key_values.get_seq_length()
        tokens = input_ids.shape[1] // 2
        assert attention_mask.shape[1] == tokens + input_ids.shape[1] % 2 and read in (0, tokens - 1)
        return {{"input_ids": input_ids, "past_key_values": past_key_values, "first": read == 0,
                "num_samples": kwargs.get("num_samples", 1)}}

    def forward(self, input_ids, past_key_values, first, num_samples, max_output_length=None, **kwargs):
        slope = (input_ids[:, -1:] - input_ids[:, -2:-1])
        found = input_ids[:, -1:] + slope * torch.arange(1, 3)
        new = input_ids[:, None, :: 2, None][:, :, : input_ids.shape[1] // 2]
        past_key_values.update(*(2 * [new if first else new[:, :, -1:]]), 0)
        return MoeCausalLMOutputWithPast(logits={forward}, past_key_values=past_key_values)
"""
    pipeline = f"""
{_BASE}

class TinyPipeline(ForecastPipeline):
    def _preprocess(self, inputs, **infer_kwargs):
        return inputs[0]["targets"]

    def forecast(self, inputs, **infer_kwargs):
        length = infer_kwargs["output_length"]
        found = self.model.generate(inputs, max_new_tokens=length, {"num_samples=3" if samples else ""})
        return found.mean(dim=1) if found.ndim == 3 else found

    def _postprocess(self, outputs, **infer_kwargs):
        return [outputs]
"""
    files = {**transformers_package(pipeline), "modeling_tiny.py": modeling.encode()}
    return {**files, "config.json": config(input_token_len=2)}
