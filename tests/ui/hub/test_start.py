"""The window that fetches what is missing when it opens."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.hub.server import Hub
from tests.ui.hub.conftest import MODEL
from tests.ui.program import SETTINGS, Program
from ui.panels.models import ModelsPanel
from workbench.registry import hub_models
from workbench.registry.info import ModelState
from workbench.settings import ModelSettings, Settings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.mark.parametrize("wanted", [True, False])
def test_that_the_window_fetches_missing_models_only_where_that_is_set(
    qapp: QApplication, hub: Hub, wanted: bool
) -> None:
    settings = Settings(forecast=SETTINGS.forecast, models=ModelSettings(download_at_start=wanted))
    program = Program(qapp, settings)
    try:
        program.start()
        models = program.desk.panels.models
        program.until(lambda: models.list.models)
        fetched = [one.id for one in hub_models() if not one.non_commercial]
        jobs = program.session.jobs
        program.until(lambda: len([one for one in jobs.values() if one.state.ended]) == wanted * len(fetched))
        active = {MODEL} if wanted else set()
        program.until(lambda: pretrained(models, ModelState.ACTIVE) == active)
        program.until(lambda: not pretrained(models, ModelState.ACTIVATING))
        assert bool(hub.asked) == wanted
    finally:
        program.close()


def pretrained(panel: ModelsPanel, state: ModelState) -> set[str]:
    """The pretrained models that the panel shows in a state."""
    return {one.id for one in panel.list.models if one.repository and one.state is state}
