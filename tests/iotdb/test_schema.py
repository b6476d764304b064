from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from workbench.errors import WorkbenchError
from workbench.sources.iotdb.connection import Connection
from workbench.sources.iotdb.emptiness import full_path, why_empty
from workbench.sources.iotdb.schema import Schema, TableColumn


def test_that_the_tree_is_listed_page_by_page(tree: Connection) -> None:
    for path in ("root.a.d1.x", "root.a.d1.`y 1`", "root.a.d2.x", "root.厂.一.温度"):
        tree.execute(f"CREATE TIMESERIES {path} DOUBLE")
    tree.execute("INSERT INTO root.a.d1(time, `y 1`) VALUES (5, 1), (9, 2)")
    schema = Schema(tree)
    assert schema.databases() == ("root.a", "root.厂")
    first = schema.devices("root.**", 0, 2)
    rest = schema.devices("root.**", 2, 2)
    assert (len(first.items), first.more, len(rest.items), rest.more) == (2, True, 1, False)
    series = {one.path: one for one in schema.measurements("root.a.d1").items}
    assert set(series) == {"root.a.d1.x", "root.a.d1.`y 1`"}
    odd = series["root.a.d1.`y 1`"]
    assert (odd.device, odd.measurement, odd.type, odd.database) == ("root.a.d1", "`y 1`", "DOUBLE", "root.a")
    assert full_path("root.a.d1", "`y 1`") == odd.path
    assert [one.path for one in schema.search("温").items] == ["root.厂.一.温度"]
    assert (schema.count(), schema.count("root.a.*.x"), schema.count("温")) == (4, 2, 1)
    found = schema.time_range(odd.path)
    assert (found.rows, found.first, found.last) == (2, np.datetime64(5, "ms"), np.datetime64(9, "ms"))
    assert schema.time_range("root.a.d2.x").rows == 0


def test_that_tables_are_listed_with_their_columns(table: Connection) -> None:
    table.execute('CREATE TABLE "热 1" (house STRING TAG, maker STRING ATTRIBUTE, ot DOUBLE FIELD)')
    table.execute("INSERT INTO \"热 1\"(time, house, ot) VALUES (3, 'a', 1), (4, 'b', 2)")
    schema = Schema(table)
    assert "plant" in schema.databases()
    assert schema.tables("plant") == ("热 1",)
    assert schema.columns("热 1", "plant") == (
        TableColumn("time", "TIMESTAMP", "TIME"),
        TableColumn("house", "STRING", "TAG"),
        TableColumn("maker", "STRING", "ATTRIBUTE"),
        TableColumn("ot", "DOUBLE", "FIELD"),
    )
    found = schema.time_range('plant."热 1"')
    assert (found.rows, found.first, found.last) == (2, np.datetime64(3, "ms"), np.datetime64(4, "ms"))


def test_why_a_query_gave_nothing(tree: Connection) -> None:
    for path in ("root.open.d.x", "root.shut.d.x", "root.dark.d.x"):
        tree.execute(f"CREATE TIMESERIES {path} DOUBLE")
    tree.execute("INSERT INTO root.shut.d(time, x) VALUES (1, 1)")
    tree.execute("INSERT INTO root.open.d(time, x) VALUES (1, 1)")
    tree.execute("CREATE TIMESERIES root.open.d.bare DOUBLE")
    tree.execute("CREATE USER visitor 'readerpass1'")
    for right, where in (
        ("READ_DATA", "root.open"),
        ("READ_SCHEMA", "root.open"),
        ("READ_DATA", "root.dark"),
    ):
        tree.execute(f"GRANT {right} ON {where}.** TO USER visitor")
    with Connection(replace(tree.address, user="visitor"), "readerpass1") as reader:
        assert reader.fetch("SELECT x FROM root.shut.d").num_rows == 0
        said = {
            path: str(why_empty(reader, [path]))
            for path in (
                "root.shut.d.x",
                "root.open.d.nix",
                "root.open.d.bare",
                "root.open.d.x",
                "root.dark.d.x",
            )
        }
    assert said["root.shut.d.x"] == "User visitor has no READ_DATA on root.shut.d.x."
    assert said["root.open.d.nix"] == "There is no series root.open.d.nix."
    assert said["root.open.d.bare"] == "root.open.d.bare has no rows."
    assert said["root.open.d.x"] == "root.open.d.x has rows, but none that the query asks for."
    assert "without READ_SCHEMA" in said["root.dark.d.x"]
    assert str(why_empty(tree, ["root.open.*.nix"])) == "There is no series root.open.*.nix."
    assert str(why_empty(tree, [])) == "The query gave no rows."


def test_that_many_series_are_listed_page_by_page(tree: Connection) -> None:
    names = ", ".join(f"s{one} FLOAT" for one in range(3_000))
    tree.execute(f"CREATE ALIGNED TIMESERIES root.wide.d({names})")
    schema = Schema(tree)
    page = schema.search("root.**", 0, 100)
    every = schema.search("root.**", 0, 100_000)
    assert (len(page.items), page.more, len(every.items), every.more) == (100, True, 3_000, False)


def test_that_tables_that_are_missing_are_named(table: Connection) -> None:
    with pytest.raises(WorkbenchError, match="nix") as caught:
        table.fetch("SELECT * FROM nix")
    assert caught.value.code == 550
