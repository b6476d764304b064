"""The manual's pictures: drives the real window over the sample data and writes what it shows.

`python tools/screenshots.py` writes `docs/manual/images/*.png`. Needs no display.
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "manual" / "images"
_PATIENCE_S = 120.0
_SCRIPT = """-- The day ahead, with its uncertainty
SELECT time, load_kw FROM power_demand
WHERE time >= 2026-02-21T00:00:00 ORDER BY time;

CALL INFERENCE(mstl,
  'SELECT time, load_kw FROM power_demand ORDER BY time DESC LIMIT 2016',
  outputLength=24, generateTime=true, quantiles='0.1,0.9');
"""


def main() -> int:
    """Take every picture."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(ROOT))
    IMAGES.mkdir(parents=True, exist_ok=True)
    for dark in (False, True):
        with tempfile.TemporaryDirectory() as home:
            os.environ["FORECAST_WORKBENCH_HOME"] = home
            _Tour(dark).take()
    return 0


class _Tour:
    """One run of the window."""

    def __init__(self, dark: bool) -> None:
        import qasync

        from ui.app import application, bare_window
        from ui.engine_thread import EngineThread
        from ui.shell.desk import Desk
        from workbench.engine import Workbench
        from workbench.home import find_home
        from workbench.settings import AppearanceSettings, Settings

        settings = Settings(appearance=AppearanceSettings(theme="dark" if dark else "light"))
        self.dark = dark
        self.app = application()
        home = find_home()
        self.window, actions = bare_window(self.app, home, settings)
        self.window.place(home.config / "layout.json")
        self.window.resize(1366, 768)
        self.window.show()
        self.loop = qasync.QEventLoop(self.app, set_running_loop=False)
        asyncio.set_event_loop(self.loop)
        self.engine = EngineThread(lambda: Workbench(settings=settings))
        self.engine.start()
        self.desk = Desk(self.window, actions, self.engine, home, settings)
        self.session = self.desk.session

    def take(self) -> None:
        """Go through the window."""
        self.loop.run_until_complete(self.desk.start((), sample=False))
        self._settle()
        if not self.dark:
            self._picture("first-start")
        self.loop.run_until_complete(self.desk.start((), sample=True))
        self._compare()
        self._picture("main-dark" if self.dark else "main-light")
        if not self.dark:
            self._query()
            self.window.go_to("models")
            self._settle()
            self._picture("models")
            self._register()
            self.window.go_to("plot")
        else:
            self._anomalies()
        self.desk.end()
        # What was cancelled comes to its end before the loop does.
        self._until(lambda: len(asyncio.all_tasks(self.loop)) <= 1)
        self.engine.close()
        self.loop.close()
        self.window.deleteLater()

    def _compare(self) -> None:
        """The last four days held back, forecast by two models."""
        from workbench.requests import ForecastRequest

        draft = self.session.draft
        assert isinstance(draft, ForecastRequest)
        self.session.remove_forecasts([one.key for one in self.session.kept])
        for model in ("mstl", "pocket"):
            spec = replace(draft.spec, model=model, hold_back=draft.spec.horizon, options={})
            self.loop.run_until_complete(self.desk.controller.forecast(replace(draft, spec=spec)))
        self._settle()

    def _query(self) -> None:
        from ui.panels.query import QueryPanel

        self.window.go_to("query")
        panel = self.desk.panels["query"]
        assert isinstance(panel, QueryPanel)
        panel.put(_SCRIPT)
        panel.run_script()
        self._until(lambda: self.session.query is not None)
        self._settle()
        self._picture("query-editor")

    def _register(self) -> None:
        """The package that `models new` writes, tested."""
        from ui.panels.models import ModelsPanel
        from workbench.registry.packages.template import write_template

        panel = self.desk.panels["models"]
        assert isinstance(panel, ModelsPanel)
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            write_template("my_model", Path("my_model"))
            dialog = panel.own.register()
            dialog.source.setText("my_model")
            self._until(dialog.trust.isVisible)
            self._settle()
            dialog.trust.agree.click()
            dialog.contents.checks.button.click()
            self._until(lambda: dialog.contents.trial is not None)
            self._settle()
            self._picture("register-model", dialog)
            dialog.reject()
            self._settle()

    def _anomalies(self) -> None:
        from sample_data import sample_path

        controller = self.desk.controller
        self.loop.run_until_complete(controller.open_paths([sample_path("el_nino.csv")]))
        self._settle()
        # The first opens the form, the second runs it.
        self.desk.commands.find_anomalies()
        self._settle()
        self.desk.commands.find_anomalies()
        self._until(lambda: self.session.detection is not None)
        self._settle()
        self._picture("anomalies")

    def _until(self, condition: Callable[[], object]) -> None:
        deadline = time.monotonic() + _PATIENCE_S

        async def wait() -> None:
            while not condition():
                if time.monotonic() > deadline:
                    raise TimeoutError("The window did not get there")
                await asyncio.sleep(0.02)

        self.loop.run_until_complete(wait())

    def _settle(self) -> None:
        """Let the panels finish what they began: half a second without a task."""
        quiet = [time.monotonic()]

        def is_quiet() -> bool:
            if len(asyncio.all_tasks(self.loop)) > 1:
                quiet[0] = time.monotonic()
            return time.monotonic() - quiet[0] > 0.5

        self._until(is_quiet)

    def _picture(self, name: str, shown: QWidget | None = None) -> None:
        file = IMAGES / f"{name}.png"
        if not (shown or self.window).grab().save(str(file), "PNG", 0):
            raise OSError(f"{file} cannot be written")
        sys.stdout.write(f"{file.relative_to(ROOT)}\n")


if __name__ == "__main__":
    raise SystemExit(main())
