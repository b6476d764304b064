"""Read a CSV with pandas and print the seconds it took. FILE"""

import sys
import time

import pandas as pd

began = time.perf_counter()
pd.read_csv(sys.argv[1], parse_dates=["time"])
print(time.perf_counter() - began)
