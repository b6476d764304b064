"""Files without times: columns of readings, steps and seconds since a start, and what is none of these."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

import numpy as np
import pandas as pd
import pytest

from tests.sources.conftest import Opener
from workbench.errors import DataError, SqlError
from workbench.sources import QueryEngine, Table, usual_targets
from workbench.sources.arrow_frames import frames_from_arrow
from workbench.timeseries import NUMBERED


def written(names: str, rows: Iterable[Sequence[object]]) -> str:
    head = f"{names}\n" if names else ""
    return head + "".join(",".join(map(str, row)) + "\n" for row in rows)


def numbers_of(table: Table) -> list[float]:
    found: list[float] = table.arrow().column(table.time_column).to_pylist()
    return found


READINGS = [20.5, 21, 22.5, 21.5, 20, 19.5, 21]
NUMBERED_FROM_0 = "There are no times: the rows are numbered from 0, in the column {}."
STAND_AT = "There are no times: the rows stand at the numbers of the column {}."


@pytest.mark.parametrize(
    ("names", "rows", "targets"),
    [
        ("temperature", [(20 + row % 7 / 2,) for row in range(30)], ("temperature",)),
        ("", [(20 + row % 7 / 2,) for row in range(30)], ("column0",)),
        ("", [(row % 5, row % 3 + 0.5) for row in range(30)], ("column0", "column1")),
        ("flow,state", [(row % 5, "ok" if row % 4 else "low") for row in range(30)], ("flow",)),
        ("v", [(1.5,), ("",), ("NA",), (2.5,)], ("v",)),
        ("v", [(5,)], ("v",)),
        ("wert", [("1,5",), ("-2,25",), ("3",), ("4,1",)], ("wert",)),
        # A measurement that grows is no time axis, however its numbers look.
        ("sales", [(count,) for count in (1, 2, 3, 5, 8, 9, 12, 14)], ("sales",)),
        ("value", [(1990 + row,) for row in range(30)], ("value",)),
        ("energy_kwh,power", [(100 + row * 10, row % 5) for row in range(30)], ("energy_kwh", "power")),
        ("orders,power", [(1000 + row * 2, row % 5) for row in range(30)], ("orders", "power")),
        ("t,humidity", [(20 + row % 3, row % 5) for row in range(30)], ("t", "humidity")),
        ("step,v", [(row * row, row % 5) for row in range(30)], ("step", "v")),
        # Steps finer than the axis can hold.
        ("t,v", [(f"{row}e-7", row % 5) for row in range(30)], ("t", "v")),
        # Numbers that tell things apart are no steps either; they are no target where they count the rows.
        ("id,v", [(row + 1, row % 5) for row in range(30)], ("v",)),
        # Words among the numbers make text of them, and no years; a remark above them is not their name.
        ("# logger 7\ntemp", [(20 + row % 5 / 2,) for row in range(30)], ("temp",)),
        ("# logger 7\n# temp", [(20 + row % 5 / 2,) for row in range(30)], ("# temp",)),
        ("# temp", [(20 + row % 5 / 2,) for row in range(30)], ("# temp",)),
        ("product_no,v", [(1000 + row, row % 5) for row in range(30)], ("product_no", "v")),
    ],
)
def test_that_rows_without_times_are_numbered(
    names: str, rows: list[Sequence[object]], targets: tuple[str, ...], opened: Opener
) -> None:
    table = opened(written(names, rows))
    assert (table.zone, table.time_column, table.time_format) == (NUMBERED, "row", "row")
    assert numbers_of(table) == list(range(len(rows)))
    assert usual_targets(table) == targets
    assert str(table.notes[-1]) == NUMBERED_FROM_0.format("row")


@pytest.mark.parametrize("rows", [["total"], ["°C"], ["n.a.x", "4"]])
def test_that_a_word_among_the_readings_is_missing_and_told(rows: list[str], opened: Opener) -> None:
    table = opened(written("v", [(20 + row % 5 / 2,) for row in range(30)]) + "\n".join(rows) + "\n")
    assert (table.time_column, table.rows) == ("row", 30 + len(rows))
    assert np.flatnonzero(np.isnan(table.values("v"))).tolist() == [30]
    assert str(table.notes[-1]) == f"1 value of v is no number (“{rows[0]}”) and counts as missing."


def test_that_words_among_the_readings_are_named_when_they_are_wanted(opened: Opener) -> None:
    table = opened(written("v", [(20 + row % 5 / 2,) for row in range(30)]) + "off\n" * 5)
    with pytest.raises(DataError, match="“v” of data is not numeric: row 31 has “off”"):
        table.values("v")


def test_that_a_column_with_a_word_in_it_may_be_beside_the_one_that_counts(opened: Opener) -> None:
    table = opened("t,v\n" + "".join(f"{t},{'ERR' if t == 4 else t / 2}\n" for t in range(12)))
    assert (table.time_column, numbers_of(table)) == ("t", list(range(12)))
    assert [str(note) for note in table.notes] == [
        "There are no times: the rows stand at the numbers of the column t.",
        "1 value of v is no number (“ERR”) and counts as missing.",
    ]


def test_that_a_word_in_a_panel_that_stands_sideways_is_missing_and_told(opened: Opener) -> None:
    rows = "".join(f"H{series},1,2,{'x' if series == 3 else 3},4,5\n" for series in range(20))
    table = opened("id,V2,V3,V4,V5,V6\n" + rows)
    assert (len(table.ids()), table.missing("value")) == (20, 1)
    assert str(table.notes[-1]) == "1 value of V4 is no number (“x”) and counts as missing."


@pytest.mark.parametrize(
    ("frame", "header", "index", "time", "values"),
    [
        (pd.DataFrame({"v": READINGS}), True, False, "row", ["v"]),
        (pd.DataFrame({"v": READINGS}), True, True, "column0", ["v"]),
        (pd.DataFrame({"v": READINGS}), False, False, "row", ["column0"]),
        (pd.DataFrame({"v": READINGS, "w": READINGS}), False, False, "row", ["column0", "column1"]),
        (pd.DataFrame(np.array([READINGS, READINGS]).T), True, False, "row", ["0", "1"]),
    ],
)
def test_that_a_sheet_of_numbers_loses_none_of_its_rows(
    frame: pd.DataFrame, header: bool, index: bool, time: str, values: list[str], opened: Opener
) -> None:
    sheet = io.BytesIO()
    frame.to_excel(sheet, header=header, index=index)
    table = opened(sheet.getvalue(), "sheet.xlsx")
    assert (table.time_column, table.rows) == (time, len(READINGS))
    assert [column.name for column in table.value_columns] == values
    assert table.values(values[0]).tolist() == READINGS


@pytest.mark.parametrize(
    ("names", "column", "kind"),
    [
        ("step,v", [5 + row for row in range(30)], "BIGINT"),
        ("t,v", [f"{row * 0.01:.2f}" for row in range(30)], "DOUBLE"),
        ("Time (s),v", [f"{1600 + row / 10:.1f}" for row in range(30)], "DOUBLE"),
        ("time_ms,v", [row * 250 for row in range(30)], "BIGINT"),
        ("cycle,v", [30 - row for row in range(30)], "BIGINT"),
        ("Unnamed: 0,v", list(range(30)), "BIGINT"),
        (",v", list(range(70, 100)), "BIGINT"),
        ("lap,v", list(range(1, 31)), "BIGINT"),
        ("index,v", [*range(25), *range(27, 32)], "BIGINT"),
        ("t,v", [row + row % 3 / 5 for row in range(30)], "DOUBLE"),
        ("elapsed_s,v", [row * row / 10 for row in range(30)], "DOUBLE"),
        ("Time (s),v", [f"{row / 10 + row % 3 / 100:.2f}" for row in range(30)], "DOUBLE"),
    ],
)
def test_that_a_column_that_counts_steps_places_the_rows_and_a_note_says_so(
    names: str, column: list[object], kind: str, opened: Opener
) -> None:
    table = opened(written(names, [(one, row % 5) for row, one in enumerate(column)]))
    assert (table.zone, table.time_format) == (NUMBERED, "number")
    assert table.columns[0].name == table.time_column
    assert table.columns[0].type == kind
    assert numbers_of(table) == [float(str(one)) for one in column]
    assert usual_targets(table) == ("v",)
    assert [str(note) for note in table.notes] == [STAND_AT.format(table.time_column)]


def test_that_steps_place_the_rows_of_each_series_of_a_long_table(opened: Opener) -> None:
    rows = [(series, step, step % 5) for series in "ab" for step in range(1, 40)]
    by_step = [(series, step, step % 5) for step in range(1, 40) for series in "ab"]
    engines = [(unit, cycle, cycle % 7) for unit in (1, 2, 3) for cycle in range(1, 20)]
    for number, table in enumerate(
        (
            opened(written("unique_id,ds,y", rows)),
            opened(written("unique_id,ds,y", by_step), "by_step.csv"),
            opened(written("unit,cycle,y", engines), "engines.csv"),
        )
    ):
        assert (table.zone, table.time_column) == (NUMBERED, ("ds", "ds", "cycle")[number])
        assert table.ids() == (("a", "b"), ("a", "b"), ("1", "2", "3"))[number]
        assert str(table.profile().interval) == "1"


def test_that_each_series_without_steps_is_numbered_by_itself(opened: Opener) -> None:
    found = opened(written("sensor,value", [(name, row % 5) for name in "ab" for row in range(20)]))
    turns = [(name, row % 5) for row in range(20) for name in ("north", "south")]
    named = opened(written("where,value", turns), "named.csv", id_column="where")
    unnamed = opened(written("where,value", turns), "unnamed.csv")
    for table in (found, named):
        assert len(table.ids()) == 2
        first = table.times(table.ids()[0]).astype("datetime64[s]").astype(int)
        assert first.tolist() == list(range(20))
    assert (unnamed.ids(), unnamed.profile().last) == ((), np.datetime64(39, "s"))


@pytest.mark.parametrize(
    "content",
    [
        "these are\nonly words\n",
        written("time,v", [(f"Tag {row} um {row % 24}h", row) for row in range(20)]),
        written("clock,v", [(f"{row:02d}:30:00", row) for row in range(20)]),
        written("id,name,age", [(row, f"name {row}", row % 9) for row in range(20)]),
        written("open", [("true",), ("false",), ("true",)]),
    ],
)
def test_that_lists_of_things_and_times_nobody_understood_are_refused(content: str, opened: Opener) -> None:
    with pytest.raises(DataError, match="has no column with times") as refused:
        opened(content)
    assert "with the format row the rows are numbered" in str(refused.value.hint)


def test_that_the_user_can_have_rows_numbered_or_a_column_count(opened: Opener) -> None:
    dated = written("date,v", [(f"2024-01-{day:02d}", day % 5) for day in range(1, 29)])
    assert opened(dated, time_format="row").time_column == "row"
    assert opened(dated, "again.csv", time_column="row").time_format == "row"
    uneven = written("depth,v", [(row * row, row % 5) for row in range(20)])
    assert numbers_of(opened(uneven, "uneven.csv", time_column="depth", time_format="number"))[-1] == 361
    even = written("depth,v", [(row * 3, row % 5) for row in range(20)])
    assert opened(even, "even.csv", time_column="depth").time_format == "number"


def test_that_a_zone_for_numbers_is_not_used_and_a_note_says_so(opened: Opener) -> None:
    table = opened(written("v", [(row % 5,) for row in range(20)]), zone="Europe/Berlin")
    assert (table.zone, numbers_of(table)[:3]) == (NUMBERED, [0, 1, 2])
    assert str(table.notes[-1]).endswith("so the zone Europe/Berlin was not used.")


def test_that_a_column_called_row_keeps_its_name(opened: Opener) -> None:
    table = opened(written("row,v", [(row % 3, row % 5) for row in range(20)]))
    assert [column.name for column in table.columns] == ["row_2", "row", "v"]
    assert table.time_column == "row_2"


def test_that_numbers_too_large_for_the_axis_leave_no_row_without_a_note(opened: Opener) -> None:
    rows = written("n,v", [(10**11 * row, row % 5) for row in range(5)])
    table = opened(rows, time_column="n", time_format="number")
    assert table.rows == 3
    assert str(table.notes[-1]) == "2 rows without a readable time were left out."


@pytest.mark.parametrize(
    ("sql", "marked", "hint"),
    [
        (
            "SELECT v FROM one WHERE time >= TIMESTAMP '2024-01-01'",
            "time >= TIMESTAMP '2024-01-01'",
            "row >= 19",
        ),
        ("SELECT v FROM one WHERE row < '2024-01-01'", "'2024-01-01'", "row >= 19"),
        ("SELECT v FROM one WHERE row BETWEEN now() AND now()", "BETWEEN now() AND now()", "row >= 19"),
        ("SELECT time_bucket(INTERVAL 1 HOUR, time) FROM one", None, "floor(row / 10) * 10"),
        ("SELECT t - INTERVAL 1 DAY FROM two", "-", "t + 10"),
        ("SELECT extract(hour FROM time) FROM one", None, "Leave extract out"),
        ("SELECT one.v FROM one, dated WHERE one.time = dated.time", "one.time", "another column"),
    ],
)
def test_that_sql_says_that_numbers_are_no_times_and_what_to_write(
    sql: str, marked: str | None, hint: str, opened: Opener, engine: QueryEngine
) -> None:
    opened(written("v", [(row % 5,) for row in range(20)]), "one.csv")
    opened(written("t,v", [(row / 4, row % 5) for row in range(20)]), "two.csv")
    opened("date,v\n2024-01-01,1\n2024-01-02,2\n", "dated.csv")
    with pytest.raises(SqlError, match=r"numbered, in the column .*; they have no times") as refused:
        engine.run(sql)
    span = refused.value.span
    assert span is not None
    assert marked is None or sql[span.start : span.end] == marked
    assert hint in str(refused.value.hint)


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("SELECT v FROM one WHERE v >= TIMESTAMP '2024-01-01'", "type DOUBLE and type TIMESTAMP"),
        ("SELECT row FROM one WHERE v BETWEEN now() AND now()", "BETWEEN"),
        ("SELECT row, upper(row, row) FROM one", "upper"),
        ("SELECT row - [1] FROM one", "BIGINT"),
        ("SELECT v FROM dated WHERE time > 5", "A time is compared with a number here"),
    ],
)
def test_that_other_complaints_are_told_as_they_are(
    sql: str, words: str, opened: Opener, engine: QueryEngine
) -> None:
    opened(written("v", [(row / 2,) for row in range(20)]), "one.csv")
    opened("date,v\n2024-01-01,1\n2024-01-02,2\n", "dated.csv")
    with pytest.raises(SqlError, match=words):
        engine.run(sql)


def test_that_sql_sees_the_numbers_and_gives_them_back(opened: Opener, engine: QueryEngine) -> None:
    opened(written("v", [(row % 5,) for row in range(20)]), "one.csv")
    opened(written("t,v", [(row / 4, row % 5) for row in range(20)]), "two.csv")
    found = engine.run("SELECT row, v FROM one WHERE row > 15")
    assert found.column("row").to_pylist() == [16, 17, 18, 19]
    assert engine.run("SELECT max(time) AS m FROM two").column("m").to_pylist() == [4.75]
    (frame,) = frames_from_arrow(engine.run("SELECT t, v FROM two ORDER BY t DESC"))
    assert (frame.zone, str(frame.interval), len(frame)) == (NUMBERED, "0.25", 20)
    assert frame.time[-1] == np.datetime64(4_750, "ms")
