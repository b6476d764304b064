"""JSON as it stands in files of strangers: bounded, UTF-8, an object, each key once."""

from __future__ import annotations

import json
import math
from collections import Counter
from typing import NoReturn

from workbench.text import Text, text


class NotJson(Exception):
    """The bytes are no such JSON; `reason` is a part of a sentence."""

    def __init__(self, reason: Text | str) -> None:
        super().__init__(str(reason))
        self.reason = reason


def parse_object(content: bytes) -> dict[str, object]:
    """Parse an object.

    Raises:
        NotJson: It is not UTF-8, not JSON, no object, too deep, names a key twice, or has a number or a
            letter that cannot be written.
    """
    try:
        found = json.loads(
            content.decode("utf-8-sig"),
            object_pairs_hook=_each_once,
            parse_constant=_no_constant,
            parse_float=_finite,
        )
        json.dumps(found, ensure_ascii=False).encode()
    except UnicodeError:
        raise NotJson(text("it is not UTF-8 text")) from None
    except RecursionError:
        raise NotJson(text("it is nested too deeply")) from None
    except ValueError as error:
        raise NotJson(str(error)) from None
    if not isinstance(found, dict):
        raise NotJson(text("it is not a JSON object"))
    return found


def _each_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        twice = Counter(name for name, _ in pairs).most_common(1)[0][0]
        raise NotJson(text("it has the entry {name} twice", name=twice))
    return found


def _finite(written: str) -> float:
    number = float(written)
    if not math.isfinite(number):
        raise NotJson(text("it has the number {number}, which is too large", number=written[:20]))
    return number


def _no_constant(name: str) -> NoReturn:
    raise NotJson(text("it has {name}, which JSON does not know", name=name))
