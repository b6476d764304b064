"""What looks like times or names of series and is none: counters, codes, seconds, readings like years."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

from tests.sources.conftest import Opener
from workbench.errors import DataError
from workbench.sources import TableStore, usual_targets
from workbench.sources.longform import find_id_columns, joined_ids, series_rows
from workbench.timeseries import NUMBERED

HOURS = pd.date_range("2024-01-01", periods=60, freq="h")
DAYS = pd.date_range("2024-01-01", periods=60)


def written(names: str, rows: Iterable[Sequence[object]]) -> str:
    return names + "\n" + "".join(",".join(map(str, row)) + "\n" for row in rows)


@pytest.mark.parametrize(
    ("names", "others"),
    [
        ("id,Zeitpunkt", [1001 + row for row in range(60)]),
        ("runtime,date", [1200 + row * 7 % 500 for row in range(60)]),
        ("uptime,date", [202301 + row % 12 for row in range(60)]),
        ("settle_time,date", [1949 + row / 2 for row in range(60)]),
        ("data,quando", [1900 + row * 31 % 250 for row in range(60)]),
        ("sku,when", ["1996Q1"] * 60),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_that_another_column_before_the_times_is_not_taken_for_them(
    names: str, others: Sequence[object], opened: Opener
) -> None:
    rows = ((one, time, row % 7 + 0.5) for row, (one, time) in enumerate(zip(others, DAYS, strict=True)))
    table = opened(written(f"{names},value", rows))
    assert table.time_column == names.split(",")[1]
    assert str(table.profile().interval) == "1d"


@pytest.mark.parametrize("code", ["1", "17", "10011"])
def test_that_codes_in_text_are_no_years_and_no_months(code: str, store: TableStore, tmp_path: Path) -> None:
    frame = pd.DataFrame({"code": [code] * 60, "seen": [str(hour) for hour in HOURS], "v": range(60)})
    frame["code"] += [""] * 30 + ["2"] * 30
    frame.to_parquet(tmp_path / "codes.parquet", index=False)
    assert store.open(tmp_path / "codes.parquet").time_column == "seen"


@pytest.mark.parametrize("step", [0.1, 0.013, 1.5])
def test_that_seconds_since_a_start_are_no_years(step: float, opened: Opener) -> None:
    rows = ((f"{1600 + row * step:.3f}", row % 7 + 0.5) for row in range(60))
    table = opened(written("time,value", rows))
    assert (table.zone, str(table.profile().interval)) == (NUMBERED, str(step))


def test_that_a_counter_beside_a_date_that_stands_still_is_no_year(opened: Opener) -> None:
    rows = ((1001 + row, "2024-01-01", row % 7 + 0.5) for row in range(40))
    assert opened(written("No,date,value", rows)).time_column == "date"


def test_that_the_hour_beside_a_date_in_three_columns_belongs_to_the_times(opened: Opener) -> None:
    rows = ((row, one.year, one.month, one.day, one.hour, row % 9 + 0.5) for row, one in enumerate(HOURS, 1))
    table = opened(written("No,year,month,day,hour,pm", rows))
    assert (str(table.profile().interval), table.times()[-1]) == ("1h", HOURS[-1].to_datetime64())
    assert usual_targets(table) == ("pm",)


@pytest.mark.parametrize(
    "names", ["year,month,day,hour,minute", "YY,MM,DD,hh,mm", "yr,mo,dy,hr,mn", "Year,Mon,Day,HH,Min"]
)
@pytest.mark.parametrize("second", ["", ",second"])
def test_that_the_minute_behind_the_hour_belongs_to_the_times(
    names: str, second: str, opened: Opener
) -> None:
    moments = pd.date_range("2024-01-30 22:00", periods=60, freq="10min" if not second else "15s")
    parts = "%Y,%m,%d,%H,%M,%S" if second else "%Y,%m,%d,%H,%M"
    rows = ((*f"{one:{parts}}".split(","), row % 9 + 0.5) for row, one in enumerate(moments))
    table = opened(written(f"{names}{second},low,high", ((*row, row[-1]) for row in rows)))
    assert np.array_equal(table.times(), moments.to_numpy("datetime64[us]"))
    assert usual_targets(table) == ("low", "high")


@pytest.mark.parametrize("names", ["max,min", "min,max", "mm,max"])
def test_that_the_least_value_is_no_minute(names: str, opened: Opener) -> None:
    rows = ((one.year, one.month, one.day, one.hour, row % 9, row % 9) for row, one in enumerate(HOURS))
    table = opened(written(f"year,month,day,hour,{names}", rows))
    assert (str(table.profile().interval), usual_targets(table)) == ("1h", tuple(names.split(",")))


def test_that_the_one_minute_of_every_hour_belongs_to_the_times(opened: Opener) -> None:
    rows = ((one.year, one.month, one.day, one.hour, 50, row % 9) for row, one in enumerate(HOURS))
    table = opened(written("YY,MM,DD,hh,mm,v", rows))
    assert (str(table.times()[0])[14:16], usual_targets(table)) == ("50", ("v",))


def test_that_hour_24_is_the_end_of_its_day(opened: Opener) -> None:
    rows = ((one.year, one.month, one.day, one.hour + 1, row % 9 + 0.5) for row, one in enumerate(HOURS))
    table = opened(written("Year,Month,Day,Hour,load", rows))
    assert (table.rows, str(table.profile().interval)) == (60, "1h")
    assert str(table.times()[23])[:16] == "2024-01-02T00:00"


@pytest.mark.parametrize("words", ["%B", "%b"])
def test_that_a_month_by_name_beside_the_year_is_put_together(words: str, opened: Opener) -> None:
    months = pd.date_range("1990-01-01", periods=60, freq="MS")
    table = opened(
        written("Year,Month,Sales", ((one.year, one.strftime(words), one.month + 0.5) for one in months))
    )
    assert (str(table.profile().interval), table.id_column) == ("1mo", None)


def test_that_a_quarter_by_name_beside_the_year_is_put_together(opened: Opener) -> None:
    rows = ((1990 + row // 4, f"Q{row % 4 + 1}", row + 0.5) for row in range(40))
    assert str(opened(written("year,quarter,gdp", rows)).profile().interval) == "3mo"


def test_that_weeks_beside_the_year_are_put_together(opened: Opener) -> None:
    weeks = pd.date_range("2019-12-30", periods=104, freq="W-MON").isocalendar()
    rows = ((one.year, one.week, row + 0.5) for row, one in enumerate(weeks.itertuples()))
    table = opened(written("year,week,cases", rows))
    assert (str(table.profile().interval), str(table.times()[52])[:10]) == ("1w", "2020-12-28")


@pytest.mark.parametrize("format_", ["%d/%m/%y", "%m/%d/%y", "%d.%m.%y", "%y/%m/%d", "%y-%m-%d"])
def test_that_a_year_of_two_digits_is_found_first_and_last(format_: str, opened: Opener) -> None:
    table = opened(written("date,v", ((day.strftime(format_), row % 7) for row, day in enumerate(DAYS))))
    assert (table.profile().format, table.times()[-1]) == (format_, DAYS[-1].to_datetime64())
    assert table.notes == ()


def test_that_a_clock_of_a_thousand_is_no_year_and_the_year_1000_is(opened: Opener) -> None:
    assert opened(written("t,v", ((1000 + 10 * row, row % 7 + 0.5) for row in range(60)))).zone == NUMBERED
    rings = opened(written("year,width", ((1000 + row, row % 7 + 0.5) for row in range(60))), "rings.csv")
    assert str(rings.profile().interval) == "1y"


def test_that_months_in_digits_below_one_another_are_a_panel(opened: Opener) -> None:
    rows = ((firm, 200001 + row // 12 * 100 + row % 12, row + 0.5) for firm in "abc" for row in range(36))
    table = opened(written("firm,yyyymm,return", rows))
    assert (str(table.profile().interval), table.id_column) == ("1mo", "firm")


def test_that_a_discharge_called_q_is_no_quarter(opened: Opener) -> None:
    rows = ((one, 1990 + row, f"{1.2 + row * 0.05:.2f}") for one in "ab" for row in range(40))
    table = opened(written("river,year,q", rows))
    assert (str(table.profile().interval), usual_targets(table)) == ("1y", ("q",))


def test_that_a_first_row_that_begins_with_a_time_is_no_header(opened: Opener) -> None:
    rows = "".join(f"2024-01-{day:02d};{day},5;y\n" for day in range(2, 30))
    assert opened(f"2024-01-01;offline;x\n{rows}").rows == 29


def test_that_the_name_of_joined_columns_names_them(opened: Opener) -> None:
    rows = [(a, b, f"{day:%Y-%m-%d}", 1.5) for a in (1, 2) for b in (7, 8) for day in DAYS]
    text = written("store_id,item,date,sales", rows)
    found = opened(text)
    assert found.id_column == "store_id_item"
    assert opened(text, "again.csv", id_column="Store_ID_Item").ids() == found.ids()
    with pytest.raises(DataError, match="no column “store_id_shop”"):
        opened(text, "other.csv", id_column="store_id_shop")


def test_that_columns_that_do_not_tell_the_first_rows_apart_are_never_joined(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    joined: list[int] = []
    times = np.repeat(HOURS.to_numpy("datetime64[us]"), 2000)
    words = pa.chunked_array([pa.array(["a", "b"] * (len(times) // 2))])

    def join(columns: Sequence[pa.ChunkedArray]) -> pa.DictionaryArray:
        joined.append(len(columns[0]))
        return joined_ids(columns)

    monkeypatch.setattr("workbench.sources.longform.joined_ids", join)
    assert find_id_columns(times, [("one", words), ("two", words), ("three", words)]) == ()
    assert joined
    assert max(joined) < len(times)


def test_that_joined_names_stay_different() -> None:
    columns = [pa.chunked_array([["a, b", "a", '"a']]), pa.chunked_array([["c", "b, c", "c"]])]
    assert list(series_rows(joined_ids(columns))) == ['"a, b", c', 'a, "b, c"', '"""a", c']
