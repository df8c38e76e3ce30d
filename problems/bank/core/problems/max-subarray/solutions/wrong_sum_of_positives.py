def max_sum(nums: list[int]) -> int:
    return sum(value for value in nums if value > 0) or max(nums)
