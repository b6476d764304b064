"""Devices, with a stand-in for nvidia-smi: the tests' machines have no such card."""

from __future__ import annotations

import os
from pathlib import Path

import psutil
import pytest

from tests.runtime.odd import children
from workbench.runtime.devices import Device, DeviceMonitor, parse_nvidia


def _nvidia_smi(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program = folder / "nvidia-smi"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def test_that_the_cpu_is_always_there() -> None:
    monitor = DeviceMonitor(lambda: 0.5)
    cpu = monitor.devices()[-1]
    total = psutil.virtual_memory().total
    assert (cpu.id, cpu.kind, cpu.display, cpu.cores) == ("cpu", "cpu", "cpu", os.cpu_count())
    assert (cpu.memory_total, cpu.memory_budget) == (total, total // 2)
    assert 0 < cpu.memory_free < total
    assert cpu.load is not None
    assert 0 <= cpu.load <= 1
    assert cpu.name


def test_that_accelerators_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = "0, NVIDIA H200, 143771, 143000, 7\\n1, NVIDIA H200, 143771, 1000, [N/A]"
    _nvidia_smi(tmp_path, f"printf '{lines}\\n'", monkeypatch)
    monitor = DeviceMonitor(lambda: 0.5)
    first, second, cpu = monitor.devices(wait_s=10)
    assert [first.id, second.id, cpu.id] == ["0", "1", "cpu"]
    assert (first.display, first.name, first.load) == ("cuda:0", "NVIDIA H200", 0.07)
    assert second.load is None
    assert first.memory_total == 143771 * 2**20
    assert first.memory_budget == 143771 * 2**19
    assert second.memory_free == 1000 * 2**20
    assert monitor.devices()[:2] == (first, second)


@pytest.mark.parametrize("answer", ["", "No devices were found\n", "Failed to initialize NVML, x, y, z, u\n"])
def test_that_an_answer_without_devices_gives_none(answer: str) -> None:
    assert parse_nvidia(answer, 0.5) == ()


def test_that_a_driver_that_does_not_answer_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _nvidia_smi(tmp_path, "exec sleep 100000", monkeypatch)
    monitor = DeviceMonitor(lambda: 0.5)
    assert [one.id for one in monitor.devices(wait_s=0.2)] == ["cpu"]
    monitor.close()
    assert not children()


def test_that_apples_graphics_are_listed_where_torch_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("platform.system", lambda: "Darwin")
    monkeypatch.setattr("platform.machine", lambda: "arm64")
    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: name == "torch" or None)
    first, cpu = DeviceMonitor(lambda: 0.5).devices()
    assert isinstance(first, Device)
    assert (first.id, first.kind, first.display) == ("0", "mps", "mps:0")
    assert first.memory_total == cpu.memory_total
