"""Series that ship with the program; where they come from and under which licences is in LICENCES.md."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import resources
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Sample:
    """A series to try the program on.

    Attributes:
        file: Its name in this folder.
        title: What it is, in a line.
        target: The column to forecast.
        rows: How many.
        interval: The step, as the command line writes it.
        unit: Of the target.
        synthetic: Made up by a script.
    """

    file: str
    title: str
    target: str
    rows: int
    interval: str
    unit: str
    synthetic: bool = False


SAMPLES: tuple[Sample, ...] = (
    Sample(
        "power_demand.csv",
        "Electricity demand of a town, made up",
        "load_kw",
        8_760,
        "1h",
        "kW",
        synthetic=True,
    ),
    Sample(
        "airline_passengers.csv", "International airline passengers", "passengers", 144, "1mo", "thousands"
    ),
    Sample("co2_mauna_loa.csv", "Atmospheric CO₂ at Mauna Loa", "co2_ppm", 2_284, "1w", "ppm"),
    Sample("sunspots.csv", "Sunspots", "sunspots", 309, "1y", "number"),
    Sample("nile_flow.csv", "Discharge of the Nile at Aswan", "volume (10⁸ m³)", 100, "1y", "10⁸ m³"),
    Sample(
        "el_nino.csv",
        "Sea surface temperature, El Niño region 1+2",
        "sea_surface_temperature_c",
        732,
        "1mo",
        "°C",
    ),
    Sample(
        "us_macro.csv",
        "United States: GDP, consumption, prices, unemployment",
        "real_gdp",
        203,
        "1q",
        "billion US$",
    ),
)


def sample_path(name: str) -> Path:
    """Where a sample's file lies.

    Args:
        name: `Sample.file`, with or without `.csv`.

    Raises:
        KeyError: There is no such sample.
    """
    for sample in SAMPLES:
        if name in (sample.file, sample.file.removesuffix(".csv")):
            return Path(str(resources.files(__name__).joinpath(sample.file)))
    raise KeyError(name)
