"""The one style sheet: outlines, heights and states that Fusion's palette alone leaves too faint."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from ui.tokens import Tokens

_FILE = Path(__file__).parent / "resources" / "style.qss"
_SHAPES = {
    "chevron_down": "M4 6l4 4 4-4",
    "chevron_up": "M4 10l4-4 4 4",
    "chevron_right": "M6 4l4 4-4 4",
    "tick": "M3.5 8.5l3 3 6-7",
    "dash": "M4 8h8",
}
_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">'
    '<path d="{path}" fill="none" stroke="{color}" stroke-width="{width}" stroke-linecap="round"'
    ' stroke-linejoin="round"/></svg>'
)


def style_sheet(colors: Tokens, cache: Path) -> str:
    """The application's style sheet; writes the arrows and ticks it needs in these colours to `cache`."""
    images = {
        "chevron_down": _image(cache, "chevron_down", colors.text2),
        "chevron_up": _image(cache, "chevron_up", colors.text2),
        "chevron_right": _image(cache, "chevron_right", colors.text2),
        "chevron_down_off": _image(cache, "chevron_down", colors.disabled),
        "chevron_up_off": _image(cache, "chevron_up", colors.disabled),
        "tick": _image(cache, "tick", colors.on_fill, 1.6),
        "dash": _image(cache, "dash", colors.on_fill, 1.6),
    }
    text = _FILE.read_text(encoding="utf-8")
    names = {name: value for name, value in asdict(colors).items() if isinstance(value, str)}
    for name, value in (names | images).items():
        text = text.replace(f"${name}$", value)
    return text


def _image(cache: Path, shape: str, color: str, width: float = 1.2) -> str:
    file = cache / "theme" / f"{shape}-{color.lstrip('#')}.svg"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_SVG.format(path=_SHAPES[shape], color=color, width=width), encoding="utf-8")
    return file.as_posix()
