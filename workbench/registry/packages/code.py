"""Looking at a package's Python files as text: they are parsed, never run."""

from __future__ import annotations

import ast
import io
import tokenize
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from workbench.registry.packages.problems import Problem
from workbench.registry.packages.reading import options_read
from workbench.text import Text, text

MOST_SOURCE_BYTES = 2 * 2**20
_PLAIN = frozenset(("object", "dict", "list", "tuple", "set", "str", "int", "float", "Exception", "ABC"))
_ENCODINGS = frozenset(("utf-8", "utf-8-sig", "ascii"))
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of what follows (https://trojansource.codes)."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A class as `config.json` names it: `file.Class`, or `folder.file.Class`.

    Attributes:
        entry: The entry of `config.json` that names it.
        written: As it is written there.
        root: What the class must derive from, by AINode's sentence; None for the pipeline.
    """

    entry: str
    written: object
    root: str | None = None


@dataclass(frozen=True, slots=True)
class Located:
    """A class that was found: its file, its name, and the names of its bases."""

    file: str
    name: str
    bases: tuple[str, ...]


class Code:
    """The parsed files of a package."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._trees: dict[str, ast.Module] = {}
        self._unread: set[str] = set()

    def add(self, name: str, content: bytes) -> None:
        """Parse a file; what is wrong with it becomes a problem."""
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self._trees[name] = ast.parse(_decoded(content), name)
        except _Unreadable as error:
            self._refuse(name, error.reason, text("Save the file as UTF-8."))
        except SyntaxError as error:
            reason = text("line {line}: {reason}", line=error.lineno or 1, reason=error.msg)
            self._refuse(name, reason, text("Mend the line; the program runs Python 3.11 or newer."))
        except (RecursionError, MemoryError):
            self._refuse(name, text("it is nested too deeply"), text("Write it in simpler expressions."))
        except ValueError as error:
            self._refuse(name, str(error), text("Save the file as UTF-8."))

    def too_large(self, name: str, size: int) -> None:
        """Take note of a file that is not parsed."""
        reason = text("it has {size:,} bytes", size=size)
        self._refuse(name, reason, text("Split the file; nobody can read so much before agreeing to it."))

    def _refuse(self, name: str, reason: Text | str, todo: Text) -> None:
        self._unread.add(name)
        what = text("The code of {file} cannot be read: {reason}.", file=name, reason=reason)
        self.problems.append(Problem(what, todo, name))

    def find(self, reference: Reference) -> Located | None:
        """The class that an entry names; when it is not there, a problem says so."""
        written = reference.written
        if written is None:
            what = text("config.json has no {entry}.", entry=reference.entry)
            todo = text("Name the class there as file.Class; the file is to be in the package.")
            self.problems.append(Problem(what, todo, "config.json"))
            return None
        parts = written.split(".") if isinstance(written, str) else []
        if len(parts) < 2 or not all(part.isidentifier() for part in parts):
            what = text(
                "{entry} of config.json is {value}, which names no class of the package.",
                entry=reference.entry,
                value=str(written),
            )
            todo = text("Write it as file.Class, without .py; the file is to be in the package.")
            self.problems.append(Problem(what, todo, "config.json"))
            return None
        module, name = "/".join(parts[:-1]), parts[-1]
        files = (f"{module}.py", f"{module}/__init__.py")
        file = next((one for one in files if one in self._trees or one in self._unread), None)
        if file is None:
            what = text(
                "{entry} of config.json names the file {file}, which is not there.",
                entry=reference.entry,
                file=files[0],
            )
            self.problems.append(Problem(what, text("Add the file, or name the right one."), "config.json"))
            return None
        if file in self._unread:
            return None
        bases = _class_in(self._trees[file], name)
        if bases is None:
            what = text(
                "{entry} of config.json names the class {name}, which {file} does not define.",
                entry=reference.entry,
                name=name,
                file=file,
            )
            self.problems.append(Problem(what, text("Define the class, or name the right one."), file))
            return None
        return Located(file, name, bases)

    def roots(self, located: Located) -> frozenset[str]:
        """The names at the upper end of a class's family, as far as the package's files tell it."""
        found: set[str] = set()
        todo, seen = list(located.bases), {located.name}
        while todo:
            name = todo.pop().rpartition(".")[2]
            name = self._imported_as().get(name, name)
            if name in seen:
                continue
            seen.add(name)
            inner = [bases for tree in self._trees.values() if (bases := _defined(tree, name)) is not None]
            if inner:
                todo += [base for bases in inner for base in bases]
            else:
                found.add(name)
        return frozenset(found)

    def is_plain(self, located: Located) -> bool:
        """Whether a class certainly derives from nothing that matters."""
        return located.bases != ("*",) and self.roots(located) <= _PLAIN

    def _imported_as(self) -> dict[str, str]:
        """What a name stands for where it is imported `as` another."""
        return {
            alias.asname: alias.name
            for tree in self._trees.values()
            for node in _top(tree)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
            if alias.asname is not None
        }

    def speaks_of(self, word: str) -> bool:
        """Whether a text equal to `word` stands anywhere in the code."""
        nodes = (node for tree in self._trees.values() for node in ast.walk(tree))
        return any(isinstance(node, ast.Constant) and node.value == word for node in nodes)

    def options(self) -> dict[str, dict[str, object]]:
        """What a pipeline for AINode reads, as a declaration has it; see `options_read`."""
        return options_read(self._trees.values())

    def imported(self) -> frozenset[str]:
        """The first names of all modules that the code imports, wherever it does."""
        found: set[str] = set()
        for tree in self._trees.values():
            for node in ast.walk(tree):
                if isinstance(node, ast.Import):
                    found |= {one.name.partition(".")[0] for one in node.names}
                elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
                    found.add(node.module.partition(".")[0])
        return frozenset(found)


class _Unreadable(Exception):
    def __init__(self, reason: Text) -> None:
        super().__init__(str(reason))
        self.reason = reason


def _decoded(content: bytes) -> str:
    if b"\0" in content:
        raise _Unreadable(text("it has zero bytes"))
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(content).readline)
        if encoding not in _ENCODINGS:
            raise _Unreadable(text("it declares the encoding {encoding}", encoding=encoding))
        decoded = content.decode(encoding)
    except (SyntaxError, UnicodeDecodeError, LookupError):
        raise _Unreadable(text("it is not UTF-8 text")) from None
    if _TURNING & set(decoded):
        raise _Unreadable(text("it has characters that make it look other than it is"))
    return decoded


def _class_in(tree: ast.Module, name: str) -> tuple[str, ...] | None:
    """The bases of a module's class; `*` where the name comes from elsewhere; None when it is not there."""
    defined = _defined(tree, name)
    if defined is not None:
        return defined
    for node in _top(tree):
        if isinstance(node, ast.ImportFrom):
            if any((one.asname or one.name) in (name, "*") for one in node.names):
                return ("*",)
        elif isinstance(node, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id == name for target in node.targets
        ):
            return ("*",)
    return None


def _defined(tree: ast.Module, name: str) -> tuple[str, ...] | None:
    for node in _top(tree):
        if isinstance(node, ast.ClassDef) and node.name == name:
            return tuple(_dotted(base) for base in node.bases)
    return None


def _top(tree: ast.Module) -> Iterator[ast.stmt]:
    """The statements of a module that run when it is imported, those within `if` and `try` included."""
    todo = list(reversed(tree.body))
    while todo:
        node = todo.pop()
        yield node
        for part in ("body", "orelse", "finalbody"):
            if isinstance(node, ast.If | ast.Try | ast.With):
                todo += reversed(getattr(node, part, []))
        if isinstance(node, ast.Try):
            todo += [inner for handler in node.handlers for inner in handler.body]


def _dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Subscript):
        return _dotted(node.value)
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else "*"


def references(config: Mapping[str, object]) -> list[Reference]:
    """The classes that a configuration names, the pipeline last."""
    found = []
    auto_map = config.get("auto_map")
    if isinstance(auto_map, dict):
        found.append(Reference("auto_map.AutoConfig", auto_map.get("AutoConfig"), "PretrainedConfig"))
        found.append(
            Reference(
                "auto_map.AutoModelForCausalLM", auto_map.get("AutoModelForCausalLM"), "PreTrainedModel"
            )
        )
    if config.get("hub_mixin_cls"):
        found.append(Reference("hub_mixin_cls", config["hub_mixin_cls"], "PyTorchModelHubMixin"))
    found.append(Reference("pipeline_cls", config.get("pipeline_cls")))
    return found
