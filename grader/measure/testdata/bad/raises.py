def solve(nums):
    if len(nums) > 20:
        return nums[len(nums)]
    return sum(nums)
