"""Colours, contrast, pens, icons."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from ui.icons import FOLDER, icon
from ui.stylesheet import style_sheet
from ui.theme import Theme
from ui.tokens import DARK, LIGHT, Tokens

UI = Path(__file__).parents[2] / "ui"


def luminance(color: str) -> float:
    """Relative luminance by WCAG 2."""
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio by WCAG 2, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_that_texts_and_outlines_stand_out(tokens: Tokens) -> None:
    for ground in (tokens.window, tokens.base, tokens.selection):
        assert contrast(tokens.text, ground) >= 4.5
        assert contrast(tokens.text2, ground) >= 4.5
    for words in (
        "accent",
        "error",
        "warning",
        "success",
        "keyword",
        "string",
        "number",
        "function",
        "comment",
    ):
        assert contrast(getattr(tokens, words), tokens.base) >= 4.5
    assert contrast(tokens.on_fill, tokens.fill) >= 4.5
    assert contrast(tokens.control, tokens.base) >= 3
    for color in (*tokens.series, tokens.history):
        assert contrast(color, tokens.base) >= 3


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_that_the_style_sheet_names_only_colours_and_images_that_exist(
    tokens: Tokens, tmp_path: Path
) -> None:
    sheet = style_sheet(tokens, tmp_path)
    assert "$" not in sheet
    for part in sheet.split("url(")[1:]:
        assert Path(part.split(")")[0]).is_file()


def test_that_setting_a_mode_repaints_in_its_colours(qapp: QApplication, tmp_path: Path) -> None:
    theme = Theme(tmp_path)
    told: list[bool] = []
    theme.changed.connect(lambda: told.append(theme.dark))
    theme.set_mode("light")
    theme.apply(qapp)
    theme.set_mode("dark")
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(DARK.base)
    theme.set_mode("light")
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(LIGHT.base)
    assert told[-2:] == [True, False]


def test_that_a_seventh_model_has_the_first_colour_and_another_line(
    qapp: QApplication, tmp_path: Path
) -> None:
    theme = Theme(tmp_path)
    first, seventh = theme.series_pen(0), theme.series_pen(6)
    assert first.color() == seventh.color()
    assert first.style() is Qt.PenStyle.SolidLine
    assert seventh.style() is Qt.PenStyle.CustomDashLine


def test_that_dashes_keep_their_length_when_the_pen_is_thin(qapp: QApplication, tmp_path: Path) -> None:
    theme = Theme(tmp_path)
    for points in (10, 5000):
        pen = theme.series_pen(1, 2, points)
        assert [length * pen.widthF() for length in pen.dashPattern()] == [7, 4]
    assert theme.series_pen(1, 2, 5000).widthF() == 1


def test_that_an_icon_is_drawn_in_the_theme_of_the_moment(qapp: QApplication, tmp_path: Path) -> None:
    theme = Theme(tmp_path)
    seen = {}
    for mode, tokens in (("dark", DARK), ("light", LIGHT)):
        theme.set_mode(mode)  # type: ignore[arg-type]
        theme.apply(qapp)
        image = icon("record_stop").pixmap(QSize(16, 16), QIcon.Mode.Normal).toImage()
        solid = {
            image.pixelColor(x, y).name()
            for x in range(16)
            for y in range(16)
            if image.pixelColor(x, y).alpha() == 255
        }
        seen[mode] = solid
        assert tokens.text.lower() in solid
    assert seen["dark"] != seen["light"]


def test_that_every_icon_file_is_used_and_comes_in_both_sizes() -> None:
    names = {file.stem.rsplit("_", 1)[0] for file in FOLDER.glob("*.svg")}
    for name in names:
        assert (FOLDER / f"{name}_16.svg").is_file()
        assert (FOLDER / f"{name}_20.svg").is_file()
    source = "\n".join(file.read_text(encoding="utf-8") for file in UI.rglob("*.py"))
    assert [name for name in sorted(names) if f'"{name}"' not in source] == []


def test_that_the_tokens_are_all_colours() -> None:
    for tokens in (LIGHT, DARK):
        values = [one for one in dataclasses.asdict(tokens).values() if isinstance(one, str)]
        assert all(QColor(one).isValid() for one in (*values, *tokens.series))
