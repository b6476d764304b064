"""The catalogues of the window: gather what there is to say, take up the Chinese, compile.

`python tools/translations.py` writes `ui/resources/translations/forecast_workbench_*.ts` and `.qm`. The
window's own sentences are found by Qt's `lupdate`. The core's are templates in calls of `text(...)` and of
errors, and the words of the models' declarations and of the samples; they are found here and stand in the
context `workbench`.

`--missing` prints the sentences without a Chinese text as JSON; `--take FILE` takes up such a JSON object
with the Chinese filled in (context to English to Chinese). Of two runs the second waits
for the first.
"""

from __future__ import annotations

import argparse
import ast
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[1]
LOCK = ROOT / ".tools" / "translations.lock"
FOLDER = ROOT / "ui" / "resources" / "translations"
CONTEXT = "workbench"
_CHINESE = FOLDER / "forecast_workbench_zh_CN.ts"
_ENGLISH = FOLDER / "forecast_workbench_en.ts"
_ONE = {
    "%n jobs are running. Closing the window stops them.": "%n job is running. Closing the window stops it.",
    "%n jobs running": "%n job running",
    "%n cores": "%n core",
    "{percent} % of %n cores": "{percent} % of %n core",
    "%n models": "%n model",
    "%n instances": "%n instance",
    "%n loading": "%n loading",
    "%n finishing a request, then unloaded": "%n finishing a request, then unloaded",
    "%n files, {size}": "%n file, {size}",
    "%n servers": "%n server",
    "%n files run in processes of their own, with a limit of memory and time. "
    "Agree only if you trust where they come from; changed code asks again.": "%n file runs in processes of "
    "its own, with a limit of memory and time. Agree only if you trust where it comes from; changed code "
    "asks again.",
    "{model} does not run: %n of its files are not those that were registered.": "{model} does not run: "
    "%n of its files is not the one that was registered.",
    "%n requests for it run; it is renamed when they have ended.": "%n request for it runs; it is renamed "
    "when it has ended.",
    "%n requests for it run or wait:": "%n request for it runs or waits:",
}
"""English sentences with a number, as they are for one."""
_SAY = ("text", "Text", "Cancelled", "WriteInterrupted", "Control")
_TEMPLATE_KEYWORDS = ("hint",)
_DECLARED = ("summary", "description")


@contextmanager
def alone() -> Iterator[None]:
    """Wait for another run in this checkout; the lock ends with the process, however that ends."""
    sys.path.insert(0, str(ROOT))
    from workbench.registry.lock import FileLock

    lock = FileLock(LOCK)
    if not lock.try_acquire():
        print("Another run writes the catalogues; this one waits for it.", file=sys.stderr, flush=True)
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def core_sentences() -> dict[str, str | None]:
    """Every template of the core, the declarations and the samples, with its form for one, if it has two."""
    found: dict[str, str | None] = {}
    for folder in ("workbench", "models", "ui"):
        for file in sorted((ROOT / folder).rglob("*.py")):
            tree = ast.parse(file.read_text(encoding="utf-8"))
            found |= dict.fromkeys(_templates(tree)) | dict(_plurals(tree))
    for file in sorted((ROOT / "models").rglob("config.json")):
        declared = json.loads(file.read_text(encoding="utf-8"))["workbench"]
        found |= dict.fromkeys(declared[key] for key in _DECLARED)
        found |= dict.fromkeys(option["description"] for option in declared["options"].values())
    sys.path.insert(0, str(ROOT))
    from sample_data import SAMPLES

    found |= dict.fromkeys(sample.title for sample in SAMPLES)
    return found


def _templates(tree: ast.Module) -> Iterator[str]:
    constants = _constants(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        if name not in _SAY and not name.endswith("Error"):
            continue
        for argument in node.args[:1]:
            yield from _words(argument, constants)
        for keyword in node.keywords:
            if keyword.arg in _TEMPLATE_KEYWORDS:
                yield from _words(keyword.value, constants)


def _plurals(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Templates that depend on a number, with their form for one."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        if isinstance(node.func, ast.Name) and node.func.id == "plural":
            one, several = node.args
        else:
            words = {keyword.arg: keyword.value for keyword in node.keywords}
            if "singular" not in words:
                continue
            one, several = words["singular"], node.args[0]
        if isinstance(one, ast.Constant) and isinstance(several, ast.Constant):
            yield str(several.value), str(one.value)


def _constants(tree: ast.Module) -> dict[str, list[ast.expr]]:
    """Names to what is assigned to them anywhere in the file: a template may be chosen before the call."""
    found: dict[str, list[ast.expr]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    found.setdefault(target.id, []).append(node.value)
    return found


def _words(node: ast.expr, constants: dict[str, list[ast.expr]]) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        if any(character.isalpha() for character in node.value.replace("{reason}", "")):
            yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _words(node.body, constants)
        yield from _words(node.orelse, constants)
    elif isinstance(node, ast.Name):
        for value in constants.pop(node.id, []):
            yield from _words(value, constants)


def update() -> None:
    """Write both `.ts` files anew, keeping the translations, and compile them."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        core = Path(folder) / "core.py"
        sentences = core_sentences()
        lines = [
            f"QCoreApplication.translate({CONTEXT!r}, {json.dumps(words)}{', None, 1' if one else ''})"
            for words, one in sentences.items()
        ]
        core.write_text("\n".join(lines) + "\n", encoding="utf-8")
        window = [str(file) for file in sorted((ROOT / "ui").rglob("*.py"))]
        for catalogue in (_CHINESE, _ENGLISH):
            options = ("-ts", str(catalogue), "-locations", "none", "-no-obsolete")
            _run("pyside6-lupdate", *window, str(core), *options)
    _fill_english({words: one for words, one in sentences.items() if one is not None} | _ONE)
    compile_all()


def compile_all() -> None:
    """Make the `.qm` files; one with sentences missing is not made, nor its language offered."""
    _CHINESE.with_suffix(".qm").unlink(missing_ok=True)
    for catalogue in (_ENGLISH,) if missing() else (_CHINESE, _ENGLISH):
        _run("pyside6-lrelease", str(catalogue), "-qm", str(catalogue.with_suffix(".qm")))


def _run(tool: str, *arguments: str) -> None:
    command = [str(Path(sys.executable).parent / tool), *arguments]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _messages(catalogue: Path) -> Iterator[tuple[str, ElementTree.Element]]:
    for context in ElementTree.parse(catalogue).getroot().iter("context"):  # noqa: S314 (our own file)
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            yield name, message


def missing() -> dict[str, dict[str, str]]:
    """Context to English sentences without a finished Chinese text."""
    found: dict[str, dict[str, str]] = {}
    for context, message in _messages(_CHINESE):
        translation = message.find("translation")
        words = "" if translation is None else "".join(translation.itertext())
        if translation is None or translation.get("type") == "unfinished" or not words:
            found.setdefault(context, {})[message.findtext("source") or ""] = ""
    return found


def take(file: Path) -> None:
    """Put Chinese texts into the catalogue."""
    given: dict[str, dict[str, str]] = json.loads(file.read_text(encoding="utf-8"))
    tree = ElementTree.parse(_CHINESE)  # noqa: S314 (our own file)
    for context in tree.getroot().iter("context"):
        words = given.get(context.findtext("name") or "", {})
        for message in context.iter("message"):
            chinese = words.get(message.findtext("source") or "")
            translation = message.find("translation")
            if chinese and translation is not None:
                _finish(translation, chinese)
    _write(tree, _CHINESE)
    # Once more, so that the file is written as `lupdate` writes it.
    update()


def _fill_english(singular: dict[str, str]) -> None:
    """English is what stands in the code; the catalogue says so, with its plurals."""
    tree = ElementTree.parse(_ENGLISH)  # noqa: S314 (our own file)
    for message in tree.getroot().iter("message"):
        translation = message.find("translation")
        source = message.findtext("source") or ""
        if translation is not None and translation.get("type") == "unfinished":
            _finish(translation, source)
        if translation is not None and (forms := translation.findall("numerusform")):
            forms[0].text = singular[source]
    _write(tree, _ENGLISH)


def _finish(translation: ElementTree.Element, words: str) -> None:
    translation.attrib.pop("type", None)
    forms = translation.findall("numerusform")
    for form in forms:
        form.text = words
    if not forms:
        translation.text = words


def _write(tree: ElementTree.ElementTree[ElementTree.Element], file: Path) -> None:
    body = ElementTree.tostring(tree.getroot(), encoding="unicode")
    file.write_text('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n' + body + "\n", encoding="utf-8")


def main() -> int:
    """Run one of the three jobs."""
    raw = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=raw)
    parser.add_argument("--missing", action="store_true", help="print what has no Chinese text, as JSON")
    parser.add_argument("--take", type=Path, metavar="FILE", help="take up Chinese texts")
    chosen = parser.parse_args()
    with alone():
        update()
        if chosen.take is not None:
            take(chosen.take)
        if chosen.missing:
            json.dump(missing(), sys.stdout, ensure_ascii=False, indent=1)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
