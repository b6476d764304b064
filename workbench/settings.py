"""The user's settings: one JSON file with a schema version; a bad value never stops the start."""

from __future__ import annotations

import dataclasses
import json
import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfoNotFoundError

from workbench.errors import SettingsError
from workbench.text import Text, text

SCHEMA_VERSION = 1
Precision = Literal["float32", "bfloat16", "int8"]
T = TypeVar("T")


def _within(default: T, minimum: float, maximum: float | None = None) -> T:
    """A number with inclusive bounds, which the settings window reads from the field's metadata."""
    metadata = {"minimum": minimum, "maximum": maximum}
    return field(default=default, metadata=metadata)


def _checked(default: T, check: Callable[[Any], bool]) -> T:
    """A value that must satisfy `check` besides having its type."""
    return field(default=default, metadata={"check": check})


def _are_levels(levels: list[float]) -> bool:
    return all(0 < one < 1 for one in levels) and sorted(set(levels)) == levels


def _is_zone(zone: str | None) -> bool:
    if zone is None:
        return True
    # Not at the top: the window reads its settings before its first paint, and this brings numpy.
    from workbench.timeseries import tzinfo_of

    try:
        return tzinfo_of(zone) is not None
    except (ValueError, OSError, ZoneInfoNotFoundError):
        return False


@dataclass(frozen=True, slots=True)
class AppearanceSettings:
    """How the window looks and speaks."""

    theme: Literal["system", "light", "dark"] = "system"
    language: Literal["system", "en", "zh_CN"] = "system"


@dataclass(frozen=True, slots=True)
class DataSettings:
    """How files are read."""

    zone: str | None = _checked(None, _is_zone)
    watch_files: bool = True
    reopen_last_session: bool = True


@dataclass(frozen=True, slots=True)
class ForecastSettings:
    """What a new forecast starts with.

    Attributes:
        model, quantiles, horizon: The form's first choices; without a horizon the interval decides.
        live: Models that need milliseconds forecast while the user drags on the plot.
    """

    model: str = "pocket"
    quantiles: tuple[float, ...] = _checked((0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975), _are_levels)
    horizon: int | None = _within(None, 1)
    live: bool = True


@dataclass(frozen=True, slots=True)
class RuntimeSettings:
    """How models run.

    Attributes:
        workers: Processes that share a panel of series; None means one for each core.
        request_seconds: A request that takes longer is stopped; None means never.
        start_seconds: A worker that takes longer to start is given up.
        memory_share: The part of a device's memory that resident models may use.
        idle_minutes: A resident model that nobody used for so long is unloaded; None means never.
        low_priority: Workers give way to other programs.
        precision: Of pretrained models when they are loaded: `bfloat16` halves what their large layers read,
            `int8` quarters it, and each is a gain only where the processor or accelerator computes with it.
            `int8` is for processors; accelerators keep float32 in its place.
        batch_series: A pretrained model runs the series of requests that wait together, at most so many.
        batch_wait_ms: A request waits so long for others to join it; those that find the model at work are
            joined anyway.
        queue_limit: A request that finds so many waiting is refused; None means never.
        user_network: Whether the code of models that the user has registered may use the network.
        user_memory_gb: GiB that the processes of one such model may hold; None means a quarter of the
            machine's, at least 4.
        user_request_seconds: A request to such a model that takes longer is stopped; None means two minutes
            and half a minute for each series.
    """

    workers: int | None = _within(None, 1, 1024)
    request_seconds: float | None = _within(None, 0.1)
    start_seconds: float = _within(300.0, 1)
    memory_share: float = _within(0.75, 0.05, 1)
    idle_minutes: float | None = _within(None, 0)
    low_priority: bool = True
    precision: Precision = "float32"
    batch_series: int = _within(32, 1, 4096)
    batch_wait_ms: float = _within(5.0, 0, 10_000)
    queue_limit: int | None = _within(None, 1)
    user_network: bool = False
    user_memory_gb: float | None = _within(None, 0.5, 65_536)
    user_request_seconds: float | None = _within(None, 1)


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """Where models come from.

    Attributes:
        download_at_start: The window fetches the pretrained models that are not there, as AINode does; those
            whose licence forbids commercial use are left out.
    """

    download_at_start: bool = False


@dataclass(frozen=True, slots=True)
class SqlSettings:
    """How statements run."""

    ainode_timestamps: bool = False
    history_length: int = _within(1000, 0, 100_000)


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings."""

    appearance: AppearanceSettings = field(default_factory=AppearanceSettings)
    data: DataSettings = field(default_factory=DataSettings)
    forecast: ForecastSettings = field(default_factory=ForecastSettings)
    runtime: RuntimeSettings = field(default_factory=RuntimeSettings)
    models: ModelSettings = field(default_factory=ModelSettings)
    sql: SqlSettings = field(default_factory=SqlSettings)


def load_settings(file: Path) -> tuple[Settings, tuple[Text, ...]]:
    """Read the settings; what cannot be used falls back to its default.

    Returns:
        The settings, and a sentence for each thing set aside. A file that had to be set aside whole or
        in part is kept beside the new one as `settings.json.bak`.
    """
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
        if not isinstance(raw, dict):
            raise ValueError("not an object")
    except FileNotFoundError:
        return Settings(), ()
    except (OSError, ValueError) as reason:
        _keep_aside(file)
        note = text("The settings file could not be read ({reason}); defaults are used.", reason=str(reason))
        return Settings(), (note,)
    problems: list[Text] = []
    if isinstance(raw.get("schema"), int) and raw["schema"] > SCHEMA_VERSION:
        problems.append(
            text("The settings were written by a newer version; what is unknown here is ignored.")
        )
    settings = _read(Settings, raw, "", problems)
    if problems:
        _keep_aside(file)
    return settings, tuple(problems)


def save_settings(settings: Settings, file: Path) -> None:
    """Write the settings to a temporary name, then replace the file.

    Raises:
        SettingsError: The folder or the file cannot be written.
    """
    content = {"schema": SCHEMA_VERSION, **dataclasses.asdict(settings)}
    try:
        write_atomically(file, json.dumps(content, indent=2).encode())
    except OSError as reason:
        raise SettingsError(
            "The settings could not be saved to {file}: {reason}.",
            hint="Make the folder writable, or set FORECAST_WORKBENCH_HOME to another one.",
            file=str(file),
            reason=reason.strerror or str(reason),
        ) from reason


def write_atomically(file: Path, content: bytes) -> None:
    """Replace `file` by `content` in one step: a reader sees the old or the new, never a part."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(temporary).replace(file)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _keep_aside(file: Path) -> None:
    try:
        write_atomically(file.with_name(file.name + ".bak"), file.read_bytes())
    except OSError:
        return


def _read(kind: type[T], raw: Mapping[str, Any], path: str, problems: list[Text]) -> T:
    hints = get_type_hints(kind)
    values: dict[str, Any] = {}
    for one in dataclasses.fields(kind):  # type: ignore[arg-type]
        if one.name not in raw:
            continue
        where, value, hint = f"{path}{one.name}", raw[one.name], hints[one.name]
        if dataclasses.is_dataclass(hint) and isinstance(hint, type):
            if isinstance(value, dict):
                values[one.name] = _read(hint, value, f"{where}.", problems)
                continue
        elif _fits(value, hint) and _is_allowed(value, one.metadata):
            values[one.name] = tuple(value) if isinstance(value, list) else value
            continue
        problems.append(
            text("The setting {name} has a value that cannot be used; its default is used.", name=where)
        )
    return kind(**values)


def _is_allowed(value: Any, metadata: Mapping[str, Any]) -> bool:
    if check := metadata.get("check"):
        return bool(check(value))
    minimum, maximum = metadata.get("minimum"), metadata.get("maximum")
    if value is None or minimum is None:
        return True
    return bool(minimum <= value and (maximum is None or value <= maximum))


def _fits(value: object, hint: Any) -> bool:
    origin = get_origin(hint)
    if origin is Literal:
        return value in get_args(hint)
    if origin in (Union, UnionType):
        return any(_fits(value, one) for one in get_args(hint))
    if origin is tuple:
        return isinstance(value, list) and all(_fits(one, get_args(hint)[0]) for one in value)
    if hint is type(None):
        return value is None
    if hint is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if hint is int:
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, hint)
