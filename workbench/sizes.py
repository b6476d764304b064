"""How many bytes files have, in words; the same wherever they are told."""

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
