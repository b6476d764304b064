"""What is offered at the caret (`|`)."""

# ruff: noqa: E501 - one case a line

from __future__ import annotations

import random
import time

import pytest

from tests.sql.mutations import random_text, scramble
from tests.sql.test_random_texts import VALID
from workbench import Workbench

CASES = {
    "|": ["SELECT", "CALL INFERENCE(", "SHOW MODELS", "LOAD MODEL"],
    "sel|": ["SELECT"],
    "SELECT 1; sho|": ["SHOW MODELS", "SHOW AI_DEVICES"],
    "SHOW |": ["MODELS", "AI_DEVICES"],
    "SHOW MODELS nai|": ["naive_forecaster"],
    "LOAD MODEL auto|": ["auto_ets"],
    "LOAD MODEL auto_ets TO |": ["DEVICES"],
    "LOAD MODEL auto_ets TO DEVICES '|'": ["cpu"],
    "CALL INFERENCE(|": ["naive_forecaster", "auto_ets"],
    "CALL INFERENCE(nai|": ["naive_forecaster"],
    "CALL INFERENCE(naive_forecaster, 'select | from root.db.etth')": ["OT", "HUFL", "avg("],
    "CALL INFERENCE(naive_forecaster, 'select OT from root.|": ["db", "sg"],
    "CALL INFERENCE(naive_forecaster, 'SELECT time, O| FROM etth')": ["OT"],
    "CALL INFERENCE(naive_forecaster, 'SELECT time, OT FROM etth', |": ["outputLength=", "sp=", "quantiles="],
    "CALL INFERENCE(naive_forecaster, 'SELECT time, OT FROM etth', st|)": ["strategy="],
    "CALL INFERENCE(naive_forecaster, 'select 1', strategy=|": ["'last'", "'mean'", "'drift'"],
    "CALL INFERENCE(naive_forecaster, 'select 1', strategy='d|'": ["drift"],
    "CALL INFERENCE(naive_forecaster, 'select 1', generateTime=|": ["true", "false"],
    "CALL INFERENCE(naive_forecaster, 'select 1', missing='|": ["interpolate", "ffill"],
    "SELECT * FROM |": ["etth", "panel", "root.", "FORECAST("],
    "SELECT * FROM et|": ["etth"],
    "SELECT * FROM etth e JOIN pa|": ["panel"],
    "SELECT e.| FROM etth e": ["OT", "HUFL"],
    "SELECT O| FROM etth": ["OT"],
    "SELECT 温| FROM 变电站": ["温度"],
    "SELECT OT FROM etth wh|": ["WHERE", "WHEN"],
    "select OT from root.|": ["db", "sg", "**"],
    "select OT from root.db.|": ["etth", "panel"],
    "select OT from root.db.etth.|": ["OT"],
    "select av| from root.db.etth": ["avg("],
    "select | from root.sg.d1": ["count("],
    "SELECT * FROM FORECAST(|": ["TARGETS => ", "MODEL_ID => "],
    "SELECT * FROM FORECAST(TARGETS => (SELECT time, OT FROM etth) ORDER BY time, MO|": ["MODEL_ID => "],
    "SELECT * FROM FORECAST(TARGETS => (SELECT time, O| FROM etth)": ["OT"],
    "SELECT * FROM FORECAST(TARGETS => etth, MODEL_ID => '|": ["naive_forecaster"],
    "SELECT * FROM FORECAST(TARGETS => etth, MODEL_ID => |": ["'naive_forecaster'"],
    "SELECT * FROM FORECAST(TARGETS => etth, MODEL_ID => 'naive_forecaster', MODEL_OPTIONS => 's|'": ["sp=", "strategy="],
    "SELECT * FROM FORECAST(TARGETS => etth, MODEL_ID => 'naive_forecaster', MODEL_OPTIONS => 'sp=2,strategy=|'": ["last"],
    "select forecast(OT, 'MODEL_ID'='|') from root.db.etth": ["naive_forecaster"],
}  # fmt: skip


@pytest.mark.parametrize("text", CASES)
def test_that_the_fitting_words_are_offered(shared_workbench: Workbench, text: str) -> None:
    offered = [one.text for one in shared_workbench.complete(text.replace("|", ""), text.index("|"))]
    for wanted in CASES[text]:
        assert wanted in offered[:60], offered[:20]


def test_that_a_chosen_word_replaces_the_one_at_the_caret(shared_workbench: Workbench) -> None:
    text = "CALL INFERENCE(naive_forecaster, 'SELECT time, HUF FROM etth')"
    offset = text.index("HUF") + 2
    (chosen,) = [one for one in shared_workbench.complete(text, offset) if one.text == "HUFL"]
    assert text[: chosen.start] + chosen.text + text[chosen.end :] == text.replace("HUF", "HUFL")


def test_that_an_option_tells_its_type_default_and_meaning(shared_workbench: Workbench) -> None:
    text = "CALL INFERENCE(naive_forecaster, 'select 1', strat"
    option = shared_workbench.complete(text, len(text))[0]
    assert option.text == "strategy="
    assert "last" in option.detail
    assert option.help


def test_that_an_option_written_already_is_not_offered_again(shared_workbench: Workbench) -> None:
    text = "CALL INFERENCE(naive_forecaster, 'select 1', sp=24, "
    offered = [one.text for one in shared_workbench.complete(text, len(text))]
    assert "sp=" not in offered
    assert "strategy=" in offered


def test_that_nothing_is_offered_in_a_comment(shared_workbench: Workbench) -> None:
    assert shared_workbench.complete("SELECT 1 -- sel", 15) == []


def test_that_any_text_can_be_completed_anywhere(shared_workbench: Workbench) -> None:
    rng = random.Random(4)
    for number in range(400):
        text = random_text(rng) if number % 3 == 0 else scramble(rng.choice(VALID), rng)
        offset = rng.randint(0, len(text))
        for one in shared_workbench.complete(text, offset):
            assert 0 <= one.start <= one.end <= len(text)


def test_that_the_list_is_there_before_the_next_key(shared_workbench: Workbench) -> None:
    text = "SELECT 1;\n" * 50 + "SELECT * FROM etth e JOIN panel p ON e.time = p.time WHERE e."
    times = []
    for _ in range(20):
        began = time.perf_counter()
        shared_workbench.complete(text, len(text))
        times.append(time.perf_counter() - began)
    assert min(times) < 0.02
