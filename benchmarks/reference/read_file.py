"""The least that a command line over a CSV file does: import what it stands on, and read the file."""

from __future__ import annotations

import sys
from pathlib import Path

import duckdb
import numpy as np
import typer


def main(file: Path) -> None:
    """Read the file and say how many rows it has."""
    columns = duckdb.read_csv(str(file)).fetchnumpy()
    print(np.size(next(iter(columns.values()))))


if __name__ == "__main__":
    typer.run(main) if len(sys.argv) > 1 else sys.exit("usage: read_file.py FILE")
