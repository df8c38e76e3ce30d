def has_duplicate(nums):
    return bool(nums) and nums[0] in nums[1:]
