"""Results as tables and files."""

from __future__ import annotations

import csv
import datetime as dt
import json
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from python_calamine import CalamineWorkbook

from workbench.cli.options import Format
from workbench.cli.printing import print_rows
from workbench.errors import DataError, OptionError
from workbench.events import EventBus
from workbench.export import (
    DECIMAL_MARKS,
    DELIMITERS,
    Comparison,
    CsvFormat,
    DecimalMark,
    Delimiter,
    ExportOptions,
    as_table,
    detection_table,
    export,
    forecast_table,
    format_of,
    write_table,
)
from workbench.export.preview import first_line
from workbench.requests import DetectSpec, ForecastSpec
from workbench.results import Detection, Forecast, ResultTable, SeriesDetection, SeriesForecast
from workbench.sources import OpenOptions, TableStore
from workbench.sql.inference import _detection_table
from workbench.timeseries import NUMBERED, Interval, Times, moment_of_number

START = np.datetime64("2026-02-24T16:00:00", "us")
HOUR = np.timedelta64(1, "h")
LEVELS = (0.1, 0.5, 0.9)


def _series(
    name: str | None = None, *, targets: tuple[str, ...] = ("OT",), zone: str | None = "+08:00", rows: int = 3
) -> SeriesForecast:
    mean = np.arange(rows * len(targets), dtype=float).reshape(len(targets), rows) + 0.1
    quantiles = np.stack([mean - 1 / 3, mean, mean + 1e-9], axis=1)
    times = START + np.arange(rows) * HOUR
    return SeriesForecast(
        name, targets, times, mean, quantiles, START - HOUR, mean[:, 0], 100, Interval.of(1, "h"), zone
    )


def _forecast(*series: SeriesForecast, quantiles: tuple[float, ...] = LEVELS) -> Forecast:
    return Forecast(series, ForecastSpec("auto_ets", 3, quantiles), None, 0.5)


def _read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.reader(stream))


def test_that_a_forecast_has_time_then_each_target_with_its_quantiles() -> None:
    table = forecast_table(_forecast(_series(targets=("OT", "HUFL"))))

    quantiles = ["_q0.1", "_q0.5", "_q0.9"]
    wanted = ["time", "OT", *(f"OT{one}" for one in quantiles), "HUFL", *(f"HUFL{one}" for one in quantiles)]
    assert table.column_names == wanted
    assert table.column("HUFL").to_pylist() == [3.1, 4.1, 5.1]
    assert table.column("OT_q0.9").to_pylist()[0] == 0.1 + 1e-9


def test_that_a_panel_begins_with_the_id_and_stands_series_after_series() -> None:
    table = forecast_table(_forecast(_series("a"), _series("b")))

    assert table.column_names[:2] == ["id", "time"]
    assert table.column("id").to_pylist() == ["a"] * 3 + ["b"] * 3


@pytest.mark.parametrize(("called", "shown"), [("sensor", "sensor"), (None, "id"), ("time", "id")])
def test_that_the_names_of_series_stand_under_the_files_own_name_for_them(
    called: str | None, shown: str
) -> None:
    series = tuple(replace(_series(name), id_column=called) for name in ("a", "b"))
    found = tuple(replace(_detected(name, "OT"), id_column=called) for name in ("a", "b"))

    for table in (
        forecast_table(_forecast(*series)),
        as_table(Comparison((_forecast(*series),))),
        detection_table(Detection(found, DetectSpec("stray"), None, 0.1)),
    ):
        assert table.column_names[0] == shown
        assert table.column(0).to_pylist() == ["a"] * 3 + ["b"] * 3


def test_that_a_target_called_id_loses_nothing_to_the_names_of_the_series() -> None:
    table = forecast_table(_forecast(_series("a", targets=("id",)), quantiles=()))

    assert table.column_names == ["id_2", "time", "id"]


def test_that_a_panel_of_one_series_has_an_id_too() -> None:
    assert forecast_table(_forecast(_series("only"))).column("id").to_pylist() == ["only"] * 3


def test_that_a_forecast_of_nothing_is_a_table_without_rows() -> None:
    assert forecast_table(_forecast()).num_rows == 0


def test_that_the_quantiles_to_give_can_be_chosen() -> None:
    table = as_table(_forecast(_series()), quantiles=[0.9])

    assert table.column_names == ["time", "OT", "OT_q0.9"]


def test_that_a_model_without_quantiles_gives_the_point_forecast_alone() -> None:
    bare = SeriesForecast(
        None,
        ("OT",),
        START + np.arange(2) * HOUR,
        np.ones((1, 2)),
        None,
        START,
        np.ones(1),
        9,
        Interval.of(1, "h"),
    )

    assert forecast_table(_forecast(bare)).column_names == ["time", "OT"]


def _detected(name: str | None, target: str) -> SeriesDetection:
    values = np.array([1.0, np.nan, 9.0])
    score, label = np.array([0.1, 0.2, 7.5]), np.array([False, False, True])
    return SeriesDetection(
        name, target, START + np.arange(3) * HOUR, values, score, label, 3.0, np.isnan(values)
    )


def test_that_a_detection_gives_value_score_and_label_for_every_row() -> None:
    found = Detection((_detected(None, "OT"), _detected(None, "HUFL")), DetectSpec("stray"), None, 0.1)

    table = detection_table(found)

    assert table.column_names == ["time", "OT", "OT_score", "OT_label", "HUFL", "HUFL_score", "HUFL_label"]
    assert table.column("OT").to_pylist() == [1.0, None, 9.0]
    assert table.column("OT_label").to_pylist() == [0, 0, 1]


def test_that_a_detection_of_numbered_rows_has_their_numbers_under_their_name() -> None:
    one = replace(_detected(None, "OT"), time=times_of_rows(3), zone=NUMBERED, index="step")
    found = Detection((one,), DetectSpec("stray"), None, 0.1)

    assert detection_table(found).column("step").to_pylist() == [0, 1, 2]
    assert _detection_table(found).column_names == ["step", "output", "score"]


def times_of_rows(count: int) -> Times:
    return np.array([moment_of_number(row) for row in range(count)])


def test_that_a_detection_of_a_panel_begins_with_the_id() -> None:
    found = Detection((_detected("a", "OT"), _detected("b", "OT")), DetectSpec("stray"), None, 0.1)

    assert as_table(found).column("id").to_pylist() == ["a"] * 3 + ["b"] * 3


def test_that_a_csv_has_plain_heads_and_times_with_their_offset(tmp_path: Path) -> None:
    path = export(_forecast(_series()), tmp_path / "forecast.csv")

    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "time,OT,OT_q0.1,OT_q0.5,OT_q0.9"
    assert lines[1].startswith("2026-02-25T00:00:00+08:00,0.1,")


def test_that_a_csv_keeps_every_digit(tmp_path: Path) -> None:
    numbers = [0.1 + 0.2, 1 / 3, 1e-300, 1.7976931348623157e308, 5.0, -0.0, 123456789.123456789]
    path = write_table(pa.table({"x": numbers}), tmp_path / "digits.csv")

    again = [float(row[0]) for row in _read(path)[1:]]

    assert [one.hex() for one in again] == [one.hex() for one in numbers]


def test_that_whole_numbers_of_a_double_column_reopen_as_doubles(tmp_path: Path) -> None:
    path = write_table(pa.table({"x": [1.0, 2.0]}), tmp_path / "whole.csv")

    assert path.read_text(encoding="utf-8") == "x\n1.0\n2.0\n"


def test_that_a_missing_value_is_an_empty_field(tmp_path: Path) -> None:
    table = pa.table({"time": ["a", "b", "c"], "x": pa.array([1.5, None, float("nan")])})

    assert _read(write_table(table, tmp_path / "missing.csv"))[1:] == [["a", "1.5"], ["b", ""], ["c", ""]]


def test_that_names_and_words_with_commas_and_quotes_reopen_as_they_were(tmp_path: Path) -> None:
    table = pa.table({'a,"b"': ["x,y", 'say "so"', "two\nlines", "电力"]})

    path = write_table(table, tmp_path / "words.csv")

    assert [row[0] for row in _read(path)] == ['a,"b"', "x,y", 'say "so"', "two\nlines", "电力"]


ODD_NUMBERS = (0.1 + 0.2, 1 / 3, 1e-300, 1.7976931348623157e308, -0.0, 5.0, 1.234, float("-inf"), None)


@pytest.mark.parametrize("delimiter", DELIMITERS)
@pytest.mark.parametrize("decimal", DECIMAL_MARKS)
def test_that_a_csv_with_any_marks_is_opened_again_to_the_same_numbers(
    tmp_path: Path, delimiter: Delimiter, decimal: DecimalMark
) -> None:
    if delimiter == decimal:
        return
    times = pa.array(START + np.arange(len(ODD_NUMBERS)) * HOUR)
    words = pa.array(["a;b", "1,5", "c|d", 'e "f"', "", "g\th", "i", "j", "k"])
    content = {"time": times, "x, |;\ty": ODD_NUMBERS, "n": np.arange(9), "word": words}

    path = write_table(pa.table(content), tmp_path / "odd.csv", csv=CsvFormat(delimiter, decimal))
    table = TableStore(EventBus()).open(path, OpenOptions())

    assert [column.name for column in table.columns] == list(content)
    wanted = np.array(ODD_NUMBERS, np.float64)
    assert table.values("x, |;\ty").tobytes() == wanted.tobytes()
    assert table.values("n").tolist() == list(range(9))
    assert table.arrow().column("word").to_pylist() == [one or None for one in words.to_pylist()]
    assert np.array_equal(table.times(), START + np.arange(9) * HOUR)


def test_that_three_decimals_after_a_comma_are_no_thousands(tmp_path: Path) -> None:
    numbers = [1.234, 12.5, 999.125]
    content = pa.table({"time": pa.array(START + np.arange(3) * HOUR), "x": numbers})

    path = write_table(content, tmp_path / "three.csv", csv=CsvFormat(decimal=","))

    assert path.read_text("utf-8").splitlines()[:2] == ["time;x", "2026-02-24T16:00:00;1,234"]
    assert TableStore(EventBus()).open(path, OpenOptions()).values("x").tolist() == numbers


def test_that_a_decimal_comma_brings_a_semicolon(tmp_path: Path) -> None:
    content = pa.table({"x": [1.5], "price": pa.array([Decimal("2.50")]), "n": [3], "word": ["1.5"]})

    path = write_table(content, tmp_path / "comma.csv", csv=CsvFormat(decimal=","))

    assert path.read_text("utf-8") == "x;price;n;word\n1,5;2,50;3;1.5\n"


def test_that_a_comma_is_refused_in_both_places() -> None:
    with pytest.raises(OptionError, match="both between the values and before the decimals"):
        CsvFormat(",", ",")


def test_that_times_without_a_zone_have_no_offset(tmp_path: Path) -> None:
    path = export(_forecast(_series(zone=None)), tmp_path / "naive.csv")

    assert _read(path)[1][0] == "2026-02-24T16:00:00"


def test_that_the_offset_follows_daylight_saving_time(tmp_path: Path) -> None:
    times = np.array(["2026-03-29T00:30", "2026-03-29T01:30"], "datetime64[us]")
    table = pa.table({"time": pa.array(times, pa.timestamp("us", tz="Europe/Berlin"))})

    rows = _read(write_table(table, tmp_path / "summer.csv"))[1:]

    assert [row[0] for row in rows] == ["2026-03-29T01:30:00+01:00", "2026-03-29T03:30:00+02:00"]


@pytest.mark.parametrize(
    ("moment", "unit", "written"),
    [
        ("2026-01-01T00:00:00.250", "us", "2026-01-01T00:00:00.250"),
        ("2026-01-01T00:00:00.000250", "us", "2026-01-01T00:00:00.000250"),
        ("2026-01-01T00:00:00.000000250", "ns", "2026-01-01T00:00:00.000000250"),
        ("1850-01-01T00:00:00", "us", "1850-01-01T00:00:00"),
        ("2900-01-01T00:00:00", "us", "2900-01-01T00:00:00"),
    ],
)
def test_that_a_time_has_as_many_digits_as_it_needs(
    tmp_path: Path, moment: str, unit: str, written: str
) -> None:
    table = pa.table({"time": pa.array(np.array([moment], f"datetime64[{unit}]"))})

    assert _read(write_table(table, tmp_path / "digits.csv"))[1] == [written]


@pytest.mark.parametrize(
    ("time_format", "written"),
    [
        ("s", "1771948800"),
        ("ms", "1771948800000"),
        ("us", "1771948800000000"),
        ("ns", "1771948800000000000"),
        ("%Y-%m-%d %H:%M", "2026-02-25 00:00"),
        ("%d.%m.%Y %H:%M %z", "25.02.2026 00:00 +0800"),
    ],
)
def test_that_the_time_format_can_be_chosen(tmp_path: Path, time_format: str, written: str) -> None:
    options = ExportOptions(time_format=time_format)

    path = export(_forecast(_series()), tmp_path / "times.csv", options=options)

    assert _read(path)[1][0] == written


def test_that_a_missing_time_stays_missing(tmp_path: Path) -> None:
    table = pa.table({"time": pa.array([None, START], pa.timestamp("us")), "x": [1, 2]})

    assert _read(write_table(table, tmp_path / "gap.csv"))[1:] == [["", "1"], ["2026-02-24T16:00:00", "2"]]


def test_that_an_unknown_time_format_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="fortnights"):
        export(_forecast(_series()), tmp_path / "x.csv", options=ExportOptions(time_format="fortnights"))

    assert list(tmp_path.iterdir()) == []


def test_that_columns_are_written_as_chosen_and_in_that_order(tmp_path: Path) -> None:
    options = ExportOptions(columns=("OT", "time"), zone="UTC")

    path = export(_forecast(_series()), tmp_path / "some.csv", options=options)

    assert _read(path)[:2] == [["OT", "time"], ["0.1", "2026-02-24T16:00:00+00:00"]]


def test_that_an_unknown_column_is_named_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="OTT") as caught:
        export(_forecast(_series()), tmp_path / "x.csv", options=ExportOptions(columns=("OTT",)))

    assert "time, OT, OT_q0.1" in str(caught.value.hint)


def test_that_parquet_keeps_zone_and_doubles(tmp_path: Path) -> None:
    table = forecast_table(_forecast(_series()))

    again = pq.read_table(export(_forecast(_series()), tmp_path / "forecast.parquet"))

    assert again.schema.field("time").type == pa.timestamp("us", tz="+08:00")
    assert again.to_pylist() == table.to_pylist()


def test_that_parquet_has_text_where_a_time_format_was_asked_for(tmp_path: Path) -> None:
    options = ExportOptions(time_format="%Y")

    again = pq.read_table(export(_forecast(_series()), tmp_path / "years.parquet", options=options))

    assert again.column("time").to_pylist()[0] == "2026"


def test_that_excel_has_real_times_on_the_zones_clock(tmp_path: Path) -> None:
    path = export(_forecast(_series()), tmp_path / "forecast.xlsx")

    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()

    assert rows[0] == ["time", "OT", "OT_q0.1", "OT_q0.5", "OT_q0.9"]
    assert rows[1][:2] == [dt.date(2026, 2, 25), 0.1]
    assert rows[2][0] == dt.datetime(2026, 2, 25, 1)


def test_that_excel_takes_what_is_no_number(tmp_path: Path) -> None:
    early = pa.array(np.array(["1850-01-01", "2026-01-01"], "datetime64[us]"))
    content = {
        "time": early,
        "x": [float("inf"), float("nan")],
        "ok": [True, None],
        "word": ["=1+1", "http://a"],
    }

    path = write_table(pa.table(content), tmp_path / "odd.xlsx")

    rows = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert rows[1] == ["1850-01-01T00:00:00", "inf", True, "=1+1"]
    assert rows[2][1:] == ["", "", "http://a"]


def test_that_excel_writes_times_as_asked_for(tmp_path: Path) -> None:
    path = export(_forecast(_series()), tmp_path / "iso.xlsx", options=ExportOptions(time_format="%H:%M"))

    assert CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[2][0] == "01:00"


def test_that_more_rows_than_excel_holds_are_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="1,048,576"):
        write_table(pa.table({"x": np.zeros(1_048_576)}), tmp_path / "long.xlsx")

    assert list(tmp_path.iterdir()) == []


def test_that_json_is_a_list_of_rows(tmp_path: Path) -> None:
    table = pa.table({"x": [1.5, float("nan"), float("inf")], "word": ["电", None, "c"]})

    path = write_table(table, tmp_path / "rows.json")

    assert json.loads(path.read_text(encoding="utf-8")) == [
        {"x": 1.5, "word": "电"},
        {"x": None, "word": None},
        {"x": None, "word": "c"},
    ]


def test_that_the_rows_of_a_statement_are_exported_as_they_are(tmp_path: Path) -> None:
    rows = ResultTable(pa.table({"ModelId": ["auto_ets"]}))

    assert _read(export(rows, tmp_path / "models.csv")) == [["ModelId"], ["auto_ets"]]


@pytest.mark.parametrize("ending", ["csv", "json", "xlsx"])
def test_that_bytes_are_written_in_digits(tmp_path: Path, ending: str) -> None:
    table = pa.table({"x": pa.array([1.5, 2.5], pa.float32()), "o": pa.array([b"\xca\xfe", None])})
    path = write_table(table, tmp_path / f"rows.{ending}")
    if ending == "xlsx":
        assert CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()[1] == [1.5, "0xcafe"]
        return
    assert "0xcafe" in path.read_text("utf-8")
    assert "\\" not in path.read_text("utf-8")


def test_that_an_ending_without_a_format_is_refused() -> None:
    with pytest.raises(OptionError, match=r"forecast\.doc"):
        format_of(Path("forecast.doc"))


def test_that_a_format_can_be_named_beside_an_ending(tmp_path: Path) -> None:
    path = export(_forecast(_series()), tmp_path / "forecast.txt", "csv")

    assert path.read_text(encoding="utf-8").startswith("time,OT")


def test_that_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="could not be written") as caught:
        export(_forecast(_series()), tmp_path / "nowhere" / "x.csv")

    assert "nowhere" in str(caught.value.hint)


def test_that_a_folder_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "x.csv").mkdir()

    with pytest.raises(DataError, match="directory"):
        export(_forecast(_series()), tmp_path / "x.csv")


def test_that_a_file_written_over_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("old")
    path.chmod(0o640)

    export(_forecast(_series()), path)

    assert path.stat().st_mode & 0o777 == 0o640
    assert path.read_text(encoding="utf-8").startswith("time")


@pytest.mark.parametrize("ending", ["csv", "parquet", "xlsx", "json"])
def test_that_a_full_disk_leaves_the_old_file_and_no_half_one(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"x.{ending}"
    path.write_text("old")
    code = """
import resource, sys
from dataclasses import replace
from pathlib import Path
import numpy as np, pyarrow as pa
from workbench.errors import DataError
from workbench.export import write_table
table = pa.table({"x": np.random.default_rng(0).random(50_000)})
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
try:
    write_table(table, Path(sys.argv[1]))
except DataError as error:
    print(error.message, error.hint)
"""

    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=False
    )

    assert "could not be written: File too large" in done.stdout, done.stderr
    assert "Free some space" in done.stdout
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
    assert path.read_text() == "old"


def test_that_a_device_is_written_to_and_not_replaced() -> None:
    device = Path("/dev/null")

    export(_forecast(_series()), device, "csv")

    assert device.is_char_device()


def test_that_dates_beyond_the_calendar_are_written_as_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    days = pa.array([2**31 - 1, None, -(2**31) + 1, 0, 9_872_683], pa.int32()).cast(pa.date32())
    table = pa.table({"day": days, "usual": pa.array([0] * 5, pa.int32()).cast(pa.date32())})
    written = ["infinity", None, "-infinity", "1970-01-01", "29000-06-28"]
    rows = json.loads(write_table(table, tmp_path / "days.json").read_text(encoding="utf-8"))
    assert [row["day"] for row in rows] == written
    assert {row["usual"] for row in rows} == {"1970-01-01"}
    write_table(table, tmp_path / "days.xlsx")
    lines = _read(write_table(table, tmp_path / "days.csv"))
    assert [line[0] for line in lines[1:]] == [one or "" for one in written]
    assert first_line(table, ExportOptions()).startswith("infinity,")
    print_rows(table, Format.TABLE)
    assert "29000-06-28" in capsys.readouterr().out
