"""`forecast-workbench detect`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from workbench.cli import options as shared
from workbench.cli.groups import grouped
from workbench.cli.output import TimedOutput
from workbench.cli.running import finish, workbench
from workbench.cli.selecting import Reading, Rows, Wishes
from workbench.cli.writing import Destination
from workbench.defaults import DETECTOR

if TYPE_CHECKING:
    import pyarrow

    from workbench.results import Detection

HELP = """Score every row of a column and label the strange ones.

A file gets every row with its score and label; a printed table has the labelled rows alone.

Examples:

\b
  forecast-workbench detect power.csv --target load_kw
\b
  forecast-workbench detect ETTh1.csv --target OT --model gaussian_hmm
    --context 2000 --output scores.csv
\b
  forecast-workbench detect iotdb://root@127.0.0.1:6667 --target OT
    --query "select OT from root.db.**"
"""


@grouped
def detect(
    file: shared.File,
    rows: Rows,
    wishes: Wishes,
    reading: Reading,
    output: TimedOutput,
    destination: Destination,
    model: Annotated[str, typer.Option(help="The detector; see: models.")] = DETECTOR,
) -> None:
    """Open, detect, print or write."""
    from workbench.requests import DetectRequest, DetectSpec

    address = destination.address(file)
    with workbench() as wb:
        wb.warm(model)
        table = reading.open(wb, file)
        spec = DetectSpec(model=model, options=wishes.options(), missing=wishes.gaps())
        result = finish(wb.start_detect(DetectRequest(rows.select(table), spec)))
        _give(result, output)
        destination.write(wb, address, result)


def _give(detection: Detection, output: TimedOutput) -> None:
    from workbench.text import plural

    output.give(detection, _labelled(detection.to_arrow()))
    for one in detection.series:
        name = one.target if one.id is None else f"{one.id}/{one.target}"
        count = plural(
            "1 of {rows:,} rows is strange",
            "{count:,} of {rows:,} rows are strange",
            count=int(one.label.sum()),
            rows=len(one.time),
        )
        print(f"{name}: {count} to {detection.model} (score above {one.threshold:.6g})", file=output.told)
    output.tell(detection)


def _labelled(table: pyarrow.Table) -> pyarrow.Table:
    import pyarrow.compute as pc

    labels = [table.column(name) for name in table.column_names if name.endswith("_label")]
    strange = [column.cast("bool") for column in labels]
    mask = strange[0]
    for one in strange[1:]:
        mask = pc.or_(mask, one)
    return table.filter(mask)
