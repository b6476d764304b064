"""Log in to an Apache IoTDB server: where, as whom, in which dialect; and a test that says what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui import tasks
from ui.icons import icon
from ui.notices import Level, Notice, Place
from ui.servers.database_field import DatabaseField
from ui.servers.login import Answer, start_login, start_test
from ui.servers.password_field import PasswordField
from ui.servers.recent import RecentServer, RecentServers
from ui.servers.tls_fields import TlsFields
from ui.servers.zone_field import ZoneField
from ui.session import Session
from ui.theme import Theme
from ui.widgets import NoticeBar, PrimaryButton, SegmentedButtons, SpinBox
from ui.widgets.form import field_label, line_edit, side_by_side
from ui.widgets.labels import PlainLabel
from workbench.errors import Cancelled, WorkbenchError
from workbench.jobs import Job
from workbench.overriding import override
from workbench.sources.iotdb.address import DEFAULT_PORT, Dialect, ServerAddress, Tls
from workbench.text import text

if TYPE_CHECKING:
    from ui.controller import Controller
    from workbench.engine import Workbench

_WIDTH = 560


class ConnectDialog(QDialog):
    """Accepted once the server has let the user in; until then it stays and says what is wrong.

    Args:
        controller: Of the window; its engine logs in.
        theme: Of the window.
        recent: The servers of before; the new one is added.
        address: What the fields start with; None for the newest of `recent`.
    """

    def __init__(
        self,
        controller: Controller,
        theme: Theme,
        recent: RecentServers,
        address: ServerAddress | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._recent = recent
        self._job: Job[Answer] | None = None
        self._busy = False
        self._gone = False
        self._without: ServerAddress | None = None
        """The server that the user was asked about, and did not choose a database of."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Connect to IoTDB"))
        self.setMinimumWidth(_WIDTH)
        self.why = PlainLabel("", self)
        self.why.setWordWrap(True)
        self.why.hide()
        self._make_fields()
        self._make_bottom()
        self._lay_out(theme)
        self._connect()
        known = recent.find(address) if address is not None else next(iter(recent.servers), None)
        if known is not None:
            self.show_server(known)
        elif address is not None:
            self.show_server(RecentServer(address))
        if address is not None:
            words = self.tr("{user} is not logged in to {server}. The password is needed to go on.")
            self.why.setText(words.format(user=address.user, server=address.place))
            self.why.show()
        self._follow()
        (self.password if self.host.text() else self.host).setFocus()
        tasks.start(self.secret.look_for_keyring(self._controller.engine))

    # What others ask of it

    @property
    def server(self) -> RecentServer:
        """What the fields say."""
        dialect = Dialect(self.dialect.value)
        address = ServerAddress(
            host=self.host.text().strip().strip("[]"),
            port=self.port.value(),
            user=self.user.text().strip(),
            dialect=dialect,
            database=self.database.database if dialect is Dialect.TABLE else None,
            zone=self.zone.zone,
            tls=self.tls.tls if self.use_tls.isChecked() else None,
        )
        return RecentServer(address, self.name.text().strip(), self.keep.isChecked())

    def show_server(self, server: RecentServer) -> None:
        """Put a server into the fields; its password is not known here."""
        address = server.address
        known = (self.earlier.itemData(index) for index in range(self.earlier.count()))
        places = [isinstance(one, RecentServer) and one.address == address for one in known]
        self.earlier.setCurrentIndex(places.index(True) if True in places else 0)
        self.name.setText(server.name)
        self.host.setText(address.host)
        self.port.setValue(address.port)
        self.user.setText(address.user)
        self.password.clear()
        self.secret.show_keep(server.keep_password)
        self.dialect.set_value(address.dialect.value)
        self.database.offer(())
        self.database.set_database(address.database)
        self.zone.set_zone(address.zone)
        self.use_tls.setChecked(address.tls is not None)
        self.tls.set_tls(address.tls or Tls())
        self._follow()

    def test(self) -> None:
        """Log in and out again, and say how it went."""
        address, password = self.server.address, self.secret.password
        tasks.start(self._try(lambda wb: start_test(wb, address, password), leave=False))

    def log_in(self) -> None:
        """Log in; the dialog closes when that is done.

        Where tables are meant and no database is chosen it offers those of the server first, once.
        """
        tasks.start(self._log_in())

    async def _log_in(self) -> None:
        address, password = self.server.address, self.secret.password
        if address.dialect is Dialect.TABLE and address.database is None and self._without != address:
            answer = await self._ask(lambda wb: start_test(wb, address, password))
            if answer is None:
                return
            if answer.databases:
                self._without = address
                self._offer_databases(answer.databases)
                return
        server = self.server
        keep = server.keep_password
        self._controller.session.name_server(server.address, server.name)

        def start(workbench: Workbench) -> Job[Answer]:
            return start_login(workbench, server.address, password, keep=keep)

        await self._try(start, leave=True)

    def _offer_databases(self, names: Sequence[str]) -> None:
        if len(names) == 1:
            self.database.set_database(names[0])
            sentence = text(
                "The login names no database; {database} is the only one there.", database=names[0]
            )
            hint = text("Press Connect to take it, or empty the field to name each table with its own.")
        else:
            sentence = text("No database is chosen: each table has to be named with its own.")
            hint = text("Choose one, or press Connect again to go on without.")
        self.database.setFocus()
        self.bar.show_notice(Notice(Level.WARNING, Place.DATA, sentence, hint))
        self.adjustSize()

    def cancel(self) -> None:
        """Stop what runs, else close."""
        if self._job is not None:
            self._job.cancel()
        else:
            self.reject()

    # Building

    def _make_fields(self) -> None:
        self.earlier = QComboBox(self)
        self.earlier.setAccessibleName(self.tr("Servers of before"))
        self.earlier.addItem(self.tr("New server"), None)
        for one in self._recent.servers:
            self.earlier.addItem(icon("server"), self._words(one), one)
            self.earlier.setItemData(self.earlier.count() - 1, str(one.address), Qt.ItemDataRole.ToolTipRole)
        self.name = line_edit(
            self.tr("Name"), self.tr("As it is called in Data; host and port if empty"), self
        )
        self.host = line_edit(self.tr("Server"), self.tr("Name or IP address"), self)
        self.port = SpinBox(self)
        self.port.setRange(1, 65535)
        self.port.setValue(DEFAULT_PORT)
        self.port.setGroupSeparatorShown(False)
        self.port.setAccessibleName(self.tr("Port"))
        self.port.setToolTip(self.tr("The port for clients, 6667 unless it was changed"))
        self.user = line_edit(self.tr("User"), "", self)
        self.user.setText("root")
        self.secret = PasswordField(self)
        self.password, self.keep = self.secret.line, self.secret.keep
        self.dialect = SegmentedButtons(
            ((Dialect.TREE.value, self.tr("Tree")), (Dialect.TABLE.value, self.tr("Table"))),
            self.tr("Dialect"),
        )
        self.database = DatabaseField(self.tr("Database"), self)
        self.zone = ZoneField(self)
        self.use_tls = QCheckBox(self.tr("Use TLS"), self)
        self.use_tls.setToolTip(self.tr("Encrypt the connection; the server has to be set up for it"))
        self.tls = TlsFields(self)
        self.tls.hide()

    def _make_bottom(self) -> None:
        self.bar = NoticeBar(Session(self), Place.DATA, self)
        self.progress = QProgressBar(self)
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(self.tr("Waiting for the server"))
        self.test_button = QPushButton(icon("plug_disconnected"), self.tr("Test connection"), self)
        self.test_button.setAutoDefault(False)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.cancel_button.setAutoDefault(False)
        self.connect_button = PrimaryButton(self.tr("Connect"), parent=self)
        self.connect_button.setDefault(True)

    def _lay_out(self, theme: Theme) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        grid.setColumnMinimumWidth(0, 84)
        grid.setColumnStretch(1, 1)
        rows: list[tuple[str, QWidget, QWidget | QHBoxLayout]] = [
            (self.tr("Name"), self.name, self.name),
            (
                self.tr("Server"),
                self.host,
                side_by_side(self.host, field_label(self.tr("Port"), self.port, self), self.port),
            ),
            (self.tr("User"), self.user, self.user),
            (self.tr("Password"), self.password, self.secret),
            ("", self.keep, self.keep),
            (self.tr("Dialect"), self.dialect, side_by_side(self.dialect, self.database)),
            (self.tr("Time zone"), self.zone, self.zone),
            ("", self.use_tls, self.use_tls),
            ("", self.tls, self.tls),
        ]
        if self._recent.servers:
            rows.insert(0, (self.tr("Earlier"), self.earlier, self.earlier))
        self.earlier.setVisible(bool(self._recent.servers))
        self.port.setFixedWidth(92)
        self.database.setMinimumWidth(184)
        for number, (words, field, item) in enumerate(rows):
            grid.addWidget(field_label(words, field, self), number, 0)
            if isinstance(item, QHBoxLayout):
                grid.addLayout(item, number, 1)
            else:
                grid.addWidget(item, number, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.test_button)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.connect_button)
        place = QVBoxLayout()
        place.setSpacing(0)
        place.addWidget(self.progress)
        place.addWidget(self.bar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(16)
        layout.addWidget(self.why)
        layout.addLayout(grid)
        layout.addLayout(place)
        layout.addStretch(1)
        layout.addLayout(buttons)
        self.setFont(theme.font("body"))

    def _connect(self) -> None:
        self.earlier.activated.connect(self._on_earlier)
        self.host.editingFinished.connect(self._on_host)
        self.dialect.changed.connect(self._follow)
        self.use_tls.toggled.connect(self._follow)
        for field in (self.host, self.user):
            field.textChanged.connect(self._follow)
        self.test_button.clicked.connect(self.test)
        self.cancel_button.clicked.connect(self.cancel)
        self.connect_button.clicked.connect(self.log_in)

    # Following the user

    def _follow(self) -> None:
        complete = bool(self.host.text().strip() and self.user.text().strip())
        needs = self.tr("Name the server and the user first")
        for button in (self.test_button, self.connect_button):
            button.setEnabled(complete and not self._busy)
            button.setToolTip("" if complete else needs)
        table = self.dialect.value == Dialect.TABLE.value
        self.database.setEnabled(table)
        self.tls.setVisible(self.use_tls.isChecked())
        self.progress.setVisible(self._busy)
        self.cancel_button.setText(self.tr("Stop") if self._busy else self.tr("Cancel"))
        self.adjustSize()

    def _on_host(self) -> None:
        """Take an address apart that was given in one piece, as `make iotdb` prints it."""
        text = self.host.text().strip()
        if "://" not in text:
            return
        with suppress(WorkbenchError):  # what is no address is told when nothing answers there
            address = ServerAddress.parse(text)
            password = self.password.text()
            self.show_server(RecentServer(address, self.name.text().strip(), self.keep.isChecked()))
            self.password.setText(password)

    def _on_earlier(self, index: int) -> None:
        server = self.earlier.itemData(index)
        self.show_server(server if isinstance(server, RecentServer) else RecentServer(ServerAddress("")))
        self.bar.clear()

    def _words(self, server: RecentServer) -> str:
        """`plant, root@10.0.4.17:6667, tables`."""
        address = server.address
        where = f"{address.user}@{address.place}"
        if address.dialect is Dialect.TABLE:
            where = self.tr("{server}, tables").format(server=where)
        return f"{server.name} \N{MIDDLE DOT} {where}" if server.name else where

    # Trying

    async def _try(self, start: Callable[[Workbench], Job[Answer]], *, leave: bool) -> None:
        answer = await self._ask(start)
        if answer is not None and leave:
            self._leave(answer)
        elif answer is not None:
            self.bar.show_notice(Notice(Level.INFO, Place.DATA, answer.sentence))
            self.adjustSize()

    async def _ask(self, start: Callable[[Workbench], Job[Answer]]) -> Answer | None:
        """What the server answers, None where it refuses, which the bar tells, or the dialog is gone."""
        if self._busy:
            return None
        self.bar.clear()
        self._set_busy(True)
        error: WorkbenchError | None = None
        answer: Answer | None = None
        try:
            answer = await self._controller.engine.job(start, self._on_started)
        except Cancelled:
            pass
        except WorkbenchError as refused:
            error = refused
        finally:
            self._job = None
            if not self._gone:  # a closed dialog has no widgets any more
                self._set_busy(False)
        if self._gone:
            return None
        if error is not None:
            self.bar.show_notice(Notice.of(error, Place.DATA))
            self.adjustSize()
        elif answer is not None and answer.databases:
            self.database.offer(answer.databases)
        return answer

    def _leave(self, answer: Answer) -> None:
        self._recent.add(self.server)
        if not answer.kept:
            sentence = text("This system has no keyring that keeps a password.")
            hint = text("It is asked for at the next login.")
            self._controller.session.tell(Notice(Level.INFO, Place.DATA, sentence, hint))
        self.accept()

    def _on_started(self, job: Job[Answer]) -> None:
        self._job = job

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._follow()

    @override
    def done(self, result: int) -> None:
        self._gone = True
        if self._job is not None:
            self._job.cancel()
        super().done(result)
