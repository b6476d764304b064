"""A plain script for one forecast: `plain_sundial.py MODEL FOLDER`; imports torch, loads, runs once."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import numpy as np
import torch
from safetensors.torch import load_file

from models.foundation.sundial.network import Sundial, SundialConfig
from models.foundation.weights import build, parse_config

CONTEXT, HORIZON, SAMPLES = 512, 96, 20

name, place = sys.argv[1:]
assert name == "sundial"
folder = Path(place)
config = parse_config(SundialConfig, json.loads((folder / "config.json").read_text()), name, folder)
network = build(lambda: Sundial(config))
network.load_state_dict(load_file(folder / "model.safetensors"), assign=True)
series = np.random.default_rng(0).normal(size=CONTEXT).cumsum()
scaled = torch.tensor((series - series.mean()) / series.std(), dtype=torch.float32)[None]
generator = torch.Generator().manual_seed(2021)
with torch.inference_mode():
    network.generate(
        scaled,
        HORIZON,
        lambda: torch.randn(SAMPLES, config.output_token_lens[-1], generator=generator)[:, None],
        revin=False,
    )
print("forecast", flush=True)
