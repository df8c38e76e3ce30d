def has_duplicate(nums):
    return len(nums) - len(set(nums))
