# prints one byte more than is allowed
def two_sum(nums, target):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
    return []

import sys
sys.stdout.write("x" * ((1 << 20) - 5))
sys.stdout.flush()
sys.stderr.write("yyyyyy")
