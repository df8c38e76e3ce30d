"""Start of the sandbox harness: the container's first process. See pyprep_harness/__init__.py for the whole picture."""

import os
import sys

sys.path.insert(0, __file__.rpartition("/")[0])

from pyprep_harness import supervisor  # noqa: E402  (the path above makes it importable under -P)

del sys.path[0]

if __name__ == "__main__":
    os._exit(supervisor.main())  # all is written, and nothing here is worth clearing away
