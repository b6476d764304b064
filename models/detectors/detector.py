"""What all detectors share: checks, surroundings of each row, and labels from scores."""

from __future__ import annotations

import traceback
import warnings
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray
from typing_extensions import override

from models.detectors.features import surroundings
from workbench.errors import Cancelled, Code, DataError, ModelError, WorkbenchError
from workbench.pipelines import DetectionOutput, DetectionPipeline, PipelineInput, RunContext
from workbench.requests import OptionValue
from workbench.text import Text, text
from workbench.timeseries import Values

FEWEST_ROWS = 10
_FALSE_SHARE = 0.01
"""Where nothing sets anomalies apart, so many of the strangest rows are labelled."""
_TINY, _HUGE = 1e-30, 1e30


@dataclass(frozen=True, slots=True)
class Scores:
    """`values` `(rows,)`, higher is stranger, and the `threshold` that the detector chose."""

    values: Values
    threshold: float
    notes: tuple[Text, ...] = ()


class Detector(DetectionPipeline):
    """A detector that scores rows by their surroundings; each series alone."""

    fewest_rows: ClassVar[int] = FEWEST_ROWS

    @abstractmethod
    def scores(self, features: Values, options: Mapping[str, OptionValue]) -> Scores:
        """Score each row of `features` `(rows, 3)`. Any exception of a library may leave this method."""

    @override
    def detect(
        self,
        inputs: Sequence[PipelineInput],
        *,
        options: Mapping[str, OptionValue],
        context: RunContext,
    ) -> list[DetectionOutput | Exception]:
        outputs: list[DetectionOutput | Exception] = []
        for done, given in enumerate(inputs):
            context.progress(done, len(inputs))
            context.check()
            try:
                outputs.append(self._detect(given, options))
            except Cancelled:
                raise
            except WorkbenchError as error:
                outputs.append(error)
        context.progress(len(inputs), len(inputs))
        return outputs

    def _detect(self, given: PipelineInput, options: Mapping[str, OptionValue]) -> DetectionOutput:
        values = np.ascontiguousarray(given["targets"][0], np.float64)
        self._refuse_unusable(values)
        if np.all(values == values[0]):
            note = text("The series is constant; no row stands out.")
            rows = len(values)
            return DetectionOutput(np.zeros(rows), np.zeros(rows, np.bool_), 0.0, {"sp": 1}, (note,))
        sp = options["sp"]
        season = max(1, int(sp if isinstance(sp, int) else given.get("season_length", 1)))
        season = season if len(values) >= 2 * season else 1
        try:
            with warnings.catch_warnings(), np.errstate(all="ignore"):
                warnings.simplefilter("ignore")
                found = self.scores(surroundings(_scaled(values), season), options)
        except WorkbenchError:
            raise
        except Exception as error:
            raise ModelError(
                "The model {model} could not score this series: {reason}",
                hint="Try other options or another detector.",
                code=Code.INFERENCE_FAILED,
                details=traceback.format_exc(),
                model=self.model_id,
                reason=str(error) or type(error).__name__,
            ) from error
        threshold, label = _labels(found, options)
        return DetectionOutput(found.values, label, threshold, {"sp": season}, found.notes)

    def _refuse_unusable(self, values: Values) -> None:
        wrong = int(np.count_nonzero(~np.isfinite(values)))
        if wrong:
            raise DataError(
                "{count} of the values that the model would see are missing or not finite.",
                hint="Fill them in ({control.fill}), or leave those rows out.",
                code=Code.INFERENCE_FAILED,
                count=wrong,
            )
        if len(values) < self.fewest_rows:
            raise DataError(
                "The model {model} needs at least {needed} rows and got {rows}.",
                hint="Choose a longer part of the series.",
                code=Code.INFERENCE_FAILED,
                model=self.model_id,
                needed=self.fewest_rows,
                rows=len(values),
            )


def chosen_threshold(usual: Values) -> float:
    """The score that `_FALSE_SHARE` of the usual rows pass."""
    return float(np.quantile(usual, 1.0 - _FALSE_SHARE))


def _scaled(values: Values) -> Values:
    largest = float(np.max(np.abs(values)))
    return values if _TINY < largest < _HUGE else values / largest


def _labels(found: Scores, options: Mapping[str, OptionValue]) -> tuple[float, NDArray[np.bool_]]:
    """The option `threshold` wins over `share`, and that over what the detector chose."""
    asked, share = options["threshold"], options["share"]
    if isinstance(asked, int | float):
        threshold = float(asked)
    elif isinstance(share, int | float):
        threshold = float(np.quantile(found.values, 1.0 - share))
    else:
        threshold = found.threshold
    return threshold, found.values > threshold
