"""One pretrained model as its authors' code runs it, once for every line on standard input.

published_models.py MODEL FOLDER BATCH CONTEXT HORIZON THREADS
Says `ready`; then, for each line, the seconds of a forecast and the bytes that the process has grown by at most.
"""

import sys
import time
import warnings

import numpy as np
import torch

warnings.simplefilter("ignore")
model, folder = sys.argv[1:3]
batch, context, horizon, threads = map(int, sys.argv[3:])
torch.set_num_threads(threads)


def status(name):
    with open("/proc/self/status") as file:
        return next(int(line.split()[1]) * 1024 for line in file if line.startswith(name))


values = np.random.default_rng(0).normal(size=(batch, context)).cumsum(axis=1).astype(np.float32)

if model == "timer_xl":
    from sktime.libs.timer.modeling_timer import TimerForPrediction

    network = TimerForPrediction.from_pretrained(folder).eval()

    def forecast():
        return network.generate(torch.tensor(values), max_new_tokens=horizon)

elif model == "sundial":
    from sktime.libs.sundial.modeling_sundial import SundialForPrediction

    network = SundialForPrediction.from_pretrained(folder).eval()

    def forecast():
        return network.generate(torch.tensor(values), max_new_tokens=horizon, num_samples=20).mean(dim=1)

elif model == "time_moe":
    from sktime.libs.timemoe.timemoe import TimeMoeForPrediction

    network = TimeMoeForPrediction.from_pretrained(folder, torch_dtype=torch.float32).eval()

    def forecast():
        series = torch.tensor(values)
        mean, std = series.mean(-1, keepdim=True), series.std(-1, keepdim=True)
        return network.generate((series - mean) / std, max_new_tokens=horizon)[:, -horizon:] * std + mean

elif model == "chronos2":
    from chronos import Chronos2Pipeline

    pipeline = Chronos2Pipeline.from_pretrained(folder, device_map="cpu", dtype=torch.float32)

    def forecast():
        return pipeline.predict([torch.tensor(row) for row in values], prediction_length=horizon)

else:
    from uni2ts.model.moirai2 import Moirai2Forecast, Moirai2Module

    network = Moirai2Forecast(
        module=Moirai2Module.from_pretrained(folder),
        prediction_length=horizon,
        context_length=context,
        target_dim=1,
        feat_dynamic_real_dim=0,
        past_feat_dynamic_real_dim=0,
    )

    def forecast():
        return network.predict(list(values))


before = status("VmRSS")
print("ready", flush=True)
for _ in sys.stdin:
    began = time.perf_counter()
    with torch.no_grad():
        forecast()
    print(time.perf_counter() - began, status("VmHWM") - before, flush=True)
