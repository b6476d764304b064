"""Text files of every kind as tables."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.conftest import SHARED_DATA
from workbench.errors import Cancelled, DataError
from workbench.events import Event, EventBus, TableClosed, TableGrew, TableOpened
from workbench.jobs import Job
from workbench.sources import ColumnRole, OpenOptions, Table, TableStore
from workbench.text import text

Opener = Callable[..., Table]
PLAIN = "time,load_kw\n2024-01-01 00:00:00,1.5\n2024-01-01 01:00:00,2.5\n2024-01-01 02:00:00,\n"


def test_that_a_plain_file_becomes_a_table(opened: Opener) -> None:
    table = opened(PLAIN, "power.csv")
    assert (table.name, table.format, table.rows, table.complete) == ("power", "csv", 3, True)
    assert [(c.name, c.type, c.role, c.unit) for c in table.columns] == [
        ("time", "TIMESTAMP", ColumnRole.TIME, None),
        ("load_kw", "DOUBLE", ColumnRole.VALUE, "kW"),
    ]
    assert table.times()[1] == np.datetime64("2024-01-01T01:00", "us")
    assert np.array_equal(table.values("LOAD_KW"), [1.5, 2.5, np.nan], equal_nan=True)
    assert table.missing("load_kw") == 1
    assert table.zone is None
    assert str(table.profile().interval) == "1h"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_that_any_usual_delimiter_is_found(opened: Opener, delimiter: str, newline: str) -> None:
    table = opened(PLAIN.replace(",", delimiter).replace("\n", newline))
    assert table.values("load_kw")[:2].tolist() == [1.5, 2.5]


@pytest.mark.parametrize("first", [1, 70_000], ids=["at once", "far down"])
def test_that_mixed_line_ends_are_read(opened: Opener, first: int) -> None:
    days = np.datetime64("1800-01-01") + np.arange(80_000)
    rows = [f"{day},{at}.5" + ("\r\n" if at >= first and at % 3 else "\n") for at, day in enumerate(days)]
    table = opened("time,v\n" + "".join(rows))
    assert np.array_equal(table.values("v"), np.arange(80_000) + 0.5)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("time;v\n2024-01-01;1,5\n2024-01-02;2\n2024-01-03;-3,25\n", [1.5, 2, -3.25]),
        ("time;v\n2024-01-01;1.234,5\n2024-01-02;12,75\n", [1234.5, 12.75]),
        ('time,v\n2024-01-01,"1,5"\n2024-01-02,"2,5"\n', [1.5, 2.5]),
        ('time,v\n2024-01-01,"1,234.5"\n2024-01-02,7\n', [1234.5, 7]),
        ("time,v\n2024-01-01,inf\n2024-01-02,2\n", [np.inf, 2]),
        ("time,v\n2024-01-01,NaN\n2024-01-02,n/a\n", [np.nan, np.nan]),
    ],
)
def test_that_numbers_are_read_as_they_are_written(
    opened: Opener, content: str, expected: list[float]
) -> None:
    assert np.array_equal(opened(content).values("v"), expected, equal_nan=True)


def test_that_numbers_with_a_point_stay_what_they_are_beside_a_decimal_comma(opened: Opener) -> None:
    table = opened("time;v;price;n\n2024-01-01;1.200,50;0.25;1.000\n2024-01-02;1.300,75;1.50;2.000\n")
    assert table.values("price").tolist() == [0.25, 1.5]
    assert table.values("v").tolist() == [1200.5, 1300.75]


def test_that_a_decimal_comma_can_be_said(opened: Opener) -> None:
    table = opened("time;v\n2024-01-01;1,500\n2024-01-02;2,250\n", decimal=",")
    assert table.values("v").tolist() == [1.5, 2.25]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_that_encodings_are_found(opened: Opener, encoding: str) -> None:
    table = opened("时间,负荷\n2024-01-01,1\n2024-01-02,2\n".encode(encoding))
    assert [column.name for column in table.columns] == ["时间", "负荷"]


def test_that_utf_16_without_a_mark_is_found(opened: Opener) -> None:
    assert opened(PLAIN.encode("utf-16-le")).rows == opened(PLAIN.encode("utf-16-be")).rows == 3


def test_that_an_encoding_can_be_said_and_a_wrong_name_is_told(opened: Opener) -> None:
    content = "time,größe\n2024-01-01,1\n2024-01-02,2\n".encode("latin-1")
    assert opened(content, encoding="latin-1").columns[1].name == "größe"
    assert opened(content).columns[1].name == "größe"
    with pytest.raises(DataError, match="nonsense"):
        opened(content, encoding="nonsense")


def test_that_stray_bytes_far_down_are_shown_and_said(opened: Opener) -> None:
    good = "time,v,é\n" + "2024-01-01,1,é\n" * 100_000
    table = opened(good.encode() + b"2024-01-02,2,\xff\n", id_column="é")
    assert table.rows == 100_001
    assert "could not be read" in str(table.notes[0])


def test_that_quoted_headers_keep_their_delimiters(opened: Opener) -> None:
    table = opened('time,"a, b","c ""d"""\n2024-01-01,1,2\n2024-01-02,3,4\n')
    assert [column.name for column in table.columns] == ["time", "a, b", 'c "d"']


def test_that_compressed_text_is_read(opened: Opener) -> None:
    assert opened(gzip.compress(PLAIN.encode()), "power.csv.gz").name == "power"


def test_that_a_name_with_brackets_is_no_pattern(opened: Opener, tmp_path: Path) -> None:
    (tmp_path / "data1.csv").write_text(PLAIN * 2)
    assert opened(PLAIN, "data[1].csv").rows == 3


def test_that_what_excel_announces_is_used(opened: Opener) -> None:
    table = opened("sep=;\ntime;v\n2024-01-01;1\n2024-01-02;2\n")
    assert [column.name for column in table.columns] == ["time", "v"]


def test_that_rows_are_not_lost_when_they_differ_in_length(opened: Opener) -> None:
    table = opened(PLAIN + "2024-01-01 03:00:00,4,5,6\n")
    assert table.rows == 4
    assert "fewer values" in str(table.notes[0])


def test_that_a_decimal_far_down_is_not_rounded(opened: Opener) -> None:
    rows = "".join(f"{1_600_000_000 + i},{i}\n" for i in range(120_000))
    table = opened("time,v\n" + rows + "1700000000,0.5\n")
    assert table.values("v")[-1] == 0.5


def test_that_a_word_far_down_is_missing_and_told(opened: Opener) -> None:
    rows = "".join(f"{1_600_000_000 + i},{i}\n" for i in range(99_000))
    table = opened("time,v\n" + rows + "1700000000,oops\n")
    assert np.array_equal(table.values("v"), [*range(99_000), np.nan], equal_nan=True)
    assert "1 value of v is no number (“oops”) and counts as missing." in map(str, table.notes)


def test_that_text_far_down_makes_a_column_text_and_its_row_is_named(opened: Opener) -> None:
    rows = "".join(f"{1_600_000_000 + i},{i}\n" for i in range(9_000))
    words = "".join(f"{1_700_000_000 + i},oops\n" for i in range(2_000))
    with pytest.raises(DataError, match="row 9001 has “oops”"):
        opened("time,v\n" + rows + words).values("v")


def test_that_rows_without_a_time_are_left_out_and_counted(opened: Opener) -> None:
    table = opened(PLAIN + "Total,4\n")
    assert table.rows == 3
    assert str(table.notes[-1]) == "1 row without a readable time was left out."


def test_that_iotdb_exports_keep_both_names(opened: Opener) -> None:
    table = opened(
        "Time,root.db.etth.OT,root.db.etth.HUFL(FLOAT)\n"
        "2016-07-01T00:00:00.000+08:00,1,2\n2016-07-01T01:00:00.000+08:00,3,4\n"
    )
    assert [(c.name, c.tree_path) for c in table.columns[1:]] == [
        ("OT", "root.db.etth.OT"),
        ("HUFL", "root.db.etth.HUFL"),
    ]
    assert table.zone == "+08:00"
    assert table.times()[0] == np.datetime64("2016-06-30T16:00", "us")
    assert table.values("root.db.etth.OT").tolist() == [1, 3]


def test_that_equal_last_names_of_paths_are_told_apart(opened: Opener) -> None:
    table = opened("Time,root.a.s,root.b.s\n2024-01-01,1,2\n2024-01-02,1,2\n")
    assert [column.name for column in table.columns] == ["Time", "a.s", "b.s"]


def test_that_the_official_sample_opens() -> None:
    path = SHARED_DATA / "ETTh-tree.csv"
    if not path.exists():
        pytest.skip("the shared data are not here")
    table = TableStore(EventBus()).open(path)
    assert (table.name, table.rows, str(table.profile().interval)) == ("ETTh_tree", 96, "1h")


def test_that_names_are_sql_names_and_unique(opened: Opener, store: TableStore) -> None:
    names = [opened(PLAIN, name).name for name in ("a b.csv", "A-b.csv", "2024.csv", "select.csv")]
    assert names == ["a_b", "A_b_2", "t_2024", "select_1"]
    assert store.find("T_2024").name == "t_2024"
    with pytest.raises(DataError) as caught:
        store.find("a_bb")
    assert caught.value.replacement == "a_b"


def test_that_wrong_names_are_answered_with_the_near_ones(opened: Opener) -> None:
    table = opened(PLAIN)
    with pytest.raises(DataError) as caught:
        table.values("load_kv")
    assert caught.value.hint == "Did you mean “load_kw”?"
    with pytest.raises(DataError, match="is the time column"):
        table.values("time")


def test_that_arrays_are_views_that_cannot_be_written(opened: Opener) -> None:
    table = opened(PLAIN)
    assert np.shares_memory(table.values("load_kw"), table.values("load_kw"))
    arrow = table.arrow()
    data = arrow.column("load_kw").chunk(0).buffers()[1]
    assert data.address == table.values("load_kw").ctypes.data
    assert arrow.column("load_kw").null_count == 1
    with pytest.raises(ValueError, match="read-only"):
        table.values("load_kw")[0] = 1


def test_that_pasted_cells_become_a_table(store: TableStore) -> None:
    table = store.paste("time\tv\n2024-01-01\t1\n2024-01-02\t2\n")
    assert (table.name, table.path, table.rows) == ("pasted", None, 2)
    with pytest.raises(DataError, match="did not come from a file"):
        store.reload("pasted")


def test_that_a_changed_file_is_noticed_and_read_again(
    opened: Opener, store: TableStore, events: list[Event]
) -> None:
    table = opened(PLAIN)
    assert store.changed_on_disk() == ()
    assert table.path is not None
    table.path.write_text(PLAIN + "2024-01-01 03:00:00,4\n")
    assert store.changed_on_disk() == ("data",)
    again = store.reload("data")
    assert (again.rows, again.name) == (4, "data")
    assert store.find("data") is again
    table.path.unlink()
    assert store.changed_on_disk() == ("data",)
    with pytest.raises(DataError, match="There is no file"):
        store.reload("data")
    assert store.find("data") is again
    store.close("data")
    assert isinstance(events[-1], TableClosed)
    assert not store.tables


def _big(tmp_path: Path, rows: int = 450_000) -> Path:
    path = tmp_path / "big.csv"
    path.write_text("time,v\n" + "".join(f"{1_600_000_000 + 60 * i},{i}.5\n" for i in range(rows)))
    return path


def test_that_a_large_file_can_be_read_while_it_loads(tmp_path: Path) -> None:
    bus = EventBus()
    store = TableStore(bus)
    seen: list[tuple[int, bool, float]] = []

    def look(event: Event) -> None:
        if isinstance(event, TableOpened | TableGrew):
            table = store.find(event.name)
            values = table.values("v")
            seen.append((len(values), table.complete, float(values[-1])))
            assert len(table.times()) == table.rows == table.arrow().num_rows

    bus.subscribe(look)
    table = store.open(_big(tmp_path))
    assert seen[0][:2] == (100_000, False)
    assert seen[-1] == (450_000, True, 449_999.5)
    assert all(value == rows - 0.5 for rows, _, value in seen)
    assert table.profile().regular


def test_that_a_cancelled_reading_leaves_no_table(tmp_path: Path) -> None:
    bus = EventBus()
    store = TableStore(bus)
    job: Job[Table] = Job("open", text("Open"), bus)
    bus.subscribe(lambda event: job.cancel() if isinstance(event, TableOpened) else None)
    with pytest.raises(Cancelled):
        store.open(_big(tmp_path), OpenOptions(), job)
    assert not store.tables
