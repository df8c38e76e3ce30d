def solve(nums, k):
    rest = nums[:]
    for _ in range(k - 1):
        rest.remove(min(rest))
    return min(rest)
