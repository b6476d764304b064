"""Checking a model's options against its declaration: names, types, ranges, defaults.

Values come from forms and Python as they are and from SQL and the command line as text; both are read alike.
Values are refused by AINode's rules and codes, in sentences of our own.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from numbers import Real

from workbench.errors import Code, OptionError
from workbench.registry.info import ModelInfo, Option
from workbench.requests import OptionValue
from workbench.text import text

_NULLS = frozenset(("", "none", "null"))
_WORDS = {"true": True, "false": False}
_KINDS = {
    "integer": text("a whole number"),
    "number": text("a number"),
    "boolean": text("true or false"),
    "string": text("a word"),
    "integers": text("a list of whole numbers"),
}


class _RangeError(OptionError):
    """A number lies outside of the option's bounds."""


def validate_options(info: ModelInfo, options: Mapping[str, object]) -> dict[str, OptionValue]:
    """Check `options` and fill in the defaults.

    Args:
        info: The model.
        options: By declared name or alias, case not minded; values typed or as text.

    Returns:
        Every declared option by its declared name.

    Raises:
        OptionError: A name is unknown or given twice, a value is of the wrong type or out of its range.
    """
    names = {name.lower(): name for name in info.options}
    names |= {alias.lower(): option.name for option in info.options.values() for alias in option.aliases}
    values: dict[str, OptionValue] = {}
    for given, value in options.items():
        name = names.get(given.strip().lower())
        if name is None:
            raise _unknown(info, given, names)
        if name in values:
            raise OptionError(
                "The option {name} is given twice.",
                hint="Keep one of the two.",
                code=Code.SEMANTIC,
                name=name,
            )
        values[name] = parse_value(info.options[name], value)
    return {
        name: values[name] if name in values else _default(option) for name, option in info.options.items()
    }


def parse_value(option: Option, value: object) -> OptionValue:
    """Read one value, typed or as text, and check its range.

    Raises:
        OptionError: It is of another type, or outside the option's bounds or choices.
    """
    if isinstance(value, str):
        value = value.strip()
    if value is None or (isinstance(value, str) and value.lower() in _NULLS):
        if option.optional and "none" not in option.choices:
            return None
        if option.type != "string" or value is None or value == "":
            raise _wrong_type(option, value)
    match option.type:
        case "boolean":
            return _boolean(option, value)
        case "integer":
            return int(_within(option, _integer(option, value)))
        case "number":
            return _within(option, _number(option, value))
        case "string":
            return _choice(option, value)
        case "integers":
            return _integers(option, value)


def _default(option: Option) -> OptionValue:
    return list(option.default) if isinstance(option.default, list) else option.default


def _boolean(option: Option, value: object) -> bool:
    known = _WORDS.get(value.lower()) if isinstance(value, str) else value
    if not isinstance(known, bool):
        raise _wrong_type(option, value)
    return known


def _number(option: Option, value: object) -> float:
    try:
        if isinstance(value, bool) or not isinstance(value, str | Real):
            raise _wrong_type(option, value)
        number = float(value)
    except (ValueError, OverflowError):
        raise _wrong_type(option, value) from None
    if not math.isfinite(number):
        raise _wrong_type(option, value)
    return number


def _integer(option: Option, value: object) -> int:
    number = _number(option, value)
    if not number.is_integer():
        raise _wrong_type(option, value)
    return int(number)


def _within(option: Option, value: float) -> float:
    low, high = option.minimum, option.maximum
    if (low is None or value >= low) and (high is None or value <= high):
        return value
    if low is not None and high is not None:
        message = "The option {name} takes values from {low} to {high}, and {value} is given."
    elif low is not None:
        message = "The option {name} takes values of at least {low}, and {value} is given."
    else:
        message = "The option {name} takes values of at most {high}, and {value} is given."
    raise _RangeError(
        message,
        hint="What {name} means: {help}",
        code=Code.INFERENCE_FAILED,
        name=option.name,
        low=None if low is None else _plain(low),
        high=None if high is None else _plain(high),
        value=_plain(value),
        help=option.help,
    )


def _choice(option: Option, value: object) -> str:
    word = str(value)
    if not option.choices:
        return word
    known = {choice.lower(): choice for choice in option.choices}.get(word.lower())
    if known is not None:
        return known
    near = get_close_matches(word.lower(), [choice.lower() for choice in option.choices], 1)
    raise OptionError(
        "The option {name} is one of {choices}, and {value} is given.",
        hint="Give {name} one of these words.",
        code=Code.INFERENCE_FAILED,
        replacement=near[0] if near else None,
        name=option.name,
        choices=", ".join(option.choices),
        value=word,
    )


def _integers(option: Option, value: object) -> list[int]:
    items: Sequence[object]
    if isinstance(value, str):
        inner = value[1:-1] if value[:1] + value[-1:] in ("()", "[]") else value
        items = [item for item in inner.split(",") if item.strip()]
    elif isinstance(value, list | tuple):
        items = value
    else:
        raise _wrong_list(option, value)
    try:
        numbers = [int(_within(option, _integer(option, item))) for item in items]
    except OptionError as error:
        raise (error if isinstance(error, _RangeError) else _wrong_list(option, value)) from None
    if option.length is not None and len(numbers) != option.length:
        raise OptionError(
            "The option {name} takes {length} whole numbers, and {count} are given.",
            hint="Write them with commas, for example {name}=({example}).",
            code=Code.INFERENCE_FAILED,
            name=option.name,
            length=option.length,
            count=len(numbers),
            example=_example(option),
        )
    return numbers


def _example(option: Option) -> str:
    default = option.default if isinstance(option.default, list) else [1] * (option.length or 2)
    return ",".join(str(number) for number in default)


def _wrong_type(option: Option, value: object) -> OptionError:
    return OptionError(
        "The option {name} takes {type}, and {value} is given.",
        hint="What {name} means: {help}",
        code=Code.INFERENCE_FAILED,
        name=option.name,
        type=_KINDS[option.type],
        value="none" if value is None else str(value) or "''",
        help=option.help,
    )


def _wrong_list(option: Option, value: object) -> OptionError:
    return OptionError(
        "The option {name} takes a list of whole numbers, and {value} is given.",
        hint="Write whole numbers with commas, for example {name}=({example}).",
        code=Code.INFERENCE_FAILED,
        name=option.name,
        value=str(value),
        example=_example(option),
    )


def _unknown(info: ModelInfo, given: str, names: Mapping[str, str]) -> OptionError:
    near = get_close_matches(given.strip().lower(), list(names), 1)
    if not info.options:
        hint = "Leave it out; this model has no options."
    elif near:
        hint = "Did you mean {near}? The options of {model} are {options}."
    else:
        hint = "The options of {model} are {options}."
    return OptionError(
        "The model {model} has no option {name}.",
        hint=hint,
        code=Code.SEMANTIC,
        replacement=names[near[0]] if near else None,
        model=info.id,
        name=given,
        near=names[near[0]] if near else None,
        options=", ".join(info.options),
    )


def _plain(number: float) -> str:
    return str(int(number)) if float(number).is_integer() and abs(number) < 1e15 else repr(number)
