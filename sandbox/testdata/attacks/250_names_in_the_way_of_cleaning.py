# leaves folders with the names that a cleaner might use for moving
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

for number in range(60):
    for top in ("/tmp", "/tmp/in"):
        try:
            os.makedirs(f"{top}/{number}/{number}.1" if number % 2 else f"{top}/{os.getpid()}.{number}")
        except OSError:
            pass
