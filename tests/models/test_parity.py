"""The pretrained networks and their pipelines give upstream's numbers.

`PARITY_DIR=/some/folder pytest tests/models/test_parity.py` also runs every fixture that lies there.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.models.parity_cases import (
    Case,
    adapter,
    asked_of_pipeline,
    assert_within,
    compare,
    fixtures,
    required_cases,
)

pytest.importorskip("torch", reason="torch is not installed")


def _listed(wanted: Callable[[Case], bool]) -> list[object]:
    found: list[object] = []
    for folder in fixtures():
        name = "/".join(folder.parts[-2:])
        found += [
            pytest.param(case, id=f"{name}-{case.name}") for case in required_cases(folder) if wanted(case)
        ]
    return found


@pytest.mark.parametrize("case", _listed(lambda case: True))
def test_that_the_network_gives_the_references_numbers(case: Case) -> None:
    outputs = adapter(case.folder).run_network(case.folder, case)
    assert_within(list(compare(case, outputs)))


@pytest.mark.parametrize("case", _listed(asked_of_pipeline))
def test_that_the_pipeline_gives_the_references_forecast(case: Case) -> None:
    assert_within(list(adapter(case.folder).run_pipeline(case.folder, case)))
