"""Lines above and below a table: labels of a logger, totals, remarks of a portal."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from workbench.sources import Table

Opener = Callable[..., Table]
DAYS = 40
ABOVE = {
    "nothing": [],
    "a title": ["Report of station A"],
    "labels": ["Station{d}A", "Serial{d}17"],
    "labels and a blank line": ["Station{d}A", "Made{d}2024-02-01", ""],
    "more labels than rows seen at first": [*(f"Key {at}{{d}}value {at}" for at in range(12)), ""],
    "labels with colons": ["Station: A", "Units: kW", ""],
}
BELOW = {
    "nothing": [],
    "a total": ["Total{d}420"],
    "another delimiter": ["Average&15"],
    "a legend": ["", "Legend:", "kw = power"],
    "a sentence with commas": ["", "Exported by a portal, 2024-02-01, page 1 of 1, user anna"],
    "a longer line": ["", "Notes{d}a{d}b{d}c{d}d{d}e{d}f"],
    "a mark": ["[EOF]"],
}


def lines(above: list[str], below: list[str], delimiter: str) -> str:
    """The days of a table between other lines."""
    mark = "," if delimiter == ";" else "."
    days = np.datetime64("2024-01-01") + np.arange(DAYS)
    rows = [delimiter.join((str(day), f"{at}{mark}5", str(2 * at))) for at, day in enumerate(days)]
    table = [delimiter.join(("time", "kw", "temp")), *rows]
    other = ";" if delimiter != ";" else ","
    framed = [line.replace("{d}", delimiter).replace("&", other) for line in (*above, "&&&", *below)]
    place = framed.index(other * 3)
    return "\n".join([*framed[:place], *table, *framed[place + 1 :], ""])


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("below", BELOW)
@pytest.mark.parametrize("above", ABOVE)
def test_that_a_table_is_found_between_other_lines(
    opened: Opener, above: str, below: str, delimiter: str
) -> None:
    table = opened(lines(ABOVE[above], BELOW[below], delimiter))
    assert [column.name for column in table.columns] == ["time", "kw", "temp"]
    assert np.array_equal(table.values("kw"), np.arange(DAYS) + 0.5)
    assert np.array_equal(table.values("temp"), 2 * np.arange(DAYS))


def test_that_the_names_of_rows_with_numbers_of_their_own_stand_above_the_others(opened: Opener) -> None:
    rows = "".join(f"{at},2024-01-{at:02},{at}.5\n" for at in range(1, 29))
    table = opened(f"Station,A\nSerial,17\ntime,kw\n{rows}[EOF]\n")
    assert table.values("kw")[27] == 28.5
    assert str(table.times()[27])[:10] == "2024-01-28"


def test_that_rows_of_other_lengths_are_not_lost(opened: Opener) -> None:
    short = "".join(f"2024-01-{day:02},{day},5\n" for day in range(1, 6))
    rows = "".join(f"2024-02-{day:02},{day}\n" for day in range(1, 25))
    table = opened(f"time,a,b,c\n{short}{rows}")
    assert table.rows == 29
    assert table.values("a")[0] == 1


def test_that_rows_of_a_series_are_not_taken_for_labels(opened: Opener) -> None:
    rows = "".join(
        f"{name},2024-01-{day:02},{day}{',x' if day < 9 else ''}\n" for name in "ab" for day in range(1, 29)
    )
    assert opened(f"sensor,time,v,remark\n{rows}").rows == 56


def test_that_a_row_far_below_may_be_longer(opened: Opener) -> None:
    days = np.datetime64("2010-01-01") + np.arange(4000)
    rows = [f"{day},{at}" for at, day in enumerate(days)]
    rows[3000] += ",extra,extra"
    table = opened("\n".join(["Station,A,north", "Serial,17,-,-", "time,kw", *rows, ""]))
    assert table.rows == 4000
    assert table.values("kw")[3000] == 3000


def test_that_a_logger_may_write_units_and_kinds_below_the_names(opened: Opener) -> None:
    rows = "".join(f'"2024-01-01 {hour:02}:00:00",{hour},{20 + hour / 10}\n' for hour in range(24))
    names = '"TIMESTAMP","RECORD","AirT_Avg"\n"TS","RN","Deg C"\n"","","Avg"\n'
    table = opened(f'"TOA5","Site 7","CR1000","1234","OS.32","CPU:met.CR1"\n{names}{rows}', "met.dat")
    assert [column.name for column in table.columns] == ["TIMESTAMP", "RECORD", "AirT_Avg"]
    assert table.values("AirT_Avg")[23] == 22.3
    assert table.rows == 24


TABLE = "".join(f"2024-01-{day:02},{day}.5,{2 * day}\n" for day in range(1, 29))


@pytest.mark.parametrize(
    "above",
    [
        "Report,,\n,,\n",
        "Plant,7,\nExport,2024-02-01 10:00:00,\n,,\n",
        "x,y,z\n",
        "id,x\n",
        "7,plant\n\n",
    ],
)
def test_that_the_names_are_those_above_the_rows(opened: Opener, above: str) -> None:
    table = opened(f"{above}time,kw,temp\n{TABLE}")
    assert [column.name for column in table.columns] == ["time", "kw", "temp"]
    assert table.rows == 28
    assert table.values("temp")[27] == 56
    assert not any("no number" in str(note) for note in table.notes)


@pytest.mark.parametrize("names", ["time,kw,temp\nUTC,kW,degC\n", "time,kw,temp\ndate,number,number\n"])
def test_that_units_are_no_names(opened: Opener, names: str) -> None:
    table = opened(names + TABLE)
    assert [column.name for column in table.columns] == ["time", "kw", "temp"]


@pytest.mark.parametrize("above", ['"Note: one\nand two"\n\n', '"Note, a, b\nand two",x,y\n\n'])
def test_that_a_note_of_two_lines_costs_no_row(opened: Opener, above: str) -> None:
    assert opened(f"{above}time,kw,temp\n{TABLE}").rows == 28


def test_that_rows_whose_numbers_begin_late_are_all_read(opened: Opener) -> None:
    rows = "".join(
        f"{month} {year},{'NA' if year < 2003 else year}\n"
        for year in range(2000, 2010)
        for month in ("Jan", "Jul")
    )
    assert opened(f"month,v\n{rows}").rows == 20
