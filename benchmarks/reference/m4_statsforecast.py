"""M4 Hourly with statsforecast alone. TRAIN MODEL PROCESSES OUT: saves the forecasts, prints the seconds."""

# fmt: off
# ruff: noqa: E401, I001, ANN001, ANN201, PLR0402, PTH123, SIM115
import csv, sys, time
from multiprocessing import Pool
import numpy as np, statsforecast.models as models
model = getattr(models, sys.argv[2])(season_length=24)
def forecast(values): return model.forecast(values, h=48)["mean"]
series = [np.array([float(v) for v in row[1:] if v]) for row in list(csv.reader(open(sys.argv[1])))[1:]]
with Pool(int(sys.argv[3])) as pool:
    pool.map(forecast, series[:8], chunksize=1)
    began = time.perf_counter()
    found = pool.map(forecast, series, chunksize=1)
np.save(sys.argv[4], np.array(found)), print(time.perf_counter() - began)
