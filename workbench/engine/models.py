"""Models and devices: what there is, what is loaded, what is registered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from workbench.engine.core import Core
from workbench.jobs import Job
from workbench.registry.info import ModelInfo, Task
from workbench.settings import Precision
from workbench.text import Text, text

if TYPE_CHECKING:
    from workbench.runtime import Device, Resident
    from workbench.runtime.gains import Gain

T = TypeVar("T")


class ModelCalls(Core):
    """The registry's models, and where they are loaded."""

    def models(self) -> list[ModelInfo]:
        """The registry's models."""
        return list(self.registry.list())

    def warm(self, model: str | None = None) -> None:
        """Start the model processes in the background: one model's, or those that are likely to be next.

        That is the default model's, or where it needs none the first one's that does: whoever compares models
        takes it next.
        """
        chosen = self.registry.get(model or self.settings.forecast.model)
        if model is None and chosen.in_process:
            others = (one for one in self.registry.list(Task.FORECAST) if not one.in_process)
            chosen = next(others, chosen)
        self.runtime.warm([chosen])

    def devices(self) -> tuple[Device, ...]:
        """The devices, accelerators first, the cpu last."""
        return self.runtime.devices()

    def loaded(self, device_ids: Sequence[str] | None = None) -> tuple[Resident, ...]:
        """What is kept loaded, and where."""
        return self.runtime.loaded(device_ids)

    def load(
        self,
        model: str,
        device_ids: Sequence[str],
        job: Job[T],
        *,
        instances: int | None = None,
        precision: Precision | None = None,
    ) -> Text:
        """Keep a model loaded; runs within `job` and returns what was done."""
        info = self.registry.require_active(model)
        return self.runtime.load(info, device_ids, job, instances, precision)

    def unload(self, model: str, device_ids: Sequence[str], job: Job[T]) -> Text:
        """Free a loaded model; runs within `job` and returns what was done."""
        # Also one that must not run any more: its code or its files have changed since it was loaded.
        return self.runtime.unload(self.registry.get(model), device_ids, job)

    def create_model(self, model: str, uri: str, job: Job[T]) -> Text:
        """Register a package within `job`; see `UserModels.start_create`. `consent` says if it may run."""
        registering = self.user_models.start_create(model, uri, consent=self.consent)
        job.on_cancel(registering.cancel)
        info = registering.result()
        return text("{model} is registered and {state}.", model=info.id, state=info.state.value)

    def drop_model(self, model: str, job: Job[T]) -> Text:
        """Remove a registered model within `job`, after its requests; see `UserModels.start_drop`."""
        dropping = self.user_models.start_drop(model)
        job.on_cancel(dropping.cancel)
        return dropping.result()

    def start_load(
        self,
        model: str,
        device_ids: Sequence[str],
        instances: int | None = None,
        precision: Precision | None = None,
    ) -> Job[Text]:
        """Keep a model loaded, as a job that ends in success or a reason.

        Args:
            model, device_ids: What, and where.
            instances: How many; None for as many as fit, or as are loaded.
            precision: Of a pretrained model's large layers; None leaves what is loaded as it is, else takes
                the settings'.
        """
        title = text("Load {model} on {devices}", model=model, devices=", ".join(device_ids))

        def work(job: Job[Text]) -> Text:
            return self.load(model, device_ids, job, instances=instances, precision=precision)

        return self.jobs.start("load", title, work)

    def start_measure(self, model: str) -> Job[tuple[Gain, ...]]:
        """Measure what the other precisions gain with a pretrained model here, and what they change."""
        info = self.registry.require_active(model)
        return self.jobs.start(
            "measure", text("Measure {model}", model=model), lambda job: self.gains.measure(info, job)
        )

    def start_unload(self, model: str, device_ids: Sequence[str]) -> Job[Text]:
        """Free a loaded model, as a job."""
        title = text("Unload {model} from {devices}", model=model, devices=", ".join(device_ids))
        return self.jobs.start("unload", title, lambda job: self.unload(model, device_ids, job))

    def start_remove_files(self, model: str) -> Job[None]:
        """Unload a pretrained model and remove its files, as a job."""

        def work(job: Job[None]) -> None:
            places = [one.device_id for one in self.loaded() if one.model_id == model]
            if places:
                self.runtime.unload(self.registry.get(model), places, job)
            self.hub.remove(model)

        return self.jobs.start("remove", text("Remove the files of {model}", model=model), work)
