"""AINode's exceptions, `iotdb.ainode.core.exception`: its names since 2.0.8, and the earlier `...Error`."""

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


class BadNodeUrlException(_AINodeError):
    """An address that is none."""

    def __init__(self, node_url: object) -> None:
        super().__init__(f"Bad node url: {node_url}")


class ModelExistedException(_AINodeError):
    """There is a model with that id."""

    def __init__(self, model_id: object) -> None:
        super().__init__(f"Model {model_id} already exists")


class ModelNotExistException(_AINodeError):
    """There is no such model."""

    def __init__(self, model_id: object) -> None:
        super().__init__(f"Model {model_id} does not exist")


class InvalidModelUriException(_AINodeError):
    """A package cannot be registered."""

    def __init__(self, msg: object) -> None:
        super().__init__(f"Model registration failed because the specified uri is invalid: {msg}")


class BuiltInModelDeletionException(_AINodeError):
    """A builtin model was to be dropped."""

    def __init__(self, model_id: object) -> None:
        super().__init__(f"Cannot delete built-in model: {model_id}")


class BadConfigValueException(_AINodeError):
    """A configuration has a value that cannot be used."""

    def __init__(self, config_name: object, config_value: object, hint: object = "") -> None:
        super().__init__(f"Bad value [{config_value}] for config {config_name}. {hint}")


class MissingConfigException(_AINodeError):
    """A configuration lacks an entry."""

    def __init__(self, config_name: object) -> None:
        super().__init__(f"Missing config: {config_name}")


class MissingOptionException(_AINodeError):
    """A task lacks an option."""

    def __init__(self, config_name: object) -> None:
        super().__init__(f"Missing task option: {config_name}")


class RedundantOptionException(_AINodeError):
    """A task has an option too many."""

    def __init__(self, option_name: object) -> None:
        super().__init__(f"Redundant task option: {option_name}")


class WrongTypeConfigException(_AINodeError):
    """An entry of a configuration has a wrong type."""

    def __init__(self, config_name: object, expected_type: object) -> None:
        super().__init__(f"Wrong type for config: {config_name}, expected: {expected_type}")


class UnsupportedException(_AINodeError):
    """Something that cannot be done."""

    def __init__(self, msg: object) -> None:
        super().__init__(f"{msg} is not supported in current version")


class InvalidWindowArgumentException(_AINodeError):
    """A window that does not fit the rows."""

    def __init__(self, window_interval: object, window_step: object, dataset_length: object) -> None:
        super().__init__(
            f"Invalid inference input: window_interval {window_interval}, window_step {window_step}, "
            f"dataset_length {dataset_length}"
        )


class InferenceModelInternalException(_AINodeError):
    """A model's own fault."""

    def __init__(self, msg: object) -> None:
        super().__init__(f"Inference model internal error: {msg}")


class BuiltInModelNotSupportException(_AINodeError):
    """There is no such builtin model."""

    def __init__(self, msg: object) -> None:
        super().__init__(f"Built-in model not support: {msg}")


class WrongAttributeTypeException(_AINodeError):
    """An attribute has a wrong type."""

    def __init__(self, attribute_name: object, expected_type: object) -> None:
        super().__init__(f"Wrong type for attribute: {attribute_name}, expected: {expected_type}")


class AttributeNotSupportException(_AINodeError):
    """A model has no such attribute."""

    def __init__(self, model_name: object, attribute_name: object) -> None:
        super().__init__(f"Attribute {attribute_name} is not supported in model {model_name}")


class NumericalRangeException(_AINodeError):
    """A number is out of its range."""

    def __init__(self, attribute_name: object, value: object, min_value: object, max_value: object) -> None:
        super().__init__(
            f"Attribute {attribute_name} expect value between {min_value} and {max_value}, "
            f"got {value} instead."
        )


class StringRangeException(_AINodeError):
    """A word is not one of those allowed."""

    def __init__(self, attribute_name: object, value: object, expect_value: object) -> None:
        super().__init__(f"Attribute {attribute_name} expect value in {expect_value}, got {value} instead.")


class ListRangeException(_AINodeError):
    """A list has something else than it should."""

    def __init__(self, attribute_name: object, value: object, expected_type: object) -> None:
        super().__init__(
            f"Attribute {attribute_name} expect value type list[{expected_type}], got {value} instead."
        )


BadNodeUrlError = BadNodeUrlException
ModelNotExistError = ModelNotExistException
InvalidUriError = InvalidModelUriException
BuiltInModelDeletionError = BuiltInModelDeletionException
BadConfigValueError = BadConfigValueException
MissingConfigError = MissingConfigException
MissingOptionError = MissingOptionException
RedundantOptionError = RedundantOptionException
WrongTypeConfigError = WrongTypeConfigException
UnsupportedError = UnsupportedException
InvalidWindowArgumentError = InvalidWindowArgumentException
InferenceModelInternalError = InferenceModelInternalException
BuiltInModelNotSupportError = BuiltInModelNotSupportException
WrongAttributeTypeError = WrongAttributeTypeException
AttributeNotSupportError = AttributeNotSupportException


def runtime_error_extractor(error_message: str) -> str:
    """What stands behind `RuntimeError: ` in a line of a traceback; empty where nothing does."""
    _, found, rest = error_message.partition("RuntimeError: ")
    return rest.partition("\n")[0] if found else ""
