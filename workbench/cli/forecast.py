"""`forecast-workbench forecast`."""

from __future__ import annotations

from dataclasses import replace
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

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
    from workbench.requests import ForecastSpec, Resample
    from workbench.results import Accuracy, Forecast
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


@grouped
def forecast(
    file: shared.File,
    rows: Rows,
    wishes: Wishes,
    reading: Reading,
    output: TimedOutput,
    destination: Destination,
    model: Annotated[
        str | None, typer.Option(help="The model; see: models. pocket unless the settings say otherwise.")
    ] = None,
    horizon: Annotated[
        str | None,
        typer.Option(
            help="Steps, or a duration such as 4d. By default 4 days of hours, 2 years of months, ..."
        ),
    ] = None,
    quantiles: Annotated[
        str | None, typer.Option(help="Levels such as 0.1,0.5,0.9.", rich_help_panel=_MODEL)
    ] = None,
    yes: Annotated[
        bool,
        typer.Option("--yes", "-y", help="Download the model's files if need be.", rich_help_panel=_MODEL),
    ] = False,
    precision: Annotated[
        str | None,
        typer.Option(
            help="Of a pretrained model: float32, bfloat16 or int8; see: models measure.",
            rich_help_panel=_MODEL,
        ),
    ] = None,
    past: Annotated[
        list[str] | None,
        typer.Option("--past", help="A column that helps, known up to the start.", rich_help_panel=_MODEL),
    ] = None,
    future: Annotated[
        list[str] | None,
        typer.Option(
            "--future", help="A column that helps, known for the horizon too.", rich_help_panel=_MODEL
        ),
    ] = None,
    future_file: Annotated[
        Path | None,
        typer.Option(help="The file with the future values, if not FILE.", rich_help_panel=_MODEL),
    ] = None,
    lower: Annotated[float | None, typer.Option(help="No value below this.", rich_help_panel=_MODEL)] = None,
    upper: Annotated[float | None, typer.Option(help="No value above this.", rich_help_panel=_MODEL)] = None,
    hold_back: Annotated[
        int,
        typer.Option(
            min=0,
            help="Hide the last N rows (with --resample, coarser ones) and compare.",
            rich_help_panel=_DATA,
        ),
    ] = 0,
    plot: Annotated[
        Path | None, typer.Option(help="Draw a picture: .png or .svg.", rich_help_panel=_RESULT)
    ] = None,
) -> None:
    """Open, forecast, print or write."""
    from workbench.cli import values
    from workbench.requests import ForecastRequest, ForecastSpec

    reach, levels = values.horizon(horizon), values.quantiles(quantiles)
    rounding = values.precision(precision)
    address = destination.address(file)
    _check_picture(plot)
    with workbench() as wb:
        name = model or wb.settings.forecast.model
        fetch_before_use(wb, name, yes=yes)
        if rounding is not None:
            wb.runtime.settings = replace(wb.runtime.settings, precision=rounding)
        wb.warm(name)
        table = reading.open(wb, file)
        future_table = reading.open_future(wb, future_file).name if future_file else None
        selection = rows.select(table, past=past, future=future, future_table=future_table)
        spec = ForecastSpec(
            model=name,
            horizon=_steps(reach, table, rows.coarser(), wb.settings.forecast.horizon),
            quantiles=levels,
            options=wishes.options(),
            missing=wishes.gaps(),
            hold_back=hold_back,
            lower=lower,
            upper=upper,
        )
        result = finish(wb.start_forecast(ForecastRequest(selection, spec)))
        _give(result, output)
        if plot is not None:
            from workbench.cli.plot import draw

            draw(wb, result, plot)
            print(f"Written: {plot}", file=output.told)
        destination.write(wb, address, result)


def _check_picture(plot: Path | None) -> None:
    from workbench.errors import OptionError

    if plot is not None and plot.suffix.lower() not in (".png", ".svg"):
        raise OptionError(
            "{file} has no ending that names a picture.", hint="End the name in .png or .svg.", file=plot.name
        )


def _steps(reach: int | Interval | None, table: Table, coarser: Resample | None, usual: int | None) -> int:
    from workbench.horizons import default_horizon, steps_in

    if isinstance(reach, int):
        return reach
    interval = coarser.interval if coarser else table.profile().interval
    if reach is None:
        return usual or default_horizon(interval)
    return steps_in(reach, interval)


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
    rows = [["compared", "MASE", "sMAPE", "WQL", "coverage"]]
    for name, one in metrics.items():
        figures = (one.mase, one.smape, one.wql, one.coverage)
        rows.append([name, *("" if isnan(figure) else f"{figure:.3f}" for figure in figures)])
    return rows
