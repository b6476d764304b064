"""Models, their files, and where they are loaded."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ui.control.core import Core
from ui.notices import Level, Notice, Place
from ui.trial import start_trial
from workbench.registry.info import ModelInfo
from workbench.runtime import Device, Resident
from workbench.settings import Precision

if TYPE_CHECKING:
    from workbench.registry.states import Manifest


class Models(Core):
    """What is done with models and devices."""

    async def models(self) -> list[ModelInfo]:
        """The registry's models."""
        return await self.engine.call(lambda wb: wb.models())

    async def manifests(self) -> dict[str, Manifest]:
        """Where the files of the pretrained models came from, by model; not of those put there by hand."""
        return await self.engine.call(
            lambda wb: {one.id: found for one in wb.hub.list() if (found := wb.hub.manifest(one.id))}
        )

    async def download_model(self, model: str, *, accepted: bool, place: Place = Place.MODELS) -> bool:
        """Download a model's files; whether it is active then. A refusal goes to the bar of `place`."""
        self.session.clear_notices(place)
        info = await self._guarded(
            Place.MODELS, lambda wb: wb.hub.start_download(model, accepted=accepted), tell_at=place
        )
        return info is not None

    async def download_missing_models(self) -> None:
        """Download the pretrained models that are not here, one by one, as AINode does at its start."""
        for model in await self.models():
            if model.fetchable and not model.non_commercial:
                await self.download_model(model.id, accepted=False)

    async def import_model(self, model: str, folder: Path, place: Place = Place.MODELS) -> bool:
        """Copy a model's files from a folder; as `download_model`."""
        self.session.clear_notices(place)
        info = await self._guarded(Place.MODELS, lambda wb: wb.hub.start_import(model, folder), tell_at=place)
        return info is not None

    async def remove_model_files(self, model: str) -> None:
        """Unload a model and remove its files."""
        self.session.clear_notices(Place.MODELS)
        await self._guarded(Place.MODELS, lambda wb: wb.start_remove_files(model))

    async def devices(self) -> tuple[Device, ...]:
        """The devices with their load now."""
        return await self.engine.call(lambda wb: wb.devices())

    async def residents(self) -> tuple[Resident, ...]:
        """What is loaded where."""
        return await self.engine.call(lambda wb: wb.loaded())

    async def load_model(
        self,
        model: str,
        devices: Sequence[str],
        instances: int | None = None,
        precision: Precision | None = None,
    ) -> None:
        """Keep a model loaded; without a precision in that of the settings, or as it is loaded."""
        await self._guarded(
            Place.DEVICES, lambda wb: wb.start_load(model, tuple(devices), instances, precision)
        )

    async def unload_model(self, model: str, devices: Sequence[str]) -> None:
        """Free a loaded model."""
        await self._guarded(Place.DEVICES, lambda wb: wb.start_unload(model, tuple(devices)))

    async def test_model(self, model: str) -> None:
        """Run a model on a series made for the purpose and tell how long it took."""
        self.session.clear_notices(Place.MODELS)
        result = await self._guarded(Place.MODELS, lambda wb: start_trial(wb, model))
        if result is not None:
            self.session.tell(Notice(Level.INFO, Place.MODELS, result))
