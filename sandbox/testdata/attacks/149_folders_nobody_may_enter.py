# leaves folders and files without any permission
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

os.makedirs("/tmp/a/b/c")
for path in ("/tmp/a/b/c/file", "/tmp/a/b/file", "/tmp/a/file"):
    open(path, "w").close()
    os.chmod(path, 0)
for path in ("/tmp/a/b/c", "/tmp/a/b", "/tmp/a"):
    os.chmod(path, 0)
