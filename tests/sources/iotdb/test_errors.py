import pytest

from workbench.errors import MissingPackageError, SqlError, TimeLimitError, WorkbenchError
from workbench.sources.iotdb import errors


def refused(code: int, message: str, sql: str = "") -> WorkbenchError:
    return errors.refused(code, message, sql, "host:6667", "reader")


def test_that_a_place_in_the_tree_dialect_becomes_a_span() -> None:
    sql = "select x\nfrm root.db"
    said = "Error occurred while parsing SQL to physical plan: line 2:0 no viable alternative at input 'frm'"
    error = refused(700, said, sql)
    assert isinstance(error, SqlError)
    assert error.span is not None
    assert (sql[error.span.start : error.span.end], error.span.line, error.span.column) == ("frm", 2, 1)
    assert error.message == "The server cannot read the statement: no viable alternative at input 'frm'."


def test_that_a_place_in_the_table_dialect_counts_from_one() -> None:
    sql = "select 温 from from t"
    span = refused(700, "line 1:15: mismatched input 'from'. Expecting: '('", sql).span
    assert span is not None
    assert (span.start, sql[span.start : span.end]) == (14, "from")


def test_that_a_place_behind_the_text_marks_its_end() -> None:
    span = refused(700, "line 1:8 mismatched input '<EOF>'", "select x").span
    assert span is not None
    assert (span.start, span.end) == (7, 8)
    assert refused(700, "line 3:0 mismatched input", "select x").span is not None
    assert refused(700, "no place", "select x").span is None


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (801, "password of user reader"),
        (803, "may not do that"),
        (1505, "cannot run the model: it is so"),
        (715, "was stopped"),
        (720, "took too long"),
        (719, "not enough memory"),
        (717, "cannot take the statement now"),
        (600, "takes no data"),
        (551, "exists on host:6667 already"),
        (550, "is not on host:6667"),
        (701, "cannot run the statement: it is so"),
        (301, "cannot run the statement: it is so"),
    ],
)
def test_that_each_status_is_one_sentence_with_a_hint(code: int, words: str) -> None:
    error = refused(code, "301: org.apache.iotdb.SomeException: it is so.", "select x")
    assert words in error.message
    assert error.hint
    assert error.code == code
    assert isinstance(error, TimeLimitError) == (code == 720)


def test_that_a_cluster_without_an_ainode_is_told_from_a_missing_model() -> None:
    none = refused(1504, "There is no available AINode! Try to start one.", "call inference(m, '')")
    assert none.message == "host:6667 has no AINode that could run a model."
    missing = refused(1505, "model [m] has not been created.", "call inference(m, '')")
    assert missing.message == "host:6667 cannot run the model: model [m] has not been created."


def test_that_a_status_without_a_message_still_makes_a_sentence() -> None:
    assert refused(301, "").message == "The server cannot run the statement: it gave no reason."


def test_that_a_missing_package_names_the_command_that_adds_it() -> None:
    error = errors.missing_client(ImportError("No module named 'iotdb'"))
    assert isinstance(error, MissingPackageError)
    assert "forecast-workbench[iotdb]" in str(error.hint)


def test_that_what_the_parser_would_have_taken_is_left_to_the_details() -> None:
    words = ", ".join(f"WORD{number}" for number in range(30))
    tree, table = f" expecting {{{words}}}", f". Expecting: '{words}', <EOF>"
    for said in (tree, table):
        error = refused(700, f"line 1:0 mismatched input 'use'{said}", "use plant")
        assert error.message == "The server cannot read the statement: mismatched input 'use'."
        assert words in str(error.details)
    short = refused(700, "line 1:0 mismatched input 'select' expecting {ALIGNED, VALUES}", "select")
    assert short.message.endswith("mismatched input 'select' expecting {ALIGNED, VALUES}.")


def test_that_a_statement_is_not_repeated_whole() -> None:
    sql = "select load_kw from root.samples.power_demand where time >= 2025-03-01 and"
    error = refused(700, f"line 1:74 no viable alternative at input '{sql} \\t\\t \t  \\t  '", sql)
    assert error.message.endswith("no viable alternative at input '…d where time >= 2025-03-01 and'.")
