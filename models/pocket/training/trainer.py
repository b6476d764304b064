"""The training itself: quantile loss, a rate that falls to zero twice, checkpoints to resume from."""

from __future__ import annotations

import json
import time
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from models.pocket.network import PocketNetwork, Shape
from models.pocket.training.batches import BANK, Batch, endless, validation

_WARM_UP_STEPS = 150
_SAVE_SECONDS = 60.0
_FIRST_FALL = 115 / 180
"""The share of the time after which the rate has fallen to zero for the first time."""
_STEADY = 0.25
"""The share of the first fall in which the rate stays at its highest; the second has none."""
_AVERAGE = 0.998
_DRAWN_AHEAD = 3
_JUDGES = 3
"""Larger validation sets of each kind, by which the weights to write are chosen."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run is to do.

    Attributes:
        minutes: Training time in all, over all sittings; on a processor, of all its threads together.
        seed: Of the weights and of the series.
        folder: Where checkpoint, curve and weights are.
        rate: The highest learning rate.
        bank: Series that are drawn at a time.
    """

    minutes: float
    seed: int
    folder: Path
    rate: float = 3e-3
    bank: int = BANK
    shape: Shape = field(default_factory=Shape)


class Trainer:
    """A run that may be stopped at any moment and goes on from its last checkpoint."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.bfloat16 = _gains_by_bfloat16(self.device)
        torch.manual_seed(plan.seed)
        self.network = PocketNetwork(plan.shape).to(self.device)
        self.average = {name: value.detach().clone() for name, value in self.network.state_dict().items()}
        self.optimisers = _optimisers(self.network, plan.rate)
        self.seconds = 0.0
        self.steps = 0
        self.samples = 0
        self.bank = 0
        self.sets = validation(plan.seed, min(512, plan.bank))
        plan.folder.mkdir(parents=True, exist_ok=True)
        self.checkpoint = plan.folder / "checkpoint.pt"
        if self.checkpoint.exists():
            self._resume()

    def run(self) -> None:
        """Train until the time is over, then write the weights."""
        saved = reported = time.monotonic()
        losses: list[float] = []
        total = self.plan.minutes * 60
        skip = self.bank
        before = self._clock()
        for number, batch in enumerate(_ahead(endless(self.plan.seed, skip, self.plan.bank))):
            self.seconds += self._clock() - before
            before = self._clock()
            if self.seconds >= total:
                break
            losses.append(self._step(batch, self.seconds / total))
            self.samples += len(batch.weights)
            now = time.monotonic()
            if now - saved > _SAVE_SECONDS:
                # A resumed run draws new series rather than those it has seen.
                self.bank = skip + 1 + number // 24
                self._save()
                saved = now
            if now - reported > max(60.0, total / 40):
                self._report(float(np.mean(losses)))
                losses.clear()
                reported = time.monotonic()
        self._report(float(np.mean(losses)) if losses else float("nan"))
        self._save()
        self._write()

    def _clock(self) -> float:
        """Seconds of training; on a processor those spent by it, so that a shared one only takes longer."""
        if self.device.type == "cuda":
            return time.monotonic()
        return time.process_time() / torch.get_num_threads()

    def _step(self, batch: Batch, share: float) -> float:
        for group in (group for one in self.optimisers for group in one.param_groups):
            group["lr"] = group["peak"] * scheduled(self.steps, share)
        loss = self._loss(batch)
        for one in self.optimisers:
            one.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        for one in self.optimisers:
            one.step()
        self.steps += 1
        keep = min(_AVERAGE, self.steps / (self.steps + 10))
        with torch.no_grad():
            for name, value in self.network.state_dict().items():
                self.average[name].lerp_(value, 1 - keep)
        return float(loss.detach())

    def _loss(self, batch: Batch) -> Tensor:
        weights = torch.from_numpy(batch.weights).float().to(self.device)
        wrong = pinball(self._forecast(batch), _tensor(batch.future, self.device), self.plan.shape.levels)
        return (wrong * weights[:, None, None]).mean() / weights.mean()

    def _forecast(self, batch: Batch) -> Tensor:
        with torch.autocast(self.device.type, dtype=torch.bfloat16, enabled=self.bfloat16):
            result: Tensor = self.network(
                *(
                    torch.from_numpy(part).to(self.device)
                    for part in (
                        batch.features.tokens,
                        batch.features.summary,
                        batch.features.candidates,
                        batch.features.scales,
                    )
                )
            )
        return result

    @torch.no_grad()
    def _report(self, loss: float) -> None:
        kept = {name: value.clone() for name, value in self.network.state_dict().items()}
        line: dict[str, Any] = {
            "seconds": round(self.seconds),
            "steps": self.steps,
            "samples": self.samples,
            "loss": round(loss, 5),
        }
        for name, weights in (("now", kept), ("average", self.average)):
            self.network.load_state_dict(weights)
            line[name] = {key: self._score(batch) for key, batch in self.sets.items()}
        self.network.load_state_dict(kept)
        with (self.plan.folder / "curve.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(line) + "\n")

    def _score(self, batch: Batch) -> list[float]:
        """Mean pinball loss, and the share of values within the middle 80 %."""
        forecast = self._forecast(batch)
        actual = _tensor(batch.future, self.device)
        levels = self.plan.shape.levels
        low, high = forecast[:, levels.index(0.1)], forecast[:, levels.index(0.9)]
        covered = ((actual >= low) & (actual <= high)).float().mean()
        return [round(float(pinball(forecast, actual, levels).mean()), 5), round(float(covered), 3)]

    @torch.no_grad()
    def _better(self) -> dict[str, Tensor]:
        """The last weights or their average: they differ by less than the small sets can tell."""
        kept = {name: value.clone() for name, value in self.network.state_dict().items()}
        losses = []
        size = 4 * min(512, self.plan.bank)
        for weights in (kept, self.average):
            self.network.load_state_dict(weights)
            scores = (
                self._score(batch)[0]
                for seed in range(_JUDGES)
                for batch in validation(self.plan.seed + seed, size).values()
            )
            losses.append(sum(scores))
        self.network.load_state_dict(kept)
        return kept if losses[0] < losses[1] else self.average

    def _save(self) -> None:
        state = {
            "network": self.network.state_dict(),
            "average": self.average,
            "optimisers": [one.state_dict() for one in self.optimisers],
            "seconds": self.seconds,
            "steps": self.steps,
            "samples": self.samples,
            "bank": self.bank,
        }
        partial = self.checkpoint.with_suffix(".part")
        torch.save(state, partial)
        partial.replace(self.checkpoint)

    def _resume(self) -> None:
        state = torch.load(self.checkpoint, map_location=self.device, weights_only=True)
        self.network.load_state_dict(state["network"])
        self.average = state["average"]
        for one, kept in zip(self.optimisers, state["optimisers"], strict=True):
            one.load_state_dict(kept)
        self.seconds, self.steps = state["seconds"], state["steps"]
        self.samples, self.bank = state["samples"], state["bank"]

    def _write(self) -> None:
        """The weights that did better on the synthetic validation, as float16, and the sizes beside them."""
        from safetensors.torch import save_file

        weights = self._better()
        halves = {name: value.detach().half().cpu().contiguous() for name, value in weights.items()}
        save_file(halves, self.plan.folder / "model.safetensors")
        shape = json.dumps(asdict(self.plan.shape), indent=2)
        (self.plan.folder / "shape.json").write_text(shape + "\n", encoding="utf-8")


def _ahead(batches: Iterator[Batch]) -> Iterator[Batch]:
    """The same batches, drawn while the network learns from the ones before."""
    with ThreadPoolExecutor(1) as pool:
        waiting = deque(pool.submit(next, batches) for _ in range(_DRAWN_AHEAD))
        while True:
            waiting.append(pool.submit(next, batches))
            yield waiting.popleft().result()


def pinball(forecast: Tensor, actual: Tensor, levels: Sequence[float]) -> Tensor:
    """Twice the quantile loss, `(n, levels, horizon)`."""
    level = torch.tensor(levels, device=forecast.device)[None, :, None]
    above = actual[:, None] - forecast
    return 2 * torch.maximum(level * above, (level - 1) * above)


def _gains_by_bfloat16(device: torch.device) -> bool:
    """Whether products are faster in bfloat16 here: some processors have it and are slower with it."""
    if device.type != "cpu":
        return True
    taken = {}
    for dtype in (torch.float32, torch.bfloat16):
        left, right = torch.ones(8192, 160, dtype=dtype), torch.ones(160, 640, dtype=dtype)
        times = []
        for _ in range(6):
            began = time.perf_counter()
            _ = left @ right
            times.append(time.perf_counter() - began)
        taken[dtype] = min(times)
    return taken[torch.bfloat16] < 0.8 * taken[torch.float32]


def _tensor(values: np.ndarray[Any, Any], device: torch.device) -> Tensor:
    return torch.from_numpy(values.astype(np.float32)).to(device)


def _optimisers(network: PocketNetwork, rate: float) -> list[torch.optim.Optimizer]:
    """Muon for the matrices within the layers, AdamW for what stands before and behind them."""
    inner = [
        value for name, value in network.named_parameters() if name.startswith("layers.") and value.ndim == 2
    ]
    chosen = {id(value) for value in inner}
    rest = [value for value in network.parameters() if id(value) not in chosen]
    matrices = torch.optim.Muon(inner, lr=rate, weight_decay=0.01, adjust_lr_fn="match_rms_adamw")
    others = torch.optim.AdamW(rest, lr=rate, betas=(0.9, 0.98), weight_decay=0.01)
    for one in (matrices, others):
        for group in one.param_groups:
            group["peak"] = rate
    return [matrices, others]


def scheduled(step: int, share: float) -> float:
    """The rate after so many steps and such a share of the time, as a share of its highest.

    It warms up, falls to zero, and falls once more from half that (warm restarts: Loshchilov, Hutter 2017).
    """
    warm = min(1.0, (step + 1) / _WARM_UP_STEPS)
    fallen = share if share >= _FIRST_FALL else share / _FIRST_FALL
    return warm * min(1.0, (1 - fallen) / (1 - _STEADY))
