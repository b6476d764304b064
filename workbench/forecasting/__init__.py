"""From series that were read to a forecast or to labelled rows: check, prepare, run, put together."""

from workbench.forecasting.detections import detect_frames
from workbench.forecasting.forecasts import forecast_frames
from workbench.forecasting.roles import Roles

__all__ = ["Roles", "detect_frames", "forecast_frames"]
