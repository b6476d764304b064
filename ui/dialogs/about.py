"""What the program is, the versions it runs with, and the licences of what it ships."""

from __future__ import annotations

import platform
from importlib import metadata, resources

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from ui.icons import FOLDER
from ui.widgets import HintLabel, PrimaryButton
from ui.widgets.labels import PlainLabel

_LIBRARIES = (
    "PySide6-Essentials",
    "pyqtgraph",
    "qasync",
    "numpy",
    "pyarrow",
    "duckdb",
    "statsforecast",
    "sktime",
)


class AboutDialog(QDialog):
    """Versions above, licences below; Copy gives the versions for a report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Forecast Workbench"))
        self.resize(560, 460)
        name = PlainLabel(
            self.tr("Forecast Workbench {version}").format(version=_version("forecast-workbench")), self
        )
        font = QFont(name.font())
        font.setWeight(QFont.Weight.DemiBold)
        name.setFont(font)
        what = HintLabel(
            self.tr("Turns a column of readings into a forecast: by clicking, by SQL, by command line."),
            self,
            small=False,
        )
        text = QPlainTextEdit(f"{versions()}\n\n{_licences()}", self)
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Versions and licences"))
        copy = QPushButton(self.tr("Copy versions"), self)
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(versions()))
        close = PrimaryButton(self.tr("Close about"), parent=self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(name)
        layout.addWidget(what)
        layout.addWidget(text, 1)
        layout.addLayout(buttons)


def versions() -> str:
    """The program's, Python's, Qt's and the libraries' versions, one a line."""
    lines = [
        f"forecast-workbench {_version('forecast-workbench')}",
        f"Python {platform.python_version()} ({platform.platform()})",
        f"Qt {qVersion()}",
    ]
    return "\n".join(lines + [f"{one} {_version(one)}" for one in _LIBRARIES])


def _version(package: str) -> str:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return "-"


def _licences() -> str:
    parts = ["Forecast Workbench: Apache-2.0", (FOLDER / "LICENSE").read_text(encoding="utf-8")]
    samples = resources.files("sample_data").joinpath("LICENCES.md")
    if samples.is_file():
        parts.append(samples.read_text(encoding="utf-8"))
    return "\n\n".join(parts)
