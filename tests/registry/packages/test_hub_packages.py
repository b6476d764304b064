"""Packages from a hub, here one on 127.0.0.1."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from typing_extensions import override

from tests.registry.packages.making import Files, plain_package
from workbench.cli.main import main
from workbench.errors import Cancelled, Code, ModelError
from workbench.registry.user_models import UserModels

pytest.importorskip("huggingface_hub")
ROOT = Path(__file__).parents[3]
COMMIT = "0123456789abcdef0123456789abcdef01234567"


class Hub(ThreadingHTTPServer):
    """One repository, `me/last_value`."""

    daemon_threads = True
    files: Files
    asked = threading.Event()
    go_on = threading.Event()


class Answers(BaseHTTPRequestHandler):
    """What the hub's client asks for."""

    def do_HEAD(self) -> None:
        """Headers alone."""
        self._answer()

    def do_GET(self) -> None:
        """The list of files, or one of them."""
        self._answer()

    def _answer(self) -> None:
        assert isinstance(self.server, Hub)
        self.server.asked.set()
        self.server.go_on.wait(20)
        path = self.path.partition("?")[0].replace("%2F", "/")
        name = path.removeprefix(f"/me/last_value/resolve/{COMMIT}/")
        if path.startswith("/api/models/me/last_value/tree/"):
            tree = [
                {"type": "file", "path": one, "size": len(file), "oid": hashlib.sha1(file).hexdigest()}
                for one, file in self.server.files.items()
            ]
            content = json.dumps(tree).encode()
        elif path.startswith("/api/models/me/last_value/revision/never"):
            self._refuse("RevisionNotFound")
            return
        elif path.startswith("/api/models/me/last_value"):
            listed = [{"rfilename": one} for one in self.server.files]
            content = json.dumps({"id": "me/last_value", "sha": COMMIT, "siblings": listed}).encode()
        elif name in self.server.files:
            content = self.server.files[name]
        else:
            self._refuse("RepoNotFound")
            return
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("ETag", f'"{hashlib.sha1(content).hexdigest()}"')
        self.send_header("X-Repo-Commit", COMMIT)
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(content)

    def _refuse(self, code: str) -> None:
        self.send_response(404)
        self.send_header("X-Error-Code", code)
        self.send_header("Content-Length", "0")
        self.end_headers()

    @override
    def log_message(self, format: str, *args: object) -> None:
        del format, args


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Hub]:
    server = Hub(("127.0.0.1", 0), Answers)
    server.files = plain_package()
    server.asked.clear()
    server.go_on.set()
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    monkeypatch.setenv("HF_ENDPOINT", f"http://127.0.0.1:{server.server_address[1]}")
    monkeypatch.setenv("HF_HOME", str(tmp_path / "hf"))
    yield server
    server.go_on.set()
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def models(tmp_path: Path) -> UserModels:
    return UserModels(tmp_path / "models", tmp_path / "agreed.json")


def test_that_a_repository_is_registered_like_a_folder(hub: Hub, models: UserModels) -> None:
    info = models.create("mine", "hf://me/last_value", consent=True)

    found = {one.name: one.read_bytes() for one in info.folder.iterdir()}
    assert found == hub.files
    manifest = models.manifest("mine")
    assert manifest is not None
    assert manifest.origin == "hf://me/last_value"
    assert not list(models.store._staging.iterdir())


def test_that_a_repository_that_is_not_there_is_named(hub: Hub, models: UserModels) -> None:
    assert hub.files

    with pytest.raises(ModelError, match="There is no me/nothing at http") as refused:
        models.create("mine", "hf://me/nothing", consent=True)

    assert "Look at its name" in str(refused.value.hint)
    assert refused.value.code == Code.CREATE_FAILED
    assert models.list() == ()
    assert not list(models.store._staging.iterdir())


def test_that_a_hub_that_cannot_be_reached_is_told_in_a_sentence(
    models: UserModels, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")

    assert main(["models", "register", "hf://me/last_value", "--trust"]) == 1

    said = capsys.readouterr().err.splitlines()
    assert said == [
        "The connection to http://127.0.0.1:9 was cut or could not be made: Connection refused.",
        "Check the network, the proxy and HF_ENDPOINT, or take the files from a folder.",
    ]


_CHATTY = """
import atexit, sys
print("Welcome to the client")
print('["a list"]')
def say(event, arguments):
    if event == "socket.connect":
        print("x" * 200_000, flush=True)
sys.addaudithook(say)
atexit.register(print, "{\\"news\\": 1")
"""


@pytest.fixture
def chatty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Libraries that print: at their import, with each connection, at the end."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(_CHATTY)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "site"))


@pytest.mark.usefixtures("chatty")
def test_that_what_libraries_print_does_not_disturb_a_download(hub: Hub, models: UserModels) -> None:
    info = models.create("mine", "hf://me/last_value", consent=True)

    assert {one.name for one in info.folder.iterdir()} == set(hub.files)


@pytest.mark.usefixtures("chatty", "hub")
def test_that_a_refusal_is_told_beside_what_libraries_print(models: UserModels) -> None:
    with pytest.raises(ModelError, match="There is no me/nothing at http"):
        models.create("mine", "hf://me/nothing", consent=True)


def test_that_a_branch_that_is_not_there_is_named(hub: Hub, models: UserModels) -> None:
    with pytest.raises(ModelError, match="has no branch, tag or commit never") as refused:
        models.create("mine", "hf://me/last_value@never", consent=True)

    assert "behind the @" in str(refused.value.hint)


def test_that_offline_mode_is_told(hub: Hub, models: UserModels, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")

    with pytest.raises(ModelError, match="HF_HUB_OFFLINE is set"):
        models.create("mine", "hf://me/last_value", consent=True)


def test_that_a_fetch_ends_with_the_program_that_started_it(hub: Hub, tmp_path: Path) -> None:
    hub.go_on.clear()
    words = [sys.executable, "-m", "workbench.registry.packages.fetching"]
    with subprocess.Popen(
        [*words, "me/last_value", "main", str(tmp_path / "fetched")], cwd=ROOT, stdin=subprocess.PIPE
    ) as fetching:
        assert hub.asked.wait(30)
        assert fetching.stdin is not None
        fetching.stdin.close()
        assert fetching.wait(30) == 1


def test_that_a_download_can_be_stopped(hub: Hub, models: UserModels) -> None:
    hub.go_on.clear()
    job = models.start_create("mine", "hf://me/last_value", consent=True)
    assert hub.asked.wait(30)

    job.cancel()

    with pytest.raises(Cancelled):
        job.result(5)
    waiting = threading.Event()
    while any(models.store._staging.iterdir()):
        waiting.wait(0.02)
    assert models.list() == ()


def test_that_a_repository_is_registered_by_command_under_its_name(
    hub: Hub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hub.files

    assert main(["models", "register", "hf://me/last_value@main"]) == 1
    assert "Nobody has agreed" in capsys.readouterr().err
    assert main(["models", "register", "hf://me/last_value@main", "--trust"]) == 0
    assert "last_value: active" in capsys.readouterr().out
    assert main(["models", "drop", "last_value", "--yes"]) == 0


def test_that_a_repository_is_registered_in_sql_once_somebody_agrees(
    hub: Hub, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert hub.files
    table = tmp_path / "t.csv"
    table.write_text("time,a\n2026-01-01,1\n2026-01-02,2\n2026-01-03,3\n")
    script = """CREATE MODEL mine USING URI 'hf://me/last_value';
        CALL INFERENCE(mine, 'SELECT time, a FROM t', outputLength=1);"""

    assert main(["sql", "--format", "csv", script, str(table)]) == 1
    said = capsys.readouterr().err
    assert "Nobody has agreed" in said
    assert "models register hf://me/last_value --id mine --trust" in said
    assert main(["sql", "--trust", "--format", "csv", script, str(table)]) == 0
    assert capsys.readouterr().out.split()[-2:] == ["output", "3.0"]


@pytest.mark.parametrize(
    "name",
    [
        "../../evil.py",
        pytest.param("/tmp/evil_from_hub.py", marks=pytest.mark.torture),
        pytest.param("a/../../evil.py", marks=pytest.mark.torture),
    ],
)
def test_that_a_hub_names_no_file_outside(hub: Hub, models: UserModels, tmp_path: Path, name: str) -> None:
    hub.files = {**plain_package(), name: b"x = 1"}

    with pytest.raises(ModelError) as refused:
        models.create("mine", "hf://me/last_value", consent=True)

    assert refused.value.code == Code.CREATE_FAILED
    assert not list(tmp_path.rglob("evil*"))
    assert not Path("/tmp/evil_from_hub.py").exists()
    assert models.list() == ()
    assert not list(models.store._staging.iterdir())


def test_that_a_pickle_of_a_repository_is_not_fetched(hub: Hub, models: UserModels) -> None:
    hub.files = {**plain_package(), "pytorch_model.bin": b"\x80\x02."}

    info = models.create("mine", "hf://me/last_value", consent=True)

    assert {one.name for one in info.folder.iterdir()} == set(plain_package())
