"""What a model declares of itself, as read from its `config.json`; nothing is imported for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Literal

from workbench.requests import OptionValue
from workbench.text import Text

OptionType = Literal["integer", "number", "boolean", "string", "integers"]


class Task(StrEnum):
    """What a model does."""

    FORECAST = "forecast"
    DETECT = "detect"
    CLASSIFY = "classify"


class Category(StrEnum):
    """Where a model comes from, as AINode writes it."""

    BUILTIN = "builtin"
    USER_DEFINED = "user_defined"


class ModelState(StrEnum):
    """AINode's states; only an active model runs."""

    ACTIVE = "active"
    ACTIVATING = "activating"
    INACTIVE = "inactive"
    DROPPING = "dropping"


@dataclass(frozen=True, slots=True)
class Option:
    """One settable option, from the JSON Schema in the declaration.

    Attributes:
        name: As SQL, command line and forms write it.
        type: `integers` is a list of whole numbers, written `1,0,1` or `(1,0,1)`.
        default: None where the model chooses (then `optional` is true).
        optional: Whether null, the model's own choice, is allowed.
        minimum, maximum: Inclusive bounds of a number (or of each of the integers).
        choices: The allowed words, empty when free.
        length: The number of `integers`, None when free.
        help: One line.
        advanced: Shown only when asked for.
        aliases: Other names under which it is accepted.
    """

    name: str
    type: OptionType
    default: OptionValue
    optional: bool
    help: str
    minimum: float | None = None
    maximum: float | None = None
    choices: tuple[str, ...] = ()
    length: int | None = None
    advanced: bool = False
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """What a model can take. `None` means no limit of its own."""

    min_context: int = 1
    max_context: int | None = None
    max_horizon: int | None = None
    max_targets: int | None = 1
    past_covariates: bool = False
    future_covariates: bool = False
    categories: bool = False
    """Whether covariates may be words."""
    missing: bool = False
    quantiles: bool = False


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """A model of the registry.

    Attributes:
        id: The name in SQL, unique, case-sensitive.
        type: As AINode's SHOW MODELS shows it (`sktime`, `statsforecast`, ...).
        task, category, state: See there.
        summary: One line, for lists. `description`: a paragraph, for details.
        licence: SPDX name of the code (and weights).
        folder: The package's folder. `pipeline_cls`: `module.Class` within it.
        requires: Modules that must be importable, e.g. `("statsforecast",)`.
        extra: The dependency group that brings them, None for the base.
        preload: Modules that a worker's start imports beforehand; models with equal `preload` share a
            process kind.
        in_process: May run without a worker: numpy only, milliseconds, no user code.
        threads: Threads an instance uses.
        accelerated: Runs on accelerators as well. A model whose weights lie elsewhere does so anyway.
        batched: Runs many series at once, each as if it were alone, so those of several requests are joined.
        options, limits: See there.
        reason: Why it is not active. `remedy`: the command that changes that, where the reason has none.
        repository: Where its files come from, `owner/name` on the hub; None for a model without files.
        revision: Branch, tag or commit there.
        size_bytes: What has to be downloaded, as published; of a user's model what its files take.
        non_commercial: Whether the licence of its files forbids commercial use.
        weights_folder: Where `config.json` and `model.safetensors` of its release are, or will be; it is for
            the worker.
        weights_stamp: Tells one set of these files from another: a worker that has others reads them anew.
        fetchable: Whether nothing but files is missing, which can be downloaded or taken from a folder.
        job_id: The job that downloads or copies its files now.
    """

    id: str
    type: str
    task: Task
    category: Category
    state: ModelState
    summary: str
    description: str
    licence: str
    folder: Path
    pipeline_cls: str
    requires: tuple[str, ...] = ()
    extra: str | None = None
    preload: tuple[str, ...] = ()
    in_process: bool = False
    threads: int = 1
    accelerated: bool = False
    batched: bool = False
    options: Mapping[str, Option] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)
    reason: Text | None = None
    remedy: Text | None = None
    repository: str | None = None
    revision: str = "main"
    size_bytes: int | None = None
    non_commercial: bool = False
    weights_folder: Path | None = None
    weights_stamp: str | None = None
    fetchable: bool = False
    job_id: int | None = None
