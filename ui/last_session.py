"""What was open when the window closed, and bringing it back: files, choices, queries, kept forecasts."""

from __future__ import annotations

import json
import logging
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from ui.notices import Level, Notice, NoticeAction, Place
from ui.session import Region, SeriesRef
from workbench.paths import whole_path
from workbench.results import Detection, Forecast
from workbench.settings import write_atomically
from workbench.text import text

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from ui.controller import Controller
    from ui.session import Session

VERSION = 1
LARGE_BYTES = 200 * 2**20
"""A larger file is offered rather than opened."""
_log = logging.getLogger(__name__)


class Remembers(Protocol):
    """A panel with choices that last."""

    def state(self) -> dict[str, object]:
        """The choices as plain values."""
        ...

    def restore(self, raw: Mapping[str, Any]) -> None:
        """The choices as they were."""
        ...


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file that was open, under its table's name."""

    path: Path
    name: str


class LastSession:
    """Writes and reads the folder `session` of the home."""

    def __init__(
        self,
        folder: Path,
        session: Session,
        controller: Controller,
        panels: Callable[[], Mapping[str, Remembers]],
    ) -> None:
        self._folder = folder
        self._session = session
        self._controller = controller
        self._panels = panels

    def save(self) -> None:
        """Keep the session; a problem with the disk is logged and does not keep the window from closing."""
        session = self._session
        files = [
            {"path": str(table.path), "name": table.name}
            for table in session.tables.values()
            if table.path is not None
        ]
        shown = [[one.table, one.column, one.id] for one in session.shown]
        try:
            names = self._save_results()
            content = {
                "version": VERSION,
                "files": files,
                "shown": shown,
                "region": None if session.region is None else _written(session.region),
                "panels": {name: panel.state() for name, panel in self._panels().items()},
                "results": names,
            }
            write_atomically(self._folder / "session.json", json.dumps(content, indent=1).encode())
        except (OSError, TypeError, ValueError):
            _log.exception("The session could not be saved")

    def _save_results(self) -> list[dict[str, object]]:
        from ui import keeping

        results: list[dict[str, object]] = []
        wanted = set()
        for number, kept in enumerate(self._session.kept):
            name = f"forecast-{number}.zip"
            write_atomically(self._folder / name, keeping.write(kept.forecast))
            results.append({"file": name, "visible": kept.visible, "live": kept.live})
            wanted.add(name)
        others = {"detection.zip": self._session.detection, "evaluation.zip": self._session.evaluation}
        for name, value in others.items():
            if value is not None:
                write_atomically(self._folder / name, keeping.write(value))
                results.append({"file": name, "visible": True})
                wanted.add(name)
        for old in self._folder.glob("*.zip"):
            if old.name not in wanted:
                old.unlink()
        return results

    async def restore(self, wanted: Sequence[Path] = ()) -> None:
        """Open the files again and bring choices and results back, as far as they still fit.

        Args:
            wanted: Files that will be opened whatever their size, so that nothing is offered of them.
        """
        raw = self._read()
        if raw is None:
            return
        files = [OpenFile(Path(one["path"]), str(one["name"])) for one in raw["files"]]
        await self._open([one for one in files if one.path.is_file()], {*map(whole_path, wanted)})
        for name, panel in self._panels().items():
            if isinstance(state := raw["panels"].get(name), dict):
                panel.restore(state)
        tables = self._session.tables
        shown = tuple(SeriesRef(*one) for one in raw["shown"] if one[0] in tables)
        if shown and all(
            one.column in {column.name for column in tables[one.table].columns} for one in shown
        ):
            self._session.show_series(shown)
            self._restore_region(raw.get("region"))
        self._restore_results(raw["results"])

    def _restore_region(self, written: object) -> None:
        if not isinstance(written, list):
            return
        try:
            start, end = (np.datetime64(one) for one in written)
        except (TypeError, ValueError) as reason:
            _log.warning("The marked region could not be read: %s", reason)
            return
        self._session.mark_region(Region(start, end))

    def _read(self) -> dict[str, Any] | None:
        try:
            raw = json.loads((self._folder / "session.json").read_text(encoding="utf-8"))
            if raw["version"] == VERSION and all(
                name in raw for name in ("files", "shown", "panels", "results")
            ):
                return dict(raw)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as reason:
            _log.warning("The last session could not be read: %s", reason)
        return None

    async def _open(self, files: Sequence[OpenFile], wanted: Collection[Path]) -> None:
        small = [one for one in files if one.path.stat().st_size < LARGE_BYTES]
        for one in small:
            await self._controller.open_paths([one.path])
        for one in files:
            if one not in small and one.path not in wanted:
                self._offer(one.path)

    def _offer(self, path: Path) -> None:
        from ui import tasks

        async def open_it() -> None:
            await self._controller.open_paths([path])

        def run() -> None:
            tasks.start(open_it())

        sentence = text("{file} was open the last time. It is large, so it was left closed.", file=path.name)
        action = NoticeAction(text("Open it"), run)
        self._session.tell(Notice(Level.INFO, Place.DATA, sentence, actions=(action,)))

    def _restore_results(self, results: Sequence[Mapping[str, Any]]) -> None:
        from ui import keeping
        from workbench.evaluation.rolling import Evaluation

        for one in results:
            try:
                value = keeping.read((self._folder / str(one["file"])).read_bytes())
            except (OSError, ValueError, KeyError, TypeError, zipfile.BadZipFile) as reason:
                _log.warning("A kept result could not be read: %s", reason)
                continue
            source = getattr(value, "source", None)
            if source is None or source.table not in self._session.tables:
                continue
            if isinstance(value, Forecast):
                kept = self._session.keep(value, live=bool(one.get("live", False)), beside=True)
                self._session.set_visible(kept.key, bool(one.get("visible", True)))
            elif isinstance(value, Detection):
                self._session.set_detection(value, again=True)
            elif isinstance(value, Evaluation):
                self._session.set_evaluation(value, again=True)


def _written(region: Region) -> list[str]:
    return [str(region.start), str(region.end)]
