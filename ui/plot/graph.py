"""pyqtgraph, imported without the parts that the plot does not use.

`import pyqtgraph` brings 145 modules: image views, parameter trees, remote processes, a search for CUDA. The
plot needs its scene, view and axes. The others are held back while it is imported, which takes a third of
the time; the version is pinned, and where those parts cannot be had alone all of it is imported.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from workbench.overriding import override

_NEEDED = {
    "graphicsItems": {
        *("AxisItem", "GraphicsItem", "GraphicsLayout", "GraphicsObject", "GraphicsWidget"),
        *("GraphicsWidgetAnchor", "ItemGroup", "LabelItem", "UIGraphicsItem", "ViewBox"),
    },
    "widgets": {"GraphicsLayoutWidget", "GraphicsView"},
}
_USED = ("ViewBox", "AxisItem", "GraphicsLayoutWidget")
_HELD_BACK = ("colormap", "imageview", "parametertree", "SRTTransform3D", "Transform3D")


class _Missing:
    """The base of what absent modules answer with."""


class _Absent(ModuleType):
    """Stands for a module that is not imported; whatever is asked of it is an empty class."""

    @override
    def __getattr__(self, name: str) -> type:
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (_Missing,), {})


def _unneeded() -> Iterator[str]:
    spec = find_spec("pyqtgraph")
    for root in (spec.submodule_search_locations or ()) if spec else ():
        for folder, needed in _NEEDED.items():
            found = {one.stem for one in Path(root, folder).iterdir() if one.suffix in {"", ".py"}}
            yield from (f"pyqtgraph.{folder}.{name}" for name in found - needed if name[0] != "_")
    yield from (f"pyqtgraph.{name}" for name in _HELD_BACK)


@contextmanager
def _without(names: Iterable[str]) -> Iterator[None]:
    """Hold modules back while others are imported; they can be imported afterwards."""
    held: dict[str, Any] = {name: _Absent(name) for name in names if name not in sys.modules}
    if "cuda" not in sys.modules:
        # Where torch is installed, CUDA's Python bindings are there and would be loaded.
        held["cuda"] = None
    sys.modules.update(held)
    try:
        yield
    finally:
        for name in held:
            del sys.modules[name]


def _is_sound() -> bool:
    """Whether no class that was imported derives from one that was held back."""
    modules = [one for name, one in sys.modules.items() if name.split(".")[0] == "pyqtgraph"]
    classes = (kind for one in modules for kind in vars(one).values() if isinstance(kind, type))
    return not any(issubclass(kind, _Missing) and _Missing not in kind.__bases__ for kind in classes)


def _import() -> Any:
    if "pyqtgraph" in sys.modules:
        return sys.modules["pyqtgraph"]
    try:
        with _without(_unneeded()):
            import pyqtgraph
        if _is_sound() and all(hasattr(pyqtgraph, name) for name in _USED):
            return pyqtgraph
    except (ImportError, AttributeError, TypeError):
        # Another version, that needs what was held back.
        pass
    for name in [one for one in sys.modules if one.split(".")[0] == "pyqtgraph"]:
        del sys.modules[name]
    with _without(()):
        import pyqtgraph
    return pyqtgraph


pg = _import()
# Where the window is busy, all moves of a drag come at once; of those pyqtgraph would leave out all but the
# first, and the drag with them. Qt itself gives one move for many that wait.
pg.setConfigOption("mouseRateLimit", 0)
