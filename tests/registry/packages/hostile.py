"""Packages that must be refused without a line of them being run, three or more of each kind."""

from __future__ import annotations

import json
import os
import stat
import struct
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.registry.packages.making import (
    Files,
    config,
    hub_package,
    plain_package,
    safetensors,
    tensor,
    transformers_package,
    with_header,
    write_folder,
    write_zip,
)

MARK = "ran.txt"
"""What a package writes beside itself when its code is run."""


@dataclass(frozen=True)
class Case:
    """A package and a word of the refusal that it must get."""

    name: str
    make: Callable[[Path], Path]
    word: str


def _marked(folder: Path, files: Files) -> Files:
    """The package with a line at the end of every file that would leave a trace."""
    line = f"\nopen({str(folder / MARK)!r}, 'w').close()\n".encode()
    return {name: (one + line if name.endswith(".py") and one else one) for name, one in files.items()}


def _changed(
    base: Callable[[], Files] = transformers_package, **changes: bytes | None
) -> Callable[[Path], Path]:
    """A sound package with files replaced (`config__json`), or left out where None."""

    def make(folder: Path) -> Path:
        files = base()
        for key, content in changes.items():
            name = key.replace("__", ".")
            files.pop(name, None)
            if content is not None:
                files[name] = content
        return write_folder(folder / "package", _marked(folder, files))

    return make


def _with(name: str, content: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        files = _marked(folder, transformers_package())
        place = write_folder(folder / "package", files)
        (place / name).write_bytes(content)
        return place

    return make


def _link(name: str, target: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        place = write_folder(folder / "package", _marked(folder, transformers_package()))
        (place / name).unlink(missing_ok=True)
        (place / name).symlink_to(target)
        return place

    return make


def _fifo(folder: Path) -> Path:
    place = write_folder(folder / "package", _marked(folder, transformers_package()))
    (place / "modeling_tiny.py").unlink()
    os.mkfifo(place / "modeling_tiny.py")
    return place


def _zip(change: Callable[[zipfile.ZipFile], None]) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        path = write_zip(folder / "model.zip", _marked(folder, transformers_package()))
        with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
            change(archive)
        return path

    return make


def _entry(name: str, content: bytes = b"x") -> Callable[[Path], Path]:
    return _zip(lambda archive: archive.writestr(name, content))


def _zip_link(archive: zipfile.ZipFile) -> None:
    info = zipfile.ZipInfo("link.py")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    archive.writestr(info, "/etc/passwd")


def _nul_name(archive: zipfile.ZipFile) -> None:
    info = zipfile.ZipInfo("a.py")
    info.filename = "a.py\0.txt"
    archive.writestr(info, b"x")


def _many(archive: zipfile.ZipFile) -> None:
    for number in range(2100):
        archive.writestr(f"many/{number}.txt", b"")


def _cut_zip(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = write_zip(folder / "model.zip", transformers_package())
    path.write_bytes(path.read_bytes()[:-40])
    return path


def _lying_zip(folder: Path) -> Path:
    """The directory says of the weights that they are longer than they are."""
    folder.mkdir(parents=True, exist_ok=True)
    files = {"model.safetensors": safetensors(), **_marked(folder, transformers_package())}
    path = write_zip(folder / "model.zip", files)
    content = bytearray(path.read_bytes())
    at = content.index(b"PK\x01\x02")
    struct.pack_into("<I", content, at + 24, 5_000)
    path.write_bytes(bytes(content))
    return path


def _damaged_zip(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = write_zip(folder / "model.zip", transformers_package())
    content = bytearray(path.read_bytes())
    content[60:90] = bytes(30)
    path.write_bytes(bytes(content))
    return path


def _very_deep(folder: Path) -> Path:
    """More folders within one another than are looked into."""
    place = write_folder(folder / "package", _marked(folder, transformers_package()))
    (place / "/".join("d" * 60)).mkdir(parents=True)
    return place


def _crowded(folder: Path) -> Path:
    place = write_folder(folder / "package", _marked(folder, transformers_package()))
    (place / "data").mkdir()
    for number in range(2_100):
        (place / "data" / str(number)).touch()
    return place


def _other_packing(archive: zipfile.ZipFile) -> None:
    archive.writestr("notes.txt", b"x" * 100, zipfile.ZIP_LZMA)


def _one_header_for_two(folder: Path) -> Path:
    """Two names in the directory, both for the bytes of one file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = write_zip(folder / "model.zip", {**_marked(folder, transformers_package()), "other1.py": b"x = 1"})
    content = bytearray(path.read_bytes())
    first, last = content.index(b"PK\x01\x02"), content.rindex(b"PK\x01\x02")
    content[last + 42 : last + 46] = content[first + 42 : first + 46]
    path.write_bytes(bytes(content))
    return path


def _declares(**entries: object) -> Callable[[Path], Path]:
    """A package of the program's own kind with these entries in the part `workbench`."""
    written = {"pipeline_cls": "pipeline.LastValue", "workbench": {"summary": "x", **entries}}
    return _changed(plain_package, config__json=json.dumps(written).encode())


def _deep(folder: Path) -> Path:
    return write_folder(folder / "package", {**transformers_package(), "a/b/c/d/e/f/g/h/i/j.txt": b"x"})


def _sparse(name: str) -> Callable[[Path], Path]:
    """A file of a terabyte that takes no room on the disk."""

    def made(folder: Path) -> Path:
        place = write_folder(folder / "package", _marked(folder, transformers_package()))
        with (place / name).open("r+b") as stream:
            stream.truncate(2**40)
        return place

    return made


def _weights(content: bytes) -> Callable[[Path], Path]:
    return _changed(model__safetensors=content)


def _auto_map(**entries: object) -> bytes:
    return config(auto_map=entries)


_PIPELINE = b"from iotdb.ainode.core.inference.pipeline.basic_pipeline import ForecastPipeline\n"
_STEP = {"step": tensor([1])}

CASES = [
    # missing, empty, truncated and lying files
    Case("no-config", _changed(config__json=None), "Model config file does not exist"),
    Case("no-weights", _changed(model__safetensors=None), "Model weights file does not exist"),
    Case(
        "no-hub-weights", _changed(hub_package, model__safetensors=None), "Model weights file does not exist"
    ),
    Case("no-model-file", _changed(modeling_tiny__py=None), "modeling_tiny.py"),
    Case("no-pipeline-file", _changed(pipeline_tiny__py=None), "pipeline_tiny.py"),
    Case("nothing", lambda folder: write_folder(folder / "package", {"readme.txt": b"x"}), "config file"),
    Case("not-there", lambda folder: folder / "nowhere", "does not exist"),
    Case("a-file", lambda folder: write_folder(folder, {"model.txt": b"x"}) / "model.txt", "not a directory"),
    Case("empty-config", _changed(config__json=b""), "config.json cannot be read"),
    Case("empty-weights", _changed(model__safetensors=b""), "0 bytes"),
    Case("empty-pipeline", _changed(pipeline_tiny__py=b""), "TinyPipeline"),
    Case("cut-config", _changed(config__json=config()[:-20]), "config.json cannot be read"),
    Case("cut-weights", _weights(safetensors()[:-2]), "speaks of"),
    Case("cut-header", _weights(safetensors()[:20]), "speaks of a header"),
    Case("cut-code", _changed(pipeline_tiny__py=b"class TinyPipeline(X):\n    def f(self"), "line"),
    Case("longer-weights", _weights(safetensors() + b"more"), "speaks of"),
    Case("lying-header-length", _weights(struct.pack("<Q", 2**62) + b"{}"), "speaks of a header"),
    Case(
        "lying-shape",
        _weights(with_header({"step": {**tensor([1]), "shape": [2**40]}}, bytes(4))),
        "by its shape",
    ),
    Case(
        "overflowing-shape",
        _weights(with_header({"s": {**tensor([1]), "shape": [2**40, 2**40]}}, bytes(4))),
        "shape",
    ),
    Case(
        "negative-shape",
        _weights(with_header({"step": {**tensor([1]), "shape": [-1]}}, bytes(4))),
        "wrong kind",
    ),
    Case("overlap", _weights(with_header({**_STEP, "b": tensor([1])}, bytes(4))), "not where it belongs"),
    Case("gap", _weights(with_header({"step": tensor([1], begin=4)}, bytes(8))), "not where it belongs"),
    Case(
        "backwards",
        _weights(with_header({"s": {**tensor([1]), "data_offsets": [4, 0]}}, bytes(4))),
        "wrong kind",
    ),
    Case("unknown-dtype", _weights(with_header({"step": tensor([1], dtype="F128")}, bytes(4))), "unknown"),
    Case("no-dtype", _weights(with_header({"step": {"shape": [1]}}, bytes(4))), "wrong kind"),
    Case("header-blanks", _weights(with_header(b"   {}")), "not a JSON object"),
    Case("header-metadata", _weights(with_header({"__metadata__": {"a": 1}})), "wrong kind"),
    Case("sparse-weights", _sparse("model.safetensors"), "speaks of"),
    Case("sparse-config", _sparse("config.json"), "bytes"),
    Case("sparse-code", _sparse("modeling_tiny.py"), "bytes"),
    Case("header-list", _weights(with_header([1, 2])), "not a JSON object"),
    Case("header-noise", _weights(with_header(b"\xff\xfe\x00\x01")), "cannot be read"),
    Case("tensor-twice", _weights(with_header(b'{"a": {}, "a": {}}')), "twice"),
    # pickles and programs
    Case("pickle-beside", _with("pytorch_model.bin", b"\x80\x02."), "pickle"),
    Case("pickle-alone", _changed(model__safetensors=None, pytorch_model__bin=b"\x80\x02."), "pickle"),
    Case("pickle-renamed", _weights(b"\x80\x04K\x01." + bytes(20)), "pickle"),
    Case("torch-zip-renamed", _weights(b"PK\x03\x04" + bytes(40)), "pickle"),
    Case("shared-library", _with("fast.so", b"\x7fELF"), "nobody can read"),
    Case("compiled-code", _with("hidden.pyc", b"\x00"), "nobody can read"),
    # JSON and encodings
    Case("config-list", _changed(config__json=b"[1]"), "not a JSON object"),
    Case("config-comment", _changed(config__json=b'{"a": 1 /* no */}'), "config.json cannot be read"),
    Case("config-twice", _changed(config__json=b'{"pipeline_cls": "a.B", "pipeline_cls": "c.D"}'), "twice"),
    Case("config-nan", _changed(config__json=b'{"pipeline_cls": NaN}'), "NaN"),
    Case("config-utf16", _changed(config__json=config().decode().encode("utf-16")), "UTF-8"),
    Case("config-latin", _changed(config__json=b'{"summary": "\xe9"}'), "UTF-8"),
    Case("config-deep", _changed(config__json=b"[" * 200_000), "deep"),
    Case("config-huge-number", _changed(config__json=b'{"a": ' + b"9" * 5000 + b"}"), "config.json"),
    Case("code-latin", _changed(modeling_tiny__py="# é\n".encode("latin-1")), "UTF-8"),
    Case("code-zero", _changed(modeling_tiny__py=b"a = 1\0\n"), "zero bytes"),
    Case("code-rot13", _changed(modeling_tiny__py=b"# -*- coding: rot13 -*-\n"), "encoding"),
    Case("code-utf7", _changed(configuration_tiny__py=b"# coding: utf-7\n"), "encoding"),
    Case("code-turned", _changed(configuration_tiny__py="x = 1  # \u202e hidden\n".encode()), "look other"),
    Case("code-deep", _changed(modeling_tiny__py=b"x = " + b"(" * 5000 + b")" * 5000), "cannot be read"),
    Case("code-long", _changed(modeling_tiny__py=b"#" * (2 * 2**20 + 1)), "bytes"),
    # wrong classes
    Case("no-class", _changed(pipeline_tiny__py=_PIPELINE), "does not define"),
    Case("plain-class", _changed(pipeline_tiny__py=b"class TinyPipeline:\n    pass\n"), "ForecastPipeline"),
    Case(
        "plain-family",
        _changed(pipeline_tiny__py=b"class A(object): pass\nclass TinyPipeline(A): pass\n"),
        "Forecast",
    ),
    Case(
        "plain-config-class", _changed(configuration_tiny__py=b"class TinyConfig: pass\n"), "PretrainedConfig"
    ),
    Case(
        "plain-model-class", _changed(modeling_tiny__py=b"class TinyForPrediction: pass\n"), "PreTrainedModel"
    ),
    Case(
        "plain-hub-class",
        _changed(hub_package, modeling_hub__py=b"class TinyHub: pass\n"),
        "PyTorchModelHubMixin",
    ),
    Case("no-pipeline-named", _changed(config__json=config(pipeline_cls=None)), "pipeline_cls"),
    Case(
        "half-an-auto-map",
        _changed(config__json=_auto_map(AutoConfig="configuration_tiny.TinyConfig")),
        "AutoModel",
    ),
    Case("auto-map-list", _changed(config__json=config(auto_map=["a", "b"])), "wrong kind"),
    Case(
        "elsewhere",
        _changed(config__json=config(pipeline_cls="evil/repo--pipeline.TinyPipeline")),
        "names no class",
    ),
    Case(
        "pipeline-path",
        _changed(config__json=config(pipeline_cls="../../evil.TinyPipeline")),
        "names no class",
    ),
    Case("pipeline-number", _changed(config__json=config(pipeline_cls=7)), "names no class"),
    Case("pipeline-of-library", _changed(config__json=config(pipeline_cls="os.system")), "os.py"),
    Case(
        "wrong-option",
        _changed(
            plain_package,
            config__json=json.dumps(
                {"pipeline_cls": "pipeline.LastValue", "workbench": {"options": {"a": {"type": "magic"}}}}
            ).encode(),
        ),
        "declares",
    ),
    Case(
        "dotted-requirement",
        _changed(
            plain_package,
            config__json=json.dumps(
                {"pipeline_cls": "pipeline.LastValue", "workbench": {"requires": ["os.path"]}}
            ).encode(),
        ),
        "requires",
    ),
    Case(
        "endless-limit",
        _changed(
            plain_package,
            config__json=b'{"pipeline_cls": "a.B", "workbench": {"limits": {"max_context": "endless"}}}',
        ),
        "declares",
    ),
    # links and other things that are no files
    Case("link-to-file", _link("notes.txt", "/etc/passwd"), "symbolic link"),
    Case("link-to-folder", _link("data", "/"), "symbolic link"),
    Case("link-to-itself", _link("loop", "loop"), "symbolic link"),
    Case("link-as-config", _link("config.json", "/etc/hostname"), "symbolic link"),
    Case("fifo", _fifo, "neither a file nor a folder"),
    # names
    Case("zip-dots", _entry("../evil.py"), "leads out"),
    Case("zip-deep-dots", _entry("a/../../evil.py"), "leads out"),
    Case("zip-absolute", _entry("/tmp/evil.py"), "leads out"),
    Case("zip-drive", _entry("C:/evil.py"), "not every system"),
    Case("zip-backslash", _entry("..\\evil.py"), "name"),
    Case("zip-device", _entry("aux.py"), "not every system"),
    Case("zip-nul", _zip(_nul_name), "name"),
    Case("zip-dot-folder", _zip(lambda archive: archive.mkdir("../out")), "leads out"),
    Case("names-by-case", _zip(lambda archive: archive.writestr("CONFIG.json", b"{}")), "same name"),
    Case("deep-folders", _deep, "too deep"),
    # zips
    Case("zip-link", _zip(_zip_link), "symbolic link"),
    Case("zip-twice", _entry("./config.json"), "leads out"),
    Case("zip-bomb", _entry("zeros.txt", bytes(8 * 2**20)), "would grow"),
    Case("zip-bomb-weights", _entry("sub/model.safetensors", bytes(6 * 2**20)), "would grow"),
    Case("zip-many", _zip(_many), "files"),
    Case("zip-cut", _cut_zip, "invalid"),
    Case("zip-lying", _lying_zip, "cannot be read"),
    Case("zip-damaged", _damaged_zip, "cannot be read"),
    Case("zip-noise", lambda folder: write_folder(folder, {"model.zip": b"noise"}) / "model.zip", "invalid"),
    # what says one thing and is another
    Case("nested-zip", _entry("model/inner.zip", b"PK\x05\x06" + bytes(18)), "nobody can read"),
    Case("zip-as-text", _with("notes.txt", b"PK\x03\x04" + bytes(30)), "nobody can read"),
    Case("program-as-text", _with("notes.txt", b"\x7fELF\x02\x01\x01" + bytes(60)), "nobody can read"),
    Case("program-as-licence", _with("LICENSE", b"\x00asm\x01\x00\x00\x00"), "nobody can read"),
    Case("pickle-as-json", _with("vocabulary.json", b"\x80\x04\x95\x00."), "pickle"),
    Case("pickle-as-text", _with("notes.txt", b"\x80\x02}q\x00."), "pickle"),
    Case("other-packing", _zip(_other_packing), "packed in a way"),
    Case("one-file-two-names", _one_header_for_two, "cannot be read"),
    Case("file-and-folder", _entry("config.json/evil.py"), "is a file, and"),
    Case("file-and-folder-by-case", _entry("MODELING_TINY.PY/evil.py"), "is a file, and"),
    Case("very-deep-folders", _very_deep, "too many others"),
    Case("crowded-folder", _crowded, "more than 2,000 files"),
    # numbers and letters that cannot be kept or shown
    Case("config-infinite", _changed(config__json=b'{"pipeline_cls": "a.B", "x": [1e999]}'), "too large"),
    Case("header-infinite", _weights(with_header(b'{"__metadata__": {"a": -1e999}}')), "too large"),
    Case("half-a-letter", _changed(config__json=b'{"pipeline_cls": "a.B", "x": "\\ud800"}'), "UTF-8"),
    Case("commands-in-summary", _declares(summary="\x1b[2J\x1b]0;owned\x07"), "cannot be shown"),
    Case("turned-summary", _declares(summary="harmless \u202e"), "cannot be shown"),
    Case("endless-description", _declares(description="x" * 20_000), "too many"),
    Case(
        "commands-in-option",
        _declares(options={"a": {"type": "string", "default": "\x1b[2J", "description": "x"}}),
        "cannot be shown",
    ),
    Case("commands-in-type", _changed(config__json=config(model_type="a\x1b[2J")), "cannot be shown"),
]
