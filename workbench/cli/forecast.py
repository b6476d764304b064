"""`forecast-workbench forecast`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from workbench.cli import options as shared
from workbench.cli.fetching import fetch_before_use
from workbench.cli.groups import grouped
from workbench.cli.output import TimedOutput
from workbench.cli.printing import print_columns
from workbench.cli.running import finish, workbench
from workbench.cli.selecting import Reading, Rows, Wishes
from workbench.cli.writing import Destination

if TYPE_CHECKING:
    from collections.abc import Callable

    from workbench.engine import Workbench
    from workbench.requests import ForecastSpec, Resample, Selection
    from workbench.results import Accuracy, Forecast
    from workbench.settings import Precision
    from workbench.sources import Table
    from workbench.timeseries import Interval

HELP = """Continue one or more columns of a file.

Examples:

\b
  forecast-workbench forecast power.csv --target load_kw --horizon 4d
\b
  forecast-workbench forecast ETTh1.csv --target OT --model auto_ets
    --context 720 --horizon 48 --quantiles 0.1,0.5,0.9 --option sp=24
    --output forecast.csv --plot forecast.png
\b
  forecast-workbench forecast sales.xlsx --target units --hold-back 12
\b
  forecast-workbench forecast iotdb://root@127.0.0.1:6667 --target OT
    --query "select OT from root.db.**" --horizon 48
    --write-to root.forecast.etth
"""
_MODEL, _DATA, _RESULT = "The model", "Which rows", "The result"


def _bound(flag: str, says: str) -> typer.models.OptionInfo:
    option: typer.models.OptionInfo = typer.Option(
        parser=shared.number(flag), metavar="NUMBER", help=says, rich_help_panel=_MODEL
    )
    return option


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the forecast shall be, as written; what cannot be read is refused before any work."""

    model: Annotated[
        str | None, typer.Option(help="The model; see: models. pocket unless the settings say otherwise.")
    ] = None
    horizon: Annotated[
        str | None,
        typer.Option(
            help="Steps, or a duration such as 4d. By default 4 days of hours, 2 years of months, ..."
        ),
    ] = None
    quantiles: Annotated[
        str | None, typer.Option(help="Levels such as 0.1,0.5,0.9.", rich_help_panel=_MODEL)
    ] = None
    season: shared.Season = None
    lower: Annotated[float | None, _bound("--lower", "No value below this.")] = None
    upper: Annotated[float | None, _bound("--upper", "No value above this.")] = None
    interval: Annotated[
        str | None,
        typer.Option(
            help="Time between the steps, 1h, where it shall not be that of the rows, or is not known.",
            rich_help_panel=_RESULT,
        ),
    ] = None
    hold_back: Annotated[
        str | None,
        typer.Option(
            metavar="N",
            help="Hide the last N rows (with --resample, coarser ones), or a duration: 2w, and compare.",
            rich_help_panel=_DATA,
        ),
    ] = None

    def __post_init__(self) -> None:
        self._reach()
        self._held()
        self._levels()
        self._step()

    def spec(
        self, model: str, table: Table, coarser: Resample | None, wishes: Wishes, usual: int | None
    ) -> ForecastSpec:
        """What to do with the rows; over `usual` steps where nothing is said."""
        from workbench.asked import as_rows
        from workbench.horizons import interval_of
        from workbench.requests import ForecastSpec

        interval = partial(interval_of, table, coarser)

        return ForecastSpec(
            model=model,
            horizon=self._steps(interval, usual),
            quantiles=self._levels(),
            options=wishes.options(),
            missing=wishes.gaps(),
            hold_back=as_rows(self._held(), "--hold-back", interval) or 0,
            lower=self.lower,
            upper=self.upper,
            interval=self._step(),
            season=self.season,
        )

    def _steps(self, interval_of_rows: Callable[[], Interval | None], usual: int | None) -> int:
        """How far it reaches, at the interval of the rows that the model sees."""
        from workbench.horizons import default_horizon, steps_in

        reach = self._reach()
        if isinstance(reach, int):
            return reach
        interval = self._step() or interval_of_rows()
        return usual or default_horizon(interval) if reach is None else steps_in(reach, interval)

    def _reach(self) -> int | Interval | None:
        from workbench.cli import values

        return values.horizon(self.horizon)

    def _held(self) -> int | Interval | None:
        from workbench.cli import values

        return values.rows("--hold-back", self.hold_back, 0)

    def _levels(self) -> tuple[float, ...]:
        from workbench.cli import values

        return values.quantiles(self.quantiles)

    def _step(self) -> Interval | None:
        from workbench.cli import values

        return values.interval(self.interval)


@dataclass(frozen=True, slots=True)
class Loading:
    """How the model is loaded."""

    yes: Annotated[
        bool,
        typer.Option("--yes", "-y", help="Download the model's files if need be.", rich_help_panel=_MODEL),
    ] = False
    precision: Annotated[
        str | None,
        typer.Option(
            help="Of a pretrained model: float32, bfloat16 or int8; see: models measure.",
            rich_help_panel=_MODEL,
        ),
    ] = None

    def __post_init__(self) -> None:
        self._rounding()

    def begin(self, wb: Workbench, model: str) -> None:
        """Fetch the model's files where that is agreed to, and start its process while the data is read."""
        fetch_before_use(wb, model, yes=self.yes)
        rounding = self._rounding()
        if rounding is not None:
            wb.runtime.settings = replace(wb.runtime.settings, precision=rounding)
        wb.warm(model)

    def _rounding(self) -> Precision | None:
        from workbench.cli import values

        return values.precision(self.precision)


@dataclass(frozen=True, slots=True)
class Helping:
    """The columns that help, and where their future values are."""

    past: Annotated[
        list[str] | None,
        typer.Option("--past", help="A column that helps, known up to the start.", rich_help_panel=_MODEL),
    ] = None
    future: Annotated[
        list[str] | None,
        typer.Option(
            "--future", help="A column that helps, known for the horizon too.", rich_help_panel=_MODEL
        ),
    ] = None
    future_file: Annotated[
        Path | None,
        typer.Option(help="The file with the future values, if not FILE.", rich_help_panel=_MODEL),
    ] = None

    def select(self, wb: Workbench, table: Table, rows: Rows, reading: Reading) -> Selection:
        """The rows of the table, with the columns that help."""
        future = None if self.future_file is None else reading.open_future(wb, self.future_file).name
        return rows.select(table, past=self.past, future=self.future, future_table=future)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the forecast."""

    plot: Annotated[
        Path | None, typer.Option(help="Draw a picture: .png or .svg.", rich_help_panel=_RESULT)
    ] = None

    def __post_init__(self) -> None:
        from workbench.errors import OptionError

        if self.plot is not None and self.plot.suffix.lower() not in (".png", ".svg"):
            raise OptionError(
                "{file} has no ending that names a picture.",
                hint="End the name in .png or .svg.",
                file=self.plot.name,
            )

    def draw(self, wb: Workbench, forecast: Forecast, told: TextIO) -> None:
        """Draw it, where one is wanted."""
        from workbench.cli.plot import draw

        if self.plot is not None:
            draw(wb, forecast, self.plot)
            print(f"Written: {self.plot}", file=told)


@grouped
def forecast(
    file: shared.File,
    rows: Rows,
    wishes: Wishes,
    reading: Reading,
    output: TimedOutput,
    destination: Destination,
    wanted: Wanted,
    loading: Loading,
    helping: Helping,
    picture: Picture,
) -> None:
    """Open, forecast, print or write."""
    from workbench.requests import ForecastRequest

    address = destination.address(file)
    with workbench() as wb:
        usual = wb.settings.forecast
        model = wanted.model or usual.model
        loading.begin(wb, model)
        table = reading.open(wb, file)
        selection = helping.select(wb, table, rows, reading)
        spec = wanted.spec(model, table, rows.coarser(), wishes, usual.horizon)
        result = finish(wb.start_forecast(ForecastRequest(selection, spec)))
        _give(result, output)
        picture.draw(wb, result, output.told)
        destination.write(wb, address, result)


def _give(forecast: Forecast, output: TimedOutput) -> None:
    output.give(forecast)
    for line in _summary(forecast):
        print(line, file=output.told)
    output.tell(forecast)
    if forecast.metrics:
        head, *lines = _accuracy(forecast.metrics)
        print_columns(head, lines, output.told)


def _summary(forecast: Forecast) -> list[str]:
    from workbench.text import plural

    spec: ForecastSpec = forecast.spec
    first = forecast.series[0]
    reach = plural("1 step", "{count:,} steps", count=spec.horizon)
    context = plural("1 row", "{count:,} rows", count=first.context_rows)
    steps = f"{reach} of {first.interval} with {spec.model} from {context}"
    lines = [f"{', '.join(first.targets)}: {steps}"]
    if forecast.is_panel:
        lines[0] += f", {len(forecast.series):,} series"
    elif first.choices:
        lines.append(", ".join(f"{name} {value}" for name, value in first.choices.items()))
    return lines


def _accuracy(metrics: dict[str, Accuracy]) -> list[list[str]]:
    """A head and a row for each target; figures of bands only where `--quantiles` asked for some."""
    banded = any(not isnan(one.wql) for one in metrics.values())
    heads = ["compared", "mase", "smape_pct", *(("wql", "coverage_pct") if banded else ())]
    lines = [heads]
    for name, one in metrics.items():
        figures = (one.mase, one.smape, *((one.wql, 100 * one.coverage) if banded else ()))
        lines.append([name, *("" if isnan(figure) else f"{figure:.3f}" for figure in figures)])
    return lines
