"""Files whose columns are set apart by blanks: of loggers, of simulations, printed as text."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.sources.conftest import Opener
from workbench.errors import Cancelled, DataError
from workbench.sources.blanks import Blanks, find_blanks, write_with_tabs

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
        ("2024-01-01 00:00 1.5\n2024-01-01 01:00 2\n2024-01-01 02:00 4\n", "column0 column1", 4),
        ("time level\n" + "".join(f"{n}.5   {n % 9:3}\n" for n in range(300)), "time level", 2),
    ],
)
def test_that_columns_are_found_between_blanks(content: str, names: str, last: float, opened: Opener) -> None:
    table = opened(content, "logger.txt")
    assert [one.name for one in table.columns] == names.split("|" if "|" in names else None)
    assert float(table.values(table.value_columns[-1].name)[-1]) == last
    assert str(table.notes[0]) == TOLD


def test_that_date_and_time_of_day_are_one_moment(opened: Opener) -> None:
    table = opened("time load\n2024-01-01 00:00 1.5\n2024-01-01 06:00 2\n2024-01-01 12:00 4\n")
    assert [str(one)[:16] for one in table.times()] == [
        f"2024-01-01T{hour}:00" for hour in ("00", "06", "12")
    ]


def test_that_lines_above_the_table_are_skipped_and_told(opened: Opener) -> None:
    above = "Station 5, north; 12 m\n# measured by hand | twice\n\n"
    table = opened(above + "time load\n2024-01-01 1.5\n2024-01-02 2\n2024-01-03 4\n")
    assert [one.name for one in table.columns] == ["time", "load"]
    assert [str(one) for one in table.notes] == [TOLD, "2 lines before the column names were skipped."]


def test_that_a_shorter_row_further_down_is_padded(opened: Opener) -> None:
    rows = "".join(f"{n} {n % 9} {n % 7}\n" for n in range(300))
    table = opened("row a b\n" + rows + "300 5\n301 5 6\n", "logger.dat")
    assert np.isnan(table.values("b")[300])
    assert list(table.values("a")[-2:]) == [5, 5]


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
        "as many words\nin each line\nand no number\n",
    ],
)
def test_that_blanks_divide_nothing_elsewhere(content: str, tmp_path: Path) -> None:
    path = tmp_path / "data.csv"
    path.write_text(content, encoding="utf-8")
    assert find_blanks(path) is None


def test_that_another_delimiter_can_be_asked_for(opened: Opener) -> None:
    content = "time load\n1 1.5\n2 2\n3 4\n"
    assert [one.name for one in opened(content, delimiter=" ").columns] == ["time", "load"]
    with pytest.raises(DataError, match="no column"):
        opened(content, delimiter=";")


def test_that_a_stopped_reading_leaves_no_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop() -> None:
        raise Cancelled

    path = tmp_path / "data.txt"
    path.write_text("1 2\n3 4\n", encoding="utf-8")
    copies = tmp_path / "copies"
    copies.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(copies))
    with pytest.raises(Cancelled):
        write_with_tabs(path, Blanks(0), stop)
    assert list(copies.iterdir()) == []
    assert write_with_tabs(path, Blanks(0), lambda: None).read_text(encoding="utf-8") == "1\t2\n3\t4\n"


def test_that_a_refusal_says_which_line_is_wrong(opened: Opener) -> None:
    with pytest.raises(DataError, match=r"unterminated quote found \(line 3\)"):
        opened('# Station: 5; north\n\n"wind speed"  v\n1 ; 234\n2 236.5\n3 ; 239 ; 3\n4 235\n')
