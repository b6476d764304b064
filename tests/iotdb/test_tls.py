"""TLS before a real server: who is trusted, for which name, what is said where one side does not speak it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.iotdb.tls import Authority, TlsPort, make_authority, make_certificate
from workbench.sources.iotdb.address import ServerAddress, Tls
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.errors import ServerError


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("certificates")


@pytest.fixture(scope="module")
def authority(folder: Path) -> Authority:
    return make_authority(folder, "authority")


@pytest.fixture(scope="module")
def port(address: ServerAddress, folder: Path, authority: Authority) -> Iterator[TlsPort]:
    with TlsPort(address.host, address.port, make_certificate(folder, "localhost", authority)) as one:
        yield one


def place(address: ServerAddress, port: TlsPort, authority: Authority) -> ServerAddress:
    """Where the port is, by the name that its certificate has."""
    return replace(address, host="localhost", port=port.port, tls=Tls(str(authority.certificate)))


def refusal(address: ServerAddress) -> ServerError:
    with pytest.raises(ServerError) as caught, Connection(address, "root") as connection:
        connection.test()
    assert caught.value.hint is not None
    return caught.value


def test_that_a_trusted_certificate_of_the_right_name_connects(
    address: ServerAddress, port: TlsPort, authority: Authority
) -> None:
    with Connection(place(address, port, authority), "root") as connection:
        assert connection.test().user == "root"
        assert connection.fetch("SHOW DATABASES").column_names[0] == "Database"
        connection.execute("CREATE DATABASE root.encrypted")
        values = ", ".join(f"({at}, {at})" for at in range(1, 2001))
        connection.execute(f"INSERT INTO root.encrypted.d(time, x) VALUES {values}")
        assert connection.fetch("SELECT x FROM root.encrypted.d").num_rows == 2000
        connection.execute("DROP DATABASE root.encrypted")


def test_that_a_certificate_of_an_unknown_signer_is_told(
    address: ServerAddress, port: TlsPort, authority: Authority, folder: Path
) -> None:
    good = place(address, port, authority)
    stranger = make_authority(folder, "stranger")
    for tls in (Tls(str(stranger.certificate)), Tls()):
        error = refusal(replace(good, tls=tls))
        assert str(error).startswith(
            f"The certificate of {good.place} is not signed by anybody who is trusted"
        )
        assert "ca=FILE" in str(error.hint)


def test_that_a_certificate_for_another_name_is_told(
    address: ServerAddress, port: TlsPort, authority: Authority
) -> None:
    error = refusal(replace(place(address, port, authority), host="127.0.0.1"))
    assert str(error) == f"The certificate of 127.0.0.1:{port.port} is for another name than 127.0.0.1."


def test_that_a_client_without_tls_is_told_to_use_it(address: ServerAddress, port: TlsPort) -> None:
    error = refusal(replace(address, port=port.port))
    assert str(error) == f"127.0.0.1:{port.port} takes encrypted connections only."


def test_that_a_server_without_tls_is_told(address: ServerAddress, authority: Authority) -> None:
    error = refusal(replace(address, tls=Tls(str(authority.certificate)), timeout=1.0))
    assert str(error) == f"{address.place} does not answer to TLS."


def test_that_a_certificate_that_has_run_out_is_told(
    address: ServerAddress, folder: Path, authority: Authority
) -> None:
    old = make_certificate(folder, "old.localhost", authority, days=-1, names="localhost")
    with TlsPort(address.host, address.port, old) as port:
        error = refusal(place(address, port, authority))
    assert (
        str(error)
        == f"The certificate of localhost:{port.port} does not hold today: certificate has expired."
    )


def test_that_a_server_that_asks_for_a_certificate_gets_it_or_is_told_of(
    address: ServerAddress, folder: Path, authority: Authority
) -> None:
    own, ours = (make_certificate(folder, one, authority, names="localhost") for one in ("asking", "client"))
    with TlsPort(address.host, address.port, own, authority) as port:
        good = place(address, port, authority)
        error = refusal(good)
        assert "certificate of the client" in f"{error} {error.hint}"
        tls = Tls(str(authority.certificate), str(ours.certificate), str(ours.key))
        with Connection(replace(good, tls=tls), "root") as connection:
            assert connection.test().user == "root"


def test_that_a_file_without_a_certificate_is_told(
    address: ServerAddress, port: TlsPort, authority: Authority, tmp_path: Path
) -> None:
    nothing = tmp_path / "nothing.pem"
    nothing.write_text("no certificate", encoding="utf-8")
    error = refusal(replace(place(address, port, authority), tls=Tls(str(nothing))))
    assert str(error).startswith(f"There is no encrypted connection to localhost:{port.port}: ")
