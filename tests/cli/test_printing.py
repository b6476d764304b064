"""Rows and errors as they are printed."""

from __future__ import annotations

import io
import json

import pyarrow as pa
import pytest

from workbench.cli.options import Format
from workbench.cli.printing import MOST_ROWS, print_columns, print_error, print_refusal, print_rows
from workbench.errors import ModelError, Span, SqlError


def _printed(table: pa.Table, how: Format, times: str = "iso") -> str:
    out = io.StringIO()
    print_rows(table, how, times, out)
    return out.getvalue()


def test_that_a_table_for_readers_is_aligned_and_short_of_digits() -> None:
    table = pa.table({"name": ["a", "bb"], "value": [1 / 3, None]})

    lines = _printed(table, Format.TABLE).splitlines()

    assert lines[0].split() == ["name", "value"]
    assert lines[2].split() == ["a", "0.333333"]
    assert lines[3].split() == ["bb"]


def test_that_a_long_table_is_cut_and_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    text = _printed(pa.table({"n": list(range(MOST_ROWS + 5))}), Format.TABLE)

    assert len(text.splitlines()) == MOST_ROWS + 2
    assert f"{MOST_ROWS} of {MOST_ROWS + 5} rows" in capsys.readouterr().err


def test_that_csv_and_json_have_every_row_and_digit() -> None:
    table = pa.table({"x": [1 / 3] * (MOST_ROWS + 5)})

    assert _printed(table, Format.CSV).splitlines()[1:] == [repr(1 / 3)] * (MOST_ROWS + 5)
    assert json.loads(_printed(table, Format.JSON))[-1] == {"x": 1 / 3}


def test_that_times_are_written_as_asked_for() -> None:
    table = pa.table({"time": pa.array([0], pa.timestamp("us", tz="+08:00"))})

    assert "1970-01-01T08:00:00+08:00" in _printed(table, Format.TABLE)
    assert _printed(table, Format.CSV, "s").splitlines()[1] == "0"


def test_that_brackets_in_words_are_printed_as_they_are() -> None:
    out = io.StringIO()

    print_columns(["unit"], [["load [kW]"], ["[bold]x[/bold]"]], out)

    assert out.getvalue().splitlines()[2:] == ["load [kW]", "[bold]x[/bold]"]


def test_that_an_sql_error_marks_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    script = "SELECT 1;\nSELEC 2"
    error = SqlError("SELEC is not a statement.", hint="Did you mean SELECT?", span=Span.of(script, 10, 15))

    print_refusal(error.in_text(script))

    assert capsys.readouterr().err.splitlines() == [
        "Line 2, column 1: SELEC is not a statement.",
        "  SELEC 2",
        "  ^^^^^",
        "Did you mean SELECT?",
    ]


@pytest.mark.parametrize("script", ["", "SELECT", "\n"])
def test_that_a_place_at_the_end_of_the_text_is_marked_too(
    script: str, capsys: pytest.CaptureFixture[str]
) -> None:
    error = SqlError("The statement ends too early.", span=Span.of(script, len(script), len(script)))

    print_refusal(error.in_text(script))

    assert capsys.readouterr().err.splitlines()[2].strip() == "^"


def test_that_an_error_without_a_place_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    print_refusal(SqlError("There is no table x.").in_text("SELECT 1"))

    assert capsys.readouterr().err == "There is no table x.\n"


def test_that_several_refusals_are_told_each_with_its_own_remedy(capsys: pytest.CaptureFixture[str]) -> None:
    parts = [
        ModelError("config.json has no model_type.", hint="Add it."),
        ModelError("model.safetensors is too short.", hint="Copy it again."),
    ]
    error = ModelError("The package has {count} problems:", parts=parts, count=2)

    print_refusal(error)

    assert capsys.readouterr().err.splitlines() == [
        "The package has 2 problems:",
        "1. config.json has no model_type.",
        "   Add it.",
        "2. model.safetensors is too short.",
        "   Copy it again.",
    ]
    assert str(error) == (
        "The package has 2 problems: config.json has no model_type. model.safetensors is too short."
    )
    assert error.hint == "Add it. Copy it again."


def test_that_the_details_are_printed_where_the_hint_points_at_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = "\n".join(f"line {number}" for number in range(50))
    pointed = ModelError("It stopped.", hint="Look at {control.details}.", details=lines)
    silent = ModelError("It stopped.", hint="Try another model.", details=lines)

    print_refusal(pointed)
    shown = capsys.readouterr().err.splitlines()
    print_refusal(silent)

    assert shown[:3] == ["It stopped.", "Look at the lines below.", "  line 10"]
    assert shown[-1] == "  line 49"
    assert capsys.readouterr().err.splitlines() == ["It stopped.", "Try another model."]


def test_that_an_error_gives_the_terminal_no_orders(capsys: pytest.CaptureFixture[str]) -> None:
    print_error("No \x1b[2J\x07 here.", "Try\tthe\nnext.")

    assert capsys.readouterr().err == "No \ufffd[2J\ufffd here.\nTry\tthe\nnext.\n"
