"""`forecast-workbench devices`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.cli.printing import print_columns

if TYPE_CHECKING:
    from workbench.runtime import Device

HELP = """List the devices that models can run on, with their cores, load and memory.

The id is what LOAD MODEL ... TO DEVICES takes; `for models` is what models that are kept loaded may use.

Example:

forecast-workbench devices
"""


def devices() -> None:
    """Ask the system and print."""
    from workbench.home import find_home
    from workbench.runtime.devices import DeviceMonitor
    from workbench.settings import load_settings

    settings, _ = load_settings(find_home().settings_file)
    monitor = DeviceMonitor(lambda: settings.runtime.memory_share)
    try:
        rows = [_row(one) for one in monitor.devices()]
    finally:
        monitor.close()
    print_columns(["device", "kind", "name", "cores", "busy", "memory", "free", "for models"], rows)


def _row(device: Device) -> list[str]:
    from workbench.sizes import memory_size

    busy = "" if device.load is None else f"{device.load:.0%}"
    memory = (device.memory_total, device.memory_free, device.memory_budget)
    cores = str(device.cores or "")
    return [device.id, device.kind, device.name, cores, busy, *map(memory_size, memory)]
