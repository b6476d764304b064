"""pyqtgraph comes without what the plot does not use, and whole where that fails."""

from __future__ import annotations

import subprocess
import sys

import pytest

_COUNT = "sum(name.startswith('pyqtgraph') for name in sys.modules)"


def _run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_that_only_the_needed_part_is_imported() -> None:
    code = f"import sys; from ui.plot.graph import pg; print(pg.ViewBox.__name__, {_COUNT})"

    name, count = _run(code).split()

    assert name == "ViewBox"
    assert int(count) < 60


def test_that_the_rest_can_be_imported_afterwards() -> None:
    code = (
        "from ui.plot.graph import pg; from pyqtgraph.graphicsItems.PlotItem import PlotItem;"
        "from pyqtgraph.parametertree import Parameter; print(PlotItem.__name__, Parameter.__name__)"
    )

    assert _run(code) == "PlotItem Parameter"


@pytest.mark.parametrize("missing", ["GraphicsObject", "ViewBox"])
def test_that_all_of_it_is_imported_where_a_part_is_not_enough(missing: str) -> None:
    code = (
        "import sys; from pathlib import Path; from importlib.util import find_spec;"
        "source = Path(find_spec('ui.plot.graph').origin).read_text();"
        f"scope = {{}}; exec(source.replace('\"{missing}\"', '\"Elsewhere\"', 1), scope);"
        f"print(scope['pg'].ViewBox.__name__, {_COUNT})"
    )

    name, count = _run(code).split()

    assert name == "ViewBox"
    assert int(count) > 100
