"""`forecast-workbench evaluate`."""

from __future__ import annotations

import sys
from functools import partial
from math import isfinite
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.cli import options as shared
from workbench.cli.groups import grouped
from workbench.cli.output import ResultOutput
from workbench.cli.running import DONE, FAILED, finish, workbench
from workbench.cli.selecting import Reading, Rows, Wishes

if TYPE_CHECKING:
    from workbench.evaluation.rolling import Evaluation

HELP = """Compare models on a file: each forecasts from several earlier moments.

Every forecast sees the rows before its window alone. A printed table has a row for each
model, the best first; a file gets a row for each model and series. A model that cannot
forecast the rows is told with the reason, has no figures, and the command ends with 1.

Examples:

\b
  forecast-workbench evaluate power.csv --target load_kw --horizon 48
    --models pocket,auto_ets,naive_forecaster
\b
  forecast-workbench evaluate sales.csv --models pocket,mstl --windows 6
    --horizon 4 --step 1 --output scores.csv
"""


@grouped
def evaluate(
    file: shared.File,
    rows: Rows,
    models: Annotated[
        list[str], typer.Option("--models", help="Models to compare; again, or a,b, for more.")
    ],
    wishes: Wishes,
    reading: Reading,
    output: ResultOutput,
    horizon: Annotated[
        str | None, typer.Option(help="Steps of each forecast, or a duration such as 4d.")
    ] = None,
    windows: Annotated[
        int, typer.Option(parser=shared.whole("--windows", 1), metavar="N", help="Forecasts of each series.")
    ] = 3,
    step: Annotated[
        str | None,
        typer.Option(
            metavar="N", help="Rows between two of them, or a duration: 1d. The horizon without it."
        ),
    ] = None,
    season: shared.Season = None,
) -> int:
    """Open, compare, print or write; the exit code."""
    from workbench.asked import as_rows
    from workbench.cli import values
    from workbench.cli.forecast import Wanted
    from workbench.engine.evaluations import LEVELS
    from workbench.horizons import interval_of
    from workbench.requests import ForecastRequest

    wanted = Wanted(horizon=horizon, quantiles=",".join(map(str, LEVELS)), season=season)
    names, between = values.names(models), values.rows("--step", step, 1)
    with workbench() as wb:
        for name in names:
            wb.registry.get(name)
        # The first alone: several large models would be in memory together, and one follows the other.
        for name in names[:1]:
            wb.warm(name)
        table = reading.open(wb, file)
        spec = wanted.spec("", table, rows.coarser(), wishes, wb.settings.forecast.horizon)
        apart = as_rows(between, "--step", partial(interval_of, table, rows.coarser()))
        request = ForecastRequest(rows.select(table), spec)
        found = finish(wb.start_evaluate(request, names, windows=windows, step=apart))
        ranking = found.ranking()
        shown = [name for name in ranking.column_names if name != "note"]
        output.give(found.to_arrow(), ranking.select(shown))
        _tell(found, output)
        return FAILED if found.refused else DONE


def _tell(found: Evaluation, output: ResultOutput) -> None:
    from workbench.controls import IN_TERMINAL
    from workbench.engine.evaluations import LEVELS
    from workbench.text import plural

    steps = plural("1 step", "{count:,} steps", count=found.horizon)
    reach = plural(
        "1 forecast of {steps}", "{count:,} forecasts of {steps} each", count=found.windows, steps=steps
    )
    best = found.models[0]
    # Where a series is even or repeats itself, nothing stands to be divided by.
    led = "" if isfinite(best.accuracy.mase) else "No MASE is defined here; "
    if not led and len(found.models) > 1:
        led = f"{best.model} has the smallest MASE; "
    band = any(isfinite(score.accuracy.coverage) for score in found.models)
    covered = f"; coverage_pct is of the {LEVELS[-1] - LEVELS[0]:.0%} band" if band else ""
    print(f"{led}{reach}{covered}", file=output.told)
    output.say_written()
    for what, reason in found.failures.items():
        print(f"{what}: {reason.render(reason.english, IN_TERMINAL)}", file=sys.stderr)
