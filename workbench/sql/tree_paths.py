"""The tree that the open tables make, and the matching of paths against it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from workbench.errors import DataError, Span
from workbench.sources import ColumnRole, Table
from workbench.sql.expressions import Path
from workbench.sql.keywords import closest

_NODE: Final = re.compile(r"`(?:[^`]|``)*`|[^.]+")
_PLAIN: Final = re.compile(r"[\w:@#${}]*[^\W\d][\w:@#${}]*")
ROOT: Final = ("root", "db")
"""Where a table stands that has no path of its own."""


@dataclass(frozen=True, slots=True)
class Series:
    """One series of the tree: a column of a table, of one series where the table is long.

    Attributes:
        nodes: The full path, without back quotes.
        table, column: The names in SQL.
        id: The value of the id column, None for a wide table.
        zone: The table's.
    """

    nodes: tuple[str, ...]
    table: Table
    column: str
    id: str | None = None

    @property
    def path(self) -> str:
        """As IoTDB writes it: `root.db.etth.OT`."""
        return join_path(self.nodes)

    @property
    def device(self) -> tuple[str, ...]:
        """The path without its last node."""
        return self.nodes[:-1]


def join_path(nodes: Iterable[str]) -> str:
    """The nodes as a path; what is not a plain name stands in back quotes."""
    return ".".join(
        one if _PLAIN.fullmatch(one) or one in ("*", "**") else "`" + one.replace("`", "``") + "`"
        for one in nodes
    )


def split_path(path: str) -> tuple[str, ...]:
    """The nodes of a path as IoTDB writes it."""
    return tuple(one[1:-1].replace("``", "`") if one.startswith("`") else one for one in _NODE.findall(path))


def series_of(table: Table) -> Iterator[tuple[Series, Series | None]]:
    """The series of a table, each with the second path that names it too (None when there is but one)."""
    for column in table.columns:
        if column.role in (ColumnRole.TIME, ColumnRole.ID):
            continue
        ids: Sequence[str | None] = table.ids() if table.id_column is not None else (None,)
        for one in ids:
            middle = () if one is None else (one,)
            default = Series((*ROOT, table.name, *middle, column.name), table, column.name, one)
            if column.tree_path is None or one is not None:
                yield default, None
            else:
                own = Series(split_path(column.tree_path), table, column.name, one)
                yield own, default if own.nodes != default.nodes else None


class Tree:
    """All series of the open tables.

    Args:
        tables: By name.
    """

    def __init__(self, tables: Mapping[str, Table]) -> None:
        self._first: list[Series] = []
        self._second: list[Series] = []
        for table in tables.values():
            for series, other in series_of(table):
                self._first.append(series)
                if other is not None:
                    self._second.append(other)

    def paths(self) -> list[tuple[str, ...]]:
        """The nodes of every series, those of second paths last."""
        return [one.nodes for one in (*self._first, *self._second)]

    def match(self, prefixes: Sequence[Path], path: Path, span: Span | None = None) -> list[Series]:
        """The series that `path` under one of the prefixes names, in the order of the prefixes.

        Letter case is not minded unless that is needed to tell series apart.

        Raises:
            DataError: There is none; the hint names the nearest.
        """
        absolute = path.nodes[0].lower() == "root" and len(path.nodes) > 1 and not path.wild[0]
        patterns = [path] if absolute else [_joined(one, path) for one in prefixes]
        for known in (self._first, self._second):
            for fold in (False, True):
                found = [one for pattern in patterns for one in known if _fits(pattern, one.nodes, fold=fold)]
                if found:
                    return list(dict.fromkeys(found))
        raise self._nothing(patterns, span or path.span)

    def has(self, prefix: Path, path: Path) -> bool:
        """Whether there is a series that `path` under `prefix` names."""
        pattern = _joined(prefix, path)
        known = (*self._first, *self._second)
        return any(_fits(pattern, one.nodes, fold=fold) for one in known for fold in (False, True))

    def _nothing(self, patterns: Sequence[Path], span: Span) -> DataError:
        wanted = join_path(patterns[0].nodes)
        known = [one.path for one in (*self._first, *self._second)]
        meant = closest(wanted, known)
        if not known:
            hint = "Open a file first."
        else:
            hint = "Did you mean {meant}?" if meant else "There are for example: {some}."
        return DataError(
            "No series has the path {path}.",
            hint=hint,
            code=701,
            span=span,
            replacement=meant,
            path=wanted,
            meant=meant,
            some=", ".join(known[:5]),
        )


def _joined(prefix: Path, path: Path) -> Path:
    return Path((*prefix.nodes, *path.nodes), (*prefix.wild, *path.wild), path.span)


def _fits(pattern: Path, nodes: tuple[str, ...], *, fold: bool) -> bool:
    """Whether the nodes fit; `*` is one node, `**` one or more."""
    names = tuple(one.lower() for one in pattern.nodes) if fold else pattern.nodes
    given = tuple(one.lower() for one in nodes) if fold else nodes
    reachable = {0}
    for name, wild in zip(names, pattern.wild, strict=True):
        if wild and name == "**":
            reachable = set(range(min(reachable) + 1, len(given) + 1)) if reachable else set()
        else:
            reachable = {
                at + 1 for at in reachable if at < len(given) and _fits_node(name, given[at], wild=wild)
            }
        if not reachable:
            return False
    return len(given) in reachable


def _fits_node(name: str, node: str, *, wild: bool) -> bool:
    if not wild:
        return name == node
    return re.fullmatch(".*".join(re.escape(part) for part in name.split("*")), node) is not None
