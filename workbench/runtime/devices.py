"""The devices of this machine, found without importing torch."""

from __future__ import annotations

import csv
import importlib.util
import io
import os
import platform
import shutil
import subprocess
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

_MIB = 2**20
_QUERY = "index,name,memory.total,memory.free,utilization.gpu"
_QUERY_SECONDS = 5.0
_FRESH_SECONDS = 5.0
_FIRST_LOAD_SECONDS = 0.05

DeviceKind = Literal["cpu", "cuda", "mps"]


@dataclass(frozen=True, slots=True)
class Device:
    """A device that models may run on.

    Attributes:
        id: As SQL writes it: `0`, `1`, ... for accelerators, `cpu`.
        kind, name: What it is, as the maker calls it.
        cores: Of the processor; 0 for an accelerator, which does not tell.
        load: How busy it is, 0 to 1; None when it does not tell.
        memory_total, memory_free: Bytes.
        memory_budget: Bytes that resident models may use: the settings' share of the total.
        display: For people: `cpu`, `cuda:0`.
    """

    id: str
    kind: DeviceKind
    name: str
    cores: int
    load: float | None
    memory_total: int
    memory_free: int
    memory_budget: int
    display: str


class DeviceMonitor:
    """Knows the devices. Accelerators are asked in a thread, as the answer can take seconds.

    Args:
        memory_share: Gives the part of a device's memory that models may use.
    """

    def __init__(self, memory_share: Callable[[], float]) -> None:
        self._share = memory_share
        self._lock = threading.Lock()
        self._accelerators: tuple[Device, ...] = ()
        self._asked_at = float("-inf")
        self._asking: threading.Thread | None = None
        self._process: subprocess.Popen[str] | None = None
        self._measured = False

    def devices(self, wait_s: float = 2.0) -> tuple[Device, ...]:
        """Accelerators first, the cpu last. Only the first answer is waited for, `wait_s` at most."""
        first = self._asked_at == float("-inf")
        asking = self.refresh()
        if first and asking is not None:
            asking.join(wait_s)
        return (*self._accelerators, self.cpu())

    def refresh(self) -> threading.Thread | None:
        """Ask the accelerators anew unless that was a moment ago."""
        with self._lock:
            if self._asking is not None and self._asking.is_alive():
                return self._asking
            if time.monotonic() - self._asked_at < _FRESH_SECONDS:
                return None
            self._asked_at = time.monotonic()
            if shutil.which("nvidia-smi") is None:
                self._accelerators = self._apple()
                return None
            self._asking = threading.Thread(target=self._ask, name="workbench-devices", daemon=True)
            self._asking.start()
            return self._asking

    def cpu(self) -> Device:
        """The processor as it is now."""
        # Not at the top: the window starts without it.
        import psutil

        memory = psutil.virtual_memory()
        # A first reading needs a stretch of time; each later one counts from the one before.
        load = psutil.cpu_percent(None if self._measured else _FIRST_LOAD_SECONDS)
        self._measured = True
        return Device(
            id="cpu",
            kind="cpu",
            name=cpu_name(),
            cores=os.cpu_count() or 1,
            load=load / 100,
            memory_total=memory.total,
            memory_free=memory.available,
            memory_budget=int(memory.total * self._share()),
            display="cpu",
        )

    def close(self) -> None:
        """Give up a question that is under way."""
        with self._lock:
            asking, process = self._asking, self._process
        if process is not None:
            process.kill()
        if asking is not None:
            asking.join()

    def _ask(self) -> None:
        self._accelerators = parse_nvidia(self._ask_nvidia(), self._share())

    def _ask_nvidia(self) -> str:
        command = ["nvidia-smi", f"--query-gpu={_QUERY}", "--format=csv,noheader,nounits"]
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                errors="replace",
            )
        except OSError:
            return ""
        with self._lock:
            self._process = process
        with process:
            try:
                return process.communicate(timeout=_QUERY_SECONDS)[0]
            except subprocess.TimeoutExpired:  # a driver that does not answer: no such device
                process.kill()
                return ""

    def _apple(self) -> tuple[Device, ...]:
        """Apple's graphics share the processor's memory, and are of use only through torch."""
        if (platform.system(), platform.machine()) != ("Darwin", "arm64"):
            return ()
        if importlib.util.find_spec("torch") is None:
            return ()
        cpu = self.cpu()
        return (
            Device(
                id="0",
                kind="mps",
                name=cpu.name,
                cores=0,
                load=None,
                memory_total=cpu.memory_total,
                memory_free=cpu.memory_free,
                memory_budget=cpu.memory_budget,
                display="mps:0",
            ),
        )


def parse_nvidia(answer: str, memory_share: float) -> tuple[Device, ...]:
    """The devices that `nvidia-smi --query-gpu` lists: index, name, MiB in all, MiB free, percent busy."""
    devices = []
    for row in csv.reader(io.StringIO(answer), skipinitialspace=True):
        if len(row) != 5 or not (row[0].isdigit() and row[2].isdigit()):
            continue
        index, name, total, free, load = row
        memory = int(total) * _MIB
        device = Device(
            id=index,
            kind="cuda",
            name=name,
            cores=0,
            load=int(load) / 100 if load.isdigit() else None,
            memory_total=memory,
            memory_free=int(free) * _MIB if free.isdigit() else memory,
            memory_budget=int(memory * memory_share),
            display=f"cuda:{index}",
        )
        devices.append(device)
    return tuple(devices)


@cache
def cpu_name() -> str:
    listing = Path("/proc/cpuinfo")
    if listing.is_file():
        for line in listing.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()
