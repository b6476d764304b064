"""The sample series on a server, written by the program's own writing, as `make iotdb` has them."""

from __future__ import annotations

from dataclasses import replace

from iotdb_server import IoTDBServer, fill

from sample_data import SAMPLES, sample_path
from workbench.events import EventBus
from workbench.sources import OpenOptions, TableStore
from workbench.sources.iotdb.address import Dialect
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.names import quote_name, quote_node


def test_that_every_sample_is_on_the_server_in_both_dialects(
    shared_server: IoTDBServer, tree: Connection
) -> None:
    store = TableStore(EventBus())
    address = f"iotdb://root@{shared_server.host}:{shared_server.port}"

    assert fill(address, shared_server.password) == len(SAMPLES)

    with Connection(
        replace(tree.address, dialect=Dialect.TABLE, database="samples"), shared_server.password
    ) as tables:
        for sample in SAMPLES:
            opened = store.open(sample_path(sample.file), OpenOptions())
            known = opened.rows - opened.missing(sample.target)
            in_tree = f"SELECT count({quote_node(sample.target)}) FROM root.samples.{opened.name}"
            in_table = f"SELECT count({quote_name(sample.target)}) FROM {opened.name}"
            assert tree.fetch(in_tree)[0].to_pylist() == [known]
            assert tables.fetch(in_table)[0].to_pylist() == [known]
