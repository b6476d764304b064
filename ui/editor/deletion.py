"""Asks before statements delete something on a server."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.widgets.message_box import PlainBox
from workbench.sources.iotdb.address import ServerAddress

_SHOWN = 10
_LONGEST = 120


async def confirm_deletion(parent: QWidget, server: str, statements: Sequence[str]) -> bool:
    """Show the statements that delete and where; says whether they are to be run."""
    translate = QCoreApplication.translate
    address = ServerAddress.parse(server)
    listed = [_short(one) for one in statements[:_SHOWN]]
    if len(statements) > _SHOWN:
        listed.append(translate("Deletion", "and {count} more").format(count=len(statements) - _SHOWN))
    box = PlainBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(translate("Deletion", "Delete on the server"))
    box.setText(
        translate("Deletion", "This deletes on {place} for good:").format(
            place=f"{address.user}@{address.place}"
        )
    )
    box.setInformativeText("\n".join(listed))
    delete = box.addButton(translate("Deletion", "Delete"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(translate("Deletion", "Cancel"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(cancel)
    box.setEscapeButton(cancel)
    closed: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
    box.finished.connect(lambda _: closed.set_result(box.clickedButton() is delete))
    box.open()
    try:
        return await closed
    finally:
        box.deleteLater()


def _short(statement: str) -> str:
    words = " ".join(statement.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
