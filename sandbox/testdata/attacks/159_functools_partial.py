# is a partial application of another function
import functools

def search(start, nums, target):
    seen = {}
    for i, x in enumerate(nums, start):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
    return []

two_sum = functools.partial(search, 0)
