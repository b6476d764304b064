"""The models that can be asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from typing import TYPE_CHECKING

from workbench.errors import Code, ModelError
from workbench.home import Home, find_home
from workbench.registry.builtin import builtin_models
from workbench.registry.hub import HubModels
from workbench.registry.info import ModelInfo, ModelState, Task
from workbench.registry.options import validate_options
from workbench.registry.packages.folders import in_use
from workbench.registry.providers import FixedModels, ModelProvider, Postponed
from workbench.requests import OptionValue
from workbench.text import text

if TYPE_CHECKING:
    from workbench.registry.user_models import UserModels

_NEAR = 0.65
"""How alike a name must be to be what was meant: `arima` is for `auto_arima`, `my_model` is nobody's."""


class Registry:
    """The list of models, by id.

    Args:
        providers: Where they come from, in the order of the list; where two know an id the first counts. None
            for those of the program whose files are at the usual place.
    """

    def __init__(self, providers: Sequence[ModelProvider] | None = None) -> None:
        self.providers = default_providers(find_home()) if providers is None else tuple(providers)

    def list(self, task: Task | None = None) -> tuple[ModelInfo, ...]:
        """All models as they are now, or those of one task, in the providers' order."""
        found: dict[str, ModelInfo] = {}
        for provider in self.providers:
            for info in provider.list():
                found.setdefault(info.id, info)
        return tuple(info for info in found.values() if task in (None, info.task))

    def get(self, model_id: str) -> ModelInfo:
        """The model with this id, whatever its state.

        Raises:
            ModelError: There is none (1504); the hint names the nearest.
        """
        for provider in self.providers:
            info = provider.get(model_id)
            if info is not None:
                return info
        folded = {info.id.lower(): info.id for info in self.list()}
        near = get_close_matches(model_id.lower(), list(folded), 1, _NEAR)
        replacement = folded[near[0]] if near else None
        hint = "Did you mean {near}?" if near else "{control.models} lists the models that there are."
        raise ModelError(
            "Model [{model}] is not registered yet.",
            hint=hint,
            code=Code.MODEL_UNKNOWN,
            replacement=replacement,
            model=model_id,
            near=replacement,
        )

    def require_active(self, model_id: str, task: Task | None = None) -> ModelInfo:
        """As `get`, for a model that is about to run.

        Raises:
            ModelError: It is unknown, is not active (the message says why), or is for another task.
        """
        info = self.get(model_id)
        if info.state is not ModelState.ACTIVE:
            raise ModelError(
                "The model {model} is {state}.",
                hint="{reason} {remedy}" if info.remedy else "{reason}",
                code=Code.LOAD_FAILED,
                model=info.id,
                state=info.state.value,
                reason=info.reason or text("Wait until it is active."),
                remedy=info.remedy,
            )
        if task is not None and info.task is not task:
            raise _wrong_task(info, task, self.list(task))
        return info

    @staticmethod
    def validate_options(info: ModelInfo, options: Mapping[str, object]) -> dict[str, OptionValue]:
        """Check options and fill in defaults; see `workbench.registry.options.validate_options`."""
        return validate_options(info, options)


def default_providers(home: Home) -> tuple[ModelProvider, ...]:
    """The catalogue's models, and those whose files lie below `home.models`, without jobs that fetch them."""

    def user_models() -> UserModels:
        from workbench.registry.user_models import UserModels

        return UserModels(home.models, home.agreed_code)

    own = Postponed(user_models, lambda: in_use(home.models))
    return FixedModels(builtin_models), HubModels(home.models), own


def _wrong_task(info: ModelInfo, task: Task, others: Sequence[ModelInfo]) -> ModelError:
    if task is Task.FORECAST:
        message = "The model {model} finds anomalies and does not forecast."
        if info.task is Task.CLASSIFY:
            message = "The model {model} tells classes and does not forecast."
        hint = "Choose a forecaster: {others}."
    elif task is Task.DETECT:
        message = "The model {model} forecasts and does not look for anomalies."
        if info.task is Task.CLASSIFY:
            message = "The model {model} tells classes and does not look for anomalies."
        hint = "Choose a detector: {others}."
    else:
        message = "The model {model} does not tell classes."
        hint = "Choose a classifier: {others}."
        if not others:
            hint = "Register a model whose pipeline derives from ClassificationPipeline."
    return ModelError(
        message,
        hint=hint,
        code=Code.SEMANTIC,
        model=info.id,
        others=", ".join(other.id for other in others),
    )
