"""Options are read from text or typed values, checked, and filled in."""

from __future__ import annotations

import pytest

from workbench.errors import OptionError
from workbench.registry import Registry
from workbench.requests import OptionValue


def checked(model: str, **options: object) -> dict[str, OptionValue]:
    registry = Registry()
    return registry.validate_options(registry.get(model), options)


def refusal(model: str, **options: object) -> OptionError:
    with pytest.raises(OptionError) as caught:
        checked(model, **options)
    return caught.value


def test_that_defaults_are_filled_in() -> None:
    assert checked("naive_forecaster") == {"strategy": "last", "window_length": None, "sp": None}


def test_that_the_case_of_a_name_does_not_matter() -> None:
    assert checked("naive_forecaster", Strategy="drift")["strategy"] == "drift"


def test_that_an_alias_stands_for_its_option() -> None:
    assert checked("auto_ets", season_length="12")["sp"] == 12


@pytest.mark.parametrize("written", ["(1,0,1)", "[1,0,1]", "1,0,1", " 1, 0, 1 ", [1, 0, 1], (1, 0, 1)])
def test_that_a_list_of_integers_is_read_in_every_usual_form(written: object) -> None:
    assert checked("arima", order=written)["order"] == [1, 0, 1]


@pytest.mark.parametrize("written", ["none", "None", "", "  ", "null", None])
def test_that_none_and_blank_leave_the_choice_to_the_model(written: object) -> None:
    assert checked("auto_ets", sp=written)["sp"] is None


@pytest.mark.parametrize(("written", "read"), [("true", True), ("FALSE", False), (True, True)])
def test_that_words_for_truth_are_read(written: object, read: bool) -> None:
    assert checked("holtwinters", damped_trend=written)["damped_trend"] is read


def test_that_none_is_a_word_where_it_is_a_choice() -> None:
    assert checked("holtwinters", seasonal="none")["seasonal"] == "none"


def test_that_a_whole_number_written_with_a_point_is_a_whole_number() -> None:
    assert checked("auto_ets", sp="24.0")["sp"] == 24


def test_that_numbers_are_read_from_text() -> None:
    assert checked("stray", alpha="0.05")["alpha"] == 0.05


def test_that_a_value_out_of_range_is_refused_with_the_range_and_ainodes_code() -> None:
    error = refusal("naive_forecaster", sp=5001)
    assert error.message == "The option sp takes values from 1 to 5000, and 5001 is given."
    assert error.hint
    assert error.code == 1599


def test_that_a_value_above_an_open_range_is_taken_and_below_is_refused() -> None:
    assert checked("naive_forecaster", window_length=10**9)["window_length"] == 10**9
    assert "at least 1" in refusal("naive_forecaster", window_length=0).message


@pytest.mark.parametrize("value", ["abc", "1.5", "inf", True, [1], "__import__('os')"])
def test_that_what_is_no_whole_number_is_refused(value: object) -> None:
    assert "The option sp takes a whole number, and" in refusal("auto_ets", sp=value).message


@pytest.mark.parametrize("value", ["yes", 1, "0", None])
def test_that_what_is_no_truth_value_is_refused(value: object) -> None:
    assert "takes true or false, and" in refusal("stl_forecaster", robust=value).message


def test_that_an_unknown_word_is_refused_with_the_nearest() -> None:
    error = refusal("naive_forecaster", strategy="drft")
    assert error.message == "The option strategy is one of last, mean, drift, and drft is given."
    assert error.replacement == "drift"


@pytest.mark.parametrize("value", ["a,b,c", "1;2;3", 5, "open('x')"])
def test_that_what_is_no_list_of_integers_is_refused(value: object) -> None:
    message = refusal("arima", order=value).message
    assert "order" in message


def test_that_a_list_of_the_wrong_length_is_refused_with_an_example() -> None:
    error = refusal("arima", order="1,0")
    assert "takes 3 whole numbers, and 2 are given" in error.message
    assert error.hint is not None
    assert "order=(" in error.hint


def test_that_a_negative_order_is_refused() -> None:
    assert "values from 0 to 100" in refusal("arima", order="1,-1,0").message


def test_that_an_unknown_option_is_refused_with_the_nearest_and_the_list() -> None:
    error = refusal("auto_ets", damed=True)
    assert error.replacement == "damped"
    assert error.hint is not None
    assert "Did you mean damped?" in error.hint
    assert "model" in error.hint


def test_that_an_option_given_under_two_names_is_refused() -> None:
    assert "given twice" in refusal("auto_ets", sp=24, season_length=12).message


def test_that_a_default_list_is_not_shared() -> None:
    first = checked("arima", seasonal_order="0,1,1,24")
    assert first["seasonal_order"] == [0, 1, 1, 24]
    assert checked("arima")["seasonal_order"] is None
