"""How many bytes files and memory have, in words; the same wherever they are told."""

from __future__ import annotations

_STEP = 1000.0
_UNITS = ("KB", "MB", "GB", "TB")


def file_size(count: float) -> str:
    """Bytes in the largest unit that leaves a number of at least one: `258 B`, `1.1 KB`, `478 MB`."""
    if count < _STEP:
        return f"{count:.0f} B"
    amount = float(count)
    for unit in _UNITS:
        amount /= _STEP
        if amount < _STEP - 0.5 or unit == _UNITS[-1]:
            break
    return f"{amount:.1f} {unit}" if amount < 9.95 else f"{amount:,.0f} {unit}"


def memory_size(amount: float) -> str:
    """Bytes of memory, of which 1,024 make a unit, as people know their computers: `512 MB`, `3.9 GB`."""
    for unit in ("B", "KB", "MB"):
        if amount < _STEP:
            return f"{amount:.0f} {unit}"
        amount /= 1024
    return f"{amount:.1f} GB" if amount < 100 else f"{amount:.0f} GB"
