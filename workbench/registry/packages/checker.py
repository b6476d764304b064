"""Whether a folder or a zip is a model that can be registered; nothing of it is run.

All that is wrong is told at once. Builtin packages pass the same checks.
"""

from __future__ import annotations

import hashlib
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from workbench.errors import WorkbenchError
from workbench.registry.declaration import Json
from workbench.registry.info import ModelInfo
from workbench.registry.packages.code import MOST_SOURCE_BYTES, Code, Located, Reference, references
from workbench.registry.packages.declaring import declaration_of, model_from
from workbench.registry.packages.problems import Problem, refusal
from workbench.registry.packages.source import BROKEN_ZIP, Source, open_source
from workbench.registry.packages.strict_json import NotJson, parse_object
from workbench.registry.packages.weights import WeightsFound, check_weights
from workbench.text import Text, text

CONFIG = "config.json"
WEIGHTS = "model.safetensors"
_TENSORS = ".safetensors"
_LONG = 64 * 2**20
"""Bytes from which on a file that is refused is not read to its end for its checksum."""
_BLOCK = 1 << 20
_MOST_CONFIG_BYTES = 4 * 2**20
_PICKLES = frozenset((".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle", ".joblib"))
_BINARIES = frozenset((".so", ".pyd", ".dll", ".dylib", ".pyc", ".pyo", ".exe", ".zip", ".egg", ".whl"))
_PROGRAMS = (
    b"\x7fELF",
    b"PK\x03\x04",
    b"\xca\xfe\xba\xbe",
    b"\xcf\xfa\xed\xfe",
    b"\xce\xfa\xed\xfe",
    b"\0asm",
)
"""How programs and archives of them begin."""
_PICKLED = re.compile(rb"\x80[\x02-\x05]")
"""How pickles begin; no text does."""
_LICENCES = ("LICENSE", "LICENSE.txt", "LICENSE.md", "LICENCE", "LICENCE.txt", "COPYING")


@dataclass(frozen=True, slots=True)
class FileFound:
    """A file of a package, its size in bytes and its SHA-256, empty for a long one that is refused."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class PackageReport:
    """What a package is, and what keeps it from being registered.

    Attributes:
        place: The folder or zip.
        files: All of them, by name.
        problems: In the order in which they were found; empty when it can be registered.
        model: What it declares, with the id that was asked for; None when that cannot be told.
        declaration: What it declares, as the manifest keeps it.
        weights: What the header of the weights tells; None without weights.
        architecture: The model's class (`auto_map`, `hub_mixin_cls`), or the pipeline's.
        config: The configuration; empty when it cannot be read.
        licence_file: The file with the licence's words, if there is one.
    """

    place: Path
    files: tuple[FileFound, ...]
    problems: tuple[Problem, ...]
    model: ModelInfo | None = None
    declaration: Json = field(default_factory=dict)
    weights: WeightsFound | None = None
    architecture: str | None = None
    config: Json = field(default_factory=dict)
    licence_file: str | None = None

    @property
    def code(self) -> tuple[FileFound, ...]:
        """The files that would run on the user's computer."""
        return tuple(one for one in self.files if one.name.endswith(".py"))

    @property
    def deciding(self) -> tuple[FileFound, ...]:
        """The files that `code_digest` is of."""
        return tuple(one for one in self.files if decides(one.name))

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(one.size for one in self.files)

    @property
    def code_digest(self) -> str:
        """A checksum of what decides which code runs: `config.json` and the code; consent is given to it."""
        return code_digest({one.name: one.sha256 for one in self.files})

    def require(self) -> None:
        """Raise all problems as one `ModelError`, if there are any."""
        if self.problems:
            raise refusal(self.problems)


def code_digest(checksums: Mapping[str, str]) -> str:
    """The SHA-256 over names and checksums of the configuration and the code."""
    lines = [f"{sha256} {name}\n" for name, sha256 in sorted(checksums.items()) if decides(name)]
    return hashlib.sha256("".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


def decides(name: str) -> bool:
    """Whether a file decides which code runs: `config.json` and the code do."""
    return name == CONFIG or name.endswith(".py")


def check_package(
    place: Path, model_id: str = "model", step: Callable[[int], None] = lambda _: None
) -> PackageReport:
    """Read a package and tell what it is and what is wrong with it.

    Args:
        place: A folder or a zip.
        model_id: The id that its declaration gets.
        step: Told the bytes of each block that was read; may raise `Cancelled`.
    """
    try:
        with open_source(place) as source:
            return _Check(source, model_id, step).report()
    except (OSError, *BROKEN_ZIP) as error:
        return PackageReport(place, (), (_not_readable(place, error),))


class _Check:
    def __init__(self, source: Source, model_id: str, step: Callable[[int], None]) -> None:
        self._source = source
        self._model_id = model_id
        self._step = step
        self._problems: list[Problem] = list(source.problems)
        self._files: list[FileFound] = []
        self._code = Code()
        self._weights: WeightsFound | None = None
        self._config: Json | None = None
        self._declaration: Json = {}
        self._family: frozenset[str] = frozenset()

    def report(self) -> PackageReport:
        for name, entry in self._source.entries.items():
            self._kind(name)
            try:
                before = len(self._problems) + len(self._code.problems)
                self._look_into(name, entry.size)
                refused = len(self._problems) + len(self._code.problems) > before
                long = refused and entry.size > _LONG
                self._files.append(
                    FileFound(name, entry.size, "" if long else self._sha256(name, entry.size))
                )
            except (OSError, *BROKEN_ZIP) as error:
                if isinstance(error, WorkbenchError):
                    raise
                self._add(
                    text("{file} cannot be read: {reason}.", file=name, reason=_reason(error)),
                    text("Copy the file again."),
                    name,
                )
        architecture, model = self._configured(), self._model()
        return PackageReport(
            place=self._source.place,
            files=tuple(self._files),
            problems=tuple(self._problems),
            model=model,
            declaration=self._declaration,
            weights=self._weights,
            architecture=architecture,
            config=self._config or {},
            licence_file=next((one for one in _LICENCES if one in self._source.entries), None),
        )

    def _add(self, what: Text, todo: Text, file: str | None = None) -> None:
        self._problems.append(Problem(what, todo, file))

    def _kind(self, name: str) -> None:
        ending = PurePosixPath(name).suffix.lower()
        if ending in _PICKLES:
            self._pickle(name)
        elif ending in _BINARIES:
            self._program(name)

    def _pickle(self, name: str) -> None:
        self._add(
            text("{file} may be a pickle, which runs code when it is loaded.", file=name),
            text(
                "Convert it where you trust it, with safetensors.torch.save_file(model.state_dict(), "
                '"model.safetensors"), and leave it out.'
            ),
            name,
        )

    def _program(self, name: str) -> None:
        self._add(
            text("{file} is a program that nobody can read before agreeing to it.", file=name),
            text("Leave it out; a library that the model needs is installed beside the program."),
            name,
        )

    def _first_bytes(self, name: str, head: bytes) -> None:
        """What a file is, whatever it is called."""
        ending = PurePosixPath(name).suffix.lower()
        if ending not in _PICKLES and _PICKLED.match(head):
            self._pickle(name)
        elif ending not in _BINARIES and head.startswith(_PROGRAMS):
            self._program(name)

    def _look_into(self, name: str, size: int) -> None:
        if name == CONFIG:
            self._config = self._read_config(size)
        elif name.endswith(_TENSORS):
            with self._source.open(name) as stream:
                weights, found = check_weights(name, stream, size)
            self._problems += found
            if name == WEIGHTS:
                self._weights = weights
        elif not name.endswith(".py"):
            with self._source.open(name) as stream:
                self._first_bytes(name, stream.read(4))
        else:
            if size > MOST_SOURCE_BYTES:
                self._code.too_large(name, size)
                return
            with self._source.open(name) as stream:
                self._code.add(name, stream.read(size + 1))

    def _read_config(self, size: int) -> Json | None:
        if size > _MOST_CONFIG_BYTES:
            reason: Text | str = text("it has {size:,} bytes", size=size)
        else:
            try:
                with self._source.open(CONFIG) as stream:
                    return parse_object(stream.read(size + 1))
            except NotJson as error:
                reason = error.reason
        self._add(
            text("config.json cannot be read: {reason}.", reason=reason),
            text("Compare it with the config.json of a model that runs."),
            CONFIG,
        )
        return None

    def _sha256(self, name: str, size: int) -> str:
        digest, read = hashlib.sha256(), 0
        with self._source.open(name) as stream:
            while block := stream.read(_BLOCK):
                read += len(block)
                if read > size:
                    break
                self._step(len(block))
                digest.update(block)
        if read != size:
            raise OSError(f"{read:,} bytes came where {size:,} were promised")
        return digest.hexdigest()

    def _configured(self) -> str | None:
        """What `config.json` asks for; the name of the architecture."""
        if CONFIG not in self._source.entries:
            self._missing(
                text("Model config file does not exist: {file}", file=str(self._source.place / CONFIG))
            )
            self._problems += self._code.problems
            return None
        config = self._config
        found: dict[str, str] = {}
        if config is not None:
            self._kinds(config)
            for reference in references(config):
                self._reference(reference, found)
            if (
                config.get("auto_map") or config.get("hub_mixin_cls")
            ) and WEIGHTS not in self._source.entries:
                self._missing(
                    text("Model weights file does not exist: {file}", file=str(self._source.place / WEIGHTS))
                )
        self._problems += self._code.problems
        for entry in ("auto_map.AutoModelForCausalLM", "hub_mixin_cls", "pipeline_cls"):
            if entry in found:
                return found[entry]
        return None

    def _kinds(self, config: Json) -> None:
        for name, kind in (("auto_map", dict), ("hub_mixin_cls", str), ("model_type", str)):
            if config.get(name) is not None and not isinstance(config[name], kind):
                self._add(
                    text("{entry} of config.json is of a wrong kind.", entry=name),
                    text("Compare it with the config.json of a model that runs."),
                    CONFIG,
                )

    def _reference(self, reference: Reference, found: dict[str, str]) -> None:
        if reference.entry == "pipeline_cls" and reference.written is None:
            self._add(
                text("config.json has no pipeline_cls, so nothing says how the model is run."),
                text("Add a class that derives from ForecastPipeline, and name it as file.Class."),
                CONFIG,
            )
            return
        located = self._code.find(reference)
        if located is None:
            return
        found[reference.entry] = located.name
        if reference.root is None:
            self._pipeline(located)
        if self._code.is_plain(located):
            self._add(_wrong_root(reference, located.name), text("Derive the class from it."), located.file)

    def _pipeline(self, located: Located) -> None:
        self._family = self._code.roots(located)
        if "ChatPipeline" in self._family:
            self._add(
                text("The class {name} is a pipeline for chat.", name=located.name),
                text("The program runs models that forecast, find anomalies or tell classes."),
                located.file,
            )

    def _missing(self, what: Text) -> None:
        self._add(
            text("Model registration failed because the specified uri is invalid: {reason}", reason=what),
            text("Give the folder that holds config.json, model.safetensors and the code."),
        )

    def _model(self) -> ModelInfo | None:
        if self._config is None:
            return None
        try:
            self._declaration = declaration_of(self._config, self._code, self._family)
            weights = WEIGHTS in self._source.entries
            return model_from(self._model_id, self._source.place, self._declaration, weights=weights)
        except NotJson as error:
            self._add(
                text("config.json declares what the program cannot use: {reason}.", reason=error.reason),
                text("Compare its part workbench with the config.json of auto_ets."),
                CONFIG,
            )
            return None


def _wrong_root(reference: Reference, name: str) -> Text:
    match reference.root:
        case "PyTorchModelHubMixin":
            return text("Class '{name}' does not inherit from PyTorchModelHubMixin.", name=name)
        case None:
            return text("The class {name} does not derive from ForecastPipeline.", name=name)
        case root:
            entry = reference.entry.partition(".")[2]
            return text(
                "{entry} class '{name}' must be a subclass of {root}", entry=entry, name=name, root=root
            )


def _not_readable(place: Path, error: Exception) -> Problem:
    if not place.exists():
        reason: Text | str = text("Source path does not exist: {path}", path=str(place))
    elif place.is_file() and isinstance(error, zipfile.BadZipFile) and not str(place).endswith(".zip"):
        reason = text("Source path is not a directory: {path}", path=str(place))
    else:
        reason = f"{place}: {_reason(error)}"
    return Problem(
        text("Model registration failed because the specified uri is invalid: {reason}", reason=reason),
        text("Give a folder or a zip that holds config.json, model.safetensors and the code."),
    )


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error) or type(error).__name__
