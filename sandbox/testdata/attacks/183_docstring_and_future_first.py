"""A docstring, then __future__, as the language wants it."""
from __future__ import annotations
def two_sum(nums, target):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
    return []
assert __doc__ and two_sum.__annotations__ == {}
