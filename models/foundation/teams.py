"""Batches side by side, each with its share of the processor's threads.

Two threads that each run a network over their own series never wait for each other, where two that share
every product and every sum wait at the end of each: a fifth to a third of the time on two cores.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait
from typing import TypeVar

import torch

from workbench.pipelines import RunContext

T = TypeVar("T")
_MOST = 4
"""Beyond so many they would wait for each other in Python."""
_WAITING = 1.25
"""The time that threads lose by sharing each product, as a factor."""


def teams(device: torch.device) -> int:
    """How many batches are to run side by side; 1 on an accelerator."""
    return min(torch.get_num_threads(), _MOST) if device.type == "cpu" else 1


def run_in_teams(
    work: Callable[[T], None], batches: Sequence[T], size: Callable[[T], int], count: int
) -> None:
    """`work` for every batch, several at a time; the first exception ends it and is raised.

    Args:
        work: Called in threads that share those of torch.
        batches: In any order.
        size: What a batch's time goes with.
        count: How many run at a time, from `teams`; one where a large batch would keep the others waiting.
    """
    threads = torch.get_num_threads()
    sizes = sorted(map(size, batches), reverse=True)
    count = min(count, len(batches))
    if count < 2 or sizes[0] * count > _WAITING * sum(sizes):
        for batch in batches:
            work(batch)
        return
    share = max(1, threads // count)
    try:
        with ThreadPoolExecutor(count, "team", torch.set_num_threads, (share,)) as pool:
            running = [pool.submit(work, batch) for batch in sorted(batches, key=size, reverse=True)]
            wait(running, return_when=FIRST_EXCEPTION)
            for one in running:
                one.cancel()
        for one in running:
            one.result()
    finally:
        torch.set_num_threads(threads)  # a part of the setting belongs to all threads


def shared_evenly(group: Sequence[T], most: int, count: int) -> list[Sequence[T]]:
    """Parts of a group, at most `most` in each, and as many as there are teams where there are enough."""
    each = max(1, min(most, -(-len(group) // count)))
    return [group[start : start + each] for start in range(0, len(group), each)]


class Tally:
    """Counts what is done, for the progress of batches that run side by side."""

    def __init__(self, context: RunContext, total: int) -> None:
        self._context = context
        self._total = total
        self._done = 0
        self._lock = threading.Lock()

    def begin(self) -> None:
        """A batch begins.

        Raises:
            Cancelled: It is not to.
        """
        self.add(0)
        self._context.check()

    def add(self, count: int) -> None:
        """So many more are done."""
        with self._lock:
            self._done += count
            self._context.progress(self._done, self._total)
