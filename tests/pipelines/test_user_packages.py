"""A user's packages in a worker: written for AINode or for this program, whatever their names."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.registry.packages.making import (
    CLASSIFIER,
    NEW_HOOKS,
    OLD_HOOKS,
    PLAIN,
    Files,
    hub_package,
    plain_package,
    transformers_package,
    write_folder,
)
from workbench.errors import Code, ModelError
from workbench.pipelines import (
    ClassificationPipeline,
    ForecastPipeline,
    PipelineInput,
    RunContext,
)
from workbench.pipelines.contracts import Pipeline
from workbench.pipelines.lacking import lacks
from workbench.pipelines.loading import load_pipeline
from workbench.registry.info import ModelInfo, Task
from workbench.registry.packages.checker import check_package
from workbench.requests import OptionValue
from workbench.timeseries import Values

pytest.importorskip("torch")


@pytest.fixture(autouse=True)
def shared_modules() -> Iterator[None]:
    """Leave the modules and their finders as they were; torch keeps threads."""
    finders = list(sys.meta_path)
    yield
    sys.meta_path[:] = finders


def declared(folder: Path, files: Files, model_id: str = "tiny") -> ModelInfo:
    """The model of a package."""
    report = check_package(write_folder(folder, files), model_id)
    report.require()
    assert report.model is not None
    return report.model


def made(folder: Path, files: Files, model_id: str = "tiny") -> ForecastPipeline:
    """Its pipeline."""
    pipeline = load_pipeline(declared(folder, files, model_id))
    assert isinstance(pipeline, ForecastPipeline)
    return pipeline


def forecast(
    pipeline: Pipeline,
    series: PipelineInput,
    length: int = 3,
    options: dict[str, OptionValue] | None = None,
) -> Values:
    """The points that it gives for one series."""
    assert isinstance(pipeline, ForecastPipeline)
    result = pipeline.forecast(
        [series], output_length=length, quantile_levels=(), options=options or {}, context=RunContext()
    )[0]
    if isinstance(result, Exception):
        raise result
    return result.mean


TWO = PipelineInput(targets=np.array([[1.0, 2.0, 3.0], [7.0, 8.0, 9.0]]))


@pytest.mark.parametrize("hooks", [OLD_HOOKS, NEW_HOOKS], ids=["preprocess", "_preprocess"])
def test_that_both_generations_of_hooks_forecast(hooks: str, tmp_path: Path) -> None:
    found = forecast(made(tmp_path, transformers_package(hooks)), TWO)

    assert found.dtype == np.float64
    assert found.tolist() == [[4.0, 5.0, 6.0], [10.0, 11.0, 12.0]]  # slope 2.0 times step 0.5


def test_that_a_hub_mixin_with_absolute_imports_forecasts(tmp_path: Path) -> None:
    found = forecast(made(tmp_path, hub_package(), "tiny_hub"), TWO, 2)

    assert found.tolist() == [[4.5, 6.0], [10.5, 12.0]]  # slope 3.0


def test_that_a_package_of_the_program_s_own_kind_forecasts(tmp_path: Path) -> None:
    assert forecast(made(tmp_path, plain_package()), TWO).tolist() == [[3.0] * 3, [9.0] * 3]


def test_that_two_packages_may_have_files_of_the_same_name(tmp_path: Path) -> None:
    first = made(tmp_path / "a", transformers_package(), "one")
    steeper = {**transformers_package(), "modeling_tiny.py": _steeper()}
    second = made(tmp_path / "b", steeper, "two")

    assert forecast(first, TWO, 1).tolist() == [[4.0], [10.0]]
    assert forecast(second, TWO, 1).tolist() == [[103.0], [109.0]]
    assert forecast(first, TWO, 1).tolist() == [[4.0], [10.0]]


def _steeper() -> bytes:
    code = transformers_package()["modeling_tiny.py"].decode()
    return code.replace("self.step * self.config.slope", "100").encode()


def test_that_new_code_under_an_old_id_is_the_code_that_runs(tmp_path: Path) -> None:
    info = declared(tmp_path / "a", transformers_package())
    before = forecast(load_pipeline(info), TWO, 1)
    (info.folder / "modeling_tiny.py").write_bytes(_steeper())
    moved = declared(tmp_path / "b", {**transformers_package(), "modeling_tiny.py": _steeper()})

    assert before.tolist() == [[4.0], [10.0]]
    assert forecast(load_pipeline(info), TWO, 1).tolist() == [[103.0], [109.0]]
    assert forecast(load_pipeline(moved), TWO, 1).tolist() == [[103.0], [109.0]]


@pytest.mark.parametrize("model_id", ["json", "numpy", "torch", "random"])
def test_that_an_id_may_be_a_library_s_name(model_id: str, tmp_path: Path) -> None:
    code = (
        "import json, random\nimport numpy as np\nfrom numpy import float64\n"
        f"from {model_id}.parts import FACTOR\n"
        + PLAIN.replace('one["targets"]', '(FACTOR * json.loads("1") * one["targets"])')
    )
    files = {**plain_package(code), "parts.py": b"import json\nFACTOR = 10\n"}

    pipeline = made(tmp_path, files, model_id)

    assert forecast(pipeline, TWO, 1).tolist() == [[30.0], [90.0]]
    assert sys.modules["json"].__name__ == "json"
    assert "site-packages" in str(np.__file__)


@pytest.mark.parametrize(
    "line",
    [
        "from .parts import FACTOR",
        "from .inner.more import FACTOR",
        "from my_model.parts import FACTOR",
        "from my_model import parts; FACTOR = parts.FACTOR",
        "import my_model.parts; FACTOR = my_model.parts.FACTOR",
        "import my_model.parts as parts; FACTOR = parts.FACTOR",
        "from my_model.inner.more import FACTOR",
        "from parts import FACTOR",
        "import parts; FACTOR = parts.FACTOR",
        "import inner.more; FACTOR = inner.more.FACTOR",
        "from former_id.parts import FACTOR",
        "from former_id import parts; FACTOR = parts.FACTOR",
        "import former_id.inner.more; FACTOR = former_id.inner.more.FACTOR",
        "from json.parts import FACTOR; from json import dumps",
        "import importlib; FACTOR = importlib.import_module('my_model.parts').FACTOR",
        "import importlib; FACTOR = importlib.import_module(f'{__package__}.parts').FACTOR",
        "import my_model; import my_model.inner.more; FACTOR = my_model.parts.FACTOR",
        "FACTOR = __import__('my_model.inner.more').parts.FACTOR",
    ],
)
def test_that_a_package_reaches_its_files(line: str, tmp_path: Path) -> None:
    code = f"{line}\n" + PLAIN.replace('one["targets"]', '(FACTOR * one["targets"])')
    files = {
        **plain_package(code),
        "parts.py": b"FACTOR = 10\n",
        "inner/__init__.py": b"",
        "inner/more.py": b"from ..parts import FACTOR\n",
    }

    assert forecast(made(tmp_path, files, "my_model"), TWO, 1).tolist() == [[30.0], [90.0]]


def test_that_nothing_is_written_beside_the_code(tmp_path: Path) -> None:
    files = transformers_package()
    made(tmp_path, files)

    assert {one.name for one in tmp_path.iterdir()} == set(files)


def test_that_the_installed_client_is_still_importable(tmp_path: Path) -> None:
    pytest.importorskip("iotdb.Session")
    code = "from iotdb.Session import Session\n" + NEW_HOOKS
    assert forecast(made(tmp_path, transformers_package(code)), TWO, 1).tolist() == [[4.0], [10.0]]


_NAMES = """
from iotdb.ainode.core.exception import InferenceModelInternalException, NumericalRangeException
from iotdb.ainode.core.exception import ModelNotExistException, StringRangeException, ListRangeException
from iotdb.ainode.core.exception import WrongAttributeTypeException, BadConfigValueException
from iotdb.ainode.core.exception import BuiltInModelNotSupportException
from iotdb.ainode.core.log import Logger
from iotdb.ainode.core.model.model_info import ModelInfo
from iotdb.ainode.core.model.model_constants import ModelCategory, ModelStates, UriType
from iotdb.ainode.core.model.model_storage import ModelInfo as Same, ModelCategory as Other
from iotdb.ainode.core.model.model_loader import load_model
from iotdb.ainode.core.model.utils import import_class_from_path, temporary_sys_path
from iotdb.ainode.core.model.utils import load_model_config_in_json
from iotdb.ainode.core.manager.device_manager import DeviceManager
from iotdb.ainode.core.config import AINodeDescriptor
from iotdb.ainode.core.util.activation import ACT2FN
from iotdb.ainode.core.util.masking import prepare_4d_causal_attention_mask
from iotdb.ainode.core.util.huggingface_cache import Cache, DynamicCache
from iotdb.ainode.core.util.decorator import singleton
from iotdb.ainode.core.inference.pipeline.basic_pipeline import BasicPipeline, ChatPipeline
from iotdb.ainode.core.inference.pipeline.basic_pipeline import ClassificationPipeline
from iotdb.ainode.core.exception import InvalidModelUriException, ModelExistedException
from iotdb.ainode.core.exception import InferenceModelInternalError, runtime_error_extractor
from iotdb.ainode.core.model.model_constants import MODEL_CONFIG_FILE_IN_JSON, MODEL_SAFETENSORS
from iotdb.ainode.core.model.utils import get_model_path, get_parsed_uri, parse_uri_type
from iotdb.ainode.core.util.lock import ModelLockPool, ReadWriteLock
from iotdb.ainode.core.util.serde import TSDataType, convert_to_binary, get_data_type_byte_from_str
from iotdb.ainode.core.model.sundial.configuration_sundial import SundialConfig
from iotdb.ainode.core.model.sundial.modeling_sundial import SundialForPrediction
from iotdb.ainode.core.model.sundial.pipeline_sundial import SundialPipeline
from iotdb.ainode.core.model.timer_xl.configuration_timer import TimerConfig
from iotdb.ainode.core.model.timer_xl.modeling_timer import TimerForPrediction
from iotdb.ainode.core.model.timer_xl.pipeline_timer import TimerPipeline
from iotdb.ainode.core.model.chronos2.config import Chronos2CoreConfig
from iotdb.ainode.core.model.moirai2.configuration_moirai2 import Moirai2Config
from iotdb.ainode.core.model.toto.configuration_toto import TotoConfig
from iotdb.ainode.core.model.moment.configuration_moment import MomentConfig
import einops, numpy, pandas, psutil, safetensors, sktime
import os, torch
assert Same is ModelInfo and Other is ModelCategory
Logger().info("loaded")
assert str(DeviceManager().torch_device()) == "cpu"
MODELS = AINodeDescriptor().get_config().get_ain_models_dir()
assert AINodeDescriptor() is AINodeDescriptor()
MASK = prepare_4d_causal_attention_mask(None, (1, 2), torch.zeros(1, 2, 4), 1)
assert AINodeDescriptor().get_config().get_ain_rpc_port() == 10810
assert AINodeDescriptor().get_config().get_ain_inference_max_output_length() == 2880
assert str(ModelExistedException("a")) == "Model a already exists"
assert "invalid: gone" in str(InvalidModelUriException("gone"))
assert runtime_error_extractor("x\\nRuntimeError: too long\\nmore") == "too long"
assert parse_uri_type("file:///a") is UriType.FILE and get_parsed_uri("file:///a") == "/a"
assert (SundialConfig().hidden_size, TimerConfig(hidden_size=8).hidden_size) == (768, 8)
assert issubclass(SundialForPrediction, torch.nn.Module) and issubclass(TimerPipeline, BasicPipeline)
lock = ModelLockPool().get_lock("a")
with lock.read_lock(), lock.read_lock():
    pass
with lock.write_lock():
    pass
assert get_data_type_byte_from_str("int64") == TSDataType.INT64.value == 2
BLOCK = convert_to_binary(pandas.DataFrame({"a": numpy.array([1, 2], "int32"), "b": [0.5, 1.5]}))
assert BLOCK[:10] == bytes([0, 0, 0, 2, 1, 4, 0, 0, 0, 2]) and len(BLOCK) == 13 + 1 + 16 + 1 + 8 + 1 + 16
assert MASK.shape == (1, 1, 2, 3) and MASK[0, 0, 0, 2] < -1e30 and MASK[0, 0, 1, 2] == 0
"""


def test_that_ainode_s_names_are_there(tmp_path: Path) -> None:
    own = """
    def __init__(self, model_info, **model_kwargs):
        super().__init__(model_info, **model_kwargs)
        path = os.path.join(os.getcwd(), MODELS, model_info.category.value, model_info.model_id)
        assert load_model_config_in_json(os.path.join(path, "config.json"))["slope"] == 2.0
"""
    code = _NAMES + NEW_HOOKS.replace("(ForecastPipeline):", f"(ForecastPipeline):{own}")

    assert forecast(made(tmp_path, transformers_package(code)), TWO, 1).tolist() == [[4.0], [10.0]]


def test_that_covariates_and_options_reach_the_pipeline(tmp_path: Path) -> None:
    code = NEW_HOOKS.replace(
        "        return torch.stack",
        "        self.seen = inputs[0]\n        return torch.stack",
    ).replace(
        "        return self.model(",
        "        past, future = self.seen['past_covariates']['a'], self.seen['future_covariates']['a']\n"
        "        assert past.dtype == torch.float32 and len(past) == 3 and len(future) == 2\n"
        "        return infer_kwargs['scale'] * future.sum() + self.model(",
    )
    series = PipelineInput(
        targets=np.array([[1.0, 2.0, 3.0]]),
        past_covariates={"a": np.array([1.0, 1.0, 1.0])},
        future_covariates={"a": np.array([2.0, 3.0])},
    )

    found = forecast(made(tmp_path, transformers_package(code)), series, 2, {"scale": 10})

    assert found.tolist() == [[54.0, 55.0]]


@pytest.mark.parametrize(
    ("change", "word"),
    [
        (("self.model(inputs, infer_kwargs", "self.model(inputs, 1 or infer_kwargs"), "1 x 1 values"),
        (("[one for one in outputs]", "[one[0] for one in outputs]"), "2D-tensor"),
        (("[one for one in outputs]", "5"), "list of 2D-tensors"),
        (("[one for one in outputs]", "[]"), "0 results"),
        (("return self.model(", "raise KeyError('gone') or self.model("), "gone"),
    ],
)
def test_that_a_wrong_result_is_an_error(change: tuple[str, str], word: str, tmp_path: Path) -> None:
    pipeline = made(tmp_path, transformers_package(NEW_HOOKS.replace(*change)))

    with pytest.raises(Exception, match=word):
        forecast(pipeline, PipelineInput(targets=np.array([[1.0, 2.0]])), 3)


def test_that_more_steps_than_asked_for_are_cut_with_a_note(tmp_path: Path) -> None:
    code = NEW_HOOKS.replace('infer_kwargs["output_length"]', '2 * infer_kwargs["output_length"]')
    result = made(tmp_path, transformers_package(code)).forecast(
        [TWO], output_length=2, quantile_levels=(), options={}, context=RunContext()
    )[0]

    assert not isinstance(result, Exception)
    assert result.mean.shape == (2, 2)
    assert "first 2" in str(result.notes[0])


_NEEDY = b"""
import os, numpy
from transformers import PreTrainedModel
from .layers import Norm
import first_library.parts
try:
    import optional_library
except ImportError:
    optional_library = None


def later():
    import late_library


class TinyForPrediction(PreTrainedModel):
    norm = Norm()
"""


def test_that_all_missing_libraries_are_named_with_the_command_that_adds_them(
    tmp_path: Path,
) -> None:
    files = {
        **transformers_package(),
        "modeling_tiny.py": _NEEDY,
        "layers/__init__.py": b"from layers.norm import Norm\nfrom second_library import *",
        "layers/norm.py": b"from yaml_library import x\nclass Norm: pass",
        "train.py": b"import training_library",
    }

    with pytest.raises(ModelError) as refused:
        made(tmp_path, files)

    assert refused.value.message == (
        "The code of the model tiny imports yaml_library, first_library, second_library, "
        "which are not installed here."
    )
    assert "pip install yaml-library first-library second-library" in str(refused.value.hint)


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("layers.py", b"def broken(:"),
        ("layers.py", b"x = '\x00'"),
        ("config.json", b"{"),
        ("config.json", b"[]"),
        ("config.json", None),
    ],
)
def test_that_a_file_that_cannot_be_read_hides_no_missing_library(
    tmp_path: Path, file: str, content: bytes | None
) -> None:
    code = f"import rotary_embedding_lib\nfrom .layers import x\n{PLAIN}"
    info = declared(tmp_path, {**plain_package(code), "layers.py": b"x = 1"})
    if content is None:
        (info.folder / file).unlink()
    else:
        (info.folder / file).write_bytes(content)

    lacking = lacks(info, ModuleNotFoundError("No module", name="rotary_embedding_lib"))

    assert lacking is not None
    assert "imports rotary_embedding_lib, which is not installed here" in lacking.message


def test_that_one_library_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="imports rotary_embedding_lib, which is not installed here"):
        made(tmp_path, plain_package(f"import rotary_embedding_lib\n{PLAIN}"))


def test_that_a_part_that_a_library_does_not_have_is_not_taken_for_a_missing_library(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"cannot be loaded: No module named 'numpy\.nothing'"):
        made(tmp_path, plain_package(f"import numpy.nothing\n{PLAIN}"))


@pytest.mark.skipif(importlib.util.find_spec("jaxtyping") is not None, reason="jaxtyping itself is installed")
def test_that_shapes_may_be_annotated_as_in_ainode_s_code(tmp_path: Path) -> None:
    head = """
import numpy as np
from jaxtyping import Bool, Float, Int32, jaxtyped


@jaxtyped(typechecker=None)
def last(values: Float[np.ndarray, "targets rows"], mask: Bool[np.ndarray, "..."] | None = None
         ) -> Float[np.ndarray, "targets"]:
    return values[:, -1]


assert Int32[np.ndarray, "*batch"] is np.ndarray
"""

    assert forecast(made(tmp_path, plain_package(f"{head}\n{PLAIN}")), TWO).tolist() == [[3.0] * 3, [9.0] * 3]


@pytest.mark.skipif(importlib.util.find_spec("jaxtyping") is not None, reason="jaxtyping itself is installed")
def test_that_a_name_of_jaxtyping_that_nothing_stands_in_for_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"Line 2 of pipeline\.py imports jaxtyping\.Array") as refused:
        made(tmp_path, plain_package(f"\nfrom jaxtyping import Array, PyTree{PLAIN}"))

    assert refused.value.hint == "Add it with: pip install jaxtyping"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (
            {"modeling_tiny.py": b"import no_such_library\nclass TinyForPrediction(X): pass"},
            "no_such_library",
        ),
        (
            {"configuration_tiny.py": b"class Base: pass\nTinyConfig = type('TinyConfig', (), {})"},
            "must be a subclass of PretrainedConfig",
        ),
        (
            {
                "modeling_tiny.py": b"from .configuration_tiny import TinyConfig\n"
                b"TinyForPrediction = type('TinyForPrediction', (), {})"
            },
            "must be a subclass of PreTrainedModel",
        ),
        ({"pipeline_tiny.py": b"TinyPipeline = type('TinyPipeline', (), {})"}, "is not a pipeline"),
        ({"pipeline_tiny.py": b"TinyPipeline = 7"}, "is not a pipeline"),
    ],
)
def test_that_a_wrong_class_is_named(changes: Files, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=sentence) as refused:
        made(tmp_path, {**transformers_package(), **changes})
    assert refused.value.code == Code.LOAD_FAILED


def test_that_a_type_of_transformers_own_is_refused(tmp_path: Path) -> None:
    files = transformers_package()
    files["config.json"] = files["config.json"].replace(b"tiny_line", b"t5")
    files["configuration_tiny.py"] = files["configuration_tiny.py"].replace(b"tiny_line", b"t5")

    with pytest.raises(ModelError, match="'t5' is already used by a Transformers"):
        made(tmp_path, files)


def classes(folder: Path, code: str) -> tuple[object, ...]:
    """The classes that a package's classifier tells of two rising channels."""
    info = declared(folder, transformers_package(code))
    pipeline = load_pipeline(info)
    assert info.task is Task.CLASSIFY
    assert isinstance(pipeline, ClassificationPipeline)
    result = pipeline.classify([TWO], options={}, context=RunContext())[0]
    if isinstance(result, Exception):
        raise result
    return result.categories


def test_that_a_classifier_for_ainode_tells_a_class(tmp_path: Path) -> None:
    assert classes(tmp_path, CLASSIFIER) == (1,)


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("torch.tensor([[3.0]])", (3,)),
        ("torch.tensor([0.25])", (0.25,)),
        ("[torch.tensor(7)]", (7,)),
        ("torch.tensor([[[4, 5, 5]]])", (4, 5, 5)),
        ("['good']", ("good",)),
        ("[['good', 'bad']]", ("good", "bad")),
        ("[2]", (2,)),
    ],
)
def test_that_classes_are_numbers_or_words(given: str, found: tuple[object, ...], tmp_path: Path) -> None:
    code = CLASSIFIER.replace("return rising.all(dim=1).int()[:, None]", f"return {given}")

    assert classes(tmp_path, code) == found


@pytest.mark.parametrize("given", ["torch.zeros(2, 2)", "torch.zeros(1, 2, 2)", "'one'", "5", "[object()]"])
def test_that_what_is_no_class_is_an_error(given: str, tmp_path: Path) -> None:
    code = CLASSIFIER.replace("return rising.all(dim=1).int()[:, None]", f"return {given}")

    with pytest.raises((ModelError, RuntimeError)):
        classes(tmp_path, code)


def test_that_a_class_under_another_name_is_a_classifier_too(tmp_path: Path) -> None:
    code = CLASSIFIER.replace("import ClassificationPipeline", "import ClassificationPipeline as Base")
    code = code.replace("(ClassificationPipeline)", "(Base)")

    assert classes(tmp_path, code) == (1,)


def test_that_chat_is_refused_with_a_reason(tmp_path: Path) -> None:
    code = NEW_HOOKS.replace("ForecastPipeline", "ChatPipeline").replace("forecast(", "chat(")
    with pytest.raises(ModelError, match="pipeline for chat"):
        made(tmp_path, transformers_package(code))


def test_that_a_task_that_the_class_does_not_have_is_named(tmp_path: Path) -> None:
    files = plain_package(workbench={"task": "detect", "summary": "x", "limits": {}})
    with pytest.raises(ModelError, match="derives from no DetectionPipeline"):
        made(tmp_path, files)


def test_that_a_pipeline_alone_needs_no_weights(tmp_path: Path) -> None:
    code = NEW_HOOKS.replace(
        "self.model(inputs, infer_kwargs", "inputs[..., -1:].repeat(1, 1, infer_kwargs"
    ).replace('["output_length"])', '["output_length"])')
    files = {"pipeline.py": code.encode(), "config.json": b'{"pipeline_cls": "pipeline.TinyPipeline"}'}

    assert forecast(made(tmp_path, files), TWO, 2).tolist() == [[3.0, 3.0], [9.0, 9.0]]


def test_that_a_pipeline_that_takes_only_its_id_is_constructed(tmp_path: Path) -> None:
    code = PLAIN.replace(
        "    def forecast",
        "    def __init__(self, model_id):\n        self.model_id = model_id\n\n    def forecast",
    )
    info = declared(tmp_path, plain_package(code))

    assert info.weights_folder is None
    assert isinstance(load_pipeline(replace(info)), ForecastPipeline)
