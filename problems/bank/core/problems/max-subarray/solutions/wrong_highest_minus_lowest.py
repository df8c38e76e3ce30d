from itertools import accumulate


def max_sum(nums: list[int]) -> int:
    totals = [0, *accumulate(nums)]
    return max(totals) - min(totals)
