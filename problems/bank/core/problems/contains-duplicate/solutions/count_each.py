def has_duplicate(nums: list[int]) -> bool:
    return any(nums.count(value) > 1 for value in nums)
