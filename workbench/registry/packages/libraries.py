"""Libraries that a package needs and that are not installed."""

from __future__ import annotations

import importlib.util
from collections.abc import Mapping, Sequence

from workbench.text import Text, plural

_CALLED: Mapping[str, str] = {
    "cv2": "opencv-python",
    "dateutil": "python-dateutil",
    "PIL": "pillow",
    "skimage": "scikit-image",
    "sklearn": "scikit-learn",
    "yaml": "pyyaml",
}
"""What is installed under another name than it is imported."""


def is_installed(module: str) -> bool:
    """Whether a module, or its topmost package, can be imported here."""
    try:
        return importlib.util.find_spec(module.partition(".")[0]) is not None
    except (ImportError, ValueError):
        return False


def adding(modules: Sequence[str]) -> str:
    """The command that adds them."""
    names = (_CALLED.get(one, one.replace("_", "-")) for one in modules)
    return f"pip install {' '.join(names)}"


def not_installed(modules: Sequence[str]) -> Text:
    """What is not installed, and the command that adds it."""
    return plural(
        "The package {packages} is not installed; add it with: {command}",
        "The packages {packages} are not installed; add them with: {command}",
        count=len(modules),
        packages=", ".join(modules),
        command=adding(modules),
    )
