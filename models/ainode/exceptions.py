"""AINode's exceptions, under its names: `iotdb.ainode.core.exception`."""

from __future__ import annotations

from typing_extensions import override


class _AINodeError(Exception):
    """A message, as AINode's exceptions carry it."""

    def __init__(self, message: object = "") -> None:
        self.message = str(message)
        super().__init__(self.message)

    @override
    def __str__(self) -> str:
        return self.message


class InferenceModelInternalException(_AINodeError):
    """A model's own fault."""

    def __init__(self, msg: object) -> None:
        super().__init__(f"Inference model internal error: {msg}")


class ModelNotExistException(_AINodeError):
    """There is no such model."""


class InvalidUriError(_AINodeError):
    """A package cannot be registered."""


class BuiltInModelNotSupportException(_AINodeError):
    """There is no such builtin model."""


class BadConfigValueException(_AINodeError):
    """A configuration has a value that cannot be used."""

    def __init__(self, config_name: str, config_value: object, hint: str = "") -> None:
        super().__init__(f"Bad value [{config_value}] for config {config_name}. {hint}")


class NumericalRangeException(_AINodeError):
    """A number is out of its range."""

    def __init__(self, field: str, value: object, min_value: object, max_value: object) -> None:
        super().__init__(f"{field} expect value between {min_value} and {max_value}, got {value} instead")


class StringRangeException(_AINodeError):
    """A word is not one of those allowed."""

    def __init__(self, field: str, value: object, expect_value: object) -> None:
        super().__init__(f"{field} expect value in {expect_value}, got {value} instead")


class ListRangeException(_AINodeError):
    """A list has something else than it should."""

    def __init__(self, field: str, value: object, expected_type: object) -> None:
        super().__init__(f"{field} expect value of {expected_type}, got {value} instead")


class WrongAttributeTypeException(_AINodeError):
    """An attribute has a wrong type."""

    def __init__(self, attribute_name: str, expected_type: object) -> None:
        super().__init__(f"Wrong type for attribute: {attribute_name}, expected: {expected_type}")
