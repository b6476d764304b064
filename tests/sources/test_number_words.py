"""Numbers that stand in a file as text: in groups, with units, with words among them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
import xlsxwriter

from workbench.sources import ColumnRole, Table, TableStore

Opener = Callable[..., Table]


def written(words: Sequence[object], delimiter: str = ",", name: str = "v") -> str:
    """A CSV with a day a row."""
    days = np.datetime64("2024-01-01") + np.arange(len(words))
    cells = (f'"{word}"' if delimiter in str(word) else word for word in words)
    return f"day{delimiter}{name}\n" + "".join(
        f"{day}{delimiter}{cell}\n" for day, cell in zip(days, cells, strict=True)
    )


def notes(table: Table) -> list[str]:
    """What is said of the table."""
    return [str(note) for note in table.notes]


@pytest.mark.parametrize(
    ("words", "delimiter", "values", "told"),
    [
        (["950", "1,020", "1,100"], ",", [950, 1020, 1100], "In v, “1,020” was read as 1020."),
        (["950", "980", "1,020", "1,100"], ";", [950, 980, 1020, 1100], "In v, “1,020” was read as 1020."),
        (["950.5", "1,020", "7.25"], ";", [950.5, 1020, 7.25], "In v, “1,020” was read as 1020."),
        (["2,500", "1,020", "1,125"], ",", [2500, 1020, 1125], "In v, “1,020” was read as 1020."),
        (["950", "980", "1.020", "1.100"], ";", [950, 980, 1020, 1100], "In v, “1.020” was read as 1020."),
        (["12,34,567", "1,200.5", "9"], ",", [1234567, 1200.5, 9], "In v, “1,200.5” was read as 1200.5."),
        (["12", "1,234,567"], ";", [12, 1234567], "In v, “1,234,567” was read as 1234567."),
        (["1.020,50", "980,25"], ";", [1020.5, 980.25], "In v, “1.020,50” was read as 1020.50."),
        (["1,020.50", "-980.25"], ",", [1020.5, -980.25], "In v, “1,020.50” was read as 1020.50."),
    ],
)
def test_that_digits_in_groups_are_one_number_and_told(
    words: list[str], delimiter: str, values: list[float], told: str, opened: Opener
) -> None:
    table = opened(written(words * 4, delimiter))
    assert table.values("v").tolist() == values * 4
    assert told in notes(table)


@pytest.mark.parametrize(
    ("words", "delimiter", "values"),
    [
        (["1,125", "2", "3,5"], ";", [1.125, 2, 3.5]),
        (["1,125", "2", "0,500"], ",", [1.125, 2, 0.5]),
        (["1,250", "0", "0,123", "-999"], ";", [1.25, 0, 0.123, -999]),
        (["1.125", "2"], ";", [1.125, 2]),
        (["49.960", "50.010", "0", "-999"], ";", [49.96, 50.01, 0, -999]),
        (["230.100", "230.500", "999"], "\t", [230.1, 230.5, 999]),
        (["1.020", "1.100", "0.990"], ";", [1.02, 1.1, 0.99]),
        (["1.020", "2.000"], "\t", [1.02, 2]),
        (["950", "1.020", "1.100"], ",", [950, 1.02, 1.1]),
    ],
)
def test_that_decimals_are_no_thousands(
    words: list[str], delimiter: str, values: list[float], opened: Opener
) -> None:
    table = opened(written(words * 4, delimiter))
    assert table.values("v").tolist() == values * 4
    assert not [note for note in notes(table) if "read as" in note]


@pytest.mark.parametrize(
    ("words", "delimiter", "values"),
    [
        (["2,500", "1,020", "1,125"], ";", [2.5, 1.02, 1.125]),
        (["1,125", "2000"], ",", [1.125, 2000]),
        (["1,125", "2"], ";", [1.125, 2]),
    ],
)
def test_that_three_decimals_that_may_be_thousands_are_told(
    words: list[str], delimiter: str, values: list[float], opened: Opener
) -> None:
    table = opened(written(words * 4, delimiter))
    assert table.values("v").tolist() == values * 4
    [note] = [note for note in notes(table) if "was read as" in note]
    assert note.endswith(f"was read as 1.{'020' if '1,020' in words else '125'}.")


def test_that_other_columns_tell_what_one_leaves_open(opened: Opener) -> None:
    def read(rows: str, *columns: str, **options: str) -> list[float]:
        lines = "".join(f"2024-01-{day:02}{rows}\n" for day in range(1, 20))
        table = opened(f"day{rows[0]}{rows[0].join(columns)}\n{lines}", **options)
        return [float(table.values(column)[0]) for column in columns]

    assert read(";1.849;50,27", "a", "b") == [1849, 50.27]
    assert read(";3.932;2.861,74", "a", "b") == [3932, 2861.74]
    assert read("\t5,309\t6,681.75", "a", "b") == [5309, 6681.75]
    assert read("\t3,130\t10.68", "a", "b") == [3130, 10.68]
    assert read(";4,417;$72.71", "a", "b") == [4417, 72.71]
    assert read(";1.849;5", "a", "b", decimal=",") == [1849, 5]


def test_that_the_marks_far_down_tell_how_all_are_read(opened: Opener) -> None:
    zeros = ["0"] * 2_500
    table = opened(written([*zeros, "0,123", "1,826", "12,500"], ";"))
    assert table.values("v")[-3:].tolist() == [0.123, 1.826, 12.5]
    table = opened(written([*zeros, *("1,5", "2,25") * 20], ";"), "few.csv")
    assert table.values("v")[-2:].tolist() == [1.5, 2.25]
    assert "Numbers were read with a decimal comma." in notes(table)
    table = opened(written([*zeros, "1,490"], ";"), "one.csv")
    assert "In v, “1,490” was read as 1.490." in notes(table)


@pytest.mark.parametrize(
    "mark", ["'", "\N{RIGHT SINGLE QUOTATION MARK}", " ", "\N{NO-BREAK SPACE}", "\u202f"]
)
def test_that_a_blank_or_an_apostrophe_groups_digits(mark: str, opened: Opener) -> None:
    table = opened(written([f"1{mark}020,5", "980,25", f"12{mark}000"] * 4, ";"))
    assert table.values("v").tolist() == [1020.5, 980.25, 12000] * 4
    assert table.text_format is not None
    assert table.text_format.decimal == ","
    assert "Numbers were read with a decimal comma." in notes(table)


@pytest.mark.parametrize("word", ["\N{MINUS SIGN}1,234.5", "(1,234.5)", "1,234.5-", "-1,234.5"])
def test_that_a_minus_is_one_however_it_is_written(word: str, opened: Opener) -> None:
    assert opened(written([word, "2"] * 4)).values("v").tolist() == [-1234.5, 2] * 4
    money = word.replace("1,2", "$1,2")
    assert opened(written([money, "$2"] * 4), "money.csv").values("v").tolist() == [-1234.5, 2] * 4


@pytest.mark.parametrize(
    ("words", "unit", "values"),
    [
        (["20.5 °C", "-3 °C", "21°C"], "°C", [20.5, -3, 21]),
        (["12%", "13.5 %"], "%", [12, 13.5]),
        (["1.2kW", "0.9kW"], "kW", [1.2, 0.9]),
        (["3 degC", "4 degC"], "°C", [3, 4]),
        (["9,81\u00a0°C", "1\u202f009,81\u00a0°C"], "°C", [9.81, 1009.81]),
        (["3 mW", "4 mW"], "mW", [3, 4]),
        (["3 m³/h", "0", "4 m³/h"], "m³/h", [3, 0, 4]),
        (["$1,020.50", "-$12", "$7"], "$", [1020.5, -12, 7]),
        (["1.020,50 €", "12,25 €"], "€", [1020.5, 12.25]),
    ],
)
def test_that_a_unit_behind_each_number_becomes_that_of_the_column(
    words: list[str], unit: str, values: list[float], opened: Opener
) -> None:
    table = opened(written(words * 4))
    assert table.values("v").tolist() == values * 4
    assert table.column("v").unit == unit
    assert any("was taken off the values of v" in note for note in notes(table))


def test_that_a_header_is_one_above_numbers_with_units(opened: Opener) -> None:
    rows = "".join(f"{hour}.1.2024 {hour}:00;2{hour},5 °C\n" for hour in range(1, 9))
    table = opened("Zeit;Temperatur\n" + rows)
    assert [column.name for column in table.columns] == ["Zeit", "Temperatur"]
    assert table.values("Temperatur")[:2].tolist() == [21.5, 22.5]


def test_that_words_among_numbers_are_missing_and_told(opened: Opener) -> None:
    words = ["ERR", "n/a", "24.7*", "*", "ERR", *(str(row / 2) for row in range(60))]
    table = opened(written(words))
    assert np.array_equal(table.values("v")[:7], [np.nan] * 5 + [0, 0.5], equal_nan=True)
    assert table.column("v").role is ColumnRole.VALUE
    [note] = notes(table)
    assert note.startswith("4 values of v are no numbers (“ERR”, ")
    assert note.endswith(" and count as missing.")


def test_that_of_many_odd_words_some_are_shown(opened: Opener) -> None:
    table = opened(written([*(f"{row}*" for row in range(9)), *range(200)]))
    assert table.missing("v") == 9
    assert notes(table) == ["9 values of v are no numbers (“1*”, “8*”, “0*” …) and count as missing."]


def test_that_all_odd_words_are_shown_where_they_are_few(opened: Opener) -> None:
    table = opened(written([*["DNF", "DNS", "DNF", "7*"] * 3, *range(200)]))
    assert notes(table) == ["12 values of v are no numbers (“DNF”, “DNS”, “7*”) and count as missing."]


def test_that_a_unit_may_have_a_digit(opened: Opener) -> None:
    table = opened(written([f"1,2{day} m3/h" for day in range(10, 30)]))
    assert table.values("v")[0] == 1210
    assert table.column("v").unit == "m3/h"


def test_that_units_below_the_names_do_not_make_text_of_the_columns(opened: Opener) -> None:
    rows = "".join(f"2024-01-{day:02},{day}.5,{day}\n" for day in range(1, 20))
    table = opened(f"time,temp,flow\n,°C,m3/h\n{rows}")
    assert (table.rows, table.values("temp")[0], table.values("flow")[-1]) == (19, 1.5, 19)


@pytest.mark.parametrize(
    "words",
    [
        ["10-20", "20-30"],
        ["1.2.3", "1.10.0"],
        ["12:30", "12:45"],
        ["+49 170 1234", "12 34"],
        ["N 48.5", "N 48.6"],
        ["007", "014", "A13"],
        ["5 apples", "6 apples"],
        ["1 kW", "2 MW"],
        ["57%", "0.58"],
        ["10A", "16A"],
        ["1.5k", "2k"],
        ["+49 170 123 456", "+49 171 222 333"],
        ["1", "2", "off"],
        ["on", "off"],
    ],
)
def test_that_what_is_no_measurement_stays_text(words: list[str], opened: Opener) -> None:
    table = opened(written(words * 10))
    assert table.column("v").type == "VARCHAR"
    assert notes(table) == []


def test_that_a_column_that_tells_series_apart_stays_text(opened: Opener) -> None:
    zones = [str(zone) for zone in range(1, 12)] + ["12B"]
    rows = "".join(f"2024-01-{day:02},{zone},{day}\n" for day in range(1, 29) for zone in zones)
    table = opened("time,zone,v\n" + rows)
    assert (table.id_column, set(table.ids())) == ("zone", set(zones))
    table = opened("time,zone,v\n" + rows, "named.csv", id_column="zone")
    assert set(table.ids()) == set(zones)
    blocks = "".join(f"{day},{zone},{zone[0]}.5\n" for zone in zones for day in range(2000, 2400))
    table = opened("year,zone,v\n" + blocks, "blocks.csv")
    assert (table.id_column, set(table.ids())) == ("zone", set(zones))


def test_that_a_measurement_that_stands_still_names_no_series(opened: Opener) -> None:
    rows = "".join(
        f"2024-01-{day:02};{plant};{cap};{day}\n"
        for day in range(1, 29)
        for plant, cap in (("north", "1.020"), ("south", "950"), ("west", "980"))
    )
    table = opened("time;plant;cap;v\n" + rows)
    assert (table.id_column, table.column("cap").type) == ("plant", "DOUBLE")


@pytest.mark.parametrize("word", ["50667-1", "1010A", "T4"])
def test_that_a_code_among_whole_numbers_makes_codes_of_them(word: str, opened: Opener) -> None:
    assert opened(written([*range(1000, 1040), word])).column("v").type == "VARCHAR"
    assert opened(written([*(f"{row}.5" for row in range(40)), word]), "b.csv").missing("v") == 1


@pytest.mark.parametrize("name", ["units", "lead_time", "overtime_pay", "sentiment", "items", "data"])
def test_that_what_a_column_is_called_does_not_make_text_of_numbers(name: str, opened: Opener) -> None:
    words = ["7.273,15", "12,5", "2.313", "283"]
    assert opened(written(words * 5, ";", name)).values(name)[:4].tolist() == [7273.15, 12.5, 2313, 283]


def test_that_nanoseconds_beside_a_word_are_kept(opened: Opener) -> None:
    rows = "".join(f"2024-01-01 00:00:00.{row:09},{'ERR' if row == 3 else row}\n" for row in range(1, 40))
    table = opened("time,v\n" + rows)
    assert (table.rows, table.missing("v")) == (39, 1)
    assert str(table.times()[-1]).endswith("000000039")


def test_that_a_long_cell_of_digits_does_not_hold_the_program_up(opened: Opener) -> None:
    assert opened(written(["1" * 50_000 + "x", "2"])).column("v").type == "VARCHAR"


def test_that_what_comes_far_down_does_not_change_how_numbers_are_read(opened: Opener) -> None:
    table = opened(written([*(f"{row},5" for row in range(3_000)), "1.020,5", "7"], ";"))
    assert table.values("v")[-3:].tolist() == [2999.5, 1020.5, 7]
    assert notes(table)[0] == "Numbers were read with a decimal comma."
    table = opened(written(["950", "1,020", "1,100"] * 900 + ["1.5", "1,5"]), "groups.csv")
    assert np.array_equal(table.values("v")[-3:], [1100, 1.5, np.nan], equal_nan=True)


def test_that_the_decimal_mark_that_is_said_decides(opened: Opener) -> None:
    text = written(["950", "1,020", "1,100"] * 3)
    assert opened(text, decimal=",").values("v")[:3].tolist() == [950, 1.02, 1.1]
    text = written(["2,500", "1,020"] * 3, ";")
    assert opened(text, "points.csv", decimal=".").values("v")[:2].tolist() == [2500, 1020]


def test_that_ids_kept_as_text_in_a_workbook_name_series(store: TableStore, tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "long.xlsx") as book:
        sheet = book.add_worksheet()
        moment = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, ["day", "plant", "v"])
        for row in range(60):
            sheet.write_datetime(row + 1, 0, dt.datetime(2024, 1, 1) + dt.timedelta(row // 3), moment)
            sheet.write_string(row + 1, 1, str(row % 3 + 1))
            sheet.write(row + 1, 2, row / 4)
    table = store.open(tmp_path / "long.xlsx")
    assert (table.id_column, table.ids()) == ("plant", ("1", "2", "3"))


def test_that_numbers_kept_as_text_in_a_workbook_are_numbers(store: TableStore, tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "book.xlsx") as book:
        sheet = book.add_worksheet()
        moment = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.write_row(0, 0, ["day", "stored as text", "one word", "code"])
        for row in range(20):
            sheet.write_datetime(row + 1, 0, dt.datetime(2024, 1, 1) + dt.timedelta(row), moment)
            sheet.write_string(row + 1, 1, f"{row + 1},{row:03}.5")
            sheet.write(row + 1, 2, "ERR" if row == 7 else row / 4)
            sheet.write_string(row + 1, 3, f"00{row}")
    table = store.open(tmp_path / "book.xlsx")
    assert [column.type for column in table.columns[1:]] == ["DOUBLE", "DOUBLE", "VARCHAR"]
    assert table.values("stored as text")[:2].tolist() == [1000.5, 2001.5]
    assert np.flatnonzero(np.isnan(table.values("one word"))).tolist() == [7]
    assert "1 value of one word is no number (“ERR”) and counts as missing." in notes(table)


@pytest.mark.parametrize("mark", ["MM", "///", "unavailable", "#DIV/0!", "Bad Input", "ERR"])
def test_that_what_instruments_write_without_a_value_may_be_in_most_rows(mark: str, opened: Opener) -> None:
    table = opened(written([mark if row % 4 else row / 2 for row in range(40)]))
    assert table.missing("v") == 30
    assert notes(table) == [f"30 values of v are no numbers (“{mark}”) and count as missing."]


def test_that_a_column_of_such_words_alone_is_text(opened: Opener) -> None:
    assert opened(written(["MM", "unknown"] * 9)).column("v").type == "VARCHAR"


def test_that_many_columns_are_told_at_once(opened: Opener) -> None:
    rows = "".join(
        f"2024-01-{day:02}"
        + "".join(f',"{"ERR" if day == 2 else f"{day},500.5 kW"}"' for _ in range(10))
        + "\n"
        for day in range(1, 25)
    )
    table = opened("day," + ",".join(f"c{number}" for number in range(10)) + "\n" + rows)
    assert notes(table) == [
        "10 values of c0, c1, c2, c3, c4, c5, c6, c7 … are no numbers (“ERR”) and count as missing.",
        "In c0, c1, c2, c3, c4, c5, c6, c7 …, “1,500.5 kW” was read as 1500.5.",
        "The unit kW was taken off the values of c0, c1, c2, c3, c4, c5, c6, c7 ….",
    ]
