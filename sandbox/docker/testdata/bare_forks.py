"""Times what a case can't do without: fork, exit, wait. Argument: how often. Standard output: seconds."""

import os
import sys
import time

count = int(sys.argv[1])
started = time.perf_counter()
for _ in range(count):
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
print(time.perf_counter() - started)
