"""A row of Data's tree: what it is, what it is called, and its icon."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from workbench.jobs import JobSnapshot
from workbench.sources import Column, Table


class Kind(Enum):
    """What a row of the tree is."""

    TABLE = "table"
    COLUMN = "column"
    SERIES = "series"
    OPENING = "opening"
    """A file that is being opened, or could not be."""
    SERVER = "server"
    DATABASE = "database"
    DEVICE = "device"
    MEASUREMENT = "measurement"
    """A series of a server: its tree's, or a column of its tables."""
    SERVER_TABLE = "server table"
    MORE = "more"
    """The next page of a server's list; `loaded` while it is on its way."""
    BEFORE = "before"
    """The rows before those that are shown of a long list; `loaded` while they are on their way."""
    WORD = "word"
    """What there is to say of a server's list."""

    @property
    def holds_more(self) -> bool:
        """Whether what is below it is asked of a server when it is unfolded."""
        return self in UNFOLDED


UNFOLDED = frozenset((Kind.SERVER, Kind.DATABASE, Kind.DEVICE, Kind.SERVER_TABLE))
_UNNAMED = frozenset((Kind.OPENING, Kind.SERVER, Kind.MORE, Kind.BEFORE, Kind.WORD))
SERVER_ICONS = {
    Kind.SERVER: "server",
    Kind.DATABASE: "database",
    Kind.DEVICE: "box",
    Kind.SERVER_TABLE: "table",
    Kind.MORE: "more_horizontal",
    Kind.BEFORE: "chevron_up",
    Kind.WORD: "info",
}
TYPE_ICONS = {
    "BOOLEAN": "checkbox_checked",
    "TEXT": "text_field",
    "STRING": "text_field",
    "BLOB": "text_field",
    "TIME": "clock",
    "TIMESTAMP": "clock",
    "DATE": "clock",
    "TAG": "tag",
    "ATTRIBUTE": "text_field",
}


@dataclass(slots=True, eq=False)
class Node:
    """A row. Equal rows stay the same object, so that the view keeps what is unfolded and chosen."""

    kind: Kind
    name: str
    row: int = 0
    parent: Node | None = None
    children: list[Node] = field(default_factory=list)
    table: Table | None = None
    column: Column | None = None
    job: JobSnapshot | None = None
    address: str = ""
    """The server that it is of."""
    path: str = ""
    """How the server names it, quoted where needed."""
    type: str = ""
    """What stands at its right: a type, a dialect, aligned."""
    loaded: bool = False
    unfolded: bool = False
    failed: bool = False
    first: int = 0
    """So many of a long list come before the first child."""
    reason: str = ""
    """Of a server that is away: why."""

    @property
    def can_be_dragged(self) -> bool:
        """Whether it has a name that a statement can use."""
        return self.kind not in _UNNAMED
