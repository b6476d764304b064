"""What comes back: one `Forecast`, one `Detection`, one `ResultTable`, everywhere."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

import numpy as np
from typing_extensions import override

from workbench.errors import WorkbenchError
from workbench.requests import ClassifySpec, DetectSpec, ForecastSpec, OptionValue, Selection
from workbench.text import Text
from workbench.timeseries import Interval, Times, Values

if TYPE_CHECKING:
    import pandas
    import pyarrow

    from workbench.sources.iotdb.tables import ServerQuery

Series = TypeVar("Series", bound="Noted")
Spec = TypeVar("Spec", ForecastSpec, DetectSpec, ClassifySpec)


class Noted(Protocol):
    """What was found of one series."""

    @property
    def id(self) -> str | None:
        """The series' name in a panel, None for a single series."""
        ...

    @property
    def notes(self) -> tuple[Text, ...]:
        """What was done to the data, and what the reader should know."""
        ...


@dataclass(frozen=True, slots=True)
class Result(ABC, Generic[Series, Spec]):
    """The answer to a request: one entry for each series that it could be answered for.

    Attributes:
        series: In the order of the rows.
        spec: What was asked for.
        source: The rows that it was asked about, None for those of a statement.
        duration_s: How long it took.
        failures: Series of a panel that there is no answer for, with the reason.
    """

    series: tuple[Series, ...]
    spec: Spec
    source: Selection | None
    duration_s: float
    failures: Mapping[str, Text] = field(default_factory=dict)

    @property
    def model(self) -> str:
        """The model's id."""
        return self.spec.model

    @property
    def is_panel(self) -> bool:
        """Whether the series have names."""
        return any(one.id is not None for one in self.series)

    @property
    def notes(self) -> tuple[Text, ...]:
        """The notes of all series, each sentence once."""
        return tuple({str(note): note for one in self.series for note in one.notes}.values())

    @abstractmethod
    def to_arrow(self) -> pyarrow.Table:
        """The rows as Arrow columns."""

    def to_frame(self) -> pandas.DataFrame:
        """The same as a pandas frame."""
        frame: pandas.DataFrame = self.to_arrow().to_pandas()
        return frame


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How a forecast compares with the rows held back; NaN where a figure is not defined.

    Attributes:
        mase: Mean absolute scaled error (Hyndman & Koehler 2006), scaled by the seasonal naive in-sample.
        smape: Symmetric mean absolute percentage error in percent, as in M4 (0 to 200).
        wql: Weighted quantile loss over the asked levels; NaN without quantiles.
        coverage: Outer interval (lowest and highest level) to the share of actual values inside, 0 to 1.
    """

    mase: float
    smape: float
    wql: float
    coverage: float


@dataclass(frozen=True, slots=True)
class SeriesForecast:
    """The forecast of one series, one or several targets.

    Attributes:
        id: The series' name in a panel, None for a single series.
        targets: Names, in order.
        time: `(horizon,)` datetime64.
        mean: `(targets, horizon)` float64, the point forecast.
        quantiles: `(targets, levels, horizon)` float64, non-decreasing along levels; None when not asked for.
        last_time: The last observation that the model saw.
        last_values: `(targets,)` its values.
        context_rows: How many rows the model saw.
        interval, zone: Of the series.
        actual: `(targets, rows)` float64 rows held back, at the first of `time`, at most its length; or None.
        accuracy: Per target, when rows were held back.
        choices: What the model chose for itself (`sp` 24, `order` (2,1,0)), by option name.
        notes: What was done to the data, and what the reader should know.
        units: Target to unit.
        index, id_column: As in `SeriesFrame`.
    """

    id: str | None
    targets: tuple[str, ...]
    time: Times
    mean: Values
    quantiles: Values | None
    last_time: np.datetime64
    last_values: Values
    context_rows: int
    interval: Interval
    zone: str | None = None
    actual: Values | None = None
    accuracy: Mapping[str, Accuracy] = field(default_factory=dict)
    choices: Mapping[str, OptionValue] = field(default_factory=dict)
    notes: tuple[Text, ...] = ()
    units: Mapping[str, str] = field(default_factory=dict)
    index: str | None = None
    id_column: str | None = None


@dataclass(frozen=True, slots=True)
class Forecast(Result[SeriesForecast, ForecastSpec]):
    """The answer to a forecast request: its series have all the same targets and levels."""

    @property
    def levels(self) -> tuple[float, ...]:
        """The quantile levels."""
        return self.spec.quantiles

    @property
    def metrics(self) -> dict[str, Accuracy]:
        """Accuracy by target (`id/target` in a panel), empty unless rows were held back."""
        named = {}
        for one in self.series:
            for target, accuracy in one.accuracy.items():
                named[target if one.id is None else f"{one.id}/{target}"] = accuracy
        return named

    @override
    def to_arrow(self) -> pyarrow.Table:
        """Columns `[id,] time, <target>, <target>_q0.1, ...`; targets to the right of one another.

        In the place of `time` numbered rows have `row`, or what their column is called; in that of `id`
        there is the name that the column has where the series come from.
        """
        from workbench.export import forecast_table

        return forecast_table(self)


@dataclass(frozen=True, slots=True)
class SeriesDetection:
    """Scores and labels of one channel of one series, a row for every input row.

    Attributes:
        id, target: Which series, which channel.
        time: `(rows,)`.
        values: `(rows,)` as read, NaN where missing.
        score: `(rows,)` float64, higher is stranger.
        label: `(rows,)` bool.
        threshold: The score above which a row is labelled.
        filled: `(rows,)` bool, rows whose value was filled before detection.
        choices, notes, index, id_column: As in `SeriesForecast`.
    """

    id: str | None
    target: str
    time: Times
    values: Values
    score: Values
    label: np.typing.NDArray[np.bool_]
    threshold: float
    filled: np.typing.NDArray[np.bool_]
    zone: str | None = None
    choices: Mapping[str, OptionValue] = field(default_factory=dict)
    notes: tuple[Text, ...] = ()
    units: Mapping[str, str] = field(default_factory=dict)
    index: str | None = None
    id_column: str | None = None


@dataclass(frozen=True, slots=True)
class Detection(Result[SeriesDetection, DetectSpec]):
    """The answer to a detection request."""

    @override
    def to_arrow(self) -> pyarrow.Table:
        """Columns `[id,] time, <target>, <target>_score, <target>_label`; numbered rows as in a forecast."""
        from workbench.export import detection_table

        return detection_table(self)


@dataclass(frozen=True, slots=True)
class SeriesClassification:
    """The class of one series.

    Attributes:
        id: The series' name in a panel, None for a single series.
        targets: The channels that it was told from.
        categories: Numbers or words; most models give one.
        last_time: The last observation that the model saw.
        context_rows: How many rows the model saw.
        notes, id_column: As in `SeriesForecast`.
    """

    id: str | None
    targets: tuple[str, ...]
    categories: tuple[int | float | str, ...]
    last_time: np.datetime64
    context_rows: int
    notes: tuple[Text, ...] = ()
    id_column: str | None = None


@dataclass(frozen=True, slots=True)
class Classification(Result[SeriesClassification, ClassifySpec]):
    """The answer to a request for classes."""

    @override
    def to_arrow(self) -> pyarrow.Table:
        """Columns `[id,] category`, a row for each class; AINode's int32 where all are whole numbers."""
        from workbench.export import classification_table

        return classification_table(self)


@dataclass(frozen=True, slots=True)
class ResultTable:
    """The rows of a statement.

    Attributes:
        table: The columns in order, as Arrow.
        notes: Sentences for the reader.
        duration_s: How long the statement took.
        forecast, detection: The typed result where the statement was one, for the plot.
        message: For statements without rows: what was done.
        statement: The statement's text.
        rows_of: The query of a server that the series of `forecast` or `detection` came from.
    """

    table: pyarrow.Table
    notes: tuple[Text, ...] = ()
    duration_s: float = 0.0
    forecast: Forecast | None = None
    detection: Detection | None = None
    message: Text | None = None
    statement: str = ""
    rows_of: ServerQuery | None = None

    def to_frame(self) -> pandas.DataFrame:
        """The rows as a pandas frame."""
        frame: pandas.DataFrame = self.table.to_pandas()
        return frame


@dataclass(frozen=True, slots=True)
class ScriptRun:
    """What running a script gave: the statements' results in order, and the error that ended it, if any."""

    results: tuple[ResultTable, ...] = ()
    error: WorkbenchError | None = None
    duration_s: float = 0.0
    growing: bool = False
    """It still runs, and more rows of the last result may come."""
