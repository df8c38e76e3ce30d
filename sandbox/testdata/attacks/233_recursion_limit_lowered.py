# leaves almost no room to call anything
def two_sum(nums, target):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
    return []

import sys
for room in range(5, 200):
    try:
        sys.setrecursionlimit(room)
        break
    except RecursionError:
        pass
