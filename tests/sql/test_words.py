"""Covariates that are words, named in a statement."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.engine import Workbench
from workbench.errors import DataError, OptionError

ROWS = "\n".join(f"2024-01-01T{hour:02}:00,{hour % 5},{('rain', 'sun')[hour % 2]}" for hour in range(24))


@pytest.fixture
def wb(tmp_path: Path) -> Workbench:
    (tmp_path / "plant.csv").write_text(f"time,kw,weather\n{ROWS}\n", "utf-8")
    made = Workbench(tmp_path / "home")
    made.open(tmp_path / "plant.csv")
    return made


SELECT = "SELECT time, kw, weather FROM plant"
FORECAST = (
    f"SELECT * FROM FORECAST(MODEL_ID => 'auto_arima', TARGETS => ({SELECT}) ORDER BY time,"
    " OUTPUT_LENGTH => 2, MODEL_OPTIONS => 'past_covariates=weather')"
)
CALL = f"CALL INFERENCE(auto_arima, '{SELECT}', outputLength=2, past_covariates=weather)"


@pytest.mark.parametrize("statement", [FORECAST, CALL], ids=["FORECAST", "CALL INFERENCE"])
def test_that_text_named_as_a_covariate_is_one(wb: Workbench, statement: str) -> None:
    with wb, pytest.raises(OptionError, match="takes no covariates that are words, as weather are"):
        wb.sql(statement)


def test_that_other_text_is_refused_as_before(wb: Workbench) -> None:
    with wb, pytest.raises(DataError, match=r"“weather” is STRING"):
        wb.sql("CALL INFERENCE(auto_arima, 'SELECT time, kw, weather FROM plant', outputLength=2)")
