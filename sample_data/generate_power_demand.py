"""Write `power_demand.csv`: made up, not measured.

A year of hourly electricity demand of a small town (around 400 kW) with the temperature and humidity that
drive part of it: a morning and an evening peak, quieter weekends, heating in the cold, cooling in the heat,
and noise that lasts for some hours. Three hours in July are missing, as if a meter had been down. The seed
is fixed, so that the file comes out the same on every machine.

Run: `python -m sample_data.generate_power_demand`.
"""

from __future__ import annotations

import csv
import datetime as dt
import math
import random
from pathlib import Path

SEED = 20250301
START = dt.datetime(2025, 3, 1)  # noqa: DTZ001 - wall-clock time of the town
HOURS = 8_760
GAP = range(3_229, 3_232)
"""The rows without a reading: 13, 14 and 15 o'clock on 13 July 2025."""


def _peak(hour: float, centre: float, width: float) -> float:
    apart = min(abs(hour - centre), 24 - abs(hour - centre))
    return math.exp(-0.5 * (apart / width) ** 2)


def _weather(row: int, moment: dt.datetime, drift: float) -> tuple[float, float]:
    season = -math.cos(2 * math.pi * (moment.timetuple().tm_yday - 20) / 365.25)
    daily = -math.cos(2 * math.pi * (moment.hour - 3) / 24)
    temperature = 11.0 + 10.5 * season + (3.0 + season) * daily + drift
    humidity = 72.0 - 6.0 * season - 9.0 * daily - 0.9 * drift + 2.0 * math.sin(row / 37.0)
    return temperature, min(max(humidity, 18.0), 99.0)


def _demand(moment: dt.datetime, temperature: float) -> float:
    weekend = moment.weekday() >= 5
    morning = (55.0 if weekend else 95.0) * _peak(moment.hour, 10.0 if weekend else 8.0, 2.2)
    evening = (95.0 if weekend else 135.0) * _peak(moment.hour, 19.0, 2.6)
    heating = 4.2 * max(14.0 - temperature, 0.0)
    cooling = 6.5 * max(temperature - 22.0, 0.0)
    return 275.0 + (0.0 if weekend else 22.0) + morning + evening + heating + cooling


def rows() -> list[tuple[str, str, str, str]]:
    """The file's rows as text: time, demand (empty where missing), temperature, humidity."""
    chance = random.Random(SEED)  # noqa: S311 - nothing secret
    drift = noise = 0.0
    table = []
    for row in range(HOURS):
        moment = START + dt.timedelta(hours=row)
        drift = 0.985 * drift + chance.gauss(0.0, 0.55)
        noise = 0.7 * noise + chance.gauss(0.0, 7.0)
        temperature, humidity = _weather(row, moment, drift)
        load = _demand(moment, temperature) + noise
        shown = "" if row in GAP else f"{load:.2f}"
        table.append((f"{moment:%Y-%m-%d %H:%M:%S}", shown, f"{temperature:.1f}", f"{humidity:.0f}"))
    return table


def main() -> None:
    """Write the file beside this script."""
    with Path(__file__).with_name("power_demand.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("time", "load_kw", "temperature_c", "humidity_pct"))
        writer.writerows(rows())


if __name__ == "__main__":
    main()
