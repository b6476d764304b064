"""One look everywhere: Fusion, a palette, one style sheet and the plot's pens, made from `Tokens`."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QGuiApplication, QPalette, QPen
from PySide6.QtWidgets import QApplication

from ui.stylesheet import style_sheet
from ui.tokens import DARK, DASHES, LIGHT, Tokens

Mode = Literal["system", "light", "dark"]
FontRole = Literal["body", "small", "title", "heading", "start", "code", "numbers"]

_SCALES: dict[FontRole, float] = {"small": 0.92, "code": 0.92, "heading": 1.15, "start": 1.4}
_SEMIBOLD: frozenset[FontRole] = frozenset(("title", "heading", "start"))
_CODE_FAMILIES = ("Cascadia Mono", "SF Mono", "JetBrains Mono", "DejaVu Sans Mono", "Noto Sans Mono CJK SC")
_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
MANY_POINTS = 1000
"""A drawn line of more points is 1 px wide: wider pens are ten times slower."""

_current: list[Tokens] = [LIGHT]


def tokens() -> Tokens:
    """The colours in use. Widgets read them when they paint, and again on `QEvent.PaletteChange`."""
    return _current[0]


class Theme(QObject):
    """Chooses light or dark, dresses the application, and says when that changed."""

    changed = Signal()

    def __init__(self, cache: Path, parent: QObject | None = None) -> None:
        """Follow the system until `set_mode`.

        Args:
            cache: The folder in which the little images of the style sheet are kept.
            parent: Qt's owner.
        """
        super().__init__(parent)
        self._cache = cache
        self._mode: Mode = "system"
        self._app: QApplication | None = None
        self._tokens = LIGHT
        # What `styleHints()` returns dies with its Python wrapper, and the connection with it.
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self._refresh)

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    @property
    def dark(self) -> bool:
        """Whether the window is dark."""
        return self._tokens.dark

    @property
    def history_color(self) -> QColor:
        """The colour of observed values."""
        return QColor(self._tokens.history)

    @property
    def mode(self) -> Mode:
        """What was chosen."""
        return self._mode

    def set_mode(self, mode: Mode) -> None:
        """Follow the system, or be light or dark whatever it says."""
        self._mode = mode
        self._hints.setColorScheme(_SCHEMES[mode])
        self._refresh()

    def apply(self, app: QApplication) -> None:
        """Dress the application, now and whenever the scheme changes."""
        self._app = app
        if app.style().objectName() != "fusion":
            app.setStyle("Fusion")
        self._tokens = self._wanted()
        self._dress()

    def series_color(self, slot: int) -> QColor:
        """The colour of the model in palette place `slot`; a seventh model starts again at the first."""
        return QColor(self._tokens.series[slot % len(self._tokens.series)])

    def series_pen(self, slot: int, width: float = 2.0, points: int = 0, column: int = 0) -> QPen:
        """The pen of the model in place `slot`: its colour and its line style.

        Args:
            slot: The place in the palette.
            width: In logical px.
            points: How many points will be drawn; above 1,000 the pen is 1 px wide.
            column: The place among the columns that the model forecasts: one colour, other dashes.
        """
        width = 1.0 if points > MANY_POINTS else width
        pen = QPen(self.series_color(slot), width)
        pen.setCosmetic(True)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        rounds = slot // len(self._tokens.series)
        dashes = DASHES[(slot + rounds + column) % len(DASHES)]
        if dashes:
            # Qt counts dashes in pen widths.
            pen.setDashPattern([length / width for length in dashes])
        return pen

    def font(self, role: FontRole) -> QFont:
        """A font of the scale: two weights, sizes relative to the system's own."""
        base = QApplication.font()
        if role == "code":
            base = _code_font(base)
        font = QFont(base)
        if role in _SCALES:
            # A hint must not fall below what the screen can show.
            size = QFontInfo(base).pixelSize() if base.pixelSize() < 0 else base.pixelSize()
            font.setPixelSize(max(round(size * _SCALES[role]), 9))
        if role in _SEMIBOLD:
            font.setWeight(QFont.Weight.DemiBold)
        if role == "numbers":
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _wanted(self) -> Tokens:
        if self._mode != "system":
            return DARK if self._mode == "dark" else LIGHT
        return DARK if self._hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT

    def _refresh(self) -> None:
        wanted = self._wanted()
        if wanted is not self._tokens or self._app is None:
            self._tokens = wanted
            self._dress()

    def _dress(self) -> None:
        _current[0] = self._tokens
        if self._app is None:
            return
        if _wants_high_contrast(self._app):
            self._app.setStyleSheet("")
            self._app.setPalette(self._app.style().standardPalette())
        else:
            self._app.setPalette(make_palette(self._tokens))
            self._app.setStyleSheet(style_sheet(self._tokens, self._cache))
        self.changed.emit()


def make_palette(colors: Tokens) -> QPalette:
    """The tokens in the roles that Qt's own widgets read."""
    palette = QPalette()
    role = QPalette.ColorRole
    roles: dict[QPalette.ColorRole, str] = {
        role.Window: colors.window,
        role.Base: colors.base,
        role.Button: colors.base,
        role.ToolTipBase: colors.base,
        role.Light: colors.base,
        role.AlternateBase: colors.alternate,
        role.Midlight: colors.hover,
        role.Mid: colors.border,
        role.Dark: colors.control,
        role.Shadow: colors.control,
        role.WindowText: colors.text,
        role.Text: colors.text,
        role.ButtonText: colors.text,
        role.HighlightedText: colors.text,
        role.ToolTipText: colors.text,
        role.PlaceholderText: colors.text2,
        role.Accent: colors.accent,
        role.Link: colors.accent,
        role.LinkVisited: colors.accent,
        role.Highlight: colors.selection,
        role.BrightText: colors.error,
    }
    for one, value in roles.items():
        palette.setColor(one, QColor(value))
    for one in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText, role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(colors.disabled))
    return palette


def _code_font(base: QFont) -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setFamilies([font.family(), *_CODE_FAMILIES])
    if base.pixelSize() > 0:
        font.setPixelSize(base.pixelSize())
    else:
        font.setPointSizeF(base.pointSizeF())
    font.setStyleHint(QFont.StyleHint.Monospace)
    for ligature in ("liga", "calt"):
        font.setFeature(QFont.Tag(ligature), 0)
    return font


def _wants_high_contrast(app: QApplication) -> bool:
    hints = app.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    preference = hints.accessibility().contrastPreference()
    return bool(preference == Qt.ContrastPreference.HighContrast)
