def has_duplicate(nums):
    return sum(set(nums)) != sum(nums)
