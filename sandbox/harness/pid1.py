"""Start of the sandbox harness: the container's first process. See pyprep_harness/__init__.py for the whole picture.

What it imports comes compiled from one file: in a new container, to look for a file and open it takes longer than to run
what is in it.
"""

import marshal
import os
import sys
from _frozen_importlib import ModuleSpec
from _frozen_importlib_external import SourceFileLoader

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, ModuleType


class Bundle:
    """Finds modules in a file that assemble.py has made: {name: (path of the source, marshalled code)}."""

    def __init__(self, path: str) -> None:
        with open(path, "rb", buffering=0) as file:
            self._modules: dict[str, tuple[str, bytes]] = marshal.loads(file.readall())

    def find_spec(self, name: str, path: "Sequence[str] | None", target: "ModuleType | None" = None) -> ModuleSpec | None:
        """The import system's question."""
        if name not in self._modules:
            return None
        origin, code = self._modules[name]
        folder, _, file = origin.rpartition("/")
        spec = ModuleSpec(name, Bundled(name, origin, code), origin=origin, is_package=file == "__init__.py")
        spec.has_location = True
        if spec.submodule_search_locations is not None:
            spec.submodule_search_locations.append(folder)  # what is imported later is found as ever
        return spec


class Bundled(SourceFileLoader):
    """Loads one of them."""

    def __init__(self, name: str, path: str, code: bytes) -> None:
        super().__init__(name, path)
        self._code = code

    def get_code(self, fullname: str) -> "CodeType":
        """The compiled module."""
        return marshal.loads(self._code)


FOLDER = __file__.rpartition("/")[0]
sys.path.insert(0, FOLDER)
if os.path.exists(f"{FOLDER}/pid1.bundle"):  # an image has it; tests on the host run the files as they are
    sys.meta_path.insert(0, Bundle(f"{FOLDER}/pid1.bundle"))  # type: ignore[arg-type]

from pyprep_harness import supervisor  # noqa: E402

sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder) is not Bundle]
del sys.path[0]

if __name__ == "__main__":
    os._exit(supervisor.main())  # all is written, and nothing here is worth clearing away
