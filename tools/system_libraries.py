"""The libraries and fonts of the system that Qt needs: found, installed if possible, else named."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

# Without these `import PySide6.QtWidgets` does not succeed: shared object to Debian package.
NEEDED = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
# Without these there is no window on an X11 display; everything else runs.
FOR_X11 = {
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
# Fonts for pictures made without a display, Chinese included, and the display for the benchmarks.
FILES = {
    "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf": "fonts-dejavu-core",
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc": "fonts-noto-cjk",
    "/usr/bin/Xvfb": "xvfb",
}


def mend() -> str | None:
    """Install what is missing when root on Debian or Ubuntu.

    Returns:
        None when all that is needed is there, else the sentence and the line that mend it.
    """
    if not sys.platform.startswith("linux"):
        return None
    needed, useful = _missing()
    if (needed or useful) and shutil.which("apt-get") and os.geteuid() == 0:
        _install(needed + useful)
        needed, useful = _missing()
    if needed:
        return "Qt needs libraries that this system lacks. Install them and run this again:\n" + _line(
            needed + useful
        )
    if useful:
        print(
            "A window on an X11 display and all characters in pictures need:\n" + _line(useful),
            file=sys.stderr,
        )
    return None


def _missing() -> tuple[list[str], list[str]]:
    needed = [package for name, package in NEEDED.items() if not _loads(name)]
    useful = [package for name, package in FOR_X11.items() if not _loads(name)]
    if Path("/usr/bin/dpkg").exists():
        useful += [package for file, package in FILES.items() if not Path(file).exists()]
    return needed, useful


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _install(packages: list[str]) -> None:
    print(f"Installing system libraries: {' '.join(packages)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *packages]):
        subprocess.run(["apt-get", *command], env=environment, stdout=subprocess.DEVNULL, check=False)


def _line(packages: list[str]) -> str:
    prefix = "" if os.geteuid() == 0 else "sudo "
    return f"  {prefix}apt-get install -y {' '.join(packages)}"
