"""The files that the statements are run over, and their values as plain Python."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

ROWS = 240
START = dt.datetime(2016, 7, 1)
HOURS = [START + dt.timedelta(hours=i) for i in range(ROWS)]
OT = [i % 24 + 0.5 for i in range(ROWS)]
HUFL = list(range(ROWS))
MISS = [None if i % 5 == 0 else float(i) for i in range(ROWS)]
PANEL_ROWS = 96
EAST = dt.timezone(dt.timedelta(hours=8))
EXPORT_ROWS = 24


def east(hour: int) -> dt.datetime:
    """The hour-th row's time of the exported file."""
    return dt.datetime(2016, 7, 1, tzinfo=EAST) + dt.timedelta(hours=hour)


def write_files(folder: Path) -> list[Path]:
    """Write `etth`, `panel`, `exported` and a file with Chinese names."""
    folder.mkdir(parents=True, exist_ok=True)
    etth = ["time,HUFL,OT,MISS"]
    etth += [f"{HOURS[i]},{HUFL[i]},{OT[i]},{'' if MISS[i] is None else MISS[i]}" for i in range(ROWS)]
    panel = ["id,time,load"]
    panel += [
        f"{name},{HOURS[i]},{i + number}" for number, name in enumerate("abc") for i in range(PANEL_ROWS)
    ]
    exported = ["Time,root.sg.d1.s1,root.sg.d2.s1,root.sg.d1.1a"]
    exported += [
        f"2016-07-01T{i:02d}:00:00.000+08:00,{i},{'' if i % 3 else i * 2},{i / 2}" for i in range(EXPORT_ROWS)
    ]
    chinese = ["时间,温度,select"]
    chinese += [f"{HOURS[i]},{i},{i + 1}" for i in range(48)]
    files = {"etth.csv": etth, "panel.csv": panel, "exported.csv": exported, "变电站.csv": chinese}
    for name, lines in files.items():
        (folder / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return [folder / name for name in files]
