"""TLS: the handshake with a server, and what goes wrong in it as sentences."""

from __future__ import annotations

import contextlib
import socket
import ssl

from workbench.sources.iotdb import errors
from workbench.sources.iotdb.address import ServerAddress, Tls
from workbench.sources.iotdb.errors import ServerError

_PROBE_SECONDS = 1.0
_EXPIRED, _NOT_YET, _OTHER_HOST = (10,), (9,), (62, 64)
"""OpenSSL's numbers (`X509_V_ERR_...`) of what is wrong with a certificate."""
_NO_TLS = ("WRONG_VERSION_NUMBER", "RECORD_LAYER_FAILURE", "UNEXPECTED_EOF_WHILE_READING", "HTTP_REQUEST")
_WANTS_OURS = ("CERTIFICATE_REQUIRED", "HANDSHAKE_FAILURE", "UNKNOWN_CA", "BAD_CERTIFICATE")


def encrypted(plain: socket.socket, address: ServerAddress, tls: Tls) -> ssl.SSLSocket:
    """The same connection, encrypted; the socket's timeout is how long each part of the handshake may take.

    Raises:
        ServerError: One sentence for what is wrong: no TLS there, a certificate that is not trusted, is for
            another host or has run out, a file that holds none.
    """
    place = address.place
    try:
        context = ssl.create_default_context(ssl.Purpose.SERVER_AUTH, cafile=tls.ca)
        if tls.cert:
            context.load_cert_chain(tls.cert, tls.key)
    except OSError as error:
        raise errors.bad_certificate(place, _reason(error)) from error
    try:
        return context.wrap_socket(plain, server_hostname=address.host)
    except OSError as error:
        raise refused(address, error) from error


def refused(address: ServerAddress, error: OSError) -> ServerError:
    """What an error of the handshake means."""
    place, reason = address.place, _reason(error)
    if isinstance(error, ssl.SSLCertVerificationError):
        if error.verify_code in _OTHER_HOST:
            return errors.other_host(place, address.host, reason)
        if error.verify_code in (*_EXPIRED, *_NOT_YET):
            return errors.not_valid_now(place, reason)
        return errors.not_trusted(place, reason)
    code = str(getattr(error, "reason", "") or "")
    if any(one in code for one in _WANTS_OURS):
        return errors.wants_certificate(place, reason)
    if not isinstance(error, ssl.SSLError) or isinstance(error, ssl.SSLEOFError) or code in _NO_TLS:
        return errors.no_tls(place, reason)
    return errors.bad_certificate(place, reason)


def ended(address: ServerAddress, error: BaseException | None) -> ServerError:
    """What the end at the first call means: TLS 1.3 tells only then of the client's part."""
    reason = _reason(error) if isinstance(error, OSError) else str(error)
    if any(one in str(getattr(error, "reason", "") or "") for one in _WANTS_OURS):
        return errors.wants_certificate(address.place, reason)
    return errors.ended_at_once(address.place, reason)


def wants_tls(address: ServerAddress) -> bool:
    """Whether what answers there, and has not understood a client without TLS, speaks it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE  # nothing is sent: it is only looked who is there
    with (
        contextlib.suppress(OSError),
        socket.create_connection((address.host, address.port), timeout=_PROBE_SECONDS) as plain,
        context.wrap_socket(plain),
    ):
        return True
    return False


def _reason(error: OSError) -> str:
    said = (
        getattr(error, "verify_message", "") or getattr(error, "reason", "") or error.strerror or str(error)
    )
    return str(said).replace("_", " ").lower().rstrip(".")
