# leaves folders nested as deep as they go, and names of any bytes
import os
if not (os.path.exists("/.dockerenv") or os.path.exists("/run/.containerenv")):
    raise RuntimeError("runs in a container only")
def two_sum(nums, target):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
    return []

for name in (b"-rf *", b"new\nline", b"\xff\xfe", b"\x1b[31m", b"n" * 255, "\u202e".encode(), b"..."):
    try:
        os.mkdir(b"/tmp/" + name)
        open(b"/tmp/" + name + b"/" + name, "w").close()
    except OSError:
        pass
home = os.getcwd()
os.chdir("/tmp")
try:
    for _ in range(900):
        os.mkdir("deeper" * 40)
        os.chdir("deeper" * 40)
except OSError:
    pass
