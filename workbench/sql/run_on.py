"""Where the models of a script run."""

from __future__ import annotations

from enum import StrEnum


class RunOn(StrEnum):
    """Where the models of a script that is run against a server run.

    `SERVER`: in the server's own AINode, which gets every statement as it is written. `BOTH`: here and there,
    each forecast after the other; the other statements of AINode here.
    """

    HERE = "here"
    SERVER = "server"
    BOTH = "both"
