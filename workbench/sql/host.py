"""What the SQL needs of the program."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from workbench.forecasting import Roles
from workbench.jobs import Job
from workbench.registry import Registry
from workbench.requests import ClassifySpec, DetectSpec, ForecastSpec
from workbench.results import Classification, Detection, Forecast
from workbench.runtime import Device, Resident
from workbench.settings import Precision, Settings
from workbench.sources import TableStore
from workbench.text import Text
from workbench.timeseries import SeriesFrame

if TYPE_CHECKING:
    import pyarrow as pa

T = TypeVar("T")


class SqlHost(Protocol):
    """What statements are run with; `Workbench` is one."""

    @property
    def tables(self) -> TableStore:
        """The open tables."""
        ...

    @property
    def registry(self) -> Registry:
        """The models."""
        ...

    @property
    def settings(self) -> Settings:
        """The settings."""
        ...

    def query(
        self, sql: str, extra_tables: Mapping[str, pa.Table] | None = None, job: Job[T] | None = None
    ) -> pa.Table:
        """Run one SELECT of DuckDB's over the open tables and `extra_tables`, locked in.

        Raises:
            SqlError: With the place in `sql` where DuckDB names one.
        """
        ...

    def forecast_frames(
        self, frames: Sequence[SeriesFrame], spec: ForecastSpec, job: Job[T], *, roles: Roles | None = None
    ) -> Forecast:
        """Forecast series."""
        ...

    def detect_frames(
        self, frames: Sequence[SeriesFrame], spec: DetectSpec, job: Job[T], *, roles: Roles | None = None
    ) -> Detection:
        """Score and label the rows of series."""
        ...

    def classify_frames(
        self, frames: Sequence[SeriesFrame], spec: ClassifySpec, job: Job[T], *, roles: Roles | None = None
    ) -> Classification:
        """Tell the classes of series."""
        ...

    def devices(self) -> tuple[Device, ...]:
        """Accelerators first, the cpu last."""
        ...

    def loaded(self, device_ids: Sequence[str] | None = None) -> tuple[Resident, ...]:
        """What is resident."""
        ...

    def load(
        self,
        model: str,
        device_ids: Sequence[str],
        job: Job[T],
        *,
        instances: int | None = None,
        precision: Precision | None = None,
    ) -> Text:
        """Make a model resident; says what was done."""
        ...

    def create_model(self, model: str, uri: str, job: Job[T]) -> Text:
        """Register a user's package; says what was done."""
        ...

    def drop_model(self, model: str, job: Job[T]) -> Text:
        """Remove a user's model; says what was done."""
        ...

    def unload(self, model: str, device_ids: Sequence[str], job: Job[T]) -> Text:
        """Free a resident model; says what was done."""
        ...
