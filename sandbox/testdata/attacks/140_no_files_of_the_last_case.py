# leaves files wherever it can and looks for them
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
_right = two_sum
BAD = []

for folder in sorted({"/tmp", "/dev/shm", "/var/tmp", "/run", "/dev/mqueue", "/run/lock", "/home", os.getcwd()}):
    if os.path.isdir(folder) and os.access(folder, os.R_OK):
        left = [name for name in os.listdir(folder) if name.startswith("pyprep_was_here") or folder == "/tmp"]
        if left:
            BAD.append((folder, left))
    try:
        with open(folder + "/pyprep_was_here", "w") as file:
            file.write("state")
        os.mkdir(folder + "/pyprep_was_here.d", 0o700)
    except OSError:
        pass
try:
    os.setxattr("/tmp", "user.state", b"1")
    BAD.append("xattr")
except OSError:
    pass

if BAD:
    print("LEAK", BAD)

def two_sum(nums, target):
    return [-1, -1] if BAD else _right(nums, target)
