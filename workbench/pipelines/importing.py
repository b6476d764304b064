"""A user's package as one of its own among a process's modules, whatever its id and its files are called.

It is imported under a name that nothing else has. Its code may reach its other files relatively
(`from .layers import X`), through its id, as under AINode (`from my_model.layers import X`), or by their
names alone; the latter two are turned into the first when the code is compiled. An id that it was written for
and has no more, because it was renamed or registered under another, is turned inward as well. A library of
the same name is still the library. Nothing is written beside the code.
"""

from __future__ import annotations

import ast
import importlib
import importlib.util
import itertools
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

from typing_extensions import override

_PREFIX = "workbench_user_model_"
_numbers = itertools.count(1)


@dataclass(frozen=True, slots=True)
class _Package:
    name: str
    model_id: str
    folder: Path

    def file_of(self, inner: str) -> tuple[Path, bool] | None:
        """The file of a module within the package (`layers.norm`), and whether it is a folder's."""
        path = self.folder.joinpath(*inner.split(".")) if inner else self.folder
        if (path / "__init__.py").is_file():
            return path / "__init__.py", True
        if inner and path.with_name(f"{path.name}.py").is_file():
            return path.with_name(f"{path.name}.py"), False
        return None

    def has(self, inner: str) -> bool:
        """Whether there is such a module, or a folder of modules."""
        return self.file_of(inner) is not None or self.is_folder(inner)

    def is_folder(self, inner: str) -> bool:
        """Whether the name is that of a folder of modules."""
        return self.folder.joinpath(*inner.split(".")).is_dir()


class _Finder(MetaPathFinder):
    def __init__(self) -> None:
        self.packages: dict[str, _Package] = {}

    def add(self, model_id: str, folder: Path) -> str:
        """Make a package of a folder; a new one each time, so that no module of an earlier one is used."""
        for stale in [one for one in self.packages.values() if one.model_id == model_id]:
            del self.packages[stale.name]
            for key, module in list(sys.modules.items()):
                if f"{getattr(module, '__name__', key)}.".startswith(f"{stale.name}."):
                    del sys.modules[key]
        package = _Package(f"{_PREFIX}{next(_numbers)}_{model_id}", model_id, folder)
        self.packages[package.name] = package
        return package.name

    @override
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        del path, target
        top, _, inner = fullname.partition(".")
        package = self.packages.get(top)
        if package is None:
            return self._of_id(fullname, top, inner)
        found = package.file_of(inner)
        if found is None and not package.has(inner):
            return None
        file, is_package = found or (None, True)
        spec = ModuleSpec(
            fullname, _Code(package, file), origin=None if file is None else str(file), is_package=is_package
        )
        spec.has_location = file is not None
        if is_package:
            spec.submodule_search_locations = [str(package.folder.joinpath(*inner.split(".")))]
        return spec

    def _of_id(self, fullname: str, top: str, inner: str) -> ModuleSpec | None:
        """A module within a package that `_OwnId` gave."""
        package = self.packages.get(getattr(sys.modules.get(top), "__name__", ""))
        if package is None or not package.has(inner):
            return None
        return ModuleSpec(fullname, _Same(f"{package.name}.{inner}"), is_package=package.is_folder(inner))


class _OwnId(MetaPathFinder):
    """Gives a package under its id as well, for code that makes up the name of a module as it runs.

    Asked last, so that a library of that name is still the library. The modules are the same, not copies.
    """

    def __init__(self, packages: Mapping[str, _Package]) -> None:
        self._packages = packages

    @override
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        del path, target
        found = (one for one in self._packages.values() if one.model_id == fullname)
        return next((ModuleSpec(fullname, _Same(one.name), is_package=True) for one in found), None)


class _Same(Loader):
    """Gives a module that is imported under its own name."""

    def __init__(self, own: str) -> None:
        self._own = own
        self._spec: ModuleSpec | None = None

    @override
    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        module = importlib.import_module(self._own)
        self._spec = module.__spec__
        return module

    @override
    def exec_module(self, module: ModuleType) -> None:
        module.__spec__ = self._spec


class _Code(Loader):
    def __init__(self, package: _Package, file: Path | None) -> None:
        self._package = package
        self._file = file

    @override
    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return None

    @override
    def exec_module(self, module: ModuleType) -> None:
        if self._file is None:
            return
        tree = ast.parse(self._file.read_bytes(), str(self._file))
        tree = ast.fix_missing_locations(_Inward(self._package).visit(tree))
        code = compile(tree, str(self._file), "exec", dont_inherit=True)
        exec(code, module.__dict__)  # noqa: S102 - this is what importing is

    def get_source(self, fullname: str) -> str | None:
        """For tracebacks and `inspect`."""
        del fullname
        return None if self._file is None else self._file.read_text("utf-8")


class _Inward(ast.NodeTransformer):
    """Turns imports of the package's own files, by its id or their names, into imports from the package."""

    def __init__(self, package: _Package) -> None:
        self._package = package

    @override
    def visit_ImportFrom(self, node: ast.ImportFrom) -> ast.stmt | list[ast.stmt]:
        if node.level or node.module is None:
            return node
        if node.module == self._package.model_id:
            return self._split(node)
        if self._is_former_id(node):
            node.module = self._package.name
            return node
        inner = self._inner(node.module)
        if inner is not None:
            node.module = f"{self._package.name}.{inner}"
        return node

    @override
    def visit_Import(self, node: ast.Import) -> ast.stmt | list[ast.stmt]:
        statements: list[ast.stmt] = []
        for alias in node.names:
            inner = self._inner(alias.name)
            if inner is None:
                statements.append(ast.copy_location(ast.Import([alias]), node))
            else:
                statements += [ast.copy_location(one, node) for one in self._import(alias, inner)]
        return statements

    def _import(self, alias: ast.alias, inner: str) -> list[ast.stmt]:
        """`import my_model.layers as l`; without `as` the first name is bound, as Python does."""
        own = f"{self._package.name}.{inner}"
        if alias.asname is not None:
            return [ast.Import([ast.alias(own, alias.asname)])]
        first = alias.name.split(".")[0]
        if inner != alias.name:
            return [ast.Import([ast.alias(own)]), ast.Import([ast.alias(self._package.name, first)])]
        return [ast.Import([ast.alias(own)]), ast.ImportFrom(self._package.name, [ast.alias(first)], 0)]

    def _split(self, node: ast.ImportFrom) -> ast.stmt | list[ast.stmt]:
        """`from my_model import layers`; where a library has the id, the rest is the library's."""
        own, rest = node.names, list[ast.alias]()
        if _is_library(self._package.model_id):
            own = [alias for alias in node.names if self._package.has(alias.name)]
            rest = [alias for alias in node.names if alias not in own]
        found = [(self._package.name, own), (self._package.model_id, rest)]
        return [ast.copy_location(ast.ImportFrom(name, names, 0), node) for name, names in found if names]

    def _inner(self, module: str) -> str | None:
        """The package's module that a name means, None when it means another's."""
        top, _, rest = module.partition(".")
        if top == self._package.model_id and rest and self._package.has(rest):
            return rest
        if self._package.has(module) and not _is_library(top):
            return module
        found = next((one for one in _ends(rest) if self._package.has(one)), None)
        return None if found is None or _is_library(module) else found

    def _is_former_id(self, node: ast.ImportFrom) -> bool:
        """Whether `from written_for import layers` names nothing but the package's files."""
        name = node.module or ""
        if "." in name or self._package.has(name) or _is_library(name):
            return False
        return all(self._package.has(alias.name) for alias in node.names)


def _ends(name: str) -> Iterator[str]:
    """`b.c` and `c` of `b.c`: what a name may mean that begins with folders which are no more."""
    while name:
        yield name
        name = name.partition(".")[2]


def _is_library(name: str) -> bool:
    if name in sys.modules:
        return not getattr(sys.modules[name], "__name__", name).startswith(_PREFIX)
    if name in sys.stdlib_module_names:
        return True
    try:
        spec = importlib.util.find_spec(name)
    except (ImportError, ValueError):
        return False
    return spec is not None and not isinstance(spec.loader, _Same)


_finder = _Finder()
_own_id = _OwnId(_finder.packages)


def open_package(model_id: str, folder: Path) -> str:
    """Make the folder importable, as it is now; the name of its package."""
    if _finder not in sys.meta_path:
        sys.meta_path.insert(0, _finder)
        sys.meta_path.append(_own_id)
    return _finder.add(model_id, folder)
