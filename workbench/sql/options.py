"""The options of CALL INFERENCE and FORECAST: those that every model has, and the model's own."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeVar, get_args

from workbench.errors import OptionError, Span, WorkbenchError
from workbench.forecasting import Roles
from workbench.intervals import parse_interval
from workbench.registry import Registry
from workbench.registry.info import ModelInfo
from workbench.requests import Aggregate, Missing, Resample
from workbench.sql.expressions import Argument, Pair, Word
from workbench.sql.keywords import closest

T = TypeVar("T")

COMMON_OPTIONS: Final = {
    "quantiles": "Levels between 0 and 1, such as '0.1,0.5,0.9'; each gives a column more.",
    "missing": "What to do with missing values: default, pass, interpolate, ffill, refuse.",
    "past_covariates": "Columns of the query that help up to the forecast's start.",
    "future_covariates": "Columns of the query that are known for the horizon too.",
    "resample": "To a coarser interval first: '1h', or '1h sum' (mean, sum, last, min, max).",
    "context": "How many rows at the end the model sees.",
    "hold_back": "Rows at the end that the model does not see.",
    "lower": "No forecast value is below this.",
    "upper": "No forecast value is above this.",
}
"""Options that every forecaster has in SQL, with their help."""

DETECTOR_OPTIONS: Final = ("missing", "resample", "context")
CALL_OPTIONS: Final = {
    "outputLength": "Steps to forecast; 96 when not given.",
    "generateTime": "Whether a Time column comes first; false when not given.",
}
_LISTS: Final = frozenset({"quantiles", "past_covariates", "future_covariates"})
_RESERVED: Final = frozenset({"window", "attributes"})


@dataclass(frozen=True, slots=True)
class Options:
    """Options read and checked.

    Attributes:
        quantiles: Ascending.
        past_covariates, future_covariates: As written; see `columns.find_column`.
        model: The model's own, as text or null, names as given.
        places: Where each option's value stands, by lower-case name.
    """

    quantiles: tuple[float, ...] = ()
    missing: Missing = Missing.DEFAULT
    past_covariates: tuple[str, ...] = ()
    future_covariates: tuple[str, ...] = ()
    resample: Resample | None = None
    context: int | None = None
    hold_back: int = 0
    lower: float | None = None
    upper: float | None = None
    model: Mapping[str, str | None] = field(default_factory=dict)
    places: Mapping[str, Span] = field(default_factory=dict)

    def roles(self, targets: Sequence[str], past: Sequence[str], future: Sequence[str]) -> Roles:
        """What the columns are, with the cutting that the options ask for."""
        return Roles(tuple(targets), tuple(past), tuple(future), self.context, self.resample)


def read_options(pairs: Iterable[Pair], info: ModelInfo, registry: Registry) -> Options:
    """Read options and check them against the model's declaration.

    Raises:
        OptionError: One is unknown, given twice, of the wrong type or out of its range; with its place.
    """
    given: dict[str, Pair] = {}
    for pair in pairs:
        key = pair.key.value.strip().lower()
        if key in given:
            raise OptionError(
                "The option {name} is given twice.",
                hint="Keep one of them.",
                code=701,
                span=pair.key.span,
                name=pair.key.value,
            )
        given[key] = pair
    common: dict[str, Pair] = {}
    own: dict[str, Pair] = {}
    allowed = COMMON_OPTIONS if info.task.value == "forecast" else DETECTOR_OPTIONS
    for key, pair in given.items():
        (common if key in allowed else own)[key] = pair
    _check_own(own, info, registry)
    numbers = {name: common.get(name) for name in ("lower", "upper")}
    return Options(
        quantiles=_read(common, "quantiles", read_levels, ()),
        missing=_read(common, "missing", read_missing, Missing.DEFAULT),
        past_covariates=_read(common, "past_covariates", read_names, ()),
        future_covariates=_read(common, "future_covariates", read_names, ()),
        resample=_read(common, "resample", read_resample, None),
        context=_read(common, "context", lambda one: read_count(one, "context", 1), None),
        hold_back=_read(common, "hold_back", lambda one: read_count(one, "hold_back", 0), 0),
        lower=None if numbers["lower"] is None else read_number(numbers["lower"].value, "lower"),
        upper=None if numbers["upper"] is None else read_number(numbers["upper"].value, "upper"),
        model={one.key.value: _own_value(one.value) for one in own.values()},
        places={key: one.value.span for key, one in given.items()},
    )


def _read(given: Mapping[str, Pair], name: str, read: Callable[[Argument], T], default: T) -> T:
    pair = given.get(name)
    if pair is None or pair.value.kind == "null":
        return default
    return read(pair.value)


def _own_value(value: Argument) -> str | None:
    return None if value.kind == "null" else value.text


def _check_own(own: Mapping[str, Pair], info: ModelInfo, registry: Registry) -> None:
    """Check the model's own options one by one, so that the place of a wrong one is known."""
    for pair in own.values():
        if pair.key.value.lower() in _RESERVED or pair.value.kind == "window":
            raise OptionError(
                "{name} is not available in this version.",
                hint="For the last rows write context=96; choose others in the query, with WHERE and LIMIT.",
                code=701,
                span=pair.key.span,
                name=pair.key.value,
            )
        try:
            registry.validate_options(info, {pair.key.value: _own_value(pair.value)})
        except OptionError as error:
            raise _placed(error, pair, info) from None
    try:
        registry.validate_options(info, {one.key.value: _own_value(one.value) for one in own.values()})
    except OptionError as error:
        first = next(iter(own.values()), None)
        raise (error if first is None else error.at(first.key.span)) from None


def _placed(error: OptionError, pair: Pair, info: ModelInfo) -> WorkbenchError:
    """The error at the option's name when that is unknown, else at its value."""
    known = {name.lower() for name in info.options}
    known |= {alias.lower() for one in info.options.values() for alias in one.aliases}
    if pair.key.value.lower() in known:
        return error.at(pair.value.span)
    allowed = COMMON_OPTIONS if info.task.value == "forecast" else DETECTOR_OPTIONS
    meant = closest(pair.key.value, [*info.options, *allowed, *CALL_OPTIONS])
    return OptionError(
        "The model {model} has no option {name}.",
        hint="Did you mean {meant}?" if meant else "Its options are {all}.",
        code=701,
        span=pair.key.span,
        replacement=meant,
        model=info.id,
        name=pair.key.value,
        meant=meant,
        all=", ".join([*info.options, *allowed]),
    )


# Single values


def read_levels(value: Argument) -> tuple[float, ...]:
    """Quantile levels, ascending, each once."""
    levels = []
    for part in value.text.strip("[]() ").split(","):
        try:
            level = float(part)
        except ValueError:
            level = math.nan
        if not 0 < level < 1:
            raise OptionError(
                "{level} is not a quantile level.",
                hint="Write numbers between 0 and 1, such as quantiles='0.1,0.5,0.9'.",
                code=701,
                span=value.span,
                level=part.strip() or "''",
            )
        levels.append(level)
    return tuple(sorted(set(levels)))


def read_missing(value: Argument) -> Missing:
    """How missing values are treated."""
    word = value.text.strip().lower()
    word = {
        "forward_fill": "ffill",
        "forward fill": "ffill",
        "previous": "ffill",
        "linear": "interpolate",
    }.get(word, word)
    if word in [one.value for one in Missing]:
        return Missing(word)
    meant = closest(word, [one.value for one in Missing])
    raise OptionError(
        "{word} is not a way to treat missing values.",
        hint="Did you mean {meant}?" if meant else "Write one of {all}.",
        code=701,
        span=value.span,
        replacement=meant,
        word=value.text,
        meant=meant,
        all=", ".join(one.value for one in Missing),
    )


def read_names(value: Argument) -> tuple[str, ...]:
    """Names with commas between."""
    return tuple(part.strip() for part in value.text.strip("[]() ").split(",") if part.strip())


def read_resample(value: Argument) -> Resample:
    """`1h` or `1h sum`."""
    interval, _, aggregate = value.text.strip().partition(" ")
    word = aggregate.strip().lower() or "mean"
    for known in get_args(Aggregate):
        if known == word:
            try:
                return Resample(parse_interval(interval, counted=True), known)
            except OptionError as error:
                raise error.at(value.span) from None
    raise OptionError(
        "{word} is not a way to resample.",
        hint="Write an interval and one of {all}, such as resample='1h mean'.",
        code=701,
        span=value.span,
        replacement=closest(word, get_args(Aggregate)),
        word=word,
        all=", ".join(get_args(Aggregate)),
    )


def read_count(value: Argument, name: str, lowest: int) -> int:
    """A whole number of at least `lowest`."""
    text = value.text.strip()
    if text.removeprefix("+").isdecimal() and lowest <= int(text) < 10**9:
        return int(text)
    raise OptionError(
        "{name} is a whole number of at least {lowest}, not {value}.",
        hint="Write {name}={example}.",
        code=701,
        span=value.span,
        name=name,
        lowest=lowest,
        value=text or "''",
        example=max(lowest, 24),
    )


def read_number(value: Argument, name: str) -> float | None:
    """A finite number; null is None."""
    if value.kind == "null" or value.text.strip().lower() in ("none", "null"):
        return None
    try:
        number = float(value.text)
    except ValueError:
        number = math.nan
    if math.isfinite(number):
        return number
    raise OptionError(
        "{name} is a number, not {value}.",
        hint="Write {name}=0 for example.",
        code=701,
        span=value.span,
        name=name,
        value=value.text or "''",
    )


def read_boolean(value: Argument, name: str) -> bool:
    """`true` or `false`."""
    word = value.text.strip().lower()
    if word in ("true", "false"):
        return word == "true"
    raise OptionError(
        "{name} is true or false, not {value}.",
        hint="Write {name}=true or leave it out.",
        code=701,
        span=value.span,
        name=name,
        value=value.text or "''",
    )


# MODEL_OPTIONS => 'k=v,k2=v2'


def split_model_options(value: Argument, info: ModelInfo) -> list[Pair]:
    """The pairs in a MODEL_OPTIONS text, split at `,` or `;` outside brackets and quotes.

    A part without `=` goes on the list before it, so that `quantiles=0.1,0.9;sp=24` means what it says.

    Raises:
        OptionError: A part is no pair.
    """
    pairs: list[Pair] = []
    lists = _LISTS | {one.name.lower() for one in info.options.values() if one.type == "integers"}
    for part in _outside_brackets(value.text):
        name, equals, text = part.partition("=")
        if equals and name.strip():
            cleaned = text.strip().removeprefix("=").strip()
            if len(cleaned) > 1 and cleaned[0] in "'\"" and cleaned[-1] == cleaned[0]:
                cleaned = cleaned[1:-1]
            argument = Argument(cleaned, "null" if cleaned.lower() == "null" else "string", value.span)
            pairs.append(Pair(Word(name.strip(), value.span), argument))
        elif pairs and pairs[-1].key.value.lower() in lists and not equals:
            longer = Argument(f"{pairs[-1].value.text},{part.strip()}", "string", value.span)
            pairs[-1] = Pair(pairs[-1].key, longer)
        else:
            raise OptionError(
                "“{text}” is not a list of options.",
                hint="Write name=value pairs with commas between, such as 'sp=24,quantiles=[0.1,0.9]'.",
                code=701,
                span=value.span,
                text=value.text,
            )
    return pairs


def _outside_brackets(text: str) -> list[str]:
    parts, start, depth, quote = [], 0, 0, ""
    for index, mark in enumerate(text):
        if quote:
            quote = "" if mark == quote else quote
        elif mark in "'\"":
            quote = mark
        elif mark in "([{":
            depth += 1
        elif mark in ")]}":
            depth = max(depth - 1, 0)
        elif mark in ",;" and depth == 0:
            parts.append(text[start:index])
            start = index + 1
    parts.append(text[start:])
    return [part for part in parts if part.strip()]
