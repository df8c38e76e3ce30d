def solve(nums):
    if not nums:
        return 0
    rest = solve(nums[1:])
    return max(nums[0], rest)
