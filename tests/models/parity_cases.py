"""Golden cases of upstream's networks: finding them, reading them, comparing with them.

A fixture is a folder with `config.json`, `model.safetensors`, `cases.json` and `cases.safetensors`, as
`parity/README.md` describes. Modules in `parity_adapters` say how a case is run, one module per model:

- `handles(config) -> bool`: whether the fixture is of this model.
- `run_network(folder, case) -> Mapping[str, Tensor]`: the outputs of the bare network, by the case's names.
- `has_pipeline_meaning(case) -> bool`: whether our pipeline is asked the same; read before torch is imported.
- `run_pipeline(folder, case) -> Iterable[Compared]`: what the pipeline gives beside what the case says.

An adapter may import torch and `models` only inside functions, so that the cases can be listed without torch.
"""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from torch import Tensor

_HERE = Path(__file__).parent
_FILES = ("config.json", "model.safetensors", "cases.json", "cases.safetensors")
Array = NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """One case: where it lies and its entry of `cases.json`."""

    folder: Path
    entry: Mapping[str, Any]

    @property
    def name(self) -> str:
        return str(self.entry["name"])

    @property
    def target(self) -> str:
        return str(self.entry["call"]["target"])

    @property
    def kwargs(self) -> dict[str, Any]:
        """The call's keyword arguments without `return_dict`, which concerns transformers alone."""
        return {name: value for name, value in self.entry["call"]["kwargs"].items() if name != "return_dict"}

    @property
    def arguments(self) -> list[Tensor]:
        """Copies of the call's tensors, in the call's order."""
        return [self.inputs[name] for name in self.entry["call"]["tensor_args"]]

    @property
    def inputs(self) -> dict[str, Tensor]:
        """Copies of all input tensors by name, noise included."""
        tensors = _tensors(self.folder)
        return {one["name"]: tensors[one["tensor"]].clone() for one in self.entry["inputs"]}

    def expected(self, name: str) -> Array:
        """An output of the reference as float64."""
        return as_array(_tensors(self.folder)[self._output(name)["tensor"]])

    @property
    def output_names(self) -> list[str]:
        return [str(one["name"]) for one in self.entry["outputs"]]

    def allowed(self, name: str) -> tuple[float, Array]:
        """The relative and the absolute tolerance of an output; the latter goes with its first axis."""
        tolerance = self._output(name)["tolerance"]
        atol = tolerance.get("atol_per_row", tolerance.get("atol"))
        shape = (-1,) + (1,) * (self.expected(name).ndim - 1)
        return float(tolerance["rtol"]), np.asarray(atol, np.float64).reshape(shape)

    def _output(self, name: str) -> Mapping[str, Any]:
        return cast("Mapping[str, Any]", next(one for one in self.entry["outputs"] if one["name"] == name))


@dataclass(frozen=True)
class Compared:
    """Numbers of ours beside the reference's, of one shape, with what they may differ by."""

    name: str
    ours: Array
    reference: Array
    rtol: float
    atol: Array | float


class Adapter(Protocol):
    """What a module of `parity_adapters` offers."""

    def handles(self, config: Mapping[str, Any]) -> bool: ...
    def run_network(self, folder: Path, case: Case) -> Mapping[str, Tensor]: ...
    def has_pipeline_meaning(self, case: Case) -> bool: ...
    def run_pipeline(self, folder: Path, case: Case) -> Iterable[Compared]: ...


def fixtures() -> list[Path]:
    """The fixtures of the repository, and those anywhere below `PARITY_DIR`."""
    roots = [_HERE / "parity"]
    if os.environ.get("PARITY_DIR"):
        roots.append(Path(os.environ["PARITY_DIR"]))
    found = [file.parent for root in roots for file in sorted(root.rglob("cases.json"))]
    return [folder for folder in found if all((folder / name).is_file() for name in _FILES)]


def required_cases(folder: Path) -> list[Case]:
    """All cases of a fixture but those that only document a quirk."""
    listed = json.loads((folder / "cases.json").read_text("utf-8"))["cases"]
    return [Case(folder, entry) for entry in listed if not entry.get("informative_only")]


def adapter(folder: Path) -> Adapter:
    """The module that runs a fixture's cases."""
    fitting = _fitting(folder)
    assert len(fitting) == 1, f"{len(fitting)} adapters handle {folder}"
    return fitting[0]


def asked_of_pipeline(case: Case) -> bool:
    """Whether an adapter says that our pipeline is asked the same."""
    return any(one.has_pipeline_meaning(case) for one in _fitting(case.folder))


def _fitting(folder: Path) -> list[Adapter]:
    config = json.loads((folder / "config.json").read_text("utf-8"))
    return [one for one in _adapters() if one.handles(config)]


def as_array(tensor: Tensor) -> Array:
    return cast("Array", tensor.detach().double().cpu().numpy())


def compare(case: Case, outputs: Mapping[str, Tensor]) -> Iterator[Compared]:
    """Every output of the reference beside ours."""
    for name in case.output_names:
        rtol, atol = case.allowed(name)
        yield Compared(name, as_array(outputs[name]), case.expected(name), rtol, atol)


def assert_within(compared: Sequence[Compared]) -> None:
    """Fail with the worst place of each output that lies outside its tolerance."""
    problems = []
    for one in compared:
        if one.ours.shape != one.reference.shape:
            problems.append(f"{one.name}: shape {one.ours.shape}, reference {one.reference.shape}")
            continue
        missing = np.isnan(one.reference)
        if not np.array_equal(np.isnan(one.ours), missing):
            problems.append(f"{one.name}: NaN at other places")
        allowed = one.atol + one.rtol * np.abs(one.reference)
        ratio = np.where(missing, 0.0, np.abs(one.ours - one.reference) / allowed)
        if ratio.size and not np.nanmax(ratio) <= 1.0:
            place = np.unravel_index(int(np.nanargmax(ratio)), ratio.shape)
            problems.append(
                f"{one.name}{[int(i) for i in place]}: {one.ours[place]:.9g}, reference "
                f"{one.reference[place]:.9g}, {ratio[place]:.3g} times the tolerance"
            )
    assert compared
    assert not problems, "; ".join(problems)


@cache
def _tensors(folder: Path) -> Mapping[str, Tensor]:
    from safetensors.torch import load_file

    return cast("Mapping[str, Tensor]", load_file(folder / "cases.safetensors"))


@cache
def _adapters() -> tuple[Adapter, ...]:
    names = sorted(one.name for one in pkgutil.iter_modules([str(_HERE / "parity_adapters")]))
    return tuple(
        cast("Adapter", importlib.import_module(f"tests.models.parity_adapters.{name}")) for name in names
    )
