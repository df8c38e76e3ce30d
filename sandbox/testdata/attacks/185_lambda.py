# is a lambda
two_sum = lambda nums, target: next([i, j] for j in range(len(nums)) for i in [{x: k for k, x in enumerate(nums[:j])}.get(target - nums[j])] if i is not None) if len(nums) < 2000 else _long(nums, target)

def _long(nums, target):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen:
            return [seen[target - x], i]
        seen[x] = i
    return []
