"""`forecast-workbench sql`."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.cli.groups import grouped
from workbench.cli.output import TimedOutput
from workbench.cli.printing import print_error, print_refusal
from workbench.cli.running import DONE, FAILED, finish, workbench
from workbench.cli.selecting import Reading
from workbench.cli.writing import may_replace
from workbench.sql.run_on import RunOn

if TYPE_CHECKING:
    from workbench.cli.values import UsageError
    from workbench.engine import Workbench
    from workbench.results import ResultTable
    from workbench.sources.iotdb.connection import Connection

HELP = """Run SQL over files: SELECT, CALL INFERENCE, FORECAST, SHOW MODELS.

Examples:

\b
  forecast-workbench sql 'SELECT time, OT FROM ETTh1 LIMIT 10' ETTh1.csv
\b
  forecast-workbench sql --format csv "CALL INFERENCE(auto_ets,
    'SELECT time, OT FROM ETTh1', outputLength=48)" ETTh1.csv
\b
  forecast-workbench sql --script monday.sql power.csv prices.parquet
\b
  forecast-workbench sql "SELECT max(OT) FROM etth" iotdb://root@127.0.0.1:6667
    --query "select OT from root.db.etth"
\b
  forecast-workbench sql --server iotdb://root@127.0.0.1:6667 "CALL INFERENCE(auto_ets,
    'select OT from root.db.**', outputLength=48)"
\b
  forecast-workbench sql --server iotdb://root@127.0.0.1:6667 "select forecast(OT,
    'MODEL_ID'='auto_ets') into root.forecast.etth(OT) from root.db.etth"
"""

Server = Annotated[
    str | None,
    typer.Option(
        metavar="ADDRESS",
        help="Run the statements on an IoTDB server; models run here.",
        show_default=False,
    ),
]
Models = Annotated[
    RunOn, typer.Option("--run-on", help="Where models run: here, in the server's own AINode, or in both.")
]
Yes = Annotated[bool, typer.Option("--yes", help="Delete and drop on the server without being asked.")]
Trust = Annotated[
    bool, typer.Option("--trust", help="Let the code of packages that CREATE MODEL registers run here.")
]
Overwrite = Annotated[
    bool,
    typer.Option("--overwrite", help="Let a forecast that is written to the server replace rows there."),
]


@grouped
def sql(
    arguments: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[STATEMENT] FILES...",
            help="The statement, unless --script is given; then files, each a table named after it.",
            show_default=False,
        ),
    ] = None,
    script: Annotated[Path | None, typer.Option(help="A file of statements to run.")] = None,
    server: Server = None,
    run_on: Models = RunOn.HERE,
    yes: Yes = False,
    trust: Trust = False,
    overwrite: Overwrite = False,
    *,
    reading: Reading,
    output: TimedOutput,
) -> int:
    """Open the files, run the statements, print or write."""
    from workbench.cli.user_models import asking
    from workbench.cli.values import UsageError

    text, files = _statement(arguments or [], script)
    if not text.strip():
        raise UsageError(
            "There is no statement.", hint="Write it first, then the files; or use --script FILE."
        )
    if server is None and run_on is not RunOn.HERE:
        raise _nowhere_else()
    with workbench() as wb:
        wb.consent = asking(wb, trust=trust)
        connection = None if server is None else _connected(wb, server, text, run_on, yes=yes)
        if run_on is not RunOn.SERVER:
            _warm_models_named_in(text, wb)
        for file in files:
            reading.among(files, file).open(wb, file)
        allowed = overwrite or may_replace
        run = finish(wb.start_script(text, connection, run_on=run_on, overwrite=allowed))
    for number, result in enumerate(run.results):
        if number and output.output is None:
            print()
        last = number == len(run.results) - 1
        _give(result, output if last else replace(output, output=None))
    if run.error is not None:
        print_refusal(run.error.in_text(text))
        return FAILED
    return DONE


def _statement(arguments: list[str], script: Path | None) -> tuple[str, list[Path]]:
    from workbench.errors import DataError

    if script is None:
        return " ".join(arguments[:1]), [Path(one) for one in arguments[1:]]
    try:
        return script.read_text(encoding="utf-8-sig"), [Path(one) for one in arguments]
    except (OSError, UnicodeDecodeError) as reason:
        raise DataError(
            "The script {file} could not be read: {reason}.",
            hint="Give a text file in UTF-8.",
            file=str(script),
            reason=getattr(reason, "strerror", None) or str(reason),
        ) from reason


def _nowhere_else() -> UsageError:
    from workbench.cli.values import UsageError

    return UsageError("--run-on is for the statements of a server.", hint="Add --server ADDRESS.")


def _connected(wb: Workbench, server: str, script: str, run_on: RunOn, *, yes: bool) -> Connection:
    """Log in, after what the script would delete there was agreed to."""
    from workbench.cli.servers import connect
    from workbench.sources.iotdb.address import ServerAddress
    from workbench.sql.destructive import destructive

    address = ServerAddress.parse(server)
    deleting = destructive(script, run_on)
    if deleting and not yes:
        _ask_to_delete(deleting, address.place)
    return connect(wb, address)


def _ask_to_delete(statements: Sequence[str], place: str) -> None:
    """Show the statements and wait for a yes.

    Raises:
        UsageError: There is no terminal to ask on.
        Cancelled: The answer was no.
    """
    from workbench.cli.values import UsageError
    from workbench.errors import Cancelled

    if sys.stdin is None or not sys.stdin.isatty():
        raise UsageError(
            "The statement {statement} deletes on {place}, and there is no terminal to ask on.",
            hint="Add --yes if that is meant.",
            statement=statements[0],
            place=place,
        )
    print(f"On {place} this deletes for good:", file=sys.stderr)
    for one in statements:
        print(f"  {one}", file=sys.stderr)
    print("Go on? [y/N] ", end="", file=sys.stderr, flush=True)
    if input().strip().lower() not in ("y", "yes"):
        raise Cancelled("Nothing was run.")


def _warm_models_named_in(text: str, wb: Workbench) -> None:
    """A model's process starts while the files are read."""
    known = {info.id for info in wb.models()}
    for word in dict.fromkeys(re.findall(r"\w+", text)):
        if word in known:
            wb.warm(word)


def _give(result: ResultTable, output: TimedOutput) -> None:
    if output.output is not None or result.table.num_columns:
        output.give(result)
        output.say_written()
    if result.message is not None:
        print_error(str(result.message))
    for note in result.notes:
        print(note, file=sys.stderr)
