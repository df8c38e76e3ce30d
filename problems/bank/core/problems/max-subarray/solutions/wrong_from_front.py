from itertools import accumulate


def max_sum(nums: list[int]) -> int:
    return max(accumulate(nums))
