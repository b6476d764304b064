"""Models whose files come from the hub: Timer-XL, Sundial, Time-MoE, Chronos-2, Moirai-2.

A model's files stand in `<models>/builtin/<id>/`, `config.json` and `model.safetensors`, as AINode has them.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from workbench.registry.builtin import hub_models
from workbench.registry.info import ModelInfo, ModelState
from workbench.text import text

CONFIG = "config.json"
WEIGHTS = "model.safetensors"


class HubModels:
    """The pretrained models, with the state that their files have now.

    Args:
        models: The folder of registered models and downloaded weights, `Home.models`.
    """

    def __init__(self, models: Path) -> None:
        self._folder = models / "builtin"

    def list(self) -> tuple[ModelInfo, ...]:
        """All of them, as their files are now."""
        return tuple(self._now(declared) for declared in hub_models())

    def get(self, model_id: str) -> ModelInfo | None:
        """One of them, or None."""
        return next((self._now(one) for one in hub_models() if one.id == model_id), None)

    def _now(self, declared: ModelInfo) -> ModelInfo:
        folder = self._folder / declared.id
        info = replace(declared, weights_folder=folder)
        if info.state is not ModelState.ACTIVE or all(
            (folder / name).is_file() for name in (CONFIG, WEIGHTS)
        ):
            return info
        return replace(
            info,
            state=ModelState.INACTIVE,
            reason=text(
                "Its files are not here yet: {size} MB, {licence}. Add them with: {command}",
                size=round((info.size_bytes or 0) / 1e6),
                licence=info.licence,
                command=f"forecast-workbench models download {info.id}",
            ),
        )
