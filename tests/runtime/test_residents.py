"""Loading models, unloading them, and what is loaded, with real worker processes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import psutil
import pytest

from tests.runtime.odd import ODD, Harness, call, model, wait_until, workers
from workbench.errors import Cancelled, ModelError, WorkbenchError, WorkerError
from workbench.events import ResidentsChanged
from workbench.jobs import Job, JobState
from workbench.registry.info import Category, ModelInfo
from workbench.runtime import Resident
from workbench.settings import Precision
from workbench.text import Text, text

HEAVY = model("heavy", "Heavy")
CORES = psutil.cpu_count() or 1


def load(harness: Harness, info: ModelInfo = ODD, count: int | None = 1, *devices: str) -> Job[Text]:
    places = devices or ("cpu",)
    return harness.jobs.start(
        "load", text("Load"), lambda job: harness.runtime.load(info, places, job, count)
    )


def unload(harness: Harness, info: ModelInfo = ODD, *devices: str) -> Job[Text]:
    places = devices or ("cpu",)
    return harness.jobs.start("unload", text("Unload"), lambda job: harness.runtime.unload(info, places, job))


def counts(harness: Harness) -> dict[str, int]:
    return {one.model_id: one.instances for one in harness.runtime.loaded()}


def test_that_a_loaded_model_is_listed_and_serves_its_requests(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    said = load(harness, HEAVY).result(30)
    assert str(said) == "heavy is loaded on cpu (1 instance)."
    (resident,) = harness.runtime.loaded()
    assert isinstance(resident, Resident)
    assert (resident.device_id, resident.model_id, resident.instances, resident.starting) == (
        "cpu",
        "heavy",
        1,
        0,
    )
    assert 60_000_000 < resident.memory_bytes < 120_000_000
    (process,) = workers()
    result = harness.run(call(), HEAVY)[0]
    assert not isinstance(result, WorkbenchError)
    assert result.choices["pid"] == process.pid
    assert any(isinstance(event, ResidentsChanged) for event in harness.heard)


def test_that_a_model_gets_no_more_instances_than_cores(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    load(harness, ODD, None).result(60)
    assert counts(harness) == {"odd": CORES}


def test_that_the_budget_limits_the_instances_and_a_second_model_leaves_the_first_one(
    make_harness: Callable[..., Harness],
) -> None:
    total = psutil.virtual_memory().total
    harness = make_harness(memory_share=400e6 / total)
    load(harness, HEAVY, 3).result(60)
    assert counts(harness) == {"heavy": min(3, CORES)}
    load(harness, model("other", "Heavy", threads=CORES), None).result(60)
    wait_until(lambda: counts(harness) == {"heavy": min(2, CORES), "other": 1})
    unload(harness, HEAVY).result(30)
    assert counts(harness) == {"other": 1}


def test_that_a_model_larger_than_the_budget_is_refused_with_the_sizes(
    make_harness: Callable[..., Harness],
) -> None:
    harness = make_harness(memory_share=20e6 / psutil.virtual_memory().total)
    with pytest.raises(ModelError, match=r"heavy needs \d+ MB on cpu, where models may use 19 MB") as caught:
        load(harness, HEAVY, None).result(30)
    assert caught.value.code == 1509
    assert harness.runtime.loaded() == ()
    wait_until(lambda: not workers())


def test_that_loading_again_leaves_what_is_loaded(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    load(harness).result(30)
    before = {one.pid for one in workers()}
    load(harness, ODD, None).result(30)
    assert {one.pid for one in workers()} == before


def test_that_unloading_ends_the_processes(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    load(harness).result(30)
    assert str(unload(harness).result(30)) == "odd is unloaded from cpu."
    assert harness.runtime.loaded() == ()
    assert not workers()


def test_that_unloading_lets_a_request_finish(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    load(harness).result(30)
    request = harness.start(call("first", series=[300.0]))
    wait_until(lambda: harness.runtime.loaded()[0].busy == 1)
    assert harness.runtime.loaded()[0].idle_s == 0
    unload(harness).result(30)
    assert len(request.result(30)) == 1
    assert not workers()


def test_that_waiting_for_an_unload_can_be_cancelled(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    load(harness).result(30)
    request = harness.start(call("sleep"))
    wait_until(lambda: harness.runtime.loaded()[0].busy == 1)
    job = unload(harness)
    wait_until(lambda: [(one.instances, one.ending) for one in harness.runtime.loaded()] == [(0, 1)])
    job.cancel()
    assert job.state is JobState.CANCELLED
    request.cancel()
    wait_until(lambda: not workers())


@pytest.mark.parametrize(
    ("devices", "code", "sentence"),
    [
        (("gpu",), 701, "A device is 'cpu' or a number."),
        (("cpu", "cpu"), 1509, "A device is named twice."),
        (
            ("999",),
            1508,
            "There is no device 999.",
        ),
    ],
)
def test_that_devices_are_checked(
    make_harness: Callable[..., Harness], devices: tuple[str, ...], code: int, sentence: str
) -> None:
    harness = make_harness()
    with pytest.raises(ModelError) as caught:
        load(harness, ODD, None, *devices).result(30)
    assert (caught.value.code, caught.value.message) == (code, sentence)
    with pytest.raises(ModelError) as caught:
        unload(harness, ODD, *devices).result(30)
    assert caught.value.code == (1510 if code == 1509 else code)


def test_that_the_list_of_loaded_models_checks_its_devices(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    assert harness.runtime.loaded(["cpu"]) == ()
    with pytest.raises(ModelError) as caught:
        harness.runtime.loaded(["999"])
    assert caught.value.code == 1508


def test_that_unloading_what_is_not_loaded_is_refused(make_harness: Callable[..., Harness]) -> None:
    with pytest.raises(ModelError, match="odd is not loaded on device cpu") as caught:
        unload(make_harness()).result(30)
    assert caught.value.code == 1510


@pytest.mark.parametrize(
    ("cls", "kind", "sentence"),
    [("RaisesAtLoading", ModelError, "no weights"), ("DiesAtLoading", WorkerError, "could not be started")],
)
def test_that_a_model_that_does_not_load_ends_the_job_with_a_reason(
    make_harness: Callable[..., Harness], cls: str, kind: type[WorkbenchError], sentence: str
) -> None:
    harness = make_harness()
    with pytest.raises(kind, match=sentence) as caught:
        load(harness, model("bad", cls)).result(30)
    assert caught.value.code == 1509
    assert harness.runtime.loaded() == ()
    load(harness).result(30)
    assert counts(harness) == {"odd": 1}


def test_that_a_cancelled_load_leaves_nothing(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    job = load(harness)
    wait_until(lambda: harness.runtime.loaded() != ())
    job.cancel()
    with pytest.raises(Cancelled):
        job.result(0)
    wait_until(lambda: harness.runtime.loaded() == () and not workers())


def test_that_a_resident_that_is_killed_is_replaced(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    load(harness).result(30)
    (process,) = workers()
    process.kill()
    wait_until(lambda: [one.pid for one in workers()] not in ([], [process.pid]))
    wait_until(lambda: counts(harness) == {"odd": 1})
    assert len(harness.run(call())) == 1


def test_that_a_model_nobody_uses_is_unloaded(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness(idle_minutes=0.3 / 60, idle_seconds=0.1)
    load(harness).result(30)
    wait_until(lambda: harness.runtime.loaded() == () and not workers())


def test_that_a_small_model_can_be_loaded_too(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    light = model("light", in_process=True)
    load(harness, light).result(30)
    (process,) = workers()
    result = harness.run(call(), light)[0]
    assert not isinstance(result, WorkbenchError)
    assert result.choices["pid"] == process.pid


def test_that_closing_ends_a_load_under_way(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    job = load(harness)
    wait_until(lambda: harness.runtime.loaded() != ())
    harness.runtime.close()
    with pytest.raises(WorkerError):
        job.result(10)


def test_that_a_model_is_loaded_in_the_precision_asked_for(make_harness: Callable[..., Harness]) -> None:
    info = replace(model("batched", "Batched"), weights_folder=ODD.folder)
    harness = make_harness(precision="bfloat16")

    def told(precision: Precision | None) -> tuple[Precision | None, str]:
        job = harness.jobs.start(
            "load", text("Load"), lambda job: harness.runtime.load(info, ["cpu"], job, 1, precision)
        )
        job.result(30)
        (resident,) = harness.runtime.loaded()
        (output,) = harness.run(call(), info)
        assert not isinstance(output, WorkbenchError)
        return resident.precision, str(output.choices["told"])

    for asked, loaded in (("int8", "int8"), (None, "int8"), ("float32", "float32"), ("bfloat16", "bfloat16")):
        precision, known = told(asked)  # type: ignore[arg-type]
        assert precision == loaded
        assert (f"'dtype': '{loaded}'" in known) is (loaded != "float32")
    assert len(workers()) == 1


def test_that_the_settings_precision_counts_where_none_is_asked_for(
    make_harness: Callable[..., Harness],
) -> None:
    harness = make_harness(precision="int8")
    load(harness, replace(ODD, weights_folder=ODD.folder)).result(30)
    assert [one.precision for one in harness.runtime.loaded()] == ["int8"]


def test_that_only_pretrained_models_have_a_precision(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    registered = replace(ODD, weights_folder=ODD.folder, category=Category.USER_DEFINED)
    for info in (ODD, registered):
        job = harness.jobs.start(
            "load",
            text("Load"),
            lambda job, info=info: harness.runtime.load(info, ["cpu"], job, 1, "int8"),  # type: ignore[misc]
        )
        with pytest.raises(ModelError, match="odd has no precision to choose") as caught:
            job.result(10)
        assert caught.value.code == 1509
    load(harness, ODD).result(30)
    assert [one.precision for one in harness.runtime.loaded()] == [None]


def test_that_a_resident_tells_when_it_will_be_unloaded(make_harness: Callable[..., Harness]) -> None:
    harness = make_harness()
    load(harness, ODD).result(30)
    assert [one.left_s for one in harness.runtime.loaded()] == [None]
    harness.runtime.settings = replace(harness.runtime.settings, idle_minutes=10)
    (resident,) = harness.runtime.loaded()
    assert resident.left_s is not None
    assert 0 < resident.left_s <= 600
    assert resident.left_s + resident.idle_s == pytest.approx(600)
