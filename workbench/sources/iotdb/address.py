"""Where a server is and how it is spoken to; never a password."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Self
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from typing_extensions import override

from workbench.errors import OptionError

DEFAULT_PORT = 6667
DEFAULT_TIMEOUT = 60.0
_SCHEME = "iotdb"
_KEYS = ("dialect", "zone", "timeout", "tls", "ca", "cert", "key")
_TRUE, _FALSE = ("1", "true", "yes", "on", ""), ("0", "false", "no", "off")


class Dialect(StrEnum):
    """IoTDB's two languages over the same server: paths of series, or tables."""

    TREE = "tree"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Tls:
    """An encrypted connection.

    Attributes:
        ca: A file with the certificates to trust; None for those of the system.
        cert: The client's own certificate, where the server asks for one.
        key: The key of `cert`.
    """

    ca: str | None = None
    cert: str | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """A server, the user, and how statements are meant.

    Attributes:
        host: Name or IP address, without brackets.
        port: The DataNode's port for clients.
        user: Who logs in.
        dialect: Paths or tables.
        database: What unqualified tables belong to (table dialect).
        zone: IANA name; the server reads times without an offset in it, UTC when None.
        tls: How the connection is encrypted, None when it is not.
        timeout: Seconds that one answer may take.
    """

    host: str
    port: int = DEFAULT_PORT
    user: str = "root"
    dialect: Dialect = Dialect.TREE
    database: str | None = None
    zone: str | None = None
    tls: Tls | None = None
    timeout: float = DEFAULT_TIMEOUT

    @classmethod
    def parse(cls, address: str) -> Self:
        """Read `iotdb://user@host:port/database?dialect=table&zone=Asia/Shanghai&tls=true&ca=FILE&timeout=30`.

        Raises:
            OptionError: What is wrong in it; a password is refused and not repeated.
        """
        try:
            parts = urlsplit(address)
            port = parts.port
        except ValueError as error:
            raise _unreadable(_without_password(address)) from error
        if parts.scheme != _SCHEME or not parts.hostname:
            raise _unreadable(_without_password(address))
        if parts.password is not None:
            raise OptionError(
                "An address of a server holds no password.",
                hint="Leave it out; it comes from the keyring, FORECAST_WORKBENCH_PASSWORD or is asked for.",
            )
        options = dict(parse_qsl(parts.query, keep_blank_values=True))
        for name in options:
            if name not in _KEYS:
                raise OptionError(
                    "An address of a server has no option “{option}”.",
                    hint="There are: {options}.",
                    option=name,
                    options=", ".join(_KEYS),
                )
        return cls(
            host=parts.hostname,
            port=port or DEFAULT_PORT,
            user=unquote(parts.username) if parts.username else "root",
            dialect=_dialect(options.get("dialect", "tree")),
            database=unquote(parts.path.strip("/")) or None,
            zone=options.get("zone") or None,
            tls=_tls(options),
            timeout=_seconds(options.get("timeout")),
        )

    @property
    def place(self) -> str:
        """`host:port`, as sentences name the server."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @override
    def __str__(self) -> str:
        options: dict[str, str] = {}
        if self.dialect is not Dialect.TREE:
            options["dialect"] = self.dialect.value
        if self.zone:
            options["zone"] = self.zone
        if self.timeout != DEFAULT_TIMEOUT:
            options["timeout"] = f"{self.timeout:g}"
        if self.tls is not None:
            options["tls"] = "true"
            for name in ("ca", "cert", "key"):
                if value := getattr(self.tls, name):
                    options[name] = value
        database = f"/{quote(self.database, safe='')}" if self.database else ""
        query = f"?{urlencode(options, safe='/:')}" if options else ""
        return f"{_SCHEME}://{quote(self.user, safe='')}@{self.place}{database}{query}"


def _dialect(word: str) -> Dialect:
    try:
        return Dialect(word.lower())
    except ValueError:
        raise OptionError(
            "“{dialect}” is not a dialect of IoTDB.", hint="Write tree or table.", dialect=word
        ) from None


def _tls(options: dict[str, str]) -> Tls | None:
    word = options.get("tls", "false").lower()
    if word not in _TRUE + _FALSE:
        raise OptionError("“tls” is true or false, not “{value}”.", hint="Write tls=true.", value=word)
    if word in _FALSE:
        return None
    cert, key = options.get("cert") or None, options.get("key") or None
    if (cert is None) != (key is None):
        raise OptionError(
            "A client certificate needs its key, and a key its certificate.",
            hint="Give both cert and key, or neither.",
        )
    return Tls(options.get("ca") or None, cert, key)


def _seconds(word: str | None) -> float:
    if word is None:
        return DEFAULT_TIMEOUT
    try:
        seconds = float(word)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= 86400:
        raise OptionError(
            "“{value}” is not a time limit in seconds.", hint="Write a number up to 86400.", value=word
        )
    return seconds


def _unreadable(address: str) -> OptionError:
    return OptionError(
        "“{address}” is not an address of an IoTDB server.",
        hint="Write it as iotdb://user@host:6667, for tables with ?dialect=table.",
        address=address,
    )


def _without_password(address: str) -> str:
    """What stands before the last @ may hold a password: the user alone is kept."""
    head, at, tail = address.rpartition("@")
    if not at:
        return address
    scheme, separator, user = head.rpartition("://")
    return f"{scheme}{separator}{user.partition(':')[0]}@{tail}"
