# returns 0.0 and 1.0 where 0 and 1 are due
def two_sum(nums, target):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
    return []

_right = two_sum

def two_sum(nums, target):
    return [float(place) for place in _right(nums, target)]
