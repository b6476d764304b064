"""From the options of a command to an open table and a selection of its rows."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from typing_extensions import override

from workbench.cli import options as shared
from workbench.cli.running import finish
from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    from workbench.engine import Workbench
    from workbench.requests import Missing, Resample, Selection
    from workbench.sources import Table
    from workbench.timeseries import Interval


@dataclass(frozen=True, slots=True)
class FileReading:
    """How a file is opened; None is found in the file."""

    time_column: shared.TimeColumn = None
    time_format: shared.TimeFormat = None
    id_column: shared.IdColumn = None
    zone: shared.Zone = None
    sheet: shared.Sheet = None
    read_delimiter: shared.ReadDelimiter = None
    read_decimal: shared.ReadDecimal = None
    encoding: shared.Encoding = None

    def __post_init__(self) -> None:
        self.marks()

    def marks(self) -> tuple[str | None, str | None]:
        """The delimiter and the decimal mark of the file.

        Raises:
            UsageError: One is not among those known.
        """
        from workbench.cli import values

        return values.read_marks(self.read_delimiter, self.read_decimal)

    @property
    def wanted(self) -> str | None:
        """What is asked of a server."""
        return None

    def open(self, wb: Workbench, file: Path) -> Table:
        """Open a file, or fetch what `query` gives of the server at that address, with the progress shown.

        What should be known of how it was read is said on stderr.

        Raises:
            UsageError: A query without a server, or a server without a query.
        """
        table = self._open(wb, file)
        for note in table.notes:
            print(note, file=sys.stderr)
        return table

    def _open(self, wb: Workbench, file: Path) -> Table:
        from workbench.cli.servers import address_in, connect
        from workbench.sources import OpenOptions

        _require_file(file)
        server = address_in(file, self.wanted)
        delimiter, decimal = self.marks()
        options = OpenOptions(
            time_column=self.time_column,
            time_format=self.time_format,
            id_column=self.id_column,
            zone=self.zone,
            sheet=self.sheet,
            delimiter=delimiter,
            decimal=decimal,
            encoding=self.encoding,
        )
        if server is not None and self.wanted is not None:
            job = wb.start_open_query(connect(wb, server), self.wanted, options)
            try:
                return finish(job)
            except WorkbenchError as error:
                raise error.in_text(self.wanted) from None
        return finish(wb.start_open(file, options))


@dataclass(frozen=True, slots=True)
class Reading(FileReading):
    """As `FileReading`, or what is fetched from a server."""

    query: shared.Query = None

    @property
    @override
    def wanted(self) -> str | None:
        return self.query

    def among(self, files: Sequence[Path], file: Path) -> Reading:
        """How one of several files is opened: the query is for the servers among them."""
        from workbench.cli.servers import is_server

        if not is_server(file) and any(map(is_server, files)):
            return replace(self, query=None)
        return self

    def open_future(self, wb: Workbench, file: Path) -> Table:
        """Open the file with the future values: of each series where it has the id column, else of all."""
        table = replace(self, id_column=None, query=None).open(wb, file)
        wanted = (self.id_column or "").lower()
        name = next((column.name for column in table.columns if column.name.lower() == wanted), None)
        if name is None or name == table.id_column:
            return table
        return finish(wb.start_reload(table.name, replace(table.options, id_column=name)))


@dataclass(frozen=True, slots=True)
class Rows:
    """Which rows and columns, as written."""

    target: shared.Target = None
    context: shared.Context = None
    start: shared.Start = None
    until: shared.Until = None
    ids: shared.Id = None
    resample: shared.ResampleBy = None

    def __post_init__(self) -> None:
        self.coarser()
        self._rows()

    def coarser(self) -> Resample | None:
        """The interval to go to first.

        Raises:
            UsageError: It cannot be read.
        """
        from workbench.cli import values

        return values.resample(self.resample)

    def select(
        self,
        table: Table,
        *,
        past: Sequence[str] | None = None,
        future: Sequence[str] | None = None,
        future_table: str | None = None,
    ) -> Selection:
        """The selection, with covariates; times are read on the clock of the table's zone.

        Raises:
            UsageError: No target or series is named where one was to be, or a time cannot be read.
        """
        from workbench.asked import as_rows
        from workbench.cli import values
        from workbench.horizons import interval_of
        from workbench.requests import Selection
        from workbench.sources import named_series, usual_targets

        before, ahead = _columns(past, table), _columns(future, table)
        targets, ids = _columns(self.target, table), _apart(self.ids, set(table.ids()))
        for option, written, named in (("--target", self.target, targets), ("--id", self.ids, ids)):
            if written and not named:
                raise values.UsageError(
                    "{option} “{written}” names nothing.",
                    hint="Leave {option} out to take all.",
                    option=option,
                    written=written[0],
                )
        return Selection(
            table=table.name,
            targets=targets or usual_targets(table, (*before, *ahead)),
            past_covariates=before,
            future_covariates=ahead,
            ids=named_series(table, ids) or None,
            context=as_rows(self._rows(), "--context", partial(interval_of, table, self.coarser())),
            start=values.moment(self.start, table.zone),
            until=values.moment(self.until, table.zone),
            resample=self.coarser(),
            future_table=future_table,
        )

    def _rows(self) -> int | Interval | None:
        from workbench.cli import values

        return values.rows("--context", self.context, 1)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is asked of a model, as written."""

    option: shared.ModelOption = None
    missing: shared.MissingAs = "default"

    def __post_init__(self) -> None:
        self.options()
        self.gaps()

    def options(self) -> dict[str, str]:
        """The model's options.

        Raises:
            UsageError: One is not name=value.
        """
        from workbench.cli import values

        return values.model_options(self.option)

    def gaps(self) -> Missing:
        """What happens to missing values.

        Raises:
            UsageError: There is no such way.
        """
        from workbench.cli import values

        return values.missing(self.missing)


def _require_file(file: Path) -> None:
    """Refuse what others open in the place of a file."""
    from workbench.cli.values import UsageError

    if str(file) == "-":
        raise UsageError("Rows are not read from the standard input.", hint="Write them to a file first.")
    if file.parts[:1] and file.parts[0].lower() in ("http:", "https:", "ftp:", "s3:"):
        raise UsageError(
            "{address} is an address, and files alone are opened.",
            hint="Download it first, and name the file.",
            address=str(file).replace(":/", "://", 1),
        )


def _columns(written: Sequence[str] | None, table: Table) -> tuple[str, ...]:
    """Names with commas between them; a name that has a comma of its own is taken whole."""
    own = {name for column in table.columns for name in (column.name, column.tree_path) if name}
    by_path = {column.tree_path: column.name for column in table.columns if column.tree_path}
    return tuple(dict.fromkeys(by_path.get(name, name) for name in _apart(written, own)))


def _apart(written: Sequence[str] | None, own: Collection[str]) -> tuple[str, ...]:
    """Each name once; what is one of `own` is not taken apart at its commas."""
    from workbench.cli import values

    parts = [(one,) if one in own else values.names([one]) for one in written or ()]
    return tuple(dict.fromkeys(name for part in parts for name in part))
