"""The layouts in which people keep series: what is time, what names a series, what is measured."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd
import pytest

from tests.sources.conftest import Opener
from workbench.errors import DataError
from workbench.sources import usual_targets

MONTHS = pd.period_range("1949-01", periods=48, freq="M")
QUARTERS = pd.period_range("1996Q1", periods=20, freq="Q")
WEEKS = pd.date_range("2015-01-05", periods=60, freq="W-MON")
FRACTIONS = 1949 + np.arange(48) / 12


def written(times: Sequence[object], name: str = "when") -> str:
    rows = "".join(f"{time},{number % 7}.5\n" for number, time in enumerate(times))
    return f"{name},sales\n{rows}"


@pytest.mark.parametrize(
    ("times", "format_", "interval", "first"),
    [
        ([str(month) for month in MONTHS], "month", "1mo", "1949-01-01"),
        (MONTHS.strftime("%Y%m"), "%Y%m", "1mo", "1949-01-01"),
        (MONTHS.strftime("%YM%m"), "month", "1mo", "1949-01-01"),
        (MONTHS.strftime("%b %Y"), "%b %Y", "1mo", "1949-01-01"),
        (MONTHS.strftime("%b-%y"), "%b-%y", "1mo", "1949-01-01"),
        (MONTHS.to_timestamp("M").strftime("%Y-%m-%d"), "iso", "1mo", "1949-01-31"),
        ([f"{one:.6f}" for one in FRACTIONS], "decimal_year", "1mo", "1949-01-01"),
        ([1949 + number / 4 for number in range(20)], "decimal_year", "3mo", "1949-01-01"),
        ([str(one) for one in QUARTERS], "quarter", "3mo", "1996-01-01"),
        ([f"Q{one.quarter} {one.year}" for one in QUARTERS], "quarter", "3mo", "1996-01-01"),
        (WEEKS.strftime("%G-W%V"), "week", "1w", "2015-01-05"),
        (WEEKS.strftime("%GW%V"), "week", "1w", "2015-01-05"),
        (WEEKS.strftime("%m/%d/%Y"), "%m/%d/%Y", "1w", "2015-01-05"),
        (range(1871, 1901), "year", "1y", "1871-01-01"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_that_calendar_times_are_read_as_they_are_written(
    times: Sequence[object], format_: str, interval: str, first: str, opened: Opener
) -> None:
    table = opened(written(times, "period"))
    found = table.profile()
    assert (found.format, str(found.interval), str(found.first)[:10]) == (format_, interval, first)
    assert found.regular
    assert table.notes == ()


def test_that_months_of_this_decade_with_two_digits_stay_in_it(opened: Opener) -> None:
    table = opened(written(["Jan-24", "Feb-24", "Mar-24", "Apr-24"], "date"))
    assert str(table.times()[0])[:10] == "2024-01-01"


@pytest.mark.parametrize("names", ["Year,Month,Day,kw", "Month,Day,Year,kw"])
def test_that_a_date_in_three_columns_is_put_together(names: str, opened: Opener) -> None:
    days = pd.date_range("2024-01-01", periods=60)
    order = names.split(",")[:3]
    rows = "".join(f"{','.join(str(getattr(day, one.lower())) for one in order)},1.5\n" for day in days)
    table = opened(f"{names}\n{rows}")
    assert (str(table.profile().interval), str(table.times()[-1])[:10]) == ("1d", "2024-02-29")
    assert usual_targets(table) == ("kw",)
    assert "put together from Year and Month, Day" in str(table.notes[0])


def test_that_year_and_quarter_are_put_together(opened: Opener) -> None:
    rows = "".join(f"{one.year},{one.quarter},3.5\n" for one in QUARTERS)
    table = opened(f"year,quarter,gdp\n{rows}")
    assert (str(table.profile().interval), str(table.times()[-1])[:10]) == ("3mo", "2000-10-01")


def test_that_a_decimal_comma_under_an_empty_first_name_leaves_the_header_one(opened: Opener) -> None:
    hours = pd.date_range("2024-01-01", periods=30, freq="h")
    rows = "".join(f"{hour};{number},5;0,{number}\n" for number, hour in enumerate(hours))
    table = opened(f";MT_1;MT_2\n{rows}")
    assert usual_targets(table) == ("MT_1", "MT_2")
    assert table.values("MT_1")[3] == 3.5


def test_that_rows_of_text_alone_are_no_header(opened: Opener) -> None:
    table = opened("2024-01-01;a;1,5\n2024-01-02;b;2,5\n2024-01-03;c;3,5\n")
    assert table.rows == 3


def test_that_a_time_above_times_is_no_name(opened: Opener) -> None:
    table = opened("2024-01-01 00:00,1.5\n2024-01-01 01:00,2\n2024-01-01 02:00,4\n")
    assert list(table.values(table.value_columns[0].name)) == [1.5, 2, 4]
    table = opened("2024-01-01 00:00,1.5,,5,5\n2024-01-01 01:00,2,1,3,4\n2024-01-01 02:00,4,1,3,4\n", "b.csv")
    assert [float(table.values(f"column{number}")[0]) for number in (1, 3, 4)] == [1.5, 5, 5]


def test_that_dates_above_numbers_stay_names(opened: Opener) -> None:
    table = opened("2024-01-01,2024-01-02,2024-01-03\n1,2,3\n4,5,6\n7,8,9\n", time_format="row")
    assert [one.name for one in table.value_columns] == ["2024-01-01", "2024-01-02", "2024-01-03"]
    table = opened("2024-01-31,Jan,Feb\nStore A,1,2\nStore B,3,4\n", "stores.csv", time_format="row")
    assert [one.name for one in table.value_columns] == ["Jan", "Feb"]


@pytest.mark.parametrize("delimiter", [{}, {"delimiter": ","}])
def test_that_a_row_that_lacks_values_is_padded(delimiter: dict[str, str], opened: Opener) -> None:
    rows = "".join(f"{number},{number % 9},{number % 7}\n" for number in range(300))
    table = opened("row,a,b\n" + rows + "300,5\n301,5,6\n", **delimiter)
    assert np.isnan(table.values("b")[300])
    assert "Some rows have fewer values" in str(table.notes[0])


def test_that_two_columns_tell_series_apart_where_neither_does_alone(opened: Opener) -> None:
    days = pd.date_range("2024-01-01", periods=30)
    rows = [
        f"{store},{item},{day:%Y-%m-%d},{store + item}.5"
        for store in (1, 2)
        for item in (7, 8)
        for day in days
    ]
    table = opened("store,item,date,sales\n" + "\n".join(rows))
    assert table.ids() == ("1, 7", "1, 8", "2, 7", "2, 8")
    assert usual_targets(table) == ("sales",)
    assert set(table.values("sales", "2, 8")) == {10.5}
    assert table.arrow().column("store_item")[0].as_py() == "1, 7"
    named = opened("store,item,date,sales\n" + "\n".join(rows), "again.csv", id_column="Store, item")
    assert named.ids() == table.ids()


def test_that_a_row_without_one_of_its_names_belongs_to_no_series(opened: Opener) -> None:
    rows = [f"{a},{b},2024-01-{day:02d},1.5" for a in "xy" for b in "uv" for day in range(1, 29)]
    table = opened("region,product,date,sales\n" + "\n".join([*rows, "x,,2024-02-01,9"]))
    assert table.ids() == ("x, u", "x, v", "y, u", "y, v")
    assert len(table.row_numbers("x, u")) == 28


def test_that_the_numbers_of_rows_are_no_target(opened: Opener) -> None:
    rows = "".join(f"{number},{one:.6f},{number % 12}.5\n" for number, one in enumerate(FRACTIONS, 1))
    table = opened(f"rownames,time,value\n{rows}")
    assert usual_targets(table) == ("value",)
    alone = opened("day,n\n" + "".join(f"2024-01-{day:02d},{day}\n" for day in range(1, 20)), "alone.csv")
    assert usual_targets(alone) == ("n",)


def test_that_steps_are_seconds_where_the_user_says_so(opened: Opener) -> None:
    rows = "".join(f"{series},{step},{step % 5}.5\n" for series in "ab" for step in range(1, 40))
    table = opened(f"unique_id,ds,y\n{rows}", time_column="ds", time_format="epoch_s")
    assert (table.ids(), str(table.profile().interval)) == (("a", "b"), "1s")


def test_that_a_table_of_words_has_no_target(opened: Opener) -> None:
    with pytest.raises(DataError, match="no column of numbers to work on; “state” has “on” in row 1"):
        usual_targets(opened("day,state\n2024-01-01,on\n2024-01-02,off\n2024-01-03,on\n"))


def test_that_the_column_that_looks_like_numbers_is_shown_where_none_has_any(opened: Opener) -> None:
    with pytest.raises(DataError, match=r"“load” has “12\.5 from 3” in row 1") as refused:
        usual_targets(
            opened("day,who,load\n" + "".join(f"2024-01-{d:02d},Ann,{d}2.5 from 3\n" for d in range(1, 9)))
        )
    assert "without units" in str(refused.value.hint)
    rows = "".join(f"2024-01-{d:02d},{'off' if d in (5, 6) else d}\n" for d in range(1, 9))
    with pytest.raises(DataError, match="“load” has “off” in row 5"):
        usual_targets(opened("day,load\n" + rows, "one.csv"))


def test_that_a_column_without_any_value_is_no_target(opened: Opener) -> None:
    table = opened("day,a,b\n" + "".join(f"2024-01-{day:02d},,{day}.5\n" for day in range(1, 9)))
    assert usual_targets(table) == ("b",)


def test_that_the_hour_beside_a_day_is_a_number_or_has_points(opened: Opener) -> None:
    hours = pd.date_range("2011-01-01", periods=60, freq="h")
    numbers = "".join(f"{hour:%Y-%m-%d},{hour.hour},{hour.day}\n" for hour in hours)
    points = "".join(f"{hour:%d/%m/%Y};{hour:%H.%M.%S};1,{hour.hour}\n" for hour in hours)
    bikes = opened(f"dteday,hr,cnt\n{numbers}", "bikes.csv")
    air = opened(f"Date;Time;CO\n{points}", "air.csv")
    for table in (bikes, air):
        assert str(table.profile().interval) == "1h"
        assert str(table.times()[-1])[:13] == "2011-01-03T11"
    assert (usual_targets(bikes), usual_targets(air)) == (("cnt",), ("CO",))
    assert air.values("CO")[13] == 1.13


def test_that_a_question_mark_and_a_point_are_missing_values(opened: Opener) -> None:
    days = pd.date_range("2024-01-01", periods=30)
    rows = "".join(
        f"{day:%Y-%m-%d},{'?' if at == 3 else at},{'.' if at == 5 else at}.5\n" for at, day in enumerate(days)
    )
    table = opened(f"DATE,a,b\n{rows.replace('..5', '.')}")
    assert (table.missing("a"), table.missing("b")) == (1, 1)


def test_that_numbers_of_stores_and_departments_name_series(opened: Opener) -> None:
    weeks = pd.date_range("2010-02-05", periods=20, freq="7D")
    rows = [
        f"{store},{dept},{week:%Y-%m-%d},{dept}.5" for store in (1, 2) for dept in (3, 9) for week in weeks
    ]
    assert opened("Store,Dept,Date,Weekly_Sales\n" + "\n".join(rows)).ids() == (
        "1, 3",
        "1, 9",
        "2, 3",
        "2, 9",
    )
    other = opened("store_nbr,item_nbr,date,sales\n" + "\n".join(rows), "other.csv")
    assert usual_targets(other) == ("sales",)
