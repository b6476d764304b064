"""Comparing models in the window: what is asked, what comes, and what a click on it does."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.house import House, open_house
from ui.dialogs.evaluate import EvaluateDialog
from ui.panels.results import Kind, ResultsPanel
from ui.panels.setup import SetupPanel
from ui.session import Region, SeriesRef
from ui.setup.model_part import ModelPart
from workbench.export import as_table
from workbench.requests import EvaluateRequest, ForecastRequest, ForecastSpec, Selection

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
HORIZON, ROWS = 6, 120


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two columns, of which the first repeats itself each day."""
    path = tmp_path_factory.mktemp("data") / "meter.csv"
    noise = np.random.default_rng(0).normal(size=ROWS)
    times = np.datetime64("2024-01-01T00", "m") + np.arange(ROWS) * np.timedelta64(60, "m")
    rows = [f"{time},{10 + at % 24 + noise[at]:.3f},{at**1.5:.3f}" for at, time in enumerate(times)]
    path.write_text("time,kw,level\n" + "\n".join(rows) + "\n", encoding="utf-8")
    return path


class Bench(NamedTuple):
    """Set-up and Results over the same series."""

    house: House
    setup: SetupPanel
    results: ResultsPanel


@pytest.fixture
def bench(qapp: QApplication, tmp_path: Path, file: Path) -> Iterator[Bench]:
    with open_house(qapp, tmp_path) as house:
        house.open(file)
        results = house.keep(ResultsPanel(house.session, house.controller, house.theme))
        setup = house.keep(SetupPanel(house.session, house.controller, house.theme))
        results.resize(900, 300)
        results.show()
        house.until(lambda: house.session.draft is not None)
        yield Bench(house, setup, results)
        results.model.close()


@pytest.fixture
def dialog(bench: Bench) -> EvaluateDialog:
    bench.house.session.horizon_asked.emit(HORIZON)
    return open_dialog(bench)


def open_dialog(bench: Bench) -> EvaluateDialog:
    house, setup = bench.house, bench.setup
    draft, view = house.session.draft, setup.choices.view
    assert isinstance(draft, ForecastRequest)
    assert view is not None
    shown = house.keep(EvaluateDialog(draft, view, house.theme))
    shown.show()
    return shown


def untick_all(dialog: EvaluateDialog) -> None:
    for name in dialog.models.ticked:
        dialog.models.tick(name, on=False)


def compare(house: House, *models: str, targets: tuple[str, ...] = ("kw",), windows: int = 2) -> None:
    request = EvaluateRequest(Selection("meter", targets), ForecastSpec("", HORIZON), models, windows)
    house.await_(house.controller.evaluate(request))


def shows(panel: ResultsPanel, kind: Kind) -> bool:
    return panel.kind is kind


def rows(panel: ResultsPanel) -> list[list[str]]:
    model = panel.model
    return [[column.cell(model.row_of(at)) for column in model.columns] for at in range(model.rowCount())]


def test_that_the_dialog_says_what_can_be_compared_and_writes_it_as_a_command(
    dialog: EvaluateDialog,
) -> None:
    assert dialog.models.ticked == ("pocket", "naive_forecaster", "auto_ets", "auto_theta")
    assert dialog.start.text() == "Compare 4 models"
    last = dialog.models.topLevelItem(dialog.models.topLevelItemCount() - 1)
    assert last is not None
    assert not last.flags() & Qt.ItemFlag.ItemIsEnabled
    assert "files are not here" in last.text(1)
    models = dialog.models
    item = next(one for at in range(9) if (one := models.topLevelItem(at)) and one.text(0) == "mstl")
    area = models.visualItemRect(item)
    for place in (QPoint(area.right() - 40, area.center().y()), QPoint(area.left() + 10, area.center().y())):
        was = "mstl" in models.ticked
        QTest.mouseClick(models.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert ("mstl" in models.ticked) is not was
    # What cannot be compared is said before it is tried.
    dialog.windows.setValue(40)
    assert not dialog.start.isEnabled()
    assert "there are 120" in dialog.hint.text()
    dialog.windows.setValue(2)
    assert dialog.hint.text() == "The last 12 of 120 rows are forecast."
    untick_all(dialog)
    assert dialog.hint.text() == "Tick at least one model."
    assert not dialog.start.isEnabled()
    # The command of what is ticked.
    dialog.models.tick("pocket")
    dialog.models.tick("naive_forecaster")
    dialog.step.setValue(3)
    dialog.equivalent.section.set_expanded(True)
    words = dialog.equivalent.code.toPlainText().replace("\\\n", "").split()
    assert words[:2] == ["forecast-workbench", "evaluate"]
    assert words[words.index("--models") + 1] == "pocket,naive_forecaster"
    assert words[-6:] == ["--horizon", "6", "--windows", "2", "--step", "3"]
    dialog.equivalent.way.set_value("python")
    assert "wb.evaluate(" in dialog.equivalent.code.toPlainText()


def mark(bench: Bench, first: int, last: int) -> None:
    """Mark the rows from `first` to `last` on the plot."""
    start = np.datetime64("2024-01-01T00", "us")
    ends = (start + at * np.timedelta64(3600, "s") for at in (first, last))
    bench.house.session.mark_region(Region(*ends))
    bench.house.session.horizon_asked.emit(HORIZON)
    bench.house.settle()


def test_that_of_a_marked_region_the_rows_after_it_that_are_compared_count_too(bench: Bench) -> None:
    mark(bench, 40, 57)
    dialog = open_dialog(bench)
    dialog.windows.setValue(3)
    assert dialog.hint.text() == "The last 18 of 24 rows are forecast."
    bench.house.await_(bench.house.controller.evaluate(dialog.request))
    assert bench.house.session.evaluation is not None
    dialog.windows.setValue(4)
    assert not dialog.start.isEnabled()
    # At the end of the series there are none after it.
    mark(bench, 100, 119)
    assert "of 20 rows" in open_dialog(bench).hint.text()


def test_that_rows_missing_in_gaps_count_as_the_models_get_them(
    qapp: QApplication, tmp_path: Path, file: Path
) -> None:
    written = file.read_text(encoding="utf-8").splitlines(keepends=True)
    gappy = tmp_path / "gappy.csv"
    gappy.write_text("".join(written[:50] + written[70:]), encoding="utf-8")
    with open_house(qapp, tmp_path) as house:
        house.open(gappy)
        results = house.keep(ResultsPanel(house.session, house.controller, house.theme))
        setup = house.keep(SetupPanel(house.session, house.controller, house.theme))
        house.until(lambda: house.session.draft is not None)
        assert "of 120 rows" in open_dialog(Bench(house, setup, results)).hint.text()
        results.model.close()


@pytest.mark.parametrize(("rows", "windows"), [(40, 3), (20, 2), (10, 1), (7, 1)])
def test_that_it_opens_with_as_many_windows_as_fit(bench: Bench, rows: int, windows: int) -> None:
    mark(bench, ROWS - rows, ROWS - 1)
    dialog = open_dialog(bench)
    assert dialog.windows.value() == windows
    assert dialog.start.isEnabled()


def test_that_what_is_done_is_told_of_one_moment_or_of_several(dialog: EvaluateDialog) -> None:
    for windows, moments in ((1, "from one earlier moment, without"), (2, "from several earlier moments,")):
        dialog.windows.setValue(windows)
        assert moments in dialog.meaning.text()


def test_that_a_step_is_asked_for_only_from_one_window_to_another(dialog: EvaluateDialog) -> None:
    dialog.step.setValue(3)
    for windows, asked, step in ((3, True, 3), (1, False, None), (2, True, 3)):
        dialog.windows.setValue(windows)
        assert dialog.step.isEnabled() is asked
        assert dialog.request.step == step


def test_that_a_refusal_names_all_that_would_help_and_nothing_that_would_not(bench: Bench) -> None:
    mark(bench, 100, 119)
    dialog = open_dialog(bench)
    dialog.windows.setValue(4)
    assert dialog.hint.text().endswith("fewer windows, a smaller step, or in Set-up a shorter horizon.")
    dialog.step.setValue(4)
    assert dialog.start.isEnabled()
    mark(bench, 115, 119)
    alone = open_dialog(bench)
    assert alone.windows.value() == 1
    assert alone.hint.text().endswith("there are 5. Shorten the horizon in Set-up.")


def test_that_nothing_overlaps_when_the_text_at_the_foot_is_unfolded(dialog: EvaluateDialog) -> None:
    for height in (dialog.height(), 0):
        dialog.resize(dialog.width(), height)
        dialog.equivalent.section.set_expanded(True)
        QApplication.processEvents()
        parts = [dialog.models, dialog.windows, dialog.step, dialog.hint, dialog.equivalent, dialog.start]
        for above, below in pairwise(one.geometry() for one in parts):
            assert above.bottom() < below.top()
        dialog.equivalent.section.set_expanded(False)


def test_that_the_way_to_the_dialog_stands_below_the_words_on_the_model(bench: Bench) -> None:
    part = bench.setup.findChild(ModelPart)
    assert part is not None
    part.resize(300, 200)
    part.show()
    painted = part.compare.grab().toImage()
    ground = painted.pixel(0, 0)
    first = next(
        x
        for x in range(painted.width())
        if any(painted.pixel(x, y) != ground for y in range(painted.height()))
    )
    assert first <= 1
    assert part.compare.x() == part.field.hint.x()


def test_that_the_best_model_stands_first_and_a_click_sets_a_model_up(bench: Bench) -> None:
    house, form, panel = bench.house, bench.setup, bench.results
    compare(house, "naive_forecaster", "pocket", "stray")
    assert shows(panel, Kind.EVALUATION)
    found = rows(panel)
    assert {one[0] for one in found[:2]} == {"pocket", "naive_forecaster"}
    assert float(found[0][1]) < float(found[1][1])
    assert found[2][0] == "stray"
    assert "stray" in found[2][-1]
    best = panel.model.index(0, 0)
    assert best.data(Qt.ItemDataRole.AccessibleTextRole) == f"{found[0][0]}, the smallest MASE"
    assert panel.model.index(1, 0).data(Qt.ItemDataRole.DecorationRole) is None
    assert panel.count.text().startswith("2 windows of 6 steps")
    assert not panel.write_button.isEnabled()
    for at, row in enumerate(found[:2]):
        place = panel.grid.visualRect(panel.model.index(at, 0)).center()
        QTest.mouseClick(panel.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert form.form is not None
        assert form.form.model == row[0]
    house.until(lambda: house.session.kept)  # the forecast that follows the choice
    assert shows(panel, Kind.EVALUATION)
    panel.evaluation.toggle.click()
    assert shows(panel, Kind.FORECAST)
    panel.evaluation.toggle.click()
    assert shows(panel, Kind.EVALUATION)


def test_that_each_series_has_its_own_best_and_both_tables_are_exported(bench: Bench) -> None:
    house, panel = bench.house, bench.results
    compare(house, "naive_forecaster", "pocket", targets=("kw", "level"), windows=1)
    assert not panel.evaluation.view.isHidden()
    panel.evaluation.view.set_value("series")
    found = rows(panel)
    assert [one[0] for one in found] == ["kw", "kw", "level", "level"]
    marked = [panel.model.index(at, 1).data(Qt.ItemDataRole.DecorationRole) is not None for at in range(4)]
    assert marked == [True, False, True, False]
    exported = panel.exporting.exported()
    assert exported is not None
    table = as_table(exported)
    assert table.column_names[:3] == ["model", "series", "windows"]
    assert table.num_rows == 4
    panel.evaluation.view.set_value("models")
    assert as_table(panel.exporting.exported()).num_rows == 2


def test_that_a_comparison_goes_with_its_series_and_a_refusal_leaves_it(bench: Bench) -> None:
    house, panel = bench.house, bench.results
    compare(house, "naive_forecaster", windows=1)
    before = house.session.evaluation
    assert shows(panel, Kind.EVALUATION)
    compare(house, "naive_forecaster", windows=90)
    assert "windows reach back too far" in str(house.notices[-1].sentence)
    assert house.session.evaluation is before
    house.session.show_series((SeriesRef("meter", "level"),))
    assert not shows(panel, Kind.EVALUATION)
    assert panel.evaluation.toggle.isHidden()
    house.session.show_series((SeriesRef("meter", "kw"),))
    assert not panel.evaluation.toggle.isHidden()
