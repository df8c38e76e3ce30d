def solve(nums):
    return [a for a nums]
