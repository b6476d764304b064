"""Ten million points from IoTDB with its own client, as its manual has it: `iotdb_todf.py HOST PORT SQL`."""

import sys
import time

from iotdb.Session import Session

session = Session(sys.argv[1], int(sys.argv[2]), "root", "root")
session.open()
start, work = time.perf_counter(), time.process_time()
with session.execute_query_statement(sys.argv[3]) as result:
    frame = result.todf()
print(time.perf_counter() - start, len(frame), time.process_time() - work)
session.close()
