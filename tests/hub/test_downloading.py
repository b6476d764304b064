"""A model's files come from the hub, whatever happens on the way."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from tests.hub.conftest import MODEL
from tests.hub.server import COMMIT, Hub, declared
from tests.waiting import until
from workbench.errors import Cancelled, ModelError
from workbench.events import Event, JobChanged, ModelsChanged
from workbench.home import Home
from workbench.registry import HubModels, ModelState
from workbench.registry.downloads.task import partial_bytes
from workbench.sizes import file_size


def _state(models: HubModels) -> ModelState:
    info = models.get(MODEL)
    assert info is not None
    return info.state


def _reason(models: HubModels) -> str:
    info = models.get(MODEL)
    assert info is not None
    return str(info.reason)


def test_that_a_download_makes_a_model_active(
    hub: Hub, models: HubModels, release: Path, heard: list[Event]
) -> None:
    assert _state(models) is ModelState.INACTIVE
    info = models.start_download(MODEL).result(30)
    assert (info.id, info.state) == (MODEL, ModelState.ACTIVE)
    for name in ("config.json", "model.safetensors"):
        assert (models.folder(MODEL) / name).read_bytes() == (release / name).read_bytes()
    manifest = models.manifest(MODEL)
    assert manifest is not None
    assert (manifest.commit, manifest.compared) == (COMMIT, True)
    weights = hashlib.sha256((release / "model.safetensors").read_bytes()).hexdigest()
    assert manifest.files["model.safetensors"].sha256 == weights
    assert [one for one in heard if isinstance(one, ModelsChanged)]
    moved = [one.job for one in heard if isinstance(one, JobChanged) and one.job.total]
    assert max(job.done for job in moved) == sum(path.stat().st_size for path in release.iterdir())


@pytest.mark.usefixtures("hub")
def test_that_the_program_itself_imports_neither_client_nor_torch() -> None:
    code = (
        "import sys; from workbench.engine import Workbench\n"
        f"with Workbench() as wb: wb.hub.start_download({MODEL!r}).result(30)\n"
        "heavy = {'huggingface_hub', 'httpx', 'httpx2', 'requests', 'torch'}\n"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


@pytest.mark.usefixtures("hub")
def test_that_what_libraries_print_does_not_disturb_a_download(
    models: HubModels, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site").mkdir()
    printing = "import atexit\nprint('Welcome')\nprint('[1]')\natexit.register(print, '{')\n"
    (tmp_path / "site" / "sitecustomize.py").write_text(printing)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "site"))
    assert models.start_download(MODEL).result(30).state is ModelState.ACTIVE


def test_that_both_files_are_of_one_commit(hub: Hub, models: HubModels) -> None:
    models.start_download(MODEL).result(30)
    assert [(one.method, one.file) for one in hub.asked] == [
        ("HEAD", "config.json"),
        ("HEAD", "model.safetensors"),
        ("GET", "config.json"),
        ("GET", "model.safetensors"),
    ]


def test_that_cut_connections_are_taken_up_where_they_ended(hub: Hub, models: HubModels) -> None:
    hub.faults.cuts = [300_000, 200_000]
    models.start_download(MODEL).result(30)
    first, second, third = hub.begins()
    assert (first, 200_000 < second <= 300_000, second < third <= 500_000) == (0, True, True)
    assert _state(models) is ModelState.ACTIVE


def test_that_a_server_without_ranges_is_read_anew(hub: Hub, models: HubModels) -> None:
    hub.faults.cuts = [300_000]
    hub.faults.ranges = False
    models.start_download(MODEL).result(30)
    assert _state(models) is ModelState.ACTIVE


def test_that_more_bytes_than_were_told_end_the_download(hub: Hub, models: HubModels) -> None:
    hub.faults.longer = True
    with pytest.raises(ModelError, match="was cut or could not be made"):
        models.start_download(MODEL).result(30)
    hub.faults.longer = False
    models.start_download(MODEL).result(30)
    assert hub.begins() == [0, 0]


def test_that_a_wrong_checksum_is_refused_and_nothing_of_it_kept(hub: Hub, models: HubModels) -> None:
    hub.faults.changed = True
    with pytest.raises(ModelError, match=r"model\.safetensors came with the checksum"):
        models.start_download(MODEL).result(30)
    assert _state(models) is ModelState.INACTIVE
    assert "checksum" in _reason(models)
    hub.faults.changed = False
    models.start_download(MODEL).result(30)
    assert hub.begins() == [0, 0]
    assert _state(models) is ModelState.ACTIVE


@pytest.mark.parametrize(
    ("status", "code", "said"),
    [
        (404, "EntryNotFound", "has no file config.json"),
        (404, "RepoNotFound", "There is no thuml/timer-base-84m"),
        (404, "RevisionNotFound", "has no file config.json"),
        (401, "RepoNotFound", "There is no thuml/timer-base-84m at .*, or it is not open"),
        (401, None, "does not let you download"),
        (403, "GatedRepo", "asks for an agreement"),
        (403, None, "does not let you download"),
        (418, None, "answers with status 418"),
        (503, None, "answers with status 503"),
    ],
)
def test_that_a_refusal_is_said_and_kept_for_the_next_run(
    hub: Hub, models: HubModels, place: Home, status: int, code: str | None, said: str
) -> None:
    hub.faults.status, hub.faults.code = status, code
    with pytest.raises(ModelError, match=said) as caught:
        models.start_download(MODEL).result(30)
    assert caught.value.hint is not None
    assert str(caught.value.text) in _reason(HubModels(place.models))


def test_that_a_server_that_cannot_be_reached_is_said(
    hub: Hub, models: HubModels, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(ModelError, match=r"to http://127\.0\.0\.1:9 was cut or could not be made: Conn"):
        models.start_download(MODEL).result(30)


def test_that_a_server_that_is_no_hub_is_said(hub: Hub, models: HubModels) -> None:
    hub.faults.anonymous = True
    with pytest.raises(ModelError, match="does not answer as a hub"):
        models.start_download(MODEL).result(30)


def test_that_offline_mode_is_said(hub: Hub, models: HubModels, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(ModelError, match="HF_HUB_OFFLINE is set"):
        models.start_download(MODEL).result(30)
    assert hub.asked == []


def test_that_a_token_is_sent_as_the_client_has_it(
    hub: Hub, models: HubModels, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.faults.token = "hf_secret"
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    models.start_download(MODEL).result(30)
    assert {one.token for one in hub.asked} == {"Bearer hf_secret"}


def test_that_large_files_come_from_another_host_which_hears_no_token(
    hub: Hub, models: HubModels, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.faults.elsewhere, hub.faults.token, hub.faults.cuts = True, "hf_secret", [300_000]
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    assert models.start_download(MODEL).result(30).state is ModelState.ACTIVE
    stored = [one for one in hub.asked if one.method == "GET" and one.file == "model.safetensors"]
    assert [one.token for one in stored] == ["Bearer hf_secret", None] * 2
    assert stored[-1].begin > 200_000


def test_that_a_proxy_is_used(hub: Hub, models: HubModels, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://hub.invalid")
    monkeypatch.setenv("HTTP_PROXY", hub.url)
    models.start_download(MODEL).result(30)
    assert _state(models) is ModelState.ACTIVE


def test_that_a_slow_server_can_be_left_at_once(hub: Hub, models: HubModels, place: Home) -> None:
    hub.faults.pause_at = 500_000
    job = models.start_download(MODEL)
    assert hub.paused.wait(30)
    until(lambda: partial_bytes(place.models / "builtin" / ".fetching" / MODEL) > 300_000)
    info = models.get(MODEL)
    assert info is not None
    assert (info.state, info.job_id) == (ModelState.ACTIVATING, job.id)
    job.cancel()
    with pytest.raises(Cancelled):
        job.result(0)
    until(lambda: _state(models) is ModelState.INACTIVE)
    assert "not finished" in _reason(models)
    hub.faults.pause_at = None
    hub.go_on.set()
    models.start_download(MODEL).result(30)
    assert hub.begins()[-1] > 300_000


def test_that_a_second_start_is_the_same_job(hub: Hub, models: HubModels) -> None:
    hub.faults.pause_at = 500_000
    job = models.start_download(MODEL)
    assert models.start_download(MODEL) is job
    hub.go_on.set()
    job.result(30)


def test_that_another_process_waits_and_then_finds_the_files(
    hub: Hub, models: HubModels, place: Home
) -> None:
    hub.faults.pause_at = 500_000
    first = models.start_download(MODEL)
    assert hub.paused.wait(30)
    other = HubModels(place.models)
    assert _state(other) is ModelState.ACTIVATING
    second = other.start_download(MODEL)
    until(lambda: "Another process" in str(second.snapshot().message))
    hub.go_on.set()
    assert first.result(30).state is second.result(30).state is ModelState.ACTIVE
    assert len(hub.begins()) == 1


def test_that_a_file_too_large_for_the_disk_is_refused_before_it_is_asked_for(
    hub: Hub, models: HubModels, place: Home
) -> None:
    hub.faults.claimed = 10**15
    with pytest.raises(ModelError, match="free, and timer_xl needs"):
        models.start_download(MODEL).result(30)
    assert hub.begins() == []
    assert partial_bytes(place.models / "builtin" / ".fetching" / MODEL) == 0


def test_that_a_licence_that_forbids_commercial_use_must_be_agreed_to(models: HubModels) -> None:
    with pytest.raises(ModelError, match=r"CC-BY-NC-4\.0, forbids commercial use") as caught:
        models.start_download("moirai2")
    assert "models download moirai2 --yes" in str(caught.value.hint)
    assert "not for commercial use" in str(next(one for one in models.list() if one.id == "moirai2").reason)


def test_that_a_model_without_files_on_the_hub_is_refused(models: HubModels) -> None:
    with pytest.raises(ModelError, match="auto_ets is no model whose files") as caught:
        models.start_download("auto_ets")
    assert caught.value.code == 1504


def test_that_every_hub_model_names_its_repository_size_and_licence(models: HubModels) -> None:
    for info in models.list():
        assert info.repository == declared(info.id).repository
        assert f"{file_size(info.size_bytes or 0)}, {info.licence}" in str(info.reason)
        assert info.weights_folder == models.folder(info.id)
        assert info.fetchable
