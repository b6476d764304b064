"""The time of day in digits beside the days, and codes that look like it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pytest

from tests.sources.conftest import Opener
from workbench.sources import usual_targets

HALF_HOURS = [(day, second) for day in (2, 3, 4) for second in range(9 * 3600, 16 * 3600, 1800)]
AFTERNOONS = [(day, second) for day in (2, 3, 4) for second in range(15 * 3600, 21 * 3600, 1800)]


def written(names: str, rows: Iterable[Sequence[object]]) -> str:
    head = f"{names}\n" if names else ""
    return head + "".join(",".join(map(str, row)) + "\n" for row in rows)


def date(day: int) -> str:
    return f"2024-01-{day:02d}"


def digits(second: int) -> str:
    return f"{second // 3600:02d}{second // 60 % 60:02d}{second % 60:02d}"


@pytest.mark.parametrize(
    ("names", "rows"),
    [
        ("date,time,v", [(date(day), digits(at), at % 7) for day, at in HALF_HOURS]),
        ("date,time,v", [(date(day), int(digits(at)), at % 7) for day, at in HALF_HOURS]),
        ("date,time,v", [(date(day), digits(at), at % 7) for day, at in reversed(HALF_HOURS)]),
        ("time,date,v", [(digits(at), date(day), at % 7) for day, at in HALF_HOURS]),
        ("<DATE>,<TIME>,<CLOSE>", [(f"202401{day:02d}", digits(at), at % 7) for day, at in HALF_HOURS]),
        ("date,hhmm,v", [(date(day), digits(at)[:4], at % 7) for day, at in HALF_HOURS]),
        ("Datum,Uhrzeit,v", [(date(day), int(digits(at)[:4]), at % 7) for day, at in HALF_HOURS]),
        # Hours and minutes that might be years, whichever column stands first.
        ("date,time,v", [(date(day), int(digits(at)[:4]), at % 7) for day, at in AFTERNOONS]),
        ("time,date,v", [(int(digits(at)[:4]), date(day), at % 7) for day, at in AFTERNOONS]),
        ("", [(date(day), digits(at), at % 7 + 0.5) for day, at in HALF_HOURS]),
    ],
)
def test_that_digits_are_the_time_of_day_beside_a_date(
    names: str, rows: list[Sequence[object]], opened: Opener
) -> None:
    table = opened(written(names, rows))
    assert str(table.profile().interval) == "30m"
    start = 15 if len(rows) == len(AFTERNOONS) else 9
    assert table.times().min() == np.datetime64(f"2024-01-02T{start:02d}:00")
    assert table.id_column is None
    assert len(usual_targets(table)) == 1
    assert [str(note).partition(" from ")[0] for note in table.notes] == ["Times were put together"]


def test_that_the_clock_of_a_long_table_belongs_to_each_of_its_series(opened: Opener) -> None:
    rows = [(name, date(day), digits(at), at % 7) for name in "ab" for day, at in HALF_HOURS]
    table = opened(written("symbol,date,time,v", rows))
    assert (table.ids(), str(table.profile().interval)) == (("a", "b"), "30m")


@pytest.mark.parametrize(
    ("names", "rows", "ids"),
    [
        ("date,store,v", [(date(day), f"00{at}", at % 7) for day in range(1, 20) for at in (1101, 1203)], 2),
        ("date,code,v", [(date(day), f"{at:06d}", at % 7) for day in range(1, 20) for at in (101, 91304)], 2),
        # Sixty-six minutes past nine, and laps that take longer or shorter as they like.
        ("date,time,v", [(date(day), f"{at:06d}", 1) for day in range(1, 20) for at in (93000, 96600)], 2),
        (
            "date,time,v",
            [(date(day), (12345, 10001, 15959)[lap % 3] + day, lap) for day in (1, 2) for lap in range(40)],
            0,
        ),
        ("date,time,v", [(date(day), step, step % 7) for day in (1, 2) for step in range(24)], 0),
    ],
)
def test_that_codes_and_measurements_are_no_time_of_day(
    names: str, rows: list[Sequence[object]], ids: int, opened: Opener
) -> None:
    table = opened(written(names, rows))
    assert table.times().max() == np.datetime64(str(rows[-1][0]))
    assert len(table.ids()) == ids


def test_that_a_column_of_whole_times_goes_before_a_date_that_tells_something_else(opened: Opener) -> None:
    rows = [(1467331200 + 3600 * row, f"1990-01-{1 + row % 28:02d}", row % 7) for row in range(60)]
    table = opened(written("time,birthdate,v", rows))
    assert (table.time_column, str(table.profile().interval)) == ("time", "1h")
