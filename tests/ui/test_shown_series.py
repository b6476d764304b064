"""One series is looked at: Data, plot, pager and Results say the same of the results of a panel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.house import House, open_house
from ui.panels.data import DataPanel
from ui.panels.plot import PlotPanel
from ui.panels.results import Kind, ResultsPanel
from ui.session import SeriesRef
from workbench.requests import DetectRequest, DetectSpec, ForecastRequest, ForecastSpec, Selection

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

START = np.datetime64("2025-03-01T00:00:00")
LEVELS = {"tank A": 50, "tank B": 20, "tank C": 90}
SPEC = ForecastSpec("naive_forecaster", 4, (0.1, 0.5, 0.9))
BOTH = Selection("tanks", ("level",), ids=("tank A", "tank B"))


@dataclass
class Panels:
    """What shows a series."""

    house: House
    data: DataPanel
    plot: PlotPanel
    results: ResultsPanel

    def click(self, name: str, column: str, id_: str | None = None) -> None:
        """Choose a series in Data."""
        data = self.data
        place = data.view.visualRect(data.tree.index_of(SeriesRef(name, column, id_))).center()
        QTest.mouseClick(data.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        self.house.until(lambda: self.title.startswith(name))
        self.house.settle()

    def forecast(self, data: Selection = BOTH) -> None:
        """As the button does."""
        self.house.await_(self.house.controller.forecast(ForecastRequest(data, SPEC)))
        self.house.settle()

    def detect(self, data: Selection = BOTH) -> None:
        """As the button does."""
        self.house.await_(self.house.controller.detect(DetectRequest(data, DetectSpec("stray"))))
        self.house.settle()

    def kind(self) -> Kind:
        """What Results shows."""
        return self.results.kind

    @property
    def title(self) -> str:
        return self.plot.path.text()

    def paged(self) -> str:
        """What the pager says; nothing while it is hidden."""
        pager = self.plot.pager
        return "" if pager.isHidden() else pager.series.currentText()

    @property
    def listed(self) -> float:
        """About which level the numbers of Results are; NaN for none."""
        results = self.results
        if results._pages.currentWidget() is not results.grid:
            return float("nan")
        column = 6 if results.kind is Kind.ANOMALIES else 1
        return float(str(results.model.data(results.model.index(0, column))))

    def lists(self, tank: str) -> bool:
        return abs(self.listed - LEVELS[tank]) < 12

    @property
    def drawn(self) -> int:
        """So many ranges of anomalies."""
        marks = self.plot.view.content.anomalies
        return 0 if marks is None else len(marks.ranges)


@pytest.fixture
def panels(qapp: QApplication, tmp_path: Path) -> Iterator[Panels]:
    """Three tanks in a long file, each with a peak of its own, and another file."""
    random = np.random.default_rng(1)
    rows = ["time,sensor,level"]
    for at, (tank, level) in enumerate(LEVELS.items()):
        values = level + random.normal(0, 0.3, 80)
        values[20 + 10 * at] += 9
        rows += [f"{START + np.timedelta64(row, 'h')},{tank},{value:.3f}" for row, value in enumerate(values)]
    (tmp_path / "tanks.csv").write_text("\n".join(rows) + "\n")
    (tmp_path / "other.csv").write_text(
        "time,level\n" + "".join(f"{START + np.timedelta64(row, 'h')},{row % 7}\n" for row in range(60))
    )
    with open_house(qapp, tmp_path) as house:
        args = house.session, house.controller, house.theme
        data, plot, results = (house.keep(kind(*args)) for kind in (DataPanel, PlotPanel, ResultsPanel))
        for one, height in ((data, 700), (plot, 500), (results, 260)):
            one.resize(900, height)
            one.show()
        house.open(tmp_path / "other.csv")
        house.open(tmp_path / "tanks.csv")
        house.settle()
        data.view.expandAll()
        yield Panels(house, data, plot, results)
        plot.reader.close()
        results.model.close()


def test_that_anomalies_are_listed_of_the_series_on_the_plot(panels: Panels) -> None:
    panels.click("tanks", "level", "tank A")
    panels.detect()
    assert panels.drawn
    assert panels.lists("tank A")
    panels.click("tanks", "level", "tank B")
    assert (panels.title, panels.paged()) == ("tanks.tank B.level", "tank B")
    assert panels.lists("tank B")
    QTest.mouseClick(panels.plot.pager.previous, Qt.MouseButton.LeftButton)
    panels.house.settle()
    assert (panels.title, panels.paged()) == ("tanks.tank A.level", "tank A")
    assert panels.lists("tank A")


def test_that_anomalies_of_another_file_are_neither_listed_nor_paged(panels: Panels) -> None:
    panels.click("tanks", "level", "tank A")
    panels.detect()
    for place, name in (
        (("other", "level"), "level"),
        (("tanks", "level", "tank C"), "tank C \N{MIDDLE DOT} level"),
    ):
        panels.click(*place)
        assert (panels.drawn, panels.paged()) == (0, "")
        assert np.isnan(panels.listed)
        assert panels.results.empty.label.text() == f"Find anomalies in {name} to see them here."
        assert not panels.results.export_button.isEnabled()
        assert not panels.results.next.isEnabled()
    panels.click("tanks", "level", "tank B")
    assert (panels.kind(), panels.paged()) == (Kind.ANOMALIES, "tank B")
    assert panels.results.next.isEnabled()
    assert panels.lists("tank B")


def test_that_a_forecast_of_a_panel_is_shown_of_the_chosen_series(panels: Panels) -> None:
    panels.click("tanks", "level", "tank B")
    panels.forecast()
    assert (panels.title, panels.paged()) == ("tanks.tank B.level", "tank B")
    assert panels.lists("tank B")
    panels.click("tanks", "level", "tank A")
    assert panels.paged() == "tank A"
    assert panels.lists("tank A")
    # Of another file nothing is shown as if it were of this one, and forecasts give way to what was listed.
    panels.detect()
    assert panels.kind() is Kind.ANOMALIES
    panels.click("other", "level")
    assert not panels.paged()
    assert np.isnan(panels.listed)
    panels.forecast(Selection("other", ("level",)))
    assert (panels.paged(), panels.kind()) == ("", Kind.FORECAST)
    panels.click("tanks", "level", "tank A")
    assert panels.paged() == "tank A"
    assert panels.lists("tank A")


def test_that_a_result_without_the_series_on_the_plot_brings_one_of_its_own(panels: Panels) -> None:
    panels.click("tanks", "level", "tank C")
    panels.forecast()
    assert (panels.title, panels.paged()) == ("tanks.tank A.level", "tank A")
    panels.click("tanks", "level", "tank C")
    panels.detect(Selection("tanks", ("level",), ids=("tank B",)))
    assert panels.title == "tanks.tank B.level"
    assert panels.drawn
    assert panels.lists("tank B")


def test_that_anomalies_wait_beside_the_forecasts_of_another_series(panels: Panels) -> None:
    panels.click("other", "level")
    panels.forecast(Selection("other", ("level",)))
    panels.click("tanks", "level", "tank A")
    panels.detect()
    panels.click("other", "level")
    assert panels.kind() is Kind.FORECAST
    assert panels.listed < 7
    panels.click("tanks", "level", "tank A")
    assert panels.kind() is Kind.ANOMALIES
    assert panels.lists("tank A")
