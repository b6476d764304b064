"""What the channels of a frame are, and which of its rows count."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from workbench.errors import OptionError
from workbench.requests import Resample, Selection
from workbench.timeseries import SeriesFrame


@dataclass(frozen=True, slots=True)
class Roles:
    """What the channels of the frames are, and which of their rows count.

    Attributes:
        targets: Channels to forecast or to search; empty means all that are not covariates.
        past_covariates, future_covariates, context, resample: As in `Selection`.

    Raises:
        OptionError: The context has no row.
    """

    targets: tuple[str, ...] = ()
    past_covariates: tuple[str, ...] = ()
    future_covariates: tuple[str, ...] = ()
    context: int | None = None
    resample: Resample | None = None

    def __post_init__(self) -> None:
        if self.context is not None and self.context < 1:
            raise OptionError(
                "The context is {rows} rows.",
                hint="Use 1 row or more, or all.",
                about="context",
                rows=self.context,
            )

    @classmethod
    def of(cls, selection: Selection | None) -> Self:
        """The roles that a selection names."""
        if selection is None:
            return cls()
        return cls(
            selection.targets,
            selection.past_covariates,
            selection.future_covariates,
            selection.context,
            selection.resample,
        )

    def targets_of(self, frame: SeriesFrame) -> tuple[str, ...]:
        """The channels of `frame` to work on."""
        covariates = {*self.past_covariates, *self.future_covariates}
        return self.targets or tuple(name for name in frame.channels if name not in covariates)
