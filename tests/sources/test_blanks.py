"""Files whose columns are set apart by blanks: of loggers, of simulations, printed as text."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.sources.conftest import Opener
from workbench.errors import Cancelled, DataError
from workbench.sources.blanks import find_blanks, write_with_tabs

TOLD = "The columns are divided by blanks."


@pytest.mark.parametrize(
    ("content", "names", "last"),
    [
        ("time load\n2024-01-01 1.5\n2024-01-02 2\n2024-01-03 4\n", "time load", 4),
        ("time       load\n2024-01-01   1.5\n2024-01-02    -\n2024-01-03  14\n", "time load", 14),
        ("  time load\n  2024-01-01 1.5\n  2024-01-02 2\n\n  2024-01-03 4  \n\n", "time load", 4),
        ("# time load\n2024-01-01 1.5\n2024-01-02 2\n2024-01-03 4\n", "time load", 4),
        ("#time load\n2024-01-01 1.5\n2024-01-02 2\n2024-01-03 4\n", "time load", 4),
        ("time load\n2024-01-01 00:00 1.5\n2024-01-01 01:00 2\n2024-01-01 02:00 4\n", "time load", 4),
        ("Date Time load\n1/12/2024 00:00 1.5\n1/12/2024 01:00 2\n1/12/2024 02:00 4\n", "Date Time load", 4),
        ('time "my load"\n2024-01-01 1.5\n2024-01-02 2\n2024-01-03 4\n', "time|my load", 4),
        ("time      my load\n2024-01-01    1.5\n2024-01-02     2\n2024-01-03     4\n", "time|my load", 4),
        ("Zeit Last\n01.02.2024 1,5\n02.02.2024 2\n03.02.2024 1.000,5\n", "Zeit Last", 1000.5),
        ("\ufeffZeit Länge\r\n2024-01-01 1.5\r\n2024-01-02 2\r\n2024-01-03 4\r\n", "Zeit Länge", 4),
        ("time load (kW)\n2024-01-01 1.5\n2024-01-02 2\n2024-01-03 4\n", "time|load (kW)", 4),
        ("           load\n2024-01-01  1.5\n2024-01-02  2.0\n2024-01-03  4.0\n", "index load", 4),
        ("      load\ntime\n2024-01-01  1.5\n2024-01-02  2.0\n2024-01-03  4.0\n", "time load", 4),
        ("time load\ns kW\n1 1.5\n2 2\n3 4\n", "time load", 4),
        ("#time load\n#s kW\n1 1.5\n2 2\n3 4\n", "time load", 4),
        ("time load\n==== ====\n1 1.5\n2 2\n3 4\n", "time load", 4),
        ("time load\n01-Jan-2024 00:00 1.5\n01-Jan-2024 01:00 2\n01-Jan-2024 02:00 4\n", "time load", 4),
        ("t v\n1 112\n2 118\n3 132\n", "t v", 132),
        ("time load\n# run 1\n1 1.5\n2 2\n# run 2; see log\n3 4\n", "time load", 4),
        ("2024-01-01 00:00 1.5\n2024-01-01 01:00 2\n2024-01-01 02:00 4\n", "column0 column1", 4),
        ("time level\n" + "".join(f"{n}.5   {n % 9:3}\n" for n in range(300)), "time level", 2),
    ],
)
def test_that_columns_are_found_between_blanks(content: str, names: str, last: float, opened: Opener) -> None:
    table = opened(content, "logger.txt")
    assert [one.name for one in table.columns] == names.split("|" if "|" in names else None)
    assert float(table.values(table.value_columns[-1].name)[-1]) == last
    assert str(table.notes[0]) == TOLD


@pytest.mark.parametrize(
    ("times", "first", "zone"),
    [
        (("2024-01-01 00:00", "2024-01-01 06:00", "2024-01-01 12:00"), "2024-01-01T00:00", None),
        (("1/13/2024 6:00 PM", "1/13/2024 11:00 PM", "1/14/2024 4:00 AM"), "2024-01-13T18:00", None),
        (("2024-01-13 6:00 PM", "2024-01-13 11:00 PM", "2024-01-14 4:00 AM"), "2024-01-13T18:00", None),
        (("2024-01-01 00:00:00 +0100", "2024-01-01 06:00:00 +0100"), "2023-12-31T23:00", "+01:00"),
        (("2024-01-01 00:00:00 Z", "2024-01-01 06:00:00 Z"), "2024-01-01T00:00", "UTC"),
        (("2024-01-01 00:00 UTC", "2024-01-01 06:00 UTC"), "2024-01-01T00:00", "UTC"),
    ],
)
@pytest.mark.parametrize("header", ["time load\n", ""])
def test_that_date_and_time_of_day_are_one_moment(
    times: tuple[str, ...], first: str, zone: str | None, header: str, opened: Opener
) -> None:
    table = opened(header + "".join(f"{one} {number}\n" for number, one in enumerate(times)))
    assert (str(table.times()[0])[:16], table.zone) == (first, zone)
    assert len(table.columns) == 2


def test_that_lines_above_the_table_are_skipped_and_told(opened: Opener) -> None:
    rows = "2024-01-01 1.5\n2024-01-02 2\n2024-01-03 4\n"
    table = opened("Station 5, north; 12 m\nMeasured hourly\n\ntime load\n" + rows)
    assert [one.name for one in table.columns] == ["time", "load"]
    assert [str(one) for one in table.notes] == [TOLD, "2 lines before the column names were skipped."]
    table = opened("Results of the run\n" + rows, "nameless.txt")
    assert [one.name for one in table.columns] == ["column0", "column1"]
    assert "has no names for their columns" in str(table.notes[1])


@pytest.mark.parametrize("names", ["Date Time", "Date Time AM/PM"])
def test_that_morning_and_afternoon_are_told_apart_in_a_time_of_several_names(
    names: str, opened: Opener
) -> None:
    table = opened(names + " load\n1/13/2024 6:00 AM 1\n1/13/2024 12:00 PM 2\n1/13/2024 6:00 PM 3\n")
    assert [str(one)[11:16] for one in table.times()] == ["06:00", "12:00", "18:00"]
    assert [one.name for one in table.columns] == [names, "load"]


def test_that_units_between_names_and_rows_are_told(opened: Opener) -> None:
    table = opened("time load\ns kW\n1 1.5\n2 2\n3 4\n")
    assert str(table.notes[1]) == "The line between the column names and the rows was skipped."
    table = opened("      load\ntime\n2024-01-01  1.5\n2024-01-02  2\n2024-01-03  4\n", "printed.txt")
    assert [str(one) for one in table.notes] == [TOLD]


@pytest.mark.parametrize("word", ["ERR", "24.7*"])
def test_that_a_word_among_the_numbers_leaves_the_rows_above_it(word: str, opened: Opener) -> None:
    rows = [f"2024-01-01T{hour:02} {hour}.5 OK\n" for hour in range(24)]
    table = opened("time load state\n" + "".join([*rows[:12], f"2024-01-01T12 {word} OK\n", *rows[13:]]))
    assert [one.name for one in table.columns] == ["time", "load", "state"]
    assert table.rows == 24
    assert np.flatnonzero(np.isnan(table.values("load"))).tolist() == [12]
    assert str(table.notes[-1]) == f"1 value of load is no number (“{word}”) and counts as missing."


@pytest.mark.parametrize("rows", [4, 300])
def test_that_a_row_that_lacks_a_value_keeps_its_time_alone(rows: int, opened: Opener) -> None:
    whole = "".join(f"{n} {n % 9} {n % 7}\n" for n in range(rows))
    table = opened(f"row a b\n{whole}{rows}         5\n{rows + 1} 5 6\n", "logger.dat")
    assert [np.isnan(table.values(name)[rows]) for name in "ab"] == [True, True]
    assert (table.values("a")[-1], table.values("b")[-1]) == (5, 6)
    assert "which ones they lack cannot be told" in str(table.notes[1])


def test_that_a_moment_stays_whole_in_a_row_that_lacks_a_value(opened: Opener) -> None:
    table = opened("time load\n2024-01-01 00:00 1\n2024-01-01 01:00\n2024-01-01 02:00 3\n")
    assert str(table.times()[1])[:16] == "2024-01-01T01:00"
    assert np.isnan(table.values("load")[1])


@pytest.mark.parametrize(
    "content",
    [
        "",
        "time\n",
        "time load\n",
        "time load\n2024-01-01 1.5\n",
        "Air passengers\n112\n118\n132\n",
        "time\n2024-01-01 00:00\n2024-01-01 01:00\n2024-01-01 02:00\n",
        "load\n1 234\n1 236\n1 239\n",
        "time,load\n2024-01-01 00:00,5\n2024-01-01 01:00,5\n2024-01-01 02:00,6\n",
        "time;load\n2024-01-01 00:00;5\n2024-01-01 01:00;5\n2024-01-01 02:00;6\n",
        "a, b\n1, 2\n3, 4\n5, 6\n",
        "time\tload\n2024-01-01 5\t5\n2024-01-02 6\t5\n",
        "Month,Passengers\nJan 1949,112\nFeb 1949,118\nMar 1949,132\n",
        "Jan 1949,112\nFeb 1949,118\nMar 1949,132\n",
        "Month name,Passengers\nJan 1949,112\nFeb 1949,118\nMar 1949,132\n",
        "time a\n1 2 3\n2 3\n3 4\n4 5\n",
        "Total sales\n2 000\n2 123\n2 409\n2 500\n",
        "position\n50.0 8.0\n50.1 8.0\n50.2 8.1\n",
        "time sales cost\n2024-01-01 20 000 1\n2024-01-02 20 500 2\n2024-01-03 21 000 3\n",
        "time v\n2024-01-01T00 1|OK\n2024-01-01T01 1|OK\n2024-01-01T02 1|OK\n",
        "t v s\na 1 x\nb 2 x\nc no y\nd 1 x\ne 2 x\n",
        "time a b\n2 3\n1 2 3\n2 3 4\n3 4 5\n",
        "as many words\nin each line\nand no number\n",
    ],
)
def test_that_blanks_divide_nothing_elsewhere(content: str, tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_text(content, encoding="utf-8")
    assert find_blanks(path) is None


def test_that_another_delimiter_can_be_asked_for_or_announced(opened: Opener) -> None:
    content = "time load\n1 1.5\n2 2\n3 4\n"
    blanks = opened(content, delimiter=" ")
    assert [one.name for one in blanks.columns] == ["time", "load"]
    assert blanks.text_format is not None
    assert blanks.text_format.delimiter == " "
    with pytest.raises(DataError, match="no column"):
        opened(content, delimiter=";")
    with pytest.raises(DataError, match="no column"):
        opened("sep=;\n" + content)


def test_that_a_stopped_reading_leaves_no_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop() -> None:
        raise Cancelled

    path = tmp_path / "data.txt"
    path.write_text("1 2\n3 4\n", encoding="utf-8")
    found = find_blanks(path)
    assert found is not None
    copies = tmp_path / "copies"
    copies.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(copies))
    with pytest.raises(Cancelled):
        write_with_tabs(path, found, stop)
    assert list(copies.iterdir()) == []
    copy, lacking = write_with_tabs(path, found, lambda: None)
    assert (copy.read_text(encoding="utf-8"), lacking) == ("1\t2\n3\t4\n", False)


def test_that_a_refusal_says_which_line_is_wrong(opened: Opener) -> None:
    with pytest.raises(DataError, match=r"unterminated quote found \(line 3\)"):
        opened('# Station: 5; north\n\n"wind speed"  v\n1 ; 234\n2 236.5\n3 ; 239 ; 3\n4 235\n')


def test_that_each_line_keeps_its_number(tmp_path: Path) -> None:
    path = tmp_path / "data.txt"
    path.write_text("Station five\n# by hand\n\nt v\n1 2\n\n# pause\n3 4\n5 6\n", encoding="utf-8")
    found = find_blanks(path)
    assert found is not None
    assert (found.line, found.names, found.above) == (3, ("t", "v"), 2)
    copy, _ = write_with_tabs(path, found, lambda: None)
    assert copy.read_text(encoding="utf-8") == "\n\n\nt\tv\n1\t2\n\n\n3\t4\n5\t6\n"


def test_that_a_row_of_more_values_is_refused(opened: Opener) -> None:
    rows = "".join(f"{n} {n % 9}.5\n" for n in range(300))
    with pytest.raises(DataError, match="cannot be divided into columns"):
        opened(f"Station five\n\nrow a\n{rows}300 5 6\n301 4\n")
