"""The parts of statsforecast that the models call, without the rest of it.

Importing any part of statsforecast runs its `__init__`, which brings a scheduler, distributed back ends,
plotting and every model it has. The parts below need none of that, so the package is entered in `sys.modules`
with its place on disk and without running its `__init__`; that leaves out about a third of the time that a
worker needs to be ready. Only a worker imports this module.
"""

from __future__ import annotations

import importlib.util
import sys


def _enter_package(name: str) -> None:
    if name in sys.modules:
        return
    spec = importlib.util.find_spec(name)
    if spec is None:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    sys.modules[name] = importlib.util.module_from_spec(spec)


_enter_package("statsforecast")

from statsforecast.arima import auto_arima_f, forecast_arima  # noqa: E402
from statsforecast.ets import ets_f, forecast_ets  # noqa: E402
from statsforecast.mstl import mstl  # noqa: E402
from statsforecast.theta import auto_theta, forecast_theta  # noqa: E402

__all__ = [
    "auto_arima_f",
    "auto_theta",
    "ets_f",
    "forecast_arima",
    "forecast_ets",
    "forecast_theta",
    "mstl",
]
