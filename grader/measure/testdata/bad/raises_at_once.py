def solve(nums):
    return nums.total
