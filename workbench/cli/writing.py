"""Writing to an IoTDB server: `--write-to` of forecast and detect, and the command `import`."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from workbench.cli import options as shared
from workbench.cli.fetching import confirmed, watched
from workbench.cli.groups import grouped
from workbench.cli.printing import print_columns
from workbench.cli.running import finish, undisturbed, workbench
from workbench.cli.selecting import FileReading

if TYPE_CHECKING:
    from workbench.engine import Workbench
    from workbench.servers import Writable
    from workbench.sources.iotdb.address import ServerAddress
    from workbench.sources.iotdb.writing import WritePlan

IMPORT_HELP = """Write a file's columns to an IoTDB server.

Examples:

\b
  forecast-workbench import ETTh1.csv iotdb://root@127.0.0.1:6667
    --to root.db.etth --dry-run
\b
  forecast-workbench import power.csv "iotdb://root@127.0.0.1:6667/plant?dialect=table"
    --to power --columns load_kw --type load_kw=FLOAT
"""
_WHERE = "Writing to IoTDB"

WriteTo = Annotated[
    str | None,
    typer.Option(
        "--write-to",
        metavar="PLACE",
        help="Write the result to this device (root.forecast.etth), or table, of the server.",
        rich_help_panel=_WHERE,
    ),
]
Server = Annotated[
    str | None,
    typer.Option(
        "--server", metavar="ADDRESS", help="The server to write to, if not FILE.", rich_help_panel=_WHERE
    ),
]
Overwrite = Annotated[
    bool,
    typer.Option("--overwrite", help="Replace rows that are there, without asking.", rich_help_panel=_WHERE),
]


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a result is written beside the usual output; nowhere when `write_to` is None."""

    write_to: WriteTo = None
    server: Server = None
    overwrite: Overwrite = False

    def address(self, file: Path) -> ServerAddress | None:
        """The server that is written to; None when nothing is written.

        Raises:
            UsageError: No server, or no place, is named.
        """
        from workbench.cli.servers import address_of, is_server
        from workbench.cli.values import UsageError

        if self.write_to is None:
            if self.server is not None:
                raise UsageError(
                    "--server names where to write, and not what to write to.",
                    hint="Add --write-to with a device or a table, such as root.forecast.etth.",
                )
            return None
        if self.server is not None:
            return address_of(self.server)
        if not is_server(file):
            raise UsageError(
                "The server to write {place} to is not named.",
                hint="Add --server with its address: iotdb://root@127.0.0.1:6667.",
                place=self.write_to,
            )
        return address_of(file.as_posix())

    def write(self, wb: Workbench, address: ServerAddress | None, source: Writable) -> None:
        """Write a result, and say in one line what was written; rows that are there are asked for first."""
        if address is not None and self.write_to is not None:
            _write(wb, address, source, self.write_to, self.overwrite)


@grouped
def import_(
    file: shared.File,
    server: Annotated[
        str, typer.Argument(metavar="ADDRESS", help="The server: iotdb://user@host:port.", show_default=False)
    ],
    to: Annotated[str, typer.Option("--to", help="A device (root.db.etth), or a table's name.")],
    columns: Annotated[
        list[str] | None, typer.Option(help="Columns to write; again, or a,b, for more. All without it.")
    ] = None,
    types: Annotated[
        list[str] | None,
        typer.Option("--type", help="The server's type of a column, OT=DOUBLE; again for more."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be written where, and write nothing.")
    ] = False,
    overwrite: Overwrite = False,
    *,
    reading: FileReading,
) -> None:
    """Open, plan, show, write."""
    from workbench.cli import values
    from workbench.cli.servers import address_of

    address, asked = address_of(server), values.column_types(types)
    names = values.names(columns) or None
    with workbench() as wb:
        table = reading.open(wb, file)
        _write(wb, address, table, to, overwrite, columns=names, types=asked, dry_run=dry_run, shown=True)


def _write(
    wb: Workbench,
    address: ServerAddress,
    source: Writable,
    place: str,
    overwrite: bool,
    *,
    columns: Sequence[str] | None = None,
    types: Mapping[str, str] | None = None,
    dry_run: bool = False,
    shown: bool = False,
) -> None:
    from workbench.cli.servers import connect

    connection = connect(wb, address)
    plan = finish(wb.servers.start_plan_write(connection, source, place, columns=columns, types=types))
    if shown:
        _show(plan)
    if dry_run:
        return
    if plan.overwritten and not overwrite:
        overwrite = may_replace(plan)
    job = wb.servers.start_write(connection, plan, overwrite=overwrite)
    try:
        report = finish(job)
    except KeyboardInterrupt:
        sent = f"{job.snapshot().done:,.0f} of {plan.rows:,} rows"
        print(f"Stopped: at least {sent} were written to {plan.target}", file=sys.stderr)
        raise
    print(f"Written: {report.rows:,} rows to {report.target} on {address.place}", file=sys.stderr)


def may_replace(plan: WritePlan) -> bool:
    """Ask whether rows that are there may be replaced; where nobody sees the question they may not."""
    rows = f"{plan.overwritten:,} of {plan.rows:,} rows"
    with undisturbed():
        return watched() and confirmed(f"{plan.target} has {rows} already. Replace them?")


def _show(plan: WritePlan) -> None:
    rows = [(one.name, one.type, "made" if one.created else "there") for one in plan.columns]
    if plan.tag is not None:
        rows = [(plan.tag, "STRING TAG", "made" if plan.tag_created else "there"), *rows]
    print_columns(("column", "type", ""), rows, sys.stderr)
    series = f" in {len(plan.parts):,} devices" if plan.parts else ""
    state = "there" if plan.exists else "made"
    print(
        f"{plan.target} ({state}): {plan.rows:,} rows{series}, {plan.first} to {plan.last}", file=sys.stderr
    )
    if plan.overwritten:
        print(f"{plan.overwritten:,} of these rows are there already", file=sys.stderr)
