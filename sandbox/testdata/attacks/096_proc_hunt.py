# looks into other processes through /proc
import os
if not (os.path.exists("/.dockerenv") or os.path.exists("/run/.containerenv")):
    raise RuntimeError("runs in a container only")
import os

def two_sum(nums, target):
    for pid in [name for name in os.listdir("/proc") if name.isdigit() and name != str(os.getpid())]:
        for part in ("mem", "environ", "maps", "auxv"):
            try:
                with open(f"/proc/{pid}/{part}", "rb") as file:
                    if part == "mem" or file.read(16):
                        print("LEAK", pid, part)
            except OSError:
                pass
        for part in ("fd", "map_files", "fdinfo"):
            try:
                print("LEAK", pid, part, os.listdir(f"/proc/{pid}/{part}"))
            except OSError:
                pass
    return [-1, -1]
