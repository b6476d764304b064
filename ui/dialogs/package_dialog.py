"""What the dialogs about a package have in common: look, read, trust, test, and then agree."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from ui import tasks
from ui.notices import points_of
from ui.packages.contents import PackageContents
from ui.packages.looking import Looked
from ui.packages.trust_box import TrustBox
from ui.text import duration, translated
from ui.theme import Theme
from ui.widgets import HintLabel, PrimaryButton, SmallButton
from ui.widgets.points import as_html
from workbench.errors import Cancelled, ModelError, WorkbenchError
from workbench.jobs import Job, JobSnapshot
from workbench.sizes import file_size
from workbench.trials import Trial, start_trial

if TYPE_CHECKING:
    from ui.controller import Controller
    from workbench.engine import Workbench
    from workbench.registry.packages.checker import PackageReport
    from workbench.registry.user_models import Consent

_STEPS = 1000


class PackageDialog(QDialog):
    """Nothing of the package runs before the user agrees, and then what was shown or nothing.

    Args:
        controller: Looks, tests and registers.
        theme: The window's.
        title: Of the dialog.
        verb: What its button does.
    """

    def __init__(
        self, controller: Controller, theme: Theme, title: str, verb: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.resize(1040, 720)
        self._controller = controller
        self._theme = theme
        self._looked: Looked | None = None
        self._job: Job[Any] | None = None
        self._closed = False
        self.contents = PackageContents(theme, self)
        self.contents.checks.test_asked.connect(lambda: tasks.start(self._test()))
        self.contents.checks.stop_asked.connect(self.stop)
        self.trust = TrustBox(theme, self)
        self.trust.changed.connect(self.follow)
        self.trust.put_away()
        self.problem = HintLabel("", self, small=False)
        self.problem.set_tone("error")
        self.button = PrimaryButton(verb, "add", self)
        self.button.clicked.connect(lambda: tasks.start(self._agree()))
        self.layout_ = QVBoxLayout(self)
        self.layout_.setContentsMargins(16, 16, 16, 16)
        self.layout_.setSpacing(12)
        self.layout_.addLayout(self._top())
        self.layout_.addWidget(self.contents, 1)
        self.layout_.addWidget(self.trust)
        self.layout_.addWidget(self.problem)
        self.layout_.addLayout(self._bottom())
        controller.session.job_changed.connect(self._on_job)
        self._at_rest()
        self.show_looked(None)

    def _bottom(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.status = HintLabel("", self, small=False)
        self.status.setWordWrap(False)
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setFixedWidth(220)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.stop_button = SmallButton(self.tr("Stop"), "record_stop", self)
        self.stop_button.clicked.connect(self.stop)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        row.addWidget(self.bar)
        row.addWidget(self.status)
        row.addWidget(self.stop_button)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.button)
        return row

    # What a dialog says of itself

    def _top(self) -> QLayout:
        """What stands above the contents."""
        raise NotImplementedError

    def _model_id(self) -> str:
        """What the model is called; empty where that is not known yet."""
        raise NotImplementedError

    def _why_not(self) -> str:
        """Why the button is off, apart from the package and trust; empty when it is not."""
        return ""

    async def _look(self) -> None:
        """Look at the package and show it."""
        raise NotImplementedError

    def _work(self) -> Callable[[Workbench, Consent], Job[Any]]:
        """What the button starts, on the engine's thread."""
        raise NotImplementedError

    # Showing

    def show_looked(self, looked: Looked | None) -> None:
        """Show a package; None while there is none."""
        self._looked = looked
        self.contents.show_looked(looked)
        if looked is None or looked.report.problems or not looked.report.code:
            self.trust.put_away()
        elif looked.known:
            self.trust.tell_known()
        else:
            self.trust.ask(len(looked.report.code), looked.missing, network=looked.network)
        self._rest_words()
        self.follow()

    def say(self, error: WorkbenchError | None) -> None:
        """Say what went wrong, or nothing any more."""
        points = () if error is None else points_of(error)
        parts = [] if error is None else [error.text, *([error.hint_text] if error.hint_text else [])]
        words = " ".join(translated(one) for one in parts)
        if error is not None and points:
            words = as_html(escape(translated(error.heading)), points)
        self.problem.setTextFormat(Qt.TextFormat.RichText if points else Qt.TextFormat.PlainText)
        self.problem.setText(words)
        self.problem.setVisible(bool(parts))

    def follow(self) -> None:
        """Let the buttons follow what was found and agreed to."""
        why = self._blocked() or self._why_not()
        self.button.setEnabled(not why)
        self.button.setToolTip(why)
        self.contents.checks.allow_test(self._blocked())

    def _blocked(self) -> str:
        """Why nothing of the package can run now."""
        looked = self._looked
        if looked is None:
            return self.tr("Choose a folder, a zip or a repository first")
        if looked.report.problems:
            return self.tr("Mend the package first")
        if not self.trust.settled:
            return self.tr("Say first that you trust the code")
        return self.tr("Wait until it is done") if self._job is not None else ""

    # Working

    def began(self, job: Job[Any]) -> None:
        """Show how far a job is, until `ended`."""
        self._job = job
        self.bar.setRange(0, 0)
        self.bar.show()
        self.stop_button.setVisible(not self.contents.checks.testing)  # which has a button of its own
        self.status.setText("")
        self._on_job(job.snapshot())
        self.follow()

    def ended(self) -> None:
        """The job is over."""
        self._job = None
        self._at_rest()
        self.follow()

    def stop(self) -> None:
        """Stop the job."""
        if self._job is not None:
            self._job.cancel()

    def _on_job(self, job: JobSnapshot) -> None:
        if self._job is None or job.id != self._job.id or job.state.ended:
            return
        fraction = job.fraction
        self.bar.setRange(0, 0 if fraction is None else _STEPS)
        self.bar.setValue(0 if fraction is None else round(_STEPS * fraction))
        self.status.setText("" if job.message is None else translated(job.message))

    def _at_rest(self) -> None:
        self.bar.hide()
        self.stop_button.hide()
        self._rest_words()

    def _rest_words(self) -> None:
        sound = self._looked is not None and not self._looked.report.problems
        words = self.tr("Copies {size} to the models folder") if sound and self._copies() else ""
        self.status.setText(words.format(size=file_size(self._looked.report.size)) if self._looked else words)

    def _copies(self) -> bool:
        """Whether the files are copied when the user agrees."""
        return True

    # The test forecast

    async def _test(self) -> None:
        looked, checks = self._looked, self.contents.checks
        if looked is None:
            return
        report, name = looked.report, self._model_id() or "model"
        self.say(None)
        self.contents.show_trial(None)
        checks.show_test("arrow_sync", "text2", self.tr("The test forecast runs…"), running=True)
        trial, stopped = await self._tried(report, name)
        if self._closed or self._looked is not looked:
            return
        self.ended()
        self._show_trial(trial, stopped=stopped)
        self.follow()

    async def _tried(self, report: PackageReport, name: str) -> tuple[Trial | None, bool]:
        """What came of it, and whether the user has stopped it."""
        try:
            return await self._controller.engine.job(
                lambda workbench: start_trial(workbench, report, name), self.began
            ), False
        except Cancelled:
            return None, True
        except WorkbenchError as error:
            if not self._closed:
                self.say(error)
            return None, False

    def _show_trial(self, trial: Trial | None, *, stopped: bool) -> None:
        checks = self.contents.checks
        if trial is None:
            words = self.tr("The test forecast was stopped") if stopped else self.tr("It could not be tested")
            checks.show_test("beaker" if stopped else "error_circle", "text2" if stopped else "error", words)
            return
        if trial.result is None:
            checks.show_test("error_circle", "error", self.tr("The test forecast gave nothing"))
        else:
            words = self.tr("Test forecast made in {time}").format(time=duration(max(trial.seconds, 0.01)))
            checks.show_test("checkmark_circle", "success", words)
        self.contents.show_trial(trial)

    # Agreeing

    async def _agree(self) -> None:
        """Do what the button says, with consent to the code that was shown and to no other; then close."""
        looked = self._looked
        if looked is None:
            return
        digest = looked.report.code_digest
        others: list[str] = []

        def consent(report: PackageReport) -> bool:
            if report.code_digest != digest:
                others.append(report.code_digest)
            return report.code_digest == digest

        self.say(None)
        work = self._work()
        try:
            await self._controller.engine.job(lambda workbench: work(workbench, consent), self.began)
        except Cancelled:
            if not self._closed:
                self.ended()
        except WorkbenchError as error:
            if not self._closed:
                self.ended()
                await self._refused(error, changed=bool(others))
        else:
            if not self._closed:
                self.accept()

    async def _refused(self, error: WorkbenchError, *, changed: bool) -> None:
        if changed:
            await self._look()
            error = ModelError(
                "The code changed after it was shown.", hint="Read it again before you agree to it."
            )
        if not self._closed:
            self.say(error)

    # Closing

    def let_go(self, looked: Looked | None) -> None:
        """Have what was fetched for a look removed."""
        if looked is not None and looked.candidate is not None:
            candidate = looked.candidate
            self._controller.engine.post(lambda _: candidate.close())

    @override
    def done(self, result: int) -> None:
        self._closed = True
        if self._job is not None and result == QDialog.DialogCode.Rejected:
            self._job.cancel()
        self.let_go(self._looked)
        super().done(result)
