"""`forecast-workbench detect`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.cli import options as shared
from workbench.cli.options import Format
from workbench.cli.output import ResultOutput
from workbench.cli.running import finish, workbench
from workbench.cli.writing import Destination, Overwrite, Server, WriteTo

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


def detect(
    file: shared.File,
    target: shared.Target,
    model: Annotated[str, typer.Option(help="The detector; see: models.")] = "stray",
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
    output_times: shared.OutputTimes = "iso",
    delimiter: shared.Delimiter = None,
    decimal: shared.Decimal = None,
    write_to: WriteTo = None,
    server: Server = None,
    overwrite: Overwrite = False,
) -> None:
    """Open, detect, print or write."""
    from workbench.cli import selecting, values
    from workbench.requests import DetectRequest, DetectSpec

    chosen, gaps, coarser = values.model_options(option), values.missing(missing), values.resample(resample)
    reading = selecting.Reading(time_column, time_format, id_column, zone, sheet, query)
    rows = selecting.Rows(target, ids, context, start, until, coarser)
    result_output = ResultOutput.of(output, print_as, delimiter, decimal, output_times)
    destination = Destination(write_to, server, overwrite)
    address = destination.address(file)
    with workbench() as wb:
        wb.warm(model)
        table = reading.open(wb, file)
        spec = DetectSpec(model=model, options=chosen, missing=gaps)
        result = finish(wb.start_detect(DetectRequest(rows.select(table), spec)))
        _give(result, result_output)
        destination.write(wb, address, result)


def _give(detection: Detection, output: ResultOutput) -> None:
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
    for note in detection.notes:
        print(note, file=output.told)
    output.say_written()
    for series, reason in detection.failures.items():
        print(f"{series}: {reason}", file=sys.stderr)


def _labelled(table: pyarrow.Table) -> pyarrow.Table:
    import pyarrow.compute as pc

    labels = [table.column(name) for name in table.column_names if name.endswith("_label")]
    strange = [column.cast("bool") for column in labels]
    mask = strange[0]
    for one in strange[1:]:
        mask = pc.or_(mask, one)
    return table.filter(mask)
