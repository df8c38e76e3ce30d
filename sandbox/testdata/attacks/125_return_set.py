# returns a set of the two places
def two_sum(nums, target):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
    return []

_right = two_sum

def two_sum(nums, target):
    return set(_right(nums, target))
