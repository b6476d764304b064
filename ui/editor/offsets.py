"""Python counts code points, Qt's documents UTF-16 units; characters beyond U+FFFF are two of those."""

from __future__ import annotations


def to_qt(text: str, offset: int) -> int:
    """The position in a Qt document of the code point `offset` of `text`."""
    return offset + sum(character > "\uffff" for character in text[:offset])


def from_qt(text: str, position: int) -> int:
    """The code point of `text` that stands at a position of a Qt document."""
    if text.isascii():
        return position
    units = 0
    for offset, character in enumerate(text):
        if units >= position:
            return offset
        units += 2 if character > "\uffff" else 1
    return len(text)
