"""Every nasty series opened and forecast by clicking: a result or a sentence, and the window lives on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.nasty import nasty_series
from tests.ui.program import Program
from ui.panels.setup import SetupPanel
from ui.session import Level, Notice
from workbench.requests import DetectRequest, ForecastRequest
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


def _click_through(program: Program, file: Path) -> str:
    """Open a file, press the button; what came of it."""
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
        if not isinstance(program.session.draft, ForecastRequest | DetectRequest):
            assert setup.button.toolTip()
            return "button off"
        results = len(program.session.kept)
        program.desk.commands.forecast()
        program.until(lambda: all(job.state.ended for job in program.session.jobs.values()))
        program.until(lambda: len(program.session.kept) > results or told)
        for one in told:
            _sentence(one.sentence)
        return "forecast" if len(program.session.kept) > results else "refused"
    finally:
        program.session.notice.disconnect(told.append)
        program.session.clear_forecasts()
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
    assert list(outcomes.values()).count("forecast") > len(outcomes) / 2, outcomes
