# -*- coding: latin-1 -*- declares an encoding of its own
def two_sum(nums, target):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
    return []

name = 'café'
