"""Running models: zygotes, worker processes, devices, loading and unloading."""

from __future__ import annotations

from workbench.runtime.calls import Output, PipelineCall
from workbench.runtime.devices import Device
from workbench.runtime.residents import Resident
from workbench.runtime.runtime import Runtime

__all__ = ["Device", "Output", "PipelineCall", "Resident", "Runtime"]
