"""A language is offered when all of it is there."""

from __future__ import annotations

import re
import string
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator

from ui.languages import available, catalogue, resolve

ROOT = Path(__file__).parents[2]


def test_that_a_language_without_a_complete_catalogue_is_not_used() -> None:
    assert "en" in available()
    assert resolve("en") == "en"
    assert resolve("zh_CN") in available()
    assert resolve("system") in available()


def test_that_the_english_catalogue_says_what_the_code_says() -> None:
    own = QTranslator()
    assert own.load(str(catalogue("en")))
    assert own.translate("DataView", "Open data") == "Open data"


_REWRITTEN = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.languages import Catalogue

app = QCoreApplication([])
file = Path(sys.argv[1])
own = Catalogue(file, app)
app.installTranslator(own)
file.write_bytes(b"")
print(QCoreApplication.translate("StartPage", "Open a time series") == "打开时间序列")
"""


def test_that_a_catalogue_that_is_rewritten_meanwhile_does_not_end_the_program(tmp_path: Path) -> None:
    copy = tmp_path / "zh_CN.qm"
    copy.write_bytes(catalogue("zh_CN").read_bytes())
    words = [sys.executable, "-c", _REWRITTEN, str(copy)]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "True\n"), done.stderr


@pytest.mark.slow
def test_that_the_catalogues_hold_every_sentence_of_the_program() -> None:
    before = {file: file.read_bytes() for file in catalogue("en").parent.glob("*.[tq][sm]")}
    subprocess.run([sys.executable, str(ROOT / "tools" / "translations.py")], check=True)
    texts = {file: content for file, content in before.items() if file.suffix == ".ts"}
    stale = [file.name for file, content in texts.items() if file.read_bytes() != content]
    for file, content in before.items():
        file.write_bytes(content)
    assert not stale, f"run python tools/translations.py: {', '.join(stale)} is older than the program"


SAME_IN_CHINESE = frozenset({"Forecast Workbench"})
"""The program's name, which the window's frame would repeat."""


def _values(words: str) -> list[tuple[str, str | None]]:
    parts = string.Formatter().parse(words)
    return sorted((name, form) for _, name, form, _ in parts if name is not None)


def test_that_every_sentence_has_a_chinese_one_with_the_same_values() -> None:
    file = catalogue("zh_CN").with_suffix(".ts")
    sentences = list(ElementTree.parse(file).getroot().iter("message"))
    assert len(sentences) > 1000
    for message in sentences:
        source = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        assert translation.get("type") is None, f"unfinished: {source}"
        chinese = "".join(translation.itertext()).strip()
        assert chinese, f"missing: {source}"
        bare = re.fullmatch(r"\{\w+\}", source) is not None
        assert chinese != source or bare or source in SAME_IN_CHINESE, f"the same: {source}"
        assert _values(chinese) == _values(source), source
        assert ("%n" in chinese) == ("%n" in source), source


def test_that_chinese_is_offered() -> None:
    assert available() == ("en", "zh_CN")
    own = QTranslator()
    assert own.load(str(catalogue("zh_CN")))
    assert own.translate("StartPage", "Open a time series") == "打开时间序列"
    assert own.translate("Grid", "held back") == "留出"
