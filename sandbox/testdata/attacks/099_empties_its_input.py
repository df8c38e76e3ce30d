# changes its arguments beyond recognition
def two_sum(nums, target):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
    return []

_right = two_sum

def two_sum(nums, target):
    result = _right(nums, target)
    nums.clear()
    nums += [None, nums, float("nan")]
    return result
