"""Statements that are refused: with a sentence, a hint and the place."""

from __future__ import annotations

import pytest

from tests.sql.cases import Refused
from tests.sql.statements_refused import STATEMENTS
from workbench import Workbench
from workbench.errors import WorkbenchError


@pytest.mark.parametrize("case", STATEMENTS, ids=lambda case: case.sql[:80])
def test_that_it_is_refused_at_its_place(shared_workbench: Workbench, case: Refused) -> None:
    with pytest.raises(WorkbenchError) as caught:
        shared_workbench.sql(case.sql)
    error = caught.value
    assert case.says in error.message
    assert error.span is not None
    marked = case.sql[error.span.start : error.span.end]
    if case.at:
        assert marked == case.at
    if case.code is not None:
        assert error.code == case.code
    assert "{" not in (error.hint or "")


def test_that_the_near_word_is_suggested(shared_workbench: Workbench) -> None:
    suggestions = {
        "selct 1": "SELECT",
        "SHOW MODLES": "MODELS",
        "select OT form root.db.etth": "FROM",
        "select OT from root.db.eth": "root.db.etth.OT",
        "SELECT OTT FROM etth": "OT",
        "SELECT OT FROM ettth": "etth",
        "CALL INFERENCE(naive_forcaster, 'select OT from root.db.etth')": "naive_forecaster",
        "CALL INFERENCE(naive_forecaster, 'select OT from root.db.etth', outputLenght=3)": "outputLength",
        "CALL INFERENCE(naive_forecaster, 'select OT from root.db.etth', quantile='0.5')": "quantiles",
        "CALL INFERENCE(naive_forecaster, 'select OT from root.db.etth', stratgy='last')": "strategy",
        "select avgg(OT) from root.db.etth": "avg",
        "select OT from root.db.etth lmit 3": "LIMIT",
    }
    for sql, meant in suggestions.items():
        with pytest.raises(WorkbenchError) as caught:
            shared_workbench.sql(sql)
        assert caught.value.replacement == meant, sql


def test_that_a_place_on_a_later_line_is_told_by_line_and_column(shared_workbench: Workbench) -> None:
    with pytest.raises(WorkbenchError) as caught:
        shared_workbench.sql("SELECT 1;\n\n  SELECT OT,\n    nope FROM etth")
    span = caught.value.span
    assert span is not None
    assert (span.line, span.column, span.length) == (4, 5, 4)


def test_that_a_place_inside_a_quoted_query_is_one_of_the_whole_text(shared_workbench: Workbench) -> None:
    sql = "CALL INFERENCE(naive_forecaster, 'SELECT time, OT\nFROM etth WHERE ''x'' = nope')"
    with pytest.raises(WorkbenchError) as caught:
        shared_workbench.sql(sql)
    span = caught.value.span
    assert span is not None
    assert sql[span.start : span.end] == "nope"
    assert span.line == 2


def test_that_what_ran_before_an_error_is_kept(shared_workbench: Workbench) -> None:
    run = shared_workbench.start_script("SELECT 1 AS a; SELECT 2 AS a; SELECT nope; SELECT 3").result()
    assert [one.table.column("a").to_pylist() for one in run.results] == [[1], [2]]
    assert run.error is not None
    assert run.results[0].statement == "SELECT 1 AS a"
