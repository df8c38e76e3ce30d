def solve(nums, k):
    return [sum(nums[i:i + k]) for i in range(len(nums) - k + 1)]
