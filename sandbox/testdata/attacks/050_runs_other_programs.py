# asks another interpreter for a part of the answer
def two_sum(nums, target):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
    return []

import subprocess, sys
_right = two_sum

def two_sum(nums, target):
    if len(nums) < 5:
        done = subprocess.run([sys.executable, "-S", "-c", "print(7)"], capture_output=True, check=True)
        assert done.stdout == b"7\n"
    return _right(nums, target)
