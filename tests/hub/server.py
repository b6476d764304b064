"""A small hub on 127.0.0.1: what huggingface_hub asks for, and every way in which it can go wrong."""

from __future__ import annotations

import hashlib
import json
import os
import struct
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import cast
from urllib.parse import urlsplit

import pytest
from typing_extensions import override

from workbench.registry.builtin import hub_models
from workbench.registry.checkpoint import CONFIG, WEIGHTS, expected_names
from workbench.registry.info import ModelInfo

COMMIT = "0123456789abcdef0123456789abcdef01234567"
_BLOCK = 1 << 14
_STORE = "/store"


@dataclass
class Faults:
    """What goes wrong, for the weights unless it says otherwise.

    Attributes:
        cuts: After how many bytes the connection is cut, one for each answer in turn.
        pause_at: After how many bytes an answer waits for `go_on`.
        status: The status of every answer, with `code` as the hub's name of the error.
        changed: Whether the bytes are others than the checksum tells.
        ranges: Whether an answer may begin in the middle.
        token: What must be sent to be let in.
        claimed: A length that is told in place of the real one.
        anonymous: Whether the answers tell no commit, as a server that is no hub.
        longer: Whether more bytes come than were told.
        elsewhere: Whether the weights are sent by another host, as the hub does with large files.
    """

    cuts: list[int] = field(default_factory=list)
    pause_at: int | None = None
    status: int | None = None
    code: str | None = None
    changed: bool = False
    ranges: bool = True
    token: str | None = None
    claimed: int | None = None
    anonymous: bool = False
    elsewhere: bool = False
    longer: bool = False


@dataclass(frozen=True)
class Asked:
    """A request: its method, file, first byte and token."""

    method: str
    file: str
    begin: int
    token: str | None


class Hub:
    """Serves repositories from folders, by their names."""

    def __init__(self) -> None:
        self.faults = Faults()
        self.asked: list[Asked] = []
        self.paused = threading.Event()
        self.go_on = threading.Event()
        self._repositories: dict[str, Mapping[str, bytes]] = {}
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.hub = self  # type: ignore[attr-defined]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), name="hub")

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def serve(self, model: str, folder: Path) -> None:
        """Offer the files of a folder as a model's repository."""
        self._repositories[declared(model).repository or ""] = {
            path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()
        }

    def file(self, repository: str, name: str) -> bytes | None:
        """A file's bytes, or None."""
        return self._repositories.get(repository, {}).get(name)

    def begins(self) -> list[int]:
        """The first byte that each answer with weights was asked for."""
        return [one.begin for one in self.asked if one.method == "GET" and one.file == WEIGHTS]

    def start(self) -> None:
        """Answer."""
        self._thread.start()

    def stop(self) -> None:
        """Answer no longer."""
        self.go_on.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = False

    @override
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of clients that were killed; anything else is a fault of this server."""
        error = sys.exception()
        if error is not None and not isinstance(error, ConnectionError):
            raise error


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    @property
    def hub(self) -> Hub:
        return cast("Hub", self.server.hub)  # type: ignore[attr-defined]

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def do_GET(self) -> None:
        self._answer(with_body=True)

    @override
    def log_message(self, format: str, *args: object) -> None:
        return

    def _answer(self, *, with_body: bool) -> None:
        path = urlsplit(self.path).path
        owner, name, _, _, file = path.removeprefix(_STORE).strip("/").split("/", 4)
        begin = int((self.headers.get("Range") or "bytes=0-").removeprefix("bytes=").split("-")[0])
        token = self.headers.get("Authorization")
        self.hub.asked.append(Asked(self.command, file, begin, token))
        faults = self.hub.faults
        stored = path.startswith(_STORE)
        if not stored and faults.token is not None and token != f"Bearer {faults.token}":
            self._refuse(401, "RepoNotFound")
            return
        if faults.status is not None:
            self._refuse(faults.status, faults.code)
            return
        content = self.hub.file(f"{owner}/{name}", file)
        if content is None:
            self._refuse(404, "EntryNotFound")
            return
        if file == WEIGHTS and faults.elsewhere and not stored:
            self._send_away(path, content)
            return
        self._send(file, content, begin if faults.ranges else 0, with_body=with_body)

    def _send_away(self, path: str, content: bytes) -> None:
        self.send_response(302)
        self.send_header("Location", f"{self.hub.url.replace('127.0.0.1', 'localhost')}{_STORE}{path}")
        self.send_header("X-Repo-Commit", COMMIT)
        self.send_header("X-Linked-Etag", f'"{checksum(content, large=True)}"')
        self.send_header("X-Linked-Size", str(len(content)))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _refuse(self, status: int, code: str | None) -> None:
        self.send_response(status)
        if code is not None:
            self.send_header("X-Error-Code", code)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _send(self, file: str, content: bytes, begin: int, *, with_body: bool) -> None:
        faults, large = self.hub.faults, file == WEIGHTS
        self.send_response(206 if begin else 200)
        if not faults.anonymous:
            self.send_header("X-Repo-Commit", COMMIT)
        self.send_header("ETag", f'"{checksum(content, large=large)}"')
        if begin:
            self.send_header("Content-Range", f"bytes {begin}-{len(content) - 1}/{len(content)}")
        claimed = faults.claimed if large and faults.claimed is not None else len(content) - begin
        if not (with_body and large and faults.longer):
            self.send_header("Content-Length", str(claimed))
        self.end_headers()
        if not with_body:
            return
        if large and faults.longer:
            content, self.close_connection = content + bytes(100_000), True
        if large and faults.changed:
            content = content[:-1] + bytes([content[-1] ^ 1])
        self._write(content, begin, large=large)

    def _write(self, content: bytes, begin: int, *, large: bool) -> None:
        faults = self.hub.faults
        end = begin + faults.cuts.pop(0) if large and faults.cuts else len(content)
        for place in range(begin, end, _BLOCK):
            if large and faults.pause_at is not None and place >= faults.pause_at:
                self.hub.paused.set()
                self.hub.go_on.wait()
            try:
                self.wfile.write(content[place : min(place + _BLOCK, end)])
            except OSError:  # whoever asked was stopped
                break
        if end < len(content):
            self.close_connection = True


def checksum(content: bytes, *, large: bool) -> str:
    """What the hub tells of a file: SHA-256 of a large one, git's SHA-1 of a small one."""
    if large:
        return hashlib.sha256(content).hexdigest()
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


def declared(model: str) -> ModelInfo:
    """A model as the catalogue has it."""
    return next(one for one in hub_models() if one.id == model)


def write_checkpoint(folder: Path, model: str = "timer_xl", size: int = 1_000_000) -> Path:
    """A checkpoint with the right names and random bytes: one tensor of `size` bytes, the others of four."""
    info = declared(model)
    folder.mkdir(parents=True, exist_ok=True)
    config = json.loads((info.folder / CONFIG).read_text("utf-8"))
    del config["workbench"], config["pipeline_cls"]
    (folder / CONFIG).write_text(json.dumps(config), "utf-8")
    write_weights(folder / WEIGHTS, sorted(expected_names(info, folder)), size)
    return folder


def write_weights(path: Path, names: list[str], size: int) -> None:
    """A safetensors file: the first name has `size` bytes, the others four."""
    header, place = {}, 0
    for name in names:
        length = size if place == 0 else 4
        header[name] = {"dtype": "F32", "shape": [length // 4], "data_offsets": [place, place + length]}
        place += length
    told = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(told)) + told + os.urandom(place))


@contextmanager
def running_hub(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Iterator[Hub]:
    """A hub that answers until the block ends; the client is sent there and finds no token of the user."""
    pytest.importorskip("huggingface_hub", reason="huggingface_hub is not installed")
    for name in ("HF_TOKEN", "HF_HUB_OFFLINE", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HF_HOME", str(folder / "hf"))
    monkeypatch.setenv("HF_HUB_DOWNLOAD_TIMEOUT", "2")
    hub = Hub()
    hub.start()
    monkeypatch.setenv("HF_ENDPOINT", hub.url)
    try:
        yield hub
    finally:
        hub.stop()
