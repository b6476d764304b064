"""Numbers, times and sizes as the window shows them."""

from __future__ import annotations

import math

import numpy as np
import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from ui.languages import catalogue
from ui.text import NONE, duration, memory, moment, number, translated
from workbench.text import plural, text


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.0, "0"),
        (12.5, "12.5"),
        (1234.5678, "1,234.57"),
        (0.000123456, "0.000123456"),
        (1e300, "1e+300"),
        (-3.0, "-3"),
        (math.nan, NONE),
        (math.inf, "∞"),
        (-math.inf, "−∞"),
    ],
)
def test_that_numbers_have_six_significant_digits(value: float, shown: str) -> None:
    assert number(value) == shown


def test_that_seconds_are_shown_where_a_time_has_them() -> None:
    assert moment(np.datetime64("2026-02-25T07:00:00")) == "2026-02-25 07:00"
    assert moment(np.datetime64("2026-02-25T07:00:05.250")) == "2026-02-25 07:00:05.25"
    assert moment(np.datetime64("NaT")) == NONE


def test_that_an_instant_is_shown_in_its_zone() -> None:
    assert moment(np.datetime64("2026-02-25T16:00", "us"), "Asia/Shanghai") == "2026-02-26 00:00"


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0.314, "0.31 s"), (42.0, "42 s"), (125.0, "2 min 5 s"), (3780.0, "1 h 3 min")]
)
def test_that_durations_are_short(seconds: float, shown: str) -> None:
    assert duration(seconds) == shown


@pytest.mark.parametrize(
    ("amount", "shown"),
    [(512, "512 B"), (512 * 2**20, "512 MB"), (3.9 * 2**30, "3.9 GB"), (2**40, "1024 GB")],
)
def test_that_memory_has_the_unit_that_people_use(amount: float, shown: str) -> None:
    assert memory(amount) == shown


def test_that_a_sentence_within_a_sentence_is_filled_in() -> None:
    inner = text("{rows} rows", rows=3)
    assert translated(text("It has {what}.", what=inner)) == "It has 3 rows."


ROWS = ("The first row has no value and was left out.",
        "The first {count:,} rows have no value and were left out.")  # fmt: skip


@pytest.mark.parametrize("language", [None, "en"])
def test_that_a_sentence_speaks_of_one_or_of_several(qapp: QApplication, language: str | None) -> None:
    own = QTranslator()
    if language is not None:
        assert own.load(str(catalogue(language)))
        qapp.installTranslator(own)

    shown = [translated(plural(*ROWS, count=count)) for count in (1, 1200)]
    qapp.removeTranslator(own)

    assert shown == [ROWS[0], "The first 1,200 rows have no value and were left out."]


def test_that_a_language_without_plurals_has_one_sentence(qapp: QApplication) -> None:
    own = QTranslator()
    assert own.load(str(catalogue("zh_CN")))
    qapp.installTranslator(own)

    shown = [translated(plural(*ROWS, count=count)) for count in (1, 1200)]
    qapp.removeTranslator(own)

    assert shown == ["开头 1 行没有值，已略去。", "开头 1,200 行没有值，已略去。"]
