"""What is shown of a stranger's code hides nothing."""

from __future__ import annotations

import pytest

from ui.packages.looking import visible


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("x = 1\r\ny = '数据'\r", "x = 1\ny = '数据'\n"),
        (
            "\tif level == 'user\u202e \u2066# ok\u2069':",
            "\tif level == 'user<U+202E> <U+2066># ok<U+2069>':",
        ),
        ("a\u200bb\x00\x1b[2K", "a<U+200B>b<U+0000><U+001B>[2K"),
        ("", ""),
    ],
)
def test_that_letters_that_hide_code_are_written_out(words: str, shown: str) -> None:
    assert visible(words) == shown


def test_that_endless_lines_are_shown_in_pieces() -> None:
    lines = visible("x = " + "1+" * 10_000).split("\n")
    assert max(map(len, lines)) <= 1002
    assert "".join(line.removeprefix("\u21b3 ") for line in lines) == "x = " + "1+" * 10_000
