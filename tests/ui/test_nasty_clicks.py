"""Every nasty series opened and forecast by clicking: a result or a sentence, and the window lives on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.nasty import nasty_series
from tests.ui.program import SETTINGS, Program
from ui.notices import Level, Notice
from ui.panels.setup import SetupPanel
from workbench.registry.builtin import builtin_models
from workbench.requests import DetectRequest, ForecastRequest
from workbench.settings import RuntimeSettings
from workbench.text import Text

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(300),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


def _sentence(text: Text) -> str:
    sentence = str(text)
    assert "Traceback" not in sentence
    assert "fault of its own" not in sentence
    return sentence


def _results(program: Program) -> int:
    """Those that the button brought."""
    asked = sum(not one.live for one in program.session.kept)
    return asked + (program.session.detection is not None)


def _click_through(program: Program, file: Path, model: str | None = None) -> str:
    """Open a file, take a model, press the button; what came of it."""
    told: list[Notice] = []
    program.session.notice.connect(told.append)
    try:
        program.loop.run_until_complete(program.desk.controller.open_paths([file]))
        table = program.session.tables.get(file.stem)
        if table is None or not program.session.shown:
            assert table is not None or [one for one in told if one.level is Level.ERROR]
            return "not opened"
        setup = program.desk.panels["setup"]
        assert isinstance(setup, SetupPanel)
        program.until(lambda: setup.shown is not None and setup.shown.table == table.name)
        if model is not None:
            setup.choose_model(model)
            assert setup.form is not None
            assert setup.form.model == model
        if not isinstance(program.session.draft, ForecastRequest | DetectRequest):
            assert setup.button.toolTip()
            return "button off"
        assert model in (None, program.session.draft.spec.model)
        results = _results(program)
        setup.run()
        program.until(lambda: all(job.state.ended for job in program.session.jobs.values()))
        program.until(lambda: _results(program) > results or told)
        for one in told:
            _sentence(one.sentence)
        return "done" if _results(program) > results else "refused"
    finally:
        program.session.notice.disconnect(told.append)
        program.session.remove_forecasts([one.key for one in program.session.kept])
        program.session.set_detection(None)
        if file.stem in program.session.tables:
            program.loop.run_until_complete(program.desk.controller.close_table(file.stem))


def test_that_clicking_through_every_nasty_series_ends_in_a_result_or_a_sentence(
    qapp: QApplication, tmp_path: Path
) -> None:
    program = Program(qapp)
    program.start()
    try:
        outcomes = {
            one.name: _click_through(program, one.write(tmp_path)) for one in nasty_series(large=False)
        }
    finally:
        program.close()
    assert list(outcomes.values()).count("done") > len(outcomes) / 2, outcomes


@pytest.mark.torture
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("model", [info.id for info in builtin_models()])
def test_that_every_model_can_be_clicked_through_every_nasty_series(
    model: str, qapp: QApplication, tmp_path: Path
) -> None:
    settings = replace(SETTINGS, runtime=RuntimeSettings(request_seconds=45))
    program = Program(qapp, settings)
    program.start()
    try:
        outcomes = {one.name: _click_through(program, one.write(tmp_path), model) for one in nasty_series()}
    finally:
        program.close()
    assert list(outcomes.values()).count("done") > len(outcomes) / 2, outcomes
