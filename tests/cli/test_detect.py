"""`detect`: a score and a label for every row."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def spiked(tmp_path: Path) -> Path:
    lines = ["time,x"]
    for hour in range(240):
        value = 90.0 if hour == 100 else (hour * 7 % 11) / 10
        lines.append(f"2026-03-{1 + hour // 24:02d}T{hour % 24:02d}:00:00,{value}")
    file = tmp_path / "spiked.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def test_that_a_series_too_short_for_a_detector_is_not_sent_to_a_forecaster(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "short.csv"
    file.write_text("time,v\n2026-01-01,1\n2026-01-02,2\n", encoding="utf-8")

    ended = run("detect", file)

    assert ended.code == 1
    assert ended.err == "The series has 2 rows; stray needs 10.\nUse more rows, or another model.\n"


@pytest.mark.slow
def test_that_a_file_has_every_row_with_score_and_label(run: Run, spiked: Path, tmp_path: Path) -> None:
    ended = run("detect", spiked, "--target", "x", "--output", tmp_path / "scores.csv")

    with (tmp_path / "scores.csv").open() as stream:
        rows = list(csv.DictReader(stream))
    assert ended.code == 0, ended.err
    assert list(rows[0]) == ["time", "x", "x_score", "x_label"]
    assert len(rows) == 240
    assert rows[100]["x_label"] == "1"
    assert "1 of 240 rows is strange to stray" in ended.out


@pytest.mark.slow
def test_that_a_printed_table_has_the_labelled_rows_alone(run: Run, spiked: Path) -> None:
    ended = run("detect", spiked, "--target", "x", "--model", "stray")

    rows = [line for line in ended.out.splitlines() if line.startswith("2026")]
    assert ended.code == 0, ended.err
    strange = "1 of 240 rows is strange" if len(rows) == 1 else f"{len(rows)} of 240 rows are strange"
    assert ended.err.startswith(f"x: {strange}")
    assert {row.split()[-1] for row in rows} == {"1"}
    assert any("2026-03-05T04:00:00" in row for row in rows)


def test_that_a_forecaster_is_refused(run: Run, spiked: Path) -> None:
    ended = run("detect", spiked, "--target", "x", "--model", "naive_forecaster")

    assert ended.code == 1
    assert "stray" in ended.err
