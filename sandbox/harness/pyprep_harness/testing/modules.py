"""A set's test files as modules, from memory: no learner code can write to them."""

from __future__ import annotations

import sys
import types
from importlib.machinery import ModuleSpec

from . import asserts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

FOLDER = "tests/"  # what begins the file names of their code, which no solution has


def file_of(name: str) -> str:
    """What tracebacks call a module's file."""
    return f"{FOLDER}{name}.py"


class TestModules:
    """The finder and loader of the import system for some modules."""

    def __init__(self, sources: dict[str, str], compiled: dict[str, types.CodeType]) -> None:
        self._sources = sources
        self._compiled = compiled

    def install(self) -> None:
        """Come before what goes by the same names already."""
        for name in self._sources:
            sys.modules.pop(name, None)
        self.come_first()

    def come_first(self) -> None:
        """Come before everybody else who finds modules."""
        sys.meta_path[:] = [self, *(finder for finder in sys.meta_path if finder is not self)]  # type: ignore[list-item]

    def load(self, name: str) -> types.ModuleType:
        """A module of the set's; whatever others say of the name, it is this one."""
        if name not in self._sources:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        module = types.ModuleType(name)
        module.__spec__ = self.find_spec(name)
        sys.modules[name] = module
        self.exec_module(module)
        return module

    def find_spec(self, name: str, path: Sequence[str] | None = None, target: types.ModuleType | None = None) -> ModuleSpec | None:
        """The import system's question."""
        if name not in self._sources:
            return None
        return ModuleSpec(name, self, origin=file_of(name))  # type: ignore[arg-type]

    def create_module(self, spec: ModuleSpec) -> None:
        """A plain module will do."""

    def exec_module(self, module: types.ModuleType) -> None:
        """Run the module's code."""
        name = module.__name__
        module.__file__ = file_of(name)
        asserts.prepare(module.__dict__)
        code = self._compiled.get(name)
        exec(asserts.compiled(self._sources[name], file_of(name)) if code is None else code, module.__dict__)

    def get_source(self, name: str) -> str:
        """For who shows lines of it."""
        return self._sources[name]


def compiled_all(sources: dict[str, str]) -> dict[str, types.CodeType]:
    """The code of the modules that compile; what is wrong with the others shows when they are imported."""
    codes = {}
    for name, source in sources.items():
        try:
            codes[name] = asserts.compiled(source, file_of(name))
        except (SyntaxError, ValueError):
            continue
    return codes
