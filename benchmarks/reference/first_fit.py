"""Import statsforecast, read a file, fit AutoETS: as short as a script gets. FILE CONTEXT HORIZON MILESTONES."""

import sys
import time

import pandas as pd
from statsforecast.models import AutoETS

file, context, horizon, milestones = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
values = pd.read_csv(file, parse_dates=["time"])["load_kw"].interpolate().to_numpy()[-context:]
AutoETS(season_length=24).forecast(values, h=horizon, level=[50, 80, 95])
with open(milestones, "a") as stream:
    stream.write(f"forecast_drawn {time.time()}\n")
