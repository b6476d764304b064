"""Reading what was written on the command line."""

from __future__ import annotations

import numpy as np
import pytest

from workbench.cli import values
from workbench.cli.values import UsageError
from workbench.export import CsvFormat
from workbench.requests import Missing, Resample
from workbench.timeseries import Interval


def test_that_names_may_be_repeated_or_joined_by_commas() -> None:
    assert values.names(["a,b", " c ", "a"]) == ("a", "b", "c")
    assert values.names(None) == ()


def test_that_quantiles_come_in_ascending_order_once_each() -> None:
    assert values.quantiles("0.9, 0.1,0.5,0.9") == (0.1, 0.5, 0.9)
    assert values.quantiles(None) == ()


@pytest.mark.parametrize("written", ["1", "0", "-0.1", "0.5,x", "nan", "90"])
def test_that_levels_outside_zero_and_one_are_wrong_usage(written: str) -> None:
    with pytest.raises(UsageError, match="levels between 0 and 1"):
        values.quantiles(written)


@pytest.mark.parametrize("written", ["0", "-1", "1.5", "x", "", "1,000"])
def test_that_what_is_no_number_of_rows_is_wrong_usage(written: str) -> None:
    with pytest.raises(UsageError) as caught:
        values.whole("--context", written, 1)
    assert caught.value.message == f"--context {written} is not a whole number from 1 on."
    assert str(caught.value.hint) == "Write for example --context 12."


@pytest.mark.parametrize("written", ["x", "nan", "1,5"])
def test_that_what_is_no_number_is_wrong_usage(written: str) -> None:
    with pytest.raises(UsageError, match=f"--lower {written} is not a number"):
        values.number("--lower", written)


def test_that_a_step_is_a_length_of_time_or_a_number() -> None:
    assert values.interval("30m") == Interval.of(30, "m")
    assert values.interval("2") == Interval(nanos=2 * 10**9, counted=True)
    assert values.interval(None) is None
    with pytest.raises(UsageError, match="--interval: “soon” is not an interval"):
        values.interval("soon")


def test_that_an_option_keeps_what_stands_after_the_first_equals_sign() -> None:
    assert values.model_options(["sp=24", "order = 1,0,1", "note=a=b", "trend="]) == {
        "sp": "24",
        "order": "1,0,1",
        "note": "a=b",
        "trend": "",
    }


@pytest.mark.parametrize("written", ["sp", "=24", ""])
def test_that_an_option_without_name_or_value_is_wrong_usage(written: str) -> None:
    with pytest.raises(UsageError, match="name=value"):
        values.model_options([written])


def test_that_the_ways_for_missing_values_are_named_when_one_is_unknown() -> None:
    assert values.missing("Interpolate") is Missing.INTERPOLATE
    with pytest.raises(UsageError) as caught:
        values.missing("guess")
    assert "ffill" in str(caught.value.hint)


def test_that_marks_of_a_csv_may_be_named() -> None:
    assert values.csv_format(None, None) == CsvFormat()
    assert values.csv_format("TAB", None) == values.csv_format(r"\t", ".") == CsvFormat("\t")
    assert values.csv_format(None, ",").separator == ";"
    assert values.csv_format("|", ",") == CsvFormat("|", ",")


@pytest.mark.parametrize(("delimiter", "decimal"), [(":", None), ("", None), (None, ";"), (",", ",")])
def test_that_marks_that_cannot_be_read_again_are_wrong_usage(
    delimiter: str | None, decimal: str | None
) -> None:
    with pytest.raises(UsageError, match="stand"):
        values.csv_format(delimiter, decimal)


def test_that_the_marks_of_a_file_may_be_named() -> None:
    assert values.read_marks(None, None) == (None, None)
    assert values.read_marks("blank", ".") == (" ", ".")
    assert values.read_marks("Tab", ",") == ("\t", ",")
    assert values.read_marks(",", ",") == (",", ",")


@pytest.mark.parametrize(("delimiter", "decimal"), [("x", None), ("", None), (None, ";"), (None, "")])
def test_that_unknown_marks_of_a_file_are_wrong_usage(delimiter: str | None, decimal: str | None) -> None:
    with pytest.raises(UsageError, match=r"--read-\w+ .*cannot stand"):
        values.read_marks(delimiter, decimal)


def test_that_resampling_takes_the_mean_unless_told_otherwise() -> None:
    assert values.resample("1h") == Resample(Interval.of(1, "h"), "mean")
    assert values.resample("1mo:SUM") == Resample(Interval.of(1, "mo"), "sum")
    assert values.resample(None) is None


@pytest.mark.parametrize("written", ["1h:median", "soon", "soon:sum", ":sum"])
def test_that_an_unknown_interval_or_aggregate_is_wrong_usage(written: str) -> None:
    with pytest.raises(UsageError, match="resample"):
        values.resample(written)


def test_that_a_horizon_is_steps_or_a_duration() -> None:
    assert values.horizon("48") == 48
    assert values.horizon("4d") == Interval.of(4, "d")
    assert values.horizon(None) is None


@pytest.mark.parametrize("written", ["0", "-3", "-4d", "soon", "1.5", ""])
def test_that_a_horizon_that_is_neither_is_wrong_usage(written: str) -> None:
    with pytest.raises(UsageError, match="--horizon"):
        values.horizon(written)


@pytest.mark.parametrize(
    ("written", "zone", "instant"),
    [
        ("2026-02-25T00:00:00", None, "2026-02-25T00:00:00"),
        ("2026-02-25", None, "2026-02-25T00:00:00"),
        ("2026-02-25 00:00", "+08:00", "2026-02-24T16:00:00"),
        ("2026-02-25T00:00:00+08:00", "Europe/Berlin", "2026-02-24T16:00:00"),
        ("2026-02-25T00:00:00Z", "+08:00", "2026-02-25T00:00:00"),
        ("2026-07-01T12:00", "Europe/Berlin", "2026-07-01T10:00:00"),
    ],
)
def test_that_a_time_is_read_on_the_clock_of_the_series(written: str, zone: str | None, instant: str) -> None:
    assert values.moment(written, zone) == np.datetime64(instant)


def test_that_a_day_the_calendar_lacks_is_wrong_usage() -> None:
    assert values.moment(None, None) is None
    with pytest.raises(UsageError, match="2026-02-30 is not a time"):
        values.moment("2026-02-30", None)
