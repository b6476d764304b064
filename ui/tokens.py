"""The colours of the window, light and dark, each with the contrast it was chosen for in the design."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ColorName = Literal[
    "window",
    "base",
    "alternate",
    "hover",
    "border",
    "control",
    "text",
    "text2",
    "disabled",
    "accent",
    "fill",
    "on_fill",
    "selection",
    "error",
    "error_ground",
    "warning",
    "warning_ground",
    "success",
    "success_ground",
    "info_ground",
    "keyword",
    "string",
    "number",
    "function",
    "comment",
    "history",
]


@dataclass(frozen=True, slots=True)
class Tokens:
    """Named colours as `#rrggbb`.

    Attributes:
        window: Bars, tabs, headers, dialogs.
        base: Views, inputs, the plot.
        border: Lines of panels and cells (decorative); `control`: outlines of inputs, axes (3:1 on base).
        text2: Labels, hints, units.
        fill, on_fill: The primary button, the ticked box.
        history: Observed values on the plot.
        series: The six colours of models, in the order in which models are added.
    """

    dark: bool
    window: str
    base: str
    alternate: str
    hover: str
    border: str
    control: str
    text: str
    text2: str
    disabled: str
    accent: str
    fill: str
    on_fill: str
    selection: str
    error: str
    error_ground: str
    warning: str
    warning_ground: str
    success: str
    success_ground: str
    info_ground: str
    keyword: str
    string: str
    number: str
    function: str
    comment: str
    history: str
    series: tuple[str, str, str, str, str, str]


LIGHT = Tokens(
    dark=False,
    window="#F3F4F6",
    base="#FFFFFF",
    alternate="#F7F8FA",
    hover="#E9ECF1",
    border="#D4D8DF",
    control="#858E9C",
    text="#1B2330",
    text2="#556070",
    disabled="#8D95A3",
    accent="#3D4EC6",
    fill="#3D4EC6",
    on_fill="#FFFFFF",
    selection="#DCE1FA",
    error="#B3261E",
    error_ground="#FCECEA",
    warning="#8A5300",
    warning_ground="#FDF2DC",
    success="#19733A",
    success_ground="#E6F4EB",
    info_ground="#E9ECFC",
    keyword="#7A2E8E",
    string="#0B6B3A",
    number="#A0410D",
    function="#1F5FA8",
    comment="#667080",
    history="#3B4656",
    series=("#1874EC", "#B56200", "#287058", "#A3278C", "#432704", "#43007C"),
)

DARK = Tokens(
    dark=True,
    window="#1C2027",
    base="#14181E",
    alternate="#191E25",
    hover="#272D37",
    border="#343C48",
    control="#6C788B",
    text="#E3E7ED",
    text2="#A0AAB9",
    disabled="#667080",
    accent="#A0ABFF",
    fill="#4C5BD4",
    on_fill="#FFFFFF",
    selection="#2E3872",
    error="#FF9087",
    error_ground="#3B2225",
    warning="#F0B64A",
    warning_ground="#382D17",
    success="#6CCB8C",
    success_ground="#1C3326",
    info_ground="#262C4F",
    keyword="#D29BE6",
    string="#86D3A2",
    number="#F0A578",
    function="#83BDF5",
    comment="#8E99A9",
    history="#BCC5D2",
    series=("#21A7F2", "#E57C1B", "#85EFC0", "#C671B0", "#F0D474", "#876AEF"),
)

DASHES: tuple[tuple[float, ...], ...] = (
    (),
    (7, 4),
    (8, 3, 2, 3),
    (2, 3),
    (12, 4),
    (8, 3, 2, 3, 2, 3),
)
"""The line style that goes with each series colour, in px; empty is solid."""
