import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.errors import DataError
from workbench.sources.iotdb.names import covers, join_path, quote_name, quote_node, quote_text, split_path

names = st.text(min_size=1, alphabet=st.characters(exclude_categories=["Cs"]))


def test_that_only_nodes_with_signs_are_quoted() -> None:
    assert quote_node("温度_1") == "温度_1"
    assert quote_node("a.b") == "`a.b`"
    assert quote_node("12") == "`12`"
    assert quote_node("a`b") == "`a``b`"


@given(st.lists(names, min_size=1, max_size=5))
def test_that_a_path_that_was_written_reads_as_it_was(nodes: list[str]) -> None:
    assert split_path(join_path(nodes)) == tuple(nodes)


@pytest.mark.parametrize("path", ["", "root..a", "root.`a", "root.", "root.`a`b"])
def test_that_a_broken_path_is_refused(path: str) -> None:
    with pytest.raises(DataError, match="is not a path"):
        split_path(path)


def test_that_names_of_tables_are_quoted_when_the_server_would_change_them() -> None:
    assert quote_name("ot") == "ot"
    assert quote_name("OT") == '"OT"'
    assert quote_name("select") == '"select"'
    assert quote_name('温"度') == '"温""度"'
    assert quote_text("it's") == "'it''s'"


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("root.**", "root.db.d.x", True),
        ("root.db.**", "root.db", False),
        ("root.db.**", "root.db2.d", False),
        ("root.*.d.x", "root.db.d.x", True),
        ("root.**.x", "root.db.d.x", True),
        ("root.**.x", "root.db.d.y", False),
        ("root.db.d.x", "root.db.*.x", False),
        ("root.db.**", "root.**", False),
        ("root.db.*", "root.db.**", False),
        ("root.db.**", "root.db.*.`a.b`", True),
    ],
)
def test_which_paths_a_pattern_covers(pattern: str, path: str, expected: bool) -> None:
    assert covers(pattern, path) is expected
