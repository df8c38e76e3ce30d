# returns the same list each time and changes it in the next call
def two_sum(nums, target):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
    return []

_right, shared = two_sum, []

def two_sum(nums, target, seen={}):
    shared[:] = _right(nums, target)
    seen[target] = shared
    return shared
