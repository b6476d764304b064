"""What can go wrong, said so that the reader knows what is wrong and what to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Self

from workbench.controls import Controls, Program
from workbench.overriding import override
from workbench.text import Text, in_a_row


class Code(IntEnum):
    """AINode's numeric status codes (the newest column of its table)."""

    SEMANTIC = 701
    MODEL_EXISTS = 1503
    MODEL_UNKNOWN = 1504
    CREATE_FAILED = 1505
    DROP_BUILTIN = 1506
    DROP_FAILED = 1507
    DEVICE_UNAVAILABLE = 1508
    LOAD_FAILED = 1509
    UNLOAD_FAILED = 1510
    INFERENCE_OVERLOAD = 1521
    INFERENCE_FAILED = 1599


@dataclass(frozen=True, slots=True)
class Span:
    """A place in a text: character offsets `[start, end)`, and the 1-based line and column of `start`."""

    start: int
    end: int
    line: int
    column: int

    @classmethod
    def of(cls, source: str, start: int, end: int) -> Self:
        """Locate `[start, end)` in `source`."""
        head = source[:start]
        return cls(start, end, head.count("\n") + 1, start - (head.rfind("\n") + 1) + 1)

    @property
    def length(self) -> int:
        """The number of characters covered."""
        return self.end - self.start


class WorkbenchError(Exception):
    """A refusal or failure in words for the user.

    Args:
        template: One sentence that names the thing that is wrong, with `{params}`.
        hint: One sentence that says what to do, with the same `{params}`.
        code: AINode's code, where it has one.
        span: Where in the SQL text.
        details: Technical text (a traceback, a library's message) for the button "Details"; a hint that names
            `{control.details}` has a terminal print it.
        replacement: What to put in the place of `span` (or of the wrong name) to mend it: "did you mean".
        singular: The sentence for one of what the param `count` counts; see `Text`.
        about: The option of a request that is to be changed (`future_covariates`), where it is one.
        parts: The refusals that this one stands for, each with a remedy of its own.

    Attributes:
        heading: The sentence of `template` alone.
        text, hint_text: The sentence, and what to do, with those of the parts behind.
        source: The text that `span` is a place of, once that is known.
    """

    def __init__(
        self,
        template: str,
        /,
        *,
        hint: str | None = None,
        code: int | None = None,
        span: Span | None = None,
        details: str | None = None,
        replacement: str | None = None,
        singular: str | None = None,
        about: str | None = None,
        parts: Sequence[WorkbenchError] = (),
        **params: object,
    ) -> None:
        self.heading = Text(template, params, singular)
        self.parts = tuple(parts)
        self.text: Text = in_a_row([self.heading, *(one.text for one in self.parts)]) or self.heading
        self._hint = Text(hint, params) if hint else None
        self.hint_text: Text | None = in_a_row([self._hint, *(one.hint_text for one in self.parts)])
        self.code = code
        self.span = span
        self.details = details
        self.replacement = replacement
        self.about = about
        self.source: str | None = None
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """The sentence, in English."""
        return str(self.text)

    @property
    def hint(self) -> str | None:
        """What to do, in English, for who calls from Python."""
        return self.hint_in(Program.PYTHON)

    def hint_in(self, program: Program) -> str | None:
        """What to do, in English, with the controls named as `program`, or the statement, does."""
        if self.hint_text is None:
            return None
        controls = Controls(program, in_sql=self.span is not None)
        return self.hint_text.render(self.hint_text.english, controls)

    def at(self, span: Span) -> Self:
        """Return this error with a place in the SQL text, unless it has one already."""
        if self.span is None:
            self.span = span
        return self

    def in_text(self, source: str) -> Self:
        """Return this error with the text that its place is in, unless it has one already."""
        if self.source is None:
            self.source = source
        return self

    def kept(self) -> dict[str, Any]:
        """Everything but the template, as keywords that make an equal error."""
        return {
            "hint": None if self._hint is None else self._hint.template,
            "code": self.code,
            "span": self.span,
            "details": self.details,
            "replacement": self.replacement,
            "singular": self.heading.singular,
            "about": self.about,
            "parts": self.parts,
            **self.heading.params,
        }

    @override
    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.heading.template, self.kept())


def _rebuild(kind: type[WorkbenchError], template: str, kept: dict[str, Any]) -> WorkbenchError:
    return kind(template, **kept)


class DataError(WorkbenchError):
    """A file, a table or a series cannot be used as it is."""


class ModelError(WorkbenchError):
    """A model is unknown, not ready, or cannot do what was asked."""


class OptionError(WorkbenchError):
    """An option of a model or of a statement is unknown, of the wrong type or out of its range."""


class SqlError(WorkbenchError):
    """A statement cannot be read or run."""


class WorkerError(WorkbenchError):
    """A model's process died, ran out of memory or could not be started."""


class TimeLimitError(WorkbenchError):
    """A request took longer than its limit."""


class MissingPackageError(WorkbenchError):
    """A library that a model or a file format needs is not installed."""


class SettingsError(WorkbenchError):
    """A setting has a value that cannot be used."""


class Cancelled(WorkbenchError):
    """The user stopped the work."""

    def __init__(self, template: str = "The work was stopped.", /, **kwargs: object) -> None:
        super().__init__(template, **kwargs)  # type: ignore[arg-type]
