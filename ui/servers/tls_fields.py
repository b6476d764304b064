"""The files of an encrypted connection: whom to trust, and who one is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLineEdit, QWidget

from ui.widgets import icon_button
from ui.widgets.form import field_label, line_edit
from workbench.sources.iotdb.address import Tls


class TlsFields(QWidget):
    """Three files, none of which has to be given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        wanted = (
            (self.tr("Trusted certificates"), self.tr("Those of the system")),
            (self.tr("Own certificate"), self.tr("Only if the server asks for one")),
            (self.tr("Its key"), ""),
        )
        self.files = [line_edit(name, hint, self) for name, hint in wanted]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        for row, field in enumerate(self.files):
            name = field.accessibleName()
            choose = icon_button(
                "folder_open", self.tr("Choose a file: {name}").format(name=name), parent=self
            )
            choose.clicked.connect(lambda _=False, to=field: self._choose(to))
            grid.addWidget(field_label(name, field, self), row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(choose, row, 2)

    @property
    def tls(self) -> Tls:
        """What the fields say."""
        ca, cert, key = (field.text().strip() or None for field in self.files)
        return Tls(ca, cert, key)

    def set_tls(self, tls: Tls) -> None:
        """Show files."""
        for field, value in zip(self.files, (tls.ca, tls.cert, tls.key), strict=True):
            field.setText(value or "")

    def _choose(self, field: QLineEdit) -> None:
        dialog = QFileDialog(self, field.accessibleName(), field.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(field.setText)
        dialog.open()
