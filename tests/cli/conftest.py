"""A small file and a way to run the command line in this process."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.cli.main import main


class Ended:
    """What a command left: its exit code and what it printed."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err


Run = Callable[..., Ended]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line on these words."""

    def call(*words: str | Path) -> Ended:
        code = main([str(word) for word in words])
        printed = capsys.readouterr()
        return Ended(code, printed.out, printed.err)

    return call


@pytest.fixture
def power(tmp_path: Path) -> Path:
    """Ten days of hours with a daily season; the temperature is known a day longer."""
    lines = ["time,load_kw,temperature_c"]
    for hour in range(11 * 24):
        time = f"2026-03-{1 + hour // 24:02d}T{hour % 24:02d}:00:00"
        load = "" if hour >= 10 * 24 else f"{100 + 10 * math.sin(hour * math.pi / 12):.3f}"
        lines.append(f"{time},{load},{20 + hour % 24}")
    file = tmp_path / "power.csv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


@pytest.fixture
def houses(tmp_path: Path) -> Path:
    """Three series by id; the last one has no values."""
    lines = ["house,time,kw"]
    for house in ("a", "b", "c"):
        for day in range(1, 29):
            value = "" if house == "c" else str(day % 7 + ord(house))
            lines.append(f"{house},2026-02-{day:02d},{value}")
    file = tmp_path / "houses.csv"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file
