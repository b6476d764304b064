"""The plot as a PNG or SVG file, from the window and from the command line."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from ui.plot.composing import legend_entries
from ui.plot.content import (
    HistoryLine,
    PlotContent,
    anomalies_of,
    forecast_lines,
    held_back_lines,
    without_held,
)
from ui.plot.decimation import Blocks, sorted_by_time
from ui.plot.legend_entry import legend_height, paint_legend
from ui.plot.reading import longest_step_of
from ui.plot.view import PlotView
from ui.theme import Theme
from workbench.errors import DataError
from workbench.intervals import profile_times
from workbench.results import Detection, Forecast
from workbench.timeseries import SeriesFrame

_SCALE = 2
"""Pixels of a PNG for each px of the plot: readable in print and on dense screens."""


def save_view(view: PlotView, path: Path) -> None:
    """Write what a plot shows; an ending `.svg` gives SVG, anything else PNG.

    Raises:
        OSError: The file cannot be written.
    """
    if path.suffix.lower() == ".svg":
        _write_svg(view, path)
        return
    if not _image_of(view).save(str(path)):
        raise OSError(f"{path} cannot be written")


def copy_view(view: PlotView) -> None:
    """Put what a plot shows on the clipboard."""
    QGuiApplication.clipboard().setImage(_image_of(view))


def picture_not_written(path: Path, reason: OSError) -> DataError:
    """The error for a picture that cannot be written."""
    return DataError(
        "{file} could not be written ({reason}).",
        hint="Choose another folder.",
        file=path.name,
        reason=reason.strerror or str(reason),
    )


def render_forecast(
    forecast: Forecast,
    history: Sequence[SeriesFrame],
    path: Path,
    *,
    size: tuple[int, int] = (1200, 600),
    dark: bool = False,
) -> None:
    """Draw a forecast with the last part of its history; of a panel its first series.

    Args:
        forecast: What to draw; one series at least.
        history: The frames that were forecast, found by id.
        path: `.png` or `.svg`.
        size: Width and height in px; a PNG has twice as many pixels each way.
        dark: On a dark ground.

    Raises:
        DataError: The file cannot be written.
    """
    content = forecast_content(forecast, history)
    _render(content, path, size, dark=dark, forecast=True)


def render_detection(
    detection: Detection,
    history: Sequence[SeriesFrame],
    path: Path,
    *,
    size: tuple[int, int] = (1200, 600),
    dark: bool = False,
) -> None:
    """Draw the anomalies of the first series with the score below; else as `render_forecast`."""
    content = detection_content(detection, history)
    _render(content, path, size, dark=dark, forecast=False)


def forecast_content(forecast: Forecast, history: Sequence[SeriesFrame]) -> PlotContent:
    """What is drawn of a forecast: its first series, with the history that has its id."""
    series = forecast.series[0]
    frame = next((one for one in history if one.id == series.id), None)
    held = held_back_lines(series)
    lines = () if frame is None else _lines(frame, series.targets)
    lines = tuple(without_held(line, held) for line in lines)
    units = {series.units.get(target, "") for target in series.targets}
    unit = units.pop() if len(units) == 1 else ""
    title = ", ".join(series.targets) + (f" ({unit})" if unit else "")
    return PlotContent(lines, forecast_lines(forecast, series), held, zone=series.zone, title=title)


def detection_content(detection: Detection, history: Sequence[SeriesFrame]) -> PlotContent:
    """What is drawn of a detection: its first series, with the history that has its id."""
    found = detection.series[0]
    frame = next((one for one in history if one.id == found.id), None)
    unit = found.units.get(found.target, "")
    if frame is None:
        frame = SeriesFrame(found.time, {found.target: found.values}, zone=found.zone)
    title = found.target + (f" ({unit})" if unit else "")
    return PlotContent(
        _lines(frame, (found.target,)), anomalies=anomalies_of(found), zone=found.zone, title=title
    )


def _lines(frame: SeriesFrame, targets: Sequence[str]) -> tuple[HistoryLine, ...]:
    lines = []
    profile = profile_times(frame.time, frame.zone)
    for number, name in enumerate(targets):
        time, values = sorted_by_time(frame.time, frame.channels[name])
        slot = None if number == 0 else 6 - number % 6
        unit = frame.units.get(name, "")
        longest_step = longest_step_of(profile, time)
        lines.append(HistoryLine(name, time, values, unit, Blocks.of(values), longest_step, slot))
    return tuple(lines)


def _render(content: PlotContent, path: Path, size: tuple[int, int], *, dark: bool, forecast: bool) -> None:
    if QCoreApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        # Kept by Qt itself for as long as the program runs.
        _applications.append(QApplication(["forecast-workbench"]))
    theme = Theme(Path(tempfile.gettempdir()))
    theme.set_mode("dark" if dark else "light")
    view = PlotView(theme)
    width, height = size
    try:
        # Laid out as if it were shown, but not put on any screen.
        view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        view.resize(width, height - legend_height(legend_entries(content, theme), theme, width))
        view.show()
        view.show_crosshair(False)
        view.ensurePolished()
        view.show_content(content)
        view.settle()
        if forecast:
            view.show_forecast()
        else:
            view.fit()
        save_view(view, path)
    except OSError as reason:
        raise picture_not_written(path, reason) from reason
    finally:
        view.close()
        view.deleteLater()


_applications: list[QApplication] = []


def _image_of(view: PlotView) -> QImage:
    size = _size_of(view)
    image = QImage(size * _SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(_SCALE)
    painter = QPainter(image)
    _paint(view, painter, size)
    painter.end()
    return image


def _write_svg(view: PlotView, path: Path) -> None:
    # The generator says nothing of a file that it cannot open.
    with path.open("wb"):
        pass
    size = _size_of(view)
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    generator.setTitle(view.accessibleDescription() or view.content.title)
    painter = QPainter(generator)
    _paint(view, painter, size)
    painter.end()


def _size_of(view: PlotView) -> QSize:
    """The plot's, and above it the legend's."""
    plot = view.viewport().size()
    entries = legend_entries(view.content, view.theme)
    return QSize(plot.width(), plot.height() + legend_height(entries, view.theme, plot.width()))


def _paint(view: PlotView, painter: QPainter, size: QSize) -> None:
    plot = view.viewport().rect()
    painter.fillRect(QRect(0, 0, size.width(), size.height()), view.backgroundBrush().color())
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, True)
    paint_legend(painter, legend_entries(view.content, view.theme), view.theme, size.width())
    view.scene().prepareForPaint()
    view.render(painter, QRect(0, size.height() - plot.height(), plot.width(), plot.height()), plot)
