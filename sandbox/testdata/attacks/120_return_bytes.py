# returns the answer as bytes
def two_sum(nums, target):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
    return []

_right = two_sum

def two_sum(nums, target):
    return bytes(_right(nums, target)[:1]) + repr(_right(nums, target)).encode()
