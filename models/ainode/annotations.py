"""The annotations of `jaxtyping`: `Float[Tensor, "batch steps"]` is the array's type, its shape unchecked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

F = TypeVar("F", bound=Callable[..., Any])
_BITS = {
    "Int": (2, 4, 8, 16, 32, 64),
    "UInt": (2, 4, 8, 16, 32, 64),
    "Float": (16, 32, 64),
    "BFloat": (16,),
    "Complex": (64, 128),
}
_KINDS = ("Bool", "Complex", "Float", "Inexact", "Int", "Integer", "Key", "Num", "Real", "Shaped", "UInt")


class AbstractDtype:
    """What stands before the brackets."""

    def __class_getitem__(cls, item: tuple[type, str]) -> type:
        return item[0]


class PyTree:
    """Arrays within lists and mappings."""

    def __class_getitem__(cls, item: object) -> type:
        return object


def jaxtyped(function: F | None = None, *, typechecker: object = None) -> Any:
    """Mark a function or a class whose annotations are to be checked; they are not."""
    del typechecker
    return (lambda marked: marked) if function is None else function


_names = (*_KINDS, *(f"{kind}{bits}" for kind, widths in _BITS.items() for bits in widths))
globals().update({name: type(name, (AbstractDtype,), {}) for name in _names})
