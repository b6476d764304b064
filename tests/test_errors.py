"""Errors carry their sentence, hint, code and place, also through a pickle."""

from __future__ import annotations

import pickle

import pytest

from workbench.errors import Cancelled, Code, DataError, ModelError, Span, WorkbenchError
from workbench.text import text


def _unknown_model() -> ModelError:
    return ModelError(
        "There is no model {model}.",
        hint="Did you mean {other}?",
        code=Code.MODEL_UNKNOWN,
        details="Traceback ...",
        replacement="auto_ets",
        model="auto_est",
        other="auto_ets",
    )


def test_that_the_sentence_and_the_hint_are_filled_with_the_same_values() -> None:
    error = _unknown_model()

    assert error.message == "There is no model auto_est."
    assert error.hint == "Did you mean auto_ets?"
    assert str(error) == error.message


def test_that_an_error_without_a_hint_has_none() -> None:
    assert DataError("The file is empty.").hint is None


def test_that_an_error_survives_a_pickle_whole() -> None:
    error = _unknown_model().at(Span(3, 8, 1, 4))

    copy = pickle.loads(pickle.dumps(error))

    assert type(copy) is ModelError
    assert (copy.message, copy.hint, copy.code) == (error.message, error.hint, 1504)
    assert (copy.span, copy.details, copy.replacement) == (error.span, "Traceback ...", "auto_ets")


def test_that_a_cancellation_survives_a_pickle() -> None:
    copy = pickle.loads(pickle.dumps(Cancelled()))

    assert type(copy) is Cancelled
    assert copy.message == "The work was stopped."


def test_that_an_error_speaks_of_one_or_of_several() -> None:
    one, three = (
        DataError("{count} rows are bad.", singular="1 row is bad.", about="missing", count=count)
        for count in (1, 3)
    )

    assert (one.message, three.message) == ("1 row is bad.", "3 rows are bad.")
    copy = pickle.loads(pickle.dumps(one))
    assert (copy.message, copy.about, copy.text.count) == ("1 row is bad.", "missing", 1)


def test_that_the_first_place_given_to_an_error_stays() -> None:
    error = _unknown_model().at(Span(3, 8, 1, 4)).at(Span(0, 1, 1, 1))

    assert error.span == Span(3, 8, 1, 4)


def test_that_a_place_knows_its_line_and_column() -> None:
    source = "SELECT 1;\nSELEC 2"

    span = Span.of(source, 10, 15)

    assert (span.line, span.column, span.length) == (2, 1, 5)
    assert source[span.start : span.end] == "SELEC"


@pytest.mark.parametrize("brace", ["{", "}", "{x}"])
def test_that_braces_in_a_value_are_kept(brace: str) -> None:
    assert WorkbenchError("{name} is not a column.", name=brace).message == f"{brace} is not a column."


def test_that_a_sentence_without_values_may_hold_braces() -> None:
    assert str(text("Write {a,b}.")) == "Write {a,b}."


def test_that_a_sentence_can_be_rendered_in_another_language() -> None:
    sentence = text("{rows:,} rows were read.", rows=12_000)

    assert str(sentence) == "12,000 rows were read."
    assert sentence.render("已读取 {rows:,} 行。") == "已读取 12,000 行。"


def test_that_a_value_that_would_flood_the_sentence_is_cut() -> None:
    told = str(text("There is no column {name}.", name="v" * 100_000))

    assert told.endswith("vvv….")
    assert len(told) < 600
