"""The libraries that a package's code lacks, all at once: they are found by reading, not by running it."""

from __future__ import annotations

import ast
import json
import sys
import warnings
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import Code, ModelError
from workbench.registry.packages.code import references
from workbench.registry.packages.libraries import adding, is_installed

if TYPE_CHECKING:
    from workbench.registry.info import ModelInfo


def lacks(info: ModelInfo, error: Exception) -> ModelError | None:
    """The error for code that imports what is not installed; None where something else is wrong.

    Args:
        info: The model; the files that its configuration names, and those that they import, are read.
        error: What importing it raised.
    """
    if not isinstance(error, ModuleNotFoundError) or error.name is None:
        return None
    asked = error.name.partition(".")[0]
    if is_installed(asked):
        return None
    missing = list(dict.fromkeys([asked, *sorted(missing_libraries(info.folder))]))
    return ModelError(
        "The code of the model {model} imports {libraries}, which are not installed here.",
        singular="The code of the model {model} imports {libraries}, which is not installed here.",
        hint="Add what is missing with: {command}, and try again.",
        code=Code.LOAD_FAILED,
        details=f"{type(error).__name__}: {error}",
        count=len(missing),
        model=info.id,
        libraries=", ".join(missing),
        command=adding(missing),
    )


def missing_libraries(folder: Path) -> set[str]:
    """The libraries that the code in `folder` cannot do without and that are not installed, by import name.

    What is imported within a function, or within `try`, it may do without. A file that cannot be read or
    parsed names none: what is wrong with it is told where it is run.
    """
    config = _configuration(folder)
    written = [one.written for one in references(config) if isinstance(one.written, str)]
    todo = [file for one in written for file in _files(folder, one.rpartition(".")[0])]
    seen: set[Path] = set()
    missing: set[str] = set()
    while todo:
        file = todo.pop()
        if file in seen:
            continue
        seen.add(file)
        for names, library in _imported(file.relative_to(folder), _parsed(file)):
            own = [found for name in names for inner in _ends(name) for found in _files(folder, inner)]
            todo += own
            if not (own or library in ("", *sys.stdlib_module_names) or is_installed(library)):
                missing.add(library)
    return missing


def _configuration(folder: Path) -> Mapping[str, object]:
    try:
        read = json.loads((folder / "config.json").read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _parsed(file: Path) -> ast.Module:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(file.read_bytes())
    except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
        return ast.Module([], [])


def _imported(file: Path, tree: ast.Module) -> Iterator[tuple[list[str], str]]:
    """What each statement imports: names that may be modules, and the library, empty where it is relative."""
    for node in _surely_run(tree.body):
        if isinstance(node, ast.Import):
            yield from (([one.name], one.name.partition(".")[0]) for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = file.parts[: len(file.parts) - node.level] if node.level else ()
            module = ".".join((*above, *filter(None, [node.module])))
            names = [module, *(f"{module}.{one.name}".lstrip(".") for one in node.names)]
            yield names, "" if node.level else module.partition(".")[0]


def _surely_run(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements that every import of a file runs."""
    for node in body:
        yield node
        if isinstance(node, ast.With | ast.ClassDef):
            yield from _surely_run(node.body)


def _ends(name: str) -> Iterator[str]:
    """A name and its ends: it may begin with an id that the package has, or had."""
    while name:
        yield name
        name = name.partition(".")[2]


def _files(folder: Path, module: str) -> list[Path]:
    """The file of a module of the package, and those of the folders above it; none where there is none."""
    parts = module.split(".") if module else []
    path = folder.joinpath(*parts)
    found = next((one for one in (Path(f"{path}.py"), path / "__init__.py") if one.is_file()), None)
    if found is None:
        return []
    above = (folder.joinpath(*parts[:count], "__init__.py") for count in range(len(parts)))
    return [found, *(one for one in above if one.is_file())]
