"""The window's language: English, or Chinese where the system or the setting says so."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

FOLDER = Path(__file__).parent / "resources" / "translations"
Language = Literal["system", "en", "zh_CN"]


def catalogue(name: str) -> Path:
    """Where a language's sentences are; the file is absent while some are missing."""
    return FOLDER / f"forecast_workbench_{name}.qm"


def available() -> tuple[str, ...]:
    """The languages whose catalogue is complete."""
    return tuple(name for name in ("en", "zh_CN") if catalogue(name).is_file())


def resolve(setting: Language) -> str:
    """The catalogue for a setting: `en` or `zh_CN`."""
    wanted = setting
    if setting == "system":
        spoken = QLocale.system().uiLanguages()
        wanted = "zh_CN" if spoken and spoken[0].startswith("zh") else "en"
    return wanted if wanted in available() else "en"


class Catalogue(QTranslator):
    """A language's sentences, in memory.

    Qt itself would map the file; one that is rewritten meanwhile, by an update, would end the program.
    """

    def __init__(self, file: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentences = file.read_bytes()  # Qt only points into them
        self.load(self._sentences, str(file.parent))


def install(setting: Language, app: QCoreApplication) -> None:
    """Use a language from now on, for widgets that are made from now on."""
    name = resolve(setting)
    QLocale.setDefault(QLocale(name))
    qt = QTranslator(app)
    if name != "en" and qt.load(
        f"qtbase_{name}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        app.installTranslator(qt)
    if catalogue(name).is_file():
        app.installTranslator(Catalogue(catalogue(name), app))
