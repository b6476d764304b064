"""The manual has a page for each pretrained model, and says there what the model declares."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.cli.models import size
from workbench.registry import ModelInfo, hub_models

MANUAL = Path(__file__).parents[2] / "docs" / "manual"


@pytest.mark.parametrize("info", hub_models(), ids=lambda info: info.id)
def test_that_a_models_page_says_what_it_declares(info: ModelInfo) -> None:
    page = (MANUAL / "models" / f"{info.id}.md").read_text("utf-8")
    assert info.repository is not None
    assert info.repository in page
    assert f"licence: {info.licence}" in page
    assert ("not for commercial use" in page) == info.non_commercial
    assert f"size: {size(info)}," in page
    assert f"{info.limits.max_context:,}" in page
    overview = (MANUAL / "pretrained.md").read_text("utf-8")
    row = next(line for line in overview.splitlines() if line.startswith(f"| [{info.id}]"))
    assert row.endswith(f"| {size(info)} |")
