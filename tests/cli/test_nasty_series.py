"""Every model, every nasty series, every way to ask: a result or one clear sentence, the same by each way."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from tests.cli.conftest import checked_sentence
from tests.nasty import Nasty, nasty_series
from workbench import Workbench
from workbench.cli import main as command_line
from workbench.errors import WorkbenchError
from workbench.registry.builtin import builtin_models
from workbench.registry.info import ModelInfo, Task
from workbench.results import Detection, Forecast
from workbench.sources import Table

HORIZON = 4
SMALL = nasty_series(large=False)
LARGE = tuple(one for one in nasty_series() if one.name not in {small.name for small in SMALL})
MODELS = {info.id: info for info in builtin_models()}
Answer = np.typing.NDArray[np.float64] | str


def _by_python(workbench: Workbench, table: Table, info: ModelInfo) -> Answer:
    try:
        result: Forecast | Detection
        values: np.typing.NDArray[np.float64]
        if info.task is Task.FORECAST:
            result = workbench.forecast(table, targets=["value"], model=info.id, horizon=HORIZON)
            values = result.series[0].mean[0]
            assert values.shape == (HORIZON,)
        else:
            result = workbench.detect(table, targets=["value"], model=info.id)
            values = result.series[0].score
            assert values.shape == table.values("value").shape
    except WorkbenchError as error:
        return checked_sentence(error.message)
    assert np.isfinite(values).all()
    return values


def _by_sql(workbench: Workbench, table: Table, info: ModelInfo) -> Answer:
    length = f", outputLength={HORIZON}" if info.task is Task.FORECAST else ""
    column = "output" if info.task is Task.FORECAST else "score"
    statement = f"CALL INFERENCE({info.id}, 'SELECT time, value FROM {table.name}'{length})"
    try:
        values: np.typing.NDArray[np.float64] = workbench.sql(statement).table[column].to_numpy()
        return values
    except WorkbenchError as error:
        return checked_sentence(error.message)


def _by_command_line(file: Path, info: ModelInfo, capfd: pytest.CaptureFixture[str]) -> bool:
    arguments = ["--target", "value", "--model", info.id, "--output", str(file.with_suffix(".out.csv"))]
    if info.task is Task.FORECAST:
        code = command_line.main(["forecast", str(file), "--horizon", str(HORIZON), *arguments])
    else:
        code = command_line.main(["detect", str(file), *arguments])
    errors = capfd.readouterr().err
    assert code in (0, 1), errors
    assert "Traceback" not in errors
    if code == 1:
        checked_sentence(errors)
    return code == 0


def _check(workbench: Workbench, info: ModelInfo, nasty: Nasty, folder: Path) -> tuple[Path, Answer | None]:
    file = nasty.write(folder)
    try:
        table = workbench.open(file)
    except WorkbenchError as error:
        checked_sentence(error.message)
        return file, None
    if "value" not in {column.name for column in table.columns if column.role == "value"}:
        workbench.close_table(table.name)
        return file, None
    try:
        direct = _by_python(workbench, table, info)
        by_sql = _by_sql(workbench, table, info)
        assert isinstance(direct, str) == isinstance(by_sql, str), (direct, by_sql)
        if not isinstance(direct, str) and not isinstance(by_sql, str):
            assert np.array_equal(direct, by_sql)
    finally:
        workbench.close_table(table.name)
    return file, direct


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.usefixtures("cli_on_warm_pool")
@pytest.mark.parametrize("model", [name for name in MODELS if name != "auto_arima"])
def test_that_a_model_answers_nasty_series_the_same_by_each_way(
    model: str, shared_workbench: Workbench, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """An eighth of the pairs; `--torture` runs them all."""
    answered = 0
    for nasty in SMALL[list(MODELS).index(model) % 8 :: 8]:
        file, direct = _check(shared_workbench, MODELS[model], nasty, tmp_path)
        by_command_line = _by_command_line(file, MODELS[model], capfd)
        assert by_command_line == (direct is not None and not isinstance(direct, str)), nasty.name
        answered += by_command_line
    assert answered >= 1


@pytest.mark.torture
@pytest.mark.timeout(3600)
@pytest.mark.usefixtures("cli_on_warm_pool")
@pytest.mark.parametrize("model", MODELS)
@pytest.mark.parametrize("nasty", [*SMALL, *LARGE], ids=lambda one: one.name)
def test_that_every_pair_is_answered(
    model: str,
    nasty: Nasty,
    shared_workbench: Workbench,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
) -> None:
    file, direct = _check(shared_workbench, MODELS[model], nasty, tmp_path)
    by_command_line = _by_command_line(file, MODELS[model], capfd)
    assert by_command_line == (direct is not None and not isinstance(direct, str))
