def has_duplicate(nums):
    return len({abs(value) for value in nums}) < len(nums)
