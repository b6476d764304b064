import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import OptionError
from workbench.sources.iotdb.address import Dialect, ServerAddress, Tls


def test_that_a_short_address_has_the_usual_port_user_and_dialect() -> None:
    address = ServerAddress.parse("iotdb://plant.example")
    assert (address.host, address.port, address.user) == ("plant.example", 6667, "root")
    assert address.dialect is Dialect.TREE
    assert address.tls is None


def test_that_everything_in_an_address_is_read() -> None:
    address = ServerAddress.parse(
        "iotdb://%E5%BC%A0@[::1]:7000/%E5%8E%82?dialect=table&zone=Asia/Shanghai&tls=true&ca=/a/ca.pem&timeout=5"
    )
    assert address == ServerAddress(
        "::1", 7000, "张", Dialect.TABLE, "厂", "Asia/Shanghai", Tls("/a/ca.pem"), 5.0
    )
    assert address.place == "[::1]:7000"


@given(
    st.builds(
        ServerAddress,
        st.sampled_from(["localhost", "10.0.0.1", "fe80::1", "iot.example.org"]),
        st.integers(1, 65535),
        st.text(min_size=1, alphabet=st.characters(exclude_categories=["Cs"])),
        st.sampled_from(Dialect),
        st.none() | st.text(min_size=1, alphabet="abc测试 ._-"),
        st.none() | st.sampled_from(["UTC", "Asia/Shanghai"]),
        st.none() | st.builds(Tls, st.none() | st.just("/etc/ca file.pem")),
        st.sampled_from([60.0, 0.5, 3600.0]),
    )
)
def test_that_an_address_that_was_written_reads_as_it_was(address: ServerAddress) -> None:
    assert ServerAddress.parse(str(address)) == address


def test_that_a_password_in_an_address_is_refused_and_not_repeated() -> None:
    with pytest.raises(OptionError) as caught:
        ServerAddress.parse("iotdb://root:hunter2@localhost")
    assert "hunter2" not in f"{caught.value} {caught.value.hint} {caught.value.kept()}"
    with pytest.raises(OptionError) as caught:
        ServerAddress.parse("http://root:hunter2@localhost")
    assert "hunter2" not in f"{caught.value} {caught.value.kept()}"


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("localhost:6667", "localhost:6667"),
        ("iotdb://", "iotdb://"),
        ("iotdb://a:99999", "99999"),
        ("iotdb://a?dialect=sql", "sql"),
        ("iotdb://a?tls=perhaps", "perhaps"),
        ("iotdb://a?tls=true&cert=x", "certificate"),
        ("iotdb://a?timeout=soon", "soon"),
        ("iotdb://a?timeout=-1", "-1"),
        ("iotdb://a?colour=red", "colour"),
    ],
)
def test_that_what_is_wrong_in_an_address_is_named(address: str, named: str) -> None:
    with pytest.raises(OptionError, match=named) as caught:
        ServerAddress.parse(address)
    assert caught.value.hint
