"""AINode's import names: `iotdb.ainode.core...` beside the installed client `iotdb`, or without it.

Copies of AINode's Moirai-2 and Toto annotate tensors with the names of `jaxtyping`, which is not needed to
run them: where it is not installed, `annotations.py` stands in for it.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
from collections.abc import Mapping, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from pathlib import Path
from types import FrameType, ModuleType

from typing_extensions import override

from workbench.errors import Code, ModelError

_CLIENT = "iotdb"
_ROOT = "iotdb.ainode"
_CORE = "iotdb.ainode.core"
_NETWORKS = f"{_CORE}.model."
_SHAPES = "jaxtyping"
_MODULES: Mapping[str, tuple[str, ...]] = {
    "inference.pipeline.basic_pipeline": ("models.ainode.pipelines",),
    "exception": ("models.ainode.exceptions",),
    "log": ("models.ainode.environment",),
    "config": ("models.ainode.environment",),
    "manager.device_manager": ("models.ainode.environment",),
    "model.model_info": ("models.ainode.info",),
    "model.model_constants": ("models.ainode.info",),
    "model.model_storage": ("models.ainode.info",),
    "model.model_loader": ("models.ainode.loading",),
    "model.utils": ("models.ainode.loading",),
    "util.decorator": ("models.ainode.environment",),
    "util.activation": ("models.ainode.util.activation",),
    "util.masking": ("models.ainode.util.masking",),
    "util.huggingface_cache": ("models.ainode.util.cache",),
    "util.lock": ("models.ainode.util.lock",),
    "util.serde": ("models.ainode.util.serde",),
    "model.timer_xl.configuration_timer": ("models.ainode.configurations",),
    "model.timer_xl.modeling_timer": ("models.ainode.networks", "models.ainode.configurations"),
    "model.timer_xl.pipeline_timer": ("models.ainode.builtin",),
    "model.timer_xl.ts_generation_mixin": ("models.ainode.generation.timer",),
    "model.timerxl.ts_generation_mixin": ("models.ainode.generation.timer",),
    "model.sundial.ts_generation_mixin": ("models.ainode.generation.sundial",),
    "model.timerxl.configuration_timer": ("models.ainode.configurations",),
    "model.timerxl.modeling_timer": ("models.ainode.networks", "models.ainode.configurations"),
    "model.sundial.configuration_sundial": ("models.ainode.configurations",),
    "model.sundial.modeling_sundial": ("models.ainode.networks", "models.ainode.configurations"),
    "model.sundial.pipeline_sundial": ("models.ainode.builtin",),
    "model.chronos2.config": ("models.ainode.configurations",),
    "model.chronos2.model": ("models.ainode.configurations", "models.ainode.chronos2.model"),
    "model.chronos2.pipeline_chronos2": ("models.ainode.chronos2.data", "models.ainode.chronos2.pipeline"),
    "model.chronos2.dataset": ("models.ainode.chronos2.data",),
    "model.chronos2.utils": ("models.ainode.chronos2.quantiles",),
    "model.moirai2.configuration_moirai2": ("models.ainode.configurations",),
    "model.moirai2.modeling_moirai2": ("models.ainode.configurations", "models.ainode.moirai2.model"),
    "model.moirai2.pipeline_moirai2": ("models.ainode.moirai2.pipeline",),
    "model.toto.configuration_toto": ("models.ainode.configurations",),
    "model.toto.modeling_toto": ("models.ainode.configurations", "models.ainode.toto.model"),
    "model.toto.pipeline_toto": ("models.ainode.toto.model",),
    "model.toto.data.util.dataset": ("models.ainode.toto.forecasting",),
    "model.toto.inference.forecaster": ("models.ainode.toto.forecasting",),
    "model.toto.model.backbone": ("models.ainode.toto.layers", "models.ainode.toto.backbone"),
    "model.moment.configuration_moment": ("models.ainode.configurations",),
    "model.moment.modeling_moment": ("models.ainode.configurations", "models.ainode.moment.model"),
    "model.moment.pipeline_moment": ("models.ainode.moment.pipeline",),
}
"""What stands behind a name below `iotdb.ainode.core`."""


def _packages() -> frozenset[str]:
    found = {_ROOT, _CORE}
    for name in _MODULES:
        parts = name.split(".")
        found |= {f"{_CORE}.{'.'.join(parts[:count])}" for count in range(1, len(parts))}
    return frozenset(found)


_PACKAGES = _packages()
_MADE_OF = frozenset(
    one for one in _PACKAGES if one.startswith(_NETWORKS) and one.count(".") == _NETWORKS.count(".")
)
"""AINode's own models of which packages may be made."""
_IMPORTING = ("importlib", "models/ainode/hosting.py", "workbench/pipelines/importing.py")


class NotOfferedError(ModelError, ImportError):
    """A part of one of AINode's own models, or of a library that something stands in for, that is not there.

    Code that tries an import and does without takes it for an `ImportError`; for others it is one of ours.
    """

    @override
    def __reduce__(self) -> tuple[object, ...]:
        return ModelError.__reduce__(ModelError(self.text.template, **self.kept()))


class _Finder(MetaPathFinder):
    @override
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        del path, target
        if fullname == _CLIENT and PathFinder.find_spec(_CLIENT) is None:
            return ModuleSpec(fullname, _Names(()), is_package=True)
        if fullname == _SHAPES and PathFinder.find_spec(_SHAPES) is None:
            return ModuleSpec(fullname, _Names(("models.ainode.annotations",)))
        if fullname in _PACKAGES:
            return ModuleSpec(fullname, _Names(()), is_package=True)
        if fullname.startswith(f"{_CORE}."):
            behind = _MODULES.get(fullname.removeprefix(f"{_CORE}."))
            if behind is not None:
                return ModuleSpec(fullname, _Names(behind))
            if any(fullname.startswith(f"{one}.") for one in _MADE_OF):
                raise _not_offered(fullname)
        return None


class _Names(Loader):
    """Fills a module with the public names of others."""

    def __init__(self, behind: Sequence[str]) -> None:
        self._behind = behind

    @override
    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return None

    @override
    def exec_module(self, module: ModuleType) -> None:
        for name in self._behind:
            found = vars(importlib.import_module(name))
            module.__dict__.update({key: value for key, value in found.items() if not key.startswith("_")})
        if self._behind and module.__name__.startswith((_NETWORKS, _SHAPES)):
            module.__dict__["__getattr__"] = lambda name: _missing(module.__name__, name)


def _missing(module: str, name: str) -> object:
    """Raise for a class or function that a module does not have."""
    if name.startswith("_"):
        raise AttributeError(name)
    raise _not_offered(f"{module}.{name}")


def _not_offered(name: str) -> NotOfferedError:
    file, line = _asking()
    if name.startswith(f"{_SHAPES}."):
        return NotOfferedError(
            "Line {line} of {file} imports {name}, and {library} is not installed here.",
            hint="Add it with: pip install {library}",
            code=Code.LOAD_FAILED,
            line=line,
            file=file,
            name=name,
            library=_SHAPES,
        )
    return NotOfferedError(
        "Line {line} of {file} imports {name}, a part of AINode that this program does not have.",
        hint="Copy that file of AINode into the package and import it from there, as .{module}.",
        code=Code.LOAD_FAILED,
        line=line,
        file=file,
        name=name,
        module=name.removeprefix(_NETWORKS).partition(".")[2],
    )


def _asking() -> tuple[str, int]:
    """The file and line of the import that runs."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and any(one in frame.f_code.co_filename for one in _IMPORTING):
        frame = frame.f_back
    if frame is None:
        return "?", 0
    return Path(frame.f_code.co_filename).name, frame.f_lineno


_finder = _Finder()


def offer_names() -> None:
    """Make AINode's names importable in this process."""
    if _finder not in sys.meta_path:
        sys.meta_path.insert(0, _finder)
