def solve(nums):
    return max(set(nums), key=nums.count)
