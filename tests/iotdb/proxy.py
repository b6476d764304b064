"""A wire between a client and a server that can be cut, or go silent, in the middle of an answer."""

from __future__ import annotations

import contextlib
import socket
import threading
from types import TracebackType
from typing import Literal, Self

Way = Literal["to server", "to client"]


class Proxy:
    """Passes on bytes both ways until the fault that was asked for; connections made after it are whole.

    Args:
        host: Of the server behind it.
        port: Of the server behind it.
        at: Where it listens; any free port for 0.
    """

    def __init__(self, host: str, port: int, at: int = 0) -> None:
        self._server = (host, port)
        self._listener = socket.create_server(("127.0.0.1", at))
        self.port: int = self._listener.getsockname()[1]
        self._lock = threading.Lock()
        self._fault: tuple[Way, bool] | None = None
        self._left = 0
        self._ended = threading.Event()
        self._sockets: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._ended.set()
        for one in (self._listener, *self._sockets):
            _close(one)
        for thread in self._threads:
            thread.join(5)

    def cut(self, way: Way, after: int) -> None:
        """Close both ends once `after` more bytes went that way."""
        self._arm(way, after, silent=False)

    def hold(self, way: Way, after: int) -> None:
        """Stay open and pass nothing on once `after` more bytes went that way."""
        self._arm(way, after, silent=True)

    @property
    def struck(self) -> bool:
        """Whether the fault that was asked for has happened."""
        with self._lock:
            return self._fault is None

    def _arm(self, way: Way, after: int, *, silent: bool) -> None:
        with self._lock:
            self._fault, self._left = (way, silent), after

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            try:
                server = socket.create_connection(self._server)
            except OSError:  # the server is away, which the client sees by the end of its connection
                _close(client)
                continue
            self._sockets += [client, server]
            for source, target, way in ((client, server, "to server"), (server, client, "to client")):
                thread = threading.Thread(target=self._pass_on, args=(source, target, way), daemon=True)
                self._threads.append(thread)
                thread.start()

    def _pass_on(self, source: socket.socket, target: socket.socket, way: Way) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                passed, fault = self._looked_at(data, way)
                target.sendall(passed)
                if fault is not None and fault[1]:
                    self._ended.wait()
                if fault is not None:
                    break
        _close(source)
        _close(target)

    def _looked_at(self, data: bytes, way: Way) -> tuple[bytes, tuple[Way, bool] | None]:
        with self._lock:
            if self._fault is None or self._fault[0] != way:
                return data, None
            if len(data) < self._left:
                self._left -= len(data)
                return data, None
            fault, self._fault = self._fault, None
            return data[: self._left], fault


def _close(one: socket.socket) -> None:
    with contextlib.suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
