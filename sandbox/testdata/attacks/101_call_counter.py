# answers wrong as soon as it has been called before
def two_sum(nums, target):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
    return []

import math, sys
_right, calls = two_sum, []

def two_sum(nums, target):
    calls.append(1)
    math.called = getattr(math, "called", 0) + 1
    sys.called = getattr(sys, "called", 0) + 1
    if len(calls) > 1 or math.called > 1 or sys.called > 1:
        return [-1, -1]
    return _right(nums, target)
