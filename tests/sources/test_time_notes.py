"""What is told of times that may well be others: shared ones, numbers taken for times, guessed centuries."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from tests.sources.conftest import Opener
from workbench.cli.main import main
from workbench.sources import TableStore
from workbench.sources.time_notes import guessed_centuries

SHARED = (
    "{} rows share their time with another row: another column may hold the rest of the time,"
    " or the name of their series."
)
DAYS = pd.date_range("2024-01-01", periods=60)
_TODAY = np.datetime64("2026-11-21")


def written(names: str, rows: Iterable[object]) -> str:
    return names + "\n" + "".join(f"{row}\n" for row in rows)


def test_that_rows_of_a_year_and_its_day_are_told_to_share_their_time(opened: Opener) -> None:
    table = opened(written("year,doy,kw", (f"{one.year},{one.dayofyear},1.5" for one in DAYS)))
    assert [str(note) for note in table.notes] == [SHARED.format(59)]


def test_that_rows_of_a_day_and_a_clock_in_whole_numbers_are_told_to_share_their_time(opened: Opener) -> None:
    hours = pd.date_range("2024-01-01", periods=48, freq="h")
    table = opened(written("date,hms,kw", (f"{one:%Y%m%d},{one.hour * 10_000},1.5" for one in hours)))
    assert [str(note) for note in table.notes] == [SHARED.format(46)]


def test_that_one_row_with_the_time_of_another_is_told_in_any_order(opened: Opener) -> None:
    table = opened("time,v\n2024-01-03,1\n2024-01-01,2\n2024-01-02,3\n2024-01-03,4\n")
    assert [str(note) for note in table.notes] == ["1 row has the time of another row."]


def test_that_the_rows_of_several_series_share_times_without_a_word(opened: Opener) -> None:
    rows = (f"2024-01-{day:02},s{house},{day}" for house in (1, 2) for day in range(1, 20))
    assert opened(written("date,house,v", rows)).notes == ()


def test_that_shared_times_are_told_in_a_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "data.csv"
    file.write_text(written("year,doy,kw", (f"{one.year},{one.dayofyear},1.5" for one in DAYS)), "utf-8")
    assert main(["sql", "--format", "csv", "SELECT count(*) AS n FROM data", str(file)]) == 0
    told = capsys.readouterr()
    assert told.out.split() == ["n", "60"]
    assert SHARED.format(59) in told.err


def test_that_shared_times_of_rows_in_memory_are_told(store: TableStore) -> None:
    times = pa.array(np.repeat(DAYS.to_numpy().astype("datetime64[us]"), 2))
    table = store.open_rows(pa.table({"time": times, "v": np.arange(120.0)}))
    assert [str(note) for note in table.notes] == [SHARED.format(60)]


def test_that_numbers_read_as_times_under_another_name_are_told(opened: Opener) -> None:
    content = written("price,amount", (f"{1900 + row},{row % 7}.5" for row in range(40)))
    said = "The numbers of the column price were read as times (year)."
    assert [str(note) for note in opened(content).notes] == [said]
    assert opened(content, "named.csv", time_column="price").notes == ()


@pytest.mark.parametrize("name", ["year", "Date", "order_date"])
def test_that_numbers_under_a_name_of_times_are_read_without_a_word(name: str, opened: Opener) -> None:
    assert opened(written(f"{name},v", (f"{1900 + row},{row % 7}.5" for row in range(40)))).notes == ()


def _two_digits(first: int, last: int) -> str:
    return written("date,v", (f"01/31/{year % 100:02},{year}" for year in range(first, last)))


@pytest.mark.parametrize(
    ("first", "last", "read"), [(1930, 1937, ("2030", "2036")), (1915, 2025, ("1937", "2036"))]
)
def test_that_years_of_two_digits_of_another_century_are_told(
    first: int, last: int, read: tuple[str, str], opened: Opener
) -> None:
    expected = (
        f"Years of two digits were read as {read[0]} to {read[1]}; write them with four where that is wrong."
    )
    assert expected in [str(note) for note in opened(_two_digits(first, last)).notes]


@pytest.mark.parametrize(("first", "last"), [(1940, 2025), (1990, 1999), (2001, 2026)])
def test_that_years_of_two_digits_within_the_century_are_read_without_a_word(
    first: int, last: int, opened: Opener
) -> None:
    assert opened(_two_digits(first, last)).notes == ()


def test_that_no_times_have_no_century() -> None:
    assert guessed_centuries(np.empty(0, "datetime64[us]"), "%d/%m/%y", _TODAY) == ()


def test_that_months_in_hundredths_of_a_year_are_months_where_that_is_said(opened: Opener) -> None:
    rows = [f"{1949 + number / 12:.2f},{number}" for number in range(48)]
    table = opened(written("when,sales", rows), time_column="when", time_format="decimal_year")
    assert table.times().astype("datetime64[M]").tolist() == [
        month.item() for month in np.datetime64("1949-01") + np.arange(48)
    ]
    assert str(table.profile().interval) == "1mo"
