"""Inputs of Chronos-2 as batches of rows: `iotdb.ainode.core.model.chronos2.dataset`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from math import ceil
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.utils.data import IterableDataset
from typing_extensions import override

from models.foundation.chronos2.pipeline import rows_of
from models.foundation.multivariate import Task

Batch = dict[str, Any]
_CPU = torch.device("cpu")


class DatasetMode(StrEnum):
    """What batches are for; only `TEST` is offered, since nothing is trained here."""

    TRAIN = "train"
    VALIDATION = "validation"
    TEST = "test"


class Chronos2Dataset(IterableDataset[Batch]):
    """Batches of whole inputs, as many as `batch_size` rows hold, at least one."""

    def __init__(
        self, tasks: Sequence[Task], prediction_length: int, batch_size: int, output_patch_size: int
    ) -> None:
        self._tasks = tasks
        self._horizon = prediction_length
        self._rows = batch_size
        self._width = output_patch_size

    @classmethod
    def convert_inputs(
        cls,
        inputs: Any,
        context_length: int,
        prediction_length: int,
        batch_size: int,
        output_patch_size: int,
        min_past: int = 1,
        mode: DatasetMode | str = DatasetMode.TEST,
    ) -> Chronos2Dataset:
        """A data set of dictionaries with `target` and covariates, or of `(rows,)` or `(targets, rows)`.

        Raises:
            ValueError: It is to be trained with.
        """
        del min_past
        if DatasetMode(mode) is not DatasetMode.TEST:
            raise ValueError("this program forecasts and trains no package, so data sets are for testing")
        tasks = [_task(one, context_length) for one in inputs]
        return cls(tasks, prediction_length, batch_size, output_patch_size)

    @override
    def __iter__(self) -> Iterator[Batch]:
        """Batches with `context`, `future_covariates`, `group_ids` and the rows of each input's targets."""
        batch: list[Task] = []
        for task in self._tasks:
            if batch and sum(one.channels for one in batch) + task.channels > self._rows:
                yield self._batch(batch)
                batch = []
            batch.append(task)
        if batch:
            yield self._batch(batch)

    def _batch(self, tasks: Sequence[Task]) -> Batch:
        rows = rows_of(tasks, self._horizon, _CPU)
        starts = np.cumsum([0, *(one.channels for one in tasks)]).tolist()
        return {
            "context": rows.context.float(),
            "future_target": None,
            "future_covariates": rows.future.float(),
            "group_ids": rows.ids,
            "num_output_patches": ceil(self._horizon / self._width),
            "target_idx_ranges": [
                (start, start + len(one.targets)) for start, one in zip(starts, tasks, strict=False)
            ],
        }


def _task(given: Any, context_length: int) -> Task:
    if not isinstance(given, Mapping):
        given = {"target": given}
    past = {name: _numbers(one)[-context_length:] for name, one in given.get("past_covariates", {}).items()}
    future = {name: _numbers(one) for name, one in given.get("future_covariates", {}).items()}
    return Task(np.atleast_2d(_numbers(given["target"]))[:, -context_length:], past, future, ())


def _numbers(values: Any) -> Any:
    found = values.detach().cpu().numpy() if isinstance(values, Tensor) else values
    return np.asarray(found, np.float64)
