"""Sentences for people, kept as a template and its values until they are shown.

The core never knows the reader's language. What it has to say to a person travels as a `Text`; the command
line prints it in English, the window looks the template up in its catalogue first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from typing_extensions import override


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence as a `str.format` template (English, the catalogue's key) and the values to put into it."""

    template: str
    params: Mapping[str, object] = field(default_factory=dict)

    @override
    def __str__(self) -> str:
        return self.render(self.template)

    def render(self, template: str) -> str:
        """Fill `template`, the translated form of this text, with this text's values."""
        return template.format(**self.params) if self.params else template


def text(template: str, /, **params: object) -> Text:
    """Write a translatable sentence: `text("{rows:,} rows were read.", rows=12)`."""
    return Text(template, params)
