"""What a table's columns are called and what they are for; how a file is to be opened."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class OpenOptions:
    """What a user says about a file; whatever is None is found in the file.

    Attributes:
        name: The table's name.
        time_column: The column with the times.
        time_format: How they are written: `iso`, `epoch_s`, `epoch_ms`, `epoch_us`, `epoch_ns`, `year`,
            `month`, `quarter`, `week` (ISO), `decimal_year`, a format such as `%d/%m/%Y %H:%M`; `number` for
            a column that counts or measures steps, `row` for the numbers of the rows.
        id_column: The column that names the series of a long table.
        zone: IANA name or offset (`+08:00`): that of wall-clock times, or the one to show instants in.
        sheet: The sheet of a workbook, or the table of a TsFile.
        delimiter, decimal, encoding: Of a text file.
    """

    name: str | None = None
    time_column: str | None = None
    time_format: str | None = None
    id_column: str | None = None
    zone: str | None = None
    sheet: str | None = None
    delimiter: str | None = None
    decimal: str | None = None
    encoding: str | None = None


class ColumnRole(StrEnum):
    """What a column is for."""

    TIME = "time"
    ID = "id"
    VALUE = "value"
    """Numbers: it can be forecast or be a covariate."""
    OTHER = "other"
    """Text and whatever else no model takes."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    Attributes:
        name: As tables, SQL and results show it.
        type: As SQL shows it: `TIMESTAMP`, `DOUBLE`, `BIGINT`, `BOOLEAN`, `VARCHAR`.
        role: What it is for.
        unit: Of the values (`kW`), where the name tells.
        tree_path: The full path in IoTDB's tree (`root.db.etth.OT`), where the file has one.
    """

    name: str
    type: str
    role: ColumnRole
    unit: str | None = None
    tree_path: str | None = None


UNITS = {
    "kw": "kW", "kwh": "kWh", "mw": "MW", "mwh": "MWh", "gw": "GW", "gwh": "GWh", "w": "W", "wh": "Wh",
    "kva": "kVA", "kvar": "kvar", "c": "°C", "degc": "°C", "celsius": "°C", "f": "°F", "degf": "°F",
    "kelvin": "K", "pct": "%", "percent": "%", "hpa": "hPa", "kpa": "kPa", "mpa": "MPa", "mbar": "mbar",
    "bar": "bar", "pa": "Pa", "hz": "Hz", "rpm": "rpm", "mps": "m/s", "kmh": "km/h", "mm": "mm", "cm": "cm",
    "km": "km", "ppm": "ppm", "ppb": "ppb", "kg": "kg", "usd": "USD", "eur": "EUR", "cny": "CNY", "m3": "m³",
    "volt": "V", "ma": "mA", "lux": "lx", "db": "dB",
}  # fmt: skip
_IOTDB_TYPES = "BOOLEAN|INT32|INT64|FLOAT|DOUBLE|TEXT|STRING|BLOB|DATE|TIMESTAMP"
_TYPED_PATH = re.compile(rf"^(root\..+?)(?:\((?:{_IOTDB_TYPES})\))?$", re.IGNORECASE)
_TREE_NODE = re.compile(r"`(?:[^`]|``)*`|[^.]+")


def unit_of(name: str) -> str | None:
    """The unit that a column's name tells: `load_kw`, `load (kW)`, `load [kW]` -> `kW`."""
    bracket = re.search(r"[(\[]([^()\[\]]{1,12})[)\]]\s*$", name)
    if bracket:
        inner = bracket[1].strip()
        return UNITS.get(inner.lower(), inner) if re.search(r"[^\W\d]|[%°]", inner) else None
    _, underscore, suffix = name.rpartition("_")
    return UNITS.get(suffix.lower()) if underscore else None


def tree_path_of(name: str) -> str | None:
    """The path when the name is one in IoTDB's export form, without the data type it may carry."""
    match = _TYPED_PATH.match(name.strip())
    return match[1] if match else None


def display_names(paths: Iterable[str]) -> dict[str, str]:
    """For each tree path the shortest ending (`OT`, else `etth.OT`) that no other path has."""
    parts = {path: [node.strip("`") for node in _TREE_NODE.findall(path)] for path in paths}
    names: dict[str, str] = {}
    for path, nodes in parts.items():
        for length in range(1, len(nodes) + 1):
            tail = nodes[-length:]
            if sum(other[-length:] == tail for other in parts.values()) == 1 or length == len(nodes):
                names[path] = ".".join(tail)
                break
    return names


_RESERVED_WORDS = (
    "all analyse analyze and any array as asc both by call case cast check collate column constraint "
    "create cross default deferrable desc describe distinct do else end except explain false fetch for "
    "foreign forecast from full glob group having if in initially inner insert intersect into is join "
    "lambda lateral leading left like limit load natural not null offset on only or order outer over "
    "overlaps pivot placing primary qualify references returning right root select semi set show similar "
    "some summarize symmetric table tablesample then time to trailing true union unique unload unpivot "
    "update using values variadic view when where window with "
)
_RESERVED = frozenset(_RESERVED_WORDS.split())


def table_name(wanted: str, taken: Collection[str]) -> str:
    """A name that SQL takes without quotes and that no other table has, case not minded.

    Args:
        wanted: A file's name without its endings, or what the user wrote.
        taken: The names in use.
    """
    name = re.sub(r"\W+", "_", wanted, flags=re.UNICODE).strip("_") or "table_1"
    if name[0].isdigit():
        name = f"t_{name}"
    if name.lower() in _RESERVED:
        name = f"{name}_1"
    used = {other.lower() for other in taken}
    unique, number = name, 2
    while unique.lower() in used:
        unique, number = f"{name}_{number}", number + 1
    return unique


def unique_names(wanted: Iterable[str]) -> list[str]:
    """The names, told apart as SQL tells them apart: `load`, `Load` -> `load`, `Load_1`."""
    used: set[str] = set()
    names: list[str] = []
    for index, name in enumerate(wanted):
        base = name.strip() or f"column{index}"
        unique, number = base, 1
        while unique.lower() in used:
            unique, number = f"{base}_{number}", number + 1
        used.add(unique.lower())
        names.append(unique)
    return names


def quoted(name: str) -> str:
    """A name as SQL takes it whatever is in it."""
    return '"' + name.replace('"', '""') + '"'


def literal(value: str) -> str:
    """A text as SQL takes it."""
    return "'" + value.replace("'", "''") + "'"


def did_you_mean(name: str, known: Sequence[str]) -> str | None:
    """The known name that is nearest to a wrong one, case not minded; None when none is near."""
    by_lower = {one.lower(): one for one in reversed(known)}
    near = difflib.get_close_matches(name.lower(), by_lower, n=1)
    return by_lower[near[0]] if near else None
