"""SHOW, LOAD and UNLOAD."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from workbench.arrow import text_array
from workbench.errors import Code, ModelError, OptionError, WorkbenchError
from workbench.jobs import Job
from workbench.results import ResultTable
from workbench.sql.expressions import Word
from workbench.sql.host import SqlHost
from workbench.sql.keywords import closest
from workbench.sql.load_options import read_load_options
from workbench.sql.statements import (
    CreateModel,
    DropModel,
    LoadModel,
    ShowDevices,
    ShowLoaded,
    ShowModels,
    ShowTables,
    UnloadModel,
)

if TYPE_CHECKING:
    import pyarrow as pa

T = TypeVar("T")


def show_models(statement: ShowModels, host: SqlHost) -> ResultTable:
    """`ModelId, ModelType, Category, State`; no row for an unknown id."""
    wanted = None if statement.model is None else statement.model.value
    infos = [one for one in host.registry.list() if wanted in (None, one.id)]
    return ResultTable(
        _texts(
            {
                "ModelId": [one.id for one in infos],
                "ModelType": [one.type for one in infos],
                "Category": [one.category.value for one in infos],
                "State": [one.state.value for one in infos],
            }
        )
    )


def show_tables(statement: ShowTables, host: SqlHost) -> ResultTable:
    """`Table, Rows, TimeColumn, Columns` of the open files."""
    import pyarrow as pa

    del statement
    tables = list(host.tables.tables.values())
    listed = [", ".join(column.name for column in one.columns) for one in tables]
    columns = {
        "Table": pa.array([one.name for one in tables], pa.string()),
        "Rows": pa.array([one.rows for one in tables], pa.int64()),
        "TimeColumn": pa.array([one.time_column for one in tables], pa.string()),
        "Columns": pa.array(listed, pa.string()),
    }
    return ResultTable(pa.table(columns))


def show_devices(statement: ShowDevices, host: SqlHost) -> ResultTable:
    """`DeviceId, DeviceType`; accelerators first, the cpu last."""
    del statement
    devices = host.devices()
    return ResultTable(
        _texts({"DeviceId": [one.id for one in devices], "DeviceType": [one.kind for one in devices]})
    )


def show_loaded(statement: ShowLoaded, host: SqlHost) -> ResultTable:
    """`DeviceId, ModelId, Count(instances)`."""
    import pyarrow as pa

    wanted = _device_ids(statement.devices, host, Code.SEMANTIC) if statement.devices else None
    residents = host.loaded(wanted)
    order = {one.id: index for index, one in enumerate(host.devices())}
    residents = tuple(sorted(residents, key=lambda one: order.get(one.device_id, len(order))))
    table = _texts(
        {"DeviceId": [one.device_id for one in residents], "ModelId": [one.model_id for one in residents]}
    )
    counts = pa.array([one.instances for one in residents], pa.int32())
    return ResultTable(table.append_column("Count(instances)", counts))


def load_model(statement: LoadModel, host: SqlHost, job: Job[T]) -> ResultTable:
    """Make a model resident and wait until it is."""
    _known(statement.model, host)
    devices = _device_ids(statement.devices, host, Code.LOAD_FAILED)
    chosen = read_load_options(statement.options)
    try:
        message = host.load(
            statement.model.value, devices, job, instances=chosen.instances, precision=chosen.precision
        )
    except WorkbenchError as error:
        raise error.at(statement.span) from None
    return ResultTable(_texts({}), message=message)


def unload_model(statement: UnloadModel, host: SqlHost, job: Job[T]) -> ResultTable:
    """Free a resident model."""
    _known(statement.model, host)
    devices = _device_ids(statement.devices, host, Code.UNLOAD_FAILED)
    try:
        message = host.unload(statement.model.value, devices, job)
    except WorkbenchError as error:
        raise error.at(statement.span) from None
    return ResultTable(_texts({}), message=message)


def create_model(statement: CreateModel, host: SqlHost, job: Job[T]) -> ResultTable:
    """Register a user's package; its code must have been agreed to, or `host` asks."""
    try:
        message = host.create_model(statement.model.value, statement.uri.value, job)
    except WorkbenchError as error:
        about_id = error.code in (Code.SEMANTIC, Code.MODEL_EXISTS) and "URI" not in error.message
        raise error.at(statement.model.span if about_id else statement.uri.span) from None
    return ResultTable(_texts({}), message=message)


def drop_model(statement: DropModel, host: SqlHost, job: Job[T]) -> ResultTable:
    """Remove a user's model, after its requests."""
    try:
        message = host.drop_model(statement.model.value, job)
    except WorkbenchError as error:
        raise error.at(statement.model.span) from None
    return ResultTable(_texts({}), message=message)


def _known(model: Word, host: SqlHost) -> None:
    try:
        host.registry.get(model.value)
    except ModelError as error:
        raise error.at(model.span) from None


def _device_ids(words: Sequence[Word], host: SqlHost, duplicate: Code) -> list[str]:
    """The ids, checked: `cpu` or a number, there, and each once."""
    known = [one.id for one in host.devices()]
    ids: list[str] = []
    for word in words:
        given = word.value.lower()
        if given not in known:
            raise _not_a_device(word, known)
        if given in ids:
            raise OptionError(
                "{device} is named twice.",
                hint="Name {device} once.",
                code=duplicate,
                span=word.span,
                device=given,
            )
        ids.append(given)
    return ids


def _not_a_device(word: Word, known: Sequence[str]) -> OptionError:
    if word.value.isdecimal():
        return OptionError(
            "There is no device {device}.",
            hint="The devices here are {known}.",
            code=Code.DEVICE_UNAVAILABLE,
            span=word.span,
            device=word.value,
            known=", ".join(known),
        )
    meant = closest(word.value, known)
    return OptionError(
        "A device is 'cpu' or a number.",
        hint="Did you mean {meant}?" if meant else "The devices here are {known}.",
        code=Code.SEMANTIC,
        span=word.span,
        replacement=meant,
        meant=meant,
        known=", ".join(known),
    )


def _texts(columns: dict[str, list[str]]) -> pa.Table:
    import pyarrow as pa

    return pa.table({name: text_array(values) for name, values in columns.items()})
