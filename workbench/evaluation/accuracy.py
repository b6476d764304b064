"""A forecast held against what really came."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.evaluation.metrics import coverage, mase, smape, wql
from workbench.results import Accuracy
from workbench.timeseries import Values


def compare(
    actual: Values,
    forecast: Values,
    quantiles: Values | None,
    levels: Sequence[float],
    history: Values,
    season: int,
) -> Accuracy:
    """The figures of one target.

    Args:
        actual, forecast: `(steps,)`; NaN in `actual` is left out.
        quantiles: `(levels, steps)` or None.
        levels: Ascending; the coverage is that of the outermost pair.
        history: `(rows,)` what the model saw.
        season: Rows in a season, for the scale of MASE.
    """
    nothing = float("nan")
    known = quantiles is not None and len(levels) > 0
    pair = known and len(levels) > 1
    return Accuracy(
        mase=mase(actual, forecast, history, season),
        smape=smape(actual, forecast),
        wql=wql(actual, quantiles, levels) if known and quantiles is not None else nothing,
        coverage=coverage(actual, quantiles[0], quantiles[-1]) if pair and quantiles is not None else nothing,
    )
