"""`python -m benchmarks [NAME...]`: run the benchmarks and print one table.

A benchmark is a module of this folder with `run() -> list[Row]`. Ends with 1 when a limit was not held.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
import traceback
from collections.abc import Callable

import benchmarks
from benchmarks.rows import Row
from workbench.cli.printing import print_columns

HEAD = ("benchmark", "measured", "ours", "reference", "compared", "allowed", "")


def main(wanted: list[str]) -> int:
    """Run all benchmarks, or those named."""
    rows: list[tuple[str, Row]] = []
    broken = False
    for name, run in _found():
        if wanted and name not in wanted:
            continue
        print(f"{name} ...", file=sys.stderr, flush=True)
        try:
            found = run()
        except Exception:
            traceback.print_exc()
            broken = True
            continue
        rows += [(name, row) for row in found]
        for row in found:  # at once, so that a run that is stopped has told what it knew
            print("  " + "  ".join(filter(None, _words(name, row)[1:])), file=sys.stderr, flush=True)
    print_columns(HEAD, [_words(name, row) for name, row in rows])
    for name, row in rows:
        if row.note:
            print(f"{name}, {row.what}: {row.note}")
    return 1 if broken or any(row.held is False for _, row in rows) else 0


def _found() -> list[tuple[str, Callable[[], list[Row]]]]:
    modules = [one.name for one in pkgutil.iter_modules(benchmarks.__path__) if one.name != "__main__"]
    loaded = [(name, importlib.import_module(f"benchmarks.{name}")) for name in sorted(modules)]
    return [(name, module.run) for name, module in loaded if hasattr(module, "run")]


def _words(name: str, row: Row) -> list[str]:
    reference = "" if row.reference is None else f"{row.reference:.4g} {row.unit}"
    allowed = "" if row.limit is None else f"{'>=' if row.at_least else '<='} {row.limit:g}"
    verdict = {None: "", True: "held", False: "NOT HELD"}[row.held]
    return [name, row.what, f"{row.ours:.4g} {row.unit}", reference, f"{row.compared:.3g}", allowed, verdict]


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
