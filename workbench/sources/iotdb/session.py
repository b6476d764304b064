"""One open session over thrift: a socket with a deadline, calls, and what goes wrong in them as sentences."""

from __future__ import annotations

import contextlib
import errno
import logging
import socket
import ssl
import time
from collections.abc import Iterator
from typing import Any

from workbench.errors import WorkbenchError
from workbench.sources.iotdb import encryption, errors
from workbench.sources.iotdb.address import ServerAddress

CONNECT_SECONDS = 10.0
_LARGEST_FRAME = (1 << 30) - 1
_PIECE = 1 << 20


class Session:
    """A login. One call at a time; `cut` may come from another thread.

    Args:
        address: The server.
        password: The user's; kept nowhere but in the server's answer.
        database: What unqualified tables belong to.
        timeout: Seconds for the login; the address's limit if that is less.

    Raises:
        WorkbenchError: Unreachable, refused, or not IoTDB.
    """

    def __init__(
        self, address: ServerAddress, password: str, database: str | None, timeout: float = CONNECT_SECONDS
    ) -> None:
        self.address = address
        self.database = database
        self.fresh = True
        with _client_package():
            from iotdb.thrift.rpc import IClientRPCService, ttypes
            from thrift.protocol.TBinaryProtocol import TBinaryProtocolAccelerated
            from thrift.transport.TTransport import TFramedTransport
        self.types = ttypes
        seconds = min(timeout, address.timeout)
        self._socket = _DeadlineSocket(address, seconds)
        try:
            framed = TFramedTransport(self._socket, max_frame_size=_LARGEST_FRAME)
        except TypeError:  # older ones know no limit, which is else 16 MB: wide rows and long texts are more
            framed = TFramedTransport(self._socket)
        self._client: Any = IClientRPCService.Client(TBinaryProtocolAccelerated(framed))
        self._log_in(password, seconds)

    def _log_in(self, password: str, seconds: float) -> None:
        configuration = {"version": "V_1_0", "sql_dialect": self.address.dialect.value}
        if self.database:
            configuration["db"] = self.database
        request = self.types.TSOpenSessionReq(
            client_protocol=self.types.TSProtocolVersion.IOTDB_SERVICE_PROTOCOL_V3,
            zoneId=self.address.zone or "UTC",
            username=self.address.user,
            password=password,
            configuration=configuration,
        )
        try:
            answer = self._first("openSession", request, seconds)
            self.check(answer.status)
            self.precision: str = (answer.configuration or {}).get("timestamp_precision", "ms")
            self.id: int = answer.sessionId
            self.statement: int = self.call("requestStatementId", self.id, seconds=seconds)
        except BaseException:
            self.cut()
            raise

    def _first(self, name: str, request: object, seconds: float) -> Any:
        """The first call also finds out whether it is an IoTDB that answers."""
        try:
            answer = self._call(name, (request,), seconds)
        except (_Lost, _Garbage) as error:
            if self.address.tls is not None and isinstance(error, _Lost):
                raise encryption.ended(self.address, error.__cause__) from error
            if self.address.tls is None and encryption.wants_tls(self.address):
                raise errors.wants_tls(self.address.place) from error
            raise errors.not_iotdb(self.address.place, str(error)) from error
        if getattr(answer, "status", None) is None:
            raise errors.not_iotdb(self.address.place, "the answer has no status")
        return answer

    def call(self, name: str, *arguments: object, seconds: float | None = None) -> Any:
        """Call the server's procedure `name` and wait at most `seconds` (the address's limit).

        Raises:
            WorkbenchError: The connection broke or the time is over; the session cannot be used after it.
        """
        with self._told():
            return self._call(name, arguments, seconds or self.address.timeout)

    def post(self, name: str, request: object) -> None:
        """Send a request whose answer `collect` takes later: the server works meanwhile."""
        with self._told():
            self._call(f"send_{name}", (request,), self.address.timeout)

    def collect(self, name: str, seconds: float | None = None) -> Any:
        """Wait for the answer to what was posted; raises as `call` does."""
        with self._told():
            return self._call(f"recv_{name}", (), seconds or self.address.timeout)

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        place = self.address.place
        try:
            yield
        except _Lost as error:
            raise errors.lost(place, str(error)) from error
        except _Garbage as error:
            raise errors.unreadable_answer(place, str(error)) from error

    def _call(self, name: str, arguments: tuple[object, ...], seconds: float) -> Any:
        from thrift.Thrift import TException
        from thrift.transport.TTransport import TTransportException

        self._socket.deadline = time.monotonic() + seconds
        try:
            return getattr(self._client, name)(*arguments)
        except TimeoutError as error:
            self.cut()
            raise errors.too_slow(self.address.place, seconds) from error
        except (TTransportException, OSError) as error:
            self.cut()
            raise _Lost(f"{type(error).__name__}: {error}") from error
        except (TException, EOFError, ValueError, TypeError, MemoryError, UnicodeDecodeError) as error:
            self.cut()
            raise _Garbage(f"{type(error).__name__}: {error}") from error

    def check(self, status: Any, sql: str = "") -> None:
        """Raise what a status means, unless it is success."""
        for one in [status, *(status.subStatus or ())] if status.code == 302 else [status]:
            if one.code not in (200, 302, 400, 401):
                raise errors.refused(one.code, one.message or "", sql, self.address.place, self.address.user)

    @property
    def usable(self) -> bool:
        """Whether the connection still stands, as far as this side can see."""
        return bool(self._socket.isOpen())

    def close(self) -> None:
        """Log out and hang up; a server that is away is not waited for."""
        if self.usable:
            with contextlib.suppress(WorkbenchError):
                self.call("closeSession", self.types.TSCloseSessionReq(self.id), seconds=1.0)
        self.cut()

    def cut(self) -> None:
        """Hang up at once, also while another thread waits for an answer."""
        self._socket.cut()


class _Lost(Exception):
    """The transport broke."""


class _Garbage(Exception):
    """The answer cannot be read."""


@contextlib.contextmanager
def _client_package() -> Iterator[None]:
    try:
        yield
    except ImportError as error:
        raise errors.missing_client(error) from error
    logging.getLogger("thrift").setLevel(logging.CRITICAL)  # it prints what is raised as well


class _DeadlineSocket:
    """What thrift's framed transport needs of a socket: whole reads, each within the deadline of the call."""

    def __init__(self, address: ServerAddress, seconds: float) -> None:
        place = address.place
        self.deadline = time.monotonic() + seconds
        try:
            self._socket = socket.create_connection((address.host, address.port), timeout=seconds)
        except TimeoutError as error:
            raise errors.too_slow(place, seconds) from error
        except OSError as error:
            raise errors.unreachable(place, (error.strerror or str(error)).lower()) from error
        try:
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if address.tls is not None:
                self._socket = encryption.encrypted(self._socket, address, address.tls)
        except BaseException:
            self._socket.close()
            raise

    def readAll(self, size: int) -> bytes:  # noqa: N802 - thrift's name
        """Read exactly `size` bytes."""
        if not 0 <= size <= _LARGEST_FRAME:
            raise ValueError(f"an answer of {size} bytes was announced")
        parts: list[bytes] = []
        left = size
        while left:
            self._socket.settimeout(self._seconds_left())
            part = self._socket.recv(min(left, _PIECE))
            if not part:
                raise ConnectionAbortedError(errno.ECONNABORTED, "closed by the other side")
            parts.append(part)
            left -= len(part)
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def write(self, data: bytes) -> None:
        """Send all of it."""
        self._socket.settimeout(self._seconds_left())
        self._socket.sendall(data)

    def flush(self) -> None:
        """Nothing is held back."""

    def isOpen(self) -> bool:  # noqa: N802 - thrift's name
        """Whether the other side has not hung up."""
        if self._socket.fileno() < 0:
            return False
        try:
            self._socket.settimeout(0)
            if isinstance(self._socket, ssl.SSLSocket):
                return bool(self._socket.pending()) or self._socket.version() is not None
            # Nothing is expected between calls: bytes would be an answer that came too late.
            self._socket.recv(1, socket.MSG_PEEK)
        except (BlockingIOError, InterruptedError):
            return True
        except OSError:
            return False
        return False

    def cut(self) -> None:
        """Close; a read in another thread ends at once."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _seconds_left(self) -> float:
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left
