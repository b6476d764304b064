"""What could be written at the caret. Works on unfinished text, never raises, touches no rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from workbench.registry.info import ModelInfo, Option, Task
from workbench.sources import Table
from workbench.sql.completion_context import Context, read_context
from workbench.sql.host import SqlHost
from workbench.sql.keywords import AGGREGATES, COMMAND_KEYWORDS, FORECAST_ARGUMENTS, KEYWORDS, SCALARS
from workbench.sql.options import CALL_OPTIONS, COMMON_OPTIONS, DETECTOR_OPTIONS
from workbench.sql.server_completion import proposals
from workbench.sql.server_names import ServerNames
from workbench.sql.tree_paths import join_path, series_of

Choice = Literal["keyword", "model", "option", "value", "argument", "table", "column", "path", "function"]
LIMIT: Final = 200
_STATEMENTS: Final = (
    "SELECT",
    "WITH",
    "CALL INFERENCE(",
    "SHOW MODELS",
    "SHOW AI_DEVICES",
    "SHOW LOADED MODELS",
    "LOAD MODEL",
    "UNLOAD MODEL",
    "CREATE MODEL",
    "DROP MODEL",
)
_KEYWORDS: Final[Mapping[str, Sequence[str]]] = {
    "statement": _STATEMENTS,
    "show": ("MODELS", "AI_DEVICES", "LOADED MODELS", "TABLES"),
    "keyword": ("INFERENCE(", *sorted(COMMAND_KEYWORDS)),
}
_OF_SERVERS: Final = ("statement", "show", "table", "path", "expression")
"""Where a server proposes what it has, and no open table does."""
_MISSING: Final = ("default", "pass", "interpolate", "ffill", "refuse")
_ARGUMENT_HELP: Final = {
    "TARGETS": "The query: (SELECT time, OT FROM etth) [PARTITION BY id] ORDER BY time",
    "MODEL_ID": "The model, in quotes",
    "OUTPUT_LENGTH": "Steps to forecast; 96 when not given",
    "OUTPUT_START_TIME": "The first time of the output",
    "OUTPUT_INTERVAL": "The step of the output; inferred when not given",
    "TIMECOL": "The time column; time when not given",
    "PRESERVE_INPUT": "Whether the input rows come too, with is_input",
    "MODEL_OPTIONS": "Options as 'k=v,k2=v2'",
}


@dataclass(frozen=True, slots=True)
class Completion:
    """One thing that could be written.

    Attributes:
        text: What to put in the place of `[start, end)`.
        kind: What it is.
        detail: Beside it: a type, a default.
        help: One line about it.
        start, end: The characters of the text that it replaces: those of the word at the caret.
    """

    text: str
    kind: Choice
    detail: str
    help: str
    start: int
    end: int


def complete(text: str, offset: int, host: SqlHost, server: ServerNames | None = None) -> list[Completion]:
    """What could be written at `offset`, the likeliest first; at most 200.

    Args:
        text: A script, finished or not.
        offset: The caret.
        host: Gives tables and models.
        server: The names of the server that the script is for; None for the open tables.
    """
    context = read_context(text, offset)
    wanted = context.word.lower()
    seen: set[tuple[str, str]] = set()
    starting: list[Completion] = []
    within: list[Completion] = []
    for one in _choices(context, host, server):
        key = (one.kind, one.text.lower())
        bare = one.text.strip("\"'`").lower()
        if key in seen or (bare == wanted and one.text.strip("\"'`") == context.word):
            continue
        seen.add(key)
        if bare.startswith(wanted):
            starting.append(one)
        elif len(wanted) > 1 and wanted in bare:
            within.append(one)
        if len(starting) >= LIMIT:
            break
    return [*starting, *within][:LIMIT]


def _choices(context: Context, host: SqlHost, server: ServerNames | None) -> Iterator[Completion]:
    """Everything that may stand here, not yet filtered by what is written of it."""
    make = _Maker(context)
    yield from (make(one, "keyword") for one in _KEYWORDS.get(context.place, ()))
    if server is not None and context.place in _OF_SERVERS:
        yield from _server_choices(make, context, server)
        return
    match context.place:
        case "model":
            yield from _models(make, host, Task.FORECAST if context.quoted_model else None)
        case "devices":
            yield from (make(one.id, "value", one.kind, one.name) for one in host.devices())
        case "option":
            yield from _options(make, _model(host, context.model), context.given, calls=context.calls)
        case "value":
            if context.option == "model_id":
                yield from (
                    make(f"'{one.id}'", "model", one.type, one.summary)
                    for one in host.registry.list(Task.FORECAST)
                )
            yield from _values(make, _model(host, context.model), context.option)
        case "argument":
            free = [one for one in FORECAST_ARGUMENTS if one.lower() not in context.given]
            yield from (make(f"{one} => ", "argument", "", _ARGUMENT_HELP[one]) for one in free)
        case "table":
            yield from _tables(make, host)
            yield make("root.", "path", "", "Paths of the tree dialect")
            yield make("FORECAST(", "function", "", "A model over the rows of a query, as a table")
        case "path":
            yield from _paths(make, host, context.path)
        case "expression":
            yield from _expression(make, context, host)


@dataclass(frozen=True, slots=True)
class _Maker:
    context: Context

    def __call__(self, text: str, kind: Choice, detail: str = "", help: str = "") -> Completion:
        return Completion(text, kind, detail, help, self.context.start, self.context.end)


def _server_choices(make: _Maker, context: Context, server: ServerNames) -> Iterator[Completion]:
    yield from (make(one.text, one.kind, one.detail) for one in proposals(server, context))
    if context.place == "expression" and context.qualifier is None:
        yield from (make(one, "keyword") for one in sorted(KEYWORDS))


def _model(host: SqlHost, name: str | None) -> ModelInfo | None:
    return next((one for one in host.registry.list() if one.id == name), None)


def _models(make: _Maker, host: SqlHost, task: Task | None) -> Iterator[Completion]:
    for info in host.registry.list():
        if task in (None, info.task):
            yield make(info.id, "model", info.type, info.summary)


def _options(
    make: _Maker, info: ModelInfo | None, given: Iterable[str], *, calls: bool
) -> Iterator[Completion]:
    taken = set(given)
    detects = info is not None and info.task is Task.DETECT
    if calls and not detects:
        for name, help_ in CALL_OPTIONS.items():
            if name.lower() not in taken:
                yield make(f"{name}=", "option", "", help_)
    for option in info.options.values() if info else ():
        if option.name.lower() not in taken:
            yield make(f"{option.name}=", "option", _described(option), option.help)
    for name, help_ in COMMON_OPTIONS.items():
        if name not in taken and (not detects or name in DETECTOR_OPTIONS):
            yield make(f"{name}=", "option", "", help_)


def _described(option: Option) -> str:
    default = "none" if option.default is None else str(option.default)
    return f"{option.type} = {default}"


def _values(make: _Maker, info: ModelInfo | None, name: str) -> Iterator[Completion]:
    quote = "" if make.context.in_string else "'"
    if name == "missing":
        yield from (make(f"{quote}{one}{quote}", "value") for one in _MISSING)
    if name in ("generatetime", "preserve_input"):
        yield from (make(one, "value") for one in ("true", "false"))
    for option in info.options.values() if info else ():
        if option.name.lower() != name:
            continue
        if option.type == "boolean":
            yield from (make(one, "value") for one in ("true", "false"))
        yield from (make(f"{quote}{one}{quote}", "value", "", option.help) for one in option.choices)
        if option.default is not None and not option.choices and option.type != "boolean":
            yield make(str(option.default), "value", "default", option.help)


def _tables(make: _Maker, host: SqlHost) -> Iterator[Completion]:
    for table in host.tables.tables.values():
        yield make(quoted_name(table.name), "table", f"{table.rows:,}", "")


def _paths(make: _Maker, host: SqlHost, written: Sequence[str]) -> Iterator[Completion]:
    """The nodes that may follow the written ones."""
    depth = len(written)
    wanted = tuple(one.lower() for one in written)
    seen: set[str] = set()
    for table in host.tables.tables.values():
        for pair in series_of(table):
            for series in pair:
                if series is None or len(series.nodes) <= depth:
                    continue
                if tuple(one.lower() for one in series.nodes[:depth]) != wanted:
                    continue
                node = series.nodes[depth]
                if node not in seen:
                    seen.add(node)
                    last = depth == len(series.nodes) - 1
                    yield make(join_path([node]), "column" if last else "path", "", table.name)
            if len(seen) > LIMIT:
                return
    yield make("**", "path", "", "All series below")


def _expression(make: _Maker, context: Context, host: SqlHost) -> Iterator[Completion]:
    tables = list(host.tables.tables.values())
    named = [one for one in tables if one.name.lower() in context.tables] or tables
    tree = any(one == "root" for one in context.tables)
    if context.qualifier is not None:
        chosen = context.aliases.get(context.qualifier, context.qualifier)
        named = [one for one in tables if one.name.lower() == chosen]
    elif tree:
        named = tables
    yield from _columns(make, named, tree=tree)
    if context.qualifier is not None:
        return
    if tree:
        yield from (make(f"{one}(", "function", "", "") for one in (*AGGREGATES, *SCALARS, "now", "forecast"))
    else:
        yield make("date_bin(", "function", "", "Bins of time: date_bin(1h, time)")
        yield from (
            make(f"{one}(", "function", "", "") for one in ("avg", "sum", "count", "min", "max", "now")
        )
    yield from (make(one, "keyword") for one in sorted(KEYWORDS))
    yield from _tables(make, host)


def _columns(make: _Maker, tables: Sequence[Table], *, tree: bool) -> Iterator[Completion]:
    for table in tables:
        for column in table.columns:
            name = join_path([column.name]) if tree else quoted_name(column.name)
            yield make(name, "column", column.type, table.name)
        if table.time_column.lower() != "time":
            yield make("time", "column", "TIMESTAMP", table.name)


def quoted_name(name: str) -> str:
    """The name as the table dialect takes it."""
    plain = name.isidentifier() and name.upper() not in KEYWORDS - {"TIME"}
    return name if plain else '"' + name.replace('"', '""') + '"'
