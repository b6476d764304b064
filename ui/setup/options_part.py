"""The options of a model as a form made from its declaration."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget

from ui.setup.field import WIDEST_LABEL, Field, label_width, set_text
from ui.setup.view import View
from ui.text import translated_template
from ui.widgets import CollapsibleSection, HintLabel, LinkButton, SpinBox
from workbench.registry.info import ModelInfo, Option
from workbench.requests import OptionValue

_SPIN_LIMIT = 2**31 - 1


class OptionsPart(QWidget):
    """One row for each option. Those for experts are folded away; Reset puts all back to their defaults."""

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: View | None = None
        self._model = ""
        self._rows: dict[str, _OptionRow] = {}
        self.section = CollapsibleSection(self.tr("Options"), parent=self)
        self.reset = LinkButton(self.tr("Reset"), self)
        self.reset.setToolTip(self.tr("Put all options back to their defaults"))
        self.reset.clicked.connect(self._reset)
        self.defaults = HintLabel(self.tr("defaults"), self)
        self.section.set_aside(self.defaults)
        self.section.set_aside(self.reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.section)

    def row(self, name: str) -> Field:
        """The row of an option."""
        return self._rows[name].field

    def show_view(self, view: View) -> None:
        """Show the model's options with what was chosen for them."""
        self._view = view
        info = view.info
        self.setVisible(info is not None and bool(info.options))
        if info is None:
            return
        if info.id != self._model:
            self._rebuild(info)
        given = view.state.options.get(info.id, {})
        self.reset.setVisible(bool(given))
        self.defaults.setVisible(not given)
        for name, row in self._rows.items():
            row.show_value(given.get(name, row.option.default), name in given, view.choices.get(name))
            row.field.set_problem(view.problem(f"option:{name}"))

    def _rebuild(self, info: ModelInfo) -> None:
        self._model = info.id
        self._rows = {}
        content = QWidget(self)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        advanced = [option for option in info.options.values() if option.advanced]
        for option in info.options.values():
            if not option.advanced:
                layout.addWidget(self._add_row(option, content))
        if advanced:
            more = CollapsibleSection(self.tr("Advanced options"), expanded=False, parent=content)
            inner = QWidget(more)
            inner_layout = QVBoxLayout(inner)
            inner_layout.setContentsMargins(0, 0, 0, 0)
            inner_layout.setSpacing(8)
            for option in advanced:
                inner_layout.addWidget(self._add_row(option, inner))
            more.set_content(inner)
            layout.addWidget(more)
        fields = [row.field for row in self._rows.values()]
        widths = [one.label.sizeHint().width() for one in fields]
        widest = max((one for one in widths if one <= WIDEST_LABEL), default=0)
        for field in fields:
            field.set_label_width(max(widest, label_width(self)))
        self.section.set_content(content)

    def _add_row(self, option: Option, parent: QWidget) -> Field:
        row = _OptionRow(option, parent)
        row.edited.connect(self._set_option)
        self._rows[option.name] = row
        return row.field

    def _set_option(self, name: str, value: object) -> None:
        if self._view is None or self._view.info is None:
            return
        option = self._view.info.options[name]
        given: OptionValue = value if isinstance(value, str | int | float | bool) else None
        # An empty line is "chosen by the model", or the default where it must have a value.
        default = given in ("", None) or given == _written(option.default)
        self.changed.emit(self._view.state.with_option(name, given, default=default))

    def _reset(self) -> None:
        if self._view is not None:
            self.changed.emit(self._view.state.without_options())


class _OptionRow(QWidget):
    """The control that suits an option's type. Not shown itself: it carries the signal."""

    edited = Signal(str, object)

    def __init__(self, option: Option, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self.option = option
        self._control = self._make(parent)
        self.field = Field(option.name, [self._control], parent)
        help_text = translated_template(option.help)
        names = (
            self.tr("Also called {names}.").format(names=", ".join(option.aliases)) if option.aliases else ""
        )
        tool_tip = "\n".join(filter(None, (help_text, names)))
        self._control.setToolTip(tool_tip)
        self.field.label.setToolTip(tool_tip)
        self._control.setAccessibleName(f"{option.name}: {help_text}")

    def _make(self, parent: QWidget) -> QWidget:
        option = self.option
        if option.type == "boolean" and not option.optional:
            box = QCheckBox(parent)
            box.toggled.connect(lambda on: self.edited.emit(option.name, on))
            return box
        words = self._words()
        if words:
            combo = QComboBox(parent)
            for word, value in words.items():
                combo.addItem(word, value)
            combo.currentIndexChanged.connect(lambda: self.edited.emit(option.name, combo.currentData()))
            return combo
        if _spins(option):
            spin = SpinBox(parent)
            spin.setRange(int(option.minimum or 0), int(min(option.maximum or _SPIN_LIMIT, _SPIN_LIMIT)))
            spin.valueChanged.connect(lambda number: self.edited.emit(option.name, number))
            return spin
        edit = QLineEdit(parent)
        edit.textEdited.connect(lambda text: self.edited.emit(option.name, text))
        return edit

    def _words(self) -> Mapping[str, OptionValue]:
        option = self.option
        if option.type == "boolean":
            return {self.tr("Automatic"): None, self.tr("Yes"): True, self.tr("No"): False}
        if not option.choices:
            return {}
        first: dict[str, OptionValue] = {self.tr("Automatic"): None} if option.optional else {}
        return first | {choice: choice for choice in option.choices}

    def show_value(self, value: OptionValue, given: bool, chosen: OptionValue) -> None:
        """Show a value, and below it the range, what it was changed from, or what the model chose last."""
        control = self._control
        with QSignalBlocker(control):
            if isinstance(control, QCheckBox):
                control.setChecked(value is True)
                control.setText(self.tr("on") if value is True else self.tr("off"))
            elif isinstance(control, QComboBox):
                control.setCurrentIndex(max(control.findData(value), 0))
            elif isinstance(control, SpinBox):
                if isinstance(value, int) and control.value() != value:
                    control.setValue(value)
            elif isinstance(control, QLineEdit):
                if not control.hasFocus() or control.text().strip() != _written(value):
                    set_text(control, str(value) if given else _written(value))
                control.setPlaceholderText(
                    self.tr("Automatic") if self.option.optional else _written(self.option.default)
                )
        self.field.set_hint(self._hint(given, chosen))

    def _hint(self, given: bool, chosen: OptionValue) -> str:
        option = self.option
        if not given:
            if option.default is None and chosen is not None:
                return self.tr("last time {value}").format(value=_written(chosen))
            return ""
        parts = []
        if option.minimum is not None and option.maximum is not None:
            parts.append(
                self.tr("{low} to {high}").format(low=_number(option.minimum), high=_number(option.maximum))
            )
        if option.default is not None:
            parts.append(self.tr("changed from {value}").format(value=_written(option.default)))
        return "; ".join(parts)


def _spins(option: Option) -> bool:
    return (
        option.type == "integer"
        and not option.optional
        and option.minimum is not None
        and option.minimum >= -_SPIN_LIMIT
    )


def _number(value: float) -> str:
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:g}"


def _written(value: OptionValue) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return ",".join(str(one) for one in value)
    return f"{value:g}" if isinstance(value, float) else str(value)
