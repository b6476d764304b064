"""A TLS port before the real server, with certificates that are made for the test."""

from __future__ import annotations

import contextlib
import socket
import ssl
import subprocess
import threading
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self


@dataclass(frozen=True, slots=True)
class Authority:
    """Who signs: the certificate to trust, and its key."""

    certificate: Path
    key: Path


def make_authority(folder: Path, name: str) -> Authority:
    """A self-made authority."""
    made = Authority(folder / f"{name}.pem", folder / f"{name}.key")
    _openssl(
        *("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"),
        *("-subj", f"/CN={name}", "-keyout", str(made.key), "-out", str(made.certificate)),
        *("-addext", "keyUsage=critical,keyCertSign,cRLSign"),
    )
    return made


def make_certificate(
    folder: Path, name: str, signer: Authority, days: int = 2, names: str | None = None
) -> Authority:
    """A certificate for a host (`names`, else `name`), with its key; run out where `days` is negative."""
    asked, made = folder / f"{name}.csr", Authority(folder / f"{name}.pem", folder / f"{name}.key")
    _openssl(
        *("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"),
        *("-subj", f"/CN={name}", "-keyout", str(made.key), "-out", str(asked)),
    )
    extension = folder / f"{name}.ext"
    extension.write_text(f"subjectAltName=DNS:{names or name}\n", encoding="utf-8")
    _openssl(
        *("x509", "-req", "-in", str(asked), "-CA", str(signer.certificate), "-CAkey", str(signer.key)),
        *("-CAcreateserial", "-days", str(days), "-extfile", str(extension), "-out", str(made.certificate)),
    )
    return made


def _openssl(*arguments: str) -> None:
    subprocess.run(["openssl", *arguments], check=True, capture_output=True)


class TlsPort:
    """Speaks TLS with clients and passes their bytes on to a server that does not.

    Args:
        host: Of the server behind it.
        port: Of the server behind it.
        own: Its certificate.
        clients: Whose certificates the clients have to show, None where they need none.
    """

    def __init__(self, host: str, port: int, own: Authority, clients: Authority | None = None) -> None:
        self._server = (host, port)
        self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._context.load_cert_chain(own.certificate, own.key)
        if clients is not None:
            self._context.verify_mode = ssl.CERT_REQUIRED
            self._context.load_verify_locations(clients.certificate)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._sockets: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for one in (self._listener, *self._sockets):
            _close(one)
        for thread in self._threads:
            thread.join(5)

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            self._sockets.append(client)
            self._start(self._serve, client)

    def _start(self, work: object, *arguments: socket.socket) -> None:
        assert callable(work)
        thread = threading.Thread(target=work, args=arguments, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _serve(self, client: socket.socket) -> None:
        try:
            safe = self._context.wrap_socket(client, server_side=True)
        except OSError:  # what the client says is no TLS, or it does not trust this certificate
            _close(client)
            return
        server = socket.create_connection(self._server)
        self._sockets += [safe, server]
        self._start(_pass_on, server, safe)
        _pass_on(safe, server)


def _pass_on(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65536):
            target.sendall(data)
    _close(source)
    _close(target)


def _close(one: socket.socket) -> None:
    with contextlib.suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
