"""`forecast-workbench classify`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.cli import options as shared
from workbench.cli.options import Format
from workbench.cli.output import ResultOutput
from workbench.cli.running import finish, workbench

if TYPE_CHECKING:
    from workbench.results import Classification

HELP = """Tell which class each series belongs to, by a classifier of your own.

Examples:

\b
  forecast-workbench classify engine.csv --target speed,load --model my_classifier
\b
  forecast-workbench classify iotdb://root@127.0.0.1:6667 --target OT
    --query "select OT from root.db.**" --model my_classifier
"""


def classify(
    file: shared.File,
    target: shared.Target,
    model: Annotated[str, typer.Option(help="The classifier; see: models.", show_default=False)],
    option: shared.ModelOption = None,
    context: shared.Context = None,
    start: shared.Start = None,
    until: shared.Until = None,
    ids: shared.Id = None,
    resample: shared.ResampleBy = None,
    missing: shared.MissingAs = "default",
    time_column: shared.TimeColumn = None,
    time_format: shared.TimeFormat = None,
    id_column: shared.IdColumn = None,
    zone: shared.Zone = None,
    sheet: shared.Sheet = None,
    query: shared.Query = None,
    output: shared.Output = None,
    print_as: shared.PrintAs = Format.TABLE,
    delimiter: shared.Delimiter = None,
    decimal: shared.Decimal = None,
) -> None:
    """Open, classify, print or write."""
    from workbench.cli import selecting, values
    from workbench.requests import ClassifyRequest, ClassifySpec

    chosen, gaps, coarser = values.model_options(option), values.missing(missing), values.resample(resample)
    reading = selecting.Reading(time_column, time_format, id_column, zone, sheet, query)
    rows = selecting.Rows(target, ids, context, start, until, coarser)
    result_output = ResultOutput.of(output, print_as, delimiter, decimal)
    with workbench() as wb:
        wb.warm(model)
        table = reading.open(wb, file)
        spec = ClassifySpec(model=model, options=chosen, missing=gaps)
        _give(finish(wb.start_classify(ClassifyRequest(rows.select(table), spec))), result_output)


def _give(found: Classification, output: ResultOutput) -> None:
    output.give(found)
    for note in found.notes:
        print(note, file=output.told)
    output.say_written()
    for series, reason in found.failures.items():
        print(f"{series}: {reason}", file=sys.stderr)
