"""The pretrained models against their authors' code: published size, random weights, 32 series, 2 threads."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from benchmarks.random_checkpoints import write_checkpoint
from benchmarks.rows import Row
from benchmarks.timing import REFERENCE

PEERS = Path(__file__).parents[1] / ".tools" / "peers"
BATCH, HORIZON, THREADS = 32, 96, 2
ROUNDS, SECONDS = 3, 4.0
"""At least so many rounds, and more of a quick model, until its authors' code has taken so long in all."""
GIB = 2.0**30
ROUNDED = ("bfloat16", "int8")


@dataclass(frozen=True, slots=True)
class Contest:
    """A model, the environment of its authors' code (None for our own), and how much faster we are to be.

    `rounded` is for bfloat16 where it is fast. Where it is not, int8 is offered in its place, and told.
    """

    model: str
    context: int
    peer: str | None
    float32: float
    rounded: float


CONTESTS = (
    Contest("timer_xl", 480, "transformers", 1.05, 2.5),
    Contest("sundial", 512, "transformers", 2.0, 4.0),
    Contest("time_moe", 512, "transformers", 2.0, 5.0),
    Contest("chronos2", 512, None, 1.05, 3.0),
    Contest("moirai2", 512, "uni2ts", 1.2, 2.5),
)


@dataclass(slots=True)
class Side:
    """A process that forecasts when told to."""

    process: subprocess.Popen[str]
    seconds: list[float] = field(default_factory=list)
    grown: float = 0.0

    def ask(self, line: str = "") -> None:
        """Have it forecast once, and note what it took."""
        assert self.process.stdin is not None
        self.process.stdin.write(f"{line}\n")
        self.process.stdin.flush()
        taken, grown = self.answer().split()
        self.seconds.append(float(taken))
        self.grown = float(grown)

    def answer(self) -> str:
        """The next line that it says.

        Raises:
            RuntimeError: It ended.
        """
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.process.args!r} ended with {self.process.wait()}")
        return line


def run() -> list[Row]:
    """Speed as a multiple of the authors' float32, memory, and what bfloat16 and int8 change."""
    rows: list[Row] = []
    for contest in CONTESTS:
        if contest.peer is not None and not (PEERS / contest.peer / "made").exists():
            print(f"{contest.model}: run `make bench-peers` first", file=sys.stderr)
            continue
        with tempfile.TemporaryDirectory() as folder:
            write_checkpoint(contest.model, Path(folder))
            rows += _measured(contest, Path(folder))
    return rows


def _measured(contest: Contest, folder: Path) -> list[Row]:
    common = [contest.model, folder, BATCH, contest.context, HORIZON, THREADS]
    theirs = Path(sys.executable) if contest.peer is None else PEERS / contest.peer / "bin" / "python"
    ours = [sys.executable, "-m", "benchmarks.one_model", *common]
    with ExitStack() as stack:
        reference = _started(stack, [theirs, REFERENCE / "published_models.py", *common])
        exact = _started(stack, [*ours, "float32"])
        rounded = {name: _started(stack, [*ours, name]) for name in ROUNDED}
        while len(reference.seconds) <= ROUNDS or sum(reference.seconds[1:]) < SECONDS:
            first = not reference.seconds
            reference.ask()
            for name, side in (("float32", exact), *rounded.items()):
                side.ask(str(folder / f"{name}.npy") if first else "")
        differences = {name: _median_difference(folder, name) for name in ROUNDED}
    fast = _bfloat16_is_fast()
    rows = [_speed(f"{contest.model}, float32", reference, exact, contest.float32)]
    for name, side in rounded.items():
        limit = contest.rounded if fast and name == "bfloat16" else None
        rows.append(_speed(f"{contest.model}, {name}", reference, side, limit))
        limit = 1.0 if name == "bfloat16" else None
        rows.append(Row(f"{contest.model}, change by {name}", 100 * differences[name], "%", limit=limit))
    if contest.model == "time_moe":
        rows.append(Row("time_moe, growth", exact.grown / GIB, "GiB", reference.grown / GIB, limit=1 / 3))
    return rows


def _started(stack: ExitStack, command: Sequence[object]) -> Side:
    process = subprocess.Popen(
        [str(part) for part in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    stack.enter_context(process)
    stack.callback(process.kill)
    side = Side(process)
    while side.answer().strip() != "ready":
        pass
    return side


def _speed(what: str, reference: Side, ours: Side, limit: float | None) -> Row:
    """The best of the rounds after the first."""
    theirs, own = min(reference.seconds[1:]), min(ours.seconds[1:])
    note = f"{own:.3f} s, the authors' code in float32 {theirs:.3f} s"
    return Row(what, theirs / own, "x", limit=limit, at_least=True, note=note)


def _median_difference(folder: Path, precision: str) -> float:
    exact, rounded = np.load(folder / "float32.npy"), np.load(folder / f"{precision}.npy")
    return float(np.median(np.abs(exact - rounded)))


def _bfloat16_is_fast() -> bool:
    """Whether a product of matrices is at least twice as fast as in float32 here."""
    import torch

    def seconds(dtype: torch.dtype) -> float:
        left, right = torch.ones(1024, 1024, dtype=dtype), torch.ones(1024, 1024, dtype=dtype)
        taken = []
        for _ in range(6):
            began = time.perf_counter()
            left @ right
            taken.append(time.perf_counter() - began)
        return min(taken)

    return seconds(torch.bfloat16) * 2 < seconds(torch.float32)
