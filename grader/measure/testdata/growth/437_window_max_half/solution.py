def solve(nums):
    k = len(nums) // 2
    return [max(nums[i:i + k]) for i in range(len(nums) - k + 1)]
