"""Times the start of a Python that does nothing. Argument: how often. Standard output: seconds."""

import os
import sys
import time

count = int(sys.argv[1])
started = time.perf_counter()
for _ in range(count):
    os.waitpid(os.posix_spawn(sys.executable, [sys.executable, "-I", "-S", "-c", "pass"], {}), 0)
print(time.perf_counter() - started)
