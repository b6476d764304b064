"""Sentences for people, kept as a template and its values until they are shown.

The core never knows the reader's language. What it has to say to a person travels as a `Text`; the command
line prints it in English, the window looks the template up in its catalogue first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from workbench.controls import IN_PYTHON, Controls
from workbench.overriding import override

_MOST_SHOWN = 500
_CONTROL = "{control."


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence as a `str.format` template (English, the catalogue's key) and the values to put into it.

    Attributes:
        template: The sentence; with `singular`, as it is for several.
        params: The values by name.
        singular: The sentence for one of what `params["count"]` counts. A language with other forms than
            English has them under the one key `template`.
    """

    template: str
    params: Mapping[str, object] = field(default_factory=dict)
    singular: str | None = None

    @override
    def __str__(self) -> str:
        return self.render(self.english)

    @property
    def count(self) -> int | None:
        """How many, where the sentence depends on it."""
        number = self.params.get("count")
        return number if self.singular is not None and isinstance(number, int) else None

    @property
    def english(self) -> str:
        """The template that fits the count."""
        return self.singular if self.singular is not None and self.count == 1 else self.template

    def render(self, template: str, controls: Controls = IN_PYTHON) -> str:
        """Fill `template`, the translated form of this text, with this text's values.

        A value that would make the sentence unreadable, a column's name of 100,000 characters, is cut.
        `{control.…}` in it is what `controls` calls it.
        """
        if not self.params and _CONTROL not in template:
            return template
        values = {name: _shown(value, controls) for name, value in self.params.items()}
        return template.format(**values, control=controls)


def in_a_row(sentences: Iterable[Text | None]) -> Text | None:
    """Sentences one after the other as one, each once; None where there is none."""
    row: Text | None = None
    for sentence in {str(one): one for one in sentences if one is not None}.values():
        row = sentence if row is None else Text("{problem} {hint}", {"problem": row, "hint": sentence})
    return row


def _shown(value: object, controls: Controls) -> object:
    if isinstance(value, Text):
        return value.render(value.english, controls)
    if isinstance(value, str) and len(value) > _MOST_SHOWN:
        return f"{value[: _MOST_SHOWN - 1]}…"
    return value


def text(template: str, /, **params: object) -> Text:
    """Write a translatable sentence: `text("Open {file}", file="a.csv")`."""
    return Text(template, params)


def plural(singular: str, template: str, /, *, count: int, **params: object) -> Text:
    """Write one that depends on a number: `plural("{count} row", "{count:,} rows", count=12)`."""
    return Text(template, {"count": count, **params}, singular)
