def solve(nums):
    for x in nums:
        if nums.count(x) > len(nums) // 2:
            return x
    return None
