"""The command line as a process of its own: every model on nasty series, and a hundred broken files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import islice
from pathlib import Path

import pytest

from tests.cli.conftest import Ended, Run, checked_sentence, run_process
from tests.nasty import nasty_series
from tests.sources.broken_files import broken_files
from workbench.registry.builtin import builtin_models
from workbench.registry.info import ModelInfo, Task

AT_ONCE = 2
SMALL = nasty_series(large=False)
MODELS = {info.id: info for info in builtin_models()}
# Step through the series so that each model meets another; 5 and 24 have no divisor in common.
PAIRS = {name: SMALL[5 * number % len(SMALL)] for number, name in enumerate(MODELS)}


def _ask(info: ModelInfo, file: Path) -> Ended:
    output = file.with_name(f"{file.stem}.{info.id}.out.csv")
    words: list[str | Path] = ["--target", "value", "--model", info.id, "--output", output]
    if info.task is Task.FORECAST:
        ended = run_process("forecast", file, "--horizon", "4", *words)
    else:
        ended = run_process("detect", file, *words)
    assert output.exists() == (ended.code == 0)
    return ended


def _select(file: Path) -> Ended:
    return run_process("sql", "SELECT 1 AS one", file)


def _codes(calls: Mapping[str, Callable[[], Ended]]) -> Mapping[str, int]:
    """Run them, two processes at a time; the exit code of each by its name."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        running = {name: pool.submit(call) for name, call in calls.items()}
        return {name: future.result().code for name, future in running.items()}


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.usefixtures("limited_home")
def test_that_a_model_ends_as_a_process_with_a_result_or_a_sentence(tmp_path: Path) -> None:
    """One model of each kind of process, with a series each; `--torture` runs every pair."""
    some = {info.preload: name for name, info in MODELS.items()}.values()

    codes = _codes({name: partial(_ask, MODELS[name], PAIRS[name].write(tmp_path)) for name in some})

    assert len(codes) > 3
    assert set(codes.values()) == {0, 1}


@pytest.mark.torture
@pytest.mark.timeout(3600)
@pytest.mark.usefixtures("limited_home")
@pytest.mark.parametrize("model", MODELS)
def test_that_every_pair_ends_as_a_process(model: str, tmp_path: Path) -> None:
    files = [one.write(tmp_path) for one in nasty_series()]

    codes = _codes({file.stem: partial(_ask, MODELS[model], file) for file in files})

    assert codes["empty"] == codes["all_nan"] == codes["text_in_numbers"] == 1
    assert codes["words_among_numbers"] == codes["random_walk"] == codes["unsorted"] == codes["constant"] == 0


def _forecast_or_refused(run: Run, files: Iterable[Path]) -> tuple[int, int]:
    """How many were, each with a table or with what is wrong and what to do."""
    refused = done = 0
    for file in files:
        ended = run("forecast", file, "--target", "value", "--model", "naive_forecaster", "--horizon", "2")
        assert ended.code in (0, 1), (file.name, ended.err)
        checked_sentence(ended.err)
        if ended.code == 1:
            refused += 1
            assert ended.out == "", file.name
            # What is wrong and what to do, behind what was noted when the file was read.
            assert 2 <= len(ended.err.splitlines()) <= 5, (file.name, ended.err)
        else:
            done += 1
            assert len(ended.out.splitlines()) >= 4, (file.name, ended.out)
    return done, refused


@pytest.mark.slow
@pytest.mark.usefixtures("cli_on_warm_pool")
def test_that_broken_files_are_forecast_or_refused_in_words(run: Run, tmp_path: Path) -> None:
    """A third of them; `--torture` has them all."""
    done, refused = _forecast_or_refused(run, islice(broken_files(tmp_path), None, None, 3))

    assert refused >= 27
    assert done >= 4


@pytest.mark.torture
@pytest.mark.timeout(600)
@pytest.mark.usefixtures("cli_on_warm_pool")
def test_that_a_hundred_broken_files_are_forecast_or_refused_in_words(run: Run, tmp_path: Path) -> None:
    done, refused = _forecast_or_refused(run, broken_files(tmp_path))

    assert refused + done >= 100
    assert refused >= 80
    assert done >= 10


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.usefixtures("limited_home")
def test_that_a_sample_of_the_broken_files_ends_as_a_process(tmp_path: Path) -> None:
    names = {"empty.csv", "late_text.csv", "half.parquet", "zeroed.tsfile", "noise.xls", "unclosed_quote.csv"}
    files = [file for file in broken_files(tmp_path) if file.name in names]

    codes = _codes({file.name: partial(_select, file) for file in files})

    assert set(codes) == names
    assert codes["empty.csv"] == codes["half.parquet"] == 1


@pytest.mark.torture
@pytest.mark.timeout(1800)
@pytest.mark.usefixtures("limited_home")
def test_that_every_broken_file_ends_as_a_process(tmp_path: Path) -> None:
    files = list(broken_files(tmp_path))

    codes = _codes({file.name: partial(_select, file) for file in files})

    assert len(codes) >= 100
    assert set(codes.values()) == {0, 1}
