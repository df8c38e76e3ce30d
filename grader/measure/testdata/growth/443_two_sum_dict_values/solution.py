def solve(nums, target):
    seen = {}
    for i, x in enumerate(nums):
        if target - x in seen.values():
            return True
        seen[i] = x
    return False
