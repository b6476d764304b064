"""Running models: zygotes, worker processes, devices, loading and unloading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.lazily import lazily

if TYPE_CHECKING:
    from workbench.runtime.calls import Output, PipelineCall
    from workbench.runtime.devices import Device
    from workbench.runtime.residents import Resident
    from workbench.runtime.runtime import Runtime

__all__ = ["Device", "Output", "PipelineCall", "Resident", "Runtime"]

__getattr__ = lazily(
    __name__,
    {
        "Device": "devices",
        "Output": "calls",
        "PipelineCall": "calls",
        "Resident": "residents",
        "Runtime": "runtime",
    },
)
