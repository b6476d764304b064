"""What all statistical forecasters share: one target at a time, its season, its scale, its failures."""

from __future__ import annotations

import traceback
import warnings
from abc import abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar

import numpy as np
from typing_extensions import override

from workbench.errors import Cancelled, Code, DataError, ModelError, WorkbenchError
from workbench.pipelines import ForecastOutput, ForecastPipeline, PipelineInput, RunContext
from workbench.requests import OptionValue
from workbench.text import Text, text
from workbench.timeseries import Interval, Values

_HUGE = 1e30
_TINY = 1e-30


@dataclass(frozen=True, slots=True)
class Series:
    """One target, ready for a library.

    Attributes:
        values: `(rows,)` float64, finite, not constant, of a magnitude that can be squared.
        horizon: Steps to forecast.
        levels: Quantile levels, ascending; empty when none are asked for.
        season: Rows in a season, 1 for none; at most what the rows allow.
        options: Validated.
        past: `(rows, covariates)` and `future`: `(horizon, covariates)` float64 of the covariates that are
            known for the future, in one order; None without any.
        interval: The step between rows, where known.
    """

    values: Values
    horizon: int
    levels: tuple[float, ...]
    season: int
    options: Mapping[str, OptionValue]
    past: Values | None = None
    future: Values | None = None
    interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class Projection:
    """A forecast of one target: `mean` `(horizon,)`, `quantiles` `(levels, horizon)` or None."""

    mean: Values
    quantiles: Values | None = None
    choices: Mapping[str, OptionValue] = field(default_factory=dict)
    notes: tuple[Text, ...] = ()


class UnivariatePipeline(ForecastPipeline):
    """A forecaster that treats every target of every input alone.

    A series gets the same forecast whatever stands beside it: nothing is kept from one to the next, and what
    draws random numbers seeds them anew.
    """

    seasons_needed: ClassVar[float] = 2.0
    """Whole seasons that the model wants before it uses the season at all."""
    fewest_rows: ClassVar[int] = 1
    """Rows below which the library has more parameters than data (the declared `min_context`)."""
    longest_found_season: ClassVar[int | None] = None
    """A longer season is used only when the option `sp` asks for it: the model would take very long."""

    @abstractmethod
    def project(self, series: Series) -> Projection:
        """Forecast one target. Any exception of a library may leave this method."""

    @override
    def forecast(
        self,
        inputs: Sequence[PipelineInput],
        *,
        output_length: int,
        quantile_levels: Sequence[float],
        options: Mapping[str, OptionValue],
        context: RunContext,
    ) -> list[ForecastOutput | Exception]:
        outputs: list[ForecastOutput | Exception] = []
        for done, given in enumerate(inputs):
            context.progress(done, len(inputs))
            try:
                parts = []
                for values in given["targets"]:
                    context.check()
                    series = self._series(given, values, output_length, quantile_levels, options)
                    parts.append(self._project(series))
                outputs.append(_joined(parts))
            except Cancelled:
                raise
            except WorkbenchError as error:
                outputs.append(error)
        context.progress(len(inputs), len(inputs))
        return outputs

    def _series(
        self,
        given: PipelineInput,
        values: Values,
        horizon: int,
        levels: Sequence[float],
        options: Mapping[str, OptionValue],
    ) -> Series:
        sp = options.get("sp")
        season = sp if isinstance(sp, int) else given.get("season_length", 1)
        future = given.get("future_covariates") or {}
        past = given.get("past_covariates") or {}
        return Series(
            values=np.ascontiguousarray(values, np.float64),
            horizon=horizon,
            levels=tuple(levels),
            season=max(1, int(season)),
            options=options,
            past=np.column_stack([past[name] for name in future]).astype(np.float64) if future else None,
            future=np.column_stack(list(future.values())).astype(np.float64) if future else None,
            interval=given.get("interval"),
        )

    def _project(self, series: Series) -> Projection:
        _refuse_unusable(series)
        if np.all(series.values == series.values[0]):
            return _constant(series)
        if len(series.values) < self.fewest_rows:
            raise self._too_short(len(series.values))
        series, notes = self._with_possible_season(series)
        scaled, scale = _scaled(series)
        try:
            with warnings.catch_warnings(), np.errstate(all="ignore"):
                warnings.simplefilter("ignore")
                found = self.project(scaled)
                mean = np.asarray(found.mean, np.float64) * scale
                quantiles = _ascending(found.quantiles, scale) if series.levels else None
        except WorkbenchError:
            raise
        except Exception as error:
            raise self._failure(str(error) or type(error).__name__, traceback.format_exc()) from error
        if not (np.isfinite(mean).all() and (quantiles is None or np.isfinite(quantiles).all())):
            raise self._failure("the forecast is not a finite number", None)
        choices = {"sp": series.season, **found.choices} if "sp" in series.options else dict(found.choices)
        return Projection(mean, quantiles, choices, notes + found.notes)

    def _with_possible_season(self, series: Series) -> tuple[Series, tuple[Text, ...]]:
        rows = len(series.values)
        longest = self.longest_found_season
        if longest is not None and series.season > longest and series.options.get("sp") is None:
            note = text(
                "The season of {season} was left out, as {model} takes very long with it; "
                "the option sp={season} uses it all the same, and mstl is quick with it.",
                season=series.season,
                model=self.model_id,
            )
            return replace(series, season=1), (note,)
        if series.season == 1 or rows >= self.seasons_needed * series.season:
            return series, ()
        note = text(
            "The season of {season} was left out: {rows} rows are too few for it.",
            season=series.season,
            rows=rows,
        )
        return replace(series, season=1), (note,)

    def _too_short(self, rows: int) -> DataError:
        return DataError(
            "The model {model} needs at least {needed} rows and got {rows}.",
            hint="Give it more rows, or use naive_forecaster, which takes any number.",
            code=Code.INFERENCE_FAILED,
            model=self.model_id,
            needed=self.fewest_rows,
            rows=rows,
        )

    def _failure(self, reason: str, details: str | None) -> ModelError:
        return ModelError(
            "The model {model} could not forecast this series: {reason}",
            hint="Try other options or another model; naive_forecaster takes any series.",
            code=Code.INFERENCE_FAILED,
            details=details,
            model=self.model_id,
            reason=reason.strip().splitlines()[0] if reason.strip() else reason,
        )


def _refuse_unusable(series: Series) -> None:
    if not len(series.values):
        raise DataError(
            "The series has no rows.",
            hint="Choose a longer part of it.",
            code=Code.INFERENCE_FAILED,
        )
    for values in (series.values, series.past, series.future):
        wrong = 0 if values is None else int(np.count_nonzero(~np.isfinite(values)))
        if wrong:
            raise DataError(
                "{count} of the values that the model would see are missing or not finite.",
                hint="Fill them in ({control.fill}), or leave those rows out.",
                code=Code.INFERENCE_FAILED,
                count=wrong,
            )


def _constant(series: Series) -> Projection:
    mean = np.full(series.horizon, series.values[0])
    quantiles = np.tile(mean, (len(series.levels), 1)) if series.levels else None
    note = text("The series is constant, so the forecast repeats its value.")
    return Projection(mean, quantiles, {"sp": 1} if "sp" in series.options else {}, (note,))


def _scaled(series: Series) -> tuple[Series, float]:
    """Divide by a power of two, which is exact, what the libraries' squares would overflow or lose."""
    largest = float(np.max(np.abs(series.values)))
    if _TINY < largest < _HUGE:
        return series, 1.0
    scale = float(2.0 ** np.floor(np.log2(largest)))
    return replace(series, values=series.values / scale), scale


def _ascending(quantiles: Values | None, scale: float) -> Values | None:
    return None if quantiles is None else np.maximum.accumulate(np.asarray(quantiles) * scale, axis=0)


def _joined(parts: Sequence[Projection]) -> ForecastOutput:
    first = parts[0].quantiles
    quantiles = None
    if first is not None:
        quantiles = np.stack([first if part.quantiles is None else part.quantiles for part in parts])
    choices: dict[str, OptionValue] = {}
    for name in parts[0].choices:
        found = [part.choices.get(name) for part in parts]
        same = all(value == found[0] for value in found)
        choices[name] = found[0] if same else "; ".join(str(value) for value in found)
    notes = {str(note): note for part in parts for note in part.notes}
    mean = np.stack([part.mean for part in parts])
    return ForecastOutput(mean, quantiles, choices, tuple(notes.values()))
