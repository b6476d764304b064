"""What a model declares of itself: state, limits, options."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFormLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.dialogs.about_model import AboutModelDialog, page_of
from ui.packages.standing import Standing
from ui.panels.model_files import ModelFiles
from ui.panels.model_reason import ModelReason
from ui.plot.flow import FlowLayout
from ui.text import NONE, translated_template
from ui.theme import Theme
from ui.widgets import ElidedLabel, HintLabel, Line, SmallButton
from ui.widgets.labels import PlainLabel
from workbench.jobs import JobSnapshot
from workbench.registry.info import Category, Limits, ModelInfo, ModelState, Option, Task
from workbench.registry.states import Manifest
from workbench.sizes import file_size

_LONG = 24


class ModelDetails(QScrollArea):
    """The right side of Models."""

    use_asked = Signal(str)
    load_asked = Signal(str)
    test_asked = Signal(str)
    download_asked = Signal(object)
    folder_asked = Signal(object)
    removal_asked = Signal(object)
    cancel_asked = Signal(int)
    retry_asked = Signal(object)
    more_asked = Signal(object, object)
    """Of a model that the user registered: what else can be done with it; and where to show that."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model: ModelInfo | None = None
        self.files: ModelFiles | None = None
        """Of a pretrained model."""
        self.reason: ModelReason | None = None
        """Of any other that is not active."""
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setMinimumWidth(260)
        self.setAccessibleName(self.tr("Details of the model"))
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)

    @property
    def model(self) -> ModelInfo | None:
        """Which model is shown."""
        return self._model

    def show_model(
        self,
        model: ModelInfo | None,
        state: str,
        manifest: Manifest | None = None,
        standing: Standing | None = None,
    ) -> None:
        """Show a model, or nothing; of one whose files were fetched or registered, where they came from."""
        self._model = model
        self.files, self.reason = None, None
        page = QWidget()
        page.setBackgroundRole(QPalette.ColorRole.Base)
        page.setAutoFillBackground(True)
        layout = QVBoxLayout(page)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        if model is not None:
            self._fill(layout, model, state, manifest, standing)
        layout.addStretch(1)
        self.setWidget(page)

    def put_job(self, job: JobSnapshot) -> None:
        """Show how far a job is that fetches or changes this model."""
        for part in (self.files, self.reason):
            if part is not None:
                part.put_job(job)

    def _fill(
        self,
        layout: QVBoxLayout,
        model: ModelInfo,
        state: str,
        manifest: Manifest | None,
        standing: Standing | None,
    ) -> None:
        title = PlainLabel(model.id)
        title.setFont(self._theme.font("heading"))
        layout.addWidget(title)
        layout.addWidget(HintLabel(translated_template(model.description or model.summary), small=False))
        layout.addWidget(self._buttons(model))
        facts = [(self.tr("State"), state)]
        if model.repository is not None:
            self.files = self._make_files(model)
            layout.addWidget(self.files)
        elif model.state is not ModelState.ACTIVE:
            self.reason = self._make_reason(model)
            layout.addWidget(self.reason)
        licence = self.tr("{licence}, not for commercial use") if model.non_commercial else "{licence}"
        facts += [(self.tr("Type"), model.type), (self.tr("Licence"), licence.format(licence=model.licence))]
        if self.files is not None:
            facts += self.files.facts(manifest)
        if standing is not None:
            facts += self._own_facts(standing)
        layout.addLayout(self._form(facts + self._limits(model.limits)))
        if model.options:
            layout.addSpacing(4)
            layout.addWidget(Line())
            layout.addWidget(self._heading(self.tr("Options")))
            for option in model.options.values():
                layout.addWidget(self._option(option))

    def _make_files(self, model: ModelInfo) -> ModelFiles:
        files = ModelFiles(model)
        files.download_asked.connect(self.download_asked)
        files.folder_asked.connect(self.folder_asked)
        files.removal_asked.connect(self.removal_asked)
        files.cancel_asked.connect(self.cancel_asked)
        files.retry_asked.connect(self.retry_asked)
        return files

    def _buttons(self, model: ModelInfo) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, 8, 6)
        row.setContentsMargins(0, 0, 0, 0)
        active = model.state is ModelState.ACTIVE
        formless = model.task is Task.CLASSIFY
        use = self.tr("Set up with this model")
        if formless:
            use = self.tr("Classes are told by a statement: CALL INFERENCE in the query editor")
        buttons = (
            (self.tr("Use"), "data_trending", use, self.use_asked),
            (self.tr("Load…"), "add", self.tr("Keep this model loaded on a device"), self.load_asked),
            (
                self.tr("Test"),
                "beaker",
                self.tr("Run this model on the sample and tell how long it took"),
                self.test_asked,
            ),
        )
        for name, icon_name, tip, signal in buttons:
            button = SmallButton(name, icon_name)
            button.setToolTip(tip)
            button.setEnabled(active and not (formless and icon_name == "data_trending"))
            button.clicked.connect(lambda _=False, one=signal: one.emit(model.id))
            row.addWidget(button)
        page = page_of(model.folder)
        if page is not None:
            about = SmallButton(self.tr("About…"), "info")
            about.setToolTip(self.tr("What it was trained on, and how good it is"))
            about.clicked.connect(lambda: AboutModelDialog(model.id, page, self.window()).open())
            row.addWidget(about)
        if model.category is Category.USER_DEFINED:
            row.addWidget(self._more(model))
        return holder

    def _more(self, model: ModelInfo) -> QWidget:
        more = SmallButton("", "more_horizontal")
        more.setAccessibleName(self.tr("More"))
        more.setToolTip(self.tr("Rename, export, check or drop this model"))
        more.clicked.connect(lambda: self.more_asked.emit(model, more.mapToGlobal(more.rect().bottomLeft())))
        return more

    def _make_reason(self, model: ModelInfo) -> ModelReason:
        reason = ModelReason(model, self._theme)
        reason.retry_asked.connect(self.retry_asked)
        reason.cancel_asked.connect(self.cancel_asked)
        return reason

    def _own_facts(self, standing: Standing) -> list[tuple[str, str]]:
        """Of a registered model: its class, its size and where it came from."""
        manifest, use = standing.manifest, standing.use
        parts = [
            (self.tr("weights"), use.weights),
            (self.tr("code"), use.code),
            (self.tr("other"), use.other),
        ]
        there = [f"{name} {file_size(size)}" for name, size in parts if size]
        total = file_size(use.total) + (f" ({', '.join(there)})" if len(there) > 1 else "")
        facts = [(self.tr("On disk"), total)]
        if manifest is None:
            return facts
        if manifest.architecture:
            facts.insert(0, (self.tr("Class"), manifest.architecture))
        if manifest.parameters is not None:
            facts.insert(1, (self.tr("Parameters"), f"{manifest.parameters:,}"))
        facts.append((self.tr("From"), manifest.origin.removeprefix("file://") or NONE))
        facts.append((self.tr("Registered"), manifest.registered_at[:10]))
        return facts

    def _limits(self, limits: Limits) -> list[tuple[str, str]]:
        yes, no = self.tr("yes"), self.tr("no")
        least = self.tr("at least {rows:,} rows").format(rows=limits.min_context)
        if limits.max_context is not None:
            span = self.tr("{least:,} to {most:,} rows")
            least = span.format(least=limits.min_context, most=limits.max_context)
        most = limits.max_horizon
        horizon = self.tr("any") if most is None else self.tr("up to {most:,} steps").format(most=most)
        targets = limits.max_targets
        kinds = []
        if limits.past_covariates:
            kinds.append(self.tr("past"))
        if limits.future_covariates:
            kinds.append(self.tr("known future"))
        return [
            (self.tr("Context"), least),
            (self.tr("Horizon"), horizon),
            (self.tr("Targets"), self.tr("any number") if targets is None else f"{targets:,}"),
            (self.tr("Covariates"), ", ".join(kinds) or no),
            (self.tr("Missing"), self.tr("accepts NaN") if limits.missing else self.tr("are filled first")),
            (self.tr("Quantiles"), yes if limits.quantiles else no),
        ]

    def _form(self, facts: list[tuple[str, str]]) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(6)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, value in facts:
            label = _value(value)
            label.setAccessibleName(f"{name}: {value}")
            hint = HintLabel(name, small=False)
            hint.setWordWrap(False)
            form.addRow(hint, label)
        return form

    def _heading(self, words: str) -> QLabel:
        label = PlainLabel(words)
        label.setFont(self._theme.font("title"))
        return label

    def _option(self, option: Option) -> QWidget:
        block = QWidget()
        layout = QVBoxLayout(block)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(0)
        name = PlainLabel(option.name)
        name.setFont(self._theme.font("code"))
        layout.addWidget(name)
        help_ = translated_template(option.help) if option.help else ""
        layout.addWidget(HintLabel(" ".join(part for part in (help_, self._range(option)) if part)))
        block.setAccessibleName(option.name)
        return block

    def _range(self, option: Option) -> str:
        low, high = option.minimum, option.maximum
        parts = []
        if option.choices:
            parts.append(", ".join(option.choices))
        elif low is not None and high is not None:
            parts.append(self.tr("{low} to {high}").format(low=_bound(low), high=_bound(high)))
        elif low is not None:
            parts.append(self.tr("at least {low}").format(low=_bound(low)))
        elif high is not None:
            parts.append(self.tr("at most {high}").format(high=_bound(high)))
        if option.default is not None:
            parts.append(self.tr("default {value}").format(value=_shown(option.default)))
        elif option.optional:
            parts.append(self.tr("chosen by the model"))
        return f"({'; '.join(parts)})" if parts else ""


def _value(words: str) -> QLabel:
    """A value; a path, which has no place to be broken at, is cut where the panel ends."""
    broken = max(map(len, words.split()), default=0) < _LONG
    label = PlainLabel(words) if broken else ElidedLabel(words, mode=Qt.TextElideMode.ElideMiddle)
    label.setWordWrap(not isinstance(label, ElidedLabel))
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _bound(value: float) -> str:
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,g}"


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return ",".join(str(one) for one in value) if isinstance(value, list) else str(value)
