"""For every test: a home of its own, no display, one thread for each numeric library, nothing left behind."""

from __future__ import annotations

import gc
import importlib.util
import os
import signal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

# Before numpy or Qt is imported by anything.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["OMP_NUM_THREADS"] = "1"
os.environ["FORECAST_WORKBENCH_HOME"] = tempfile.mkdtemp(prefix="workbench-tests-")

import pytest

from tests.leaks import left_behind, running

# A shell has what it starts in the background ignore Ctrl-C, and so would every process that a test starts.
signal.signal(signal.SIGINT, signal.default_int_handler)
HAS_QT = importlib.util.find_spec("PySide6") is not None
SHARED_DATA = Path(os.environ.get("WORKBENCH_SHARED_DATA", Path(__file__).parents[2] / "shared" / "data"))
SERVER_TESTS = "tests/iotdb"
CHILD_TESTS = ("tests/hub/", "tests/runtime/")
_COVERAGE_OF_CHILDREN = "COVERAGE_PROCESS_CONFIG"

# The core's tests run where Qt is not installed; the window's are not looked at there, nor those of the
# server, which are slow and in part the window's.
collect_ignore = [] if HAS_QT else ["ui", "iotdb"]
if importlib.util.find_spec("torch") is None:
    collect_ignore += ["hub", "runtime/test_foundation.py"]  # the pretrained models and their files


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--torture`; where pytest-qt is absent, know its settings all the same."""
    parser.addoption("--torture", action="store_true", help="run the full counts (about an hour)")
    if not HAS_QT:
        parser.addini("qt_api", "pytest-qt's")
        parser.addini("qt_log_level_fail", "pytest-qt's")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Keep the bytecode of the tests wherever one works: to write their asserts out takes ten seconds."""
    asked, sys.dont_write_bytecode = sys.dont_write_bytecode, False
    try:
        return (yield)
    finally:
        sys.dont_write_bytecode = asked


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Drop what only `--torture` runs, and put the slow tests last.

    Where processes share the tests it is the other way round, and the server's come before all: what is long
    must not be left for the end, when the other processes have nothing to do.
    """
    if not config.getoption("--torture"):
        dropped = [one for one in items if one.get_closest_marker("torture")]
        config.hook.pytest_deselected(items=dropped)
        items[:] = [one for one in items if not one.get_closest_marker("torture")]
    if hasattr(config, "workerinput"):
        items.sort(key=lambda one: (_needs_server(one.nodeid), _is_slow(one)), reverse=True)
    else:
        items.sort(key=_is_slow)


def _is_slow(item: pytest.Item) -> bool:
    return item.get_closest_marker("slow") is not None


def _needs_server(node: str) -> bool:
    return node.startswith(f"{SERVER_TESTS}/")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """Give out whole files; those of the server together, so that one is started and not one a process."""
    if config.getoption("dist") != "loadfile":
        return None
    from xdist.scheduler import LoadFileScheduling

    scheduler = LoadFileScheduling(config, log)
    scheduler._split_scope = lambda node: SERVER_TESTS if _needs_server(node) else node.partition("::")[0]
    return scheduler


_coverage_of_children: list[str] = []


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Measure the coverage of child processes in the tests of what runs in them, and in no others.

    It adds an eighth of a second to the start of each, and what other tests start is tested there.
    """
    if _COVERAGE_OF_CHILDREN in os.environ:
        _coverage_of_children[:] = [os.environ.pop(_COVERAGE_OF_CHILDREN)]
    if _coverage_of_children and item.nodeid.startswith(CHILD_TESTS):
        os.environ[_COVERAGE_OF_CHILDREN] = _coverage_of_children[0]


def pytest_unconfigure() -> None:
    """Let the interpreter clear up as ever when it ends."""
    gc.unfreeze()


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a thread, a process or a window.

    A fixture whose name begins with `shared_` lives longer than a test and may start its threads and
    processes within one; tests that use such a fixture are not checked.
    """
    qt = "ui" in request.node.path.relative_to(Path(__file__).parent).parts
    if any(name.startswith("shared_") for name in request.fixturenames):
        yield
        return
    before = running(qt=qt)
    yield
    left = left_behind(before, qt=qt)
    assert not left, "left behind: " + "; ".join(left)
    if qt:
        # What lives now are modules and caches: the next test need not look through them, twice or more.
        gc.collect()
        gc.freeze()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for settings, models, history and caches."""
    folder = tmp_path / "home"
    monkeypatch.setenv("FORECAST_WORKBENCH_HOME", str(folder))
    return folder


@pytest.fixture
def data_folder() -> Path:
    """The folder with M4 Hourly, ETTh1 and NAB, which are not in the repository."""
    if not SHARED_DATA.is_dir():
        pytest.skip("set WORKBENCH_SHARED_DATA to the folder with ETTh1.csv, m4_hourly_train.csv and nab/")
    return SHARED_DATA
