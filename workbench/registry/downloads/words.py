"""What a process that fetches files tells, a line of JSON each, beside whatever libraries print there."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any


def words_of(
    lines: Iterable[bytes] | Iterable[str], keys: frozenset[str], strange: Callable[[bytes], object]
) -> Iterator[dict[str, Any]]:
    """The words with one of the keys; any other line is somebody else's and goes to `strange`."""
    for line in lines:
        try:
            word = json.loads(line)
        except (ValueError, RecursionError):
            word = None
        if isinstance(word, dict) and keys & word.keys():
            yield word
        else:
            strange(line if isinstance(line, bytes) else line.encode())
