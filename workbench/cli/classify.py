"""`forecast-workbench classify`."""

from __future__ import annotations

from typing import Annotated

import typer

from workbench.cli import options as shared
from workbench.cli.groups import grouped
from workbench.cli.output import ResultOutput
from workbench.cli.running import finish, workbench
from workbench.cli.selecting import Reading, Rows, Wishes

HELP = """Tell which class each series belongs to, by a classifier of your own.

Examples:

\b
  forecast-workbench classify engine.csv --target speed,load --model my_classifier
\b
  forecast-workbench classify iotdb://root@127.0.0.1:6667 --target OT
    --query "select OT from root.db.**" --model my_classifier
"""


@grouped
def classify(
    file: shared.File,
    rows: Rows,
    model: Annotated[str, typer.Option(help="The classifier; see: models.", show_default=False)],
    wishes: Wishes,
    reading: Reading,
    output: ResultOutput,
) -> None:
    """Open, classify, print or write."""
    from workbench.requests import ClassifyRequest, ClassifySpec

    with workbench() as wb:
        wb.warm(model)
        table = reading.open(wb, file)
        spec = ClassifySpec(model=model, options=wishes.options(), missing=wishes.gaps())
        found = finish(wb.start_classify(ClassifyRequest(rows.select(table), spec)))
        output.give(found)
        output.tell(found)
