"""Which options a pipeline for AINode reads, as far as its code tells: names with plain defaults."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping

Plain = bool | int | float | str

_RUNNING = frozenset(("forecast", "classify"))
_TOLD = frozenset(
    ("self", "cls", "inputs", "output_length", "auto_adapt", "quantiles", "missing", "past_covariates")
) | {"future_covariates", "resample", "context", "hold_back", "lower", "upper"}
"""What the program says by itself, or takes for its own."""
_LONGEST, _LONGEST_WORDS, _MOST, _LARGEST = 40, 200, 50, 2**53
_TYPES: Mapping[type, str] = {bool: "boolean", int: "integer", float: "number", str: "string"}
_HELP = "Read by the model's code."


def options_read(trees: Iterable[ast.Module]) -> dict[str, dict[str, object]]:
    """The options of `forecast` and `classify` in some files, as a declaration has them.

    `infer_kwargs.get("num_samples", 10)` reads one, and so does a parameter `num_samples=10`. One that is
    read with several defaults is left out, and what cannot be shown.
    """
    found: dict[str, set[tuple[type, Plain]]] = {}
    for tree in trees:
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef) and node.name in _RUNNING:
                for name, default in (*_parameters(node.args), *_asked(node)):
                    found.setdefault(name, set()).add((type(default), default))
    told: list[tuple[str, dict[str, object]]] = [
        (name, {"type": _TYPES[kind], "default": default, "description": _HELP})
        for name, defaults in sorted(found.items())
        if len(defaults) == 1 and _is_name(name)
        for kind, default in defaults
        if _is_told(default)
    ]
    return dict(told[:_MOST])


def _is_name(name: str) -> bool:
    return name.isidentifier() and name.isascii() and len(name) <= _LONGEST and name not in _TOLD


def _is_told(default: Plain) -> bool:
    if isinstance(default, str):
        return default.isprintable() and len(default) <= _LONGEST_WORDS
    return abs(default) <= _LARGEST


def _parameters(arguments: ast.arguments) -> Iterator[tuple[str, Plain]]:
    plain = [*arguments.posonlyargs, *arguments.args]
    pairs = list(zip(plain[len(plain) - len(arguments.defaults) :], arguments.defaults, strict=True))
    for argument, default in (*pairs, *zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True)):
        value = _literal(default)
        if value is not None:
            yield argument.arg, value


def _asked(function: ast.FunctionDef) -> Iterator[tuple[str, Plain]]:
    rest = function.args.kwarg
    for node in ast.walk(function):
        match node:
            case ast.Call(
                func=ast.Attribute(value=ast.Name(id=owner), attr="get" | "pop"),
                args=[ast.Constant(value=str(name)), default],
            ) if rest is not None and owner == rest.arg:
                value = _literal(default)
                if value is not None:
                    yield name, value


def _literal(node: ast.expr | None) -> Plain | None:
    """The value of a plain literal, a negative number included; None for anything else."""
    match node:
        case ast.Constant(value=bool() | int() | float() | str() as value):
            return value
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
            return -value
    return None
