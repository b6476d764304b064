"""The time column is found, its format too, and both can be said."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from workbench.errors import DataError
from workbench.sources import Table

Opener = Callable[..., Table]


def _csv(times: list[str], name: str = "time") -> str:
    return f"{name},v\n" + "".join(f'"{moment}",{number}.5\n' for number, moment in enumerate(times))


@pytest.mark.parametrize(
    ("times", "first", "written", "zone"),
    [
        (["2016-07-01 00:00:00", "2016-07-01 01:00:00"], "2016-07-01T00:00", "iso", None),
        (["2016-07-01T00:00:00Z", "2016-07-01T01:00:00Z"], "2016-07-01T00:00", "iso", "UTC"),
        (["2016-07-01T00:00:00+08:00", "2016-07-01T01:00:00+08:00"], "2016-06-30T16:00", "iso", "+08:00"),
        (["2016-07-01T00:00:00.5", "2016-07-01T01:00:00.5"], "2016-07-01T00:00:00.5", "iso", None),
        (["2016-07-01", "2016-07-02"], "2016-07-01", "iso", None),
        (["1949-01", "1949-02"], "1949-01-01", "month", None),
        (["1959-Q2", "1959-Q3"], "1959-04-01", "quarter", None),
        (["1871", "1872"], "1871-01-01", "year", None),
        (["1467331200", "1467334800"], "2016-07-01T00:00", "epoch_s", "UTC"),
        (["1467331200000", "1467334800000"], "2016-07-01T00:00", "epoch_ms", "UTC"),
        (["1467331200000000", "1467334800000000"], "2016-07-01T00:00", "epoch_us", "UTC"),
        (["1467331200000000000", "1467334800000000000"], "2016-07-01T00:00", "epoch_ns", "UTC"),
        (["20160701", "20160702"], "2016-07-01", "%Y%m%d", None),
        (["2016070100", "2016070101"], "2016-07-01", "%Y%m%d%H", None),
        (["31/07/2016 00:00", "01/08/2016 00:00"], "2016-07-31", "%d/%m/%Y %H:%M", None),
        (["07/31/2016 00:00", "08/01/2016 00:00"], "2016-07-31", "%m/%d/%Y %H:%M", None),
        (["31.07.2016", "01.08.2016"], "2016-07-31", "%d.%m.%Y", None),
        (["7/31/2016 1:00 PM", "7/31/2016 2:00 PM"], "2016-07-31T13:00", "%m/%d/%Y %I:%M %p", None),
        (["Jul 2016", "Aug 2016"], "2016-07-01", "%b %Y", None),
        (["2016年7月1日", "2016年7月2日"], "2016-07-01", "%Y年%m月%d日", None),
    ],
)
def test_that_times_are_read_as_they_are_written(
    opened: Opener, times: list[str], first: str, written: str, zone: str | None
) -> None:
    table = opened(_csv(times))
    assert table.times()[0] == np.datetime64(first)
    assert table.time_format == written
    assert table.zone == zone
    assert table.rows == 2


def test_that_nanoseconds_are_kept(opened: Opener) -> None:
    table = opened(_csv(["2016-07-01T00:00:00.123456789", "2016-07-01T00:00:00.123456790"]))
    assert table.times().dtype == np.dtype("M8[ns]")
    assert str(table.profile().interval) == "1ns"


def test_that_day_or_month_first_is_decided_on_rows_far_down(opened: Opener) -> None:
    hours = np.datetime64("2016-07-01T00:00") + np.arange(3_000) * np.timedelta64(5, "m")
    days = [moment.item() for moment in hours]
    for form in ("%d/%m/%Y %H:%M", "%m/%d/%Y %H:%M"):
        table = opened(_csv([f"{moment:{form}}" for moment in days]))
        assert table.time_format == form
        assert table.profile().regular


def test_that_an_open_choice_of_day_or_month_is_told(opened: Opener) -> None:
    table = opened(_csv(["01/02/2016", "01/03/2016", "01/04/2016"]))
    assert "day and month" in str(table.notes[0])
    assert opened(_csv(["01/02/2016", "01/03/2016"]), time_format="%m/%d/%Y").times()[0] == np.datetime64(
        "2016-01-02"
    )


def test_that_the_time_column_is_chosen_by_its_name_and_can_be_said(opened: Opener) -> None:
    content = "born,v,time\n2001-01-01,1,2024-01-01\n2002-01-01,2,2024-01-02\n"
    assert opened(content).time_column == "time"
    assert opened(content, time_column="born").time_column == "born"


def test_that_wall_clock_times_can_be_given_a_zone(opened: Opener) -> None:
    table = opened(_csv(["2024-03-30 12:00", "2024-03-31 12:00"]), zone="Europe/Berlin")
    assert table.zone == "Europe/Berlin"
    assert table.times().tolist() == [
        np.datetime64("2024-03-30T11:00", "us").item(),
        np.datetime64("2024-03-31T10:00", "us").item(),
    ]
    assert table.profile().regular


@pytest.mark.parametrize("head", ["Date,Time", "Time,Date"])
def test_that_days_and_the_clock_beside_them_are_put_together(opened: Opener, head: str) -> None:
    rows = [(f"{day}/12/2016", f"{hour:02d}:30") for day in (16, 17) for hour in range(24)]
    if head == "Time,Date":
        rows = [(clock, day) for day, clock in rows]
    content = "".join(f"{one},{two},{number}\n" for number, (one, two) in enumerate(rows))
    table = opened(f"{head},v\n{content}")

    assert table.times()[25] == np.datetime64("2016-12-17T01:30")
    assert (table.time_column, table.id_column, str(table.profile().interval)) == ("Date", None, "1h")
    assert [str(note) for note in table.notes] == ["Times were put together from Date and Time."]


def test_that_days_of_several_series_stay_days(opened: Opener) -> None:
    rows = "".join(f"2016-12-{day},s{house},{day}\n" for house in (1, 2) for day in range(10, 20))
    table = opened(f"date,house,v\n{rows}")
    assert (table.id_column, str(table.profile("s1").interval), table.notes) == ("house", "1d", ())


def test_that_a_second_moment_beside_the_days_is_no_clock(opened: Opener) -> None:
    rows = "".join(f"2016-12-{day},2017-01-01 0{hour}:00,1\n" for day in range(10, 20) for hour in range(2))
    assert opened(f"date,seen,v\n{rows}").times()[1] == np.datetime64("2016-12-10")


def test_that_changing_offsets_are_told_unless_the_zone_is_said(opened: Opener) -> None:
    content = _csv(["2024-03-30T00:00:00+01:00", "2024-03-31T00:00:00+01:00", "2024-04-01T00:00:00+02:00"])
    table = opened(content)
    assert (table.zone, len(table.notes)) == ("UTC", 1)
    assert "different offsets" in str(table.notes[0])
    berlin = opened(content, zone="Europe/Berlin")
    assert berlin.notes == ()
    assert berlin.profile().regular


AUTUMN = np.datetime64("2023-10-28T22:00", "us") + np.arange(8) * np.timedelta64(30, "m")
"""From midnight in Berlin over 02:00 to 03:00, which comes twice, to 02:30 of the second time."""
CLOCK = ["00:00", "00:30", "01:00", "01:30", "02:00", "02:30", "02:00", "02:30"]


@pytest.mark.parametrize("backwards", [False, True])
def test_that_the_hour_that_a_clock_change_repeats_is_two_hours(opened: Opener, backwards: bool) -> None:
    written = [f"2023-10-29 {clock}" for clock in CLOCK]
    table = opened(_csv(written[::-1] if backwards else written), zone="Europe/Berlin")

    times = table.times()[::-1] if backwards else table.times()
    assert times.tolist() == AUTUMN.tolist()
    assert (table.profile().duplicates, table.profile().gaps) == (0, 0)


def test_that_each_series_of_a_long_table_has_its_own_repeated_hour(opened: Opener) -> None:
    rows = [f"{house},2023-10-29 {clock},{number}" for number, clock in enumerate(CLOCK) for house in "ab"]
    table = opened("house,time,v\n" + "\n".join(rows), zone="Europe/Berlin", id_column="house")

    assert [table.times(house).tolist() for house in "ab"] == [AUTUMN.tolist()] * 2


def test_that_a_repeated_hour_written_once_stays_the_first(opened: Opener) -> None:
    times = ["2023-10-29 01:00", "2023-10-29 02:00", "2023-10-29 03:00"]
    table = opened(_csv(times), zone="Europe/Berlin")

    assert [str(one)[11:16] for one in table.times()] == ["23:00", "00:00", "02:00"]


def test_that_instants_are_shown_in_the_zone_that_is_asked_for(opened: Opener) -> None:
    table = opened(_csv(["1467331200", "1467334800"]), zone="Asia/Shanghai")
    assert table.zone == "Asia/Shanghai"
    assert table.times()[0] == np.datetime64("2016-07-01T00:00")


@pytest.mark.parametrize(
    ("content", "options", "sentence"),
    [
        ("a,b\nx,on\ny,off\n", {}, "has no column with times"),
        (_csv(["2024-01-01", "2024-01-02"]), {"time_column": "tine"}, "no column “tine”"),
        ("time,v\n2024-01-01,5\n2024-01-02,7\n2024-01-03,6\n", {"time_column": "v"}, "cannot be read"),
        (_csv(["2024-01-01", "2024-01-02"]), {"time_format": "%Q"}, "is not a time format"),
        (
            _csv(["2024-01-01", "2024-01-02"]),
            {"time_format": "%d/%m/%Y", "time_column": "time"},
            "the first is",
        ),
        (_csv(["2024-01-01", "2024-01-02"]), {"zone": "Mars/Olympus"}, "no time zone “Mars/Olympus”"),
        (_csv(["2024-01-01", "2024-01-02"]), {"id_column": "x"}, "no column “x”"),
    ],
)
def test_that_what_cannot_be_is_refused_with_a_way_out(
    opened: Opener, content: str, options: dict[str, str], sentence: str
) -> None:
    with pytest.raises(DataError, match=sentence) as caught:
        opened(content, **options)
    assert caught.value.hint
