"""Import pyqtgraph and duckdb, read a file, draw it: as short as a script gets. FILE MILESTONES."""

import sys
import time

import duckdb
import pyqtgraph as pg

file, milestones = sys.argv[1:]
app = pg.mkQApp()
rows = duckdb.sql(f"SELECT epoch(time) AS t, load_kw FROM read_csv('{file}')").fetchnumpy()
plot = pg.plot(rows["t"], rows["load_kw"].filled(float("nan")))
plot.grab()
with open(milestones, "a") as stream:
    stream.write(f"series_drawn {time.time()}\n")
