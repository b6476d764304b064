"""From series that were read to a forecast, labelled rows or classes: check, prepare, run, put together."""

from workbench.forecasting.classifications import classify_frames
from workbench.forecasting.detections import detect_frames
from workbench.forecasting.forecasts import forecast_frames
from workbench.forecasting.roles import Roles

__all__ = ["Roles", "classify_frames", "detect_frames", "forecast_frames"]
