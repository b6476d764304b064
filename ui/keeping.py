"""Results as JSON and plain arrays, and back: no pickle, so a file can hold data and nothing else."""

from __future__ import annotations

import dataclasses
import io
import json
import zipfile
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import numpy as np

from workbench.evaluation.rolling import Evaluation, Score
from workbench.requests import DetectSpec, ForecastSpec, Missing, Resample, Selection
from workbench.results import Accuracy, Detection, Forecast, SeriesDetection, SeriesForecast
from workbench.text import Text
from workbench.timeseries import Interval

_KINDS: dict[str, Any] = {
    one.__name__: one
    for one in (
        Accuracy,
        DetectSpec,
        Detection,
        Evaluation,
        Forecast,
        ForecastSpec,
        Interval,
        Resample,
        Score,
        Selection,
        SeriesDetection,
        SeriesForecast,
        Text,
    )
}
_ENUMS: dict[str, type[StrEnum]] = {"Missing": Missing}
_CONTENT = "content.json"


def write(value: object) -> bytes:
    """A forecast, a detection or a comparison as a zip file: `content.json`, and a `.npy` for each array."""
    arrays: list[np.ndarray[Any, Any]] = []
    content = json.dumps(_encoded(value, arrays))
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(_CONTENT, content)
        for number, array in enumerate(arrays):
            part = io.BytesIO()
            np.save(part, array, allow_pickle=False)
            archive.writestr(f"{number}.npy", part.getvalue())
    return stream.getvalue()


def read(content: bytes) -> object:
    """What `write` was given.

    Raises:
        ValueError, KeyError, TypeError, zipfile.BadZipFile: It was written by something else.
    """
    with zipfile.ZipFile(io.BytesIO(content)) as archive:

        def array(number: int) -> np.ndarray[Any, Any]:
            loaded: np.ndarray[Any, Any] = np.load(
                io.BytesIO(archive.read(f"{number}.npy")), allow_pickle=False
            )
            return loaded

        return _decoded(json.loads(archive.read(_CONTENT)), array)


def _encoded(value: object, arrays: list[np.ndarray[Any, Any]]) -> object:
    if isinstance(value, np.ndarray):
        arrays.append(value)
        return {"array": len(arrays) - 1}
    if isinstance(value, np.datetime64):
        arrays.append(np.array(value))
        return {"scalar": len(arrays) - 1}
    if isinstance(value, StrEnum):
        return {"enum": type(value).__name__, "value": value.value}
    if isinstance(value, tuple | list):
        return {"tuple" if isinstance(value, tuple) else "list": [_encoded(one, arrays) for one in value]}
    if isinstance(value, Mapping):
        return {"map": {str(name): _encoded(one, arrays) for name, one in value.items()}}
    if dataclasses.is_dataclass(value) and type(value).__name__ in _KINDS:
        fields = {one.name: _encoded(getattr(value, one.name), arrays) for one in dataclasses.fields(value)}
        return {"kind": type(value).__name__, "fields": fields}
    if isinstance(value, np.generic):
        return value.item()
    if value is None or isinstance(value, bool | int | float | str):
        return value
    # Only a sentence's values come here (a path, a date): they are shown as text and nothing else.
    return str(value)


def _decoded(raw: Any, array: Any) -> Any:
    if not isinstance(raw, dict):
        return raw
    if "array" in raw:
        return array(int(raw["array"]))
    if "scalar" in raw:
        return array(int(raw["scalar"]))[()]
    if "enum" in raw:
        return _ENUMS[raw["enum"]](raw["value"])
    if "tuple" in raw:
        return tuple(_decoded(one, array) for one in raw["tuple"])
    if "list" in raw:
        return [_decoded(one, array) for one in raw["list"]]
    if "map" in raw:
        return {name: _decoded(one, array) for name, one in raw["map"].items()}
    fields = {name: _decoded(one, array) for name, one in raw["fields"].items()}
    return _KINDS[raw["kind"]](**fields)
