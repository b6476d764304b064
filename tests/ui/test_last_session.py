"""What was open when the window closed is there when it opens again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from sample_data import sample_path
from tests.ui.program import Program
from ui.notices import Notice
from ui.panels.results import Kind
from ui.session import Region
from workbench.requests import (
    DetectRequest,
    DetectSpec,
    EvaluateRequest,
    ForecastRequest,
    ForecastSpec,
    Selection,
)
from workbench.text import text

ROWS = Selection("airline_passengers", ("passengers",))
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_that_the_last_session_comes_back(qapp: QApplication) -> None:
    first = Program(qapp)
    first.start(sample_path("airline_passengers.csv"))
    first.until(lambda: isinstance(first.session.draft, ForecastRequest))
    first.desk.commands.forecast()
    first.until(lambda: first.session.kept and not first.session.kept[0].live)
    before = first.session.kept[0].forecast.to_frame()
    first.session.horizon_asked.emit(5)
    first.until(lambda: len(first.session.kept) == 2)
    kept = [(one.forecast.spec.horizon, one.live) for one in first.session.kept]
    first.close()
    second = Program(qapp)
    second.start()
    second.until(lambda: second.session.kept and second.session.tables)
    assert list(second.session.tables) == ["airline_passengers"]
    assert [(one.forecast.spec.horizon, one.live) for one in second.session.kept] == kept
    assert second.session.kept[0].forecast.to_frame().equals(before)
    second.close()


def forecast_tables(program: Program) -> set[str]:
    """The tables that there are forecasts of."""
    sources = (one.forecast.source for one in program.session.kept)
    return {one.table for one in sources if one is not None}


def start_with(app: QApplication, name: str) -> Program:
    """A window started with the file of a sample, once that is shown and both files have forecasts."""
    program = Program(app)
    program.start(sample_path(f"{name}.csv"))
    program.until(lambda: program.session.shown and program.session.shown[0].table == name)
    program.until(lambda: len(forecast_tables(program)) == 2)
    return program


def test_that_a_file_named_at_the_start_is_opened_beside_the_last_session(qapp: QApplication) -> None:
    first = Program(qapp)
    first.start(sample_path("airline_passengers.csv"))
    first.until(lambda: first.session.kept)
    first.close()
    # Once it is not open yet, once it is, and once another is in front.
    for name in ("el_nino", "el_nino", "airline_passengers"):
        program = start_with(qapp, name)
        assert list(program.session.tables) == ["airline_passengers", "el_nino"]
        program.close()
    program = Program(qapp)
    program.start(sample=True)
    assert list(program.session.tables) == ["airline_passengers", "el_nino", "power_demand"]
    assert program.session.drawn
    assert "power_demand" in forecast_tables(program)
    program.close()


def test_that_a_file_is_opened_once_however_its_path_is_written(qapp: QApplication) -> None:
    file = sample_path("el_nino.csv")
    first = Program(qapp)
    first.start(file)
    first.until(lambda: first.session.kept)
    first.close()
    second = Program(qapp)
    second.start(file.parent / ".." / file.parent.name / file.name)
    second.until(lambda: second.session.kept)
    assert [one.path for one in second.session.tables.values()] == [file]
    second.close()


def test_that_a_marked_region_comes_back_as_the_context(qapp: QApplication) -> None:
    region = Region(np.datetime64("1955-01-01", "us"), np.datetime64("1957-12-01", "us"))

    # The two years after it are known and compared with the forecast.
    wanted = (region.start, np.datetime64("1959-12-01", "us"), 24)

    def asked(program: Program) -> tuple[object, object, int]:
        draft = program.session.draft
        assert isinstance(draft, ForecastRequest | None)
        return (
            (None, None, 0) if draft is None else (draft.data.start, draft.data.until, draft.spec.hold_back)
        )

    first = Program(qapp)
    first.start(sample_path("airline_passengers.csv"))
    first.until(lambda: isinstance(first.session.draft, ForecastRequest))
    first.session.mark_region(region)
    first.until(lambda: asked(first) == wanted)
    first.close()
    second = Program(qapp)
    second.start()
    second.until(lambda: asked(second) == wanted)
    assert second.session.region == region
    second.close()


def notices(program: Program) -> list[Notice]:
    """What is told from now on."""
    told: list[Notice] = []
    program.session.notice.connect(told.append)
    return told


def start_on_airline(app: QApplication) -> Program:
    program = Program(app)
    program.start(sample_path("airline_passengers.csv"))
    program.until(lambda: program.session.kept)
    return program


def test_that_a_comparison_comes_back_and_the_forecast_stays_in_view(qapp: QApplication) -> None:
    models = ("pocket", "naive_forecaster", "chronos2")
    first = start_on_airline(qapp)
    asked = EvaluateRequest(ROWS, ForecastSpec("", 12), models, windows=2)
    first.loop.run_until_complete(first.desk.controller.evaluate(asked))
    before = first.session.evaluation
    assert before is not None
    assert list(before.failures) == ["chronos2"]
    first.close()
    second = Program(qapp)
    second.start()
    second.until(lambda: second.session.kept)
    # As text, since what is not defined (NaN) equals nothing.
    assert str(second.session.evaluation) == str(before)
    results = second.desk.panels.results
    kinds = [results.kind]
    results.evaluation.toggle.click()
    kinds.append(results.kind)
    assert kinds == [Kind.FORECAST, Kind.EVALUATION]
    assert results.model.rowCount() == len(models)
    second.close()


def test_that_what_was_said_of_anomalies_is_not_said_again(qapp: QApplication) -> None:
    said = text("One value was missing.")
    first = start_on_airline(qapp)
    first.loop.run_until_complete(first.desk.controller.detect(DetectRequest(ROWS, DetectSpec("stray"))))
    found = first.session.detection
    assert found is not None
    told = notices(first)
    first.session.set_detection(replace(found, series=(replace(found.series[0], notes=(said,)),)))
    assert [one.sentence for one in told] == [said]
    first.close()
    second = Program(qapp)
    told = notices(second)
    second.start()
    second.until(lambda: second.session.detection)
    assert second.session.detection is not None
    assert second.session.detection.notes == (said,)
    assert said not in [one.sentence for one in told]
    second.close()
