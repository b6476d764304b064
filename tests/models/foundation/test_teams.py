"""Batches side by side on a share of the threads each."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

pytest.importorskip("torch", reason="torch is not installed")

import torch

from models.foundation.teams import run_in_teams, shared_evenly, teams

WAIT = 30.0


@pytest.fixture
def threads() -> Iterator[int]:
    """Four threads of torch, whatever the machine has."""
    before = torch.get_num_threads()
    torch.set_num_threads(4)
    yield 4
    torch.set_num_threads(before)


def test_that_equal_batches_run_side_by_side_with_equal_shares(threads: int) -> None:
    both_run = threading.Barrier(2)
    shares = []

    def work(batch: list[int]) -> None:
        both_run.wait(WAIT)
        shares.append((batch, torch.get_num_threads()))

    run_in_teams(work, [[1], [2]], len, 2)
    assert sorted(shares) == [([1], threads // 2), ([2], threads // 2)]
    assert torch.get_num_threads() == threads


def test_that_a_batch_that_is_much_larger_has_all_threads(threads: int) -> None:
    shares = []

    def work(batch: list[int]) -> None:
        shares.append((len(batch), torch.get_num_threads(), threading.current_thread()))

    run_in_teams(work, [[1] * 5, [2]], len, 2)
    here = threading.current_thread()
    assert shares == [(5, threads, here), (1, threads, here)]


@pytest.mark.usefixtures("threads")
def test_that_an_error_ends_what_has_not_begun() -> None:
    begun = []

    def work(batch: list[int]) -> None:
        begun.append(batch)
        if batch == [0]:
            raise LookupError
        torch.ones(512, 512) @ torch.ones(512, 512)

    with pytest.raises(LookupError):
        run_in_teams(work, [[number] for number in range(1000)], len, 2)
    assert len(begun) < 1000
    assert torch.get_num_threads() == 4


@pytest.mark.parametrize(
    ("most", "count", "sizes"), [(9, 2, [4, 3]), (3, 2, [3, 3, 1]), (9, 1, [7]), (0, 2, [1] * 7)]
)
def test_that_a_group_is_shared_evenly(most: int, count: int, sizes: list[int]) -> None:
    parts = shared_evenly(list(range(7)), most, count)
    assert [len(part) for part in parts] == sizes
    assert [one for part in parts for one in part] == list(range(7))


def test_that_an_accelerator_has_one_team(threads: int) -> None:
    assert teams(torch.device("cuda")) == 1
    assert teams(torch.device("cpu")) == threads
