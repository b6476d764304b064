"""Models that are kept loaded: LOAD MODEL, UNLOAD MODEL, and what is where."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from workbench.errors import Code, ModelError, WorkbenchError
from workbench.jobs import STARTING, Job
from workbench.registry.info import Category, ModelInfo
from workbench.runtime.budget import EXTRA_MEMORY, Claim, instance_counts
from workbench.runtime.devices import Device
from workbench.runtime.keeping import Keeping
from workbench.runtime.remote import Place, RemoteWorker, State
from workbench.runtime.wire import Setup
from workbench.settings import Precision
from workbench.sizes import memory_size
from workbench.text import Text, plural, text

T = TypeVar("T")
CPU = "cpu"
INT8 = "int8"


@dataclass(frozen=True, slots=True)
class Resident:
    """A model that is kept loaded on a device.

    Attributes:
        device_id, model_id: Where, and what.
        instances: Processes that have it loaded.
        starting: Processes that are still loading it.
        ending: Processes that finish a request before they end.
        memory_bytes: What the instances have for themselves alone, and the weights that they share once.
        busy: Instances that work at the moment.
        idle_s: Seconds since the last request; 0 while one runs.
        precision: Of the large layers of a model with weights; None for others.
        left_s: Seconds until it is unloaded unless it is used; None while it is, or where it never is.
    """

    device_id: str
    model_id: str
    instances: int
    starting: int
    memory_bytes: int
    busy: int
    idle_s: float
    ending: int = 0
    precision: Precision | None = None
    left_s: float | None = None


class Residents:
    """Keeps workers of the pool for models, as many as fit.

    Args:
        keeping: Of the pool.
        devices: Gives the devices as they are now.
    """

    def __init__(self, keeping: Keeping, devices: Callable[[], tuple[Device, ...]]) -> None:
        self._keeping = keeping
        self._devices = devices
        self._asked: dict[Place, int | None] = {}
        self._one_at_a_time = threading.Lock()

    def loaded(self, device_ids: Sequence[str] | None = None) -> tuple[Resident, ...]:
        """What is loaded on these devices (on all, when None), by device and model.

        Raises:
            ModelError: 701 for a device that is no device, 1508 for one that is not there.
        """
        if device_ids is not None:
            self._check_devices(device_ids, duplicates=None)
        found: dict[Place, list[RemoteWorker]] = {}
        for worker in (*self._keeping.kept(), *self._keeping.ending()):
            if worker.place is not None and (device_ids is None or worker.place.device_id in device_ids):
                found.setdefault(worker.place, []).append(worker)
        return tuple(self._resident(place, found[place]) for place in sorted(found, key=_by_device))

    def _resident(self, place: Place, workers: list[RemoteWorker]) -> Resident:
        ending = sum(worker.retiring for worker in workers)
        busy = sum(worker.state is State.BUSY and not worker.retiring for worker in workers)
        starting = sum(worker.state is State.STARTING for worker in workers)
        used = self._keeping.last_used.get(place, time.monotonic())
        idle = 0.0 if busy else time.monotonic() - used
        limit = self._keeping.idle_limit
        waits = limit is not None and not (busy or starting or ending)
        return Resident(
            device_id=place.device_id,
            model_id=place.model_id,
            instances=len(workers) - starting - ending,
            starting=starting,
            memory_bytes=sum(worker.memory_bytes for worker in workers)
            + max(worker.shared_bytes for worker in workers),
            busy=busy,
            idle_s=idle,
            ending=ending,
            precision=_precision(workers[0]),
            left_s=max(0.0, limit - idle) if waits and limit is not None else None,
        )

    def load(
        self,
        model: ModelInfo,
        device_ids: Sequence[str],
        job: Job[T],
        instances: int | None = None,
        precision: Precision | None = None,
    ) -> Text:
        """Load the model; returns when its instances are ready. What is loaded already is left as it is.

        What is loaded in another precision than the one asked for is unloaded first, after its requests.

        The first instance shows what one takes. Then every model on the device gets its share, the others
        giving way first.

        Raises:
            ModelError: 701, 1508: see `loaded`. 1509: a device is named twice, the model does not run there
                or in that precision, or there is not enough memory for one instance.
            WorkerError: 1509: an instance could not be started.
            Cancelled: The job was cancelled; instances that it started are ended.
        """
        self._check_devices(device_ids, duplicates=Code.LOAD_FAILED)
        for device_id in device_ids:
            if device_id != CPU and model.weights_folder is None and not model.accelerated:
                raise ModelError(
                    "{model} runs on the cpu and cannot be loaded on device {device}.",
                    hint="Load it to 'cpu'; pretrained networks run on accelerators.",
                    code=Code.LOAD_FAILED,
                    model=model.id,
                    device=device_id,
                )
        if precision is not None:
            _check_precision(model, device_ids, precision)
        with self._one_at_a_time:
            for device_id in device_ids:
                job.check()
                self._load_on(model, Place(device_id, model.id), job, instances, precision)
        count = sum(one.instances for one in self.loaded(device_ids) if one.model_id == model.id)
        return plural(
            "{model} is loaded on {devices} (1 instance).",
            "{model} is loaded on {devices} ({count} instances).",
            model=model.id,
            devices=", ".join(device_ids),
            count=count,
        )

    def _load_on(
        self, model: ModelInfo, place: Place, job: Job[T], asked: int | None, precision: Precision | None
    ) -> None:
        present = self._workers(place)
        if present and precision not in (None, _precision(present[0])):
            self._unload_from(place, job)
            present = []
        if present and asked in (None, len(present)):
            return
        self._asked[place] = asked
        job.progress(0, 0, STARTING)
        try:
            if not present:
                self._keeping.start(model, place, 1, self._setup(place, precision))
                self._await(place, 1, job)
                self._check_room(model, place)
            self._share_out(place.device_id, {place: model}, job)
        except WorkbenchError:
            if not present:
                self._asked.pop(place, None)
                self._keeping.let_go(place, len(self._workers(place)))
            raise

    def _check_room(self, model: ModelInfo, place: Place) -> None:
        """The first instance runs; whether it may stay is known only now that its size is."""
        device = self._device(place.device_id)
        size = max(worker.memory_bytes + worker.shared_bytes for worker in self._workers(place))
        if size > device.memory_budget or size * (EXTRA_MEMORY - 1) > device.memory_free:
            raise ModelError(
                "{model} needs {size} on {device}, where models may use {budget} and {free} are free.",
                hint="Unload other models, close other programs, or raise {control.memory_share}.",
                code=Code.LOAD_FAILED,
                model=model.id,
                device=place.device_id,
                size=memory_size(size * EXTRA_MEMORY),
                budget=memory_size(device.memory_budget),
                free=memory_size(device.memory_free + size),
            )

    def unload(self, model: ModelInfo, device_ids: Sequence[str], job: Job[T]) -> Text:
        """Free the model; returns when its processes have ended. A request that one runs is finished first.

        Raises:
            ModelError: 701, 1508: see `loaded`. 1510: a device is named twice, or the model is
                not loaded there.
            Cancelled: The job was cancelled while a request was being finished; the model is unloaded all
                the same.
        """
        self._check_devices(device_ids, duplicates=Code.UNLOAD_FAILED)
        with self._one_at_a_time:
            job.check()
            for device_id in device_ids:
                if not (
                    self._workers(Place(device_id, model.id)) or self._ending(Place(device_id, model.id))
                ):
                    raise ModelError(
                        "{model} is not loaded on device {device}.",
                        hint="You can use 'SHOW LOADED MODELS' to see what is loaded.",
                        code=Code.UNLOAD_FAILED,
                        model=model.id,
                        device=device_id,
                    )
            for device_id in device_ids:
                self._unload_from(Place(device_id, model.id), job)
        return text("{model} is unloaded from {devices}.", model=model.id, devices=", ".join(device_ids))

    def _unload_from(self, place: Place, job: Job[T]) -> None:
        self._asked.pop(place, None)
        going = [*self._ending(place), *self._keeping.let_go(place, len(self._workers(place)))]
        self._keeping.wait_until(partial(_all_ended, going), job)
        self._share_out(place.device_id, {}, job)

    def _share_out(self, device_id: str, new: dict[Place, ModelInfo], job: Job[T]) -> None:
        """Bring every model of the device to its number of instances, those that shrink first."""
        device = self._device(device_id)
        claims: dict[str, Claim] = {}
        models: dict[str, ModelInfo] = {}
        for worker in self._keeping.kept():
            if worker.place is None or worker.place.device_id != device_id or worker.first is None:
                continue
            workers = self._workers(worker.place)
            model_id = worker.place.model_id
            size = max(one.memory_bytes for one in workers)
            shared = max(one.shared_bytes for one in workers)
            asked = self._asked.get(worker.place)
            models[model_id] = worker.first
            claims[model_id] = Claim(size, worker.first.threads, len(workers), asked, shared)
        counts = instance_counts(
            claims, budget_bytes=device.memory_budget, free_bytes=device.memory_free, cores=_cores(device)
        )
        for model_id, count in counts.items():
            self._keeping.let_go(Place(device_id, model_id), claims[model_id].current - count)
        for model_id, count in counts.items():
            place = Place(device_id, model_id)
            if count > claims[model_id].current:
                setup = self._workers(place)[0].setup
                self._keeping.start(models[model_id], place, count - claims[model_id].current, setup)
                if place in new:
                    self._await(place, count, job)

    def _setup(self, place: Place, precision: Precision | None) -> Setup:
        setup = replace(self._keeping.setup(), device=self._device(place.device_id).display)
        if precision is not None:
            return replace(setup, precision=precision)
        if setup.precision == INT8 and place.device_id != CPU:
            return replace(setup, precision="float32")
        return setup

    def _await(self, place: Place, count: int, job: Job[T]) -> None:
        """Wait until so many instances are ready, or raise why they are not."""

        def ready() -> bool:
            if (error := self._keeping.load_errors.get(place)) is not None:
                raise _as_load_failure(error)
            return self._keeping.ready_at(place) >= count

        self._keeping.wait_until(ready, job)

    def _workers(self, place: Place) -> list[RemoteWorker]:
        return [worker for worker in self._keeping.kept() if worker.place == place]

    def _ending(self, place: Place) -> list[RemoteWorker]:
        return [worker for worker in self._keeping.ending() if worker.place == place]

    def _device(self, device_id: str) -> Device:
        return next(device for device in self._devices() if device.id == device_id)

    def _check_devices(self, device_ids: Sequence[str], duplicates: Code | None) -> None:
        for device_id in device_ids:
            if device_id != CPU and not device_id.isdecimal():
                raise ModelError(
                    "A device is 'cpu' or a number.",
                    hint="'{device}' is neither.",
                    code=Code.SEMANTIC,
                    device=device_id,
                )
        if duplicates is not None and len(set(device_ids)) < len(device_ids):
            raise ModelError("A device is named twice.", hint="Name each device once.", code=duplicates)
        there = {device.id for device in self._devices()}
        for device_id in device_ids:
            if device_id not in there:
                raise ModelError(
                    "There is no device {device}.",
                    hint="SHOW AI_DEVICES lists them.",
                    code=Code.DEVICE_UNAVAILABLE,
                    device=device_id,
                )


def _precision(worker: RemoteWorker) -> Precision | None:
    model = worker.first
    return None if model is None or model.weights_folder is None else worker.setup.precision


def _check_precision(model: ModelInfo, device_ids: Sequence[str], precision: Precision) -> None:
    """Raise `ModelError` where the model cannot be loaded in that precision."""
    if model.weights_folder is None or model.category is Category.USER_DEFINED:
        raise ModelError(
            "{model} has no precision to choose.",
            hint="Only the pretrained models have; load it without one.",
            code=Code.LOAD_FAILED,
            model=model.id,
        )
    other = next((one for one in device_ids if one != CPU), None)
    if precision == INT8 and other is not None:
        raise ModelError(
            "int8 is for processors; on device {device} {model} runs in float32 or bfloat16.",
            hint="Load it to 'cpu', or in another precision.",
            code=Code.LOAD_FAILED,
            model=model.id,
            device=other,
        )


def _by_device(place: Place) -> tuple[bool, int, str]:
    number = int(place.device_id) if place.device_id != CPU else 0
    return place.device_id == CPU, number, place.model_id


def _all_ended(workers: list[RemoteWorker]) -> bool:
    return not any(worker.alive for worker in workers)


def _cores(device: Device) -> int:
    return device.cores or 1


def _as_load_failure(error: WorkbenchError) -> WorkbenchError:
    error.code = Code.LOAD_FAILED
    return error
