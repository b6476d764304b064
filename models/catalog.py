"""The builtin models: adding one is a folder and a line here. Imports the standard library only."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

_HERE = Path(__file__).parent


class Entry(NamedTuple):
    """A builtin model: its id, as SQL writes it, and its folder below this one."""

    id: str
    path: str

    @property
    def folder(self) -> Path:
        """Where `config.json` and `pipeline.py` stand."""
        return _HERE / self.path


CATALOG: tuple[Entry, ...] = (
    Entry("pocket", "pocket"),
    Entry("naive_forecaster", "statistical/naive_forecaster"),
    Entry("auto_ets", "statistical/auto_ets"),
    Entry("auto_arima", "statistical/auto_arima"),
    Entry("auto_theta", "statistical/auto_theta"),
    Entry("mstl", "statistical/mstl"),
    Entry("arima", "statistical/arima"),
    Entry("holtwinters", "statistical/holtwinters"),
    Entry("exponential_smoothing", "statistical/exponential_smoothing"),
    Entry("stl_forecaster", "statistical/stl_forecaster"),
    Entry("gaussian_hmm", "detectors/gaussian_hmm"),
    Entry("gmm_hmm", "detectors/gmm_hmm"),
    Entry("stray", "detectors/stray"),
    Entry("timer_xl", "foundation/timer_xl"),
    Entry("sundial", "foundation/sundial"),
    Entry("time_moe", "foundation/time_moe"),
    Entry("time_moe_200m", "foundation/time_moe_200m"),
    Entry("chronos2", "foundation/chronos2"),
    Entry("moirai2", "foundation/moirai2"),
)
