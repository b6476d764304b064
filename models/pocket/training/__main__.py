"""`python -m models.pocket.training --minutes 180 --seed 0`: makes the weights from nothing, or goes on."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from models.pocket.network import Shape
from models.pocket.training.trainer import Plan, Trainer


def main() -> None:
    """Read the words of the command line and train."""
    parser = argparse.ArgumentParser(prog="python -m models.pocket.training", description=__doc__)
    parser.add_argument(
        "--minutes",
        type=float,
        default=180.0,
        help="training time over all sittings (of the threads, without what others take of the cores)",
    )
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--folder", type=Path, default=Path("out/pocket"), help="checkpoint, curve and weights"
    )
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--width", type=int, default=160)
    parser.add_argument("--layers", type=int, default=4)
    words = parser.parse_args()
    torch.set_num_threads(words.threads)
    shape = Shape(width=words.width, layers=words.layers, heads=words.width // 32, inner=4 * words.width)
    Trainer(Plan(words.minutes, words.seed, words.folder, words.rate, shape=shape)).run()


if __name__ == "__main__":
    main()
