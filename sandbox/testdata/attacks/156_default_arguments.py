# has more parameters than are given
def two_sum(nums, target, start=0, *rest, strict=False, **more):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
    return []
