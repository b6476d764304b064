"""Covariates that are words, from an open table to what the model gets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from workbench.errors import DataError, OptionError
from workbench.events import EventBus
from workbench.forecasting.cases import make_case
from workbench.forecasting.roles import Roles
from workbench.intervals import parse_interval
from workbench.pipelines import PipelineInput
from workbench.registry import Registry
from workbench.registry.info import ModelInfo, Option
from workbench.requests import ForecastSpec, Missing, Resample, Selection
from workbench.sources import OpenOptions, TableStore
from workbench.sources.selections import read_selection
from workbench.words import decode, encode

HOURS = 6
WEATHER = ["rain", "sun", "", "sun", "rain", "fog"]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[TableStore]:
    times = np.arange("2024-01-01T00", "2024-01-01T12", dtype="datetime64[h]")
    rows = [f"{time},{place},{word}" for place, (time, word) in enumerate(zip(times, WEATHER, strict=False))]
    (tmp_path / "plant.csv").write_text("time,load,weather\n" + "\n".join(rows) + "\n", "utf-8")
    later = [f"{time},{word}" for time, word in zip(times[HOURS:], ["snow", "rain", "sun"], strict=False)]
    (tmp_path / "ahead.csv").write_text("time,weather\n" + "\n".join(later) + "\n", "utf-8")
    opened = TableStore(EventBus())
    opened.open(tmp_path / "plant.csv", OpenOptions())
    opened.open(tmp_path / "ahead.csv", OpenOptions())
    yield opened
    opened.close_all()


def reader() -> ModelInfo:
    found = Registry().get("naive_forecaster")
    limits = replace(found.limits, past_covariates=True, future_covariates=True, categories=True)
    return replace(found, limits=limits)


def given(store: TableStore, selection: Selection, **spec: object) -> PipelineInput:
    (frame,) = read_selection(store, selection)
    asked = ForecastSpec("naive_forecaster", 3, **spec)  # type: ignore[arg-type]
    return make_case(frame, asked, reader(), Roles.of(selection)).inputs[0]


def test_that_a_text_column_reaches_the_model_as_words(store: TableStore) -> None:
    one = given(store, Selection("plant", ("load",), past_covariates=("weather",)))
    assert one["past_categories"]["weather"].tolist() == ["rain", "sun", None, "sun", "rain", "fog"]
    assert "past_covariates" not in one
    assert "future_categories" not in one


def test_that_words_of_the_future_come_from_a_second_table(store: TableStore) -> None:
    selection = Selection("plant", ("load",), future_covariates=("weather",), future_table="ahead")
    one = given(store, selection)
    assert one["past_categories"]["weather"].tolist() == ["rain", "sun", None, "sun", "rain", "fog"]
    assert one["future_categories"]["weather"].tolist() == ["snow", "rain", "sun"]


def test_that_missing_words_are_never_filled_in(store: TableStore) -> None:
    selection = Selection("plant", ("load",), past_covariates=("weather",))
    one = given(store, selection, missing=Missing.INTERPOLATE)
    assert one["past_categories"]["weather"][2] is None


def test_that_a_coarser_row_has_the_last_of_its_words(store: TableStore) -> None:
    resample = Resample(parse_interval("3h"), "mean")
    selection = Selection("plant", ("load",), past_covariates=("weather",), resample=resample)
    one = given(store, selection)
    assert one["targets"].tolist() == [[1.0, 4.0]]
    assert one["past_categories"]["weather"].tolist() == ["sun", "fog"]


def test_that_a_model_that_reads_no_words_is_not_given_them(store: TableStore) -> None:
    selection = Selection("plant", ("load",), past_covariates=("weather",))
    (frame,) = read_selection(store, selection)
    numbers = replace(reader(), limits=replace(reader().limits, categories=False))
    with pytest.raises(OptionError, match="takes no covariates that are words, as weather are") as caught:
        make_case(frame, ForecastSpec("naive_forecaster", 3), numbers, Roles.of(selection))
    assert caught.value.about == "past_covariates"


def test_that_words_keep_the_places_that_they_have() -> None:
    parts = [pa.array(["b", None]).dictionary_encode(), pa.array(["a", "b"]).dictionary_encode()]
    codes, words = encode(pa.chunked_array(parts), ("a",))
    assert words == ("a", "b")
    assert decode(codes, words).tolist() == ["b", None, "a", "b"]
    assert decode(np.array([np.nan]), ()).tolist() == [None]


ADAPTS = {"auto_adapt": Option("auto_adapt", "boolean", True, optional=False, help="")}


def test_that_a_future_that_ends_too_early_is_left_to_a_model_that_adapts_it(store: TableStore) -> None:
    selection = Selection("plant", ("load",), future_covariates=("weather",), future_table="ahead")
    (frame,) = read_selection(store, selection)
    adapting, roles = replace(reader(), options=ADAPTS), Roles.of(selection)
    (one,) = make_case(frame, ForecastSpec("naive_forecaster", 5), adapting, roles).inputs
    assert one["future_categories"]["weather"].tolist() == ["snow", "rain", "sun"]
    strict = ForecastSpec("naive_forecaster", 5, options={"auto_adapt": False})
    with pytest.raises(DataError, match="weather is known for 3 of the 5 steps"):
        make_case(frame, strict, adapting, roles)
