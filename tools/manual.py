"""Writes the manual's pages that are lists of what the program declares: models and keys.

`python tools/manual.py` writes docs/manual/models.md, docs/manual/keyboard.md, and docs/pocket.md: what the
program shows of it, and what was tried; tests compare them.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.registry.info import ModelInfo

ROOT = Path(__file__).parents[1]
MANUAL = ROOT / "docs" / "manual"

_MODELS = """# The models

Written by `tools/manual.py` from each model's declaration; `forecast-workbench models show ID` tells the
same. To choose: hold back the last part of your series (`--hold-back`, or Hold back in Set-up), forecast
it with two or three of them, and keep the one with the smallest MASE. The season's length, the option `sp`,
is found in the data when it is not given. Pretrained models need files that are downloaded once:
[how](pretrained.md).
"""

_KEYS = """# Keys

Written by `tools/manual.py` from the window's actions. F1 shows the same page in the window; `Ctrl+Shift+P`
finds an action by its name.
"""


def main() -> int:
    """Write the pages."""
    sys.path.insert(0, str(ROOT))
    (ROOT / "docs" / "pocket.md").write_text(pocket_page(), encoding="utf-8")
    (MANUAL / "models.md").write_text(models_page(), encoding="utf-8")
    (MANUAL / "keyboard.md").write_text(keyboard_page(), encoding="utf-8")
    return 0


def pocket_page() -> str:
    """What the forecaster in the box says of itself, and how it came to be so."""
    folder = ROOT / "models" / "pocket"
    pages = (folder / "about.md", folder / "training" / "tried.md")
    return "\n".join(page.read_text(encoding="utf-8") for page in pages)


def models_page() -> str:
    """Every model with its limits and options."""
    from workbench.registry import Registry
    from workbench.registry.info import Task

    infos = Registry().list()
    lines = [_MODELS]
    for task, title in ((Task.FORECAST, "Forecasters"), (Task.DETECT, "Detectors")):
        chosen = [one for one in infos if one.task is task]
        lines += [
            f"## {title}",
            "",
            *_table(("model", "what it does"), ((f"[{i.id}](#{i.id})", i.summary) for i in chosen)),
            "",
        ]
    for info in infos:
        more = [] if info.repository is None else [f"[Memory, speed, licence](models/{info.id}.md)", ""]
        lines += [f"### {info.id}", "", info.description, "", *more, *_facts(info), ""]
    return "\n".join(lines).rstrip() + "\n"


def _facts(info: ModelInfo) -> list[str]:
    from workbench.cli.models import facts, option_row

    lines = [f"- {name}: {value}" for name, value in facts(info)]
    if info.options:
        rows = (_cells(option_row(one)) for one in info.options.values())
        lines += ["", *_table(("option", "type", "default", "allowed", "meaning"), rows)]
    return lines


def _cells(row: list[str]) -> tuple[str, ...]:
    return (f"`{row[0]}`", *row[1:])


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    return [
        "| " + " | ".join(head) + " |",
        "|" + " --- |" * len(head),
        *("| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows),
    ]


def keyboard_page() -> str:
    """Every action that has a key, by menu."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from ui.app import application, bare_window
    from workbench.home import find_home
    from workbench.settings import Settings

    window, actions = bare_window(application(), find_home(), Settings())
    menus: dict[str, list[tuple[str, str]]] = {}
    for record in actions.records.values():
        if record.shortcut:
            keys = ", ".join(f"`{one}`" for one in record.shortcut.split("; "))
            menus.setdefault(record.menu or "in the plot", []).append((keys, record.text.rstrip("…")))
    window.deleteLater()
    lines = [_KEYS]
    for menu, rows in menus.items():
        lines += [f"## {menu.capitalize()}", "", *_table(("keys", "does"), rows), ""]
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    sys.exit(main())
