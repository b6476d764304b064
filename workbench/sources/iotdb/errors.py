"""What a server says or leaves unsaid, as sentences with a place in the user's text."""

from __future__ import annotations

import re
from typing import Any

from workbench.errors import (
    MissingPackageError,
    Span,
    SqlError,
    TimeLimitError,
    WorkbenchError,
)

SQL_PARSE, SEMANTIC, WRONG_LOGIN, NOT_LOGIN, NO_PERMISSION = 700, 701, 801, 802, 803
_NO_AINODE = (1504, 1505)
_KILLED, _TIMEOUT, _NO_SUCH_QUERY = 715, 720, 714
_MEMORY = (709, 719, 1707)
_BUSY = (602, 606, 717, 906, 1701, 1703, 1704)
_MISSING = (500, 508, 550, 616)
EXISTS = (501, 503, 505, 506, 551, 552)
_READ_ONLY = (600, 611)
_PLACE = re.compile(r"\bline (\d+):(\d+)(:?)[ ,.]*")
_NOISE = re.compile(
    r"^(?:(?:Error occurred while parsing SQL to physical plan|\d{3,4}|"
    r"(?:[\w.]+\.)?\w*(?:Exception|Error))\s*:\s*)+"
)

# What the grammar would have taken, where that is half of its words; the details have it.
_LONG_LIST = re.compile(r"\.? [Ee]xpecting:? (?=.{60})[{'<].*")
# The blanks by which a statement of ours is known, as the parser quotes them.
_BLANKS = re.compile(r"(?:\\[tnr]|\s){8,}'")
# The whole statement up to the wrong word.
_LONG_INPUT = re.compile(r"(no viable alternative at input ').{20,}(.{30})'")


class ServerError(WorkbenchError):
    """A server cannot be reached, does not let the user in, or refuses a statement."""


def missing_client(error: ImportError) -> MissingPackageError:
    """The package of the client is not installed."""
    return MissingPackageError(
        "IoTDB's Python client is not installed: {reason}.",
        hint="Run: {command}",
        reason=str(error),
        command='pip install "forecast-workbench[iotdb]"',
    )


def unreachable(place: str, reason: str) -> ServerError:
    """Nothing answers at that address."""
    return ServerError(
        "No server answers at {server}: {reason}.",
        hint="Check host and port, and that the server runs; IoTDB's port is 6667 unless it was changed.",
        server=place,
        reason=reason,
    )


def lost(place: str, reason: str) -> ServerError:
    """The connection ended within an answer."""
    return ServerError(
        "The connection to {server} ended before the answer was complete.",
        hint="The server stopped or the network was cut. The next statement connects again by itself.",
        server=place,
        details=reason,
    )


def too_slow(place: str, seconds: float) -> TimeLimitError:
    """The server is connected and does not answer."""
    return TimeLimitError(
        "{server} did not answer within {seconds:g} s.",
        hint="Ask for less, raise {control.server_time}, or look whether the server is well.",
        server=place,
        seconds=seconds,
    )


def not_iotdb(place: str, reason: str) -> ServerError:
    """Something answers, but does not speak IoTDB's protocol."""
    return ServerError(
        "What answers at {server} is not an IoTDB server.",
        hint="Check the port (6667 unless it was changed), and whether the server wants TLS.",
        server=place,
        details=reason,
    )


def bad_certificate(place: str, reason: str) -> ServerError:
    """TLS could not be agreed on."""
    return ServerError(
        "There is no encrypted connection to {server}: {reason}.",
        hint="Check the files of the certificates, and that the server takes TLS 1.2 or newer.",
        server=place,
        reason=reason,
    )


def not_trusted(place: str, reason: str) -> ServerError:
    """The certificate is signed by somebody unknown."""
    return ServerError(
        "The certificate of {server} is not signed by anybody who is trusted here: {reason}.",
        hint="Name the file of the certificates to trust: {control.ca}.",
        server=place,
        reason=reason,
    )


def other_host(place: str, host: str, reason: str) -> ServerError:
    """The certificate has other names."""
    return ServerError(
        "The certificate of {server} is for another name than {host}.",
        hint="Connect by a name that stands in the certificate, or have one made for this name.",
        server=place,
        host=host,
        details=reason,
    )


def not_valid_now(place: str, reason: str) -> ServerError:
    """The certificate has run out, or begins later."""
    return ServerError(
        "The certificate of {server} does not hold today: {reason}.",
        hint="The server's administrator has to renew it; look at this computer's clock, too.",
        server=place,
        reason=reason,
    )


def wants_certificate(place: str, reason: str) -> ServerError:
    """The server knows its clients by certificates."""
    return ServerError(
        "{server} asks for a certificate of the client, and does not accept this one or none.",
        hint="Name the files: {control.certificate}.",
        server=place,
        details=reason,
    )


def ended_at_once(place: str, reason: str) -> ServerError:
    """The handshake went well, the first call did not."""
    return ServerError(
        "{server} ended the encrypted connection before the login.",
        hint="It may ask for a certificate of the client ({control.certificate}), or is not an IoTDB server.",
        server=place,
        details=reason,
    )


def no_tls(place: str, reason: str) -> ServerError:
    """What answers knows no TLS."""
    return ServerError(
        "{server} does not answer to TLS.",
        hint="Check whether the server uses TLS, and on which port.",
        server=place,
        details=reason,
    )


def wants_tls(place: str) -> ServerError:
    """What answers speaks TLS alone."""
    return ServerError(
        "{server} takes encrypted connections only.",
        hint="Turn encryption on: {control.tls}.",
        server=place,
    )


def unreadable_answer(place: str, reason: str) -> ServerError:
    """A block of the result is not as the format says."""
    return ServerError(
        "{server} sent a result that cannot be read: {reason}.",
        hint="Please report it with the server's version.",
        server=place,
        reason=reason,
    )


def too_old(place: str, version: str) -> ServerError:
    """The server is older than 2.0."""
    return ServerError(
        "{server} runs IoTDB {version}; it has to be 2.0 or newer.",
        hint="Upgrade the server.",
        server=place,
        version=version,
    )


def refused(code: int, message: str, sql: str, place: str, user: str) -> WorkbenchError:
    """The server's status as an error.

    Args:
        code: Of the status (`TSStatusCode`).
        message: What the server wrote to it.
        sql: The text that was sent, empty when there was none.
        place: `host:port`.
        user: Who asked.
    """
    span, reason = _span(message, sql), _reason(message)
    words: dict[str, Any] = {"code": code, "span": span, "details": f"{code}: {message}"}
    words |= {"server": place, "user": user, "reason": reason}
    if code == WRONG_LOGIN or (code == 804 and not sql):
        return ServerError(
            "{server} does not accept the password of user {user}.",
            hint="Check the user's name and type the password again.",
            **words,
        )
    if code == NO_PERMISSION:
        return ServerError(
            "User {user} may not do that on {server}: {reason}.",
            hint="Ask the server's administrator for the right, or log in as another user.",
            **words,
        )
    if code == SQL_PARSE:
        return SqlError(
            "The server cannot read the statement: {reason}.",
            hint="Check the spelling at this place, and that the connection has the dialect that is meant.",
            **words,
        )
    return _other(code, words)


def _other(code: int, words: dict[str, Any]) -> WorkbenchError:
    if code in _NO_AINODE and "no available AINode" not in words["reason"]:
        return ServerError(
            "{server} cannot run the model: {reason}.",
            hint="Run the model here, or add an AINode that has it to the cluster.",
            **words,
        )
    if code in _NO_AINODE:
        return ServerError(
            "{server} has no AINode that could run a model.",
            hint="Run the model here, or add an AINode to the cluster.",
            **words,
        )
    if code in (_KILLED, _NO_SUCH_QUERY):
        return ServerError(
            "The statement was stopped on {server}.",
            hint="Somebody ended it there; run it again if it is still wanted.",
            **words,
        )
    if code == _TIMEOUT:
        return TimeLimitError(
            "{server} ended the statement because it took too long.",
            hint="Ask for less, or raise {control.server_time}.",
            **words,
        )
    if code in _MEMORY:
        return ServerError(
            "{server} has not enough memory for the statement: {reason}.",
            hint="Ask for fewer series or a shorter time. ALIGN BY DEVICE takes less for many devices.",
            **words,
        )
    if code in _BUSY:
        return ServerError(
            "{server} cannot take the statement now: {reason}.",
            hint="Wait a moment and run it again.",
            **words,
        )
    if code in _READ_ONLY:
        return ServerError(
            "{server} takes no data now: {reason}.",
            hint="The server is read-only or its disk is full: its administrator has to look.",
            **words,
        )
    if code in EXISTS:
        return ServerError(
            "That exists on {server} already: {reason}.",
            hint="Choose another name, or use what is there.",
            **words,
        )
    if code in _MISSING:
        return ServerError(
            "That is not on {server}: {reason}.",
            hint="Check the name; look at {control.server_names} for what there is.",
            **words,
        )
    sentence = "The server cannot run the statement: {reason}."
    hint = "Look at {control.details} for all that it says about it."
    if code == SEMANTIC:
        return SqlError(sentence, hint=hint, **words)
    return ServerError(sentence, hint=hint, **words)


def _reason(message: str) -> str:
    lines = [line.strip() for line in message.splitlines() if line.strip()]
    said = _NOISE.sub("", lines[0]) if lines else "it gave no reason"
    said = _LONG_LIST.sub("", _BLANKS.sub("'", said))
    said = _LONG_INPUT.sub(lambda found: f"{found[1]}…{found[2]}'", said)
    return _PLACE.sub("", said).rstrip(" .!") or "it gave no reason"


def _span(message: str, sql: str) -> Span | None:
    """Lines count from 1; columns from 0 in the tree dialect, from 1 in that of tables (`line 1:1: ...`).

    The rest of the word there is marked.
    """
    place = _PLACE.search(message)
    if place is None or not sql:
        return None
    lines = sql.splitlines(keepends=True)
    line, column = int(place[1]), int(place[2]) - bool(place[3])
    if not 1 <= line <= len(lines):
        return Span.of(sql, max(len(sql) - 1, 0), len(sql))
    start = min(sum(len(one) for one in lines[: line - 1]) + column, max(len(sql) - 1, 0))
    word = re.compile(r"\w+").match(sql, start)
    return Span.of(sql, start, word.end() if word else min(start + 1, len(sql)))
