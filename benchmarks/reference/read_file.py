"""The least that a command line over a CSV file does: import what it stands on, and read the file."""

from __future__ import annotations

from pathlib import Path

import duckdb
import numpy as np
import typer


def main(file: Path) -> None:
    """Read the file and say how many rows it has."""
    columns = duckdb.read_csv(str(file)).fetchnumpy()
    print(np.size(next(iter(columns.values()))))


if __name__ == "__main__":
    typer.run(main)
