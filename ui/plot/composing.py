"""From the session to what is drawn: which forecasts belong to the shown series, what the legend says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QCoreApplication

from ui.forecast_names import forecast_names
from ui.plot.content import (
    Anomalies,
    ForecastLine,
    HeldBack,
    HistoryLine,
    PlotContent,
    anomalies_of,
    forecast_lines,
    held_back_lines,
    without_held,
)
from ui.plot.layers import EDGE_ALPHA, band_alphas, faded, thin
from ui.plot.legend_entry import BandSwatch, LegendEntry
from ui.plot.naming import series_label
from ui.plot.readout import history_pen
from ui.session import Session
from ui.text import number
from ui.theme import Theme


class Hidden:
    """Curves that the user hid; forecasts are remembered by the session instead."""

    def __init__(self) -> None:
        self._keys: set[str] = set()

    def set(self, key: str, visible: bool) -> None:
        """Hide or show."""
        if visible:
            self._keys.discard(key)
        else:
            self._keys.add(key)

    def __contains__(self, key: str) -> bool:
        return key in self._keys


def compose(session: Session, lines: Sequence[HistoryLine], hidden: Hidden) -> PlotContent:
    """What the session shows, as a plot's content."""
    shown = session.shown
    if not lines or not shown:
        return PlotContent()
    forecasts: list[ForecastLine] = []
    held: tuple[HeldBack, ...] = ()
    selected = session.preview or session.selected
    anomalies = _anomalies(session, hidden)
    pulled = session.pulled
    targets = [one.column for one in shown]
    drawn = session.drawn_with_preview
    names = forecast_names(session, drawn)
    for kept in drawn:
        series = session.series_of(kept)
        if series is None:
            continue
        chosen = kept is selected
        found = forecast_lines(
            kept.forecast,
            series,
            key=kept.key,
            slot=kept.slot,
            visible=kept.visible,
            selected=chosen,
            targets=targets,
            live=kept.live,
            pulled=kept is pulled,
            name=names[kept.key],
        )
        forecasts += found
        if found and (chosen or not held):
            held = held_back_lines(series, visible="held:" not in hidden, targets=targets) or held
    table = session.tables.get(shown[0].table)
    histories = tuple(
        replace(
            without_held(line, held),
            visible=f"history:{line.name}" not in hidden,
            label=series_label(session, line.name),
        )
        for line in lines
    )
    units = {line.unit for line in lines}
    title = ", ".join(line.called for line in histories)
    unit = lines[0].unit if len(units) == 1 else ""
    told = not unit or f"({unit})" in title or f"[{unit}]" in title
    return PlotContent(
        histories,
        tuple(forecasts),
        held,
        anomalies,
        session.region,
        None if table is None else table.zone,
        title if told else f"{title} ({unit})",
    )


def _anomalies(session: Session, hidden: Hidden) -> Anomalies | None:
    found = session.found
    if found is None:
        return None
    return anomalies_of(found, visible="anomalies:" not in hidden, score_visible="score:" not in hidden)


def legend_entries(content: PlotContent, theme: Theme, *, wide: bool = True) -> list[LegendEntry]:
    """The legend's rows: history, held back, anomalies, the forecasts with their accuracy."""
    translate = QCoreApplication.translate
    entries = [
        LegendEntry(f"history:{line.name}", line.called, "line", history_pen(line, theme), line.visible)
        for line in content.histories
    ]
    if content.held_back:
        pen = thin(theme.history_color)
        pen.setDashPattern([1, 2])
        name = translate("Plot", "held back")
        entries.append(LegendEntry("held:", name, "circle", pen, content.held_back[0].visible))
    entries += [_forecast_entry(one, theme, wide=wide) for one in _first_lines(content)]
    found = content.anomalies
    if found is not None:
        rows = int(np.count_nonzero(found.label))
        detail = translate("Plot", "{ranges} ranges, {rows} rows").format(ranges=len(found.ranges), rows=rows)
        pen = thin(theme.tokens.error)
        name = translate("Plot", "anomalies")
        entries.append(LegendEntry("anomalies:", name, "diamond", pen, found.visible, detail=detail))
        score = translate("Plot", "score")
        pen = thin(theme.series_color(0))
        entries.append(LegendEntry("score:", score, "line", pen, found.score_visible))
    return entries


def _first_lines(content: PlotContent) -> list[ForecastLine]:
    """A line of each forecast: that of its first target."""
    lines: dict[int, ForecastLine] = {}
    for one in content.forecasts:
        lines.setdefault(one.key, one)
    return list(lines.values())


def _forecast_entry(one: ForecastLine, theme: Theme, *, wide: bool) -> LegendEntry:
    detail = one.apart
    if one.accuracy is not None:
        detail += " \N{MIDDLE DOT} " if one.apart else ""
        detail += f"MASE {number(one.accuracy.mase, 2)}"
        if wide:
            detail += f" \N{MIDDLE DOT} sMAPE {number(one.accuracy.smape, 2)} %"
    return LegendEntry(
        f"forecast:{one.key}",
        one.model,
        "line",
        theme.series_pen(one.slot),
        one.visible,
        one.selected,
        detail,
        selects=True,
        bands=_band_swatches(one, theme),
    )


def _band_swatches(one: ForecastLine, theme: Theme) -> tuple[BandSwatch, ...]:
    """The bands as they are drawn: a narrow one lies on the wider ones."""
    color = theme.series_color(one.slot)
    fills = [faded(color, alpha) for alpha in band_alphas(one)]
    edge = faded(color, EDGE_ALPHA)
    swatches = [
        BandSwatch(f"{band.share * 100:.4g} %", tuple(fills[: at + 1]), edge)
        for at, band in enumerate(one.shown_bands)
    ]
    return tuple(reversed(swatches))


def described(content: PlotContent, session: Session) -> str:
    """The plot in a sentence, for those who cannot see it."""
    translate = QCoreApplication.translate
    names = ", ".join(line.called for line in content.histories)
    unit = content.histories[0].unit if content.histories else ""
    chosen = next((one for one in content.forecasts if one.selected), None)
    if chosen is not None:
        unit = next((line.unit for line in content.histories if line.name == chosen.target), unit)
    if chosen is not None and np.isfinite(chosen.mean).any():
        return (
            translate("Plot", "Forecast of {series} with {model}, {steps} steps, {low} to {high} {unit}")
            .format(
                series=chosen.target,
                model=chosen.model,
                steps=len(chosen.mean),
                low=number(float(np.nanmin(chosen.mean)), 4),
                high=number(float(np.nanmax(chosen.mean)), 4),
                unit=unit,
            )
            .strip()
        )
    if content.anomalies is not None and session.detection is not None:
        return translate("Plot", "Anomalies of {series} found by {model}: {ranges} ranges").format(
            series=content.anomalies.target,
            model=session.detection.model,
            ranges=len(content.anomalies.ranges),
        )
    if not content.histories:
        return ""
    rows = len(content.histories[0].time)
    return translate("Plot", "{series}, {rows} rows").format(series=names, rows=f"{rows:,}")
