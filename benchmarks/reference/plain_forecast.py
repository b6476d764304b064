"""Read a file, fit AutoETS, write the forecast: as short as a script gets. FILE CONTEXT HORIZON OUT."""

import sys

import pandas as pd
from statsforecast.models import AutoETS

file, context, horizon, out = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
values = pd.read_csv(file, parse_dates=["time"])["load_kw"].interpolate().to_numpy()[-context:]
forecast = AutoETS(season_length=24).forecast(values, h=horizon, level=[80])
pd.DataFrame(forecast).to_csv(out, index=False)
